using System.Text;
using System.Text.Json;
using Gazette.Tests.Commands;

namespace Gazette.Tests.Importing;

/// <summary><c>gazette import</c> writes what it found, and never over what a person wrote.</summary>
public sealed class ImportCommandTests : CommandTest
{
    private const string Article = "content/2024/03/05/water.md";

    public ImportCommandTests()
    {
        Write("saved/news/water.html", TestPages.Trs());
        Write("saved/news/list.html", "<html><head><title>404 Not Found</title></head><body>页面不存在</body></html>");
        Write("saved/dump.txt", $"{TestPages.Title}\n\n{TestPages.Text}\n");
    }

    [Fact]
    public void It_writes_articles_evidence_and_a_report()
    {
        var ran = Run("import", "saved");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("3 pages and texts read: 2 articles.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("1 say that a page was not found.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("content/undated/dump.md: date", ran.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"---\ntitle: {TestPages.Title}\ndate: 2024-03-05 07:30\nsource: 松汀网\nauthors: [李安]\neditors: [王芳]\n---\n\n"
                + string.Join("\n\n", TestPages.Paragraphs) + "\n",
            Read(Article));
        Assert.Equal(
            ["import/report.html", "import/report.json"],
                Files().Where(file => file.StartsWith("import/report", StringComparison.Ordinal)));
        using var evidence = JsonDocument.Parse(
            Read(Files().First(file => file.StartsWith("import/evidence/", StringComparison.Ordinal)
            && Read(file).Contains("water.html", StringComparison.Ordinal))));
        var source = evidence.RootElement.GetProperty("fields").GetProperty("source");
        Assert.Equal(("松汀网", "line/source"), (source.GetProperty("value").GetString(), source.GetProperty("rule").GetString()));
        Assert.Equal("utf-8", evidence.RootElement.GetProperty("encoding").GetProperty("found").GetString());
    }

    [Fact]
    public void The_site_builds_with_what_it_wrote()
    {
        Run("import", "saved");
        var ran = Run("check");
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains(" 0 errors", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Again_changes_nothing()
    {
        Run("import", "saved");
        var before = Snapshot();
        var ran = Run("import", "saved");
        Assert.Contains("0 written, 2 are as they were.", ran.Output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        var before = Snapshot();
        Assert.Contains("2 would be written", Run("import", "saved", "--dry-run").Output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void What_a_person_edited_took_away_or_had_there_stays()
    {
        Write("content/undated/dump.md", "mine");
        Run("import", "saved");
        Assert.Equal("mine", Read("content/undated/dump.md"));
        Write(Article, Read(Article) + "\nMore.\n");
        var ran = Run("import", "saved");
        Assert.Contains("2 left alone", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nMore.\n", Read(Article), StringComparison.Ordinal);
        File.Delete(Path.Combine(Folder, Article));
        Assert.Contains("2 left alone", Run("import", "saved").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Article, Files());
    }

    [Fact]
    public void What_a_person_edited_is_shown_beside_what_would_have_been_written()
    {
        Run("import", "saved");
        var written = Read(Article);
        Write(Article, written.Replace("source: 松汀网", "source: 松汀\u001b报", StringComparison.Ordinal));
        foreach (var dry in (bool[])[true, false])
        {
            var ran = dry ? Run("import", "saved", "--dry-run") : Run("import", "saved");
            Assert.Contains(
                $"--- {Article}\n+++ {Article}\n@@ -1,7 +1,7 @@\n ---\n title: {TestPages.Title}\n date: 2024-03-05 07:30\n"
                    + "-source: 松汀\uFFFD报\n+source: 松汀网\n authors: [李安]\n",
                ran.Output, StringComparison.Ordinal);
            Assert.Equal(dry ? [] : [written], Files().Where(file => file.StartsWith("import/kept/", StringComparison.Ordinal))
                .Select(Read));
        }

        using (var report = JsonDocument.Parse(Read("import/report.json")))
        {
            var kept = Assert.Single(report.RootElement.GetProperty("kept").EnumerateArray());
            Assert.Equal((Article, "edited"), (kept.GetProperty("article").GetString(), kept.GetProperty("why").GetString()));
            Assert.Contains("\n+source: 松汀网\n", kept.GetProperty("difference").GetString(), StringComparison.Ordinal);
        }

        var page = System.Net.WebUtility.HtmlDecode(Read("import/report.html"));
        Assert.Contains("\n+source: 松汀网\n", page, StringComparison.Ordinal);
        Write(Article, written);
        Run("import", "saved");
        Assert.DoesNotContain(Files(), file => file.StartsWith("import/kept/", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_pages_of_one_name_and_day_both_find_a_place()
    {
        Write("saved/other/water.html", TestPages.Trs().Replace("三条干渠", "两条干渠", StringComparison.Ordinal));
        Write("saved/copy/water.html", TestPages.Trs());
        var ran = Run("import", "saved");
        Assert.Contains("1 are the same as another, byte for byte.", ran.Output, StringComparison.Ordinal);
        Assert.Equal(2, Files().Count(file => file.StartsWith("content/2024/03/05/water", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pictures_that_were_saved_come_along_and_links_lead_to_the_article()
    {
        var page = TestPages.Trs().Replace(
            "<div class=\"TRS_Editor\">",
            "<div class=\"TRS_Editor\"><p><img src=\"../pics/river.jpg\" alt=\"汀河\">"
                + "<img src=\"gone.jpg\"><img src=\"../../site.config.yml\"></p>",
            StringComparison.Ordinal);
        Write("saved/news/picture.html", page.Replace(
            "<title>", "<meta name=\"Url\" content=\"http://s.example/a.html\"><title>", StringComparison.Ordinal));
        Write("saved/pics/river.jpg", "no real picture");
        Write("saved/news/linking.html", TestPages.Trs().Replace(
            "<title>", "<meta name=\"Url\" content=\"http://s.example/b.html\"><title>", StringComparison.Ordinal).Replace(
            "三条干渠", "<a href=\"a.html\">三条干渠</a>", StringComparison.Ordinal));
        Run("import", "saved");
        Assert.Contains("![汀河](picture-1.jpg)", Read("content/2024/03/05/picture.md"), StringComparison.Ordinal);
        Assert.Equal("no real picture", Read("content/2024/03/05/picture-1.jpg"));
        Assert.Contains("[三条干渠](picture.md)", Read("content/2024/03/05/linking.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(Files(), file => file.StartsWith("content/", StringComparison.Ordinal)
            && file.EndsWith(".yml", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_settings_do_not_know_is_proposed()
    {
        Write("saved/notice.txt",
            "Water flows again\nTime: May 15, 2024 Source: \n\nSongting News copyright notice: The copyright of all works "
            + $"belongs to Songting News, and nobody may reprint them without authorization.\n\n{TestPages.Text}\n");
        Run("import", "saved");
        using var report = JsonDocument.Parse(Read("import/report.json"));
        var proposals = report.RootElement.GetProperty("proposals");
        Assert.Equal(["松汀网 1", "Songting News 0"], proposals.GetProperty("sources").EnumerateArray().Select(source =>
            $"{source.GetProperty("name").GetString()} {source.GetProperty("articles").GetInt32()}"));
        Assert.StartsWith("Songting News copyright notice",
            proposals.GetProperty("sources")[1].GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, proposals.GetProperty("sections").GetProperty("新闻中心").GetInt32());
    }

    [Fact]
    public void It_speaks_Chinese()
    {
        var ran = Run("import", "saved", "--language", "zh");
        Assert.Contains("读了 3 个网页和文本，得到 2 篇文章。", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing-there")]
    [InlineData("empty")]
    public void A_folder_without_pages_is_a_mistake(string folder)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "empty"));
        var ran = Run("import", folder);
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("gazette: ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_pages_end_in_an_article_or_in_a_line()
    {
        Write("saved/hostile/deep.html", $"<title>深</title>{string.Concat(Enumerable.Repeat("<div>", 20_000))}{TestPages.Text}");
        Write("saved/hostile/open.html", "<html><head><title>x</title><body><p><!--");
        Write("saved/hostile/table.html", $"<table>{string.Concat(Enumerable.Repeat("<tr><td>一<td>二", 20_000))}");
        Write("saved/hostile/con.html", TestPages.Plain());
        Write("saved/hostile/nul\u3000 名字.html", TestPages.Plain().Replace("07:30", "08:30", StringComparison.Ordinal));
        Assert.Equal(0, Run("import", "saved").ExitCode);
        // For every tag the parser would look through all those above it.
        Assert.Contains("\"capture\": \"hostile/deep.html\",\n      \"kind\": \"too-large\"", Read("import/report.json"),
            StringComparison.Ordinal);
        Assert.Equal(0, Run("check").ExitCode);
    }

    private string Snapshot() => string.Join('\n', Files().Select(file => $"{file} {Convert.ToHexString(
        System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file))))}"));

    private void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
