using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Gazette.Comparing;

/// <summary>The text of an article as its page shows it.</summary>
internal static class PageText
{
    private static readonly HashSet<string> s_unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "nav", "button", "svg",
    };

    private static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp", "rt",
        "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    };

    /// <summary>What stands in the page's article or, where it has none, in its main part: a line for each block.</summary>
    /// <param name="html">The page, in UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> html)
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));
        var text = new StringBuilder();
        Add(page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body!, text);
        return text.ToString().Trim();
    }

    private static void Add(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                AddWords(words.Data, text);
            }
            else if (child is IElement element && !s_unseen.Contains(element.LocalName) && !element.HasAttribute("hidden"))
            {
                var isBlock = !s_inline.Contains(element.LocalName);
                if (isBlock)
                    EndLine(text);
                Add(element, text);
                if (isBlock)
                    EndLine(text);
            }
        }
    }

    private static void AddWords(string words, StringBuilder text)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }
}
