using System.Text;
using System.Text.RegularExpressions;
using Gazette.Building;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Pages;

namespace Gazette.Tests;

/// <summary>A tiny site on the disk, written as one text: <c>-- path --</c> lines begin its files.</summary>
internal sealed partial class SiteTest : IDisposable
{
    private const string Config = """
        title: Test Archive
        base_url: https://news.example.org/
        languages: [en]
        sections:
          - {id: society, name: Society}
          - {id: farming, name: Farming}
        sources:
          - {id: daily, name: The Daily}
        pictures: off
        """;

    // In memory where the system has such a folder: the tests write some hundred thousand files.
    private static readonly string Temporary = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private readonly DirectoryInfo _folder = NewFolder();

    private int _assets;
    private long _assetsSettledAt;

    private SiteTest()
    {
    }

    public string Folder => _folder.FullName;

    public string Output => Path.Combine(Folder, "out", "site");

    /// <summary>What the last build complained of, one line each.</summary>
    public IReadOnlyList<string> Complaints { get; private set; } = [];

    /// <summary>What the last build said it did.</summary>
    public BuildReport Report { get; private set; } = new();

    /// <summary>Whether the last build planned the whole site.</summary>
    public bool Planned => Report.Stages.Any(stage => stage.Stage == BuildStage.Planning);

    /// <summary>Where the site will be published, instead of what its config says.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>The kinds of pages that the site has.</summary>
    public IReadOnlyList<PageKind> Kinds { get; set; } = SitePlan.Kinds;

    /// <summary>The file in which the last build remembered the site.</summary>
    public string ManifestPath => Assert.Single(Directory.GetFiles(Path.Combine(Folder, "out", "memory"), "manifest-*"));

    /// <summary>What the last build remembered of the site.</summary>
    public BuildManifest Manifest => ManifestFile.Load(ManifestPath, out _);

    /// <summary>A folder of a test's own.</summary>
    public static DirectoryInfo NewFolder() =>
        Directory.CreateDirectory(Path.Combine(Temporary, "gazette-test-" + Path.GetRandomFileName()));

    /// <summary>A site with those files; a config and the smallest templates are added where it has none.</summary>
    public static SiteTest From(string files)
    {
        var site = new SiteTest();
        site.Add("site.config.yml", Config);
        foreach (var name in SitePlan.Templates.Select(template => template.Name))
            site.Add(Repository.Template(name), SmallTemplates.Of(name));
        site.Add("templates/strings/en.yml", SmallTemplates.Words);
        site.Add("templates/assets/extra.css", "body { margin: 0 }\n");
        site.Add("content/pages/about.md", "---\ntitle: About\n---\nAn archive.\n");
        site.Write(files);
        return site;
    }

    /// <summary>A site with those files and the templates of this repository.</summary>
    public static SiteTest WithRealTemplates(string files)
    {
        var site = new SiteTest();
        site.Add("site.config.yml", Config);
        site.CopyTree("templates");
        site.Write(files);
        return site;
    }

    /// <summary>A site with those files and no templates of its own.</summary>
    public static SiteTest WithoutTemplates(string files)
    {
        var site = new SiteTest();
        site.Add("site.config.yml", Config);
        return site.Write(files);
    }

    /// <summary>A copy of this repository's own archive.</summary>
    public static SiteTest OfThisRepository()
    {
        var site = new SiteTest();
        File.Copy(Path.Combine(Repository.Root, "site.config.yml"), Path.Combine(site.Folder, "site.config.yml"));
        site.CopyTree("templates");
        site.CopyTree("content");
        return site;
    }

    /// <summary>This repository's archive with Chinese as its first language, and English below <c>/en/</c>.</summary>
    public SiteTest ChineseFirst()
    {
        Edit("site.config.yml", "languages: [en, {id: zh-Hans, path: zh}]", "languages: [zh-Hans, en]");
        var pages = Path.Combine(Folder, "content", "pages");
        if (!Directory.Exists(pages))
            return this;
        foreach (var name in Directory.GetFiles(pages).Select(file => Path.GetFileName(file)))
        {
            Add($"content/pages/en/{name}", File.ReadAllText(Path.Combine(pages, name)));
            var chinese = Path.Combine(pages, "zh", name);
            Add($"content/pages/{name}", File.ReadAllText(chinese).Replace("(/zh/", "(/", StringComparison.Ordinal));
            File.Delete(chinese);
        }

        return Edit("content/2026/11/03/twenty-one-years.md", "pages/about.md", "pages/en/about.md");
    }

