using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The index of all sources, and the pages of each.</summary>
internal static class SourcePages
{
    private static readonly PageTemplate<IndexPageModel> Index = new("sources");
    private static readonly PageTemplate<ListPageModel> List = new("source");

    public static PageKind Kind { get; } = PageKind.OfEditions("source", Of, Index, List, FeedPages.Atom);

    public static IEnumerable<PageGroup> Of(Plan plan) =>
    [
        IndexPages.Group(
            plan, Index, plan.Archive.Sources, list => PlaceIn(plan.Places, list), addresses => addresses.Sources),
        .. plan.Lists(archive => archive.Sources)
            .Select(list => PageGroup.Of("source", plan, list, static (frame, list) => PagesOf(frame, list))),
    ];

    /// <summary>A source with its place on the site.</summary>
    public static Place PlaceIn(Places places, ArticleList list)
    {
        var source = places.Source(list.Name);
        return new Place(source.Name, source.Address, Description: source.Region);
    }

    public static IEnumerable<Page> PagesOf(SiteFrame frame, ListInEditions list)
    {
        var source = frame.Places.Source(list.List.Name);
        var feed = FeedPages.Of(frame, PlaceIn(frame.Places, list.List), list.List.Articles);
        var trail = IndexPages.Trail(frame, Index, frame.Addresses.Sources);
        return [.. ListPages.Of(frame, List, list, places => PlaceIn(places, list.List), trail, feed.Path, source), feed];
    }
}
