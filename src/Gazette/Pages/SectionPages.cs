using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>
/// The front of each section, and its years. A section without articles has a front all the same, since the menu leads there.
/// </summary>
internal static class SectionPages
{
    public static readonly PageTemplate<ListPageModel> Template = new("section");

    public static PageKind Kind { get; } = PageKind.OfPlan("section", Of, Template, FeedPages.Atom);

    public static IEnumerable<PageGroup> Of(Plan plan)
    {
        var lists = plan.Archive.Sections;
        var empty = plan.Config.Sections
            .Where(section => lists.All(list => list.Key != section.Id))
            .Select(section => new ArticleList(section.Id, section.Id, []));
        return lists.Concat(empty)
            .Select(list => PageGroup.Of("section", plan, list, static (frame, list) => PagesOf(frame, list)));
    }

    private static IEnumerable<Page> PagesOf(SiteFrame frame, ArticleList list)
    {
        var place = frame.Places.Section(list.Name);
        Page[] feeds = list.Articles.Count == 0 ? [] : [FeedPages.Of(frame, place, list.Articles)];
        return [.. ListPages.Of(frame, Template, list, place, [frame.HomeCrumb(frame.Language)], feeds.FirstOrDefault()?.Path
            ?? ""), .. feeds];
    }
}
