using System.Buffers.Binary;
using System.IO.Compression;

namespace Gazette.Capturing;

/// <summary>Bytes of a file that could not be read and were passed over.</summary>
internal readonly record struct SkippedBytes(long From, long Length);

/// <summary>
/// Unpacks gzip files that stand one behind the other (RFC 1952), as web archives have one for each record. Where one is damaged,
/// the next that begins as it should is looked for.
/// </summary>
/// <param name="file">From its beginning. One that cannot be sought is searched from where the damage was noticed.</param>
/// <param name="begins">What each of them begins with when unpacked.</param>
internal sealed class GzipMembers(Stream file, byte[] begins) : IDisposable
{
    // Header and trailer of the shortest.
    private const int Shortest = 18;

    // What looks like a header more often, and is none, was made to keep somebody busy.
    private const int MostTries = 50_000;

    private static readonly byte[] s_mark = [0x1F, 0x8B, 8];

    private readonly byte[] _raw = new byte[64 << 10];
    private readonly byte[] _tail = new byte[4];
    private readonly List<SkippedBytes> _skipped = [];
    private int _at;
    private int _end;
    private long _read;
    private bool _isAtEnd;
    private GZipStream? _member;
    private long _memberAt;
    private long _served;
    private int _lastServed;
    private uint _given;

    /// <summary>Where in what was unpacked the last one began.</summary>
    public long Began { get; private set; }

    /// <summary>Bytes that were unpacked.</summary>
    public long Position { get; private set; }

    /// <summary>Bytes of the file that have been unpacked.</summary>
    public long FilePosition => _read - (_end - _at);

    /// <summary>What was passed over, in order.</summary>
    public IReadOnlyList<SkippedBytes> Skipped => _skipped;

    /// <summary>Whether nothing follows.</summary>
    public bool IsAtEnd => _isAtEnd && _at == _end;

    /// <summary>Reads up to the end or to the next damage.</summary>
    /// <param name="isBroken">
    /// Whether the one that began at <see cref="Began"/> is damaged; the next call goes on behind it.
    /// </param>
    /// <returns>0 there.</returns>
    public int Read(Span<byte> buffer, out bool isBroken)
    {
        isBroken = false;
        while (_member is not null || Open())
        {
            var read = BoundedStream.TryRead(_member!, buffer, out var isFault);
            _given += (uint)read;
            Position += read;
            if (read > 0)
                return read;
            _member!.Dispose();
            _member = null;
            if (!isFault && (IsComplete || IsCompleteBefore()))
                continue;
            GoBehind();
            isBroken = true;
            return 0;
        }

        return 0;
    }

    public void Dispose()
    {
        _member?.Dispose();
        file.Dispose();
    }

    private ReadOnlySpan<byte> Held => _raw.AsSpan(_at, _end - _at);

    /// <summary>Whether the last bytes are the trailer of what was given: its length is the end of that.</summary>
    private bool IsComplete => _served >= Shortest && BinaryPrimitives.ReadUInt32LittleEndian(_tail) == _given;

    /// <summary>
    /// Whether the unpacker was given something else behind the trailer, such as padding, and left it; that is then to be read
    /// again.
    /// </summary>
    private bool IsCompleteBefore()
    {
        Span<byte> trailer = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _given);
        var last = _raw.AsSpan(0, _at)[Math.Max(0, _at - _lastServed)..];
        var end = last.IndexOf(trailer);
        if (end >= 0)
            _at += end + trailer.Length - last.Length;
        return end >= 0;
    }

    private bool Open()
    {
        Fill();
        if (!Held.StartsWith(s_mark) && !Find(FilePosition))
            return false;
        (_memberAt, _served, _given, Began) = (FilePosition, 0, 0, Position);
        _member = new GZipStream(new Source(this), CompressionMode.Decompress);
        return true;
    }

    /// <summary>Goes to the next one behind the one that is damaged.</summary>
    private void GoBehind()
    {
        if (file.CanSeek)
        {
            file.Position = _read = _memberAt + s_mark.Length;
            (_at, _end, _isAtEnd) = (0, 0, false);
        }

        // Where none follows the file breaks off, and what could be read of it was given.
        if (!Find(_memberAt) && _skipped.Count > 0)
            _skipped.RemoveAt(_skipped.Count - 1);
    }

    private bool Find(long from)
    {
        for (var tries = 0; ; tries++)
        {
            if (tries > MostTries)
                (_isAtEnd, _at) = (true, _end);
            Fill();
            var next = Held.IndexOf(s_mark);
            _at = next >= 0 ? _at + next : _isAtEnd ? _end : Math.Max(_at, _end - s_mark.Length + 1);
            Fill();
            if (next >= 0 ? IsOne() : IsAtEnd)
            {
                if (FilePosition > from)
                    _skipped.Add(new SkippedBytes(from, FilePosition - from));
                return next >= 0;
            }

            _at += next >= 0 ? 1 : 0;
        }
    }

    /// <summary>Whether what is held unpacks to what it should begin with.</summary>
    private bool IsOne()
    {
        using var start = new GZipStream(new MemoryStream(_raw, _at, _end - _at), CompressionMode.Decompress);
        var found = new byte[begins.Length];
        var length = 0;
        while (length < found.Length && BoundedStream.TryRead(start, found.AsSpan(length), out _) is > 0 and var read)
            length += read;
        return found.AsSpan().SequenceEqual(begins);
    }

    /// <summary>Reads as much behind what is held as there is room for.</summary>
    private void Fill()
    {
        if (_isAtEnd || _end - _at >= _raw.Length / 2)
            return;
        Held.CopyTo(_raw);
        (_at, _end) = (0, _end - _at);
        var read = file.ReadAtLeast(_raw.AsSpan(_end), _raw.Length - _end, throwOnEndOfStream: false);
        _isAtEnd = read < _raw.Length - _end;
        _end += read;
        _read += read;
    }

    /// <summary>
    /// Gives bytes up to the next that look like a header, so that the unpacker is never given any of the following one; 0 at the
    /// end. It asks for more when it has given back all that was in those before.
    /// </summary>
    private int Serve(Span<byte> buffer)
    {
        Fill();
        if (_served > 0 && Held.StartsWith(s_mark) && IsComplete)
            return 0;
        var held = Held;
        var length = held.Length > 1 && held[1..].IndexOf(s_mark) is >= 0 and var next ? next + 1
            : _isAtEnd ? held.Length : held.Length - s_mark.Length + 1;
        held = held[..Math.Min(length, buffer.Length)];
        held.CopyTo(buffer);
        var kept = held[^Math.Min(held.Length, _tail.Length)..];
        _tail.AsSpan(kept.Length).CopyTo(_tail);
        kept.CopyTo(_tail.AsSpan(_tail.Length - kept.Length));
        _at += held.Length;
        _served += held.Length;
        if (held.Length > 0)
            _lastServed = held.Length;
        return held.Length;
    }

    private sealed class Source(GzipMembers owner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer) => owner.Serve(buffer);

        public override int Read(byte[] buffer, int offset, int count) => owner.Serve(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
