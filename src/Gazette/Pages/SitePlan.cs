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

    /// <summary>Every page of the site. None is made yet.</summary>
    public static IReadOnlyList<PageGroup> Groups(Plan plan) =>
    [
        .. ArticlePages.Of(plan),
        PageGroup.Of(plan, HomePage.Of),
        .. ContentPages.Of(plan),
        .. SectionPages.Of(plan),
        .. TagPages.Of(plan),
        .. SourcePages.Of(plan),
        .. AuthorPages.Of(plan),
        .. CalendarPages.Of(plan),
        PageGroup.Of(plan, UndatedPage.Of),
        PageGroup.Of(plan, CorrectionsPage.Of),
        PageGroup.Of(plan, NotFoundPage.Of),
        PageGroup.Of(plan, FeedPages.Of),
        .. SitemapPages.Of(plan),
        PageGroup.Of(plan, RobotsPage.Of),
        PageGroup.Of(plan, StylePage.Of),
        // Last: an old address of one article must not take the place of any page.
        PageGroup.Of(plan, RedirectPages.Of),
    ];

    /// <summary>Every page of the site, made one after the other as they are asked for.</summary>
    public static IEnumerable<Page> Pages(Plan plan) => Groups(plan).SelectMany(group => group.Pages());
}
