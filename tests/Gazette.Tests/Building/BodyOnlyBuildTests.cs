namespace Gazette.Tests.Building;

/// <summary>
/// Where nothing changed but texts of articles, the site is not planned again, and is what a clean build would leave.
/// </summary>
public sealed class BodyOnlyBuildTests
{
    private const string Archive = """
        -- content/2009/07/03/flood.md --
        ---
        title: Flood of the river
        date: 2009-07-03
        source: daily
        section: society
        tags: [water]
        summary: The river rose.
        ---
        Water rose. [More](/2009/07/05/repair/)
        -- content/2009/07/04/hochwasser.md --
        ---
        title: Flood of the river, translated
        date: 2009-07-04
        source: daily
        section: society
        tags: [water]
        summary: The river rose.
        original: {url: /2009/07/03/flood/, translation: machine}
        ---
        The water rose.
        -- content/2009/07/05/repair.md --
        ---
        title: Repair after the flood
        date: 2009-07-05
        source: daily
        section: society
        tags: [water, roads]
        summary: It is open again.
        ---
        The bridge is open.
        -- content/2010/03/01/tea.md --
        ---
        title: Tea harvest
        date: 2010-03-01
        source: daily
        section: farming
        tags: [tea]
        summary: A good year.
        ---
        Leaves were picked.
        """;

