using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gazette.Catalog;
using Gazette.Templating;

namespace Gazette.Pages;

/// <summary>
/// The index of all tags, sources or authors, and the pages of its letters where it is too long for one page; then all names
/// stand in a file beside it too, for the script that filters them.
/// </summary>
internal static class IndexPages
{
    private const int LongestUngrouped = 40;

    /// <summary>Names that are told first. An index that is hardly longer tells none.</summary>
    private const int MostUsed = 12;

    /// <param name="template">Its name is the key of the title's words too: <c>tags</c>.</param>
    /// <param name="placeOf">The place of a list, without the number of its articles.</param>
    /// <param name="addressIn">Where the index is in an edition.</param>
    public static PageGroup Group(
        Plan plan,
        PageTemplate<IndexPageModel> template,
        IReadOnlyList<ArticleList> lists,
        Func<ArticleList, Place> placeOf,
        Func<Addresses, string> addressIn) => PageGroup.Of(
            template.Name,
            plan,
            new PlacesInEditions(
                [.. lists.Select(list => placeOf(list) with { Count = list.Articles.Count })], plan.LanguagesWithLists()),
            (frame, index) => Of(frame, template, index, addressIn));

    private static IEnumerable<Page> Of(
        SiteFrame frame, PageTemplate<IndexPageModel> template, PlacesInEditions all, Func<Addresses, string> addressIn)
    {
        Place[] inOrder = [.. NameOrder.Sorted(all.Places)];
        Place[] mostUsed = inOrder.Length <= MostUsed * 2
            ? [] : [.. inOrder.OrderByDescending(place => place.Count).Take(MostUsed)];
        var address = addressIn(frame.Addresses);
        var index = new IndexPageModel
        {
            Page = frame.Linked(
                new PageHead
                {
                    Address = address,
                    Kind = template.Name,
                    Title = frame.Text[template.Name],
                    Edition = frame.Edition,
                    Breadcrumb = [frame.HomeCrumb(frame.Language)],
                },
                all.Languages,
                places => addressIn(places.Edition.Addresses)),
            HasPinyin = inOrder.Any(place => NameOrder.IsByPinyin(place.Name)),
        };
        var most = PageWeight.Most(frame.Config);
        var room = most - mostUsed.Sum(PageWeight.Of);
        if (inOrder.Length <= 1 || PageWeight.Fits(inOrder, PageWeight.Of, room))
            return [Page(template, index with { Count = inOrder.Length, MostUsed = mostUsed, Groups = Groups(inOrder) })];

        var (letters, pages) = Cut(index.Page.Address, inOrder, signs: 1);
        index = index with { Letters = letters };
        return
        [
            Page(template, index with
            {
                Count = inOrder.Length,
                MostUsed = mostUsed,
                Names = address + "names.json",
            }),
            .. pages.SelectMany((names, i) =>
                Below(template, Beneath(index, index.Page, letters[i]) with { Letter = letters[i].Address }, 1, names,
                    most - (letters.Length * PageWeight.Line / 3))),
            new Page(address + "names.json", template.Name, new IndexNamesModel { Page = index.Page, Places = inOrder }, Write),
        ];
    }

    /// <param name="Languages">Those of the editions that have lists.</param>
    [TemplateModel]
    internal sealed record PlacesInEditions(IReadOnlyList<Place> Places, IReadOnlyList<string> Languages);

    /// <summary>The way to a page below the index.</summary>
    public static IReadOnlyList<Crumb> Trail(SiteFrame frame, PageTemplate template, string address) =>
        [frame.HomeCrumb(frame.Language), new Crumb(frame.Text[template.Name], address)];

    /// <summary>The page of names that begin alike, and those of longer beginnings where they are too many for it.</summary>
    /// <param name="page">The page without its names.</param>
    /// <param name="signs">How many signs they have in common.</param>
    /// <param name="inOrder">Sorted by <see cref="NameOrder"/>.</param>
    private static IEnumerable<Page> Below(
        PageTemplate<IndexPageModel> template, IndexPageModel page, int signs, Place[] inOrder, int most)
    {
        if (inOrder.Length <= 1 || PageWeight.Fits(inOrder, PageWeight.Of, most))
            return [Page(template, page with { Groups = [new IndexGroup("", inOrder)] })];

        var index = page.Page.Address[..(page.Page.Address[..^1].LastIndexOf('/') + 1)];
        var (beginnings, longer) = Cut(index, inOrder, signs + 1);
        return longer
            .SelectMany((names, i) => Below(template, Beneath(page, page.Page, beginnings[i]), signs + 1, names, most))
            .Prepend(Page(template, page with { Beginnings = beginnings }));
    }

