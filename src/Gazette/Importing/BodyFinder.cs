using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>
/// Finds the text of a page that no profile knows, by how dense prose lies: the element that holds most of it, and least else.
/// </summary>
internal static class BodyFinder
{
    private static readonly FrozenSet<string> Texts = FrozenSet.ToFrozenSet(
    [
        "article", "content", "text", "body", "zoom", "editor", "main", "detail", "details", "artibody", "endtext", "entry",
            "post",
        "story", "news", "zhengwen", "wenzhang", "neirong", "articlebody", "articletext", "txt", "con", "cont", "artical",
            "ozoom",
        "founder", "paragraph", "maintext", "bodytext", "pages", "rich",
    ]);

    private static readonly FrozenSet<string> Leaves =
        FrozenSet.ToFrozenSet(["p", "span", "font", "li", "a", "strong", "b", "em", "h1", "h2", "h3", "center"]);

    public static BodyPlace? Of(ParsedPage page)
    {
        var (best, most, mostProse) = (default(IElement), 0.0, 0);
        var heading = HeadingLine(page);
        foreach (var (element, mass) in page.Masses)
        {
            if (mass.Prose == 0)
                continue;
            var score = Score(element, mass) * Nearness(mass, heading);
            // Of elements that hold the same the inner one says it better; it is met first.
            if (score > most)
                (best, most, mostProse) = (element, score, mass.Prose);
        }

        return BodyPlace.Of(best is null ? null : Widened(page, best, mostProse), "prose-density");
    }

    /// <summary>Number of the first heading that the page is called by; -1 when there is none.</summary>
    private static int HeadingLine(ParsedPage page)
    {
        var witness = Spaces.Loose(page.TitleTag);
        for (var i = 0; i < page.Lines.Count; i++)
            if (page.Lines[i] is { Length: >= 8 and <= 120, HeadingLevel: > 0 } line
                && witness.StartsWith(Spaces.Loose(line.Plain), StringComparison.Ordinal))
                return i;
        return -1;
    }

    /// <summary>What ends above the heading is not its text; what begins soon below it is most likely.</summary>
    private static double Nearness(ElementMass mass, int heading) =>
        heading < 0 ? 1 : mass.End <= heading ? 0.4 : mass.First <= heading + 14 && mass.End > heading ? 1.4 : 1;

    private static double Score(IElement element, ElementMass mass)
    {
        // Links weigh twice: what leads elsewhere is not this article. Short lines may be its headings, or a portal's labels.
        var purity = (mass.Prose + (0.5 * Math.Max(0, mass.All - mass.Links - mass.Prose))) / (mass.All + mass.Links);
        var score = mass.Prose * Math.Pow(purity, 1.5);
        if (element.LocalName is "article" or "main" || ElementWords.Has(element, Texts))
            score *= 1.1;
        if (Leaves.Contains(element.LocalName))
            score *= 0.8;
        return ElementWords.AroundArticle(element) is null ? score : score * 0.4;
    }

    /// <summary>
    /// The element, or one around it that holds little else beside more of the text: pages put every few paragraphs, a lead or a
    /// poem in an element of their own.
    /// </summary>
    private static IElement Widened(ParsedPage page, IElement element, int prose)
    {
        // One paragraph is the longest of a text, not all of it: signatures, lists and attachments are no prose.
        while (Leaves.Contains(element.LocalName) && element.ParentElement is { LocalName: not "html" } parent
            && page.MassOf(parent) is { LinkShare: < 0.3 } holding
            && holding.All <= page.MassOf(element).All * (parent.LocalName == "body" ? 3 : 8))
            element = parent;
        var own = page.MassOf(element);
        for (var (around, steps) = (element.ParentElement, 0); around is not null && steps < 3; around = around.ParentElement,
            steps++)
        {
            var mass = page.MassOf(around);
            if (around.LocalName == "body" || mass.All > own.All * 1.6)
                break;
            if (mass.Prose > prose * 1.08 && mass.Links - own.Links < (mass.All - own.All) * 0.3)
                return around;
        }

        return element;
    }
}
