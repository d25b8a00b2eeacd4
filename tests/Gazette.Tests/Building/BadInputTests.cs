namespace Gazette.Tests.Building;

/// <summary>
/// Whatever lies in content/, a build ends with a diagnostic, builds the rest, and writes to the output folder alone.
/// </summary>
public sealed class BadInputTests
{
    private const string Good = """
        -- content/2009/07/03/good.md --
        ---
        title: Good
        date: 2009-07-03
        source: daily
        summary: It is built whatever the others hold.
        ---
        Good.
        """;

    private const string Front = "---\ntitle: Bad\ndate: 2009-07-04\nsource: daily\nsummary: A summary.\n";

    public static TheoryData<string, string, string> BadArticles => new()
    {
        { "2009/07/04/x.md", "", "empty-file" },
        { "2009/07/04/x.md", "no front matter", "no-front-matter" },
        { "2009/07/04/x.md", "---\ntitle: X\n", "unclosed-front-matter" },
        { "2009/07/04/x.md", "---\ntitle: X\ndate: 2009-02-30\n---\nx", "bad-date" },
        { "2009/07/04/x.md", "---\ntitle: X\ndate: yesterday\n---\nx", "bad-date" },
        { "2009/07/04/x.md", "---\ndate: 2009-07-04\n---\nx", "missing-title" },
        { "2009/07/04/x.md", "---\ntitle: X\n---\nx", "missing-date" },
        { "2009/07/04/x.md", Front + "titel: X\n---\nx", "unknown-key" },
        { "2009/07/04/x.md", Front + "title: again\n---\nx", "duplicate-key" },
        { "2009/07/04/x.md", Front + "aliases: [../../../etc/passwd]\n---\nx", "bad-alias" },
        { "2009/07/04/x.md", Front + "aliases: [/a/../../../x]\n---\nx", "bad-alias" },
        { "2009/07/04/x.md", Front + "image: {file: ../../../../outside.svg, alt: x}\n---\nx", "" },
        { "2009/07/04/x.md", Front + "image: {file: /etc/passwd, alt: x}\n---\nx", "" },
        { "2009/07/04/x.md", Front + "---\n![x](../../../../outside.svg)", "" },
        { "2009/07/04/x.md", Front + "---\n![x](/etc/passwd)", "" },
        { "2009/07/04/x.md", Front + "---\n![x](https://elsewhere.example/x.png)", "" },
        { "2009/07/04/x.md", Front + "---\n[x](../../../../../etc/passwd)", "" },
        { "2009/07/04/x.md", Front + "---\n[x](nowhere.md)", "broken-link" },
        { "2009/07/04/x.md", Front + "---\n[x](javascript:alert(1))", "refused-link" },
        { "2009/07/04/x.md", Front + "---\n<iframe src=\"https://elsewhere.example\"></iframe>", "removed-html" },
        { "2009/07/04/x.md", Front + "original: {url: /not/here/}\n---\nx", "missing-original" },
        { "2009/07/04/x.txt", "not an article by its name", "not-an-article" },
        { "2009/07/03/GOOD.md", Front + "---\nx", "same-address" },
        { "2009/07/04/a%2Fb.md", Front + "---\nx", "bad-file-name" },
        { "2009/07/04/a?b.md", Front + "---\nx", "bad-file-name" },
        { "pages/archive.md", "---\ntitle: In the way\n---\nx", "two-pages-one-address" },
        { "2009/07/index.md", Front + "---\nx", "two-pages-one-address" },
    };