    /// <summary>Writes one file.</summary>
    public SiteTest Add(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        // What is copied as it is and was changed a moment ago is copied again by the next build, whatever else that has to do.
        if (path.StartsWith("templates/assets/", StringComparison.Ordinal)
            || path.StartsWith("content/site-root/", StringComparison.Ordinal))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(++_assets));
            _assetsSettledAt = FileState.At(file).SettledAt;
        }

        return this;
    }

    /// <summary>Writes the files of a text in which <c>-- path --</c> lines begin them.</summary>
    public SiteTest Write(string files)
    {
        var parts = FileLine().Split(files);
        for (var i = 1; i < parts.Length; i += 2)
            Add(parts[i], parts[i + 1]);
        return this;
    }

    /// <summary>Replaces a piece of a file, which must be there.</summary>
    public SiteTest Edit(string path, string old, string @new)
    {
        var text = File.ReadAllText(Path.Combine(Folder, path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Add(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Puts a copy of a file in the place of one of the site's.</summary>
    public SiteTest Replace(string from, string path)
    {
        File.Copy(from, Path.Combine(Folder, path), overwrite: true);
        return this;
    }

    public SiteTest Delete(string path)
    {
        File.Delete(Path.Combine(Folder, path));
        return this;
    }

    /// <param name="output">Where to, if not to the site's own folder.</param>
    public SiteTest Build(bool clean = false, bool drafts = false, string? output = null)
    {
        SpinWait.SpinUntil(() => DateTime.UtcNow.Ticks > _assetsSettledAt);
        var bag = new DiagnosticBag();
        Report = SiteBuilder.Build(
            new BuildOptions
            {
                SiteFolder = Folder,
                OutputFolder = output
                ?? Output,
                BaseUrl = BaseUrl,
                Kinds = Kinds,
                Clean = clean,
                Drafts = drafts
            }, bag, progress: null);
        Complaints = [.. bag.Sorted().Select(diagnostic => diagnostic.ToString())];
        return this;
    }

    /// <summary>Builds, compares with a clean build, and gives all complaints.</summary>
    public IReadOnlyList<string> Verify(Action<BuildProgress>? progress = null)
    {
        var bag = new DiagnosticBag();
        Report = SiteBuilder.Build(new BuildOptions
        {
            SiteFolder = Folder,
            OutputFolder = Output,
            BaseUrl = BaseUrl,
            Kinds = Kinds,
            Verify = true
        }, bag, progress);
        return Complaints = [.. bag.Sorted().Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>Builds, and fails when there is an error.</summary>
    public SiteTest BuildWell(bool clean = false, bool drafts = false)
    {
        Build(clean, drafts);
        Assert.DoesNotContain(Complaints, complaint => complaint.Contains(": error ", StringComparison.Ordinal));
        return this;
    }

    public SiteTest Check()
    {
        var bag = new DiagnosticBag();
        Report = SiteBuilder.Check(new BuildOptions { SiteFolder = Folder, Kinds = Kinds }, bag, progress: null);
        Complaints = [.. bag.Sorted().Select(diagnostic => diagnostic.ToString())];
        return this;
    }

    /// <summary>The text of a published file: <c>/2024/05/15/x/index.html</c>.</summary>
    public string Page(string path) => File.ReadAllText(Output + path);

    public bool Has(string path) => File.Exists(Output + path);

    /// <summary>The paths of all published files, in order.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(Output)
        ? [.. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
            .Select(file => file[Output.Length..].Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The paths of the files of the index of search, in order.</summary>
    public string[] IndexFiles => [.. Files.Where(IsOfIndex)];

    /// <summary>The published files as they are, byte for byte.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() =>
        Files.ToDictionary(path => path, Bytes, StringComparer.Ordinal);

    /// <summary>A published file as it is: a character for each byte.</summary>
    public string Bytes(string path) => Encoding.Latin1.GetString(File.ReadAllBytes(Output + path));

    /// <summary>
    /// Fails unless a build of the same input in an empty folder gives the same bytes, but for files that are held over from an
    /// earlier build. A clean build whose templates fail gives none: then every page is made once more and compared.
    /// </summary>
    public void AssertEqualsCleanBuild()
    {
        var here = Snapshot().Where(file => !Report.HeldOver.Contains(file.Key)).ToDictionary();
        using var other = new SiteTest();
        foreach (var part in new[] { "content", "templates", "data" }.Where(part => Directory.Exists(Path.Combine(Folder, part))))
            Copy(Path.Combine(Folder, part), Path.Combine(other.Folder, part));
        File.Copy(Path.Combine(Folder, "site.config.yml"), Path.Combine(other.Folder, "site.config.yml"));
        (other.BaseUrl, other.Kinds) = (BaseUrl, Kinds);
        other.Build();
        if (other.Report.FilesWritten == 0)
        {
            var (complaints, report) = (Complaints, Report);
            Assert.Equal(other.Complaints, complaints.Where(IsOfAnyBuild));
            Assert.Equal(complaints, Verify());
            Report = report;
            return;
        }

        var clean = other.Snapshot();
        // The index of search is held over as a whole.
        if (Report.HeldOver.Any(IsOfIndex))
            clean = clean.Where(file => !IsOfIndex(file.Key)).ToDictionary();
        Assert.Equal(clean.Keys, here.Keys.Order(StringComparer.Ordinal));
        Assert.All(clean, page =>
            Assert.True(page.Value == here[page.Key], $"{page.Key} is not what a clean build makes of it."));
        Assert.Equal(other.Complaints, Complaints.Where(IsOfAnyBuild));
    }

    /// <summary>Whether a file is one of the index of search, whose names follow from what is in them.</summary>
    public static bool IsOfIndex(string path) => path.StartsWith("/search/index/", StringComparison.Ordinal);

    /// <summary>Whether a build that remembers nothing says so too: it knows of no address that was published.</summary>
    private static bool IsOfAnyBuild(string complaint) =>
        !complaint.Contains(": warning lost-address:", StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private void CopyTree(string part) => Copy(Path.Combine(Repository.Root, part), Path.Combine(Folder, part));

    [GeneratedRegex(@"^-- (.+?) --\r?\n", RegexOptions.Multiline)]
    private static partial Regex FileLine();
}

/// <summary>The folder this repository lies in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>A template of this repository: <c>templates/article.sbn-html</c>.</summary>
    /// <param name="name">Its name, as page kinds give it.</param>
    public static string Template(string name) =>
        Directory.GetFiles(Path.Combine(Root, "templates"), name + ".sbn-*") is [var file]
            ? "templates/" + Path.GetFileName(file)
            : throw new FileNotFoundException(
                $"A page kind of SitePlan.Kinds is made with the template \"{name}\": write templates/{name}.sbn-html (or "
                    + "-xml, -json, "
                + "-txt, -css), and no other of that name.");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gazette.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        return folder.FullName;
    }
}

/// <summary>Templates that print all they are given and nothing else.</summary>
internal static class SmallTemplates
{
    public const string Words = """
        home: Home
        tags: Tags
        sources: Sources
        authors: Authors
        archive: Archive
        undated: Undated
        corrections: Corrections
        not_found: Not here
        moved: Moved
        month_unknown: Month unknown
        day_unknown: Day unknown
        part: Part {0}
        date_unknown: date unknown
        date_year: "{year}"
        date_month: "{month_name} {year}"
        date_day: "{day} {month_name} {year}"
        date_minute: "{day} {month_name} {year}, {time}"
        month_1: January
        month_2: February
        month_3: March
        month_4: April
        month_5: May
        month_6: June
        month_7: July
        month_8: August
        month_9: September
        month_10: October
        month_11: November
        month_12: December
        """;

    private const string Card = "<li><a href=\"{{ href c.address }}\">{{ c.title }}</a> {{ date_text c.date }} {{ c.kicker }} {{ "
        + "c.summary }} {{ c.section }} {{ c.source }} {{ c.language }} {{ for t in c.tags }}#{{ t }} {{ end }}{{ for a in "
        + "c.authors }}{{ a.name }} {{ a.role }} {{ end }}{{ if c.image }}{{ href c.image.address }} {{ c.image.width }}x{{ "
        + "c.image.height }}{{ end }}{{ if c.thumbnail }}{{ c.thumbnail.src }} {{ c.thumbnail.srcset }} {{ c.thumbnail.width }}x"
        + "{{ c.thumbnail.height }} {{ c.thumbnail.alt }}{{ end }}\n";

    private const string Cards = "{{ for c in articles }}" + Card + "{{ end }}\n";

    public static string Of(string name) => "{{ page.kind }} {{ page.title }} {{ absolute page.address }}\n" + name switch
    {
        "article" => """
            <h1>{{ article.title }}</h1>{{ article.subtitle }} {{ date_text article.date }} {{ if source }}{{ source.name }}{{ else }}source unknown{{ end }}
            {{ for a in authors }}{{ a.name }} ({{ a.role }}) {{ end }}{{ for t in tags }}#{{ t.name }} {{ end }}
            {{ if article.withdrawn }}withdrawn: {{ article.withdrawn.reason }}{{ else }}{{ article.body }}{{ end }}
            {{ for c in article.corrections }}{{ date_text c.date }}: {{ c.note }}{{ end }}
            {{ if previous }}before: {{ previous.title }}{{ end }} {{ if next }}after: {{ next.title }}{{ end }}
            {{ for r in recommended }}see {{ r.article.title }}{{ if r.tag }} #{{ r.tag.name }}{{ end }} {{ r.same_section }}{{ end }}
            {{ if article.image }}{{ href article.image.address }} {{ article.image.width }}x{{ article.image.height }}{{ end }}
            {{ if section }}{{ section.name }}{{ end }} {{ if calendar }}{{ calendar.name }} {{ href calendar.address }}{{ end }} {{ date_text article.updated }}
            {{ if original_article }}from {{ original_article.title }}{{ end }}{{ for t in translations }}also {{ t.title }}{{ end }}{{ if source }}{{ notice source article }}{{ end }}
            """,
        "home" => "{{ if lead }}{{ lead.title }} {{ lead.summary }}{{ end }}{{ for c in second }}" + Card
            + "{{ end }}{{ for c in latest }}" + Card + "{{ end }}{{ for b in sections }}{{ b.section.name }} "
            + "{{ b.section.count }}{{ if b.story }} {{ b.story.title }}{{ end "
            + "}}{{ for c in b.articles }} {{ c.title }}{{ end }}{{ end }}{{ count }}",
        "section" or "tag" or "source" or "author" => "{{ list.name }} {{ list.count }} " + Cards
            + "{{ for p in parts }}{{ p.name }} {{ href p.address }} {{ p.count }} {{ end }}{{ if earlier }}{{ href "
            + "earlier.address }}{{ end }}{{ if later }}{{ href later.address }}{{ end }}",
        "tags" or "sources" or "authors" => "{{ for l in letters }}{{ l.name }} {{ href l.address }}\n{{ end }}{{ for g in "
            + "groups }}{{ g.label }}: {{ for p in g.places }}{{ p.name }} {{ href p.address }} "
            + "{{ p.count }}\n{{ end }}{{ end }}",
        "archive" => "{{ for y in years }}{{ y.year }} {{ y.count }} {{ for m in y.months }}{{ m.count }} {{ end }}{{ end }}{{ "
            + "for y in older_years }}{{ y.name }} {{ y.count }} {{ end }}{{ undated.count }}",
        "year" => "{{ year.count }}{{ for m in year.months }} {{ m.count }}{{ end }}{{ for m in months }}"
            + "{{ m.month.name }}{{ for c in m.articles }} {{ c.title }}{{ end }}{{ end }}{{ for c in undated }}{{ c.title }}{{ end "
            + "}}{{ if earlier }}{{ earlier.name }}{{ end }}{{ if later }}{{ later.name }}{{ end }}",
        "month" => "{{ count }}{{ for d in days }}<h2 id=\"{{ d.anchor }}\">{{ date_text d.date }}</h2>{{ for c in d.articles "
            + "}}{{ c.title }} {{ c.summary }}{{ end }}{{ end }}{{ for c in undated }}{{ c.title }}{{ end }}{{ for p in parts "
            + "}}{{ href p.address }}{{ end }}{{ for w in weeks }}{{ for d in w }}{{ d.day }} {{ d.count }} {{ d.address }}{{ "
            + "end }}{{ end }}",
        "undated" => Cards + "{{ for p in parts }}{{ href p.address }}{{ end }}",
        "corrections" => "{{ for c in corrections }}{{ date_text c.correction.date }} {{ c.correction.note }} {{ c.article.title "
            + "}}{{ end }}{{ for p in parts }}{{ href p.address }}{{ end }}",
        "page" => "{{ article.body }}",
        "redirect" => "to {{ href to }}",
        "redirects" => "{{ for r in redirects }}{{ href r.from }} {{ href r.to }} 301\n{{ end }}",
        "rss" or "atom" => "{{ updated }}{{ for c in articles }}<entry>{{ c.title }} {{ rfc3339 c.date }} {{ c.summary "
            + "}}</entry>{{ end }}",
        "sitemap" => "{{ for e in entries }}{{ absolute e.address }} {{ e.last_modified }}\n{{ end }}",
        "sitemap-index" => "{{ for s in sitemaps }}{{ absolute s.address }} {{ s.last_modified }}\n{{ end }}",
        _ => "",
    };
}
