namespace Gazette.Pages;

/// <summary>The list of page kinds.</summary>
public static class SitePlan
{
    /// <summary>The templates that pages name.</summary>
    public static IReadOnlyList<string> Templates { get; } =
    [
        "article", "home", "page", "section", "tag", "tags", "source", "sources", "author", "authors", "archive", "year", "month",
        "undated", "corrections", "redirect", "redirects", "not-found", "rss", "atom", "sitemap-index", "sitemap", "robots", "style",
    ];

    /// <summary>Every page of the site, made one after the other as they are asked for.</summary>
    public static IEnumerable<Page> Pages(Plan plan) => new[]
    {
        ArticlePages.Of(plan),
        HomePage.Of(plan),
        ContentPages.Of(plan),
        SectionPages.Of(plan),
        TagPages.Of(plan),
        SourcePages.Of(plan),
        AuthorPages.Of(plan),
        CalendarPages.Of(plan),
        UndatedPage.Of(plan),
        CorrectionsPage.Of(plan),
        NotFoundPage.Of(plan),
        FeedPages.Of(plan),
        SitemapPages.Of(plan),
        RobotsPage.Of(plan),
        StylePage.Of(plan),
        // Last: an old address of one article must not take the place of any page.
        RedirectPages.Of(plan),
    }.SelectMany(pages => pages);
}
