namespace Gazette.Pages;

/// <summary>
/// Where a part of a list stands: the way to its page, and the parts before and after it, wherever they were cut off.
/// </summary>
internal sealed record PartPlace(ListPart Part, IReadOnlyList<Crumb> Trail, Place? Earlier, Place? Later)
{
    /// <summary>All parts of a list and their parts, the newest first.</summary>
    /// <param name="trail">The way to the list's own page, with that page.</param>
    public static IReadOnlyList<PartPlace> Below(ListPart whole, IReadOnlyList<Crumb> trail)
    {
        var places = new List<PartPlace>();
        var leaves = whole.Leaves.ToArray();
        var passed = 0;
        foreach (var part in whole.Parts)
            Add(places, part, trail, leaves, ref passed);
        return places;
    }

    private static void Add(List<PartPlace> places, ListPart part, IReadOnlyList<Crumb> trail, ListPart[] leaves, ref int passed)
    {
        var isLeaf = !part.IsCut && part.Unit != PartUnit.Undated;
        places.Add(new PartPlace(part, trail, isLeaf ? At(leaves, passed + 1) : null, isLeaf ? At(leaves, passed - 1) : null));
        if (isLeaf)
            passed++;
        IReadOnlyList<Crumb> below = part.IsCut ? [.. trail, new Crumb(part.Label, part.Address)] : trail;
        if (part.Unit == PartUnit.Undated)
        {
            places.AddRange(Below(part, below));
            return;
        }

        foreach (var finer in part.Parts)
            Add(places, finer, below, leaves, ref passed);
    }

    private static Place? At(ListPart[] leaves, int i) =>
        i < 0 || i >= leaves.Length ? null : new Place(leaves[i].Title, leaves[i].Address);
}
