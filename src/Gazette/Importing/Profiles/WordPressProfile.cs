namespace Gazette.Importing.Profiles;

/// <summary>WordPress: <c>.entry-title</c>, <c>time.entry-date</c>, <c>.entry-content</c>.</summary>
internal static class WordPressProfile
{
    public static ImportProfile Profile { get; } = new(
        "wordpress",
        page => page.Tag("generator")?.StartsWith("WordPress", StringComparison.OrdinalIgnoreCase) == true
            || page.Has(".entry-content") || page.Mentions("/wp-content/"),
        page =>
        [
            .. Rules.Title(page.Seen("h1.entry-title, .entry-title")?.TextContent, 0.94, "wordpress/title"),
            .. Rules.Date(
                page.Document.QuerySelector("time.entry-date.published[datetime], time.entry-date[datetime]")?.GetAttribute(
                    "datetime"), 0.92, "wordpress/date"),
            .. Rules.People(
                ImportField.Authors, page.Seen(
                    ".entry-meta .author .fn, .byline .author a, .entry-meta [rel=author]")?.TextContent, 0.7,
                        "wordpress/author"),
        ],
        page => BodyPlace.Of(page.Seen(".entry-content"), "wordpress/content"));
}
