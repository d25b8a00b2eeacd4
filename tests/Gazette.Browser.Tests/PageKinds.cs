using Gazette.Pages;
using Gazette.Tests;
using Gazette.Tests.Html;

namespace Gazette.Browser.Tests;

/// <summary>An address of every kind of page.</summary>
internal static class PageKinds
{
    /// <summary>Of both editions: name of the template, and the address below the edition's home page.</summary>
    public static IReadOnlyList<(string Template, string Address)> Both { get; } =
    [
        ("home", "/"),
        ("section", "/society/"),
        ("tag", "/tags/ting-river/"),
        ("tags", "/tags/"),
        ("source", "/sources/songting-news/"),
        ("sources", "/sources/"),
        ("author", "/authors/newsroom/"),
        ("authors", "/authors/"),
        ("archive", "/archive/"),
        ("year", "/2024/"),
        ("month", "/2024/06/"),
        ("undated", "/undated/"),
        ("corrections", "/corrections/"),
        ("not-found", "/no/such/page/"),
        ("search", "/search/"),
    ];

    /// <summary>Of the Chinese edition of the English site.</summary>
    public static IReadOnlyList<(string Template, string Address)> ChineseEdition { get; } =
    [
        .. Both.Select(page => (page.Template, "/zh" + page.Address)),
        ("page", "/zh/about/"),
        ("article", "/2019/03/12/北岭植树/"),
    ];

    public static IReadOnlyList<(string Template, string Address)> EnglishOnly { get; } =
    [
        ("article", HardArticles.Everything),
        ("article", HardArticles.Nothing),
        ("article", HardArticles.Withdrawn),
        ("month", "/2024/02/"),
        ("article", "/2012/04/06/first-tea/"),
        ("article", "/2011/02/21/maxi-opera-translation/"),
        ("page", "/about/"),
        ("search", "/search/?q=tea"),
    ];

    /// <summary>Of the site whose first language is Chinese and whose lists are short.</summary>
    public static IReadOnlyList<(string Template, string Address)> ChineseOnly { get; } =
    [
        ("home", "/"),
        ("article", HardArticles.EverythingChinese),
        ("article", HardArticles.Nothing),
        ("article", "/2015/06/21/龙舟赛/"),
        ("source", "/sources/songting-news/2024/"),
        ("page", "/about/"),
        ("tags", "/tags/c-/"),
        ("month", "/2003/05/"),
        ("month", "/2003/05/02/"),
        ("month", "/2003/05/02/part-1/"),
        ("search", "/search/?q=学校"),
    ];

    /// <summary>
    /// Addresses in the English site of pages of the templates for readers that are not named above, one of each.
    /// </summary>
    public static IReadOnlyList<string> Others { get; } = [.. FindPages([.. SitePlan.Templates.Where(IsRead).Except(Chosen)])];

    private static IEnumerable<PageTemplate> Chosen =>
        SitePlan.Templates.Where(template => Both.Concat(EnglishOnly).Any(page => page.Template == template.Name));

    /// <summary>Files for machines are no pages to read, nor are redirects, which are gone before anybody sees them.</summary>
    private static bool IsRead(PageTemplate template) =>
        template.Name != "redirect" && Repository.Template(template.Name).EndsWith(".sbn-html", StringComparison.Ordinal);

    private static IEnumerable<string> FindPages(PageTemplate[] templates)
    {
        if (templates.Length == 0)
            return [];

        // A kind that has no pages is shown those of all others.
        Page[] pages = [];
        using var site = SiteTest.OfThisRepository();
        site.Kinds = [.. SitePlan.Kinds, PageKind.OfPlan("looks", plan =>
        {
            pages = [.. plan.Groups(SitePlan.Kinds).SelectMany(group => group.Pages())];
            return Enumerable.Empty<Page>();
        })];
        site.BuildWell();
        return templates.Select(template => pages.FirstOrDefault(page => page.Template == template.Name)?.Model.Page.Address
            ?? throw new InvalidOperationException(
                $"This repository's archive has no page of template \"{template.Name}\": add an article to HardArticles that "
                    + "is on one, "
                + "and its address to PageKinds.Both."));
    }
}
