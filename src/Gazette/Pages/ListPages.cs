using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The pages of one list: its front, and its parts where it is too long for one page.</summary>
internal static class ListPages
{
    /// <param name="kind">Template: <c>section</c>, <c>tag</c>, <c>source</c> or <c>author</c>.</param>
    /// <param name="place">The list's name, front address and description.</param>
    /// <param name="parent">The way to the front.</param>
    /// <param name="feed">Address of the list's Atom feed; empty when it has none.</param>
    /// <param name="source">The source itself when the list is a source's.</param>
    public static IEnumerable<Page> Of(
        SiteFrame frame, string kind, ArticleList list, Place place, IReadOnlyList<Crumb> parent, string feed =
            "", SourceView? source = null)
    {
        var most = PageWeight.Most(frame.Config);
        var whole = new ListCut(place.Address, most, frame.Text)
            .Of(PartUnit.All, place.Name, place.Name, place.Address, list.Articles);
        var front = new ListPageModel
        {
            Page = new PageHead
            {
                Address = place.Address,
                Kind = kind,
                Title = place.Name,
                Description = place.Description,
                Language = frame.Language,
                Breadcrumb = parent,
                Feed = feed,
            },
            List = place with { Count = whole.Count },
            Source = source,
            IsFront = true,
        };
        if (whole.IsCut)
            return Cut(frame, list, whole, front);
        var summaries = whole.Count <= frame.Config.Paging.Front && PageWeight.Fits(list.Articles, PageWeight.WithSummary, most);
        return [Page(front with { Articles = list.Articles, Summaries = summaries })];
    }

    private static IEnumerable<Page> Cut(SiteFrame frame, ArticleList list, ListPart whole, ListPageModel front)
    {
        Place[] parts = [.. whole.Shown.Select(part => part.Place with { Count = part.Count })];
        yield return Page(front with
        {
            Articles = PageWeight.Newest(list.Articles, parts.Length, frame.Config),
            Summaries = true,
            Parts = parts,
        });

        // Below the front no page shows a number of articles, or one new article would change them all.
        var below = front with { IsFront = false, List = front.List with { Count = 0 } };
        foreach (var (part, trail, earlier, later) in PartPlace.Below(whole, [.. front.Page.Breadcrumb, new Crumb(front.List.Name, front.List.Address)]))
        {
            yield return Page(below with
            {
                Page = front.Page with
                {
                    Address = part.Address,
                    Title = $"{front.List.Name} · {part.Title}",
                    Description = "",
                    Breadcrumb = trail,
                },
                Articles = part.Articles,
                Parts = [.. part.Shown.Select(finer => finer.Place)],
                Earlier = earlier,
                Later = later,
            });
        }
    }

    private static Page Page(ListPageModel model) => new(Addresses.File(model.Page.Address), model.Page.Kind, model);
}
