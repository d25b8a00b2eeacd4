using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The index of all authors, and the pages of each.</summary>
internal static class AuthorPages
{
    public static IEnumerable<PageGroup> Of(Plan plan) =>
    [
        PageGroup.Of<Place[]>("authors", plan, [.. plan.Archive.Authors.Select(PlaceOf)], static (frame, authors) =>
            IndexPages.Of(frame, "authors", Addresses.Authors, authors)),
        .. plan.Archive.Authors.Select(list => PageGroup.Of("author", plan, list, static (frame, list) =>
            ListPages.Of(frame, "author", list, PlaceOf(list), IndexPages.Trail(frame, "authors", Addresses.Authors)))),
    ];

    private static Place PlaceOf(ArticleList list) => new(list.Name, Addresses.Author(list.Name));
}
