namespace Gazette.Pages;

/// <summary>The list of page kinds.</summary>
public static class SitePlan
{
    /// <summary>The kinds of pages in the order in which they take their paths.</summary>
    public static IReadOnlyList<PageKind> Kinds { get; } =
    [
        ArticlePages.Kind,
        PageKind.OfPlan("home", HomePage.Of, ["home"]),
        ContentPages.Kind,
        PageKind.OfPlan("section", SectionPages.Of, ["section", "atom"]),
        PageKind.OfPlan("tag", TagPages.Of, ["tags", "tag", "atom"]),
        PageKind.OfPlan("source", SourcePages.Of, ["sources", "source", "atom"]),
        PageKind.OfPlan("author", AuthorPages.Of, ["authors", "author"]),
        PageKind.OfPlan("archive", CalendarPages.Of, ["archive", "year", "month"]),
        PageKind.OfPlan("undated", UndatedPage.Of, ["undated"]),
        PageKind.OfPlan("corrections", CorrectionsPage.Of, ["corrections"]),
        PageKind.OfPlan("not-found", NotFoundPage.Of, ["not-found"]),
        PageKind.OfPlan("feed", FeedPages.Of, ["rss", "atom"]),
        PageKind.OfPlan("sitemap", SitemapPages.Of, ["sitemap-index", "sitemap"]),
        PageKind.OfPlan("robots", RobotsPage.Of, ["robots"]),
        PageKind.OfPlan("style", StylePage.Of, ["style"]),
        JsonPages.Articles,
        JsonPages.Feeds,
        // Last: an old address of one article must not take the place of any page.
        PageKind.OfPlan("redirect", RedirectPages.Of, ["redirects", "redirect"]),
    ];

    /// <summary>The templates that pages name.</summary>
    public static IReadOnlyList<string> Templates { get; } = [.. Kinds.SelectMany(kind => kind.Templates).Distinct()];
}
