using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// The articles whose date nobody knows, in a part of the archive of their own; and the parts of those of a year or month of
/// which no more is known.
/// </summary>
internal static class UndatedPage
{
    public static IEnumerable<Page> Of(Plan plan)
    {
        var name = plan.Text["undated"];
        var articles = plan.Archive.Undated;
        ArticleCard[] inOrder = [.. articles.OrderByDescending(card => card.Address, StringComparer.Ordinal)];
        return Of(plan, Whole(plan, name, name, Addresses.Undated, inOrder),
            [plan.HomeCrumb(plan.Language), new Crumb(plan.Text["archive"], Addresses.Archive)]);
    }

    /// <summary>Articles that no calendar can cut.</summary>
    /// <param name="newestFirst">In the order in which they are counted, from the last.</param>
    public static ListPart Whole(
        SiteFrame frame, string label, string title, string address, IReadOnlyList<ArticleCard> newestFirst) =>
        new ListCut(Addresses.Home, PageWeight.Most(frame.Config), frame.Text)
            .Of(PartUnit.Undated, label, title, address, newestFirst);

    /// <summary>Their page, and its parts where it is too long.</summary>
    public static IEnumerable<Page> Of(SiteFrame frame, ListPart whole, IReadOnlyList<Crumb> trail) =>
    [
        Page(frame, new PartPlace(whole, trail, null, null)),
        .. PartPlace.Below(whole, [.. trail, new Crumb(whole.Label, whole.Address)]).Select(part => Page(frame, part)),
    ];

    private static Page Page(SiteFrame frame, PartPlace place) =>
        new(Addresses.File(place.Part.Address), "undated", new UndatedPageModel
        {
            Page = new PageHead
            {
                Address = place.Part.Address,
                Kind = "undated",
                Title = place.Part.Title,
                Language = frame.Language,
                Breadcrumb = place.Trail,
            },
            Articles = [.. place.Part.Articles.OrderBy(card => card.Title, StringComparer.Ordinal)
            .ThenBy(card => card.Address, StringComparer.Ordinal)],
            Parts = [.. place.Part.Shown.Select(part => part.Place)],
            Earlier = place.Earlier,
            Later = place.Later,
        });
}
