using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Gazette.Templating;

/// <summary>
/// Writes UTF-8 into a buffer; indents lines and escapes HTML where asked. A page is hundreds of short pieces: they go into memory
/// that is asked for once, and the buffer is told of them all together.
/// </summary>
internal sealed class Utf8Output
{
    private const int Chunk = 512;

    private const int LongestNumber = 11;

    private const int PlainStep = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"'");

    // The same, each at the place of its lower four bits; 0xFF is none of the characters that are looked up.
    private static Vector128<byte> MarksByLowBits => Vector128.Create(
        0xFF, 0xFF, (byte)'"', 0xFF, 0xFF, 0xFF, (byte)'&', (byte)'\'', 0xFF, 0xFF, 0xFF, 0xFF, (byte)'<', 0xFF, (byte)'>', 0xFF);

    private IBufferWriter<byte> _target = EmptyBuffer.Instance;
    private byte[]? _indent;
    private bool _atLineStart;

    // The memory that the buffer gave: written up to `end`, of which the buffer knows up to `begin`.
    private byte[] _room = [];
    private int _begin;
    private int _end;
    private int _limit;
    private long _told;
    private bool _isLent;

    private long _most;

    /// <summary>Where the bytes go; what is written there directly is neither counted nor indented.</summary>
    public IBufferWriter<byte> Target
    {
        get
        {
            Flush();
            return _target;
        }
    }

    /// <summary>Whether what is written next begins a line that would be indented.</summary>
    public bool IsAtLineStart => _atLineStart;

    /// <summary>White space put before every line that begins within what is written, or null.</summary>
    public byte[]? Indent
    {
        get => _indent;
        set => _indent = value is { Length: > 0 } ? value : null;
    }

    /// <summary>Begins to write.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="mostBytes">How much may be written; more is an <see cref="OutputLimitException"/>, a block of memory later at the latest.</param>
    public void Start(IBufferWriter<byte> buffer, long mostBytes)
    {
        _target = buffer;
        _told = 0;
        _most = mostBytes;
        Forget();
        _indent = null;
        _atLineStart = false;
    }

    /// <summary>Continues where another output stands: with its indentation, at the start of a line if it is.</summary>
    public void ContinueFrom(Utf8Output other)
    {
        _indent = other._indent;
        _atLineStart = other._atLineStart;
    }

    /// <summary>Ends writing; what was not flushed is lost.</summary>
    public void Stop()
    {
        Forget();
        _target = EmptyBuffer.Instance;
    }

    /// <summary>Tells the buffer of all that was written.</summary>
    public void Flush()
    {
        if (_end > _begin)
        {
            if (_isLent)
                _target.Advance(_end - _begin);
            else
                _target.Write(_room.AsSpan(_begin, _end - _begin));
            var written = _end - _begin;
            Forget();
            Count(written);
        }
        else
        {
            Forget();
        }
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (_indent is not null)
        {
            WriteIndented(utf8);
        }
        else if (utf8.Length > 0)
        {
            _atLineStart = utf8[^1] == '\n';
            Copy(utf8);
        }
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return;
        if (_indent is not null)
        {
            WriteIndented(text);
            return;
        }

        _atLineStart = text[^1] == '\n';
        Encode(text);
    }

    public void Write(int number)
    {
        if (_indent is not null && _atLineStart)
            WriteIndent();
        _atLineStart = false;
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out var length);
        _end += length;
    }

    /// <summary>Writes text with the five characters that mean something in HTML made harmless.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        if (_indent is null && text.Length <= Chunk)
        {
            var plain = CopyPlain(text, Room(text.Length));
            if (plain > 0)
                _atLineStart = text[plain - 1] == '\n';
            _end += plain;
            text = text[plain..];
            if (text.Length == 0)
                return;
        }

        while (true)
        {
            var mark = text.IndexOfAny(Marks);
            if (mark < 0)
            {
                Write(text);
                return;
            }

            Write(text[..mark]);
            Write(text[mark] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(mark + 1)..];
        }
    }

    /// <summary>
    /// Copies text as far as it is ASCII that needs no escaping, as most of it is: one look at each character where finding what to
    /// escape, and then encoding, would take two. Gives how many characters that were.
    /// </summary>
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> to)
    {
        if (text.Length < PlainStep)
            return CopyShort(text, to);
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var done = 0;
        while (done < text.Length)
        {
            // The last step goes over some characters again.
            var at = Math.Min(done, text.Length - PlainStep);
            var characters = Vector128.LoadUnsafe(ref from, (nuint)at);
            var bytes = Vector128.Narrow(characters, characters);
            if ((characters & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero
                || Vector128.EqualsAny(Vector128.Shuffle(MarksByLowBits, bytes & Vector128.Create((byte)0x0F)), bytes))
                return done;
            bytes.GetLower().StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)at);
            done = at + PlainStep;
        }

        return done;
    }

    private static int CopyShort(ReadOnlySpan<char> text, Span<byte> to)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character > 0x7F || character is '<' or '>' or '&' or '"' or '\'')
                return i;
            to[i] = (byte)character;
        }

        return text.Length;
    }

    private void WriteIndented(ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > 0)
        {
            if (_atLineStart)
                WriteIndent();
            var end = utf8.IndexOf((byte)'\n') + 1;
            _atLineStart = end > 0;
            if (end == 0)
                end = utf8.Length;
            Copy(utf8[..end]);
            utf8 = utf8[end..];
        }
    }

    private void WriteIndented(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (_atLineStart)
                WriteIndent();
            var end = text.IndexOf('\n') + 1;
            _atLineStart = end > 0;
            if (end == 0)
                end = text.Length;
            Encode(text[..end]);
            text = text[end..];
        }
    }

    private void WriteIndent()
    {
        _atLineStart = false;
        Copy(_indent!);
    }

    private void Copy(ReadOnlySpan<byte> utf8)
    {
        if (_limit - _end < utf8.Length)
            Ask(utf8.Length);
        utf8.CopyTo(_room.AsSpan(_end));
        _end += utf8.Length;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        if (text.Length <= Chunk)
        {
            // Asking for room moves `end`: the length comes first.
            var length = Encoding.UTF8.GetBytes(text, Room(text.Length * 3));
            _end += length;
            return;
        }

        Flush();
        Count(Encoding.UTF8.GetBytes(text, _target));
        Forget();
    }

    /// <summary>Where the next bytes go, at least so many.</summary>
    private Span<byte> Room(int length)
    {
        if (_limit - _end < length)
            Ask(length);
        return _room.AsSpan(_end, _limit - _end);
    }

    private void Ask(int length)
    {
        Flush();
        // Memory that is no array, as of native buffers, is written to by way of one.
        _isLent = MemoryMarshal.TryGetArray(_target.GetMemory(Math.Max(length, Chunk)), out ArraySegment<byte> segment);
        if (!_isLent)
            segment = new byte[Math.Max(length, Chunk)];
        _room = segment.Array!;
        _begin = _end = segment.Offset;
        _limit = segment.Offset + segment.Count;
    }

    private void Count(long bytes)
    {
        if ((_told += bytes) > _most)
            throw new OutputLimitException($"The page passes the limit of {_most} bytes.");
    }

    private void Forget()
    {
        _room = [];
        _begin = _end = _limit = 0;
    }

    private sealed class EmptyBuffer : IBufferWriter<byte>
    {
        public static readonly EmptyBuffer Instance = new();

        public void Advance(int count)
        {
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => new byte[Math.Max(sizeHint, Chunk)];

        public Span<byte> GetSpan(int sizeHint = 0) => new byte[Math.Max(sizeHint, Chunk)];
    }
}

/// <summary>A page has become too long.</summary>
internal sealed class OutputLimitException(string message) : InvalidOperationException(message);
