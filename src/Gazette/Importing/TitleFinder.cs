using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>Finds the title among the lines above a text, with the page's own <c>title</c> as a witness.</summary>
internal static partial class TitleFinder
{
    // A heading is near its text; above it are menus.
    private const int FarthestAbove = 60;
    private const int FarthestInside = 8;
    private const int MostPieces = 4;

    private static readonly FrozenSet<string> TitleWords = FrozenSet.ToFrozenSet(
        ["title", "tit", "biaoti", "headline", "heading", "arctitle", "articletitle", "topic", "bt", "maintitle"]);

    /// <summary>The title as it stands on the page, with the lines that it takes; null when no line is one.</summary>
    public static FoundTitle? Of(ParsedPage page, int bodyStart, int bodyEnd)
    {
        var witness = Spaces.Loose(page.TitleTag);
        var social = Spaces.Loose(page.Tag("ArticleTitle", "og:title", "headline")
            ?? page.Structured.GetValueOrDefault("headline", ""));
        var from = Math.Max(0, bodyStart - FarthestAbove);
        var to = Math.Min(Math.Min(bodyEnd, page.Lines.Count), bodyStart + FarthestInside);
        var best = AboveFields(page, from, Math.Min(to, bodyStart + 3));
        for (var i = from; i < to; i++)
        {
            var text = new StringBuilder();
            for (var pieces = 1; pieces <= MostPieces && i + pieces <= to; pieces++)
            {
                var line = page.Lines[i + pieces - 1];
                // A column's name above is no part of the heading.
                if (pieces > 1 && ((page.Lines[i].LinkLength > page.Lines[i].Length / 2 && line.LinkLength == 0)
                    || (line.HeadingLevel == 1 && page.Lines[i].HeadingLevel == 0)))
                    break;
                if (line.Length > 120 || (line.IsProse && i >= bodyStart && line.Length > 60))
                    break;
                if (pieces > 1 && NeedsSpace(text, line.Plain))
                    text.Append(' ');
                text.Append(line.Plain);
                var written = text.ToString();
                if (Confidence(page, line, Spaces.Loose(written), witness, social, pieces, i < bodyStart) is var sure && sure > 0
                    && (best is null || sure > best.Confidence + 0.001))
                    best = new FoundTitle(Clean(written), sure, Rule(line, pieces), i, i + pieces);
            }
        }

        return best ?? Emphasised(page, bodyStart);
    }

    /// <summary>
    /// The line right above a text, where its author set it off from that: what pages without any heading are called by.
    /// </summary>
    private static FoundTitle? Emphasised(ParsedPage page, int bodyStart)
    {
        if (bodyStart is 0 || bodyStart > page.Lines.Count || page.Lines[bodyStart - 1] is not { } line
            || line is not { Length: >= 6 and <= 50, LinkLength: 0, IsProse: false } || line.Plain[^1] is '。' or '：' or ':'
            || FieldLine.In(line.Text).Count > 0 || DateSpan.First(line.Plain) is not null || !IsSetOff(line.Block))
            return null;
        return new FoundTitle(Clean(line.Plain), 0.5, "line-set-off", bodyStart - 1, bodyStart);
    }

    /// <summary>The name of a portal over its pages leads to its front page.</summary>
    private static bool LeadsHome(IElement heading) => (heading.QuerySelector("a[href]") ?? heading.Closest("a[href]"))
        ?.GetAttribute("href") is { } href && Home().IsMatch(href);

    private static bool IsSetOff(IElement block) => block.LocalName == "center"
        || string.Equals(block.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || (block.Children is [{ LocalName: "b" or "strong" or "font" } only]
            && only.TextContent.Trim() == block.TextContent.Trim());

    /// <summary>The line right above the first that has a date: a page's title may be that of its column
    /// alone.</summary>
    private static FoundTitle? AboveFields(ParsedPage page, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            var line = page.Lines[i];
            var isLabelled = FieldLine.In(line.Text)
                .Any(field => field.Label == FieldLabel.Date && DateSpan.First(field.Value) is not null);
            if (line.Length > 160 || !(isLabelled || IsAboutTime(line)))
                continue;
            var above = page.Lines[i - 1];
            return above.Length is >= 8 and <= 80 && above.LinkLength == 0 && FieldLine.In(above.Text).Count == 0
                && DateSpan.First(above.Plain) is null
                ? new FoundTitle(
                    Clean(above.Plain), !isLabelled ? 0.6 : above.HeadingLevel > 0 ? 0.78 : 0.72, "line-above-fields", i - 1, i)
                : null;
        }

        return null;
    }

    /// <summary>松汀信息港 2003-5-6 8:05: a date, with the names that stand beside one.</summary>
    private static bool IsAboutTime(PageLine line) => line.Length < 60 && DateSpan.First(line.Plain) is { } date
        && (date.Start <= 1 || (date.HasTime && date.Start < 20 && !line.IsProse));

