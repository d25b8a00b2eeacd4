using System.Text.RegularExpressions;

namespace Gazette.Importing.Profiles;

/// <summary>
/// Founder (方正翔宇), which most paper groups print and publish with: a comment
/// <c>&lt;!--enpproperty &lt;date&gt;…&lt;/date&gt;&lt;author&gt;…/enpproperty--&gt;</c> that holds all fields, and
/// <c>&lt;!--enpcontent--&gt;</c>
/// around the text.
/// </summary>
internal static partial class FounderProfile
{
    public static ImportProfile Profile { get; } =
        new("founder", page => Properties(page) is not null || HasContent(page), Fields, Body);

    private static IEnumerable<Candidate> Fields(ParsedPage page)
    {
        if (Properties(page) is not { } properties)
            return [];
        return
        [
            .. Rules.Title(Part(properties, "title"), 0.97, "founder/title"),
            .. Rules.Text(ImportField.Kicker, Part(properties, "introtitle"), 0.95, "founder/introtitle"),
            .. Rules.Text(ImportField.Subtitle, Part(properties, "subtitle"), 0.95, "founder/subtitle"),
            .. Rules.Date(Part(properties, "date"), 0.96, "founder/date"),
            .. Rules.Source(Part(properties, "source") ?? Part(properties, "sourcename"), 0.9, "founder/source"),
            .. Rules.People(ImportField.Authors, Part(properties, "author"), 0.9, "founder/author"),
            .. Rules.Text(ImportField.Section, Part(properties, "nodename"), 0.8, "founder/nodename"),
            .. Rules.Text(ImportField.Tags, Part(properties, "keyword"), 0.7, "founder/keyword"),
        ];
    }

    private static BodyPlace? Body(ParsedPage page)
    {
        var between = page.Between("enpcontent", "/enpcontent");
        return between.Sum(node => page.MassOf(node).All) > 0 ? new BodyPlace(between, "founder/enpcontent")
            : BodyPlace.Of(page.Seen("founder-content, #ozoom, #articleContent"), "founder/content");
    }

    private static bool HasContent(ParsedPage page) =>
        page.Comments.Any(comment => comment.Data.Trim().Equals("enpcontent", StringComparison.OrdinalIgnoreCase));

    private static string? Properties(ParsedPage page)
    {
        var text = page.Decoded.Text;
        var begin = text.IndexOf("<!--enpproperty", StringComparison.OrdinalIgnoreCase);
        var end = begin < 0 ? -1 : text.IndexOf("/enpproperty", begin, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : text[begin..end];
    }

    private static string? Part(string properties, string name)
    {
        var begin = properties.IndexOf($"<{name}>", StringComparison.OrdinalIgnoreCase);
        var end = begin < 0 ? -1 : properties.IndexOf($"</{name}>", begin, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : System.Net.WebUtility.HtmlDecode(Tags().Replace(properties[(begin + name.Length + 2)..end], " "));
    }

    [GeneratedRegex("<[^>]{0,200}>")]
    private static partial Regex Tags();
}
