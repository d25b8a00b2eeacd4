using Gazette.Diagnostics;
using Gazette.Markup;

namespace Gazette.Tests.Markup;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[a](https://example.org/x?y=1&z=2#p)", "<a href=\"https://example.org/x?y=1&amp;z=2#p\" rel=\"noopener\">a</a>")]
    [InlineData("[a](http://example.org \"T\")", "<a href=\"http://example.org\" title=\"T\" rel=\"noopener\">a</a>")]
    [InlineData("[a](https://例子.中国/新闻)", "<a href=\"https://例子.中国/%E6%96%B0%E9%97%BB\" rel=\"noopener\">a</a>")]
    [InlineData("[a](mailto:news@example.org)", "<a href=\"mailto:news@example.org\">a</a>")]
    [InlineData("[a](tel:0000-5550101)", "<a href=\"tel:0000-5550101\">a</a>")]
    [InlineData("<https://example.org/x>", "<a href=\"https://example.org/x\" rel=\"noopener\">https://example.org/x</a>")]
    [InlineData("<news@example.org>", "<a href=\"mailto:news@example.org\">news@example.org</a>")]
    [InlineData("[a][r]\n\n[r]: https://example.org/", "<a href=\"https://example.org/\" rel=\"noopener\">a</a>")]
    [InlineData("[**a** b](/about/)", "<a href=\"/about/\"><strong>a</strong> b</a>")]
    public void Links_become_anchors(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", Converted.Html(markdown));

    [Theory]
    [InlineData("y.md", "/2024/05/15/y/", "/2024/05/15/y/")]
    [InlineData("./y.md", "/2024/05/15/y/", "/2024/05/15/y/")]
    [InlineData("../../../2009/07/x.md#part", "/2009/07/x/", "/2009/07/x/#h-part")]
    [InlineData("../../../2009/07/x.md#Part%20Two", "/2009/07/x/", "/2009/07/x/#h-part-two")]
    [InlineData("..\\16\\y.md", "/2024/05/16/y/", "/2024/05/16/y/")]
    [InlineData("../../../pages/about.md", "/about/", "/about/")]
    [InlineData("../index.md", "/2024/05/", "/2024/05/")]
    [InlineData("a%20(b)&c.md", "/2024/05/15/a (b)&c/", "/2024/05/15/a%20(b)&amp;c/")]
    [InlineData("/content/2009/x.md", "/2009/x/", "/2009/x/")]
    [InlineData("/2009/x.md", "/2009/x/", "/2009/x/")]
    [InlineData("人才.md", "/2024/05/15/人才/", "/2024/05/15/%E4%BA%BA%E6%89%8D/")]
    [InlineData("%E4%BA%BA%E6%89%8D.md", "/2024/05/15/人才/", "/2024/05/15/%E4%BA%BA%E6%89%8D/")]
    [InlineData("/2024/05/16/y/#第一节", "/2024/05/16/y/", "/2024/05/16/y/#h-%E7%AC%AC%E4%B8%80%E8%8A%82")]
    [InlineData("/2024/05/16/y/#Part%20Two", "/2024/05/16/y/", "/2024/05/16/y/#h-part-two")]
    [InlineData("/2024/05/16/y/?a#h-part", "/2024/05/16/y/", "/2024/05/16/y/?a#h-part")]
    [InlineData("../../16/y/#part", "/2024/05/16/y/", "/2024/05/16/y/#h-part")]
    [InlineData("/about/#Contact", "/about/", "/about/#h-contact")]
    [InlineData("/2024/05/#d15", "/2024/05/", "/2024/05/#d15")]
    [InlineData("/society/#main", "/society/", "/society/#main")]
    [InlineData("/society/2024/#main", "/society/2024/", "/society/2024/#main")]
    [InlineData("/archive/#y2024", "/archive/", "/archive/#y2024")]
    [InlineData("/#latest", "/", "/#latest")]
    [InlineData("/about/", "/about/", "/about/")]
    [InlineData("/about", "/about/", "/about/")]
    [InlineData("/", "/", "/")]
    [InlineData("/tags/人才/?x#y", "/tags/人才/", "/tags/%E4%BA%BA%E6%89%8D/?x#y")]
    [InlineData("/feed.xml", "/feed.xml", "/feed.xml")]
    [InlineData("../", "/2024/05/15/", "/2024/05/15/")]
    [InlineData("../y/", "/2024/05/15/y/", "/2024/05/15/y/")]
    [InlineData("../../../..", "/", "/")]
    public void Links_within_the_site_are_resolved_and_written_down(string written, string address, string href)
    {
        var result = Converted.From($"See\n[a](<{written}>).", Converted.Place with
        {
            BasePath = "/news/",
            FirstLine = 7,
            Sections = new HashSet<string> { "society" },
        });
        Assert.Empty(result.Diagnostics);
        Assert.Contains($"<a href=\"/news{href}\">a</a>", Converted.Text(result), StringComparison.Ordinal);
        Assert.Equal(
            [new SiteLink(address, written, new FileLocation("content/2024/05/15/x.md", 8, 6))],
            result.Links.Select(link => link with { Part = "" }));
    }

    [Fact]
    public void A_file_beside_the_article_is_no_web_site_though_its_folder_is_named_like_one()
    {
        var result = Converted.From("[a](report.cn/a.pdf)");
        Assert.Empty(result.Diagnostics);
        Assert.Equal("/2024/05/15/x/report.cn/a.pdf", Assert.Single(result.Files).Address);
    }

    [Fact]
    public void A_link_by_reference_stands_where_its_address_is_written() => Assert.Equal(
        new FileLocation("content/2024/05/15/x.md", 3, 6),
        Assert.Single(Converted.From("A [b][r].\n\n[r]: ../y.md").Links).Location);

    [Fact]
    public void A_definition_that_no_link_uses_is_named_because_nobody_sees_it()
    {
        var complaint = Converted.DiagnosticCatalog("[a][used]\n\n[used]: /about/\n[Note]: soon\n");
        Assert.Equal(("unused-definition", 4, 1), (complaint.Name, complaint.Location.Line, complaint.Location.Column));
    }

    [Fact]
    public void A_link_to_a_part_of_the_article_finds_its_heading()
    {
        Assert.Contains(
            "<a href=\"#h-what-next\">a</a>", Converted.Html("[a](#What-Next)\n\n## What next?"), StringComparison.Ordinal);
        Assert.Equal("missing-part", Converted.DiagnosticCatalog("[a](#nowhere)\n\n## What next?").Name);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java&#10;script:alert(1))")]
    [InlineData("[a](java&Tab;script&colon;alert(1))")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](<  javascript:alert(1)>)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](C:\\x.doc)")]
    [InlineData("[a](blob:https://x/y)")]
    [InlineData("[a][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("<a href=\"java\nscript:alert(1)\">a</a>")]
    [InlineData("<a href='&#106;avascript:alert(1)'>a</a>")]
    public void Other_schemes_are_refused_and_the_words_stay(string markdown)
    {
        var result = Converted.From(markdown);
        Assert.Equal(("refused-link", Severity.Error), (Assert.Single(result.Diagnostics).Name, result.Diagnostics[0].Severity));
        Assert.Equal("<p>a</p>\n", Converted.Text(result));
    }

    [Theory]
    [InlineData("[a](nothing.cn/a.pdf)", "bad-link")]
    [InlineData("[a]()", "bad-link")]
    [InlineData("[a](https:)", "bad-link")]
    [InlineData("[a](https:///x)", "bad-link")]
    [InlineData("[a](//evil.example/x)", "bad-link")]
    [InlineData("[a](\\\\\\\\evil.example/x)", "bad-link")]
    [InlineData("[a](mailto:)", "bad-link")]
    [InlineData("[a](../../../../../x.md)", "outside-content")]
    [InlineData("[a](../../../../README.md)", "outside-content")]
    [InlineData("[a](%2e%2e/%2e%2e/%2e%2e/%2e%2e/README.md)", "outside-content")]
    [InlineData("[a](..%2f..%2fx.md)", "outside-content")]
    [InlineData("[a](../../../../../x/)", "outside-site")]
    [InlineData("[a](../../../../../etc/x.pdf)", "outside-content")]
    [InlineData("[a](.secret.pdf)", "refused-file")]
    [InlineData("[a](nothing.pdf)", "missing-file")]
    [InlineData("[a](page.html)", "refused-file")]
    [InlineData("[a](x.js)", "refused-file")]
    [InlineData("[a](out.jpg)", "outside-content")]
    public void Links_that_lead_astray_are_errors_and_the_words_stay(string markdown, string name)
    {
        var result = Converted.From(markdown);
        Assert.Equal((name, Severity.Error), (Assert.Single(result.Diagnostics).Name, result.Diagnostics[0].Severity));
        Assert.Equal("<p>a</p>\n", Converted.Text(result));
    }

    [Fact]
    public void A_file_beside_the_article_is_published_with_it()
    {
        var result = Converted.From("[report](report.pdf#page=2) and [again](./report.pdf)");
        Assert.Contains(
            "<a href=\"/2024/05/15/x/report.pdf#page=2\">report</a>", Converted.Text(result), StringComparison.Ordinal);
        Assert.Equal([new LocalFile("content/2024/05/15/report.pdf", "/2024/05/15/x/report.pdf", 4321, 7)], result.Files);
    }

    [Fact]
    public void A_link_without_words_shows_its_address()
    {
        var result = Converted.From("[](/about/)");
        Assert.Equal("<p><a href=\"/about/\">/about/</a></p>\n", Converted.Text(result));
        Assert.Equal("empty-link", Assert.Single(result.Diagnostics).Name);
    }

    [Theory]
    [InlineData("a\r\nb\r\n\r\n*x* [y](javascript:z)", 4, 9)]
    [InlineData("a\nb\n\n*x* [y](javascript:z)", 4, 9)]
    [InlineData("a\rb\r\r*x* [y](javascript:z)", 4, 9)]
    [InlineData("> a\n>\n> - b [y](javascript:z)", 3, 11)]
    [InlineData("中文\n\n𠀀 [y](javascript:z)", 3, 8)]
    [InlineData("a|b\n-|-\nc|[y](javascript:z)", 3, 7)]
    [InlineData("x[^1]\n\n[^1]: [y](javascript:z)", 3, 11)]
    public void Complaints_name_line_and_column_of_the_file(string markdown, int line, int column)
    {
        var location = Converted.DiagnosticCatalog(markdown, Converted.Place with { FirstLine = 21 }).Location;
        Assert.Equal(new FileLocation("content/2024/05/15/x.md", line + 20, column), location);
    }
}
