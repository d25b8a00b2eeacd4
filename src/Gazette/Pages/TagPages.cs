namespace Gazette.Pages;

/// <summary>The index of all tags, and the pages of each.</summary>
internal static class TagPages
{
    private static readonly PageTemplate<IndexPageModel> Index = new("tags");
    private static readonly PageTemplate<ListPageModel> List = new("tag");

    public static PageKind Kind { get; } = PageKind.OfEditions("tag", Of, Index, List, FeedPages.Atom);

    public static IEnumerable<PageGroup> Of(Plan plan) =>
    [
        IndexPages.Group(
            plan, Index, plan.Archive.Tags, list => plan.Places.Tag(list.Name), addresses => addresses.Tags),
        .. plan.Lists(archive => archive.Tags)
            .Select(list => PageGroup.Of("tag", plan, list, static (frame, list) => PagesOf(frame, list))),
    ];

    public static IEnumerable<Page> PagesOf(SiteFrame frame, ListInEditions list)
    {
        var name = list.List.Name;
        var feed = FeedPages.Of(frame, frame.Places.Tag(name), list.List.Articles);
        var trail = IndexPages.Trail(frame, Index, frame.Addresses.Tags);
        return [.. ListPages.Of(frame, List, list, places => places.Tag(name), trail, feed.Path), feed];
    }
}
