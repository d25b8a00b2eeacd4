using Gazette.Catalog;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// The front page: a lead, a second rank, the latest, the newest of each section, and what else the archive holds. What stands
/// where follows from the articles alone, and none stands there twice.
/// </summary>
internal static class HomePage
{
    private static readonly PageTemplate<HomePageModel> Template = new("home");

    public static PageKind Kind { get; } = PageKind.OfPlan(
        "home", plan => plan.InEditions.Select(edition => PageGroup.Of(edition, Of)), Template);

    private const int SecondRank = 3;

    /// <summary>Articles of a section: one with its picture and three lines.</summary>
    private const int MostOfSection = 4;

    /// <summary>The newest of a section among which one with a picture is looked for.</summary>
    private const int NewestOfSection = 12;

    private const int MostSources = 12;
    private const int MostYears = 12;

    public static IEnumerable<Page> Of(Plan plan)
    {
        var front = Front(plan.Archive.NewestFirst, plan.Config.Paging.Home);
        var lists = plan.Archive.Sections.ToDictionary(list => list.Key, StringComparer.Ordinal);
        Place[] sources = [.. Largest(plan.Archive.Sources).Select(list =>
            SourcePages.PlaceIn(plan.Places, list) with { Count = list.Articles.Count })];
        Place[] years = [.. plan.Archive.Years.Take(MostYears).Select(year =>
            new Place(DateText.OfYear(year.Year, plan.Text), plan.Addresses.Year(year.Year), year.Articles.Count))];
        // No way to the page stands here, no neighbours and no names of parts, and no script is fetched.
        var room = (PageWeight.Most(plan.Config) * 5 / 4) - front.Take(1 + SecondRank).Sum(PageWeight.Story)
            - front.Skip(1 + SecondRank).Sum(PageWeight.TitleAlone) - sources.Concat(years).Sum(PageWeight.Of);
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
            Lead = front.FirstOrDefault(),
            Second = [.. front.Skip(1).Take(SecondRank)],
            Latest = [.. front.Skip(1 + SecondRank)],
            Sections = Boxes(plan,
                [.. plan.Config.Sections.Where(section => lists.ContainsKey(section.Id)).Select(section => lists[section.Id])],
                front.ToHashSet(), room),
            Sources = sources,
            Years = years,
            Count = plan.Archive.Articles.Count,
        });
    }

    /// <summary>
    /// The articles above the sections, the lead first: what is pinned, then what is newest. Where nothing is pinned, the newest
    /// that has a picture leads; of these articles, so that none leads for years because it has the only one.
    /// </summary>
    private static List<ArticleCard> Front(IReadOnlyList<ArticleCard> newestFirst, int most)
    {
        var shown = newestFirst.Where(card => !card.Withdrawn);
        List<ArticleCard> front =
        [
            .. shown.Where(card => card.Pinned)
                .Concat(shown.Where(card => !card.Pinned && card.Date.IsKnown))
                .Take(most),
        ];
        if (front.FindIndex(HasPicture) is > 0 and var pictured && !front[0].Pinned)
        {
            var lead = front[pictured];
            front.RemoveAt(pictured);
            front.Insert(0, lead);
        }

        return front;
    }

    /// <param name="withStory">Whether the first shows its picture or summary.</param>
    private static int Weight(IEnumerable<ArticleCard> cards, bool withStory) => cards.Select((card, i) =>
        withStory && i == 0 ? PageWeight.SectionStory(card) : PageWeight.TitleAlone(card)).Sum();

    private static bool HasPicture(ArticleCard card) => card.Thumbnail is not null;

    private static IEnumerable<ArticleList> Largest(IReadOnlyList<ArticleList> sources) => sources.Count <= MostSources
        ? sources
        : sources.OrderByDescending(list => list.Articles.Count).Take(MostSources)
            .OrderBy(list => list.Key, StringComparer.Ordinal);

    /// <summary>
    /// Each section with its newest articles that stand nowhere else: as many as there is room for. A section all of whose
    /// articles stand above is left out.
    /// </summary>
    private static SectionBox[] Boxes(Plan plan, ArticleList[] lists, HashSet<ArticleCard> above, int room)
    {
        var newest = lists.Select(list =>
            list.Articles.Where(card => !card.Withdrawn && !above.Contains(card)).Take(NewestOfSection).ToList()).ToArray();
        foreach (var cards in newest)
        {
            if (cards.Find(HasPicture) is not { } pictured)
                continue;
            cards.Remove(pictured);
            cards.Insert(0, pictured);
        }

        bool IsShown(int section) => newest[section].Count > 0 || lists[section].Articles.All(card => card.Withdrawn);
        room -= lists.Length * PageWeight.Line;
        var each = MostOfSection;
        while (each > 0 && newest.Sum(cards => Weight(cards.Take(each), each > 1)) > room)
            each--;
        return
        [
            .. Enumerable.Range(0, lists.Length).Where(IsShown).Select(i => new SectionBox(
                plan.Places.Section(lists[i].Key) with { Count = lists[i].Articles.Count },
                each > 1 ? newest[i].FirstOrDefault() : null,
                [.. newest[i].Take(each).Skip(each > 1 ? 1 : 0)])),
        ];
    }
}

/// <summary>Template <c>home</c>. No article stands in it twice.</summary>
public sealed record HomePageModel : PageModel
{
    /// <summary>What is pinned, or else the newest that has a picture; null in an archive without articles.</summary>
    public ArticleCard? Lead { get; init; }

    /// <summary>The three that come next: what else is pinned, then the newest.</summary>
    public IReadOnlyList<ArticleCard> Second { get; init; } = [];

    /// <summary>The newest after those.</summary>
    public IReadOnlyList<ArticleCard> Latest { get; init; } = [];

    public IReadOnlyList<SectionBox> Sections { get; init; } = [];

    public IReadOnlyList<Place> Sources { get; init; } = [];

    /// <summary>The newest, newest first.</summary>
    public IReadOnlyList<Place> Years { get; init; } = [];

    /// <summary>Articles in the archive.</summary>
    public int Count { get; init; }
}

/// <summary>A section on the home page.</summary>
/// <param name="Story">Its newest article that has a picture, or else its newest; null where there is no room for it.</param>
/// <param name="Articles">Its newest beside that one.</param>
public sealed record SectionBox(Place Section, ArticleCard? Story, IReadOnlyList<ArticleCard> Articles);
