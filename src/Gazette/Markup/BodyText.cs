using System.Net;
using System.Text.RegularExpressions;

namespace Gazette.Markup;

/// <summary>The text of an article's body, without its HTML.</summary>
public static partial class BodyText
{
    /// <summary>
    /// The text of HTML that Gazette made: paragraphs, list items and other blocks on lines of their own, with an empty line
    /// between paragraphs; pictures by their alternative text.
    /// </summary>
    public static string Of(string html)
    {
        // In preformatted text a new line is one.
        var text = Space().Replace(html, static found => found.Value[0] == '<' ? found.Value : " ");
        text = Player().Replace(text, "");
        text = Picture().Replace(text, "${alt}");
        text = Cell().Replace(text, " ");
        text = Paragraph().Replace(text, "\n\n");
        text = Block().Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        return EmptyLines().Replace(LineEnds().Replace(text, "\n"), "\n\n").Trim();
    }

    [GeneratedRegex("<pre\\b.*?</pre>|[ \t\r\n]+", RegexOptions.Singleline)]
    private static partial Regex Space();

    // What stands in them is for browsers that cannot play them.
    [GeneratedRegex("<(video|audio)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Player();

    [GeneratedRegex("</t[dh]>")]
    private static partial Regex Cell();

    [GeneratedRegex("<img [^>]*?alt=\"(?<alt>[^\"]*)\"[^>]*>")]
    private static partial Regex Picture();

    [GeneratedRegex("</?(p|h[1-6]|ul|ol|dl|blockquote|figure|table|pre|section|aside|hr)\\b[^>]*>")]
    private static partial Regex Paragraph();

    [GeneratedRegex("<br\\b[^>]*>|</?(li|dt|dd|tr|figcaption|caption|div)\\b[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(" *\n *")]
    private static partial Regex LineEnds();

    [GeneratedRegex("\n{3,}")]
    private static partial Regex EmptyLines();
}
