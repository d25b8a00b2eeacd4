using System.Text.Json;
using Gazette.Tests.Commands;
using static Gazette.Tests.Importing.TestArchives;

namespace Gazette.Tests.Importing;

/// <summary>An article that goes on on further pages is one article, whatever its pages are called.</summary>
public sealed class PagedArticleTests : CommandTest
{
    private static readonly string[] Texts = TestPages.Paragraphs;

    public static TheoryData<string, string, string> Names => new()
    {
        { "art_12_345.html", "art_12_345_2.html", "art_12_345_3.html" },
        { "water_1.shtml", "water_2.shtml", "water_3.shtml" },
        { "water.htm", "water_1.html", "water_2.html" },
        { "water/index.html", "water/index_2.html", "water/index_3.html" },
        { "water-p1.html", "water-p2.html", "water-p3.html" },
        { "show.php?id=7.html", "show.php?id=7&page=2.html", "show.php?id=7&page=3.html" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Pages_are_joined_in_order(string first, string second, string third)
    {
        var names = new[] { first, second, third };
        for (var i = 0; i < names.Length; i++)
            WritePage($"saved/{names[i]}", Texts[i], Pager(i, names), i == 2 ? "<p>（记者 陈博 摄影报道）</p>" : "");
        Assert.Contains("3 pages and texts read: 1 articles.", Run("import", "saved").Output, StringComparison.Ordinal);
        var article = Read(Assert.Single(Files(), IsArticle));
        Assert.Contains($"---\n\n{string.Join("\n\n", Texts)}\n", article, StringComparison.Ordinal);
        Assert.Contains("date: 2024-03-05 07:30\n", article, StringComparison.Ordinal);
        // Names stand below the last page.
        Assert.Contains("陈博", article.Split("---")[1], StringComparison.Ordinal);
        using var evidence = JsonDocument.Parse(Read(Assert.Single(Files(), IsEvidence)));
        Assert.Equal(names, evidence.RootElement.GetProperty("pages").EnumerateArray()
            .Select(page => page.GetProperty("capture").GetString()));
        Assert.Contains("0 written, 1 are as they were.", Run("import", "saved").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_archive_each_page_leads_to_the_article_and_pictures_come_along()
    {
        const string Site = "http://www.songting.example/news/";
        string[] names = ["t20240305_77.html", "t20240305_77_1.html"];
        var script = "<script>createPageHTML(2, 0, \"t20240305_77\", \"html\");</script>";
        var picture = Response([0xFF, 0xD8, 0xFF], type: "image/jpeg");
        File.WriteAllBytes(
            Path.Combine(Folder, "a.warc"),
            [
                .. Record("response", Site + "x.jpg", picture),
                .. Record("response", Site + names[1], Response(
                    Utf8(Page(Texts[1], script, "<p><img src=\"x.jpg\" alt=\"\"></p>")), type: "text/html")),
                .. Record("response", Site + names[0], Response(Utf8(Page(Texts[0], script)), type: "text/html")),
            ]);
        Run("import", "a.warc");
        var path = Assert.Single(Files(), IsArticle);
        var article = Read(path);
        Assert.Contains("aliases: ['/news/t20240305_77.html', '/news/t20240305_77_1.html']\n", article, StringComparison.Ordinal);
        Assert.Contains(Texts[0] + "\n\n" + Texts[1] + "\n\n![](", article, StringComparison.Ordinal);
        Assert.Contains(Files(), file => file.StartsWith(path[..^3], StringComparison.Ordinal)
            && file.EndsWith(".jpg", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_is_missing_is_told_and_joined_when_it_is_there()
    {
        string[] names = ["w.html", "w_2.html", "w_3.html"];
        WritePage("saved/w.html", Texts[0], Pager(0, names));
        WritePage("saved/w_3.html", Texts[2], Pager(2, names));
        var ran = Run("import", "saved");
        Assert.Contains("1 go on on pages that are not here:\n  content/2024/03/05/w.md: w_2.html\n", ran.Output,
            StringComparison.Ordinal);
        using (var report = JsonDocument.Parse(Read("import/report.json")))
            Assert.Equal("w_2.html", report.RootElement.GetProperty("items")[0].GetProperty("missing_pages")[0].GetString());
        WritePage("saved/w_2.html", Texts[1], Pager(1, names));
        Assert.DoesNotContain("go on on pages", Run("import", "saved").Output, StringComparison.Ordinal);
        Assert.EndsWith($"{string.Join("\n\n", Texts)}\n", Read("content/2024/03/05/w.md"), StringComparison.Ordinal);
        // One page alone takes nothing away.
        Run("import", "saved", "--only", "w.html");
        Assert.EndsWith($"{string.Join("\n\n", Texts)}\n", Read("content/2024/03/05/w.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_an_article_of_its_own_is_one_no_more()
    {
        string[] names = ["w.html", "w_2.html"];
        WritePage("saved/w_2.html", Texts[1], "");
        Run("import", "saved");
        Assert.Equal("content/2024/03/05/w_2.md", Assert.Single(Files(), IsArticle));
        WritePage("saved/w.html", Texts[0], Pager(0, names));
        var before = Read("content/2024/03/05/w_2.md");
        WritePage("saved/w_2.html", Texts[1], Pager(1, names));
        Run("import", "saved");
        // Its bytes are others now: of those nothing is known.
        Assert.Equal(before, Read("content/2024/03/05/w_2.md"));
        File.Delete(Path.Combine(Folder, "content/2024/03/05/w_2.md"));
        Directory.Delete(Path.Combine(Folder, "import"), recursive: true);
        File.Delete(Path.Combine(Folder, "content/2024/03/05/w.md"));
        Run("import", "saved", "--only", "w_2.html");
        Assert.Equal("content/2024/03/05/w_2.md", Assert.Single(Files(), IsArticle));
        Run("import", "saved");
        Assert.Equal("content/2024/03/05/w.md", Assert.Single(Files(), IsArticle));
        Assert.Single(Files(), IsEvidence);
    }

    [Theory]
    // Neighbours, whatever the link is called.
    [InlineData("art_12_345.html", "art_12_346.html", "下一页")]
    [InlineData("news_1.html", "news_2.html", "Next")]
    // Comments of the same article.
    [InlineData("a.html", "a_2.html", "<div class=comments>{0}</div>")]
    [InlineData("a.html", "b.html", "下一页")]
    public void What_is_another_article_stays_one(string first, string second, string text)
    {
        var link = text.Contains("{0}", StringComparison.Ordinal)
            ? text.Replace("{0}", $"<a href=\"{second}\">2</a>", StringComparison.Ordinal) : $"<a href=\"{second}\">{text}</a>";
        WritePage($"saved/{first}", Texts[0], link);
        WritePage($"saved/{second}", Texts[1], "");
        var ran = Run("import", "saved");
        Assert.Contains("2 articles.", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("go on on", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_each_page_repeats_is_said_once()
    {
        string[] names = ["w.html", "w_2.html"];
        WritePage("saved/w.html", Texts[0], Pager(0, names));
        WritePage("saved/w_2.html", $"{Texts[0]}</p><p>{Texts[1]}", Pager(1, names));
        Run("import", "saved");
        Assert.EndsWith($"---\n\n{Texts[0]}\n\n{Texts[1]}\n", Read(Assert.Single(Files(), IsArticle)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_page_captured_twice_is_told()
    {
        const string Site = "http://www.songting.example/";
        string[] names = ["w.html", "w_2.html"];
        File.WriteAllBytes(
            Path.Combine(Folder, "a.warc"),
            [
                .. Record("response", Site + names[0], Response(Utf8(Page(Texts[0], Pager(0, names))))),
                .. Record("response", Site + names[1], Response(Utf8(Page(Texts[1], Pager(1, names))))),
                .. Record(
                    "response", Site + names[1], Response(Utf8(Page(Texts[1], Pager(1, names) + "<!-- later -->")))),
            ]);
        var ran = Run("import", "a.warc");
        Assert.Contains("1 are other captures of pages that were joined", ran.Output, StringComparison.Ordinal);
        Assert.Single(Files(), IsArticle);
    }

    private static bool IsArticle(string file) => file.StartsWith("content/", StringComparison.Ordinal)
        && file.EndsWith(".md", StringComparison.Ordinal);

    private static bool IsEvidence(string file) => file.StartsWith("import/evidence/", StringComparison.Ordinal);

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    /// <summary>The row of numbers below a page; its own is no link.</summary>
    private static string Pager(int at, string[] names)
    {
        var last = names.Select(name => name[(name.LastIndexOf('/') + 1)..]).Select(name =>
            name.Contains('?', StringComparison.Ordinal) ? name[..^".html".Length] : name).ToArray();
        var row = string.Concat(last.Select((name, i) => i == at ? $"<b>{i + 1}</b>" : $"<a href=\"{name}\">{i + 1}</a>"));
        return at + 1 < last.Length ? $"<div class=\"pages\">{row}<a href=\"{last[at + 1]}\">下一页</a></div>"
            : $"<div class=\"pages\">{row}</div>";
    }

    private static string Page(string text, string pager, string end = "") => TestPages.Around(
        $"<title>{TestPages.Title}_松汀网</title>",
        $"""
        <h2>{TestPages.Title}</h2><div class="xx">时间：2024年03月05日 07:30　来源：松汀网</div>
        <div class="TRS_Editor"><p>　　{text}</p>{end}</div>{pager}
        """);

    private void WritePage(string file, string text, string pager, string end = "")
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Page(text, pager, end));
    }
}