    [Fact]
    public void A_link_that_leads_nowhere_names_the_oldest_article_of_that_name()
    {
        using var site = SiteTest.From(Good);
        site.Add("content/2009/07/04/x.md", Front + "---\n[x](Good.md) [y](2009/07/03/good.md) [z](nowhere.md)");
        site.Add("content/2010/07/04/good.md", Front + "---\nAnother.").Build();
        var broken = site.Complaints.Where(complaint => complaint.Contains("broken-link", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, broken.Length);
        Assert.Equal(2,
            broken.Count(complaint => complaint.Contains("There is content/2009/07/03/good.md:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_to_a_draft_says_so_until_it_is_none()
    {
        using var site = SiteTest.From(Good);
        site.Add("content/2009/07/04/x.md", Front + "original: {url: /2010/07/04/y/}\n---\n[x](../../../2010/07/04/y.md)");
        site.Add("content/2010/07/04/y.md", Front + "draft: true\n---\nNot yet.");
        foreach (var complaints in new[] { site.Check().Complaints, site.Build().Complaints, site.Build().Complaints })
        {
            var told = complaints.Where(complaint => complaint.Contains("link-to-draft", StringComparison.Ordinal)).ToArray();
            Assert.Equal(2, told.Length);
            Assert.All(told, complaint => Assert.Contains(
                "leads to content/2010/07/04/y.md, which is a draft", complaint, StringComparison.Ordinal));
            Assert.DoesNotContain(complaints, complaint => complaint.Contains("broken-link", StringComparison.Ordinal));
        }

        site.Add("content/2010/07/04/y.md", Front + "---\nNow.");
        Assert.DoesNotContain(site.Build().Complaints, complaint => complaint.Contains("draft", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BadArticles))]
    public void A_bad_article_ends_in_a_diagnostic_and_the_rest_is_built(string path, string text, string name)
    {
        using var site = SiteTest.From(Good);
        site.Add($"content/{path}", text);
        var around = Around(site);
        site.Build();
        var complaints = site.Complaints.Where(complaint => complaint.StartsWith("content/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(complaints);
        Assert.All(complaints, complaint => Assert.DoesNotContain("Exception", complaint, StringComparison.Ordinal));
        Assert.Contains(complaints, complaint => complaint.Contains($" {name}", StringComparison.Ordinal));
        Assert.True(site.Has("/2009/07/03/good/index.html") || site.Has("/2009/07/03/GOOD/index.html"));
        Assert.Equal(around, Around(site));
        Assert.All(site.Files, file => Assert.DoesNotContain("passwd", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[[[[[[[[", 20_000)]
    [InlineData("> ", 20_000)]
    [InlineData("****a ", 20_000)]
    [InlineData("- ", 5_000)]
    [InlineData("<b>", 20_000)]
    [InlineData("![", 20_000)]
    public void A_body_of_endless_nesting_ends(string piece, int times)
    {
        using var site = SiteTest.From(Good);
        site.Add("content/2009/07/04/x.md", Front + "---\n" + string.Concat(Enumerable.Repeat(piece, times))).Build();
        Assert.True(site.Has("/2009/07/03/good/index.html"));
        Assert.All(site.Complaints, complaint => Assert.DoesNotContain("Exception", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void A_symbolic_link_out_of_content_is_refused()
    {
        using var site = SiteTest.From(Good);
        var secret = Directory.CreateTempSubdirectory("gazette-secret-");
        try
        {
            File.WriteAllText(Path.Combine(secret.FullName, "secret.md"), Front + "---\nsecret words");
            File.CreateSymbolicLink(Path.Combine(site.Folder, "content", "link.md"), Path.Combine(secret.FullName, "secret.md"));
            Directory.CreateSymbolicLink(Path.Combine(site.Folder, "content", "folder"), secret.FullName);
            site.Build();
            Assert.Equal(2, site.Complaints.Count(complaint => complaint.Contains("symbolic-link", StringComparison.Ordinal)));
            Assert.All(site.Files, file => Assert.DoesNotContain("secret words", site.Page(file), StringComparison.Ordinal));
        }
        finally
        {
            secret.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_symbolic_link_in_the_output_folder_is_not_written_through()
    {
        using var site = SiteTest.From(Good);
        var elsewhere = Directory.CreateTempSubdirectory("gazette-elsewhere-");
        try
        {
            site.BuildWell();
            Directory.Delete(Path.Combine(site.Output, "2009"), recursive: true);
            Directory.CreateSymbolicLink(Path.Combine(site.Output, "2009"), elsewhere.FullName);
            site.BuildWell();
            Assert.Empty(elsewhere.EnumerateFileSystemInfos());
            site.AssertEqualsCleanBuild();
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    /// <summary>Every file of the site's folder outside of out/, with its bytes.</summary>
    private static Dictionary<string, string> Around(SiteTest site) =>
        Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(
                Path.Combine(site.Folder, "out") + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(file)), StringComparer.Ordinal);
}
