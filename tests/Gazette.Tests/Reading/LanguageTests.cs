using Gazette.Configuration;

namespace Gazette.Tests.Reading;

/// <summary>Articles are marked with their language, and shown in the nearest one that the interface speaks.</summary>
public sealed class LanguageTests
{
    private const string Config = """
        -- site.config.yml --
        title: {en: Archive, zh-Hans: 档案}
        base_url: https://news.example.org/
        languages: [en, zh-Hans]
        sources:
          - {id: daily, name: {en: The Daily, zh-Hans: 日报}}

        """;

    private const string Chinese = "昨夜河水上涨两米，全县没有人员伤亡，县里已经开始清理街道。";
    private const string Traditional = "昨夜河水上漲兩米，這個縣沒有人員傷亡，縣裡說已經開始清理街道。";
    private const string English = "The river rose two metres in the night, and nobody in the whole county was hurt.";

    [Theory]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("zh-Hans-CN", "zh-Hans")]
    [InlineData("zh-SG", "zh-Hans")]
    [InlineData("cmn-Hans", "zh-Hans")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-HK", "zh-Hant")]
    [InlineData("zh-Hant-MO", "zh-Hant")]
    [InlineData("en-GB", "en")]
    [InlineData("en-x-county", "en")]
    [InlineData("EN-gb", "en")]
    [InlineData("fr", null)]
    [InlineData("eng", null)]
    public void The_nearest_language_is_found(string wanted, string? nearest) =>
        Assert.Equal(nearest, LanguageTag.Nearest(wanted, ["en", "zh-Hans", "zh-Hant"]));

    [Theory]
    [InlineData("zh", "zh-CN")]
    [InlineData("zh-Hans", "zh-CN")]
    [InlineData("zh-TW", "zh-CN")]
    [InlineData("en-AU", "en-GB")]
    public void A_tag_that_says_more_is_near_too(string wanted, string nearest) =>
        Assert.Equal(nearest, LanguageTag.Nearest(wanted, ["en-GB", "zh-CN"]));

    [Theory]
    [InlineData("zh_cn", "zh-CN", "zh-Hans", Chinese)]
    [InlineData("zh", "zh", "zh-Hans", Chinese)]
    [InlineData("zh-Hans-CN", "zh-Hans-CN", "zh-Hans", Chinese)]
    [InlineData("zh-tw", "zh-TW", "zh-Hans", Traditional)]
    [InlineData("en-gb", "en-GB", "en", English)]
    [InlineData("fr", "fr", "en", "Le fleuve est monté de deux mètres pendant la nuit, et personne n’a été blessé.")]
    [InlineData("", "zh-Hans", "zh-Hans", Chinese)]
    [InlineData("", "zh-Hant", "zh-Hans", Traditional)]
    [InlineData("", "en", "en", English)]
    [InlineData("", "en", "en", "見")]
    [InlineData("", "en", "en", "The Chinese name 李安 stands in brackets, and the text is English all the same.")]
    [InlineData("", "zh-Hans", "zh-Hans", "<p style=\"line-height: 2em\">昨夜河水上涨，[见图](https://example.org/a/b/c/d)。</p>")]
    public void Page_and_text_are_marked(string given, string text, string page, string body)
    {
        using var site = SiteTest.WithRealTemplates(Config + Article(given, "4321", body)).BuildWell();
        var html = site.Page("/2024/05/15/x/index.html");
        Assert.Contains($"<html lang=\"{page}\">", html);
        Assert.Contains($"<meta name=\"citation_language\" content=\"{text}\">", html);
        Assert.DoesNotContain(site.Complaints, line => line.Contains("other-language", StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("en", Chinese, "The text is in Chinese letters, and \"lang\" says en")]
    [InlineData("en", Chinese, "The text is in Chinese letters, and \"语言\" says en", "语言")]
    [InlineData("zh-CN", English, "The text is in Latin letters, and \"lang\" says zh-CN")]
    public void What_is_given_and_the_text_must_agree(string given, string body, string message, string field = "lang")
    {
        var article = Article(given, "4321", body).Replace("lang:", field + ":", StringComparison.Ordinal);
        using var site = SiteTest.WithRealTemplates(Config + article).Check();
        Assert.Contains(site.Complaints, line => line.StartsWith(
            $"content/2024/05/15/x.md(6,{field.Length + 3}): warning other-language: {message}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_of_zh_CN_uses_the_words_of_zh_Hans_and_says_zh_CN()
    {
        using var site = SiteTest.WithRealTemplates("""
            -- site.config.yml --
            title: 档案
            base_url: https://news.example.org/
            languages: [zh-CN]
            sources: [{id: daily, name: 日报}]

            """ + Article("", "洪水", Chinese) + Article("", "River in flood", English).Replace("/x.md", "/y.md")).BuildWell();
        Assert.Contains("<html lang=\"zh-CN\">", site.Page("/2024/05/15/x/index.html"));
        Assert.DoesNotContain(" lang=\"zh-Hans\"", site.Page("/2024/05/15/x/index.html"));
        Assert.Contains("<html lang=\"zh-CN\">", site.Page("/2024/05/15/y/index.html"));
        Assert.Contains("<h1 lang=\"en\">River in flood", site.Page("/2024/05/15/y/index.html"));
        Assert.Contains("<html lang=\"zh-CN\">", site.Page("/archive/index.html"));
    }

    [Fact]
    public void The_language_told_by_an_edited_text_reaches_every_list()
    {
        using var site = SiteTest.WithRealTemplates(Config + Article("", "4321", Chinese)).BuildWell();
        Assert.Contains(" lang=\"zh-Hans\">4321", site.Page("/index.html"));
        site.Write(Article("", "4321", English)).BuildWell();
        Assert.DoesNotContain(" lang=\"zh-Hans\">4321", site.Page("/index.html"));
        site.AssertEqualsCleanBuild();
    }

    private static string Article(string language, string title, string body) => $"""
        -- content/2024/05/15/x.md --
        ---
        title: {title}
        date: 2024-05-15
        source: daily
        summary: "1"
        {(language.Length == 0 ? "pinned: false" : "lang: " + language)}
        ---
        {body}

        """;
}
