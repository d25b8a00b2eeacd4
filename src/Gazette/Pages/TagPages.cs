using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The index of all tags, and the pages of each.</summary>
internal static class TagPages
{
    public static IEnumerable<Page> Of(Plan plan) =>
    [
        .. IndexPages.Of(plan, "tags", Addresses.Tags, plan.Archive.Tags.Select(list => PlaceOf(plan, list))),
        .. plan.Archive.Tags.SelectMany(list =>
        {
            var place = PlaceOf(plan, list);
            return ListPages.Of(plan, "tag", list, place, IndexPages.Trail(plan, "tags", Addresses.Tags), place.Address + "atom.xml");
        }),
    ];

    private static Place PlaceOf(Plan plan, ArticleList list) => plan.Places.Tag(list.Name);
}
