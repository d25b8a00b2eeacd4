namespace Gazette.Tests.Building;

/// <summary>A build does the work that a change asks for, and leaves what a clean build would leave.</summary>
public sealed class IncrementalBuildTests
{
    private const string Three = """
        -- content/2009/07/03/flood.md --
        ---
        title: Flood
        date: 2009-07-03
        source: daily
        section: society
        tags: [water]
        summary: The river rose.
        ---
        Water rose.
        -- content/2009/07/05/repair.md --
        ---
        title: Bridge repaired
        date: 2009-07-05
        source: daily
        section: society
        tags: [roads]
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
    public void Building_twice_writes_nothing_the_second_time()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        var before = site.Snapshot();
        site.BuildWell();
        Assert.Equal(0, site.Report.FilesWritten);
        Assert.Equal(0, site.Report.FilesRemoved);
        Assert.Equal(before, site.Snapshot());
    }

    [Fact]
    public void Editing_a_body_renders_one_page()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        site.Edit("content/2009/07/03/flood.md", "Water rose.", "Water fell.").BuildWell();
        Assert.Equal(["/2009/07/03/flood/index.html"], site.Report.Rendered);
        Assert.Contains("Water fell.", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Editing_a_title_renders_its_page_its_neighbours_and_the_lists_that_show_it()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        site.Edit("content/2009/07/03/flood.md", "title: Flood", "title: The great flood").BuildWell();
        Assert.Contains("/2009/07/03/flood/index.html", site.Report.Rendered);
        Assert.Contains("/2009/07/05/repair/index.html", site.Report.Rendered);
        Assert.Contains("/society/index.html", site.Report.Rendered);
        Assert.DoesNotContain("/2010/03/01/tea/index.html", site.Report.Rendered);
        Assert.DoesNotContain("/farming/index.html", site.Report.Rendered);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Deleting_an_article_removes_its_page_and_what_only_it_had()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        site.Delete("content/2010/03/01/tea.md").BuildWell();
        Assert.False(site.Has("/2010/03/01/tea/index.html"));
        Assert.False(site.Has("/tags/tea/index.html"));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "2010")));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Renaming_a_file_moves_its_page()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        var text = File.ReadAllText(Path.Combine(site.Folder, "content/2010/03/01/tea.md"));
        site.Delete("content/2010/03/01/tea.md").Add("content/2010/03/01/tea-harvest.md", text).BuildWell();
        Assert.True(site.Has("/2010/03/01/tea-harvest/index.html"));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("content/2009/07/03/FLOOD.md")]
    [InlineData("content/2009/07/03/flood/index.md")]
    public void A_new_file_at_an_address_that_is_taken_is_told_as_by_a_clean_build(string path)
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        site.Add(path, "---\ntitle: Another flood\ndate: 2009-07-03\nsource: daily\nsection: society\ntags: [water]\n"
            + "summary: It rose again.\n---\nMore water.\n").Build();
        var complaints = site.Complaints;
        Assert.Contains(complaints, complaint => complaint.Contains("error", StringComparison.Ordinal));
        Assert.Equal(complaints, site.Build(clean: true).Complaints);
        site.Delete(path).BuildWell();
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_warning_is_repeated_by_the_second_build()
    {
        using var site = SiteTest.From(Three);
        site.Edit("content/2010/03/01/tea.md", "summary: A good year.\n", "");
        var first = site.BuildWell().Complaints;
        Assert.Contains(first, complaint => complaint.Contains("no-summary", StringComparison.Ordinal));
        Assert.Equal(first, site.BuildWell().Complaints);
    }

    [Fact]
    public void An_error_is_repeated_until_it_is_mended()
    {
        using var site = SiteTest.From(Three);
        site.Edit("content/2010/03/01/tea.md", "date: 2010-03-01", "date: 2010-13-01").Build();
        var first = site.Complaints;
        Assert.Contains(first, complaint => complaint.Contains("error bad-date", StringComparison.Ordinal));
        Assert.False(site.Has("/2010/03/01/tea/index.html"));
        Assert.Equal(first, site.Build().Complaints);
        site.Edit("content/2010/03/01/tea.md", "date: 2010-13-01", "date: 2010-03-01").BuildWell();
        Assert.True(site.Has("/2010/03/01/tea/index.html"));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Changing_a_template_renders_every_page_again()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        site.Edit("templates/article.sbn-html", "<h1>", "<h1 class=\"title\">").BuildWell();
        Assert.Contains("<h1 class=\"title\">Flood</h1>", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Changing_the_config_renders_every_page_again()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        site.Edit("site.config.yml", "The Daily", "The Evening").BuildWell();
        Assert.Contains("The Evening", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_page_that_somebody_changed_or_took_away_is_mended()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        File.WriteAllText(site.Output + "/2010/03/01/tea/index.html", "vandal");
        File.Delete(site.Output + "/index.html");
        File.WriteAllText(site.Output + "/stray.html", "nobody's");
        site.BuildWell();
        Assert.False(site.Has("/stray.html"));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_build_that_died_is_made_good_even_when_the_edit_is_taken_back()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        var memory = Directory.EnumerateFiles(Path.Combine(site.Folder, "out", "memory"))
            .ToDictionary(file => file, File.ReadAllBytes);
        site.Edit("content/2009/07/03/flood.md", "Water rose.", "Water fell.").BuildWell();
        // As if the second build had been killed after writing its page and before remembering it.
        foreach (var (file, bytes) in memory)
            File.WriteAllBytes(file, bytes);
        File.WriteAllBytes(Directory.EnumerateFiles(Path.Combine(site.Folder, "out", "memory"), "manifest-*")
            .Single() + ".unfinished-build", []);
        site.Edit("content/2009/07/03/flood.md", "Water fell.", "Water rose.").BuildWell();
        Assert.Contains("Water rose.", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_damaged_memory_is_not_trusted_and_says_so()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        var memory = Path.Combine(site.Folder, "out", "memory");
        foreach (var file in Directory.GetFiles(memory, "articles").Concat(Directory.GetFiles(memory, "manifest*")))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[^1] ^= 0x55;
            File.WriteAllBytes(file, bytes);
        }

        site.BuildWell();
        Assert.Equal(2, site.Report.Notes.Count);
        Assert.All(site.Report.Notes, note => Assert.Contains("is damaged", note.ToString(), StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_picture_that_changes_its_size_changes_the_page_that_shows_it()
    {
        using var site = SiteTest.From(Three);
        site.Add("content/2010/03/01/leaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"/>");
        site.Edit("content/2010/03/01/tea.md", "Leaves were picked.", "![A leaf](leaf.svg)").BuildWell();
        Assert.Contains("width=\"40\"", site.Page("/2010/03/01/tea/index.html"), StringComparison.Ordinal);
        site.Add("content/2010/03/01/leaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"60\"/>")
            .BuildWell();
        Assert.Contains("width=\"80\"", site.Page("/2010/03/01/tea/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Memory_and_site_can_be_moved_to_another_folder()
    {
        using var site = SiteTest.From(Three);
        site.BuildWell();
        using var moved = SiteTest.From(Three);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "out"), "*", SearchOption.AllDirectories))
            moved.Add(Path.GetRelativePath(site.Folder, file), "").Replace(file, Path.GetRelativePath(site.Folder, file));
        moved.BuildWell();
        Assert.Empty(moved.Report.Rendered);
        moved.AssertEqualsCleanBuild();
    }
}
