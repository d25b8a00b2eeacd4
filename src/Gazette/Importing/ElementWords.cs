using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>What the names of elements, their classes and ids say of what is in them.</summary>
internal static class ElementWords
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" -_\t\r\n.:/");

    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "applet", "svg", "canvas", "select",
            "option",
        "button", "input", "textarea", "rt", "rp", "datalist", "audio", "video", "map", "noframes", "frameset",
    ]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main",
            "nav",
        "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]);

    private static readonly FrozenSet<string> OnlyForEars = FrozenSet.ToFrozenSet(
        ["sr-only", "visually-hidden", "element-invisible", "screen-reader-text", "visuallyhidden"]);

    // Parts of a page that are around articles. A word of a class is between signs or capitals: news-share, newsShare.
    private static readonly FrozenSet<string> Around = FrozenSet.ToFrozenSet(
    [
        "nav", "navi", "menu", "submenu", "footer", "foot", "copyright", "sidebar", "side", "aside", "rank", "ranking", "hot",
            "share",
        "sharing", "fenxiang", "comment", "comments", "pinglun", "comt", "reply", "related", "relate", "relation", "relevant",
        "recommend", "recommended", "recommendation", "tuijian", "xiangguan", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
            "ad", "ads",
        "advert", "advertisement", "adv", "guanggao", "banner", "disclaimer", "shengming", "mianze", "subscribe", "subscription",
        "newsletter", "popup", "modal", "login", "register", "toolbar", "tools", "qrcode", "erweima", "ewm", "pager",
            "pagination", "page",
        "pages", "fenye", "prevnext", "prenext", "keyword", "keywords", "tag", "tags", "label", "labels", "print", "sns",
            "social",
        "promo", "sponsor", "widget", "topnav", "friendlink", "links", "youlian", "qr", "weixin", "download", "app", "vote",
            "zan",
        "rss", "cookie", "cookies", "consent", "gdpr", "sharedaddy", "addthis", "addtoany",
        "bdsharebuttonbox", "jiathis", "feedback", "jiucuo", "zdfy", "morelist", "latest", "readmore",
    ]);

    // Of these nobody means the article, however much stands in them.
    private static readonly FrozenSet<string> SurelyAround =
        FrozenSet.ToFrozenSet(["comment", "comments", "comt", "pinglun", "reply"]);

    /// <summary>Whether a word of <see cref="AroundArticle"/> leaves no doubt.</summary>
    public static bool IsSurelyAround(string word) => SurelyAround.Contains(word);

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether nobody sees what is in it. What scripts show later (<c>visibility: hidden</c>) counts as seen.</summary>
    public static bool IsHidden(IElement element)
    {
        if (Unseen.Contains(element.LocalName) || element.HasAttribute("hidden"))
            return true;
        if (element.GetAttribute("style") is { Length: > 0 } style && HidesByStyle(style))
            return true;
        return element.ClassName is { Length: > 0 } classes && classes.Contains('-', StringComparison.Ordinal)
            && element.ClassList.Any(OnlyForEars.Contains);
    }

    /// <summary>Whether its class or id calls it a part that stands around articles, and which word does; null when
    /// none.</summary>
    public static string? AroundArticle(IElement element)
    {
        if (element.LocalName is "nav" or "footer" or "aside")
            return element.LocalName;
        return WordIn(element.ClassName, Around) ?? WordIn(element.Id, Around);
    }

    /// <summary>Whether a class or the id of an element has one of some words, whole.</summary>
    public static bool Has(IElement element, FrozenSet<string> words) =>
        WordIn(element.ClassName, words) is not null || WordIn(element.Id, words) is not null
        || WordIn(element.GetAttribute("itemprop"), words) is not null;

    /// <summary>The first of some words in names such as <c>news-share</c> and <c>newsShare</c>; null when none is.</summary>
    private static string? WordIn(string? names, FrozenSet<string> words)
    {
        if (names is not { Length: > 0 and < 400 })
            return null;
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[24];
        var length = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var ends = Ends.Contains(c);
            if (ends || (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1])) || char.IsAsciiDigit(c))
            {
                if (length > 0 && length <= word.Length && lookup.TryGetValue(word[..length], out var found))
                    return found;
                length = 0;
            }

            if (ends || char.IsAsciiDigit(c))
                continue;
            if (length < word.Length)
                word[length] = char.ToLowerInvariant(c);
            length++;
        }

        return null;
    }

    private static bool HidesByStyle(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var value = style.AsSpan(at + "display".Length).TrimStart();
        return value is [':', ..] && value[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
