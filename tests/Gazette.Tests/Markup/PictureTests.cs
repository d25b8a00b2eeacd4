using Gazette.Diagnostics;
using Gazette.Markup;

namespace Gazette.Tests.Markup;

public sealed class PictureTests
{
    private const string Photo =
        "<img src=\"/2024/05/15/x/photo.jpg\" alt=\"A *b\" width=\"800\" height=\"600\" loading=\"lazy\" decoding=\"async\">";

    [Fact]
    public void A_picture_says_its_size() => Assert.Equal($"<p>See {Photo}.</p>\n", Converted.Html("See ![A \\*b](photo.jpg)."));

    [Fact]
    public void A_picture_alone_with_a_title_becomes_a_figure() => Assert.Equal(
        $"<figure>{Photo}<figcaption>The &lt;bridge&gt;</figcaption></figure>\n",
        Converted.Html("![A \\*b](photo.jpg \"The <bridge>\")"));

    [Fact]
    public void A_picture_in_a_link_stays_in_it() =>
        Assert.Contains("<p><a href=\"/about/\"><img src=\"/2024/05/15/x/photo.jpg\" alt=\"A\" title=\"T\"",
            Converted.Html("[![A](photo.jpg \"T\")](/about/)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("![a](photo.jpg)", "content/2024/05/15/photo.jpg", "/2024/05/15/x/photo.jpg", "/2024/05/15/x/photo.jpg")]
    [InlineData("![a](<照片 1.png>)", "content/2024/05/15/照片 1.png", "/2024/05/15/x/照片 1.png",
        "/2024/05/15/x/%E7%85%A7%E7%89%87%201.png")]
    [InlineData("![a](pics/map.svg)", "content/2024/05/15/pics/map.svg", "/2024/05/15/x/pics/map.svg",
        "/2024/05/15/x/pics/map.svg")]
    [InlineData("![a](../16/photo.jpg)", "content/2024/05/16/photo.jpg", "/2024/05/15/x/photo.jpg", "/2024/05/15/x/photo.jpg")]
    [InlineData("<img src=photo.jpg alt=a onerror=alert(1)>", "content/2024/05/15/photo.jpg", "/2024/05/15/x/photo.jpg",
        "/2024/05/15/x/photo.jpg")]
    public void Pictures_are_published_with_the_article(string markdown, string file, string address, string source)
    {
        var result = Converted.From(markdown, Converted.Place with { BasePath = "/news/" });
        var published = Assert.Single(result.Files);
        Assert.Equal((file, address), (published.File, published.Address));
        Assert.Contains($"<img src=\"/news{source}\" alt=\"a\"", Converted.Text(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![a](https://example.org/p.jpg)", "remote-picture")]
    [InlineData("![a](//example.org/p.jpg)", "remote-picture")]
    [InlineData("![a](data:image/png;base64,AAAA)", "remote-picture")]
    [InlineData("![a](javascript:x)", "remote-picture")]
    [InlineData("![a](/etc/passwd.png)", "bad-picture")]
    [InlineData("![a](\\\\\\\\x\\\\p.png)", "remote-picture")]
    [InlineData("![a]()", "bad-picture")]
    [InlineData("![a](report.pdf)", "bad-picture")]
    [InlineData("![a](missing.jpg)", "missing-file")]
    [InlineData("![a](Photo.jpg)", "missing-file")]
    [InlineData("![a](out.jpg)", "outside-content")]
    [InlineData("![a](../../../../etc/p.png)", "outside-content")]
    [InlineData("![a](%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/p.png)", "outside-content")]
    [InlineData("![a](..%2Fp.png)", "outside-content")]
    [InlineData("![a](x%00.png)", "outside-content")]
    public void Pictures_that_may_not_be_shown_are_errors_and_their_words_stay(string markdown, string name)
    {
        var result = Converted.From(markdown);
        Assert.Equal((name, Severity.Error), (Assert.Single(result.Diagnostics).Name, result.Diagnostics[0].Severity));
        Assert.Equal("<p>a</p>\n", Converted.Text(result));
        Assert.Empty(result.Files);
    }

    [Fact]
    public void Two_pictures_of_one_name_are_an_error() =>
        Assert.Equal("same-name", Converted.DiagnosticCatalog("![a](photo.jpg) ![a](../16/photo.jpg)").Name);

    [Fact]
    public void A_picture_without_description_is_a_warning_at_its_place()
    {
        var complaint = Converted.DiagnosticCatalog("x\n\ny ![](photo.jpg)");
        Assert.Equal(("empty-alt", Severity.Warning, 3, 7),
            (complaint.Name, complaint.Severity, complaint.Location.Line, complaint.Location.Column));
    }

    [Fact]
    public void A_picture_of_unreadable_size_is_a_warning() =>
        Assert.Equal("unreadable-picture", Converted.DiagnosticCatalog("![a](broken.png)").Name);

    [Fact]
    public void A_picture_is_found_on_the_disk_but_not_behind_a_link()
    {
        var site = Directory.CreateTempSubdirectory("gazette-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(site, "content"));
            File.WriteAllText(
                Path.Combine(site, "content/a.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='12' height='8'/>");
            File.CreateSymbolicLink(Path.Combine(site, "content/b.svg"), Path.Combine(site, "content/a.svg"));
            Directory.CreateSymbolicLink(Path.Combine(site, "content/c"), site);
            Assert.Equal((12, 8),
                (PictureFile.Find(site, "content/a.svg")!.Width, PictureFile.Find(site, "content/a.svg")!.Height));
            Assert.True(PictureFile.Find(site, "content/b.svg")!.IsLink);
            Assert.True(PictureFile.Find(site, "content/c/content/a.svg")!.IsLink);
            Assert.Null(PictureFile.Find(site, "content/d.svg"));
            Assert.Null(PictureFile.Find(site, "content"));
        }
        finally
        {
            Directory.Delete(site, recursive: true);
        }
    }
}
