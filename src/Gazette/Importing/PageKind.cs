using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>Tells what is no article: lists, front pages, what a server says when it has nothing, and pages that lead
/// on.</summary>
internal static partial class PageKind
{
    private const int LeastText = 8;

    public static NoArticle? NoArticle(ParsedPage page, BodyPlace? place)
    {
        if (page.Capture.Status is { } status && status >= 400)
            return Of(page, "not-found", $"status {status}");
        var all = page.Lines.Sum(line => line.Length);
        if (page.Tag("refresh") is { } refresh && refresh.Contains("url", StringComparison.OrdinalIgnoreCase) && all < 200)
            return Of(page, "redirect", refresh);
        if (all < 600 && (NotFound().IsMatch(page.TitleTag)
            || page.Lines.Take(12).Any(line => line.Length < 40 && NotFound().IsMatch(line.Plain))))
            return Of(page, "not-found", page.TitleTag);
        if (all < 300 && page.Document.QuerySelector("input[type=password]") is not null)
            return Of(page, "empty", "asks for a password");
        if (all == 0 && LeadsOn().IsMatch(page.Decoded.Text))
            return Of(page, "redirect", "by a script");
        if (place is null || place.All(page) < LeastText)
            return Of(page, IsList(page, 0) ? "list" : "empty", page.TitleTag);
        return !place.Rule.Contains('/') && !HasHeading(page, place) && IsList(page, place.Prose(page))
            ? Of(page, "list", page.TitleTag) : null;
    }

    /// <summary>Whether a heading that the page is called by stands above some prose: one paragraph is an article then.</summary>
    private static bool HasHeading(ParsedPage page, BodyPlace place)
    {
        var (start, end, prose) = (place.FirstLine(page), place.EndLine(page), place.Prose(page));
        if (prose < 12 || TitleFinder.Of(page, start, end) is not { Confidence: >= 0.78, Text.Length: >= 6 } title)
            return false;
        return prose >= 30 || FieldLine.In(HeaderLines.Of(page, title, start, end).Text(page))
            .Any(line => line.Label == FieldLabel.Date);
    }

    /// <summary>Many lines that are links, most with a date beside them, and little else.</summary>
    private static bool IsList(ParsedPage page, int prose)
    {
        var (links, linkLength, dated) = (0, 0, 0);
        foreach (var line in page.Lines)
        {
            if (line.LinkLength < line.Length * 0.6 || line.Length < 8)
                continue;
            links++;
            linkLength += line.LinkLength;
            dated += ShortDate().IsMatch(line.Plain) ? 1 : 0;
        }

        return links >= 10 && (prose < 60 || (linkLength > prose * 4 && (prose < 160 || dated >= 8)));
    }

    private static NoArticle Of(ParsedPage page, string kind, string detail) => new(page.Capture, kind, detail);

    [GeneratedRegex(
        @"\b404\b|\b403\b|\b50[023]\b.{0,20}(?:error|错误)|页面(?:不存在|未找到|已删除|丢失)|(?:网页|内容|信息|文章|您访问的).{0,8}(?:不存在|找不到|未找到|"
        + @"已删除|已被删除|已下线)|Not Found|Page cannot be found|无法找到", RegexOptions.IgnoreCase)]
    private static partial Regex NotFound();

    [GeneratedRegex(@"location(?:\.href)?\s*=|location\.replace\(", RegexOptions.IgnoreCase)]
    private static partial Regex LeadsOn();

    [GeneratedRegex(@"(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?")]
    private static partial Regex ShortDate();
}
