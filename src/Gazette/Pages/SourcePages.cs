using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The index of all sources, and the pages of each.</summary>
internal static class SourcePages
{
    public static IEnumerable<Page> Of(Plan plan) =>
    [
        .. IndexPages.Of(plan, "sources", Addresses.Sources, plan.Archive.Sources.Select(list => PlaceOf(plan, list))),
        .. plan.Archive.Sources.SelectMany(list => ListPages.Of(
            plan,
            "source",
            list,
            PlaceOf(plan, list),
            IndexPages.Trail(plan, "sources", Addresses.Sources),
            Addresses.Source(list.Name) + "atom.xml",
            plan.Places.Source(list.Name))),
    ];

    /// <summary>A source with its place on the site.</summary>
    public static Place PlaceOf(Plan plan, ArticleList list)
    {
        var source = plan.Places.Source(list.Name);
        return new Place(source.Name, source.Address, Description: source.Region);
    }
}
