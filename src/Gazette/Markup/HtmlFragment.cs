using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;

namespace Gazette.Markup;

/// <summary>
/// Makes one well-formed tree of a body that holds raw HTML. Used for those bodies only: building a tree costs several times as
/// much as all the rest of a conversion.
/// </summary>
internal sealed class HtmlFragment
{
    // HTML Living Standard, 3.2.5: elements that hold words only, and those that may not stand among words.
    private static readonly FrozenSet<string> s_phrasing = FrozenSet.ToFrozenSet(
        ["abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "ruby", "s", "samp", "small",
            "span", "strong", "sub", "summary", "sup", "time", "u", "var"]);

    private static readonly FrozenSet<string> s_blocks = FrozenSet.ToFrozenSet(
        ["address", "article", "aside", "blockquote", "details", "div", "dl", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "ol",
            "p", "pre", "section", "table", "ul"]);

    // Those that are one line, whatever stood in it.
    private static readonly FrozenSet<string> s_lines = FrozenSet.ToFrozenSet(["h2", "h3", "h4", "h5", "h6", "summary"]);

    private readonly HtmlParser _parser = new();
    private readonly IElement _place;

    public HtmlFragment()
    {
        var document = _parser.ParseDocument("<!DOCTYPE html><div></div>");
        _place = document.QuerySelector("div")!;
    }

    /// <summary>Replaces what <paramref name="html"/> holds with the same, balanced.</summary>
    public void Balance(CharBuffer html, Conversion body)
    {
        var nodes = _parser.ParseFragment(html.Text.ToString(), _place).ToArray();
        html.Clear();
        var root = _place.Owner!.CreateElement("div");
        root.Append(nodes);
        Mend(root, body);
        foreach (var node in root.ChildNodes)
            node.ToHtml(html, HtmlMarkupFormatter.Instance);
        root.Remove();
    }

    // Returns whether a block stands in the element.
    private static bool Mend(IElement element, Conversion body)
    {
        var hasBlock = false;
        foreach (var child in element.Children.ToArray())
        {
            var childHasBlock = Mend(child, body);
            if (child.LocalName == "p" && s_lines.Contains(element.LocalName))
            {
                child.Insert(AdjacentPosition.AfterEnd, " ");
                child.Replace([.. child.ChildNodes]);
                continue;
            }

            hasBlock |= childHasBlock || s_blocks.Contains(child.LocalName);
            if (IsMisplaced(child) || childHasBlock && s_phrasing.Contains(child.LocalName) || IsLinkAroundControls(child))
                child.Replace([.. child.ChildNodes]);
            else if (child is { LocalName: "p", ChildElementCount: 0 } && string.IsNullOrWhiteSpace(child.TextContent))
                child.Remove();
            else if (child.LocalName == "details" && child.FirstElementChild?.LocalName != "summary")
                child.Prepend(Summary(child, body.Words));
            else if (child.LocalName == "table" && !element.ClassList.Contains("table"))
                Wrap(child, body.Words);
        }

        return hasBlock;
    }

    private static bool IsMisplaced(IElement element) => (element.LocalName, element.ParentElement?.LocalName) switch
    {
        ("summary", var parent) => parent != "details" || element.PreviousElementSibling is not null,
        ("figcaption", var parent) => parent != "figure",
        ("rt" or "rp", var parent) => parent != "ruby",
        ("li", var parent) => parent is not ("ul" or "ol"),
        ("dt" or "dd", var parent) => parent != "dl",
        _ => false,
    };

    private static bool IsLinkAroundControls(IElement element) =>
        element.LocalName == "a" && element.QuerySelector("a, input, details, [tabindex]") is not null;

    private static void Wrap(IElement table, BodyWords words)
    {
        var caption = table.QuerySelector("caption")?.TextContent.Trim();
        table.Insert(AdjacentPosition.BeforeBegin, TableRenderer.Region + "></div>");
        var region = table.PreviousElementSibling!;
        region.SetAttribute("aria-label", string.IsNullOrEmpty(caption) ? words.Table : caption);
        region.Append(table);
    }

    private static IElement Summary(IElement details, BodyWords words)
    {
        var summary = details.Owner!.CreateElement("summary");
        summary.TextContent = words.More;
        return summary;
    }
}
