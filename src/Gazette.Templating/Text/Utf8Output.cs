using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Gazette.Templating.Text;

/// <summary>Writes UTF-8 into a buffer; indents lines and escapes HTML where asked.</summary>
internal sealed class Utf8Output
{
    // Sized so that most pieces of a page fit into what is asked for once.
    private const int Chunk = 512;

    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"'");

    private IBufferWriter<byte> target = EmptyBuffer.Instance;
    private byte[]? indent;
    private bool atLineStart;

    /// <summary>Where the bytes go; what is written there directly is neither counted nor indented.</summary>
    public IBufferWriter<byte> Target => target;

    /// <summary>How many bytes were written since the last <see cref="Start"/>.</summary>
    public long Written { get; private set; }

    /// <summary>White space put before every line that begins within what is written, or null.</summary>
    public byte[]? Indent
    {
        get => indent;
        set => indent = value is { Length: > 0 } ? value : null;
    }

    public void Start(IBufferWriter<byte> buffer)
    {
        target = buffer;
        Written = 0;
        indent = null;
        atLineStart = false;
    }

    public void Stop() => target = EmptyBuffer.Instance;

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
        var room = target.GetSpan(Chunk);
        if (indent is not null && atLineStart)
            WriteIndent();
        Utf8Formatter.TryFormat(number, room = target.GetSpan(Chunk), out var length);
        atLineStart = false;
        Advance(length);
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
        utf8.CopyTo(target.GetSpan(utf8.Length));
        Advance(utf8.Length);
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        if (text.Length <= Chunk)
        {
            Advance(Encoding.UTF8.GetBytes(text, target.GetSpan(text.Length * 3)));
            return;
        }

        Written += Encoding.UTF8.GetBytes(text, target);
    }

    private void Advance(int length)
    {
        target.Advance(length);
        Written += length;
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
