using System.Security.Cryptography;
using System.Text.Json;

namespace Gazette.Tests.Building;

/// <summary>out/memory/changes.json, by which a deploy step uploads only what changed.</summary>
public sealed class ChangesTests
{
    private const string Two = """
        -- content/2009/07/03/flood.md --
        ---
        title: Flood
        date: 2009-07-03
        source: daily
        tags: [water]
        summary: The river rose.
        ---
        ![A boat](boat.svg)
        -- content/2009/07/03/boat.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>
        -- content/2009/07/05/repair.md --
        ---
        title: Bridge
        date: 2009-07-05
        source: daily
        summary: It is open again.
        ---
        The bridge is open.
        """;

    [Fact]
    public void A_first_build_adds_every_file_with_its_length_and_digest()
    {
        using var site = SiteTest.From(Two);
        site.BuildWell();
        var changes = Changes(site);
        Assert.Equal(site.Files, changes.Select(change => "/" + change.Path).Order(StringComparer.Ordinal));
        Assert.All(changes, change =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(site.Output, change.Path));
            Assert.Equal(("added", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))),
                (change.Kind, change.Bytes, change.Sha256));
        });
    }

    [Fact]
    public void What_a_page_needs_comes_before_it_and_the_lists_that_lead_to_it_after_it()
    {
        using var site = SiteTest.From(Two);
        site.BuildWell();
        var order = Changes(site).Select(change => change.Path).ToList();
        Assert.True(order.IndexOf("2009/07/03/flood/boat.svg") < order.IndexOf("2009/07/03/flood/index.html"));
        Assert.True(order.IndexOf("assets/site.css") < order.IndexOf("2009/07/03/flood/index.html"));
        Assert.True(order.IndexOf("2009/07/05/repair/index.html") < order.IndexOf("index.html"));
        Assert.True(order.IndexOf("2009/07/05/repair/index.html") < order.IndexOf("2009/07/index.html"));
    }

    [Fact]
    public void Later_builds_tell_what_was_added_changed_and_removed_and_removals_come_last()
    {
        using var site = SiteTest.From(Two);
        site.BuildWell().BuildWell();
        Assert.Empty(Changes(site));
        site.Edit("content/2009/07/05/repair.md", "The bridge is open.", "The bridge is shut.").BuildWell();
        Assert.Equal([("2009/07/05/repair/index.html", "changed")], OutsideOfIndex(site));
        site.Delete("content/2009/07/03/flood.md").Add("content/2009/07/06/tea.md", Article("Tea", "2009-07-06")).BuildWell();
        var changes = Changes(site);
        Assert.Contains(("2009/07/06/tea/index.html", "added"), changes.Select(change => (change.Path, change.Kind)));
        Assert.Contains(("index.html", "changed"), changes.Select(change => (change.Path, change.Kind)));
        Assert.Contains(("2009/07/03/flood/boat.svg", "removed"), changes.Select(change => (change.Path, change.Kind)));
        Assert.All(changes.SkipWhile(change => change.Kind != "removed"), change =>
            Assert.Equal(("removed", 0, ""), (change.Kind, change.Bytes, change.Sha256)));
    }

    [Fact]
    public void What_a_failed_build_changed_is_told_by_the_next_good_one()
    {
        using var site = SiteTest.From(Two);
        site.BuildWell();
        site.Edit("content/2009/07/05/repair.md", "The bridge is open.", "The bridge is shut.")
            .Add("content/2009/07/06/tea.md", Article("Tea", "2009-13-06")).Build();
        site.Build();
        site.Delete("content/2009/07/06/tea.md").BuildWell();
        Assert.Equal([("2009/07/05/repair/index.html", "changed")], OutsideOfIndex(site));
        site.BuildWell();
        Assert.Empty(Changes(site));
    }

    [Fact]
    public void After_a_first_build_that_failed_the_next_good_one_adds_every_file()
    {
        using var site = SiteTest.From(Two);
        site.Add("content/2009/07/06/tea.md", Article("Tea", "2009-13-06")).Build();
        site.Delete("content/2009/07/06/tea.md").BuildWell();
        Assert.Equal(site.Files, Changes(site).Select(change => "/" + change.Path).Order(StringComparer.Ordinal));
        site.BuildWell();
        Assert.Empty(Changes(site));
    }

    [Fact]
    public void Where_only_the_memory_was_kept_nothing_is_uploaded_that_did_not_change()
    {
        using var site = SiteTest.From(Two);
        site.BuildWell();
        var files = site.Files;
        Directory.Delete(site.Output, recursive: true);
        site.Edit("content/2009/07/05/repair.md", "The bridge is open.", "The bridge is shut.").BuildWell();
        Assert.Equal([("2009/07/05/repair/index.html", "changed")], OutsideOfIndex(site));
        Assert.Equal(files.Where(IsOutsideOfIndex), site.Files.Where(IsOutsideOfIndex));
        Directory.Delete(site.Output, recursive: true);
        site.BuildWell();
        Assert.Empty(Changes(site));
        site.AssertEqualsCleanBuild();
        Directory.Delete(site.Output, recursive: true);
        site.Delete("content/2009/07/03/flood.md").BuildWell();
        Assert.Contains(("2009/07/03/flood/boat.svg", "removed"), Changes(site).Select(change => (change.Path, change.Kind)));
        Assert.DoesNotContain("2009/07/05/repair/index.html", Changes(site).Select(change => change.Path));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/memory")]
    public void Where_the_memory_was_not_kept_every_file_is_to_be_uploaded(string lost)
    {
        using var site = SiteTest.From(Two);
        site.BuildWell();
        Directory.Delete(Path.Combine(site.Folder, lost), recursive: true);
        site.BuildWell();
        Assert.Equal(site.Files, Changes(site).Select(change => "/" + change.Path).Order(StringComparer.Ordinal));
        site.BuildWell();
        Assert.Empty(Changes(site));
    }

    [Fact]
    public void A_build_that_forgets_still_knows_what_is_published()
    {
        using var site = SiteTest.From(Two);
        site.BuildWell();
        site.Delete("content/2009/07/03/flood.md").BuildWell(clean: true);
        var changes = Changes(site);
        Assert.Contains(("2009/07/03/flood/index.html", "removed"), changes.Select(change => (change.Path, change.Kind)));
        Assert.DoesNotContain("2009/07/05/repair/index.html", changes.Select(change => change.Path));
    }

    [Fact]
    public void The_report_tells_counts_and_times_as_JSON()
    {
        using var site = SiteTest.From(Two);
        Assert.Equal(0, GazetteProcess.Run([], site.Folder, "build", "--report", "report.json").ExitCode);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Folder, "report.json")));
        var report = json.RootElement;
        Assert.Equal((2, site.Files.Count, 0), (report.GetProperty("articles").GetInt32(), report.GetProperty("files_written")
            .GetInt32(), report.GetProperty("errors").GetInt32()));
        Assert.Contains(report.GetProperty("templates").EnumerateArray(), template =>
            template.GetProperty("template").GetString() == "article" && template.GetProperty("pages").GetInt32() == 2);
        Assert.Contains(report.GetProperty("stages").EnumerateArray(), stage =>
            stage.GetProperty("stage").GetString() == "Rendering");
        Assert.Contains(report.GetProperty("slowest_pages").EnumerateArray(), page =>
            site.Has(page.GetProperty("path").GetString()!));
        Assert.True(report.GetProperty("peak_memory").GetInt64() > 0);
    }

    /// <summary>What changed but for the index of search, whose files have other names whenever they change.</summary>
    private static IEnumerable<(string Path, string Kind)> OutsideOfIndex(SiteTest site) =>
        Changes(site).Select(change => (change.Path, change.Kind))
            .Where(change => IsOutsideOfIndex("/" + change.Path));

    private static bool IsOutsideOfIndex(string path) => !SiteTest.IsOfIndex(path);

    private static string Article(string title, string date) =>
        $"---\ntitle: {title}\ndate: {date}\nsource: daily\nsummary: S.\n---\nWords.\n";

    private static List<(string Path, string Kind, int Bytes, string Sha256)> Changes(SiteTest site)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Folder, "out", "memory", "changes.json")));
        return
        [
            .. json.RootElement.EnumerateArray().Select(change => (
                change.GetProperty("path").GetString()!,
                change.GetProperty("change").GetString()!,
                change.TryGetProperty("bytes", out var bytes) ? bytes.GetInt32() : 0,
                change.TryGetProperty("sha256", out var digest) ? digest.GetString()! : "")),
        ];
    }
}
