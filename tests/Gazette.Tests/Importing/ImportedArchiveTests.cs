using System.Text;
using System.Text.Json;
using Gazette.Tests.Commands;
using static Gazette.Tests.Importing.TestArchives;

namespace Gazette.Tests.Importing;

/// <summary><c>gazette import</c> of archives, from their bytes to the articles.</summary>
public sealed class ImportedArchiveTests : CommandTest
{
    private const string Url = "http://www.songting.example/art/2024/3/5/art_1_2.html";

    private static byte[] Picture { get; } = "no real picture"u8.ToArray();

    [Fact]
    public void A_web_archive_becomes_articles_with_pictures_addresses_and_moments()
    {
        Save("portal.warc.gz", Packed(Warc(), "gzip"));
        var ran = Run("import", "portal.warc.gz");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("4 pages and texts read: 1 articles.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("1 are as they were when they were fetched before.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("1 say that a page was not found.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("1 archives break off: all before that was taken.", ran.Output, StringComparison.Ordinal);
        var article = Read("content/2024/03/05/art_1_2.md");
        Assert.Contains(
            $"original: '{Url}'\naliases: ['/art/2024/3/5/art_1_2.html']\ncaptured: 2024-05-06T07:08:09Z\n", article,
            StringComparison.Ordinal);
        Assert.Contains("![](art_1_2-1.jpg)", article, StringComparison.Ordinal);
        Assert.Equal(Picture, File.ReadAllBytes(Path.Combine(Folder, "content/2024/03/05/art_1_2-1.jpg")));
    }

    [Fact]
    public void A_saved_page_with_its_pictures_and_a_zip_are_imported()
    {
        Save("saved/a.mht", Mht(Url, Page("三条"), "text/html", "http://www.songting.example/pics/river.jpg", Picture));
        Save("saved/b.zip", Zip(
            ("www.songting.example/news/b.html", Page("两条", "../pics/river.jpg")),
            ("www.songting.example/pics/river.jpg", Picture)));
        Assert.Equal(0, Run("import", "saved").ExitCode);
        Assert.Contains("captured: 2019-05-06T07:08:09Z\n", Read("content/2024/03/05/a.md"), StringComparison.Ordinal);
        Assert.Contains("![](a-1.jpg)", Read("content/2024/03/05/a.md"), StringComparison.Ordinal);
        Assert.Contains(
            "original: 'http://www.songting.example/news/b.html'", Read("content/2024/03/05/b.md"), StringComparison.Ordinal);
        Assert.Contains("![](b-1.jpg)", Read("content/2024/03/05/b.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Again_and_in_another_order_the_files_are_the_same()
    {
        for (var i = 0; i < 40; i++)
            Save($"saved/{i:00}.html", Page($"{i}条"));
        Save("saved/portal.warc", Warc());
        Run("import", "saved");
        var before = Snapshot();
        Assert.Contains("0 written, 41 are as they were.", Run("import", "saved").Output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
        Directory.Delete(Path.Combine(Folder, "content"), recursive: true);
        Directory.Delete(Path.Combine(Folder, "import"), recursive: true);
        Run("import", "saved");
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void What_is_broken_is_a_line_of_the_report()
    {
        Save("saved/a.zip", "PK no zip"u8.ToArray());
        Save("saved/b.mht", "From: nobody\r\n\r\nno page"u8.ToArray());
        Save("saved/c.html", new byte[30 << 20]);
        Save("saved/d.zip", Zip(("e.zip", Zip(("f.html", Page("一条"))))));
        Save("saved/g.html", Encoding.UTF8.GetBytes(
            $"<!DOCTYPE x [<!ENTITY a \"aa\">"
            + $"{string.Concat(Enumerable.Range(0, 30).Select(i => $"<!ENTITY a{i} \"&a;&a;\">"))}]><p>&a29;</p>"));
        var ran = Run("import", "saved");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        using var report = JsonDocument.Parse(Read("import/report.json"));
        Assert.Equal(
            ["saved/a.zip unreadable", "saved/b.mht no-page", "saved/c.html too-large", "saved/d.zip/e.zip nested"],
            report.RootElement.GetProperty("no_articles").EnumerateArray()
                .Select(page => $"saved/{page.GetProperty("capture").GetString()} {page.GetProperty("kind").GetString()}")
                .Where(line => !line.Contains("g.html", StringComparison.Ordinal)));
    }

    [Fact]
    public void New_sources_are_proposed_and_added_when_that_is_accepted()
    {
        File.AppendAllText(Path.Combine(Folder, "site.config.yml"), "\n# Mine.\nsources:\n  - {id: radio, name: Radio} # old\n");
        Save("saved/a.html", Page("三条"));
        Save("saved/b.html", Encoding.UTF8.GetBytes(TestPages.Founder()));
        Assert.Contains("sources: 松汀日报 (1), 松汀网 (1)", Run("import", "saved", "--dry-run").Output, StringComparison.Ordinal);
        var ran = Run("import", "saved", "--accept-config");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        var config = Read("site.config.yml");
        Assert.Contains("# Mine.\nsources:\n  - {id: radio, name: Radio} # old\n", config, StringComparison.Ordinal);
        Assert.Contains("  - {id: 'source-2', name: 松汀网}", config, StringComparison.Ordinal);
        Assert.Contains("source: 'source-2'\n", Read("content/2024/03/05/a.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("--accept-config", ran.Output, StringComparison.Ordinal);
        var before = Snapshot();
        Run("import", "saved", "--accept-config");
        Assert.Equal(before, Snapshot());
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void What_is_nearly_the_same_as_an_earlier_article_may_be_a_reprint()
    {
        Save("saved/a.html", Page("三条"));
        Save("saved/b.html", Encoding.UTF8.GetBytes(TestPages.Trs().Replace("03月05日", "03月02日", StringComparison.Ordinal)));
        Save("saved/c.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0x4E00, 300).Select(c => (char)c))));
        Assert.Contains("1 are nearly the same as an earlier one", Run("import", "saved").Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(Read("import/report.json"));
        var reprint = Assert.Single(report.RootElement.GetProperty("reprints").EnumerateArray());
        Assert.Equal("content/2024/03/05/a.md", reprint.GetProperty("article").GetString());
        Assert.Equal("content/2024/03/02/b.md", reprint.GetProperty("original").GetString());
    }

    [Fact]
    public void Some_of_the_pages_are_chosen_by_name_and_by_day()
    {
        Save("saved/news/a.html", Page("三条"));
        Save("saved/other/b.html", Page("两条"));
        Assert.Contains("1 pages and texts read: 1 articles.",
            Run("import", "saved", "--only", "b*.html", "--dry-run").Output, StringComparison.Ordinal);
        Assert.Contains("1 pages and texts read: 1 articles.",
            Run("import", "saved", "--only", "news/*", "--dry-run").Output, StringComparison.Ordinal);
        Assert.Contains(
            "2 are from before that day.", Run("import", "saved", "--since", "2024-03-06").Output, StringComparison.Ordinal);
        Assert.Contains(
            "2 articles.", Run("import", "saved", "--since", "2024-03-05", "--dry-run").Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("import", "saved", "--since", "yesterday").ExitCode);
    }

    private static byte[] Page(string canals, string picture = "/pics/river.jpg") => Encoding.UTF8.GetBytes(TestPages.Trs()
        .Replace("三条", canals, StringComparison.Ordinal)
        .Replace("<div class=\"TRS_Editor\">",
            $"<div class=\"TRS_Editor\"><p><img src=\"{picture}\"></p>", StringComparison.Ordinal));

    private static byte[] Warc() =>
    [
        .. Record("response", Url, Response(Page("三条")), "2024-05-06T07:08:09.5Z"),
        .. Record("response", "http://www.songting.example/pics/river.jpg", Response(Picture, "", "image/jpeg")),
        .. Record("revisit", Url, Response([])),
        .. Record("response", Url + "l", Response(Page("三条"), "", "text/html", 404)),
        .. "WARC/1.1\r\nWARC-Type: resp"u8,
    ];

    private string Snapshot() => string.Join('\n', Files().Where(file => !file.StartsWith("saved/", StringComparison.Ordinal))
        .Select(file => $"{file} {Convert.ToHexString(
            System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file))))}"));

    private void Save(string file, byte[] bytes)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
