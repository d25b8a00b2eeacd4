namespace Gazette.Tests.Rendering;

/// <summary>Nothing outside of the site is published, and nothing is read that may never end.</summary>
public sealed class SpecialFilesTests
{
    private const string Article = """
        -- content/2020/01/02/a.md --
        ---
        title: An article
        date: 2020-01-02
        section: society
        source: daily
        summary: A summary.
        ---
        ![A picture](pipe.png) [A file](pipe.pdf)

        """;

    private const string Page = "-- content/pages/a.md --\n---\ntitle: A\n---\nText.\n";

    [Theory]
    [InlineData("templates/assets/pipe.css")]
    [InlineData("templates/partials/pipe.sbn-html")]
    [InlineData("templates/strings/fr.yml")]
    public void A_pipe_among_the_templates_is_refused(string path)
    {
        using var site = SiteTest.From(Page);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(site.Folder, path))!);
        Pipe(site, path);
        site.Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.StartsWith(path + ": error special-file: This is a pipe", StringComparison.Ordinal));
        Assert.Empty(site.Files);
    }

    [Fact]
    public void A_pipe_beside_an_article_is_refused()
    {
        using var site = SiteTest.From(Article);
        Pipe(site, "content/2020/01/02/pipe.png");
        Pipe(site, "content/2020/01/02/pipe.pdf");
        site.Build();
        Assert.Equal(2, site.Complaints.Count(complaint => complaint.Contains("error special-file", StringComparison.Ordinal)));
        Assert.Contains(
            "content/2020/01/02/a.md(8,14): error special-file: \"pipe.png\" is a pipe or a device, and no file. Save a file "
                + "beside the article.",
            site.Complaints);
    }

    [Theory]
    [InlineData("templates/assets/link.css")]
    [InlineData("templates/strings/fr.yml")]
    public void A_link_among_the_templates_is_refused(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        using var site = SiteTest.From(Page);
        File.CreateSymbolicLink(Path.Combine(site.Folder, path), "/etc/hostname");
        site.Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.StartsWith(path + ": error template-link", StringComparison.Ordinal));
        Assert.Empty(site.Files);
    }

    [Theory]
    [InlineData("templates/assets/link.css", "template-link")]
    [InlineData("templates/partials/link.sbn-html", "template-link")]
    public void A_link_that_leads_nowhere_is_told_like_any_other(string path, string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        using var site = SiteTest.From(Page + "-- templates/partials/x.sbn-html --\nx\n");
        File.CreateSymbolicLink(Path.Combine(site.Folder, path), "/nowhere");
        site.Build();
        Assert.StartsWith($"{path}: error {name}: ", Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.config.yml", "symbolic-link")]
    [InlineData("content", "symbolic-link")]
    [InlineData("templates", "template-link")]
    public void A_part_of_the_site_that_lies_elsewhere_is_not_read_and_nothing_is_lost(string part, string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        using var site = SiteTest.From(Page);
        var before = site.BuildWell().Snapshot();
        using var elsewhere = SiteTest.From("");
        var (here, there) = (Path.Combine(site.Folder, part), Path.Combine(elsewhere.Folder, "moved"));
        Directory.Move(here, there);
        File.CreateSymbolicLink(here, there);
        site.Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.StartsWith($"{part}: error {name}: ", StringComparison.Ordinal));
        Assert.Equal(before, site.Snapshot());
        File.Delete(here);
        // Without templates of its own a site has the built-in ones.
        if (part != "templates")
        {
            site.Build();
            Assert.Equal(before, site.Snapshot());
        }

        Directory.Move(there, here);
        site.BuildWell().AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_folder_of_the_content_that_is_a_link_takes_no_article_away()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        using var site = SiteTest.From("-- content/2020/01/02/a.md --\n---\ntitle: A\ndate: 2020-01-02\n---\nText.\n");
        site.BuildWell();
        var (here, there) = (Path.Combine(site.Folder, "content/2020"), Path.Combine(site.Folder, "2020"));
        Directory.Move(here, there);
        File.CreateSymbolicLink(here, there);
        site.Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.StartsWith("content/2020: error symbolic-link: ", StringComparison.Ordinal));
        Assert.True(site.Has("/2020/01/02/a/index.html"));
    }

    [Fact]
    public void A_pipe_as_config_is_refused()
    {
        using var site = SiteTest.From(Page);
        site.Delete("site.config.yml");
        Pipe(site, "site.config.yml");
        site.Build();
        Assert.StartsWith(
            "site.config.yml: error special-file: This is a pipe", Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_file_among_the_assets_is_refused()
    {
        using var site = SiteTest.From(Page);
        site.Add("templates/assets/.htaccess", "x").Add("templates/assets/.gitkeep", "").Build();
        Assert.StartsWith(
            "templates/assets/.htaccess: error refused-file: ", Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void What_systems_and_editors_leave_behind_is_not_published()
    {
        using var site = SiteTest.From(Page);
        foreach (var name in (string[])[".DS_Store", "Thumbs.db", "site.css~", ".extra.css.swp"])
            site.Add("templates/assets/" + name, "x");
        site.BuildWell();
        Assert.Equal(
            [
                "/assets/extra.css", "/assets/favicon.svg", "/assets/feed.css", "/assets/lists.js", "/assets/lost.js",
                "/assets/search.css", "/assets/search.js", "/assets/site.css", "/assets/site.js", "/assets/speech.js",
            ],
            site.Files.Where(path => path.StartsWith("/assets/", StringComparison.Ordinal)));
    }

    private static void Pipe(SiteTest site, string path) => Assert.SkipUnless(
        GazetteProcess.Succeeds("mkfifo", Path.Combine(site.Folder, path)), "This system has no mkfifo.");
}
