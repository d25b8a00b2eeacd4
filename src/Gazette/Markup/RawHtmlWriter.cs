using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Gazette.Diagnostics;

namespace Gazette.Markup;

/// <summary>
/// Writes one piece of raw HTML so that only allowed tags with safe attributes are left of it, spelt out anew. Each piece is
/// read on its own, so that an open comment or script cannot swallow the Markdown after it; the tags that are
/// left may still be open, which <see cref="HtmlFragment"/> puts right for the whole body.
/// </summary>
internal static class RawHtmlWriter
{
    private static readonly FrozenSet<string> s_void = FrozenSet.ToFrozenSet(["br", "wbr", "hr", "img", "col"]);

    // What stands in these is no text for readers, and goes with them.
    private static readonly FrozenSet<string> s_active = FrozenSet.ToFrozenSet(
        ["script", "style", "iframe", "object", "applet", "template", "svg", "math", "noembed", "noframes", "audio", "video"]);

    private static readonly FrozenSet<string> s_rawText =
        FrozenSet.ToFrozenSet(["script", "style", "iframe", "noembed", "noframes"]);

    // Never written, even when a config allows them: they fetch, run, send, or change how the rest of the page is read.
    private static readonly FrozenSet<string> s_refused = FrozenSet.ToFrozenSet(
    [
        .. s_active, "html", "head", "body", "base", "link", "meta", "title", "embed", "param", "source", "track", "frame",
            "frameset", "noscript",
        "plaintext", "xmp", "listing", "form", "input", "button", "select", "option", "optgroup", "datalist", "textarea",
        "output", "label",
        "fieldset", "legend", "dialog", "slot", "portal", "area", "map", "picture", "canvas", "marquee", "image", "isindex",
        "keygen", "h1",
        "main", "header", "footer", "nav",
    ]);

    private static readonly FrozenSet<string> s_tableParts =
        FrozenSet.ToFrozenSet(["caption", "tbody", "td", "tfoot", "th", "thead", "tr"]);

