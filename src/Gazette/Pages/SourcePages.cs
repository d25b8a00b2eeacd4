using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The index of all sources, and the pages of each.</summary>
internal static class SourcePages
{
    private static readonly PageTemplate<IndexPageModel> Index = new("sources");
    private static readonly PageTemplate<ListPageModel> List = new("source");

    public static PageKind Kind { get; } = PageKind.OfPlan("source", Of, Index, List, FeedPages.Atom);

    public static IEnumerable<PageGroup> Of(Plan plan) =>
    [
        PageGroup.Of<Place[]>(
            "sources", plan, [.. plan.Archive.Sources.Select(list => PlaceWithCount(plan, list))], static (frame, sources) =>
            IndexPages.Of(frame, Index, Addresses.Sources, sources)),
        .. plan.Archive.Sources.Select(list => PageGroup.Of("source", plan, list, static (frame, list) => PagesOf(frame, list))),
    ];

    /// <summary>A source with its place on the site.</summary>
    public static Place PlaceOf(SiteFrame frame, ArticleList list)
    {
        var source = frame.Places.Source(list.Name);
        return new Place(source.Name, source.Address, Description: source.Region);
    }

    /// <summary>The same with the number of its articles.</summary>
    public static Place PlaceWithCount(SiteFrame frame, ArticleList list) =>
        PlaceOf(frame, list) with { Count = list.Articles.Count };

    public static IEnumerable<Page> PagesOf(SiteFrame frame, ArticleList list)
    {
        var place = PlaceOf(frame, list);
        var feed = FeedPages.Of(frame, place, list.Articles);
        var trail = IndexPages.Trail(frame, Index, Addresses.Sources);
        return [.. ListPages.Of(frame, List, list, place, trail, feed.Path, frame.Places.Source(list.Name)), feed];
    }
}
