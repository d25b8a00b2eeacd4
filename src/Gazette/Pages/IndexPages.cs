namespace Gazette.Pages;

/// <summary>
/// The index of all tags, sources or authors. It tells no numbers: they would change with every article.
/// </summary>
internal static class IndexPages
{
    private const int LongestUngrouped = 40;

    /// <param name="kind">Template and key of the title's words: <c>tags</c>.</param>
    public static Page Of(Plan plan, string kind, string address, IEnumerable<Place> places) =>
        new(Addresses.File(address), kind, new IndexPageModel
        {
            Page = new PageHead
            {
                Address = address,
                Kind = kind,
                Title = plan.Text[kind],
                Language = plan.Language,
                Breadcrumb = [plan.HomeCrumb(plan.Language)],
            },
            Groups = Groups([.. NameOrder.Sorted(places)]),
        });

    /// <summary>The way to a page below the index.</summary>
    public static IReadOnlyList<Crumb> Trail(Plan plan, string kind, string address) =>
        [plan.HomeCrumb(plan.Language), new Crumb(plan.Text[kind], address)];

    private static IReadOnlyList<IndexGroup> Groups(Place[] places) => places.Length <= LongestUngrouped
        ? places.Length == 0 ? [] : [new IndexGroup("", places)]
        : [.. places.GroupBy(place => NameOrder.Letter(place.Name)).Select(group => new IndexGroup(group.Key, [.. group]))];
}
