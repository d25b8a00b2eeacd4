using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Gazette.Tests.Html;

/// <summary>Pages are light, and run nothing but what is theirs.</summary>
[Collection(nameof(PublishedSites))]
public sealed class WeightTests(PublishedSites sites)
{
    private const int Kilobyte = 1024;

    [Fact]
    public void The_style_sheet_weighs_at_most_20_kilobytes() => Assert.InRange(Bytes("/assets/site.css"), 1, 20 * Kilobyte);

    [Theory]
    [InlineData("/assets/site.js")]
    [InlineData("/assets/lists.js")]
    public void A_script_weighs_at_most_8_kilobytes(string file) => Assert.InRange(Bytes(file), 1, 8 * Kilobyte);

    [Fact]
    public void The_script_that_reads_aloud_weighs_at_most_6_kilobytes() =>
        Assert.InRange(Bytes("/assets/speech.js"), 1, 6 * Kilobyte);

    [Fact]
    public void The_script_in_each_page_weighs_at_most_600_bytes_and_is_the_only_one() =>
        Assert.All(sites.Pages.Where(page => !page.IsRedirect), page =>
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(EarlyScript(page)), 1, 600);
        Assert.Empty(page.Document.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(page.Document.All, element =>
            element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    });

    [Fact]
    public void The_content_security_policy_allows_the_site_and_that_script() =>
        Assert.All(sites.Pages.Where(page => !page.IsRedirect), page =>
    {
        var policy = page.Document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(EarlyScript(page))));
        Assert.Contains($"script-src 'self' 'sha256-{hash}'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    });

    [Fact]
    public void Pages_have_one_style_sheet_with_the_accent_of_the_site_and_feeds_one_that_adds_to_it()
    {
        Assert.Equal(
            ["/assets/feed.css", "/assets/search.css", "/assets/site.css"],
            sites.English.Files.Where(file => file.EndsWith(".css", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var feed = File.ReadAllText(sites.English.Folder + "/atom.xml");
        Assert.Contains("href=\"/assets/site.css\"", feed, StringComparison.Ordinal);
        Assert.Contains("href=\"/assets/feed.css\"", feed, StringComparison.Ordinal);
        Assert.Contains(
            "--accent:#9b1c1c;", File.ReadAllText(sites.English.Folder + "/assets/site.css"), StringComparison.Ordinal);
        // The page of search adds what no other page has.
        Assert.All(sites.Pages, page => Assert.Equal(
            page.Path.EndsWith("/search/index.html", StringComparison.Ordinal) ? 2 : 1,
            page.Document.QuerySelectorAll("link[rel=stylesheet]").Length));
    }

    [Fact]
    public void The_script_of_search_weighs_at_most_12_kilobytes_on_its_way()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(sites.English.Folder + "/assets/search.js"));
        Assert.InRange(compressed.Length, 1_000, 12 * 1024);
    }

    /// <summary>Lists count here with all their words; nothing but the text of an article is taken off.</summary>
    [Fact]
    public void A_page_with_its_style_sheet_and_script_weighs_at_most_40_kilobytes_beside_the_text_of_its_article()
    {
        int Shared(PublishedPage page) => Bytes("/assets/site.css")
            + page.Document.QuerySelectorAll("script[src]").Sum(script =>
                Bytes("/" + script.GetAttribute("src")![page.Site.Root.Length..]));
        Assert.Empty(
            from page in sites.Pages
            // Who searches asked for its script.
            where !page.Path.EndsWith("/search/index.html", StringComparison.Ordinal)
            let text = page.Document.QuerySelectorAll(".article-body").Sum(part => Encoding.UTF8.GetByteCount(part.OuterHtml))
            let weight = Shared(page) + Encoding.UTF8.GetByteCount(page.Html) - text
            where weight > 40_000
            select $"{page} weighs {weight} bytes.");
    }

    private static string EarlyScript(PublishedPage page) =>
        Assert.Single(page.Document.QuerySelectorAll("script:not([src])")).TextContent;

    private int Bytes(string file) => (int)new FileInfo(sites.English.Folder + file).Length;
}