    /// <summary>The names by what they begin with: a place for each beginning, and its names.</summary>
    private static (Place[] Beginnings, Place[][] Names) Cut(string index, Place[] inOrder, int signs)
    {
        var groups = inOrder.GroupBy(place => NameOrder.Begin(place.Name, signs), StringComparer.Ordinal).ToArray();
        return ([.. groups.Select(group => new Place(NameOrder.Label(group.Key), Addresses.Letter(index, group.Key)))],
            [.. groups.Select(group => group.ToArray())]);
    }

    /// <summary>A page below another, which its breadcrumb leads back to.</summary>
    private static IndexPageModel Beneath(IndexPageModel model, PageHead above, Place beginning)
    {
        // The page of a letter is called "Tags · L", the index itself "Tags".
        var parts = above.Title.Split(" · ", 2);
        return model with
        {
            Page = above with
            {
                Address = beginning.Address,
                Alternates = [],
                Title = $"{parts[0]} · {beginning.Name}",
                Breadcrumb = [.. above.Breadcrumb, new Crumb(parts[^1], above.Address)],
            },
        };
    }

    private static IReadOnlyList<IndexGroup> Groups(Place[] places) => places.Length <= LongestUngrouped
        ? places.Length == 0 ? [] : [new IndexGroup("", places)]
        : [.. places.GroupBy(place => NameOrder.Letter(place.Name)).Select(group => new IndexGroup(group.Key, [.. group]))];

    private static Page Page(PageTemplate<IndexPageModel> template, IndexPageModel model) =>
        template.Page(Addresses.File(model.Page.Address), model);

    /// <summary>A list of name, address below the index (not percent-encoded) and number of articles for each.</summary>
    private static void Write(PageModel page, IBufferWriter<byte> output)
    {
        var model = (IndexNamesModel)page;
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartArray();
        foreach (var place in model.Places)
        {
            json.WriteStartArray();
            json.WriteStringValue(place.Name);
            json.WriteStringValue(place.Address[model.Page.Address.Length..]);
            json.WriteNumberValue(place.Count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}

/// <summary>
/// Templates <c>tags</c>, <c>sources</c>, <c>authors</c>: everything of a kind, and its letters where it is too long for one
/// page.
/// </summary>
public sealed record IndexPageModel : PageModel
{
    /// <summary>Names in all; 0 on the page of a letter.</summary>
    public int Count { get; init; }

    /// <summary>On the first page of a long index: those with the most articles, the most used first.</summary>
    public IReadOnlyList<Place> MostUsed { get; init; } = [];

    /// <summary>The pages of the letters, where there are any: the same on each page of the index.</summary>
    public IReadOnlyList<Place> Letters { get; init; } = [];

    /// <summary>Address of the letter whose page this is, or above it; empty on the first page.</summary>
    public string Letter { get; init; } = "";

    /// <summary>The pages of longer beginnings, where a letter has too many names for one page.</summary>
    public IReadOnlyList<Place> Beginnings { get; init; } = [];

    /// <summary>By first letter; one group where there are few.</summary>
    public IReadOnlyList<IndexGroup> Groups { get; init; } = [];

    /// <summary>Address of the file of all names; empty where they stand on this page.</summary>
    public string Names { get; init; } = "";

    /// <summary>Whether names in Chinese characters stand under the letters of their pinyin.</summary>
    public bool HasPinyin { get; init; }
}

/// <summary>All names of an index that is cut into letters.</summary>
internal sealed record IndexNamesModel : PageModel
{
    /// <summary>In the order of <see cref="NameOrder"/>.</summary>
    public required IReadOnlyList<Place> Places { get; init; }
}

/// <summary>A letter of an index.</summary>
/// <param name="Label">The letter, or empty.</param>
public sealed record IndexGroup(string Label, IReadOnlyList<Place> Places);
