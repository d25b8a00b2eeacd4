using System.Buffers;
using System.Text;

namespace Gazette.Markup;

/// <summary>
/// Text under construction, used again for every body. It becomes UTF-8 in one step at the end: encoding a hundred small
/// pieces costs more than copying them.
/// </summary>
internal sealed class CharBuffer : TextWriter
{
    private static readonly SearchValues<char> s_asciiControls =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => char.IsControl(c) && IsForbidden(c))]);

    private char[] _chars = new char[16 * 1024];
    private byte[] _utf8 = [];
    private int _length;

    public override Encoding Encoding => Encoding.Unicode;

    public ReadOnlySpan<char> Text => _chars.AsSpan(0, _length);

    public void Clear()
    {
        // One giant article must not hold its memory for the rest of the build.
        if (_chars.Length > 1024 * 1024)
            (_chars, _utf8) = (new char[16 * 1024], []);
        _length = 0;
    }

    public override void Write(char value)
    {
        if (_length == _chars.Length)
            Grow(1);
        _chars[_length++] = value;
    }

    public override void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - _length)
            Grow(text.Length);
        text.CopyTo(_chars.AsSpan(_length));
        _length += text.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <summary>Takes away the end of the text, from a place on, and gives it.</summary>
    public string Take(int from)
    {
        var taken = Text[from..].ToString();
        _length = from;
        return taken;
    }

    /// <summary>The text as UTF-8, without characters that may not stand in HTML; good until the next text.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        var utf8 = Encode();
        if (!HasForbidden(isAscii: utf8.Length == _length))
            return utf8;
        RemoveForbidden();
        return Encode();
    }

    private ReadOnlyMemory<byte> Encode()
    {
        var most = Encoding.UTF8.GetMaxByteCount(_length);
        if (_utf8.Length < most)
            _utf8 = new byte[Math.Max(most, 64 * 1024)];
        return _utf8.AsMemory(0, Encoding.UTF8.GetBytes(Text, _utf8));
    }

    // Searches that use vectors; one for all of them would not.
    private bool HasForbidden(bool isAscii) =>
        Text.ContainsAny(s_asciiControls)
        || (!isAscii && (Text.ContainsAnyInRange('\u0080', '\u009F') || Text.ContainsAnyInRange('\uFFFE', '\uFFFF')));

    private void RemoveForbidden()
    {
        var kept = 0;
        foreach (var c in Text)
            if (!IsForbidden(c))
                _chars[kept++] = c;
        _length = kept;
    }

    // HTML Living Standard, 13.2.3.5: controls beside tab and line feed, and noncharacters.
    private static bool IsForbidden(char c) =>
        c is < ' ' and not ('\t' or '\n') or >= '\u007F' and <= '\u009F' or '\uFFFE' or '\uFFFF';

    private void Grow(int needed) => Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + needed));
}
