using System.Buffers;
using System.Text;

namespace Gazette.Markup;

/// <summary>
/// Text under construction, used again for every body. It becomes UTF-8 in one step at the end: encoding a hundred small
/// pieces costs more than copying them, and only the finished bytes are ever allocated.
/// </summary>
internal sealed class CharBuffer : TextWriter
{
    // What HTML forbids in a text (HTML Living Standard, 13.2.3.5): controls beside tab and line feed, and noncharacters.
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n')).Select(c => (char)c), .. Enumerable.Range(127, 33).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    private char[] _chars = new char[16 * 1024];
    private int _length;

    public override Encoding Encoding => Encoding.Unicode;

    public ReadOnlySpan<char> Text => _chars.AsSpan(0, _length);

    public void Clear()
    {
        // One giant article must not hold its memory for the rest of the build.
        if (_chars.Length > 1024 * 1024)
            _chars = new char[16 * 1024];
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

    /// <summary>The text as UTF-8, without characters that may not stand in HTML.</summary>
    public byte[] ToUtf8()
    {
        RemoveForbidden();
        return Encoding.UTF8.GetBytes(_chars, 0, _length);
    }

    private void RemoveForbidden()
    {
        var first = Text.IndexOfAny(s_forbidden);
        if (first < 0)
            return;
        var kept = first;
        for (var i = first; i < _length; i++)
            if (!s_forbidden.Contains(_chars[i]))
                _chars[kept++] = _chars[i];
        _length = kept;
    }

    private void Grow(int needed) => Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + needed));
}
