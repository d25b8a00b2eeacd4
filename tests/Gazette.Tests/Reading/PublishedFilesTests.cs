namespace Gazette.Tests.Reading;

/// <summary>One rule for every way in which a file comes to be published with an article.</summary>
public sealed class PublishedFilesTests
{
    private const string Folder = "content/2020/01/02/";
    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'";

    public static TheoryData<string> ActiveNames =>
    [
        "p.html", "p.HTM", "p.xhtml", "p.xht", "p.shtml", "p.mht", "p.mhtml", "p.svgz", "p.hta", "p.xml", "p.xsl", "p.js",
        "p.css", "p.php", "p.phtml", "p.php.jpg", "p.asp", "p.jsp", "p.cgi", "p.exe", "p.swf", "p.wasm", "p.bat", "p.jar",
        "d/index.html", "web.config", "p.url", "p.eml", "p.swp", "Thumbs.db", "~$p.docx", "d/~$p.png",
        ".env", ".htaccess", "d/.htaccess", ".hidden.png",
    ];

    [Theory]
    [MemberData(nameof(ActiveNames))]
    public void What_can_run_is_refused_as_link_picture_and_lead_picture(string name)
    {
        foreach (var (front, body) in new[]
        {
            ("", $"[A file]({name})"), ("", $"![A picture]({name})"), ($"image: {{file: {name}, alt: x}}\n", "Text."),
        })
        {
            using var site = SiteTest.From($"-- {Folder}a.md --\n{Article(front, body)}\n-- {Folder}{name} --\nx\n");
            site.Build();
            Assert.DoesNotContain(site.Files, path => path.EndsWith(name.Split('/')[^1], StringComparison.Ordinal)
                && path.StartsWith("/2020", StringComparison.Ordinal) && !path.EndsWith("/index.html", StringComparison.Ordinal));
            Assert.False(site.Has("/2020/01/02/a/d/index.html"));
            Assert.Contains(site.Complaints, complaint =>
                complaint.StartsWith($"{Folder}a.md({(front.Length > 0 ? 7 : 8)},", StringComparison.Ordinal)
                && complaint.Contains(": error ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_list_of_what_can_run_is_widened_by_the_config()
    {
        using var site = SiteTest.From($"""
            -- {Folder}a.md --
            {Article("", "[A page](p.mht) [Another](q.xml)")}
            -- {Folder}p.mht --
            x
            -- {Folder}q.xml --
            x
            """);
        site.Build();
        Assert.Contains($"{Folder}a.md(8,10): error refused-file: \"p.mht\" is a kind of file that can run programs, in a "
            + "reader's browser or on the web server. Save it as a PDF or a picture and name that; or, if you know what is in "
            + "it, write \"attachments: [mht]\" in site.config.yml.", site.Complaints);
        site.Edit("site.config.yml", "languages: [en]", "languages: [en]\nattachments: [.MHT, xml]");
        site.BuildWell();
        Assert.True(site.Has("/2020/01/02/a/p.mht") && site.Has("/2020/01/02/a/q.xml"));
        site.Edit("site.config.yml", "[.MHT, xml]", "['a/b']").Build();
        Assert.Contains(site.Complaints, complaint => complaint.Contains(
            "error bad-value: \"a/b\" is not the ending of a file's name.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".htaccess")]
    [InlineData("d/.env")]
    [InlineData("/.htpasswd")]
    public void A_link_to_a_hidden_file_says_that_none_is_published(string link)
    {
        using var site = SiteTest.From($"-- {Folder}a.md --\n{Article("", $"[A file]({link})")}\n-- {Folder}.htaccess --\nx\n");
        Assert.Equal(
            $"{Folder}a.md(8,10): error refused-file: \"{link}\" is a name that begins with a dot, and no file of such a name is "
                + "ever published. Save what readers shall have under a name without the dot, or take the link out.",
            Assert.Single(site.Check().Complaints, line => line.StartsWith(Folder, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_never_takes_the_place_of_its_article()
    {
        using var site = SiteTest.From(
            $"-- {Folder}a.md --\n{Article("", "The page.")}\n-- {Folder}index.html --\nx\n-- {Folder}index.json --\n1\n");
        site.Edit("site.config.yml", "languages: [en]", "languages: [en]\nattachments: [html]").BuildWell();
        var page = site.Page("/2020/01/02/a/index.html");
        site.Edit($"{Folder}a.md", "The page.", "[More](index.html) [Data](index.json)").Build();
        var complaint = $"{Folder}a.md(8,8): error refused-file: {Folder}index.html would be published in the place of the page "
            + $"of {Folder}a.md. Give the file another name than \"index.html\".";
        Assert.Equal(complaint, Assert.Single(site.Complaints, line => line.Contains(": error ", StringComparison.Ordinal)));
        Assert.Equal(page, site.Page("/2020/01/02/a/index.html"));
        site.Edit("site.config.yml", "languages: [en]", "languages: [en]\noutputs: [json]").Check();
        Assert.Equal(2, site.Complaints.Count(line => line.Contains("in the place of the page", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "[A drawing](x.svg)")]
    [InlineData("", "![A drawing](x.svg)")]
    [InlineData("image: {file: x.svg, alt: x}\n", "Text.")]
    public void A_drawing_is_looked_through_however_it_is_named(string front, string body)
    {
        using var site = SiteTest.From(
            $"-- {Folder}a.md --\n{Article(front, body)}\n-- {Folder}x.svg --\n{Svg}>\n<script/></svg>\n");
        site.Build();
        Assert.Contains(site.Complaints, complaint => complaint.Contains(
            "error refused-file: The drawing \"x.svg\" holds \"<script>\" in line 2, column 2, which can run programs",
            StringComparison.Ordinal));
        Assert.False(site.Has("/2020/01/02/a/x.svg"));
        site.Add(Folder + "x.svg", $"{Svg}/>").BuildWell();
        Assert.True(site.Has("/2020/01/02/a/x.svg"));
    }

    [Theory]
    [InlineData("image: {file: no.jpg, alt: x}", 15, "missing-file: There is no file \"no.jpg\".")]
    [InlineData("image: no.jpg", 8, "missing-file: There is no file \"no.jpg\".")]
    [InlineData("image: {file: empty.jpg, alt: x}", 15, "no-picture: \"empty.jpg\" is no picture: the file is empty.")]
    [InlineData("image:\n  alt: x\n  file: text.jpg", 9, "no-picture: \"text.jpg\" is text and no picture, whatever")]
    public void A_lead_picture_is_complained_of_at_its_place(string field, int column, string complaint)
    {
        using var site = SiteTest.From(
            $"-- {Folder}a.md --\n{Article(field + "\n", "Text.")}\n-- {Folder}empty.jpg --\n-- {Folder}text.jpg --\nHello\n");
        site.Build();
        var line = 7 + field.Count(c => c == '\n');
        Assert.Contains(site.Complaints, one =>
            one.StartsWith($"{Folder}a.md({line},{column}): error {complaint}", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_files_of_one_name_are_an_error_also_when_one_is_the_lead_picture()
    {
        using var site = SiteTest.From($"""
            -- {Folder}a.md --
            {Article("image: {file: x.svg, alt: x}\n", "![A drawing](../03/x.svg)")}
            -- {Folder}b.md --
            {Article("image: {file: d/x.svg, alt: x}\n", "![A drawing](x.svg)")}
            -- {Folder}x.svg --
            {Svg}/>
            -- {Folder}d/x.svg --
            {Svg} id='d'/>
            -- content/2020/01/03/x.svg --
            {Svg} id='3'/>
            """);
        site.Build();
        Assert.Contains($"{Folder}a.md(7,15): error same-name: \"x.svg\" and \"content/2020/01/03/x.svg\" would be published "
            + "under one name. Give one of them another name.", site.Complaints);
        // A file of a folder below keeps that folder, wherever it is named.
        Assert.Contains("id='d'", site.Page("/2020/01/02/b/d/x.svg"), StringComparison.Ordinal);
        Assert.DoesNotContain("id='", site.Page("/2020/01/02/b/x.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_an_article_links_to_is_no_article()
    {
        using var site = SiteTest.From($"""
            -- {Folder}a.md --
            {Article("", "[The form](form.docx)")}
            -- {Folder}form.docx --
            x
            -- {Folder}report.docx --
            x
            """);
        for (var build = 0; build < 2; build++)
        {
            site.BuildWell();
            Assert.Equal([$"{Folder}report.docx"], About());
        }

        Assert.Equal([$"{Folder}report.docx"], About(site.Check()));
        // Nobody knows what the links of an article are that cannot be read: a name in it is enough.
        site.Add($"{Folder}a.md", Article("lang: 5 5\n", "[The form](form%2Edocx)"));
        Assert.Equal([$"{Folder}report.docx"], About(site.Build()));
        Assert.Equal([$"{Folder}report.docx"], About(site.Check()));

        IEnumerable<string> About(SiteTest? checkedSite = null) => (checkedSite ?? site).Complaints
            .Where(complaint => complaint.Contains("not-an-article", StringComparison.Ordinal))
            .Select(complaint => complaint.Split(':')[0]);
    }

    [Fact]
    public void A_file_is_published_byte_by_byte_whatever_its_length()
    {
        using var site = SiteTest.From($"-- {Folder}a.md --\n{Article("", "[A film](film.mp4)")}\n-- {Folder}film.mp4 --\nx");
        var bytes = new byte[300_001];
        new Random(5).NextBytes(bytes);
        var film = Path.Combine(site.Folder, Folder, "film.mp4");
        foreach (var length in new[] { 300_001, 131_072, 131_073, 131_073, 0 })
        {
            bytes[length / 2]++;
            File.WriteAllBytes(film, bytes[..length]);
            site.BuildWell();
            Assert.Equal(bytes[..length], File.ReadAllBytes(site.Output + "/2020/01/02/a/film.mp4"));
            Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes[..length])),
                File.ReadAllText(Path.Combine(site.Folder, "out/memory/changes.json")), StringComparison.Ordinal);
            Assert.DoesNotContain(site.Verify(), complaint => complaint.Contains(": error ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_file_may_have_the_longest_name_there_is()
    {
        var name = new string('文', 83);
        using var site = SiteTest.WithRealTemplates($"""
            -- {Folder}a.md --
            {Article("", $"[A film]({name}.mp4)")}
            -- {Folder}{name}.mp4 --
            x
            -- content/site-root/{name}.txt --
            x
            """).BuildWell();
        site.Add($"{Folder}{name}.mp4", "Longer.").Add($"content/site-root/{name}.txt", "Longer.")
            .Add($"templates/assets/{name}.css", "a{}").BuildWell().AssertEqualsCleanBuild();
        Assert.Equal("Longer.", site.Page($"/2020/01/02/a/{name}.mp4"));
        Assert.Equal("Longer.", site.Page($"/{name}.txt"));
        Assert.DoesNotContain(site.Files, file => file.EndsWith("unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public void A_large_file_is_not_read_into_memory()
    {
        Assert.SkipUnless(
            GazetteProcess.Published is null && OperatingSystem.IsLinux(), "The limit is one of .NET's, given by env.");
        using var site = SiteTest.From($"-- {Folder}a.md --\n{Article("", "[A film](film.mp4)")}\n");
        using (var film = File.Create(Path.Combine(site.Folder, Folder, "film.mp4")))
            film.SetLength(100 << 20);
        // 64 MB.
        var ran = GazetteProcess.Run(["env", "DOTNET_GCHeapHardLimit=0x4000000"], site.Folder, "build", "--verify");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(100 << 20, new FileInfo(site.Output + "/2020/01/02/a/film.mp4").Length);
    }

    private static string Article(string front, string body) =>
        $"---\ntitle: An article\ndate: 2020-01-02\nsection: society\nsource: daily\nsummary: A summary.\n{front}---\n{body}\n";
}
