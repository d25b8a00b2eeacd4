using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using Gazette.Starting;

namespace Gazette.Tests.Html;

/// <summary>A site in one language has no word of another on any page, whatever kind of page it is.</summary>
public sealed partial class OneLanguageTests
{
    private const string English = """
        -- content/2009/07/03/flood.md --
        ---
        kicker: High water
        title: Flood
        subtitle: The morning after
        date: 2009-07-03 16:05
        event_date: 2009-07-02
        updated: 2009-07-04
        source: newsroom
        authors: [{name: Ann, role: reporter}, Bo]
        editors: [Cai]
        section: society
        tags: [water, C++]
        summary: The river rose.
        captured: 2010-01-01
        corrections: [{date: 2009-07-05, note: It rose less.}]
        aliases: [/old/flood.html, "/show.aspx?id=3"]
        pinned: true
        ---
        | Town | Level |
        |---|---|
        | East | 2 |

        Water rose.[^1]

        [^1]: By two metres.
        -- content/2009/08/drought.md --
        ---
        title: Drought
        date: 2009-08
        source: unknown
        tags: [water]
        title_incomplete: true
        withdrawn: {date: 2009-09-01, reason: It had rained.}
        ---
        Dry.
        -- content/2009/rain.md --
        ---
        title: unknown
        date: 2009
        source: unknown
        original: {url: "https://elsewhere.example/1", title: Rain, lang: en, translation: machine}
        ---
        Rain.
        -- content/undated/snow.md --
        ---
        title: Snow
        date: unknown
        source: unknown
        ---

        """;

    private const string Chinese = """
        -- content/2009/07/03/flood.md --
        ---
        引题: 昨夜涨水
        标题: 洪水
        副题: 次日清晨
        发布时间: 2009-07-03 16:05
        事件日期: 2009-07-02
        更新时间: 2009-07-04
        来源: newsroom
        作者: [{姓名: 李安, 身份: 记者}, 陈博]
        责任编辑: [蔡明]
        栏目: society
        关键词: [防汛]
        摘要: 河水上涨。
        收录时间: 2010-01-01
        更正: [{日期: 2009-07-05, 说明: 涨幅有误。}]
        旧址: [/old/flood.html, "/show.aspx?id=3"]
        置顶: 是
        ---
        | 镇 | 水位 |
        |---|---|
        | 东镇 | 2 |

        河水上涨。[^1]

        [^1]: 两米。
        -- content/2009/08/drought.md --
        ---
        标题: 抗旱
        发布时间: 2009-08
        来源: unknown
        关键词: [防汛]
        标题不全: 是
        撤稿: {日期: 2009-09-01, 原因: 已经下雨。}
        ---
        干旱。
        -- content/2009/rain.md --
        ---
        标题: unknown
        发布时间: 2009
        来源: unknown
        原文: {网址: "https://elsewhere.example/1", 标题: 雨, 语言: zh-Hans, 翻译: 机器}
        ---
        下雨。
        -- content/undated/snow.md --
        ---
        标题: 雪
        发布时间: unknown
        来源: unknown
        ---

        """;

    // Names, and the three sizes of letters.
    private static readonly string[] s_names = ["Gazette", "Atom", "RSS", "A", "OR", "JavaScript", "gazette", "serve"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_English_site_has_no_Chinese_letter_on_any_page(bool hasOwnTemplates)
    {
        using var site = Built("en", "County News", English, hasOwnTemplates);
        // Style sheets, scripts and the index of search serve every language, and show words of the page's alone.
        Assert.All(site.Files.Where(file => Path.GetExtension(file) is not (".css" or ".js")
            && !SiteTest.IsOfIndex(file)), file =>
            Assert.DoesNotMatch(Han(), site.Page(file)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_Chinese_site_has_no_English_word_on_any_page(bool hasOwnTemplates)
    {
        using var site = Built("zh-Hans", "松汀新闻", Chinese, hasOwnTemplates);
        var words =
            from file in site.Files
            from text in TextsOf(file, site.Page(file))
            from Match word in LatinWord().Matches(Url().Replace(text, ""))
            where !s_names.Contains(word.Value)
            select $"{file}: {text.Trim()}";
        Assert.Empty(words.Distinct().Take(20));
    }

    /// <summary>A new site with articles of every kind, each of its pages made.</summary>
    private static SiteTest Built(string language, string title, string articles, bool hasOwnTemplates)
    {
        var site = hasOwnTemplates ? SiteTest.WithRealTemplates(articles) : SiteTest.WithoutTemplates(articles);
        foreach (var (file, text) in new NewSite(
            [title], [language], "Asia/Shanghai", NewSite.UnknownBaseUrl, new DateOnly(2026, 3, 9)).Files())
            site.Add(file, text);
        site.Edit("site.config.yml", "\ntags:\n", "\noutputs: [json]\npaging: {home: 1, front: 1, list: 10}\ntags:\n");
        site.BuildWell();
        string[] kinds = ["/404.html", "/atom.xml", "/feed.json", "/feed.xml", "/undated/index.html", "/corrections/index.html"];
        Assert.All(kinds, file => Assert.Contains(file, site.Files));
        return site;
    }

    /// <summary>What people read of a file, or hear, and what other sites and programs show of it.</summary>
    private static IEnumerable<string> TextsOf(string file, string text) => Path.GetExtension(file) switch
    {
        ".html" => OfHtml(text),
        ".xml" => file.Contains("sitemap", StringComparison.Ordinal) ? [] : OfXml(XDocument.Parse(text)),
        ".json" or ".webmanifest" => OfJson(JsonDocument.Parse(text).RootElement, ""),
        _ => [],
    };

    private static IEnumerable<string> OfHtml(string html)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        return document.Descendants<IText>()
            .Where(text => text.ParentElement is { LocalName: not ("script" or "style") }).Select(text => text.Data)
            .Concat(document.All.SelectMany(element => element.Attributes).Where(IsRead).Select(attribute => attribute.Value));
    }

    /// <summary>Whether an attribute holds words.</summary>
    private static bool IsRead(IAttr attribute) => attribute.Name is "alt" or "title" or "aria-label" or "placeholder"
        || (attribute.Name.StartsWith("data-", StringComparison.Ordinal)
            && attribute.Value.Contains(' ', StringComparison.Ordinal))
        || (attribute.Name == "content" && attribute.OwnerElement is { } meta
            && (meta.GetAttribute("name") ?? meta.GetAttribute("property")) is "description" or "og:title" or "og:description"
                or "og:site_name" or "og:image:alt" or "author" or "citation_title" or "citation_author");

    private static IEnumerable<string> OfXml(XDocument document) => document.Descendants()
        .Where(element => !element.HasElements && element.Name.LocalName is "title" or "subtitle" or "name" or "description"
            or "summary" or "category" or "rights")
        .SelectMany(element => element.Attributes().Where(attribute => attribute.Name == "label" || attribute.Name == "term")
            .Select(attribute => attribute.Value).Append(element.Value));

    private static IEnumerable<string> OfJson(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => OfJson(member.Value, member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => OfJson(item, key)),
        JsonValueKind.String when key is "title" or "name" or "short_name" or "description" or "summary" or "content_text"
            or "body_text" or "text" or "note" or "reason" => [element.GetString()!],
        _ => [],
    };

    [GeneratedRegex(@"[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]")]
    private static partial Regex Han();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Url();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex LatinWord();
}
