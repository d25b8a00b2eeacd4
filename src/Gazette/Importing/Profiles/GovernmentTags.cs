namespace Gazette.Importing.Profiles;

/// <summary>
/// The page tags that the State Council asks of government portals (国办发〔2019〕 rules for portals): <c>ArticleTitle</c>,
/// <c>PubDate</c>, <c>ContentSource</c>, <c>Author</c>, in whatever case they are written, and what other portals call the same.
/// </summary>
internal static class GovernmentTags
{
    public static ImportProfile Profile { get; } = new("page-tags", _ => true, Fields, _ => null);

    private static IEnumerable<Candidate> Fields(ParsedPage page)
    {
        var isGovernment = page.Tag("ArticleTitle", "PubDate", "ContentSource") is not null;
        return
        [
            .. Rules.Title(page.Tag("ArticleTitle"), 0.95, "page-tags/ArticleTitle"),
            .. Rules.Date(page.Tag("PubDate"), 0.95, "page-tags/PubDate"),
            .. Rules.Date(page.Tag("publishdate", "publish_date", "publishtime", "releasedate", "date", "dc.date",
                "dcterms.issued"), 0.85, "page-tags/publishdate"),
            .. Rules.Source(page.Tag("ContentSource"), 0.92, "page-tags/ContentSource"),
            .. Rules.Source(page.Tag("source"), 0.75, "page-tags/source"),
            .. Author(page, isGovernment ? 0.85 : 0.55),
            .. Rules.People(ImportField.Editors, page.Tag("editor"), 0.5, "page-tags/editor"),
            .. Rules.Text(ImportField.Section, page.Tag("ColumnName"), 0.85, "page-tags/ColumnName"),
            .. Rules.Text(ImportField.Tags, page.Tag("keywords"), 0.5, "page-tags/Keywords"),
        ];
    }

    /// <summary>The tag names the portal, its office or whoever typed the page more often than a person.</summary>
    private static IEnumerable<Candidate> Author(ParsedPage page, double confidence) =>
        page.Tag("author") is { } author && ImportedPeople.Of(author) is { All.Count: > 0 } people
            && people.All.All(person => ImportedPeople.IsName(person.Name) || person.Name.Contains(' ', StringComparison.Ordinal))
            ? [new Candidate(ImportField.Authors, people.Names, confidence, "page-tags/Author", author) { People = people.All,
                Doubt = people.Doubt }]
            : [];
}
