using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
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

    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"'");

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

    /// <summary>Where the bytes go; what is written there directly is neither counted nor indented.</summary>
    public IBufferWriter<byte> Target
    {
        get
        {
            Flush();
            return target;
        }
    }

    /// <summary>How many bytes were written since the last <see cref="Start"/>.</summary>
    public long Written => told + end - begin;

    /// <summary>White space put before every line that begins within what is written, or null.</summary>
    public byte[]? Indent
    {
        get => indent;
        set => indent = value is { Length: > 0 } ? value : null;
    }

    public void Start(IBufferWriter<byte> buffer)
    {
        Forget();
        target = buffer;
        told = 0;
        indent = null;
        atLineStart = false;
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
            return;
        }

        if (utf8.Length == 0)
            return;
        atLineStart = false;
        Copy(utf8);
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
        utf8.CopyTo(Room(utf8.Length));
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
    }

    private void Forget()
    {
        room = [];
        begin = end = limit = 0;
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
