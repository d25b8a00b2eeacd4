using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The index of all tags, and the pages of each.</summary>
internal static class TagPages
{
    public static IEnumerable<PageGroup> Of(Plan plan) =>
    [
        PageGroup.Of<Place[]>(
            "tags", plan, [.. plan.Archive.Tags.Select(list => plan.Places.Tag(list.Name))], static (frame, tags) =>
            IndexPages.Of(frame, "tags", Addresses.Tags, tags)),
        .. plan.Archive.Tags.Select(list => PageGroup.Of("tag", plan, list, static (frame, list) => PagesOf(frame, list))),
    ];

    private static IEnumerable<Page> PagesOf(SiteFrame frame, ArticleList list)
    {
        var place = frame.Places.Tag(list.Name);
        var feed = FeedPages.Of(frame, place, list.Articles);
        return [.. ListPages.Of(frame, "tag", list, place, IndexPages.Trail(frame, "tags", Addresses.Tags), feed.Path), feed];
    }
}
