using Gazette.Pages;
using Gazette.Tests.Html;

namespace Gazette.Browser.Tests;

/// <summary>An address of every kind of page.</summary>
internal static class PageKinds
{
    /// <summary>Of both sites: name of the template, and the address below the base URL.</summary>
    public static IReadOnlyList<(string Template, string Address)> Both { get; } =
    [
        ("home", "/"),
        ("article", HardArticles.Nothing),
        ("article", HardArticles.Withdrawn),
        ("section", "/society/"),
        ("tag", "/tags/ting-river/"),
        ("tags", "/tags/"),
        ("source", "/sources/songting-news/"),
        ("sources", "/sources/"),
        ("author", "/authors/newsroom/"),
        ("authors", "/authors/"),
        ("archive", "/archive/"),
        ("year", "/2024/"),
        ("month", "/2024/02/"),
        ("undated", "/undated/"),
        ("corrections", "/corrections/"),
        ("not-found", "/no/such/page/"),
    ];

    public static IReadOnlyList<(string Template, string Address)> EnglishOnly { get; } =
    [
        ("article", HardArticles.Everything),
        ("article", "/2012/04/06/first-tea/"),
        ("article", "/2011/02/21/maxi-opera-translation/"),
        ("page", "/about/"),
    ];

    public static IReadOnlyList<(string Template, string Address)> ChineseOnly { get; } =
    [
        ("article", HardArticles.EverythingChinese),
        ("article", "/2015/06/21/龙舟赛/"),
        ("source", "/sources/songting-news/2024/"),
        ("page", "/about-zh/"),
        ("tags", "/tags/c-/"),
        ("month", "/2003/05/"),
        ("month", "/2003/05/02/"),
        ("month", "/2003/05/02/part-1/"),
    ];

    /// <summary>What is no page to read: files for machines, and redirects, which are gone before anybody sees them.</summary>
    public static IReadOnlyList<string> NotRead { get; } =
        ["redirect", "redirects", "rss", "atom", "sitemap-index", "sitemap", "robots", "style"];

    public static IEnumerable<string> Missing =>
        SitePlan.Templates.Except(NotRead).Except(Both.Concat(EnglishOnly).Select(kind => kind.Template));
}
