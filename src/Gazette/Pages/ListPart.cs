using Gazette.Content;

namespace Gazette.Pages;

/// <summary>What of a date the articles of a part have in common; each is cut into the next.</summary>
internal enum PartUnit
{
    All,
    FiveYears,
    Year,
    Quarter,
    Month,
    TenDays,
    Day,

    /// <summary>No more can be told of their dates: cut by number.</summary>
    Undated,
    Numbered,
}

/// <summary>A list, or a part of one that is too long for one page.</summary>
/// <param name="Label">Its name among the other parts.</param>
/// <param name="Title">Its name on its own page.</param>
/// <param name="Count">All articles in it.</param>
/// <param name="Articles">Those its own page shows, newest first: all of them, or where it is cut those that stand in no
/// part.</param>
/// <param name="Parts">Newest first; empty where one page holds it all.</param>
internal sealed record ListPart(
    PartUnit Unit, string Label, string Title, string Address, int Count, IReadOnlyList<ArticleCard> Articles,
        IReadOnlyList<ListPart> Parts)
{
    /// <summary>With more parts to choose from than this, a page shows larger ones.</summary>
    private const int MostShown = 24;

    public bool IsCut => Parts.Count > 0;

    /// <summary>
    /// Units that only keep the number of files small: pages above them lead straight to their parts, and breadcrumbs back to
    /// them.
    /// </summary>
    public bool IsBetween => IsCut && Articles.Count == 0 && Unit is PartUnit.FiveYears or PartUnit.Quarter or PartUnit.TenDays;

    /// <summary>
    /// The parts that the page of this one leads to: years and numbers in falling order, what is within a year as the calendar
    /// has it.
    /// </summary>
    public IReadOnlyList<ListPart> Shown
    {
        get
        {
            var shown = Parts;
            while (shown is [{ IsCut: true, Articles.Count: 0 }])
                shown = shown[0].Parts;
            ListPart[] through = [.. shown.SelectMany(part => part.IsBetween ? part.Parts : [part])];
            if (through.Length <= MostShown)
                shown = through;
            return shown.Any(part => part.Unit is PartUnit.FiveYears or PartUnit.Year) ? shown : [.. shown.Reverse()];
        }
    }

    /// <summary>The parts of time that are not cut any further, newest first.</summary>
    public IEnumerable<ListPart> Leaves =>
        IsCut ? Parts.Where(part => part.Unit != PartUnit.Undated).SelectMany(part => part.Leaves) : [this];

    /// <summary>Where it is, without its number of articles.</summary>
    public Place Place => new(Label, Address);
}
