using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The index of all authors, and the pages of each.</summary>
internal static class AuthorPages
{
    public static IEnumerable<Page> Of(Plan plan) =>
    [
        .. IndexPages.Of(plan, "authors", Addresses.Authors, plan.Archive.Authors.Select(PlaceOf)),
        .. plan.Archive.Authors.SelectMany(list =>
            ListPages.Of(plan, "author", list, PlaceOf(list), IndexPages.Trail(plan, "authors", Addresses.Authors))),
    ];

    private static Place PlaceOf(ArticleList list) => new(list.Name, Addresses.Author(list.Name));
}
