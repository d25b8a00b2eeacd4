namespace Gazette.Tests.Building;

/// <summary>
/// Pages are carried over in groups, where what they are made of is as it was; nothing they should say is lost by that.
/// </summary>
public sealed class PageGroupTests
{
    private const string Archive = """
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
        -- content/2009/08/05/repair.md --
        ---
        title: Bridge repaired
        date: 2009-08-05
        source: daily
        section: society
        tags: [roads]
        summary: It is open again.
        ---
        The bridge is open.
        """;

    private const string Rain = """
        ---
        title: Rain
        date: 2010-03-02
        source: daily
        section: farming
        tags: [weather]
        summary: It rained.
        ---
        At last.
        """;

    [Fact]
    public void A_path_that_two_pages_want_is_complained_of_by_every_build_until_one_gives_it_up()
    {
        using var site = SiteTest.From(Archive);
        site.BuildWell();
        site.Add("content/pages/tags/water.md", "---\ntitle: Water\n---\nA page of its own.\n").Build();
        Assert.Contains(site.Complaints, complaint => complaint.Contains("/tags/water/", StringComparison.Ordinal));
        var first = site.Complaints;
        Assert.Equal(first, site.Build().Complaints);
        site.Add("content/2010/03/02/rain.md", Rain);
        Assert.Equal(first, site.Build().Complaints);
        Assert.Contains("A page of its own.", site.Page("/tags/water/index.html"), StringComparison.Ordinal);
        site.Delete("content/pages/tags/water.md").BuildWell();
        Assert.Contains("Flood", site.Page("/tags/water/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_page_that_its_template_cannot_print_is_complained_of_by_every_build()
    {
        using var site = SiteTest.From(Archive);
        site.Edit("templates/tag.sbn-html", "{{", "{{ if list.name == 'water' }}{{ include 'nowhere' }}{{ end }}{{");
        site.Build();
        var first = site.Complaints;
        Assert.Contains(first, complaint => complaint.Contains("templates/tag.sbn-html", StringComparison.Ordinal));
        site.Add("content/2010/03/02/rain.md", Rain);
        Assert.Equal(first, site.Build().Complaints);
        Assert.False(site.Has("/tags/water/index.html"));
        Assert.Equal(first, site.Build().Complaints);
    }

    [Fact]
    public void A_file_that_is_gone_is_made_again_though_its_group_is_as_it_was()
    {
        using var site = SiteTest.From(Archive);
        site.BuildWell();
        File.Delete(site.Output + "/tags/water/atom.xml");
        site.Add("content/2010/03/02/rain.md", Rain).BuildWell();
        Assert.True(site.Has("/tags/water/atom.xml"));
        Assert.DoesNotContain("/tags/water/index.html", site.Report.Rendered);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void What_a_new_article_does_not_touch_is_not_rendered()
    {
        using var site = SiteTest.From(Archive);
        site.BuildWell();
        site.Add("content/2010/03/02/rain.md", Rain).BuildWell();
        Assert.Contains("/sources/daily/index.html", site.Report.Rendered);
        Assert.Contains("/tags/weather/index.html", site.Report.Rendered);
        Assert.DoesNotContain("/tags/water/index.html", site.Report.Rendered);
        Assert.DoesNotContain("/2009/07/index.html", site.Report.Rendered);
        Assert.DoesNotContain("/sitemap-2009.xml", site.Report.Rendered);
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("/2010/03/stray.html")]
    [InlineData("/2010/stray.html")]
    [InlineData("/2009/07/stray.html")]
    [InlineData("/tags/weather/stray.html")]
    public void What_somebody_leaves_after_an_article_came_and_another_went_is_taken_away(string path)
    {
        using var site = SiteTest.From(Archive);
        site.BuildWell().BuildWell();
        site.Add("content/2010/03/02/rain.md", Rain).Delete("content/2009/07/03/flood.md").BuildWell();
        Assert.False(Directory.Exists(site.Output + "/2009/07"));
        Assert.Equal(FoldersOf(site.Output), site.Manifest.Folders.Rows.Select(folder => folder.Path));
        Directory.CreateDirectory(Path.GetDirectoryName(site.Output + path)!);
        File.WriteAllText(site.Output + path, "nobody's");
        site.BuildWell();
        Assert.Equal(1, site.Report.FilesRemoved);
        site.AssertEqualsCleanBuild();
    }

    /// <summary>The folders of a site as its manifest names them.</summary>
    private static IEnumerable<string> FoldersOf(string output) => Directory
        .EnumerateDirectories(output, "*", SearchOption.AllDirectories)
        .Select(folder => folder[output.Length..].Replace('\\', '/'))
        .Append("")
        .Order(StringComparer.Ordinal);
}
