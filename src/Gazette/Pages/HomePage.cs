using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The front page: pinned and latest articles, the newest of each section, and what else the archive holds.</summary>
internal static class HomePage
{
    private const int PerSection = 3;
    private const int MostSources = 24;
    private const int MostYears = 30;

    public static IEnumerable<Page> Of(Plan plan)
    {
        var shown = plan.Archive.NewestFirst.Where(card => !card.Withdrawn);
        var lists = plan.Archive.Sections.ToDictionary(list => list.Key, StringComparer.Ordinal);
        yield return new Page("/index.html", "home", new HomePageModel
        {
            Page = new PageHead
            {
                Address = Addresses.Home,
                Kind = "home",
                Title = "",
                Description = plan.Config.Description.In(plan.Language),
                Language = plan.Language,
                Feed = "/atom.xml",
            },
            Pinned = [.. shown.Where(card => card.Pinned).Take(plan.Config.Paging.Home)],
            Latest = [.. shown.Where(card => !card.Pinned && card.Date.IsKnown).Take(plan.Config.Paging.Home)],
            Sections = [.. plan.Config.Sections.Where(section => lists.ContainsKey(section.Id)).Select(section => Box(plan, lists[section.Id]))],
            Sources = [.. Largest(plan.Archive.Sources).Select(list => SourcePages.PlaceOf(plan, list))],
            Years = [.. plan.Archive.Years.Take(MostYears).Select(year => new Place(DateText.OfYear(year.Year, plan.Text), Addresses.Year(year.Year), year.Articles.Count))],
            Count = plan.Archive.Articles.Count,
        });
    }

    private static IEnumerable<ArticleList> Largest(IReadOnlyList<ArticleList> sources) => sources.Count <= MostSources
        ? sources
        : sources.OrderByDescending(list => list.Articles.Count).Take(MostSources).OrderBy(list => list.Key, StringComparer.Ordinal);

    private static SectionBox Box(Plan plan, ArticleList list) => new(
        plan.Places.Section(list.Key) with { Count = list.Articles.Count },
        [.. list.Articles.Where(card => !card.Withdrawn).Take(PerSection)]);
}
