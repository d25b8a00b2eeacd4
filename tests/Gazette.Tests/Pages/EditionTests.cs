using System.Text.RegularExpressions;

namespace Gazette.Tests.Pages;

/// <summary>Each language of the site has its own home page, lists and menu.</summary>
public sealed partial class EditionTests
{
    private const string Config = """
        -- site.config.yml --
        title: {en: County News, zh-Hans: 县新闻}
        base_url: https://news.example.org/
        languages: [en, {id: zh-Hans, path: zh}]
        navigation:
          - {label: {en: Home, zh-Hans: 首页}, to: /}
          - {label: {en: Society, zh-Hans: 社会}, to: /society/}
          - {label: {en: Farming, zh-Hans: 三农}, to: /farming/}
          - {label: {en: Calendar, zh-Hans: 日历}, to: /archive/}
          - {label: {en: About, zh-Hans: 关于}, to: /about/}
          - {label: {en: Rules, zh-Hans: 规则}, to: /rules/}
          - {label: {en: Report, zh-Hans: 报告}, to: /report.pdf}
        sections:
          - {id: society, name: {en: Society, zh-Hans: 社会}}
          - {id: farming, name: {en: Farming, zh-Hans: 三农}}
        sources:
          - {id: daily, name: {en: The Daily, zh-Hans: 日报}}
        tags:
          - {name: river, label: {zh-Hans: 河流}}
          - {name: tea, label: {zh-Hans: 茶叶}}

        """;

    private const string Pages = """
        -- content/pages/about.md --
        ---
        title: About
        ---
        What this is.
        -- content/pages/zh/about.md --
        ---
        title: 关于本站
        ---
        本站是什么。
        -- content/pages/rules.md --
        ---
        title: Rules
        ---
        Be kind.
        -- content/site-root/report.pdf --
        a report

        """;

    private const string English = """
        -- content/2024/05/15/flood.md --
        ---
        title: Flood
        date: 2024-05-15
        section: society
        source: daily
        tags: [river]
        authors: [Ann Lee]
        summary: Water rose.
        ---
        Water rose in the night, and fell in the morning.
        -- content/2023/04/01/tea.md --
        ---
        title: Tea
        date: 2023-04-01
        section: farming
        source: daily
        tags: [tea]
        summary: It is picked.
        ---
        It is picked on the hills that lie above the town.

        """;

    private const string Chinese = """
        -- content/2024/05/16/洪水.md --
        ---
        title: 洪水
        date: 2024-05-16
        section: society
        source: daily
        tags: [river]
        summary: 河水上涨。
        original: {url: /2024/05/15/flood/, translation: human}
        ---
        昨夜河水上涨，今晨退去，无人受伤。

        """;

    [Fact]
    public void A_further_edition_lists_the_articles_in_its_language()
    {
        using var site = SiteTest.WithRealTemplates(Config + Pages + English + Chinese).BuildWell();
        foreach (var path in (string[])["society", "tags/river", "sources/daily", "2024", "2024/05", "archive", "tags", "sources",
            "authors", "undated", "corrections"])
            Assert.True(site.Has($"/zh/{path}/index.html"), path);
        foreach (var path in (string[])["/404.html", "/atom.xml", "/feed.xml", "/tags/river/atom.xml", "/society/atom.xml"])
            Assert.True(site.Has("/zh" + path), path);
        foreach (var path in (string[])["farming", "tags/tea", "2023", "authors/ann-lee"])
            Assert.False(site.Has($"/zh/{path}/index.html"), path);
        Assert.DoesNotContain("Flood", MainOf(site, "/zh/2024/05/"), StringComparison.Ordinal);
        Assert.Contains("洪水", MainOf(site, "/zh/2024/05/"), StringComparison.Ordinal);
        // The first language lists everything.
        Assert.Contains("洪水", MainOf(site, "/2024/05/"), StringComparison.Ordinal);
        Assert.False(site.Has("/zh/2024/05/16/洪水/index.html"));
    }

    [Fact]
    public void What_leads_from_a_page_stays_in_its_language()
    {
        using var site = SiteTest.WithRealTemplates(Config + Pages + English + Chinese).BuildWell();
        string[] outside = ["/2024/05/16/", "/2024/05/15/flood/", "/assets/", "/report.pdf"];
        foreach (var path in site.Files.Where(path => path.StartsWith("/zh/", StringComparison.Ordinal)
            && path.EndsWith(".html", StringComparison.Ordinal)).Append("/2024/05/16/洪水/index.html"))
        {
            var others = Links(site.Page(path))
                .Where(link => link.StartsWith('/') && !link.StartsWith("/zh/", StringComparison.Ordinal)
                    && !outside.Any(address => link.StartsWith(address, StringComparison.Ordinal)));
            // Only the switch leads out.
            Assert.InRange(others.Distinct().Count(), 0, 1);
        }
    }

