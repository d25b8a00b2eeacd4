using Gazette.Templating;

namespace Gazette.Pages;

/// <summary>
/// The index of all tags, sources or authors, and the pages of its letters where it is too long for one page. It tells no
/// numbers: they would change with every article.
/// </summary>
internal static class IndexPages
{
    private const int LongestUngrouped = 40;

    /// <param name="template">Its name is the key of the title's words too: <c>tags</c>.</param>
    /// <param name="addressIn">Where the index is in an edition.</param>
    public static PageGroup Group(
        Plan plan, PageTemplate<IndexPageModel> template, IEnumerable<Place> places, Func<Addresses, string> addressIn) =>
        PageGroup.Of(
            template.Name,
            plan,
            new PlacesInEditions([.. places], plan.LanguagesWithLists()),
            (frame, index) => Of(frame, template, index, addressIn));

    private static IEnumerable<Page> Of(
        SiteFrame frame, PageTemplate<IndexPageModel> template, PlacesInEditions all, Func<Addresses, string> addressIn)
    {
        var index = frame.Linked(
            new PageHead
            {
                Address = addressIn(frame.Addresses),
                Kind = template.Name,
                Title = frame.Text[template.Name],
                Edition = frame.Edition,
                Breadcrumb = [frame.HomeCrumb(frame.Language)],
            },
            all.Languages,
            places => addressIn(places.Edition.Addresses));
        return Of(template, index, index, 0, [.. NameOrder.Sorted(all.Places)], PageWeight.Most(frame.Config));
    }

    /// <param name="Languages">Those of the editions that have lists.</param>
    [TemplateModel]
    internal sealed record PlacesInEditions(IReadOnlyList<Place> Places, IReadOnlyList<string> Languages);

    /// <summary>The way to a page below the index.</summary>
    public static IReadOnlyList<Crumb> Trail(SiteFrame frame, PageTemplate template, string address) =>
        [frame.HomeCrumb(frame.Language), new Crumb(frame.Text[template.Name], address)];

    /// <summary>The page of names that begin alike, and those of longer beginnings where they are too many for it.</summary>
    /// <param name="page">Its head; on the first page that of the index.</param>
    /// <param name="signs">How many signs they have in common.</param>
    /// <param name="inOrder">Sorted by <see cref="NameOrder"/>.</param>
    private static IEnumerable<Page> Of(
        PageTemplate<IndexPageModel> template, PageHead index, PageHead page, int signs, Place[] inOrder, int most)
    {
        if (inOrder.Length <= 1 || PageWeight.Fits(inOrder, PageWeight.Of, most))
            return [Page(template, new IndexPageModel { Page = page, Groups = Groups(inOrder, signs) })];

        var longer = inOrder.GroupBy(place => NameOrder.Begin(place.Name, signs + 1), StringComparer.Ordinal).ToArray();
        Place[] letters =
            [.. longer.Select(group => new Place(NameOrder.Label(group.Key), Addresses.Letter(index.Address, group.Key)))];
        return longer
            .SelectMany((group, i) => Of(template, index, Below(index, page, letters[i]), signs + 1, [.. group], most))
            .Prepend(Page(template, new IndexPageModel { Page = page, Letters = letters }));
    }

    private static PageHead Below(PageHead index, PageHead above, Place letter) => index with
    {
        Address = letter.Address,
        Alternates = [],
        Title = $"{index.Title} · {letter.Name}",
        Breadcrumb = [.. above.Breadcrumb,
            new Crumb(above.Title == index.Title ? above.Title : above.Title[(index.Title.Length + 3)..], above.Address)],
    };

    private static IReadOnlyList<IndexGroup> Groups(Place[] places, int signs) => places.Length <= LongestUngrouped || signs > 0
        ? places.Length == 0 ? [] : [new IndexGroup("", places)]
        : [.. places.GroupBy(place => NameOrder.Letter(place.Name)).Select(group => new IndexGroup(group.Key, [.. group]))];

    private static Page Page(PageTemplate<IndexPageModel> template, IndexPageModel model) =>
        template.Page(Addresses.File(model.Page.Address), model);
}

/// <summary>
/// Templates <c>tags</c>, <c>sources</c>, <c>authors</c>: everything of a kind, and its letters where it is too long for one
/// page.
/// </summary>
public sealed record IndexPageModel : PageModel
{
    /// <summary>The pages of the letters, where there are any.</summary>
    public IReadOnlyList<Place> Letters { get; init; } = [];

    /// <summary>By first letter; one group where there are few.</summary>
    public IReadOnlyList<IndexGroup> Groups { get; init; } = [];
}

/// <summary>A letter of an index.</summary>
/// <param name="Label">The letter, or empty.</param>
public sealed record IndexGroup(string Label, IReadOnlyList<Place> Places);