    /// <summary>Whether words are those of a column or of a portal, which stand in the titles of many pages.</summary>
    public static bool IsColumn(string title) => title.Length <= 12 && Column().IsMatch(title);

    /// <summary>
    /// The words of <c>title</c> without what the portal adds, and whether there is evidence that it is the portal's: a sign
    /// before it
    /// and the portal's name, or words that only portals and their columns have.
    /// </summary>
    public static (string Title, bool IsSure) WithoutPortal(ParsedPage page)
    {
        var title = page.TitleTag;
        var portal = page.Tag("SiteName", "og:site_name", "application-name");
        var isSure = false;
        for (var cut = true; cut;)
        {
            cut = false;
            var matches = Separator().Matches(title);
            if (matches.Count == 0)
                break;
            var last = matches[^1];
            var tail = title[(last.Index + last.Length)..].Trim();
            var isPortal = (portal is not null && Spaces.Loose(portal) is var name && name.Length > 1
                    && (Spaces.Loose(tail).StartsWith(name, StringComparison.Ordinal)
                        || name.StartsWith(Spaces.Loose(tail), StringComparison.Ordinal)))
                || Media.IsName(tail) || Media.IsOffice(tail) || Column().IsMatch(tail) || (isSure && tail.Length is > 0 and <= 6)
                || tail.Length == 0;
            if (!isPortal || last.Index < 4)
                break;
            title = title[..last.Index].TrimEnd(' ', '_', '-', '|', '—', '–');
            (cut, isSure) = (true, true);
        }

        return (Clean(title), isSure);
    }

    public static string Clean(string title) => Spaces.Single(title.Trim(' ', '\t', '_', '|')).Trim();

    private static double Confidence(
        ParsedPage page, PageLine line, string loose, string witness, string social, int pieces, bool isAbove)
    {
        if (loose.Length < 4 || (line.LinkLength > line.Length / 2 && (line.HeadingLevel == 0 || LeadsHome(line.Block))))
            return 0;
        var heading = line.HeadingLevel is 1 ? 0.06 : line.HeadingLevel is 2 or 3 ? 0.04
            : ElementWords.Has(line.Block, TitleWords) ? 0.04 : 0;
        if (!isAbove)
            heading -= 0.05;
        if (social.Length > 3 && loose == social)
            return 0.92 + heading;
        if (witness.StartsWith(loose, StringComparison.Ordinal)
            || (loose.Length >= 6 && witness.EndsWith(loose, StringComparison.Ordinal))
            || (pieces == 1 && heading > 0 && witness.Contains(loose, StringComparison.Ordinal)))
        {
            // A column's name may begin the page's title too; the longest line that does is the heading.
            var share = (double)loose.Length / Math.Max(1, witness.Length);
            return loose.Length < 6 && share < 0.5 && line.HeadingLevel != 1 ? 0 : 0.8 + heading + (0.06 * share);
        }

        if (pieces > 1 || !isAbove)
            return 0;
        // The page's title may be that of the column only.
        return line.HeadingLevel == 1 ? 0.72 : ElementWords.Has(line.Block, TitleWords) && loose.Length >= 8 ? 0.6
            : line.HeadingLevel == 2 && loose.Length >= 8 ? 0.5 : 0;
    }

    private static string Rule(PageLine line, int pieces) =>
        pieces > 1 ? "heading-in-lines" : line.HeadingLevel > 0 ? $"heading-{line.HeadingLevel}" : "line-as-in-title-tag";

    private static bool NeedsSpace(StringBuilder text, string next) =>
        next.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(next[0]);

    [GeneratedRegex(@"^(?:https?://[^/]+)?/?(?:\.{1,2}/)*(?:(?:index|default)\.\w+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Home();

    [GeneratedRegex(
        @"\s*(?:_{1,2}|\s[-–—|·«»]\s?|(?<=[^\w\s]|[\u3400-\u9fff])-{1,2}(?=[\u3400-\u9fff])|--|\||｜|—+|\s{2,}|\s/\s)\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(?:首页|正文|内容|文章|新闻|要闻|时政|动态|公告|通知|资讯|详情|详细|信息公开|[\w\u3400-\u9fff]{0,12}(?:新闻|要闻|动态|频道|专题|栏目|门户|网站|信息港|之窗|热线|公开|资讯|平台|"
        + @"公告|头条|政务|县|市|区|CNA|News|Agency|\.com|\.cn|\.net|\.org))$", RegexOptions.IgnoreCase)]
    private static partial Regex Column();
}

/// <summary>A title on the page.</summary>
/// <param name="First">Number of its line.</param>
/// <param name="End">Number of the line behind it.</param>
internal sealed record FoundTitle(string Text, double Confidence, string Rule, int First, int End);