    [Fact]
    public void Children_of_the_menu_and_lines_of_the_foot_lead_to_the_same_in_each_language()
    {
        using var site = SiteTest.WithRealTemplates(Config + Pages + English + Chinese)
            .Edit("site.config.yml", "  - {label: {en: Society, zh-Hans: 社会}, to: /society/}\n", """
                  - label: {en: Land, zh-Hans: 乡土}
                    to: /farming/
                    children: [{label: {en: Society, zh-Hans: 社会}, to: /society/}, {label: Tea, to: /tags/tea/}]
                  - {label: Empty, children: [{label: Tea, to: /tags/tea/}]}
                  - {label: Missing, children: [{label: X, to: /nowhere/}]}

                """)
            .Edit("site.config.yml", "sections:\n", """
                footer:
                  lines:
                    - {text: {en: Contact, zh-Hans: 联系}, to: /about/#mail}
                    - {text: Tea, to: /tags/tea/}
                    - {text: Lost, to: /lost/}
                sections:

                """)
            .BuildWell();
        Assert.Equal(
            [
                "site.config.yml(10,48): warning broken-menu: The menu leads to \"/nowhere/\"",
                "site.config.yml(20,24): warning broken-menu: A line of the foot leads to \"/lost/\"",
            ],
            site.Complaints.Select(line => line[..line.IndexOf(", which", StringComparison.Ordinal)])
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            ["/", "/farming/", "/society/", "/tags/tea/", "/tags/tea/", "/nowhere/", "/farming/"],
            Menu(site.Page("/index.html")).Take(7));
        // No farming and no tea in Chinese.
        Assert.Equal(["/zh/", "/zh/society/", "/nowhere/", "/zh/archive/"], Menu(site.Page("/zh/index.html")).Take(4));
        Assert.DoesNotContain("Empty", site.Page("/zh/index.html"), StringComparison.Ordinal);
        Assert.Contains("<details name=\"menu\"><summary>乡土</summary>", site.Page("/zh/index.html"), StringComparison.Ordinal);
        // The reader sees where he is.
        Assert.Contains("<details name=\"menu\" open><summary>乡土</summary>", site.Page("/zh/society/index.html"),
            StringComparison.Ordinal);
        // On pages that are not in it the menu is the same but for that.
        Assert.Contains("<details name=\"menu\" open>", MenuOf("/zh/society/index.html"), StringComparison.Ordinal);
        Assert.Equal(
            MenuOf("/zh/archive/index.html").Replace(" aria-current=\"page\"", "", StringComparison.Ordinal),
            MenuOf("/zh/society/index.html").Replace(" aria-current=\"page\"", "", StringComparison.Ordinal)
                .Replace("menu\" open>", "menu\">", StringComparison.Ordinal));
        Assert.Equal(MenuOf("/2024/05/16/洪水/index.html"),
            MenuOf("/zh/archive/index.html").Replace(" aria-current=\"page\"", "", StringComparison.Ordinal));
        Assert.Contains("<p><a href=\"/about/#h-mail\">Contact</a></p>\n<p><a href=\"/tags/tea/\">Tea</a></p>",
            site.Page("/index.html"), StringComparison.Ordinal);
        Assert.Contains("<p><a href=\"/zh/about/#h-mail\">联系</a></p>\n<p>Tea</p>", site.Page("/zh/index.html"),
            StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();

        string MenuOf(string path) =>
            site.Page(path).Split("<nav class=\"menu\"")[1].Split("</nav>")[0];
    }

    [Theory]
    [InlineData("松公网安备 33052102000123号", "33052102000123")]
    [InlineData("33052102000123", "33052102000123")]
    [InlineData("备案中", null)]
    public void Filing_numbers_lead_to_where_they_can_be_looked_up(string number, string? code)
    {
        using var site = SiteTest.WithRealTemplates(Pages)
            .Edit("site.config.yml", "pictures: off",
                $"pictures: off\nfooter: {{icp: 松ICP备00000001号-2, public_security: '{number}'}}\n")
            .BuildWell();
        var page = site.Page("/about/index.html");
        Assert.Contains("<li><a href=\"https://beian.miit.gov.cn/\" rel=\"noopener\">ICP filing 松ICP备00000001号-2</a></li>", page,
            StringComparison.Ordinal);
        var text = $"Public security filing {number}";
        Assert.Contains(code is null ? $"<li>{text}</li>"
            : $"<li><a href=\"https://beian.mps.gov.cn/#/query/webSearch?code={code}\" rel=\"noopener\">{text}</a></li>", page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_menu_leaves_out_what_has_nothing_to_read_in_a_language()
    {
        using var site = SiteTest.WithRealTemplates(Config + Pages + English + Chinese).BuildWell();
        Assert.Equal(
            ["/", "/society/", "/farming/", "/archive/", "/about/", "/rules/", "/report.pdf"], Menu(site.Page("/index.html")));
        Assert.Equal(
            ["/zh/", "/zh/society/", "/zh/archive/", "/zh/about/", "/report.pdf"], Menu(site.Page("/zh/index.html")));

        site.Write(Chinese.Replace("content/2024/05/16/洪水.md", "content/2024/05/17/茶.md", StringComparison.Ordinal)
            .Replace("section: society", "section: farming", StringComparison.Ordinal)).BuildWell();
        Assert.Contains("/zh/farming/", Menu(site.Page("/zh/about/index.html")));
        site.AssertEqualsCleanBuild();
        site.Delete("content/2024/05/17/茶.md").BuildWell();
        Assert.DoesNotContain("/zh/farming/", Menu(site.Page("/zh/about/index.html")));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void An_article_in_the_menu_is_that_of_the_language()
    {
        using var site = SiteTest.WithRealTemplates(
            Config.Replace("to: /rules/", "to: /2024/05/15/flood/", StringComparison.Ordinal)
                .Replace("to: /report.pdf", "to: /2023/04/01/tea/", StringComparison.Ordinal)
            + Pages + English + Chinese).BuildWell();
        const string translation = "/2024/05/16/%E6%B4%AA%E6%B0%B4/";
        Assert.Contains("/2024/05/15/flood/", Menu(site.Page("/index.html")));
        Assert.Equal(["/zh/", "/zh/society/", "/zh/archive/", "/zh/about/", translation], Menu(site.Page("/zh/index.html")));

        site.Edit("site.config.yml", "to: /2024/05/15/flood/", "to: /2024/05/16/洪水/").BuildWell();
        Assert.Contains(translation, Menu(site.Page("/zh/index.html")));
        site.AssertEqualsCleanBuild();
        site.Edit("content/2024/05/16/洪水.md", "section: society", "section: society\nwithdrawn: {reason: 有误}").BuildWell();
        Assert.DoesNotContain(translation, Menu(site.Page("/zh/about/index.html")));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_language_without_articles_has_a_home_page_and_its_content_pages_alone()
    {
        using var site = SiteTest.WithRealTemplates(Config + Pages + English).BuildWell();
        Assert.Equal(
            ["/zh/about/index.html", "/zh/index.html"],
            site.Files.Where(path => path.StartsWith("/zh/", StringComparison.Ordinal)));
        Assert.Equal(["/zh/", "/zh/about/", "/report.pdf"], Menu(site.Page("/zh/about/index.html")));
        Assert.DoesNotContain("atom.xml", site.Page("/zh/index.html"), StringComparison.Ordinal);

        site.Write(Chinese).BuildWell();
        site.AssertEqualsCleanBuild();
        site.Delete("content/2024/05/16/洪水.md").BuildWell();
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("/2024/05/15/flood/", "/2024/05/16/%E6%B4%AA%E6%B0%B4/", true)]
    [InlineData("/2023/04/01/tea/", "/zh/", false)]
    [InlineData("/about/", "/zh/about/", true)]
    [InlineData("/rules/", "/zh/", false)]
    [InlineData("/", "/zh/", true)]
    [InlineData("/society/", "/zh/society/", true)]
    [InlineData("/farming/", "/zh/", false)]
    [InlineData("/tags/river/", "/zh/tags/river/", true)]
    [InlineData("/tags/", "/zh/tags/", true)]
    [InlineData("/2024/", "/zh/2024/", true)]
    [InlineData("/2024/05/", "/zh/2024/05/", true)]
    [InlineData("/2023/04/", "/zh/", false)]
    [InlineData("/undated/", "/zh/undated/", true)]
    public void The_switch_leads_to_the_same_page_where_there_is_one(string address, string other, bool isSame)
    {
        using var site = SiteTest.WithRealTemplates(Config + Pages + English + Chinese).BuildWell();
        var page = site.Page($"{address}index.html");
        Assert.Contains(
            $"<li><a href=\"{other}\" lang=\"zh-Hans\" hreflang=\"zh-Hans\">中文</a>", page, StringComparison.Ordinal);
        const string root = "https://news.example.org";
        (string, string)[] alternates = isSame
            ? [("en", root + address), ("zh-Hans", root + other), ("x-default", root + address)]
            : [];
        Assert.Equal(alternates, Alternates(page));
        if (isSame && !other.Contains('%', StringComparison.Ordinal))
            Assert.Equal(alternates, Alternates(site.Page($"{other}index.html")));
    }

    [Fact]
    public void The_sitemap_names_the_same_page_in_other_languages()
    {
        using var site = SiteTest.WithRealTemplates(Config + Pages + English + Chinese).BuildWell();
        var sitemap = site.Page("/sitemap-2024.xml");
        Assert.Equal(2, Regex.Count(sitemap, "hreflang=\"x-default\" href=\"https://news.example.org/2024/05/15/flood/\""));
        Assert.Equal(2, Regex.Count(sitemap, "hreflang=\"zh-Hans\" href=\"https://news.example.org/2024/05/16/%E6"));
        Assert.Contains("hreflang=\"zh-Hans\" href=\"https://news.example.org/zh/about/\"", site.Page("/sitemap-pages.xml"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang", site.Page("/sitemap-2023.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/pages/zh/rules.md", "en", "Move it into content/pages/, ")]
    [InlineData("content/pages/rules.md", "zh-Hans", "Move it into content/pages/zh/, ")]
    public void A_page_in_the_folder_of_another_language_is_told(string file, string language, string remedy)
    {
        using var site = SiteTest.WithRealTemplates(
            Config + $"-- {file} --\n---\ntitle: 规则\nlang: {language}\n---\n规则。\n").Build();
        Assert.Contains(site.Complaints, line => line.StartsWith(
            $"{file}(3,7): warning page-folder: The page is in {language}, and lies among ", StringComparison.Ordinal)
            && line.Contains(remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_nearly_the_name_of_another_is_told()
    {
        using var site = SiteTest.WithRealTemplates(
            Config + Pages.Replace("zh/about.md", "zh/abuot.md", StringComparison.Ordinal)).Build();
        Assert.Contains(site.Complaints, line => line.StartsWith(
            "content/pages/zh/abuot.md(1,1): warning page-name: No page in another language has this name, and "
                + "content/pages/about.md has nearly the same.", StringComparison.Ordinal));
    }

    [Fact]
    public void One_article_more_touches_the_pages_that_show_it()
    {
        using var site = SiteTest.WithRealTemplates(Config + Pages + English + Chinese).BuildWell();
        site.Write(Chinese.Replace("content/2024/05/16/洪水.md", "content/2024/05/18/水.md", StringComparison.Ordinal)
            .Replace("title: 洪水", "title: 退水", StringComparison.Ordinal)
            .Replace("original: {url: /2024/05/15/flood/, translation: human}\n", "", StringComparison.Ordinal)).BuildWell();
        Assert.InRange(site.Report.Rendered.Count, 1, 40);
        site.AssertEqualsCleanBuild();

        site.Edit("content/2024/05/16/洪水.md", "昨夜", "前夜").BuildWell();
        Assert.False(site.Planned);
        Assert.Single(site.Report.Rendered);
        site.AssertEqualsCleanBuild();
        site.Edit("content/pages/zh/about.md", "是什么", "是啥").BuildWell();
        Assert.False(site.Planned);
        site.AssertEqualsCleanBuild();
    }

    private static string MainOf(SiteTest site, string address) =>
        MainPart().Match(site.Page($"{address}index.html")).Value;

    private static IEnumerable<string> Links(string html) => Href().Matches(html).Select(match => match.Groups[1].Value);

    private static string[] Menu(string html) => [.. Links(MenuPart().Match(html).Value).Where(link => link != "#menu")];

    private static (string, string)[] Alternates(string html) =>
        [.. Hreflang().Matches(html).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex MainPart();

    [GeneratedRegex("<nav class=\"menu\".*?</nav>", RegexOptions.Singleline)]
    private static partial Regex MenuPart();

    [GeneratedRegex("<(?:a|link)[^>]* href=\"([^\"#]+)")]
    private static partial Regex Href();

    [GeneratedRegex("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\"")]
    private static partial Regex Hreflang();
}
