using System.Net;
using System.Text;

namespace Gazette.Searching;

/// <summary>
/// The text of HTML that Gazette made, as readers see it: blocks parted by line feeds, all other white space as spaces, without
/// what stands in players for browsers that cannot play. Its memory is used again for each text: every article of an archive is
/// read so. <see cref="Markup.BodyText"/> is for people who read a text as such, with empty lines and the words of pictures.
/// </summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "pre", "section", "article", "aside", "header", "footer", "div",
        "hr", "br", "details", "summary", "address", "nav", "main",
    };

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _blocks =
        s_blocks.GetAlternateLookup<ReadOnlySpan<char>>();

    private char[] _text = new char[16 * 1024];
    private int _length;

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Takes the text of other HTML.</summary>
    /// <param name="html">UTF-8.</param>
    public void Set(ReadOnlySpan<byte> html)
    {
        // Each byte is at most one code unit, and a reference no longer than what it stands for.
        if (_text.Length < html.Length)
            _text = new char[html.Length * 2];
        _length = 0;
        while (html.Length > 0)
        {
            var next = html.IndexOfAny((byte)'<', (byte)'&');
            if (next < 0)
                next = html.Length;
            AddText(html[..next]);
            html = html[next..];
            if (html.Length > 0)
                html = html[0] == '<' ? AfterTag(html) : AfterReference(html);
        }
    }

    private void AddText(ReadOnlySpan<byte> text)
    {
        var from = _length;
        _length += Encoding.UTF8.GetChars(text, _text.AsSpan(from));
        var added = _text.AsSpan(from, _length - from);
        added.Replace('\n', ' ');
        added.Replace('\r', ' ');
    }

    private ReadOnlySpan<byte> AfterTag(ReadOnlySpan<byte> html)
    {
        Span<char> name = stackalloc char[12];
        var length = 0;
        var isEnd = html.Length > 1 && html[1] == '/';
        for (var i = isEnd ? 2 : 1; i < html.Length && length < name.Length && char.IsAsciiLetterOrDigit((char)html[i]); i++)
            name[length++] = (char)(html[i] | 0x20);
        name = name[..length];
        if (name is "td" or "th")
            _text[_length++] = ' ';
        else if (_blocks.Contains(name))
            _text[_length++] = '\n';
        var end = EndOfTag(html);
        return isEnd ? html[end..] : name switch
        {
            "video" => After(html[end..], "</video>"u8),
            "audio" => After(html[end..], "</audio>"u8),
            "script" => After(html[end..], "</script>"u8),
            "style" => After(html[end..], "</style>"u8),
            _ => html[end..],
        };
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> html, ReadOnlySpan<byte> end) =>
        html.IndexOf(end) is >= 0 and var place ? html[(place + end.Length)..] : [];

    private static int EndOfTag(ReadOnlySpan<byte> html)
    {
        var quote = (byte)0;
        for (var i = 1; i < html.Length; i++)
        {
            var letter = html[i];
            if (quote != 0)
                quote = letter == quote ? (byte)0 : quote;
            else if (letter is (byte)'"' or (byte)'\'')
                quote = letter;
            else if (letter == '>')
                return i + 1;
        }

        return html.Length;
    }

    private ReadOnlySpan<byte> AfterReference(ReadOnlySpan<byte> html)
    {
        var end = html[..Math.Min(html.Length, 40)].IndexOf((byte)';');
        var text = end < 0 ? "&" : WebUtility.HtmlDecode(Encoding.UTF8.GetString(html[..(end + 1)]));
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
        return html[(end < 0 ? 1 : end + 1)..];
    }
}
