using System.Collections.Frozen;
using AngleSharp.Html.Parser;

namespace Gazette.Tests.Markup;

/// <summary>Checks a piece of HTML as a browser would read it, by a list of its own of what may stand in a body.</summary>
internal static class ValidHtml
{
    public static FrozenSet<string> Elements { get; } = FrozenSet.ToFrozenSet(
        ["p", "em", "strong", "a", "img", "code", "pre", "ul", "ol", "li", "dl", "dt", "dd", "h2", "h3", "h4", "h5", "h6", "hr",
            "br", "blockquote", "div", "table", "thead", "tbody", "tr",
            "td", "th", "section", "sup", "sub", "figure", "figcaption", "input", "abbr", "details", "summary", "mark", "kbd",
            "small", "ruby", "rt", "bdi", "time", "wbr", "ins", "q", "aside", "video", "audio", "track", "caption"]);

    public static FrozenSet<string> Attributes { get; } = FrozenSet.ToFrozenSet(
        ["id", "class", "href", "rel", "title", "src", "alt", "width", "height", "loading", "decoding", "role", "aria-label",
            "tabindex", "scope", "colspan", "rowspan", "start", "type", "disabled",
            "checked", "lang", "dir", "datetime", "cite", "open", "controls", "preload", "poster",
            "kind", "srclang", "label", "default"]);

    public static void AssertSafe(string html)
    {
        var faults = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = false });
        parser.Error += (_, error) => faults.Add(error.ToString() ?? "");
        using var document = parser.ParseDocument("<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><div "
            + "id=\"body\">" + html + "</div><p id=\"after\">after</p></body></html>");
        Assert.True(faults.Count == 0, $"{faults.Count} parse errors in {html}");
        Assert.Equal("BODY", document.GetElementById("after")!.ParentElement!.TagName);
        var body = document.GetElementById("body")!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> in {html}");
            foreach (var attribute in element.Attributes)
                Assert.True(Attributes.Contains(attribute.Name), $"{attribute.Name} in {html}");
            if (element.GetAttribute("href") is { } href)
                Assert.Matches("^(https?://|mailto:|tel:|/(?!/)|#)", href);
            if (element.GetAttribute("src") is { } source)
                Assert.Matches("^/(?!/)", source);
        }

        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        Assert.All(body.QuerySelectorAll("a[href^='#fn']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.Empty(body.QuerySelectorAll("a a, a input, a details, a [tabindex]"));
        Assert.Empty(Sanitizer.Removed(html, Elements));
    }
}
