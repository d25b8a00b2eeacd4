using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Gazette.Templating.Text;

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

    private IBufferWriter<byte> target = EmptyBuffer.Instance;
    private byte[]? indent;
    private bool atLineStart;

    // The memory that the buffer gave: written up to `end`, of which the buffer knows up to `begin`.
    private byte[] room = [];
    private int begin;
    private int end;
    private int limit;
    private long told;
    private bool isLent;

    // The most that may be written, and where in the room that is.
    private long most;
    private long past;

    /// <summary>Where the bytes go; what is written there directly is neither counted nor indented.</summary>
    public IBufferWriter<byte> Target
    {
        get
        {
            Flush();
            return target;
        }
    }

    /// <summary>Whether more was written since the last <see cref="Start"/> than may be.</summary>
    public bool IsPastLimit => end > past;

    /// <summary>White space put before every line that begins within what is written, or null.</summary>
    public byte[]? Indent
    {
        get => indent;
        set => indent = value is { Length: > 0 } ? value : null;
    }

    /// <summary>Begins to write.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="mostBytes">How much may be written before <see cref="IsPastLimit"/>.</param>
    public void Start(IBufferWriter<byte> buffer, long mostBytes)
    {
        target = buffer;
        told = 0;
        most = mostBytes;
        Forget();
        indent = null;
        atLineStart = false;
    }

    /// <summary>Goes on where another output stands: with its indentation, at the start of a line if it is.</summary>
    public void GoOnFrom(Utf8Output other)
    {
        indent = other.indent;
        atLineStart = other.atLineStart;
    }

    public void Stop()
    {
        Flush();
        target = EmptyBuffer.Instance;
    }

    /// <summary>Tells the buffer of all that was written.</summary>
    public void Flush()
    {
        if (end > begin)
        {
            if (isLent)
                target.Advance(end - begin);
            else
                target.Write(room.AsSpan(begin, end - begin));
            told += end - begin;
        }

        Forget();
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (indent is not null)
        {
            WriteIndented(utf8);
        }
        else if (utf8.Length > 0)
        {
            atLineStart = false;
            Copy(utf8);
        }
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return;
        if (indent is not null)
        {
            WriteIndented(text);
            return;
        }

        atLineStart = false;
        Encode(text);
    }

    public void Write(int number)
    {
        if (indent is not null && atLineStart)
            WriteIndent();
        atLineStart = false;
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out var length);
        end += length;
    }

    /// <summary>Writes text with the five characters that mean something in HTML made harmless.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        if (indent is null && text.Length <= Chunk)
        {
            var plain = CopyPlain(text, Room(text.Length));
            if (plain > 0)
                atLineStart = false;
            end += plain;
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
            if (atLineStart)
                WriteIndent();
            var end = utf8.IndexOf((byte)'\n') + 1;
            atLineStart = end > 0;
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
            if (atLineStart)
                WriteIndent();
            var end = text.IndexOf('\n') + 1;
            atLineStart = end > 0;
            if (end == 0)
                end = text.Length;
            Encode(text[..end]);
            text = text[end..];
        }
    }

    private void WriteIndent()
    {
        atLineStart = false;
        Copy(indent!);
    }

    private void Copy(ReadOnlySpan<byte> utf8)
    {
        if (limit - end < utf8.Length)
            Ask(utf8.Length);
        utf8.CopyTo(room.AsSpan(end));
        end += utf8.Length;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        if (text.Length <= Chunk)
        {
            // Asking for room moves `end`: the length comes first.
            var length = Encoding.UTF8.GetBytes(text, Room(text.Length * 3));
            end += length;
            return;
        }

        Flush();
        told += Encoding.UTF8.GetBytes(text, target);
        Forget();
    }

    /// <summary>Where the next bytes go, at least so many.</summary>
    private Span<byte> Room(int length)
    {
        if (limit - end < length)
            Ask(length);
        return room.AsSpan(end, limit - end);
    }

    private void Ask(int length)
    {
        Flush();
        // Memory that is no array, as of native buffers, is written to by way of one.
        isLent = MemoryMarshal.TryGetArray(target.GetMemory(Math.Max(length, Chunk)), out ArraySegment<byte> segment);
        if (!isLent)
            segment = new byte[Math.Max(length, Chunk)];
        room = segment.Array!;
        begin = end = segment.Offset;
        limit = segment.Offset + segment.Count;
        past = begin + most - told;
    }

    private void Forget()
    {
        room = [];
        begin = end = limit = 0;
        past = most - told;
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
