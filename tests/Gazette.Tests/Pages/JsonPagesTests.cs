using System.Text.Json;
using System.Text.Json.Nodes;
using Gazette.Markup;
using Json.Schema;

namespace Gazette.Tests.Pages;

/// <summary>What the archive gives to programs where its settings say <c>outputs: [json]</c>.</summary>
public sealed class JsonPagesTests
{
    private const string Settings = """
        -- site.config.yml --
        title: Test Archive
        base_url: https://news.example.org/county/
        languages: [en]
        outputs: [json]
        sections:
          - {id: society, name: Society}
        sources:
          - {id: daily, name: The Daily, reprint: allowed}
        -- content/2009/07/03/flood.md --
        ---
        title: Flood & <river>
        date: 2009-07-03
        source: daily
        section: society
        authors: [Reporter on duty]
        tags: [water, 洪水]
        summary: The river rose.
        corrections:
          - {date: 2009-07-09, note: A name was wrong.}
        original: {url: https://example.com/flood, translation: machine}
        ---
        Water *rose* & fell.

        - one
        - two
        -- content/2010/tea.md --
        ---
        title: unknown
        date: 2010-03
        source: unknown
        ---
        茶叶丰收。
        """;

    [Fact]
    public void Every_article_is_beside_its_page_and_keeps_the_schema()
    {
        using var site = SiteTest.WithRealTemplates(Settings).BuildWell();
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", "article.schema.json")));
        var files = site.Files.Where(path => path.EndsWith("/index.json", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, files.Count);
        Assert.All(files, path =>
        {
            var result = schema.Evaluate(
                JsonDocument.Parse(site.Page(path)).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.True(result.IsValid, $"{path}: {JsonSerializer.Serialize(result)}");
        });
    }

    [Fact]
    public void The_schema_refuses_what_is_invented()
    {
        using var site = SiteTest.WithRealTemplates(Settings).BuildWell();
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", "article.schema.json")));
        var article = JsonNode.Parse(site.Page("/2010/tea/index.json"))!;
        article["published"]!["date"] = "2010-03-1";
        Assert.False(schema.Evaluate(JsonSerializer.SerializeToElement(article)).IsValid);
    }

    [Fact]
    public void What_is_unknown_is_null_and_the_body_stands_as_html_and_as_text()
    {
        using var site = SiteTest.WithRealTemplates(Settings).BuildWell();
        var tea = JsonNode.Parse(site.Page("/2010/tea/index.json"))!;
        Assert.Null(tea["title"]);
        Assert.Null(tea["source"]);
        Assert.Null(tea["section"]);
        Assert.Equal("""{"date":"2010-03","precision":"month"}""", tea["published"]!.ToJsonString());
        Assert.Equal("茶叶丰收。", (string?)tea["text"]);

        var flood = JsonNode.Parse(site.Page("/2009/07/03/flood/index.json"))!;
        Assert.Equal("https://news.example.org/county/2009/07/03/flood/", (string?)flood["url"]);
        Assert.Equal("Flood & <river>", (string?)flood["title"]);
        Assert.Equal("allowed", (string?)flood["source"]!["reprint"]);
        Assert.Contains("<em>rose</em> &amp; fell", (string?)flood["html"], StringComparison.Ordinal);
        Assert.Equal("Water rose & fell.\n\none\n\ntwo", (string?)flood["text"]);
        Assert.Equal("machine", (string?)flood["original"]!["translation"]);
    }

    [Fact]
    public void Of_an_article_that_was_taken_back_nothing_is_shown_but_when_and_why()
    {
        using var site = SiteTest.WithRealTemplates(Settings);
        site.Edit("content/2009/07/03/flood.md", "summary: The river rose.",
            "summary: The river rose.\nwithdrawn: {date: 2010-01-02, reason: It was not so.}").BuildWell();
        var text = site.Page("/2009/07/03/flood/index.json");
        Assert.DoesNotContain("rose", text, StringComparison.Ordinal);
        var flood = JsonNode.Parse(text)!;
        Assert.Equal("It was not so.", (string?)flood["withdrawn"]!["reason"]);
        Assert.Null(flood["html"]);
        Assert.Empty(JsonNode.Parse(site.Page("/feed.json"))!["items"]!.AsArray());
    }

    [Theory]
    [InlineData("/feed.json", "https://news.example.org/county/")]
    [InlineData("/society/feed.json", "https://news.example.org/county/society/")]
    [InlineData("/tags/water/feed.json", "https://news.example.org/county/tags/water/")]
    [InlineData("/sources/daily/feed.json", "https://news.example.org/county/sources/daily/")]
    public void Feeds_keep_the_rules_of_json_feed(string path, string home)
    {
        using var site = SiteTest.WithRealTemplates(Settings).BuildWell();
        var feed = JsonNode.Parse(site.Page(path))!;
        Assert.Equal("https://jsonfeed.org/version/1.1", (string?)feed["version"]);
        Assert.False(string.IsNullOrEmpty((string?)feed["title"]));
        Assert.Equal(home, (string?)feed["home_page_url"]);
        Assert.Equal(home + "feed.json", (string?)feed["feed_url"]);
        var items = feed["items"]!.AsArray();
        var item = Assert.Single(items)!;
        Assert.Equal("https://news.example.org/county/2009/07/03/flood/", (string?)item["id"]);
        Assert.Equal("The river rose.", (string?)item["content_text"]);
        Assert.Equal("2009-07-03T00:00:00+08:00", (string?)item["date_published"]);
        Assert.Equal("2009-07-09T00:00:00+08:00", (string?)item["date_modified"]);
        Assert.True(DateTimeOffset.TryParse((string?)item["date_published"], out _));
        Assert.Equal(["water", "洪水"], item["tags"]!.AsArray().Select(tag => (string?)tag));
    }

    [Fact]
    public void Pages_name_them_in_their_head_and_every_name_leads_to_a_file()
    {
        using var site = SiteTest.WithRealTemplates(Settings).BuildWell();
        Assert.Contains("""<link rel="alternate" type="application/json" href="/county/2009/07/03/flood/index.json">""", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
        Assert.Contains("""href="/county/society/feed.json">""", site.Page("/society/index.html"), StringComparison.Ordinal);
        foreach (var page in site.Files.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (var name in site.Page(page).Split('"').Where(part => part.EndsWith(".json", StringComparison.Ordinal)))
                Assert.True(site.Has(Uri.UnescapeDataString(name["/county".Length..])), $"{page} names {name}");
        }
    }

    [Fact]
    public void Without_the_setting_there_is_none_and_when_it_goes_they_go()
    {
        using var site = SiteTest.WithRealTemplates(Settings).BuildWell();
        site.Edit("site.config.yml", "outputs: [json]\n", "").BuildWell();
        Assert.DoesNotContain(site.Files, path =>
            path.EndsWith(".json", StringComparison.Ordinal) && !path.StartsWith("/search/", StringComparison.Ordinal));
        Assert.DoesNotContain(".json", site.Page("/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_body_edit_writes_the_page_and_its_json_and_plans_nothing()
    {
        using var site = SiteTest.WithRealTemplates(Settings).BuildWell().BuildWell();
        site.Edit("content/2009/07/03/flood.md", "& fell", "& sank").BuildWell();
        Assert.False(site.Planned);
        Assert.Equal(2, site.Report.Rendered.Count);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void An_output_that_does_not_exist_is_complained_of_where_it_stands()
    {
        using var site = SiteTest.From("-- content/2010/tea.md --\n---\ntitle: Tea\n---\nTea.\n");
        site.Add("site.config.yml", "title: A\nbase_url: https://a.example/\noutputs: [jsn]\n").Build();
        var complaint = Assert.Single(site.Complaints);
        Assert.StartsWith("site.config.yml(3,11): error bad-value", complaint, StringComparison.Ordinal);
        Assert.Contains("json", complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>One\ntwo &lt;b&gt;</p>\n<p>three</p>", "One two <b>\n\nthree")]
    [InlineData("<p>a<br>b</p>", "a\nb")]
    [InlineData("<p>a\nb</p>\n<pre><code>one\n  two\n</code></pre>\n<p>c</p>", "a b\n\none\ntwo\n\nc")]
    [InlineData("<figure><img src=\"x\" alt=\"A bridge\"><figcaption>Built</figcaption></figure>", "A bridge\nBuilt")]
    [InlineData("", "")]
    public void The_text_of_a_body_has_no_html(string html, string text) => Assert.Equal(text, BodyText.Of(html));
}
