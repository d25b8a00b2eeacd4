using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The index of all tags, and the pages of each.</summary>
internal static class TagPages
{
    private static readonly PageTemplate<IndexPageModel> Index = new("tags");
    private static readonly PageTemplate<ListPageModel> List = new("tag");

    public static PageKind Kind { get; } = PageKind.OfPlan("tag", Of, Index, List, FeedPages.Atom);

    public static IEnumerable<PageGroup> Of(Plan plan) =>
    [
        PageGroup.Of<Place[]>(
            "tags",
            plan,
            [.. plan.Archive.Tags.Select(list => plan.Places.Tag(list.Name) with { Count = list.Articles.Count })],
            static (frame, tags) => IndexPages.Of(frame, Index, Addresses.Tags, tags)),
        .. plan.Archive.Tags.Select(list => PageGroup.Of("tag", plan, list, static (frame, list) => PagesOf(frame, list))),
    ];

    public static IEnumerable<Page> PagesOf(SiteFrame frame, ArticleList list)
    {
        var place = frame.Places.Tag(list.Name);
        var feed = FeedPages.Of(frame, place, list.Articles);
        return [.. ListPages.Of(frame, List, list, place, IndexPages.Trail(frame, Index, Addresses.Tags), feed.Path), feed];
    }
}
