using System.Globalization;

namespace Gazette.Capturing;

/// <summary>A record of a web archive.</summary>
/// <param name="Type">Such as <c>response</c>.</param>
/// <param name="Block">As far as it is there; empty when nobody asked for it, or when it cannot be had.</param>
internal sealed record WarcRecord(string Type, WireFields Fields, byte[] Block)
{
    /// <summary>Whether it is too long to be read.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>Whether what it lies in is damaged, and goes on behind it.</summary>
    public bool IsDamaged { get; init; }
}

/// <summary>
/// Reads a web archive from its beginning (WARC 1.0 and 1.1, ISO 28500), plain or as gzip, one record at a time: however long the
/// file is, one record is in memory. Where a record's length is wrong, or its bytes are damaged, the next that begins as it
/// should is looked for; where the file breaks off everything before is read.
/// </summary>
internal sealed class WarcReader : IDisposable
{
    // Of a record that claims more, no page is made.
    private const int LargestBlock = 32 << 20;
    private const int LongestHeader = 64 << 10;

    private static readonly byte[] s_version = "WARC/1."u8.ToArray();
    private static readonly byte[] s_next = "\r\n\r\nWARC/1."u8.ToArray();

    private readonly Stream? _plain;
    private readonly GzipMembers? _packed;
    private readonly Func<string, bool> _wants;
    private readonly List<SkippedBytes> _skipped = [];
    private readonly long _most;
    private byte[] _buffer = new byte[256 << 10];
    private int _start;
    private int _end;
    private long _read;
    private bool _isPastLarge;
    private bool _isBroken;

    /// <param name="open">Opens the file from its beginning; it is called twice.</param>
    /// <param name="most">Bytes that it may have when unpacked: a bomb has more, and is left there.</param>
    /// <param name="wants">Whether the block of a record of that type is to be read.</param>
    public WarcReader(Func<Stream> open, long most, Func<string, bool> wants)
    {
        var head = new byte[2];
        using (var file = open())
            file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head is [0x1F, 0x8B])
            _packed = new GzipMembers(open(), s_version);
        else
            _plain = open();
        (_most, _wants) = (most, wants);
    }

    /// <summary>Whether the file ended within a record, or cannot be unpacked further.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether it was left because it does not end.</summary>
    public bool IsTooLarge => _read > _most;

    /// <summary>Bytes of the file that have been read, packed as they are.</summary>
    public long FilePosition => _packed?.FilePosition ?? _read;

    /// <summary>Bytes of the file between records that belong to none.</summary>
    public IReadOnlyList<SkippedBytes> Skipped => _packed?.Skipped ?? _skipped;

    /// <summary>The next record; null at the end of what can be read.</summary>
    public WarcRecord? Next()
    {
        while (FindRecord())
        {
            var began = Position;
            if (Header() is not { } header)
            {
                if (!_isBroken)
                    return null;
                GoOn();
                continue;
            }

            ReadOnlySpan<byte> text = header;
            var fields = WireFields.Read(ref text, out _);
            var type = fields.Get("WARC-Type").ToLowerInvariant();
            _ = long.TryParse(fields.Get("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length);
            _isPastLarge = length > LargestBlock;
            if (_isPastLarge)
                return new WarcRecord(type, fields, []) { IsTooLarge = true };
            var taken = Take((int)length);
            // What only its trailer tells to be damaged has all its bytes, and no one knows which are right.
            var isDamaged = _isBroken && (taken < length || _packed!.Began == began);
            var block = _wants(type) && !isDamaged ? _buffer[_start..(_start + taken)] : [];
            _start += taken;
            if (_isBroken)
                GoOn();
            return new WarcRecord(type, fields, block) { IsDamaged = isDamaged };
        }

        return null;
    }

    public void Dispose()
    {
        _plain?.Dispose();
        _packed?.Dispose();
    }

    /// <summary>Where in the file, or in what was unpacked of it, what is held begins.</summary>
    private long Position => _read - (_end - _start);

    private ReadOnlySpan<byte> Held => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Goes to the next line that begins a record: over two empty lines, or over a block too long.</summary>
    private bool FindRecord()
    {
        var from = -1L;
        while (true)
        {
            var held = Held;
            var at = held.IndexOf(s_version);
            while (at > 0 && held[at - 1] != '\n')
                at = held[(at + 1)..].IndexOf(s_version) is >= 0 and var next ? at + 1 + next : -1;
            // The beginning of the line, and the end of the one before, may have been read already.
            var passed = at >= 0 ? at : Math.Max(0, held.Length - s_version.Length - 1);
            Pass(passed);
            if (at >= 0 || !Fill())
            {
                if (_isBroken)
                {
                    GoOn();
                    continue;
                }

                if (at < 0)
                    Pass(Held.Length);
                if (from >= 0 && !_isPastLarge)
                    _skipped.Add(new SkippedBytes(from, Position - from));
                return at >= 0;
            }
        }

        void Pass(int length)
        {
            if (from < 0 && Held[..length].IndexOfAnyExcept("\r\n"u8) is >= 0 and var first)
                from = Position + first;
            _start += length;
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
                IsCutOff |= !_isBroken;
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
        IsCutOff |= held.Length < length && !_isBroken;
        return Math.Min(length, held.Length);
    }

    /// <summary>Leaves what is held of something damaged, and goes on behind that.</summary>
    private void GoOn()
    {
        _start = _end;
        _isBroken = false;
    }

    /// <summary>Reads more behind what is held; false at the end, and where something damaged ends.</summary>
    private bool Fill()
    {
        if (_isBroken)
            return false;
        // What is held moves only when that frees half of the memory: records with wrong lengths would move it each time.
        if (_start > _buffer.Length / 2)
        {
            Held.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        bool isFault;
        int read;
        if (_packed is null)
        {
            read = BoundedStream.TryRead(_plain!, _buffer.AsSpan(_end), out isFault);
            IsCutOff |= isFault;
        }
        else
        {
            read = _packed.Read(_buffer.AsSpan(_end), out isFault);
            _isBroken = isFault && !_packed.IsAtEnd;
            IsCutOff |= isFault && _packed.IsAtEnd;
        }

        _end += read;
        _read += read;
        return read > 0 && !IsTooLarge;
    }
}
