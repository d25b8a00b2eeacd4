namespace Gazette.Pages;

/// <summary>The index of all authors, and the pages of each.</summary>
internal static class AuthorPages
{
    private static readonly PageTemplate<IndexPageModel> Index = new("authors");
    private static readonly PageTemplate<ListPageModel> List = new("author");

    public static PageKind Kind { get; } = PageKind.OfEditions("author", Of, Index, List);

    public static IEnumerable<PageGroup> Of(Plan plan) =>
    [
        IndexPages.Group(
            plan, Index, plan.Archive.Authors, list => plan.Places.Author(list.Name), addresses => addresses.Authors),
        .. plan.Lists(archive => archive.Authors)
            .Select(list => PageGroup.Of("author", plan, list, static (frame, list) => PagesOf(frame, list))),
    ];

    public static IEnumerable<Page> PagesOf(SiteFrame frame, ListInEditions list) => ListPages.Of(
        frame, List, list, places => places.Author(list.List.Name), IndexPages.Trail(frame, Index, frame.Addresses.Authors));
}
