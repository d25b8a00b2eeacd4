using Gazette.Pages;
using Gazette.Tests;
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

    /// <summary>
    /// The first pages, in order of path, of each kind of which no template is named above: a new kind is looked at before anybody
    /// chooses pages of it.
    /// </summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        .. SitePlan.Kinds.Where(kind => kind.Templates.Any(IsRead) && !kind.Templates.Any(IsChosen)).SelectMany(PagesOf),
    ];

    /// <summary>Templates for readers that no page above is made with.</summary>
    public static IEnumerable<string> Missing =>
        from kind in SitePlan.Kinds
        where kind.Templates.Any(IsChosen)
        from template in kind.Templates
        where IsRead(template) && !IsChosen(template)
        select $"PageKinds names no page of template \"{template.Name}\": add an address of one to PageKinds.Both.";

    private static bool IsChosen(PageTemplate template) => Both.Concat(EnglishOnly).Any(page => page.Template == template.Name);

    /// <summary>Files for machines are no pages to read, nor are redirects, which are gone before anybody sees them.</summary>
    private static bool IsRead(PageTemplate template) =>
        template.Name != "redirect" && Repository.Template(template.Name).EndsWith(".sbn-html", StringComparison.Ordinal);

    private static IEnumerable<string> PagesOf(PageKind kind)
    {
        using var site = SiteTest.OfThisRepository();
        site.Kinds = [kind];
        return
        [
            .. site.BuildWell().Files.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Take(3)
                .Select(path => path.Replace("/index.html", "/", StringComparison.Ordinal)),
        ];
    }
}
