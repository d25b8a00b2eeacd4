using Gazette.Catalog;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>The front page: pinned and latest articles, the newest of each section, and what else the archive holds.</summary>
internal static class HomePage
{
    private static readonly PageTemplate<HomePageModel> Template = new("home");

    public static PageKind Kind { get; } = PageKind.OfPlan(
        "home", plan => plan.InEditions.Select(edition => PageGroup.Of(edition, Of)), Template);

    private const int PerSection = 3;
    private const int MostSources = 24;
    private const int MostYears = 30;

    public static IEnumerable<Page> Of(Plan plan)
    {
        var shown = plan.Archive.NewestFirst.Where(card => !card.Withdrawn);
        var lists = plan.Archive.Sections.ToDictionary(list => list.Key, StringComparer.Ordinal);
        yield return Template.Page(Addresses.File(plan.Addresses.Home), new HomePageModel
        {
            Page = new PageHead
            {
                Address = plan.Addresses.Home,
                Kind = Template.Name,
                Title = "",
                Description = plan.Config.Description.In(plan.Language),
                Edition = plan.Edition,
                Feed = plan.Edition.HasLists ? plan.Addresses.Atom : "",
                Alternates = plan.Homes,
            },
            Pinned = [.. shown.Where(card => card.Pinned).Take(plan.Config.Paging.Home)],
            Latest = [.. shown.Where(card => !card.Pinned && card.Date.IsKnown).Take(plan.Config.Paging.Home)],
            Sections = Boxes(plan,
                [.. plan.Config.Sections.Where(section => lists.ContainsKey(section.Id)).Select(section => lists[section.Id])]),
            Sources = [.. Largest(plan.Archive.Sources).Select(list => SourcePages.PlaceIn(plan.Places, list))],
            Years = [.. plan.Archive.Years.Take(MostYears).Select(year =>
                new Place(DateText.OfYear(year.Year, plan.Text), plan.Addresses.Year(year.Year), year.Articles.Count))],
            Count = plan.Archive.Articles.Count,
        });
    }

    private static IEnumerable<ArticleList> Largest(IReadOnlyList<ArticleList> sources) => sources.Count <= MostSources
        ? sources
        : sources.OrderByDescending(list => list.Articles.Count).Take(MostSources)
            .OrderBy(list => list.Key, StringComparer.Ordinal);

    /// <summary>Each section with its newest articles: three, or as many as there is room for where sections are many.</summary>
    private static SectionBox[] Boxes(Plan plan, ArticleList[] lists)
    {
        // The larger part of a page's room; the rest is for what stands above them.
        var room = (PageWeight.Most(plan.Config) / 3 * 2) - (lists.Length * PageWeight.Line);
        var each = PerSection;
        while (each > 0 && !PageWeight.Fits([.. lists.SelectMany(list => Newest(list, each))], PageWeight.Of, room))
            each--;
        return [.. lists.Select(list =>
            new SectionBox(plan.Places.Section(list.Key) with { Count = list.Articles.Count }, [.. Newest(list, each)]))];
    }

    private static IEnumerable<ArticleCard> Newest(ArticleList list, int count) =>
        list.Articles.Where(card => !card.Withdrawn).Take(count);
}

/// <summary>Template <c>home</c>.</summary>
public sealed record HomePageModel : PageModel
{
    public IReadOnlyList<ArticleCard> Pinned { get; init; } = [];

    public IReadOnlyList<ArticleCard> Latest { get; init; } = [];

    public IReadOnlyList<SectionBox> Sections { get; init; } = [];

    public IReadOnlyList<Place> Sources { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Place> Years { get; init; } = [];

    /// <summary>Articles in the archive.</summary>
    public int Count { get; init; }
}

/// <summary>A section on the home page with its newest articles.</summary>
public sealed record SectionBox(Place Section, IReadOnlyList<ArticleCard> Articles);
