using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Gazette.Capturing;

namespace Gazette.Importing;

/// <summary>A link of one page of an article to another.</summary>
/// <param name="Number">As in <see cref="PartAddress"/>.</param>
/// <param name="Address">As complete as it is known.</param>
/// <param name="IsFirst">Whether the page calls it the first.</param>
/// <param name="IsNumbered">Whether it speaks of a page, and not only of what is next.</param>
internal sealed record PartLink(int? Number, string Address, bool IsFirst, bool IsNumbered);

/// <summary>
/// What a page says of other pages of the same article: its links that are called 下一页 or by a number and whose addresses
/// differ from its own by the number of a page alone.
/// </summary>
/// <param name="Article">What the addresses of all pages have in common: the same for each of them.</param>
/// <param name="Number">Its own.</param>
internal sealed partial record PageParts(string Article, int? Number, IReadOnlyList<PartLink> Links)
{
    private const int LongestText = 20;
    private const int MostPages = 100;

    // Pages of a folder are on no server; that of their links is not theirs.
    private const string Folder = "http://folder.invalid/";

    /// <summary>Null where an article is on one page.</summary>
    public static PageParts? Of(ParsedPage page)
    {
        var links = Written(page).DistinctBy(link => link.Href).ToList();
        return links.Count == 0 ? null
            : OwnAddresses(page).Select(own => Related(own, links, page.Url)).FirstOrDefault(parts => parts is not null);
    }

    /// <summary>Where it was published and where it was saved: some pages name the first one as the address of all.</summary>
    private static IEnumerable<Uri> OwnAddresses(ParsedPage page)
    {
        if (Uri.TryCreate(page.Capture.Url ?? InFolder(page.Capture), UriKind.Absolute, out var own))
            yield return own;
        if (Uri.TryCreate(page.Url, UriKind.Absolute, out var published))
            yield return published;
    }

    /// <summary>A name such as <c>show.php?id=3.html</c>, as programs call files after queries, has a query.</summary>
    private static string InFolder(CapturedPage capture)
    {
        var name = capture.Name;
        var query = name.IndexOf('?', name.LastIndexOf('/') + 1);
        var path = string.Join('/', (query < 0 ? name : name[..query]).Split('/').Select(Uri.EscapeDataString));
        return query < 0 ? Folder + path : $"{Folder}{path}{Path.ChangeExtension(name[query..], null)}";
    }

    private static PageParts? Related(Uri own, List<(string Href, string Text)> links, string? published)
    {
        var best = default(PageParts);
        foreach (var reading in PartAddress.Readings(own))
        {
            var related = new List<PartLink>();
            foreach (var (href, text) in links)
                if (Resolved(own, href) is { } address
                    && PartAddress.Readings(address).FirstOrDefault(other => other.Article == reading.Article
                        && other.Number != reading.Number) is { Article: not null } part)
                    related.Add(new PartLink(part.Number, Complete(href, published), First().IsMatch(text),
                        Numbered().IsMatch(text)));
            if (related.Count > (best?.Links.Count ?? 0))
                best = new PageParts(reading.Article, reading.Number, related);
        }

        return best;
    }

    private static Uri? Resolved(Uri own, string href)
    {
        // Of a saved page the other pages lie beside it, wherever they were published.
        if (own.AbsoluteUri.StartsWith(Folder, StringComparison.Ordinal)
            && (href.StartsWith('/') || href.Contains("://", StringComparison.Ordinal)))
            href = href[(href.TrimEnd('/').LastIndexOf('/') + 1)..];
        return Uri.TryCreate(own, href, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    private static string Complete(string href, string? published) => published is not null
        && Uri.TryCreate(published, UriKind.Absolute, out var from) && Uri.TryCreate(from, href, out var address)
        ? address.AbsoluteUri : Spaces.Single(href);

    /// <summary>The links that lead through pages, whosesoever they are.</summary>
    private static IEnumerable<(string Href, string Text)> Written(ParsedPage page)
    {
        foreach (var link in page.Document.Head?.Children ?? Enumerable.Empty<IElement>())
            if (link.LocalName == "link" && link.GetAttribute("rel") is "next" or "prev"
                && link.GetAttribute("href") is { Length: > 0 } href)
                yield return (href, "");
        foreach (var element in page.Masses.Keys)
            if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } href
                && element.TextContent is { Length: <= LongestText } written && Spaces.Single(written) is { Length: > 0 } text
                && Text().IsMatch(text) && !IsOfComments(element))
                yield return (href, text);
        if (Script().Match(page.Decoded.Text) is not { Success: true } script)
            yield break;
        // TRS writes the numbers while the page is shown: how many pages, and what their files are called.
        var count = Math.Min(MostPages, int.Parse(script.Groups["count"].Value, CultureInfo.InvariantCulture));
        for (var i = 0; i < count; i++)
            yield return (string.Create(CultureInfo.InvariantCulture,
                $"{script.Groups["name"]}{(i == 0 ? "" : $"_{i}")}.{script.Groups["ending"]}"), $"{i + 1}");
    }

    private static bool IsOfComments(IElement link)
    {
        for (var around = link.ParentElement; around is not null; around = around.ParentElement)
            if (ElementWords.AroundArticle(around) is { } word && ElementWords.IsSurelyAround(word))
                return true;
        return false;
    }

    [GeneratedRegex(
        @"^[\s\[【(（<«‹第]*(?:\d{1,3}|(?:[上下前后後首末尾]\s*一?|最后一|第一)\s*[页頁]|(?:next|prev(?:ious)?|first|last)(?:\s+page)?|"
        + @"page\s+\d{1,3}|次のページ|次へ|前のページ|前へ|(?:阅读)?(?:余下)?全文|继续阅读|continue(?: reading)?)\s*[页頁]?[\s\]】)）>»›]*$|^[>»›<«‹]{1,2}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Text();

    [GeneratedRegex(@"^[\s\[【(（第]*1\s*[页頁]?[\s\]】)）]*$|首\s*[页頁]|第一[页頁]|first", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(@"\d|[页頁]|page|ページ", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"createPageHTML\(\s*(?<count>\d{1,3})\s*,\s*\d{1,3}\s*,\s*[""'](?<name>[\w.-]{1,80})[""']\s*,"
        + @"\s*[""'](?<ending>\w{3,6})[""']")]
    private static partial Regex Script();
}
