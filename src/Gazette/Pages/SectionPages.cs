namespace Gazette.Pages;

/// <summary>The front of each section, and its years. A section without articles has a front all the same, since the menu leads there.</summary>
internal static class SectionPages
{
    public static IEnumerable<Page> Of(Plan plan)
    {
        var lists = plan.Archive.Sections;
        var empty = plan.Config.Sections
            .Where(section => lists.All(list => list.Key != section.Id))
            .Select(section => new Catalog.ArticleList(section.Id, section.Id, []));
        return lists.Concat(empty).SelectMany(list =>
        {
            var place = plan.Places.Section(list.Name);
            return ListPages.Of(plan, "section", list, place, [plan.HomeCrumb(plan.Language)], place.Address + "atom.xml");
        });
    }
}
