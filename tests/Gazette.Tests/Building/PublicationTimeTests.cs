using Gazette.Building;
using Gazette.Diagnostics;

namespace Gazette.Tests.Building;

/// <summary>Articles that wait for their time, and leave the lists when it is over.</summary>
public sealed class PublicationTimeTests : IDisposable
{
    private static readonly DateTimeOffset Before = new(2026, 3, 9, 7, 59, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Then = new(2026, 3, 9, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly SiteTest _site = SiteTest.From("""
        -- content/2024/05/15/flood.md --
        ---
        title: Flood
        date: 2024-05-15
        source: daily
        section: society
        summary: S.
        ---
        Water.

        """);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("date: 2026-03-09 08:00")]
    [InlineData("date: 2024-05-16\npublish_at: 2026-03-09T08:00")]
    [InlineData("date: 2024-05-16\n发布于: 2026-03-09T00:00:00Z")]
    [InlineData("date: 2026-03-09")]
    public void An_article_waits_for_its_time(string date)
    {
        Add("report", date);
        var before = Before;
        var then = Then;
        if (date == "date: 2026-03-09")
            (before, then) = (Then.AddHours(-8).AddMinutes(-1), Then.AddHours(-8));
        var path = "/2024/05/16/report/index.html";
        Assert.DoesNotContain(": error ", Complaints(Build(before)), StringComparison.Ordinal);
        Assert.False(_site.Has(path));
        Assert.DoesNotContain("report", _site.Page("/society/index.html"), StringComparison.Ordinal);
        Assert.Equal(["content/2024/05/16/report.md"], _report.Waiting);
        Assert.Equal(then, _report.NextDue);
        Build(then);
        Assert.True(_site.Has(path));
        Assert.Empty(_report.Waiting);
        Assert.Null(_report.NextDue);
    }

    [Fact]
    public void A_build_at_another_time_equals_a_clean_one()
    {
        Add("report", "date: 2026-03-09 08:00");
        Add("notice", "date: 2024-05-16\nexpires: 2026-03-09 08:00");
        foreach (var now in new[] { Before, Then, Before.AddYears(-1), Then.AddYears(1) })
        {
            Build(now);
            var here = _site.Snapshot();
            Build(now, clean: true);
            Assert.Equal(_site.Snapshot(), here);
        }
    }

    [Fact]
    public void Without_articles_that_depend_on_it_the_clock_changes_nothing()
    {
        Build(Before);
        var pages = _site.Snapshot();
        // What is remembered of a file or folder that changed a moment ago is remembered once more, whatever the clock says.
        var memory = Memory();
        for (var (before, tries) = (memory, 0); tries == 0 || (!before.SequenceEqual(memory) && tries < 20); tries++)
        {
            before = memory;
            Thread.Sleep(100);
            Build(Before);
            memory = Memory();
        }

        Build(Then.AddYears(10));
        Assert.Equal(pages, _site.Snapshot());
        Assert.Equal(memory, Memory());
        Assert.DoesNotContain(_report.Stages, stage => stage.Stage == BuildStage.Planning);
    }

    [Theory]
    [InlineData("expires: 2026-03-08")]
    [InlineData("有效期至: 2026-03-09 08:00")]
    public void An_article_whose_time_is_over_keeps_its_page_and_stands_in_no_list(string expires)
    {
        Add("notice", $"date: 2024-05-16\n{expires}");
        Build(Then.AddDays(-2));
        Assert.Contains("/2024/05/16/notice/", _site.Page("/society/index.html"), StringComparison.Ordinal);
        Build(Then);
        Assert.True(_site.Has("/2024/05/16/notice/index.html"));
        foreach (var path in _site.Files.Where(path => !path.Contains("notice", StringComparison.Ordinal)
            && !path.Contains("sitemap", StringComparison.Ordinal)))
            Assert.DoesNotContain("/notice/", _site.Page(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_what_waits_is_told()
    {
        Add("report", "date: 2026-03-09 08:00");
        _site.Edit("content/2024/05/15/flood.md", "Water.", "Water: [report](../16/report.md).");
        Assert.Contains("link-to-waiting", Complaints(Build(Before)), StringComparison.Ordinal);
        Assert.DoesNotContain("link-to-waiting", Complaints(Build(Then)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_was_published_and_waits_again_is_told()
    {
        Build(Before);
        _site.Edit("content/2024/05/15/flood.md", "date: 2024-05-15", "date: 2024-05-15\npublish_at: 2030-01-01");
        Assert.Contains("waits for its time now", Complaints(Build(Before)), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_are_named_and_built_aside()
    {
        Add("draft", "date: 2024-05-16\ndraft: true");
        Build(Before);
        Assert.Equal(["content/2024/05/16/draft.md"], _report.Drafts);
        var changes = Path.Combine(_site.Folder, "out", "memory", "changes.json");
        var before = File.ReadAllText(changes);
        _site.Build(drafts: true, output: Path.Combine(_site.Folder, "out", "preview"));
        Assert.Equal(before, File.ReadAllText(changes));
    }

    private BuildReport _report = new();

    private void Add(string name, string fields) => _site.Add($"content/2024/05/16/{name}.md", $"""
        ---
        title: {name}
        {fields}
        source: daily
        section: society
        summary: S.
        ---
        Words.
        """);

    private DiagnosticBag Build(DateTimeOffset now, bool clean = false)
    {
        var bag = new DiagnosticBag();
        _report = SiteBuilder.Build(
            new BuildOptions { SiteFolder = _site.Folder, Now = now, Clean = clean }, bag, progress: null);
        return bag;
    }

    private static string Complaints(DiagnosticBag bag) => string.Join('\n', bag.Sorted());

    private SortedDictionary<string, string> Memory() => new(
        Directory.EnumerateFiles(Path.Combine(_site.Folder, "out", "memory"))
            .Where(file => !file.EndsWith("lock-holder", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);
}
