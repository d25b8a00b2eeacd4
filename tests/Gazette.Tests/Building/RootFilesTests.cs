namespace Gazette.Tests.Building;

/// <summary>Files of content/site-root are published as they are at the top of the site.</summary>
public sealed class RootFilesTests
{
    private const string Files = """
        -- content/site-root/google1234.html --
        google-site-verification
        -- content/site-root/BingSiteAuth.xml --
        <users/>
        -- content/site-root/.well-known/security.txt --
        Contact: mailto:news@example.org
        -- content/site-root/.nojekyll --
        -- content/site-root/favicon.ico --
        x
        """;

    private static readonly string[] s_published =
        ["/.nojekyll", "/.well-known/security.txt", "/BingSiteAuth.xml", "/favicon.ico", "/google1234.html"];

    [Fact]
    public void They_are_published_kept_changed_and_removed_like_all_else()
    {
        using var site = SiteTest.From(Files);
        site.BuildWell().AssertEqualsCleanBuild();
        Assert.All(s_published, path => Assert.True(site.Has(path), path));
        Assert.Equal("<users/>\n", site.Page("/BingSiteAuth.xml"));
        site.BuildWell();
        Assert.Equal(0, site.Report.FilesWritten);

        site.Add("content/site-root/BingSiteAuth.xml", "<users />\n").BuildWell();
        Assert.Equal((1, "<users />\n"), (site.Report.FilesWritten, site.Page("/BingSiteAuth.xml")));
        Assert.Contains("\"path\": \"BingSiteAuth.xml\"", File.ReadAllText(Path.Combine(site.Folder, "out/memory/changes.json")),
            StringComparison.Ordinal);

        site.Delete("content/site-root/google1234.html").BuildWell();
        Assert.False(site.Has("/google1234.html"));
        site.AssertEqualsCleanBuild();
        Assert.DoesNotContain(site.Verify(), complaint => complaint.Contains(": error ", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_other_computers_cannot_keep_are_told()
    {
        using var site = SiteTest.From(Files);
        site.Add("content/site-root/aux.txt", "x").Add("content/site-root/con/x.txt", "x")
            .Add("content/site-root/Google1234.HTML", "x").BuildWell();
        Assert.Equal(
            [
                "content/site-root/aux.txt: warning windows-name: The name \"aux.txt\"",
                "content/site-root/con/x.txt: warning windows-name: The name \"con\"",
                "content/site-root/google1234.html: warning same-but-for-case: Its name differs from that of "
                    + "content/site-root/Google1234.HTML only in capital letters.",
            ],
            site.Complaints.Zip(["aux.txt\"", "con\"", "letters."],
                (line, end) => line[..(line.IndexOf(end, StringComparison.Ordinal) + end.Length)]));
        Assert.Equal(site.Complaints, site.Check().Complaints);
    }

    [Fact]
    public void What_fails_keeps_the_published_file()
    {
        using var site = SiteTest.From(Files);
        site.BuildWell();
        site.Add("content/2020/01/02/a.md", "no front matter").Delete("content/site-root/favicon.ico").Build();
        Assert.All(s_published, path => Assert.True(site.Has(path), path));
        site.Delete("content/2020/01/02/a.md").BuildWell().AssertEqualsCleanBuild();
        Assert.False(site.Has("/favicon.ico"));
    }

    [Theory]
    [InlineData("index.html", "the home page /index.html")]
    [InlineData("about/index.html", "content/pages/about.md")]
    [InlineData("about", "content/pages/about.md")]
    [InlineData("assets/extra.css", "templates/assets/extra.css")]
    [InlineData("robots.txt", "the robots page /robots.txt")]
    public void A_file_in_the_place_of_another_is_an_error_that_names_both(string name, string other)
    {
        using var site = SiteTest.From($"-- content/site-root/{name} --\nmine\n");
        Assert.Contains(Complaint(site.Build()), site.Complaints);
        Assert.DoesNotContain(site.Files, path => path == "/" + name && site.Page(path) == "mine\n");
        Assert.Contains(Complaint(site.Check()), site.Complaints);

        string Complaint(SiteTest tested) => tested.Complaints.FirstOrDefault(complaint =>
            complaint.StartsWith($"content/site-root/{name}: error two-pages-one-address: ", StringComparison.Ordinal)
            && complaint.Contains($" is made by {other} and by content/site-root/{name}.", StringComparison.Ordinal))
            ?? "no complaint";
    }

    [Theory]
    [InlineData("a.php", "refused-file")]
    [InlineData("x/a.cgi", "refused-file")]
    [InlineData(".htaccess", "refused-file")]
    [InlineData(".git/config", "refused-file")]
    [InlineData("a.md", "refused-file")]
    [InlineData("a.svg", "no-picture")]
    [InlineData("a?.txt", "bad-file-name")]
    public void What_is_not_to_be_published_is_an_error(string name, string error)
    {
        using var site = SiteTest.From($"-- content/site-root/{name} --\nmine\n");
        site.Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.StartsWith($"content/site-root/{name.Split("/c")[0]}", StringComparison.Ordinal)
            && complaint.Contains($": error {error}: ", StringComparison.Ordinal));
        Assert.False(site.Has("/" + name));
    }

    [Fact]
    public void A_drawing_that_runs_is_an_error_there_too()
    {
        using var site = SiteTest.From(
            "-- content/site-root/icon.svg --\n<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>\n");
        site.Build();
        Assert.Contains(site.Complaints, complaint => complaint.StartsWith(
            "content/site-root/icon.svg(1,41): error refused-file: The drawing ", StringComparison.Ordinal));
        Assert.False(site.Has("/icon.svg"));
    }

    [Fact]
    public void What_systems_and_editors_leave_behind_is_passed_over()
    {
        using var site = SiteTest.From("");
        foreach (var name in (string[])[".DS_Store", "Thumbs.db", "a.txt~", ".a.txt.swp", "._a.txt", "desktop.ini", ".gitkeep"])
            site.Add("content/site-root/" + name, "x");
        site.BuildWell();
        Assert.Empty(site.Complaints);
        Assert.DoesNotContain(site.Files, path => File.ReadAllText(site.Output + path) == "x");
    }

    [Fact]
    public void Links_and_pipes_are_errors()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        using var site = SiteTest.From(Files);
        File.CreateSymbolicLink(Path.Combine(site.Folder, "content/site-root/etc"), "/etc");
        File.CreateSymbolicLink(Path.Combine(site.Folder, "content/site-root/hosts.txt"), "/etc/hosts");
        Assert.SkipUnless(
            GazetteProcess.Succeeds("mkfifo", Path.Combine(site.Folder, "content/site-root/pipe")), "This system has no mkfifo.");
        site.Build();
        Assert.Equal(
            ["content/site-root/etc: error symbolic-link", "content/site-root/hosts.txt: error symbolic-link",
                "content/site-root/pipe: error special-file"],
            site.Complaints.Select(complaint => string.Join(':', complaint.Split(':')[..2])));
        Assert.DoesNotContain(site.Files, path => path.Contains("etc", StringComparison.Ordinal) || path == "/hosts.txt");
    }
}
