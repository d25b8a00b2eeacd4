using Gazette.Content;

namespace Gazette.Pages;

/// <summary>The pages of one list: its front, and its parts where it is too long for one page.</summary>
internal static class ListPages
{
    /// <param name="template">That of sections, tags, sources or authors.</param>
    /// <param name="placeIn">The list's name, front address and description in an edition.</param>
    /// <param name="parent">The way to the front.</param>
    /// <param name="feed">Address of the list's Atom feed; empty when it has none.</param>
    /// <param name="source">The source itself when the list is a source's.</param>
    /// <param name="permanence">Why readers may keep the front's address.</param>
    public static IEnumerable<Page> Of(
        SiteFrame frame,
        PageTemplate<ListPageModel> template,
        ListInEditions list,
        Func<Places, Place> placeIn,
        IReadOnlyList<Crumb> parent,
        string feed = "",
        SourceView? source = null,
        Permanence permanence = Permanence.None)
    {
        var place = placeIn(frame.Places);
        var articles = list.List.Articles;
        var most = PageWeight.Most(frame.Config);
        var whole = new ListCut(place.Address, most, frame.Text)
            .Of(PartUnit.All, place.Name, place.Name, place.Address, articles);
        var front = new ListPageModel
        {
            Page = Linked(new PageHead
            {
                Address = place.Address,
                Kind = template.Name,
                Title = place.Name,
                Description = place.Description,
                Edition = frame.Edition,
                Breadcrumb = parent,
                Feed = feed,
            }),
            List = place with { Count = whole.Count },
            Source = source,
            IsFront = true,
        };
        if (whole.IsCut)
            return Cut(frame, template, articles, whole, front, permanence, Linked);
        var summaries = whole.Count <= frame.Config.Paging.Front && PageWeight.Fits(articles, PageWeight.WithSummary, most);
        return [Page(template, place.Address, () => front with { Articles = articles, Summaries = summaries }, permanence)];

        PageHead Linked(PageHead head) => frame.Linked(head, list.Languages, places => placeIn(places).Address);
    }

    private static IEnumerable<Page> Cut(
        SiteFrame frame,
        PageTemplate<ListPageModel> template,
        IReadOnlyList<ArticleCard> articles,
        ListPart whole,
        ListPageModel front,
        Permanence permanence,
        Func<PageHead, PageHead> linked)
    {
        yield return Page(template, front.Page.Address, () => front with
        {
            Articles = PageWeight.Newest(articles, whole.Shown.Count, frame.Config),
            Summaries = true,
            Parts = [.. whole.Shown.Select(part => part.Place with { Count = part.Count })],
        }, permanence);

        // Below the front no page shows a number of articles, or one new article would change them all.
        var below = front with { IsFront = false, List = front.List with { Count = 0 } };
        Crumb[] toFront = [.. front.Page.Breadcrumb, new Crumb(front.List.Name, front.List.Address)];
        foreach (var (part, trail, earlier, later) in PartPlace.Below(whole, toFront))
        {
            yield return Page(template, part.Address, () => below with
            {
                Page = linked(front.Page with
                {
                    Address = part.Address,
                    Title = $"{front.List.Name} · {part.Title}",
                    Description = "",
                    Breadcrumb = trail,
                }),
                Articles = part.Articles,
                Parts = [.. part.Shown.Select(finer => finer.Place)],
                Earlier = earlier,
                Later = later,
            });
        }
    }

    private static Page Page(
        PageTemplate<ListPageModel> template,
        string address,
        Func<ListPageModel> model,
        Permanence permanence = Permanence.None) =>
        template.Page(Addresses.File(address), model, permanence);
}

/// <summary>
/// Templates <c>section</c>, <c>tag</c>, <c>source</c>, <c>author</c>: the front of a list, and its parts where it is too
/// long for one page.
/// </summary>
public sealed record ListPageModel : PageModel
{
    /// <summary>What the list is of: its name, front address, number of articles and description.</summary>
    public required Place List { get; init; }

    /// <summary>The source itself on a source's pages, else null.</summary>
    public SourceView? Source { get; init; }

    /// <summary>Whether this is the first page of the list, not a part of it.</summary>
    public bool IsFront { get; init; }

    /// <summary>
    /// Newest first: all of the list or the part, or where it is cut the newest on the front, and below it what stands in no
    /// part.
    /// </summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];

    /// <summary>Whether there is room for the articles' summaries.</summary>
    public bool Summaries { get; init; }

    /// <summary>
    /// The parts that a list or a part too long for one page is cut into: years, months, days. On the front with their counts.
    /// </summary>
    public IReadOnlyList<Place> Parts { get; init; } = [];

    /// <summary>On a part: the one before, or null.</summary>
    public Place? Earlier { get; init; }

    /// <summary>On a part: the one after, or null.</summary>
    public Place? Later { get; init; }
}
