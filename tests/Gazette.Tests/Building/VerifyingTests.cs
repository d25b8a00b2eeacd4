using Gazette.Building;
using Gazette.Content;
using Gazette.Storage;

namespace Gazette.Tests.Building;

/// <summary><c>gazette build --verify</c> finds every file that a clean build would not leave, and says why.</summary>
public sealed class VerifyingTests
{
    private const string Two = """
        -- content/2009/07/03/flood.md --
        ---
        title: Flood
        date: 2009-07-03
        section: society
        source: daily
        summary: The river rose.
        ---
        Water rose.

        ![A boat](boat.svg)
        -- content/2009/07/03/boat.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>
        -- content/2009/07/05/repair.md --
        ---
        title: Bridge
        date: 2009-07-05
        section: society
        source: daily
        summary: It is open again.
        ---
        The bridge is open.
        """;

    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_site_that_is_as_it_should_be_passes()
    {
        using var site = SiteTest.From(Two);
        site.BuildWell();
        site.Edit("content/2009/07/03/flood.md", "title: Flood", "title: The flood");
        Assert.Empty(site.Verify());
        Assert.Empty(site.Verify());
    }

    [Fact]
    public void The_archive_of_this_repository_passes()
    {
        using var site = SiteTest.OfThisRepository();
        Assert.DoesNotContain(site.Verify(), complaint => complaint.Contains(": error ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_that_the_build_did_not_see_is_found_with_the_member_that_shows_it()
    {
        using var site = SiteTest.From(Two).BuildWell();
        var complaints = site.Verify(progress =>
        {
            if (progress.Stage == BuildStage.Verifying)
                site.Edit("content/2009/07/03/flood.md", "title: Flood", "title: Fires");
        });
        Assert.Contains(complaints, complaint => complaint.StartsWith(
            "out/site/2009/07/05/repair/index.html: error stale-page: The page is not what a clean build makes of it: "
                + "\"previous.title\" of its model differs.", StringComparison.Ordinal));
        Assert.Contains(complaints, complaint =>
            complaint.StartsWith("out/site/2009/07/03/flood/index.html: error stale-page:", StringComparison.Ordinal));
        Assert.Contains(complaints, complaint => complaint.StartsWith("out/site/society/index.html: error stale-page:",
            StringComparison.Ordinal) && complaint.Contains("\"articles[1].title\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_a_wrong_manifest_skips_is_found()
    {
        using var site = SiteTest.From(Two);
        site.BuildWell();
        var path = "/2009/07/05/repair/index.html";
        var stale = site.Manifest.Files.Find(path)!;
        site.Edit("content/2009/07/05/repair.md", "The bridge is open.", "The bridge is shut.").BuildWell();
        // The old page lies there again, and the manifest says that it was made of the new text.
        var now = site.Manifest.Files.Find(path)!;
        File.WriteAllText(site.Output + path, site.Page(path).Replace("shut", "open", StringComparison.Ordinal));
        PlantManifest(site,
            stale with { Fingerprint = now.Fingerprint, Modified = File.GetLastWriteTimeUtc(site.Output + path).Ticks });
        var complaint = Assert.Single(site.Verify());
        Assert.Contains("out/site" + path + ": error stale-page:", complaint, StringComparison.Ordinal);
        Assert.Contains("it was taken for current", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_altered_is_found()
    {
        using var site = SiteTest.From(Two);
        File.SetLastWriteTimeUtc(Path.Combine(site.Folder, "content/2009/07/03/boat.svg"), LongAgo);
        site.BuildWell();
        Alter(site, "/2009/07/05/repair/index.html", "open", "shut");
        Assert.Contains("/2009/07/05/repair/index.html: error altered-file: The file itself was altered",
            Assert.Single(site.Verify()), StringComparison.Ordinal);
        site.BuildWell(clean: true);
        Alter(site, "/2009/07/03/flood/boat.svg", "30", "31");
        Assert.Contains("/2009/07/03/flood/boat.svg: error altered-file: The file is not a copy of content/2009/07/03/boat.svg.",
            Assert.Single(site.Verify()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_ends_with_exit_code_1_when_a_page_is_stale()
    {
        using var site = SiteTest.From(Two);
        Assert.Equal(0, GazetteProcess.Run([], site.Folder, "build", "--verify").ExitCode);
        Alter(site, "/2009/07/05/repair/index.html", "open", "shut");
        var ran = GazetteProcess.Run([], site.Folder, "build", "--verify");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("error altered-file", ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, GazetteProcess.Run([], site.Folder, "build", "--clean", "--verify").ExitCode);
    }

    [Fact]
    public void The_first_member_that_differs_is_named_as_templates_name_it()
    {
        var card = new ArticleCard { Address = "/a/", Title = "A", Language = "en", Digest = 1 };
        var other = card with { Title = "B", Digest = 2 };
        Assert.Null(ModelDifference.Find(new[] { card }, new[] { card with { } }));
        Assert.Equal("title", ModelDifference.Find(card, other));
        Assert.Equal("[1].title", ModelDifference.Find(new[] { card, card }, new[] { card, other }));
        Assert.Equal("", ModelDifference.Find(new[] { card }, new[] { card, card }));
    }

    /// <summary>Changes a published file and gives it its old length and time, as a failing disk would.</summary>
    private static void Alter(SiteTest site, string path, string old, string @new)
    {
        var time = File.GetLastWriteTimeUtc(site.Output + path);
        Assert.Equal(old.Length, @new.Length);
        File.WriteAllText(site.Output + path, site.Page(path).Replace(old, @new, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(site.Output + path, time);
    }

    private static void PlantManifest(SiteTest site, OutputEntry entry)
    {
        var known = site.Manifest;
        ManifestFile.Save(site.ManifestPath, known with { Files = known.Files.With([entry]) });
    }
}
