using System.Buffers.Binary;
using System.Text;
using Gazette.Diagnostics;

namespace Gazette.Storage;

/// <summary>Writes what builds remember as bytes; <see cref="StorageReader"/> reads it back in the same order.</summary>
public sealed class StorageWriter
{
    private readonly Dictionary<string, int> _shared = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;
    private string _path = "";

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Forgets what was written, and keeps the room that it took.</summary>
    public void Clear()
    {
        _shared.Clear();
        (_length, _path) = (0, "");
    }

    /// <summary>A number that is seldom large and never negative, in as few bytes as it takes (LEB128).</summary>
    public void Number(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var span = Room(10);
        var i = 0;
        for (var rest = (ulong)number; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                span[i++] = (byte)rest;
                break;
            }

            span[i++] = (byte)(rest | 0x80);
        }

        _length += i;
    }

    /// <summary>Eight bytes: digests and times.</summary>
    public void Fixed(ulong number)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(8), number);
        _length += 8;
    }

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    public void Text(string text) => Text(text.AsSpan());

    /// <summary>One of many paths in order: how much of it is that of the last one, and the rest.</summary>
    public void Path(string path)
    {
        var common = path.AsSpan().CommonPrefixLength(_path);
        // Half a surrogate pair is no text.
        if (common > 0 && char.IsHighSurrogate(path[common - 1]))
            common--;
        Number(common);
        Text(path.AsSpan(common));
        _path = path;
    }

    /// <summary>A text that many entries have: written once, and read back as one string.</summary>
    public void Shared(string text)
    {
        if (_shared.TryGetValue(text, out var number))
        {
            Number(number + 1);
            return;
        }

        _shared.Add(text, _shared.Count);
        Number(0);
        Text(text);
    }

    /// <summary>Words in every language: who asks for another one later needs no new build.</summary>
    public void Words(Wording words)
    {
        Shared(words.In(UserLanguage.English));
        Shared(words.In(UserLanguage.Chinese));
    }

    /// <summary>A list, each item written by <paramref name="write"/>.</summary>
    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    private void Text(ReadOnlySpan<char> text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        _length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));
    }

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _length < bytes)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
        return _bytes.AsSpan(_length);
    }
}