    [Fact]
    public void A_site_that_has_not_changed_is_not_planned_and_its_warnings_are_repeated()
    {
        using var site = SiteTest.WithRealTemplates(Archive);
        site.Edit("content/2009/07/04/hochwasser.md", "date: 2009-07-04", "date: 2009-07-03");
        site.Edit("content/2009/07/04/hochwasser.md", "river, translated", "river");
        var first = site.BuildWell().Complaints;
        Assert.Contains(first, complaint => complaint.Contains("same-title", StringComparison.Ordinal));
        Assert.Contains(first, complaint => complaint.Contains("(3,7): warning", StringComparison.Ordinal));
        SettleAssets(site);
        var before = site.BuildWell().Snapshot();
        Assert.Equal(first, site.BuildWell().Complaints);
        Assert.False(site.Planned);
        Assert.Equal(4, site.Report.Articles);
        Assert.Equal((0, before.Count, 0), (site.Report.FilesWritten, site.Report.FilesUnchanged, site.Report.FilesRemoved));
        Assert.Equal("[]", File.ReadAllText(Path.Combine(site.Folder, "out", "memory", "changes.json")));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Folders_that_a_build_wrote_to_are_looked_into_once_and_not_by_every_build_after_it()
    {
        using var site = SiteTest.WithRealTemplates(Archive);
        SettleAssets(site);
        site.BuildWell();
        site.Add("content/2010/03/02/rain.md",
            "---\ntitle: Rain\ndate: 2010-03-02\nsource: daily\nsection: farming\nsummary: It rained.\n---\nAt last.\n");
        site.BuildWell();
        Assert.True(site.Planned);
        Assert.Contains(site.Manifest.Folders.Rows, folder => folder.Modified == 0);

        // The next build comes long after: their times prove something by then.
        foreach (var folder in site.Manifest.Folders.Rows.Where(folder => folder.Modified == 0))
            Directory.SetLastWriteTimeUtc(site.Output + folder.Path, new DateTime(2020, 1, 1, 0, 0, 1, DateTimeKind.Utc));
        site.BuildWell();

        Assert.False(site.Planned);
        Assert.DoesNotContain(site.Manifest.Folders.Rows, folder => folder.Modified == 0);
        var remembered = File.GetLastWriteTimeUtc(site.ManifestPath);
        site.BuildWell().AssertEqualsCleanBuild();
        Assert.Equal(remembered, File.GetLastWriteTimeUtc(site.ManifestPath));
        Assert.False(site.Planned);
    }

    [Fact]
    public void Editing_texts_makes_their_pages_alone_with_all_that_surrounds_them()
    {
        using var site = SiteTest.WithRealTemplates(Archive);
        SettleAssets(site);
        site.BuildWell();
        site.Edit("content/2009/07/04/hochwasser.md", "The water rose.", "The water fell.");
        site.Edit("content/2009/07/05/repair.md", "The bridge is open.", "The bridge is shut.");
        site.Edit("content/2009/07/03/flood.md", "Water rose.", "New first line.\n\nWater rose.").BuildWell();
        Assert.False(site.Planned);
        Assert.Equal(["/2009/07/03/flood/index.html", "/2009/07/04/hochwasser/index.html", "/2009/07/05/repair/index.html"],
            site.Report.Rendered);
        Assert.Contains("Flood of the river, translated", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
        site.BuildWell();
        Assert.False(site.Planned);
        Assert.Empty(site.Report.Rendered);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void What_stands_on_no_card_is_text()
    {
        using var site = SiteTest.WithRealTemplates(Archive);
        SettleAssets(site);
        site.BuildWell();
        site.Edit("content/2010/03/01/tea.md", "tags: [tea]", "tags: [tea]\neditors: [Night Desk]\nsubtitle: In the hills")
            .BuildWell();
        Assert.False(site.Planned);
        Assert.Contains("In the hills", site.Page("/2010/03/01/tea/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_page_of_content_pages_is_text_too()
    {
        using var site = SiteTest.From(Archive);
        site.BuildWell();
        site.Edit("content/pages/about.md", "An archive.", "The archive.").BuildWell();
        Assert.False(site.Planned);
        Assert.Equal(["/about/index.html"], site.Report.Rendered);
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("title: Tea harvest", "title: Tea harvested")]
    [InlineData("tags: [tea]", "tags: [tea, hills]")]
    [InlineData("summary: A good year.", "summary: A fair year.")]
    [InlineData("Leaves were picked.", "[Leaves](/2009/07/03/flood/) were picked.")]
    [InlineData("section: farming", "section: farming\naliases: [/old-tea/]")]
    public void What_other_pages_show_or_check_is_planned(string old, string @new)
    {
        using var site = SiteTest.From(Archive);
        site.BuildWell();
        site.Edit("content/2010/03/01/tea.md", old, @new).BuildWell();
        Assert.True(site.Planned);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void The_place_of_a_broken_link_moves_with_the_text()
    {
        using var site = SiteTest.From(Archive);
        site.Edit("content/2010/03/01/tea.md", "Leaves were", "[Leaves](/nowhere/) were").Build();
        site.Edit("content/2010/03/01/tea.md", "[Leaves]", "A line.\n\n[Leaves]").Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.StartsWith("content/2010/03/01/tea.md(11,", StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_text_that_its_template_cannot_print_is_complained_of_as_ever()
    {
        using var site = SiteTest.From(Archive);
        site.Add("templates/article.sbn-html", "{{ if article.subtitle == 'bad' }}{{ [] | math.abs }}{{ end }}{{ article.body }}")
            .BuildWell();
        site.Edit("content/2010/03/01/tea.md", "tags: [tea]", "tags: [tea]\nsubtitle: bad").Build();
        Assert.Single(site.Complaints, complaint => complaint.Contains("error template-failed", StringComparison.Ordinal));
        // With its page stays what search finds in it.
        Assert.Equal(
            ["/2010/03/01/tea/index.html"],
            site.Report.HeldOver.Where(path => !SiteTest.IsOfIndex(path)));
        // The build that began to write is the one that ended: it was not given to one of another kind.
        Assert.False(site.Planned);
        site.AssertEqualsCleanBuild();
        site.Build();
        Assert.True(site.Planned);
        Assert.Single(site.Complaints, complaint => complaint.Contains("error template-failed", StringComparison.Ordinal));
        site.Edit("content/2010/03/01/tea.md", "subtitle: bad", "subtitle: good").BuildWell();
        Assert.True(site.Has("/2010/03/01/tea/index.html"));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Two_folders_of_one_site_do_not_take_each_others_texts_for_their_own()
    {
        using var site = SiteTest.From(Archive);
        var other = Path.Combine(site.Folder, "out", "other");
        site.BuildWell();
        site.Build(output: other);
        site.Edit("content/2010/03/01/tea.md", "Leaves were", "Buds were").Build(output: other);
        Assert.Equal(["/2010/03/01/tea/index.html"], site.Report.Rendered);
        site.BuildWell();
        Assert.Contains("Buds were", site.Page("/2010/03/01/tea/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void An_edited_draft_makes_no_page_unless_drafts_are_asked_for()
    {
        using var site = SiteTest.From(Archive);
        site.Edit("content/2010/03/01/tea.md", "tags: [tea]", "tags: [tea]\ndraft: true").BuildWell();
        site.Edit("content/2010/03/01/tea.md", "Leaves were", "Buds were").BuildWell();
        Assert.Empty(site.Report.Rendered);
        site.AssertEqualsCleanBuild();
        site.BuildWell(drafts: true);
        Assert.Contains("Buds were", site.Page("/2010/03/01/tea/index.html"), StringComparison.Ordinal);
        site.BuildWell();
        Assert.False(site.Has("/2010/03/01/tea/index.html"));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("/stray.html")]
    [InlineData("/2010/03/01/tea/stray.html")]
    [InlineData("/nobody/knows/index.html")]
    public void What_somebody_left_in_the_site_is_taken_away_though_nothing_else_changed(string path)
    {
        using var site = SiteTest.From(Archive);
        site.BuildWell().BuildWell();
        Assert.False(site.Planned);
        Directory.CreateDirectory(Path.GetDirectoryName(site.Output + path)!);
        File.WriteAllText(site.Output + path, "nobody's");
        site.BuildWell();
        Assert.Equal(1, site.Report.FilesRemoved);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_link_in_the_place_of_a_page_is_replaced()
    {
        using var site = SiteTest.From(Archive);
        site.BuildWell().BuildWell();
        var page = site.Output + "/2010/03/01/tea/index.html";
        File.Copy(page, site.Folder + "/elsewhere.html");
        File.Delete(page);
        File.CreateSymbolicLink(page, site.Folder + "/elsewhere.html");
        site.BuildWell();
        Assert.Null(new FileInfo(page).LinkTarget);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void An_asset_that_changes_is_published_though_no_article_did()
    {
        using var site = SiteTest.From(Archive);
        site.BuildWell();
        site.Add("templates/assets/extra.css", "body { margin: 1 }\n").BuildWell();
        Assert.Contains("margin: 1", site.Page("/assets/extra.css"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    /// <summary>Assets that were changed a moment ago are copied by every build; these have not been.</summary>
    private static void SettleAssets(SiteTest site)
    {
        var assets = Path.Combine(site.Folder, "templates", "assets");
        foreach (var file in Directory.EnumerateFiles(assets, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }
}
