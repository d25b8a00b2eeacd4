namespace Gazette.Tests.Pages;

/// <summary>A tag has one address and, where the settings give them, a name in each language.</summary>
public sealed class TagLabelTests
{
    private const string Archive = """
        -- site.config.yml --
        title: {en: Test Archive, zh-Hans: 试验档案}
        base_url: https://news.example.org/
        languages: [en, zh-Hans]
        tags:
          - {name: tea, label: {zh-Hans: 茶叶}, aliases: [春茶]}
          - {name: roads}
        -- content/2024/05/01/tea.md --
        ---
        title: First tea
        date: 2024-05-01
        source: unknown
        tags: [tea, roads]
        ---
        The first tea is in.
        -- content/2024/05/02/cha.md --
        ---
        title: 新茶上市
        date: 2024-05-02
        source: unknown
        lang: zh-Hans
        tags: [茶叶, 春茶, roads]
        ---
        今年的新茶上市了。
        """;

    [Fact]
    public void An_article_shows_its_tags_in_the_language_of_its_page()
    {
        using var site = SiteTest.WithRealTemplates(Archive).BuildWell();
        Assert.Contains("""<a rel="tag" href="/tags/tea/">tea</a>""", site.Page("/2024/05/01/tea/index.html"), StringComparison.Ordinal);
        var chinese = site.Page("/2024/05/02/cha/index.html");
        Assert.Contains("""<a rel="tag" href="/zh-hans/tags/tea/">茶叶</a>""", chinese, StringComparison.Ordinal);
        Assert.Contains("""<a rel="tag" href="/zh-hans/tags/roads/">roads</a>""", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("春茶", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files, file => file.Contains('茶', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("languages: [en, zh-Hans]", "tea")]
    [InlineData("languages: [zh-Hans, en]", "茶叶")]
    public void Tag_pages_and_feeds_show_them_in_the_language_of_the_site(string languages, string name)
    {
        using var site = SiteTest.WithRealTemplates(Archive).Edit("site.config.yml", "languages: [en, zh-Hans]", languages)
            .BuildWell();
        Assert.Contains($"<h1>{name}</h1>", site.Page("/tags/tea/index.html"), StringComparison.Ordinal);
        Assert.Contains($"""<a href="/tags/tea/">{name}</a>""", site.Page("/tags/index.html"), StringComparison.Ordinal);
        Assert.Contains($"""<category term="tea" label="{name}"/>""", site.Page("/atom.xml"), StringComparison.Ordinal);
        Assert.Contains($"<category>{name}</category>", site.Page("/feed.xml"), StringComparison.Ordinal);
        Assert.Contains($"<title>{name} – ", site.Page("/tags/tea/atom.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{name: roads}", "{name: roads, label: {zh-Hans: 茶叶}}")]
    [InlineData("{name: roads}", "{name: roads, aliases: [茶叶]}")]
    [InlineData("{name: roads}", "{name: roads, label: tea}")]
    public void One_word_stands_for_one_tag(string before, string after)
    {
        using var site = SiteTest.WithRealTemplates(Archive).Edit("site.config.yml", before, after).Build();
        Assert.Contains(site.Complaints, complaint => complaint.StartsWith("site.config.yml(6,", StringComparison.Ordinal)
            && complaint.Contains("stands-twice", StringComparison.Ordinal));
    }
}
