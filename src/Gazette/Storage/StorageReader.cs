using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Gazette.Diagnostics;

namespace Gazette.Storage;

/// <summary>
/// Reads back what <see cref="StorageWriter"/> wrote. Bytes that it did not write end in <see cref="StorageException"/>.
/// </summary>
public sealed class StorageReader
{
    private readonly byte[] _bytes;
    private readonly int _end;

    private readonly List<string?> _shared = [];
    private readonly List<int> _sharedAt = [];
    private int _position;
    private char[] _path = new char[256];
    private int _pathLength;

    public StorageReader(ReadOnlyMemory<byte> bytes)
    {
        // An array is looked into much sooner than what may be any memory.
        if (!MemoryMarshal.TryGetArray(bytes, out var array))
            array = bytes.ToArray();
        (_bytes, _position, _end) = (array.Array!, array.Offset, array.Offset + array.Count);
    }

    public long Number()
    {
        if (_position < _end && _bytes[_position] < 0x80)
            return _bytes[_position++];
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)number;
        }

        throw new StorageException();
    }

    public ulong Fixed() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public bool Flag() => Number() != 0;

    public string Text()
    {
        var length = Count();
        return length == 0 ? "" : Encoding.UTF8.GetString(Take(length));
    }

    /// <summary>One of many paths in order.</summary>
    public string Path()
    {
        NextPath();
        return LastPath.ToString();
    }

    /// <summary>The path that was read last, until the next one is.</summary>
    public ReadOnlySpan<char> LastPath => _path.AsSpan(0, _pathLength);

    /// <summary>Reads a path of which no string is needed.</summary>
    public void NextPath()
    {
        var common = Number();
        if (common > _pathLength)
            throw new StorageException();
        var rest = Take(Count());
        if (_path.Length < common + rest.Length)
            Array.Resize(ref _path, (int)common + (rest.Length * 2));
        _pathLength = (int)common + Encoding.UTF8.GetChars(rest, _path.AsSpan((int)common));
    }

    public string Shared()
    {
        var number = SkipShared();
        if (_shared[number] is { } known)
            return known;
        var next = _position;
        _position = _sharedAt[number];
        var text = _shared[number] = Text();
        _position = Math.Max(next, _position);
        return text;
    }

    /// <summary>Words in every language.</summary>
    public Wording Words() => Wording.Of(Shared(), Shared());

    /// <summary>Passes over words.</summary>
    public void SkipWords() => _ = (SkipShared(), SkipShared());

    /// <summary>Passes over a shared text, and gives its number among those of this memory.</summary>
    public int SkipShared()
    {
        var number = Number();
        if (number > 0)
            return number <= _shared.Count ? (int)number - 1 : throw new StorageException();
        _shared.Add(null);
        _sharedAt.Add(_position);
        Take(Count());
        return _shared.Count - 1;
    }

    /// <summary>
    /// A list, each item read by <paramref name="read"/>, which should be static: half a million closures are made otherwise.
    /// </summary>
    public IReadOnlyList<T> List<T>(Func<StorageReader, T> read) => List(read, static (memory, read) => read(memory));

    /// <inheritdoc cref="List{T}(Func{StorageReader, T})"/>
    /// <param name="state">Given to <paramref name="read"/>.</param>
    public IReadOnlyList<T> List<T, TState>(TState state, Func<StorageReader, TState, T> read)
    {
        var count = Count();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read(this, state);
        return items;
    }

    /// <summary>A number of things, of which each takes a byte at least.</summary>
    public int Count() => Number() is >= 0 and var count && count <= _end - _position ? (int)count : throw new StorageException();

    private ReadOnlySpan<byte> Take(int length)
    {
        if (_end - _position < length)
            throw new StorageException();
        var taken = new ReadOnlySpan<byte>(_bytes, _position, length);
        _position += length;
        return taken;
    }
}

/// <summary>What was remembered cannot be read.</summary>
public sealed class StorageException() : Exception("The memory of earlier builds is damaged.");
