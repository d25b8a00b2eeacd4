using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Gazette.Templating;

/// <summary>
/// Writes UTF-8 into a buffer and escapes HTML where asked. A page is hundreds of short pieces: they go into memory that is asked for once,
/// and the buffer is told of them all together.
/// </summary>
internal sealed class Utf8Output
{
    private const int Chunk = 512;

    private static readonly SearchValues<char> Marks = SearchValues.Create("<>&\"'");

    private IBufferWriter<byte>? _target;

    // The memory that the buffer gave: written up to `end`, of which the buffer knows up to `begin`.
    private byte[] _room = [];
    private int _begin;
    private int _end;
    private int _limit;
    private long _written;

    /// <summary>As <see cref="RenderContext.Escape"/>, for the page; null for what is captured.</summary>
    public Func<string, string>? Escape { get; set; }

    /// <summary>Where the bytes go; what is written there directly is not counted.</summary>
    public IBufferWriter<byte> Target
    {
        get
        {
            Flush();
            return _target!;
        }
    }

    /// <summary>Begins to write to a buffer made of arrays.</summary>
    public void Start(IBufferWriter<byte> buffer)
    {
        (_target, _written) = (buffer, 0);
        Forget();
    }

    /// <summary>Ends writing; what was not flushed is lost.</summary>
    public void Stop()
    {
        Forget();
        _target = null;
    }

    /// <summary>Tells the buffer of all that was written.</summary>
    public void Flush()
    {
        var written = _end - _begin;
        if (written > 0)
            _target!.Advance(written);
        Forget();
        if ((_written += written) > RenderContext.OutputCeiling)
            throw new InvalidOperationException($"The page passes the limit of {RenderContext.OutputCeiling} bytes.");
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        _end += utf8.Length;
    }

    // Asking for room moves `end`: the length comes first.
    public void Write(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetBytes(text, Room(text.Length * 3));
        _end += length;
    }

    /// <summary>Writes what an expression prints.</summary>
    public void Print(string text) => Write(Escape is null ? text : Escape(text));

    /// <summary>Writes text with the five characters that mean something in HTML replaced by references.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (int mark; (mark = text.IndexOfAny(Marks)) >= 0; text = text[(mark + 1)..])
        {
            Write(text[..mark]);
            Write(text[mark] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
        }

        Write(text);
    }

    /// <summary>Where the next bytes go, at least so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int length)
    {
        if (_limit - _end < length)
            MakeRoom(length);
        return _room.AsSpan(_end, _limit - _end);
    }

    private void MakeRoom(int length)
    {
        Flush();
        if (!MemoryMarshal.TryGetArray(_target!.GetMemory(Math.Max(length, Chunk)), out ArraySegment<byte> segment))
            throw new NotSupportedException("The buffer is not made of arrays.");
        _room = segment.Array!;
        _begin = _end = segment.Offset;
        _limit = segment.Offset + segment.Count;
    }

    private void Forget()
    {
        _room = [];
        _begin = _end = _limit = 0;
    }
}
