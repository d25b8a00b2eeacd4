using System.Text.RegularExpressions;

namespace Gazette.Importing.Profiles;

/// <summary>What search engines and other portals are told: JSON-LD, OpenGraph and microdata (schema.org).</summary>
internal static partial class StructuredProfile
{
    public static ImportProfile Profile { get; } = new("structured", _ => true, Fields, Body);

    private static IEnumerable<Candidate> Fields(ParsedPage page)
    {
        var json = page.Structured;
        return
        [
            .. Rules.Title(json.GetValueOrDefault("headline"), 0.7, "json-ld/headline"),
            .. Rules.Title(page.Tag("og:title"), 0.66, "opengraph/title"),
            .. Rules.Date(json.GetValueOrDefault("datePublished"), 0.9, "json-ld/datePublished"),
            .. Rules.Date(json.GetValueOrDefault("pubDate"), 0.5, "json-ld/pubDate"),
            .. Rules.Date(page.Tag("article:published_time", "og:published_time", "og:release_date", "og:time",
                "weibo: article:create_at"), 0.9, "opengraph/published_time"),
            .. Rules.Date(page.Tag("datePublished"), 0.85, "microdata/datePublished"),
            .. Rules.Date(page.Document.QuerySelector(
                "time[itemprop=datePublished][datetime], time[pubdate][datetime]")?.GetAttribute("datetime"), 0.88,
                    "microdata/time"),
            .. Rules.Date(page.Document.QuerySelector("time[datetime]")?.GetAttribute("datetime"), 0.7, "time-element"),
            .. Rules.Date(
                Script().Match(page.Decoded.Text) is { Success: true } script ? script.Groups[1].Value : null, 0.5,
                    "script/date"),
            .. Rules.Date(page.Tag("dateCreated", "dcterms.created", "dc.date.created"), 0.6, "page-tags/created"),
            .. Rules.Date(page.Tag("article:modified_time", "dateModified", "dcterms.modified", "lastmod", "lastmodifiedtime",
                "dateUpdate"), 0.35, "page-tags/modified"),
            .. People(json.GetValueOrDefault("author"), 0.7, "json-ld/author"),
            .. People(page.Tag("article:author"), 0.45, "opengraph/author"),
            .. Source(page.Tag("mediaid", "article:author"), 0.55, "opengraph/source"),
            .. Rules.Text(ImportField.Section, page.Tag("article:section", "articleSection"), 0.6, "opengraph/section"),
        ];
    }

    /// <summary>Only what is surely the name of a person.</summary>
    private static IEnumerable<Candidate> People(string? text, double confidence, string rule) =>
        Rules.People(ImportField.Authors, text, confidence, rule).Where(candidate => candidate.People.All(person =>
            ImportedPeople.IsName(person.Name) || (
                person.Name.Contains(' ', StringComparison.Ordinal) && !Media.IsName(person.Name))));

    /// <summary>Some portals name the paper there that an article is from.</summary>
    private static IEnumerable<Candidate> Source(string? text, double confidence, string rule) =>
        text is not null && Media.IsName(text) ? Rules.Source(text, confidence, rule) : [];

    private static BodyPlace? Body(ParsedPage page) => page.Mentions("articleBody")
        ? BodyPlace.Of(page.Seen("[itemprop=articleBody]"), "microdata/articleBody") : null;

    // Pages that are put together in the browser have their date in a script.
    [GeneratedRegex(
        @"[""']?\b(?:publish|pub|news|article|release|create|show|p)_?(?:ed)?_?(?:time|date|at)[""']?\s*[:=]\s*[""']"
        + @"(\d{4}[-/]\d{1,2}[-/]\d{1,2}"
        + @"(?:[T ]\d{1,2}:\d\d(?::\d\d)?)?)", RegexOptions.IgnoreCase)]
    private static partial Regex Script();
}
