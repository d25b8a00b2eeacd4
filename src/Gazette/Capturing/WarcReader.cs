using System.Globalization;
using System.IO.Compression;

namespace Gazette.Capturing;

/// <summary>A record of a web archive.</summary>
/// <param name="Type">Such as <c>response</c>.</param>
/// <param name="Block">As far as it is there; empty when nobody asked for it, or when it is too long to be read.</param>
/// <param name="IsTooLarge">Whether it was too long.</param>
internal sealed record WarcRecord(string Type, WireFields Fields, byte[] Block, bool IsTooLarge);

/// <summary>
/// Reads a web archive from its beginning (WARC 1.0 and 1.1, ISO 28500), plain or as gzip, one record at a time: however long the
/// file is, one record is in memory. Where a record's length is wrong the next line that begins a record is looked for; where the
/// file breaks off everything before is read.
/// </summary>
internal sealed class WarcReader : IDisposable
{
    // Of a record that claims more, no page is made.
    private const int LargestBlock = 32 << 20;
    private const int LongestHeader = 64 << 10;

    private static readonly byte[] s_version = "WARC/1."u8.ToArray();
    private static readonly byte[] s_next = "\r\n\r\nWARC/1."u8.ToArray();

    private readonly Stream _file;
    private readonly Func<string, bool> _wants;
    private byte[] _buffer = new byte[256 << 10];
    private int _start;
    private int _end;
    private long _left;

    /// <param name="open">Opens the file from its beginning; it is called twice.</param>
    /// <param name="most">Bytes that it may have when unpacked: a bomb has more, and is left there.</param>
    /// <param name="wants">Whether the block of a record of that type is to be read.</param>
    public WarcReader(Func<Stream> open, long most, Func<string, bool> wants)
    {
        var head = new byte[2];
        using (var file = open())
            file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        _file = head is [0x1F, 0x8B] ? new GZipStream(open(), CompressionMode.Decompress) : open();
        (_left, _wants) = (most, wants);
    }

    /// <summary>Whether the file ended within a record, or cannot be unpacked further.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether it was left because it does not end.</summary>
    public bool IsTooLarge => _left < 0;

    /// <summary>The next record; null at the end of what can be read.</summary>
    public WarcRecord? Next()
    {
        if (!FindRecord() || Header() is not { } header)
            return null;
        ReadOnlySpan<byte> text = header;
        var fields = WireFields.Read(ref text, out _);
        var type = fields.Get("WARC-Type").ToLowerInvariant();
        _ = long.TryParse(fields.Get("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length);
        if (length > LargestBlock)
            return new WarcRecord(type, fields, [], true);
        var taken = Take((int)length);
        var block = _wants(type) ? _buffer[_start..(_start + taken)] : [];
        _start += taken;
        return new WarcRecord(type, fields, block, false);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Goes to the next line that begins a record: over two empty lines, or over a block too long.</summary>
    private bool FindRecord()
    {
        while (true)
        {
            var held = Held;
            var at = held.IndexOf(s_version);
            while (at > 0 && held[at - 1] != '\n')
                at = held[(at + 1)..].IndexOf(s_version) is >= 0 and var next ? at + 1 + next : -1;
            if (at >= 0)
            {
                _start += at;
                return true;
            }

            // The beginning of the line, and the end of the one before, may have been read already.
            _start = Math.Max(_start, _end - s_version.Length - 1);
            if (!Fill())
                return false;
        }
    }

    /// <summary>The lines up to the empty one.</summary>
    private byte[]? Header()
    {
        while (true)
        {
            var held = Held[..Math.Min(_end - _start, LongestHeader)];
            var windows = held.IndexOf("\r\n\r\n"u8);
            var unix = (windows < 0 ? held : held[..windows]).IndexOf("\n\n"u8);
            var end = unix >= 0 ? unix + 2 : windows >= 0 ? windows + 4 : -1;
            if (end >= 0)
            {
                _start += end;
                return held[..end].ToArray();
            }

            if (held.Length == LongestHeader || !Fill())
            {
                IsCutOff = true;
                return null;
            }
        }
    }

    /// <summary>
    /// How much of what is held is the block: as long as it says, if then two line ends and the next record follow, or the end of
    /// the file; else up to the next record.
    /// </summary>
    private int Take(int length)
    {
        while (_end - _start < length + s_next.Length && Fill())
        {
        }

        var held = Held;
        if (held.Length >= length && (held[length..].StartsWith(s_next) || held[length..].IndexOfAnyExcept("\r\n"u8) < 0))
            return length;
        if (held[..Math.Min(held.Length, length)].IndexOf(s_next) is >= 0 and var end)
            return end;
        IsCutOff |= held.Length < length;
        return Math.Min(length, held.Length);
    }

    private ReadOnlySpan<byte> Held => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads more behind what is held; false at the end.</summary>
    private bool Fill()
    {
        // What is held moves only when that frees half of the memory: records with wrong lengths would move it each time.
        if (_start > _buffer.Length / 2)
        {
            Held.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = BoundedStream.TryRead(_file, _buffer.AsSpan(_end), out var isFault);
        IsCutOff |= isFault;
        _end += read;
        _left -= read;
        return read > 0 && _left >= 0;
    }
}
