using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Gazette.Hashing;

/// <summary>
/// A 64-bit digest (XXH64 of System.IO.Hashing, seed 0), at once or piece by piece. It tells changed content from unchanged; it
/// is no protection against somebody who wants two texts to agree.
/// </summary>
public readonly struct ContentHash
{
    private readonly XxHash64 _hash = new();

    public ContentHash()
    {
    }

    /// <summary>The hash of everything added so far.</summary>
    public ulong Value => _hash.GetCurrentHashAsUInt64();

    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes) => XxHash64.HashToUInt64(bytes);

    /// <summary>The hash of what is left of a stream, of any length.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ulong Of(Stream stream)
    {
        var hash = new ContentHash();
        hash._hash.Append(stream);
        return hash.Value;
    }

    /// <summary>Adds bytes: two calls give the same as one with both joined.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => _hash.Append(bytes);

    /// <summary>Adds a number.</summary>
    public void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        Add(bytes);
    }

    /// <summary>Adds a text and its length, so that "ab" and "c" differ from "a" and "bc".</summary>
    public void Add(string text)
    {
        Add(text.Length);
        Add(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
