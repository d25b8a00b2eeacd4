using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// The articles whose date nobody knows, in a part of the archive of their own; and the parts of those of a year or month of
/// which no more is known.
/// </summary>
internal static class UndatedPage
{
    private static readonly PageTemplate<UndatedPageModel> Template = new("undated");

    public static PageKind Kind { get; } = PageKind.OfEditions("undated", Of, Template);

    public static IEnumerable<Page> Of(Plan plan)
    {
        var name = plan.Text["undated"];
        var articles = plan.Archive.Undated;
        ArticleCard[] inOrder = [.. articles.OrderByDescending(card => card.Address, StringComparer.Ordinal)];
        var whole = Whole(plan, name, name, plan.Addresses.Undated, inOrder);
        Crumb[] trail = [plan.HomeCrumb(plan.Language), new Crumb(plan.Text["archive"], plan.Addresses.Archive)];
        return Of(plan, whole, trail, plan.LanguagesWithLists());
    }

    /// <summary>Articles that no calendar can cut.</summary>
    /// <param name="newestFirst">In the order in which they are counted, from the last.</param>
    public static ListPart Whole(
        SiteFrame frame, string label, string title, string address, IReadOnlyList<ArticleCard> newestFirst) =>
        new ListCut(frame.Addresses.Home, PageWeight.Most(frame.Config), frame.Text)
            .Of(PartUnit.Undated, label, title, address, newestFirst);

    /// <summary>Their page, and its parts where it is too long.</summary>
    /// <param name="languages">Those of the editions that have the page.</param>
    public static IEnumerable<Page> Of(
        SiteFrame frame, ListPart whole, IReadOnlyList<Crumb> trail, IReadOnlyList<string> languages) =>
    [
        Page(frame, new PartPlace(whole, trail, null, null), languages),
        .. PartPlace.Below(whole, [.. trail, new Crumb(whole.Label, whole.Address)])
            .Select(part => Page(frame, part, languages)),
    ];

    private static Page Page(SiteFrame frame, PartPlace place, IReadOnlyList<string> languages) =>
        Template.Page(Addresses.File(place.Part.Address), () => new UndatedPageModel
        {
            Page = frame.Linked(
                new PageHead
                {
                    Address = place.Part.Address,
                    Kind = Template.Name,
                    Title = place.Part.Title,
                    Edition = frame.Edition,
                    Breadcrumb = place.Trail,
                },
                languages,
                places => places.Edition.Addresses.Undated),
            Articles =
            [
                .. place.Part.Articles.OrderBy(card => card.Title, StringComparer.Ordinal)
                    .ThenBy(card => card.Address, StringComparer.Ordinal),
            ],
            Parts = [.. place.Part.Shown.Select(part => part.Place)],
            Earlier = place.Earlier,
            Later = place.Later,
        });
}

/// <summary>
/// Template <c>undated</c>: the articles without any date; and parts of them, or of a year's or a month's, where those are too
/// many for one page.
/// </summary>
public sealed record UndatedPageModel : PageModel
{
    /// <summary>By title.</summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];

    /// <summary>The parts, where there are too many for one page.</summary>
    public IReadOnlyList<Place> Parts { get; init; } = [];

    public Place? Earlier { get; init; }

    public Place? Later { get; init; }
}
