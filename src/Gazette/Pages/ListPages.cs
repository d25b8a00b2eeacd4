using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>
/// The pages of one list. A list that is too long for one page is cut by calendar and never counted off from the
/// newest, so that a new article touches the newest part alone and what stands at an address stays there.
/// </summary>
internal static class ListPages
{
    /// <param name="kind">Template: <c>section</c>, <c>tag</c>, <c>source</c> or <c>author</c>.</param>
    /// <param name="place">The list's name, front address and description.</param>
    /// <param name="parent">The way to the front.</param>
    /// <param name="feed">Address of the list's Atom feed; empty when it has none.</param>
    /// <param name="source">The source itself when the list is a source's.</param>
    public static IEnumerable<Page> Of(
        Plan plan, string kind, ArticleList list, Place place, IReadOnlyList<Crumb> parent, string feed = "", SourceView? source = null)
    {
        var template = new ListPageModel
        {
            Page = new PageHead
            {
                Address = place.Address,
                Kind = kind,
                Title = place.Name,
                Description = place.Description,
                Language = plan.Language,
                Breadcrumb = parent,
                Feed = feed,
            },
            List = place with { Count = list.Articles.Count },
            Source = source,
        };
        return list.Articles.Count <= plan.Config.Paging.List
            ? [Page(template with { Articles = list.Articles })]
            : Cut(plan, list, template);
    }

    private static IEnumerable<Page> Cut(Plan plan, ArticleList list, ListPageModel front)
    {
        var undated = list.Undated.ToArray();
        var years = list.Years.Select(year => PlaceOf(plan, front, year)).ToArray();
        var undatedPlace = undated.Length == 0 ? null : new Place(plan.Text["undated"], front.List.Address + "undated/", undated.Length);
        yield return Page(front with
        {
            Articles = [.. list.Articles.Take(plan.Config.Paging.Front)],
            Years = years,
            Undated = undatedPlace,
        });

        // Below the front no page shows how long the whole list is, or one new article would change them all.
        var part = front with { List = front.List with { Count = 0 } };
        if (undatedPlace is not null)
            yield return Page(Below(part, undatedPlace) with { Articles = undated });
        for (var i = 0; i < years.Length; i++)
        {
            var year = Below(part, years[i]) with
            {
                Year = list.Years[i].Year,
                Later = i > 0 ? years[i - 1] with { Count = 0 } : null,
                Earlier = i + 1 < years.Length ? years[i + 1] with { Count = 0 } : null,
            };
            foreach (var page in OfYear(plan, list.Years[i], year))
                yield return page;
        }
    }

    private static IEnumerable<Page> OfYear(Plan plan, YearOfArticles articles, ListPageModel year)
    {
        if (articles.Articles.Count <= plan.Config.Paging.List)
            return [Page(year with { Articles = articles.Articles })];

        var months = articles.Months();
        Place[] places = [.. months.Select(month => PlaceOf(plan, year, month.Month, month.Articles.Count))];
        return
        [
            Page(year with { Articles = [.. articles.WithoutMonth], Months = places }),
            .. months.Select((month, i) => Page(Below(year, places[i]) with
            {
                Month = month.Month,
                Articles = month.Articles,
                Earlier = i > 0 ? places[i - 1] with { Count = 0 } : null,
                Later = i + 1 < places.Length ? places[i + 1] with { Count = 0 } : null,
            })),
        ];
    }

    private static Place PlaceOf(Plan plan, ListPageModel front, YearOfArticles year) =>
        new(DateText.OfYear(year.Year, plan.Text), $"{front.List.Address}{year.Year:D4}/", year.Articles.Count);

    private static Place PlaceOf(Plan plan, ListPageModel year, int month, int count) =>
        new(DateText.OfMonth(year.Year, month, plan.Text), $"{year.Page.Address}{month:D2}/", count);

    /// <summary>A page one step below another: its title tells the part, its breadcrumb leads back.</summary>
    private static ListPageModel Below(ListPageModel above, Place part) => above with
    {
        Page = above.Page with
        {
            Address = part.Address,
            Title = $"{above.List.Name} · {part.Name}",
            Description = "",
            Breadcrumb = [.. above.Page.Breadcrumb, new Crumb(LastPart(above), above.Page.Address)],
        },
    };

    private static string LastPart(ListPageModel above) =>
        above.Page.Title.Length > above.List.Name.Length ? above.Page.Title[(above.List.Name.Length + 3)..] : above.Page.Title;

    private static Page Page(ListPageModel model) => new(Addresses.File(model.Page.Address), model.Page.Kind, model);
}
