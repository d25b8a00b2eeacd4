using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gazette.Capturing;

namespace Gazette.Importing;

/// <summary>A page as a tree and as the lines that readers see.</summary>
internal sealed class ParsedPage
{
    private readonly Dictionary<string, List<string>> _tags = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ParsedPage(CapturedPage capture, DecodedText decoded, IHtmlDocument document)
    {
        (Capture, Decoded, Document) = (capture, decoded, document);
        (Lines, Comments, Masses) = PageLines.Of(document.Body ?? document.DocumentElement);
        foreach (var tag in document.QuerySelectorAll("meta[content]"))
            foreach (var key in (string[])["name", "property", "itemprop", "http-equiv"])
                if (tag.GetAttribute(key) is { Length: > 0 } name && tag.GetAttribute("content") is { } content)
                    (_tags.TryGetValue(name.Trim(), out var all) ? all : _tags[name.Trim()] = []).Add(Spaces.Single(content));
        foreach (var element in Masses.Keys)
            AddNames(element);
        TitleTag = Spaces.Single(document.QuerySelector("title")?.TextContent ?? "");
        Structured = StructuredData.Of(document);
        Url = capture.Url ?? Address() ?? capture.MirrorUrl;
    }

    public CapturedPage Capture { get; }

    public DecodedText Decoded { get; }

    public IHtmlDocument Document { get; }

    public IReadOnlyList<PageLine> Lines { get; }

    public IReadOnlyList<IComment> Comments { get; }

    /// <summary>What each element that readers see holds.</summary>
    public IReadOnlyDictionary<IElement, ElementMass> Masses { get; }

    /// <summary>The words of <c>title</c>, with whatever the portal adds to them.</summary>
    public string TitleTag { get; }

    /// <summary>JSON-LD of an article; empty when the page has none.</summary>
    public IReadOnlyDictionary<string, string> Structured { get; }

    /// <summary>The address it was published at; null when nothing tells.</summary>
    public string? Url { get; }

    public static ParsedPage Of(CapturedPage capture) => Of(capture, PageDecoder.Decode(capture));

    public static ParsedPage Of(CapturedPage capture, DecodedText decoded) =>
        new(capture, decoded, new HtmlParser().ParseDocument(decoded.Text));

    /// <summary>The content of the first page tag of one of these names, in any case, that has any; null when none
    /// does.</summary>
    public string? Tag(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_tags.TryGetValue(name, out var all) && all.Find(content => content.Length > 0) is { } found)
                return found;
        return null;
    }

    public ElementMass MassOf(INode node) => node is IElement element && Masses.TryGetValue(element, out var mass) ? mass : new();

    /// <summary>
    /// Whether an element that readers see has one of these ids (<c>#zoom</c>) or classes (<c>.TRS_Editor</c>). Asked for every
    /// profile of every page: a query of the tree costs a hundred times as much.
    /// </summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_names.Contains(name))
                return true;
        return false;
    }

    /// <summary>Whether the page's source has some words, such as the address of a script.</summary>
    public bool Mentions(string words) => Decoded.Text.Contains(words, StringComparison.Ordinal);

    /// <summary>An element that readers see, by a CSS selector; the one with most words; null when there is none.</summary>
    public IElement? Seen(string selector)
    {
        var (best, most) = (default(IElement), 0);
        foreach (var element in Document.QuerySelectorAll(selector))
            if (MassOf(element).All > most)
                (best, most) = (element, MassOf(element).All);
        return best;
    }

    /// <summary>
    /// What stands between two comments, as the nodes beside the first; where the second is not beside it, the rest of its
    /// parent.
    /// </summary>
    /// <param name="begin">Words of the first comment, which may have more.</param>
    /// <param name="end">Words of the second.</param>
    public IReadOnlyList<INode> Between(string begin, string end)
    {
        foreach (var comment in Comments)
        {
            if (!comment.Data.Contains(begin, StringComparison.OrdinalIgnoreCase))
                continue;
            var nodes = new List<INode>();
            for (var node = comment.NextSibling; node is not null; node = node.NextSibling)
            {
                if (node is IComment other && other.Data.Contains(end, StringComparison.OrdinalIgnoreCase))
                    break;
                if (node is IElement or IText)
                    nodes.Add(node);
            }

            return nodes;
        }

        return [];
    }

    /// <summary>The words between two comments.</summary>
    public string TextBetween(string begin, string end) =>
        Spaces.Single(string.Concat(Between(begin, end).Select(node => node.TextContent)));

    private void AddNames(IElement element)
    {
        if (element.Id is { Length: > 0 } id)
            _names.Add($"#{id}");
        if (element.ClassName is { Length: > 0 } classes)
            foreach (var part in classes.AsSpan().Split(' '))
                if (!classes.AsSpan(part).IsEmpty)
                    _names.Add($".{classes.AsSpan(part)}");
    }

    private string? Address()
    {
        var written = Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Tag("url", "og:url");
        written ??= Document.ChildNodes.OfType<IComment>().Concat(Document.DocumentElement.ChildNodes.OfType<IComment>())
            .Select(comment => SavedFrom.Of(comment.Data)).FirstOrDefault(url => url is not null);
        return Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url.AbsolutePath.Length > 1 ? url.AbsoluteUri : null;
    }
}
