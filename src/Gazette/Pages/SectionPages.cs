using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>
/// The front of each section, and its years. At the root a section without articles has a front all the same, since the menu
/// leads there.
/// </summary>
internal static class SectionPages
{
    public static readonly PageTemplate<ListPageModel> Template = new("section");

    public static PageKind Kind { get; } = PageKind.OfEditions("section", Of, Template, FeedPages.Atom);

    public static IEnumerable<PageGroup> Of(Plan plan)
    {
        ListInEditions[] lists = [.. plan.Lists(archive => archive.Sections)];
        var empty = plan.Config.Sections
            .Where(section => plan.Edition.IsFirst && lists.All(list => list.List.Key != section.Id))
            .Select(section => new ListInEditions(new ArticleList(section.Id, section.Id, []), []));
        return lists.Concat(empty)
            .Select(list => PageGroup.Of("section", plan, list, static (frame, list) => PagesOf(frame, list)));
    }

    private static IEnumerable<Page> PagesOf(SiteFrame frame, ListInEditions list)
    {
        var (name, articles) = (list.List.Name, list.List.Articles);
        // In other editions, as with names that the config has not, there is a front while there are articles.
        var permanence = frame.Edition.IsFirst && frame.Config.Sections.Any(section => section.Id == list.List.Key)
            ? Permanence.Section : Permanence.None;
        Page[] feeds = articles.Count == 0 ? [] : [FeedPages.Of(frame, frame.Places.Section(name), articles)];
        return
        [
            .. ListPages.Of(
                frame, Template, list, places => places.Section(name), [frame.HomeCrumb(frame.Language)],
                feeds.FirstOrDefault()?.Path ?? "", permanence: permanence),
            .. feeds,
        ];
    }
}
