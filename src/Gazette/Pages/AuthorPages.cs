using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The index of all authors, and the pages of each.</summary>
internal static class AuthorPages
{
    private static readonly PageTemplate<IndexPageModel> Index = new("authors");
    private static readonly PageTemplate<ListPageModel> List = new("author");

    public static PageKind Kind { get; } = PageKind.OfPlan("author", Of, Index, List);

    public static IEnumerable<PageGroup> Of(Plan plan) =>
    [
        PageGroup.Of<Place[]>(
            "authors",
            plan,
            [.. plan.Archive.Authors.Select(list => PlaceOf(list) with { Count = list.Articles.Count })],
            static (frame, authors) => IndexPages.Of(frame, Index, Addresses.Authors, authors)),
        .. plan.Archive.Authors.Select(list => PageGroup.Of("author", plan, list, static (frame, list) => PagesOf(frame, list))),
    ];

    public static IEnumerable<Page> PagesOf(SiteFrame frame, ArticleList list) =>
        ListPages.Of(frame, List, list, PlaceOf(list), IndexPages.Trail(frame, Index, Addresses.Authors));

    private static Place PlaceOf(ArticleList list) => new(list.Name, Addresses.Author(list.Name));
}
