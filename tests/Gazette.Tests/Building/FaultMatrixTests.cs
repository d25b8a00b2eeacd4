using System.Text.Json;
using Gazette.Building;

namespace Gazette.Tests.Building;

/// <summary>
/// A published site meets one fault after the other: nothing that was published is lost or torn, nobody is told to remove it, and
/// after the mend the site is what a clean build makes.
/// </summary>
public sealed class FaultMatrixTests
{
    private const string Article = "content/2010/05/07/a7.md";
    private const string Foot = "templates/partials/foot.sbn-html";

    private static readonly Dictionary<string, Action<SiteTest>> Faults = new(StringComparer.Ordinal)
    {
        ["a partial includes what is not there"] = Append(Foot, "{{ include 'partials/typo' }}"),
        ["a partial is no Scriban"] = Append(Foot, "{{ if }}"),
        // On one page: each is rendered until it has used up all the work that a page may cost.
        ["a partial never ends"] = Append(Foot, "{{ if page.kind == 'archive' }}{{ while true }}{{ end }}{{ end }}"),
        ["a template fails for one article"] =
            Append("templates/article.sbn-html", "{{ if article.title == 'Article 7' }}{{ include 'typo' }}{{ end }}"),
        ["a template fails for all articles"] = Append("templates/article.sbn-html", "{{ include 'typo' }}"),
        ["the home page fails"] = Append("templates/home.sbn-html", "{{ nowhere.at.all.x }}{{ include 'typo' }}"),
        ["the months fail"] = Append("templates/month.sbn-html", "{{ include 'typo' }}"),
        ["the tags fail"] = Append("templates/tag.sbn-html", "{{ include 'typo' }}"),
        ["the sections fail"] = Append("templates/section.sbn-html", "{{ include 'typo' }}"),
        ["the feeds fail"] = Append("templates/atom.sbn-xml", "{{ include 'typo' }}"),
        ["the sitemap fails"] = Append("templates/sitemap.sbn-xml", "{{ include 'typo' }}"),
        ["the redirects fail"] = Append("templates/redirect.sbn-html", "{{ include 'typo' }}"),
        ["the page of what is not there fails"] = Append("templates/not-found.sbn-html", "{{ include 'typo' }}"),
        ["the style fails"] = Append("templates/style.sbn-css", "{{ include 'typo' }}"),
        ["the words are no YAML"] = Append("templates/strings/en.yml", "\n  home: [\n"),
        ["a language lacks a word"] = Append("templates/strings/en.yml", "\nnew_word: New\n"),
        ["the settings are no YAML"] = Append("site.config.yml", "\ntitle: [\n"),
        ["a setting is misspelt"] = Append("site.config.yml", "\ntitel: x\n"),
        ["an article is empty"] = site => site.Add(Article, ""),
        ["an article has no date"] = site => site.Edit(Article, "date: 2010-05-07", "place: x"),
        ["an article has a date that is none"] = site => site.Edit(Article, "2010-05-07", "2010-13-07"),
        ["an article has a field that is none"] = site => site.Edit(Article, "title:", "titel: x\ntitle:"),
        ["the front matter does not end"] = site => site.Add(Article, "---\ntitle: X\n"),
        ["an article is not UTF-8"] = site => File.WriteAllBytes(Path.Combine(site.Folder, Article), [0xB9, 0xE3, 0xB6, 0xAB]),
        ["an article's date is misspelt"] = site => site.Edit(Article, "date:", "dat:"),
        ["a lead picture is gone"] = site => site.Delete("content/2010/05/07/boat.svg"),
        ["an old address is none"] = site => site.Edit(Article, "aliases: [/old/7.html]", "aliases: [../../x]"),
        ["an old address is another's"] = site => site.Edit(Article, "/old/7.html", "/2010/05/08/a8/"),
        ["two articles have one address"] = site =>
            site.Add("content/2010/05/07/A7.md", "---\ntitle: B\ndate: 2010-05-07\n---\nB."),
        ["a tag is too long for an address"] = site => site.Edit(Article, "tags: [boats]", $"tags: [{new string('标', 86)}]"),
        ["an author's name is too long"] = site => site.Edit(Article, "section:", $"authors: [{new string('a', 300)}]\nsection:"),
        ["a lead picture is none"] = site => site.Add("content/2010/05/07/boat.svg", "<html><body>No such page</body></html>"),
        ["a lead picture is empty"] = site => site.Add("content/2010/05/07/boat.svg", ""),
        ["a drawing runs a script"] = site => site.Edit("content/2010/05/07/boat.svg", "<rect", "<script>x()</script><rect"),
        ["a file for the top takes the place of a page"] = site => site.Add("content/site-root/index.html", "Mine."),
        ["a file for the top is refused"] = site => site.Add("content/site-root/x.php", "<?php"),
        ["the content folder is gone"] = site => Directory.Move(
            Path.Combine(site.Folder, "content"), Elsewhere(site)),
        ["a template misspells a member"] = Append("templates/article.sbn-html", "{{ article.bdy }}"),
        ["a template misspells a word"] = Append(Foot, "{{ text.hom }}"),
        ["a template misspells a variable"] = Append("templates/home.sbn-html", "{{ sight.title }}"),
        ["a template is not UTF-8"] = site =>
            File.WriteAllBytes(Path.Combine(site.Folder, "templates/home.sbn-html"), [0x3C, 0xB9, 0xE3]),
        ["the settings are not UTF-8"] = site =>
            File.WriteAllBytes(Path.Combine(site.Folder, "site.config.yml"), [0x3C, 0xB9, 0xE3]),
        ["two templates have one name"] = site => site.Add("templates/home.sbn-xml", "x"),
        ["an article is a folder"] = site =>
        {
            site.Delete(Article);
            Directory.CreateDirectory(Path.Combine(site.Folder, Article));
        },
        ["a page of ours is in the way"] = site => site.Add("content/pages/tags.md", "---\ntitle: Tags\n---\nMine."),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_that_is_published_is_lost(string fault)
    {
        using var site = Published();
        var before = site.Snapshot();
        var input = Input(site);

        Faults[fault](site);
        site.Build();

        Assert.Contains(site.Complaints, complaint => complaint.Contains(": error ", StringComparison.Ordinal));
        AssertNothingIsLost(before, site);
        Assert.All(site.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.EndsWith("</html>", site.Page(file).TrimEnd(), StringComparison.Ordinal));
        using (var changes = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Folder, "out", "memory", "changes.json"))))
            Assert.DoesNotContain(changes.RootElement.EnumerateArray(), change =>
                change.GetProperty("change").ValueEquals("removed") && !SiteTest.IsOfIndex("/" + change.GetProperty("path")));
        Assert.All(site.Report.HeldOver, path => Assert.Equal(before[path], site.Bytes(path)));

        // A build that fails once more forgets nothing of it.
        site.Build();
        AssertNothingIsLost(before, site);

        Restore(site, input);
        site.BuildWell();
        Assert.Equal([], site.Verify().Where(complaint => complaint.Contains(": error ", StringComparison.Ordinal)));
        Assert.Equal(before, site.Snapshot());
        site.Build().AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_build_that_finds_the_output_locked_changes_nothing()
    {
        using var site = Published();
        var before = site.Snapshot();
        using (BuildLock.TakeBeside(site.Output, TimeSpan.Zero))
        {
            site.Edit(Article, "The text of article 7.", "Another text.");
            var ran = GazetteProcess.Run([], site.Folder, "build", "--wait", "0");
            Assert.Equal(1, ran.ExitCode);
            Assert.Contains("error another-build: ", ran.Error, StringComparison.Ordinal);
            Assert.Equal(before, site.Snapshot());
        }

        site.BuildWell().AssertEqualsCleanBuild();
    }

    [Fact]
    public void What_is_held_over_is_told()
    {
        using var site = Published();
        site.Edit(Article, "2010-05-07", "2010-13-07");
        var ran = GazetteProcess.Run([], site.Folder, "build");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(
            "files stay as an earlier build made them, because of the errors above: /2010/05/07/a7/boat.svg, "
                + "/2010/05/07/a7/index.html, ",
            ran.Output,
            StringComparison.Ordinal);
        Assert.Equal(0, GazetteProcess.Run([], site.Edit(Article, "2010-13-07", "2010-05-07").Folder, "build").ExitCode);
    }

    [Fact]
    public void An_article_that_is_gone_goes_whatever_fails_elsewhere()
    {
        using var site = Published();
        site.Edit(Article, "2010-05-07", "2010-13-07").Delete("content/2010/05/08/a8.md").Build();
        Assert.True(site.Has("/2010/05/07/a7/index.html"));
        Assert.False(site.Has("/2010/05/08/a8/index.html"));
    }

    [Fact]
    public void A_build_that_forgets_keeps_what_fails_too()
    {
        using var site = Published();
        var before = site.Snapshot();
        Directory.Delete(Path.Combine(site.Folder, "out", "memory"), recursive: true);
        site.Edit(Article, "2010-05-07", "2010-13-07").Build();
        AssertNothingIsLost(before, site);
        Append(Foot, "{{ include 'typo' }}")(site);
        site.Build(clean: true);
        AssertNothingIsLost(before, site);
    }

    [Fact]
    public void A_first_build_that_fails_in_templates_publishes_nothing()
    {
        using var site = Published();
        Directory.Delete(Path.Combine(site.Folder, "out"), recursive: true);
        Append("templates/tag.sbn-html", "{{ include 'typo' }}")(site);
        site.Build();
        Assert.Empty(site.Files);
        Assert.Equal(0, site.Report.FilesWritten);
        Assert.Contains("Built nothing", GazetteProcess.Run([], site.Folder, "build").Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_check_finds_what_a_build_finds(string fault)
    {
        using var site = Published();
        Faults[fault](site);
        site.Build();
        var built = site.Complaints.Where(complaint => complaint.Contains(": error ", StringComparison.Ordinal)).ToArray();
        site.Check();
        Assert.Equal(built, site.Complaints.Where(complaint => complaint.Contains(": error ", StringComparison.Ordinal)));
    }

    private static SiteTest Published()
    {
        var articles = Enumerable.Range(1, 28).Concat(Enumerable.Range(1, 12).Select(i => 100 + i)).Select(i =>
        {
            var (month, day) = i > 100 ? (6, i - 100) : (5, i);
            var extra = i == 7 ? "aliases: [/old/7.html]\nimage: {file: boat.svg, alt: A boat}\n" : "";
            return $"""
                -- content/2010/{month:00}/{day:00}/a{i}.md --
                ---
                title: Article {i}
                date: 2010-{month:00}-{day:00}
                section: {(i % 2 == 0 ? "society" : "farming")}
                source: daily
                tags: [{(i == 7 ? "boats" : i % 3 == 0 ? "rivers" : "roads")}]
                summary: The summary of article {i}.
                {extra}---
                The text of article {i}.

                """;
        });
        return SiteTest.WithRealTemplates(string.Concat(articles) + """
            -- content/2010/05/07/boat.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>
            -- content/pages/about.md --
            ---
            title: About
            ---
            An archive.

            """).BuildWell();
    }

    private static Action<SiteTest> Append(string path, string text) => site =>
        site.Add(path, File.ReadAllText(Path.Combine(site.Folder, path)) + text + "\n");

    private static Dictionary<string, byte[]> Input(SiteTest site) => Sources(site).ToDictionary(file => file, File.ReadAllBytes);

    private static void Restore(SiteTest site, Dictionary<string, byte[]> input)
    {
        foreach (var file in Sources(site).Where(file => !input.ContainsKey(file)))
            File.Delete(file);
        if (Directory.Exists(Path.Combine(site.Folder, Article)))
            Directory.Delete(Path.Combine(site.Folder, Article));
        // A folder that was moved comes back as it was, times and all.
        if (Directory.Exists(Elsewhere(site)))
            Directory.Move(Elsewhere(site), Path.Combine(site.Folder, "content"));
        foreach (var (file, bytes) in input)
            if (!File.Exists(file) || !bytes.AsSpan().SequenceEqual(File.ReadAllBytes(file)))
                File.WriteAllBytes(file, bytes);
    }

    private static string[] Sources(SiteTest site) =>
    [
        Path.Combine(site.Folder, "site.config.yml"),
        .. new[] { "content", "templates" }.Select(part => Path.Combine(site.Folder, part)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)),
    ];

    /// <summary>Files of the index of search have other names whenever it changes, and nobody is led to the old ones.</summary>
    private static void AssertNothingIsLost(IReadOnlyDictionary<string, string> before, SiteTest site) =>
        Assert.Equal([], before.Keys.Where(path => !SiteTest.IsOfIndex(path)).Except(site.Files));

    private static string Elsewhere(SiteTest site) => Path.Combine(site.Folder, "elsewhere");
}
