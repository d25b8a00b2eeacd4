namespace Gazette.Pages;

/// <summary>The list of page kinds.</summary>
public static class SitePlan
{
    /// <summary>The kinds of pages in the order in which they take their paths.</summary>
    public static IReadOnlyList<PageKind> Kinds { get; } =
    [
        ArticlePages.Kind,
        HomePage.Kind,
        ContentPages.Kind,
        SectionPages.Kind,
        TagPages.Kind,
        SourcePages.Kind,
        AuthorPages.Kind,
        CalendarPages.Kind,
        UndatedPage.Kind,
        CorrectionsPage.Kind,
        SearchPage.Kind,
        NotFoundPage.Kind,
        FeedPages.Kind,
        SitemapPages.Kind,
        RobotsPage.Kind,
        StylePage.Kind,
        JsonPages.Articles,
        JsonPages.Feeds,
        // Last: an old address of one article must not take the place of any page.
        RedirectPages.Kind,
    ];

    /// <summary>The templates that pages are made with, each once.</summary>
    public static IReadOnlyList<PageTemplate> Templates { get; } = [.. Kinds.SelectMany(kind => kind.Templates).Distinct()];
}