    // What is taken out of these stood on lines of its own, and still does.
    private static readonly FrozenSet<string> s_blocks = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
            "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
        "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section", "summary", "table", "tbody",
        "textarea", "tfoot", "thead", "title", "tr", "ul",
    ]);

    /// <param name="place">Turns a place in <paramref name="html"/> into one in the body.</param>
    /// <param name="isClosedBehind">
    /// Whether the end tag of an element follows the piece in the same paragraph; null when nothing that belongs to it does.
    /// </param>
    /// <returns>The name of an element that goes with its content, and whose content follows the piece; or null.</returns>
    public static string? Write(
        BodyRenderer renderer, string html, Func<int, int> place, Func<string, bool>? isClosedBehind = null)
    {
        renderer.Conversion.RawHtml.Any = true;
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        string? skipped = null;
        var (depth, end) = (0, 0);
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            end = tokenizer.InsertionPoint;
            if (skipped is not null)
            {
                depth += token.Name != skipped
                    ? 0 : token.Type == HtmlTokenType.StartTag ? 1 : token.Type == HtmlTokenType.EndTag ? -1 : 0;
                skipped = depth == 0 ? null : skipped;
                continue;
            }

            var start = Math.Max(0, token.Position.Position - 1);
            var offset = place(start);
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag when s_active.Contains(tag.Name):
                    var isClosed = tag.IsSelfClosing || IsClosed(html.AsSpan(end), tag.Name)
                        || isClosedBehind?.Invoke(tag.Name) == true;
                    renderer.Conversion.RawHtml.Complain(renderer.Conversion, offset, at => isClosed
                        ? DiagnosticCatalog.RemovedActiveElement(at, Excerpt(html, start))
                        : DiagnosticCatalog.RemovedActiveTag(at, Excerpt(html, start), tag.Name));
                    // What stands behind one that is never closed is the article's own text.
                    if (tag.IsSelfClosing || !isClosed)
                        break;
                    (skipped, depth) = (tag.Name, 1);
                    if (s_rawText.Contains(tag.Name))
                        tokenizer.State = tag.Name == "script" ? HtmlParseMode.Script : HtmlParseMode.Rawtext;
                    break;
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    WriteStart(renderer, tag, html, start, offset);
                    break;
                case HtmlTagToken tag:
                    WriteEnd(renderer, tag.Name, offset);
                    break;
                case { Type: HtmlTokenType.Character }:
                    renderer.WriteEscape(token.Data);
                    break;
                case { Type: HtmlTokenType.Comment } when html.AsSpan(start).StartsWith("<!--"):
                    // A browser would take all that follows for the comment.
                    if (!html.AsSpan(start).Contains("-->", StringComparison.Ordinal))
                        WriteUnclosed(renderer, html, start, offset, "-->");
                    break;
                default:
                    renderer.Conversion.RawHtml.Complain(renderer.Conversion, offset, at =>
                        DiagnosticCatalog.RemovedElement(at, Excerpt(html, start)));
                    break;
            }
        }

        // A browser drops a tag that the text ends in, and what has become its attributes.
        if (skipped is null && end < html.Length)
            WriteUnclosed(renderer, html, end, place(end), ">");
        return skipped;
    }

    /// <summary>Whether the end tag of an element follows in its content, behind those of such elements within it.</summary>
    private static bool IsClosed(ReadOnlySpan<char> content, string name)
    {
        for (var depth = 1; content.IndexOf('<') is >= 0 and var at; content = content[(at + 1)..])
        {
            var tag = content[(at + 1)..];
            var isEnd = tag is ['/', ..];
            tag = tag[(isEnd ? 1 : 0)..];
            if (!tag.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                || (tag.Length > name.Length && tag[name.Length] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f')))
                continue;
            depth += isEnd ? -1 : s_rawText.Contains(name) ? 0 : 1;
            if (depth == 0)
                return true;
        }

        return false;
    }

    private static void WriteUnclosed(BodyRenderer renderer, string html, int start, int offset, string closing)
    {
        renderer.WriteEscape(html.AsSpan(start));
        renderer.Conversion.RawHtml.Complain(renderer.Conversion, offset, at =>
            DiagnosticCatalog.UnclosedMarkup(at, html[start..], closing));
    }

    private static void WriteStart(BodyRenderer renderer, HtmlTagToken tag, string html, int start, int offset)
    {
        var body = renderer.Conversion;
        var name = tag.Name;
        if (!body.Place.AllowedHtml.Contains(name) || s_refused.Contains(name))
        {
            body.RawHtml.Complain(body, offset, at => DiagnosticCatalog.RemovedElement(at, Excerpt(html, start)));
            // HtmlFragment takes the empty ones out again.
            renderer.Write(s_blocks.Contains(name) ? "<p>" : name is "br" or "hr" ? "<br>" : name is "td" or "th" ? " " : "");
            return;
        }

        if (name == "img")
        {
            var picture = new WrittenLink(tag.GetAttribute("src"), tag.GetAttribute("src"), offset);
            Picture.Of(body, picture, tag.GetAttribute("alt"), tag.GetAttribute("title")).WriteTo(renderer, withTitle: true);
            return;
        }

        if (s_tableParts.Contains(name) && !body.RawHtml.IsOpen("table"))
        {
            // A browser would drop it, and what it keeps apart would run together.
            body.RawHtml.Complain(body, offset, at => DiagnosticCatalog.OutsideTable(at, name));
            body.RawHtml.Open(name, offset, isWritten: false);
            renderer.Write(name is "td" or "th" ? " " : "<p>");
            return;
        }

        LinkTarget? target = null;
        if (name == "a")
        {
            var link = new WrittenLink(tag.GetAttribute("href"), tag.GetAttribute("href"), offset);
            target = body.OpenLinks == 0 ? LinkTarget.Of(body, link) : null;
            if (target is null)
            {
                body.RawHtml.Open(name, offset, isWritten: false);
                return;
            }
        }

        if (!s_void.Contains(name) && !tag.IsSelfClosing && !body.RawHtml.Open(name, offset, isWritten: true))
        {
            body.RawHtml.Complain(body, offset, at => DiagnosticCatalog.RemovedElement(at, Excerpt(html, start)));
            return;
        }

        renderer.Write('<').Write(name);
        if (target is { } found)
        {
            body.OpenLinks += tag.IsSelfClosing ? 0 : 1;
            renderer.WriteAttribute("href", found.Href);
            if (found.IsExternal)
                renderer.WriteAttribute("rel", "noopener");
        }

        foreach (var attribute in tag.Attributes.DistinctBy(attribute => attribute.Name))
        {
            if (name == "a" && attribute.Name is "href" or "rel")
                continue;
            if (RawHtmlAttributes.Safe(name, attribute.Name, attribute.Value) is { } value)
                renderer.WriteAttribute(attribute.Name, value);
            else
                body.RawHtml.Complain(body, offset, at => DiagnosticCatalog.RemovedAttribute(at, name, attribute.Name));
        }

        renderer.Write('>');
        if (tag.IsSelfClosing && !s_void.Contains(name))
            renderer.Write("</").Write(name).Write('>');
    }

    private static void WriteEnd(BodyRenderer renderer, string name, int offset)
    {
        var body = renderer.Conversion;
        // The end of an element that was taken out goes without another word.
        if (!body.Place.AllowedHtml.Contains(name) || s_refused.Contains(name) || s_void.Contains(name))
        {
            renderer.Write(s_blocks.Contains(name) ? "</p>" : "");
            return;
        }

        if (body.RawHtml.Close(body, name, offset))
            renderer.Write("</").Write(name).Write('>');
    }

    private static string Excerpt(string html, int start)
    {
        var end = html.IndexOf('>', start);
        return end < 0 ? html[start..] : html[start..(end + 1)];
    }
}
