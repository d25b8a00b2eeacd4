using Gazette.Building;
using Gazette.Diagnostics;

namespace Gazette.Tests.Building;

/// <summary>
/// A change is seen though size and time of the file are as they were (images, archives and package systems set all times to
/// one), and though it comes while the site is being built.
/// </summary>
public sealed class UnchangedTimesTests
{
    private const string Archive = """
        -- content/2009/07/03/flood.md --
        ---
        title: Flood
        date: 2009-07-03
        source: daily
        summary: The river rose.
        ---
        Water rose.
        -- content/2009/07/04/boat.md --
        ---
        title: Boat
        date: 2009-07-04
        source: daily
        summary: A boat.
        image: {file: boat.png, alt: A boat}
        ---
        ![A boat](boat.png)
        """;

    private static readonly byte[] s_small = Png(4, 3);
    private static readonly byte[] s_large = Png(8, 6);

    [Theory]
    [InlineData("content/2009/07/03/flood.md", "Water", "Rains")]
    [InlineData("content/2009/07/03/flood.md", "title: Flood", "title: Storm")]
    [InlineData("templates/assets/extra.css", "margin", "border")]
    public void A_text_of_the_same_length_and_time_is_read_anew(string file, string old, string changed)
    {
        using var site = Built();
        site.Edit(file, old, changed);
        SetTimes(site);
        site.BuildWell();
        Assert.Contains(site.Files, path => site.Page(path).Contains(changed[^5..], StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();

        // The neighbour shows the edited article: it was here that builds failed for ever.
        site.Add("content/2009/07/03/tea.md", Article("Tea", "2009-07-03"));
        SetTimes(site);
        site.BuildWell().AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_picture_of_the_same_length_and_time_is_copied_anew_and_its_size_is_read_anew()
    {
        using var site = Built();
        Assert.Contains("4x3", site.Page("/2009/07/04/boat/index.html"), StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(site.Folder, "content/2009/07/04/boat.png"), s_large);
        SetTimes(site);
        site.BuildWell();
        Assert.Contains("8x6", site.Page("/2009/07/04/boat/index.html"), StringComparison.Ordinal);
        Assert.Equal(s_large, File.ReadAllBytes(site.Output + "/2009/07/04/boat/boat.png"));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_file_that_took_the_place_of_another_is_read_though_all_its_times_are_those_of_the_other()
    {
        using var site = Built();
        var file = Path.Combine(site.Folder, "content/2009/07/03/flood.md");
        site.Add("other", File.ReadAllText(file).Replace("Water", "Rains", StringComparison.Ordinal));
        SetTimes(site);
        File.Move(Path.Combine(site.Folder, "other"), file, overwrite: true);
        site.BuildWell();
        Assert.Contains("Rains", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_is_saved_while_its_site_is_built_is_read_once_more()
    {
        using var site = Built();
        // The articles are as they were, and their files are read again for their pages.
        site.Add(Repository.Template("article"), SmallTemplates.Of("article") + "\nMore.");
        var saved = 0;
        var bag = new DiagnosticBag();
        var report = SiteBuilder.Build(new BuildOptions { SiteFolder = site.Folder, OutputFolder = site.Output }, bag, progress =>
        {
            if (progress.Stage == BuildStage.Planning)
                site.Add("content/2009/07/03/flood.md", Article($"Rains{++saved}", "2009-07-03"));
        });
        // The second reading keeps the text for the page.
        Assert.Equal(2, saved);
        Assert.False(bag.HasErrors);
        Assert.Empty(report.HeldOver);
        Assert.Contains("Rains1", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
        site.BuildWell();
        Assert.Contains("Rains2", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    private static string Article(string title, string date) =>
        $"---\ntitle: {title}\ndate: {date}\nsource: daily\nsummary: S.\n---\n{title}.\n";

    private static SiteTest Built()
    {
        var site = SiteTest.From(Archive);
        File.WriteAllBytes(Path.Combine(site.Folder, "content/2009/07/04/boat.png"), s_small);
        SetTimes(site);
        return site.BuildWell();
    }

    private static void SetTimes(SiteTest site)
    {
        foreach (var folder in (string[])["content", "templates"])
            foreach (var file in Directory.GetFiles(Path.Combine(site.Folder, folder), "*", SearchOption.AllDirectories))
                File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
    }

    /// <summary>
    /// The least that tells the size of a picture: signature, first and last chunk (PNG specification, 11.2.1 and 11.2.4).
    /// </summary>
    private static byte[] Png(byte width, byte height) =>
    [
        0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R',
        0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82,
    ];
}
