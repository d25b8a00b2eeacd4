using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Gazette.Templating;

/// <summary>
/// Writes UTF-8 into a buffer and escapes HTML where asked. A page is hundreds of short pieces: they go into memory that is asked for once,
/// and the buffer is told of them all together.
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

    private IBufferWriter<byte>? _target;

    // The memory that the buffer gave: written up to `end`, of which the buffer knows up to `begin`.
    private byte[] _room = [];
    private int _begin;
    private int _end;
    private int _limit;
    private long _written;
    private long _most;

    /// <summary>Where the bytes go; what is written there directly is not counted.</summary>
    public IBufferWriter<byte> Target
    {
        get
        {
            Flush();
            return _target!;
        }
    }

    /// <summary>Begins to write.</summary>
    /// <param name="buffer">Where to; made of arrays.</param>
    /// <param name="mostBytes">How much may be written; more is an <see cref="InvalidOperationException"/>, a block of memory later at the latest.</param>
    public void Start(IBufferWriter<byte> buffer, long mostBytes)
    {
        (_target, _written, _most) = (buffer, 0, mostBytes);
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
        if ((_written += written) > _most)
            throw new InvalidOperationException($"The page passes the limit of {_most} bytes.");
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

    public void Write(int number)
    {
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out var length);
        _end += length;
    }

    /// <summary>Writes text with the five characters that mean something in HTML replaced by references.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        var plain = CopyPlain(text, Room(text.Length));
        _end += plain;
        text = text[plain..];
        while (text.Length > 0)
        {
            var mark = text.IndexOfAny(Marks);
            Write(mark < 0 ? text : text[..mark]);
            if (mark < 0)
                return;
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
        var done = 0;
        if (text.Length < PlainStep)
        {
            for (; done < text.Length && text[done] <= 0x7F && text[done] is not ('<' or '>' or '&' or '"' or '\''); done++)
                to[done] = (byte)text[done];
            return done;
        }

        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
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

    /// <summary>Where the next bytes go, at least so many.</summary>
    private Span<byte> Room(int length)
    {
        if (_limit - _end < length)
        {
            Flush();
            if (!MemoryMarshal.TryGetArray(_target!.GetMemory(Math.Max(length, Chunk)), out ArraySegment<byte> segment))
                throw new NotSupportedException("The buffer is not made of arrays.");
            _room = segment.Array!;
            _begin = _end = segment.Offset;
            _limit = segment.Offset + segment.Count;
        }

        return _room.AsSpan(_end, _limit - _end);
    }

    private void Forget()
    {
        _room = [];
        _begin = _end = _limit = 0;
    }
}
