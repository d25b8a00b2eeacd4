using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>The pages of one article that are at hand, in order, and the addresses of those that are not.</summary>
internal sealed partial record PageSequence(IReadOnlyList<KeptPart> Pages, IReadOnlyList<string> Missing)
{
    /// <summary>Finds the pages that belong together.</summary>
    /// <param name="alike">Pages whose addresses have the same in common.</param>
    /// <param name="single">Told those that are articles of their own.</param>
    /// <param name="again">Told those that were captured once more.</param>
    /// <returns>Null where no pages belong together.</returns>
    public static PageSequence? Of(IEnumerable<KeptPart> alike, Action<KeptPart> single, Action<KeptPart> again)
    {
        var ordered = alike.OrderBy(part => part.Parts.Number ?? -1).ThenBy(part => part.Article.Name, StringComparer.Ordinal)
            .ToList();
        var links = ordered.SelectMany(part => part.Parts.Links).ToList();
        // Neighbours have numbers too: only a first page begins an article.
        var hasBare = ordered[0].Parts.Number is null || links.Exists(link => link.Number is null);
        var pages = new List<KeptPart>();
        foreach (var part in ordered)
            if (!hasBare && (!links.Exists(link => link.IsNumbered) || !IsFirst(ordered[0].Parts.Number, links)
                || !HasTitleOf(part, ordered[0])))
                single(part);
            else if (pages.Exists(other => other.Parts.Number == part.Parts.Number))
                again(part);
            else
                pages.Add(part);
        if (pages.Count == 0)
            return null;
        var here = pages.Select(part => part.Parts.Number).ToHashSet();
        var hasFirst = here.Overlaps([null, 0, 1]);
        var missing = links.Where(link => !here.Contains(link.Number)
                && !(hasFirst && (link.Number is null or 0 || (link.Number == 1 && link.IsFirst))))
            .OrderBy(link => link.Number ?? -1).DistinctBy(link => link.Number).Select(link => link.Address).ToList();
        if (pages.Count > 1 || missing.Count > 0)
            return new PageSequence(pages, missing);
        single(pages[0]);
        return null;
    }

    private static bool IsFirst(int? number, List<PartLink> links) =>
        number <= 1 || links.Exists(link => link.Number <= 1);

    private static bool HasTitleOf(KeptPart part, KeptPart first) => TitleOf(part) == TitleOf(first);

    private static string TitleOf(KeptPart part) =>
        Spaces.Loose(Mark().Replace(part.Article.Values.GetValueOrDefault(ImportField.Title, ""), ""));

    // 春耕用水(2), 春耕用水 第2页
    [GeneratedRegex(@"\s*(?:[（(【\[_-]\s*)?(?:第\s*)?\d{1,3}\s*[页頁]?\s*[）)】\]]?\s*$")]
    private static partial Regex Mark();
}
