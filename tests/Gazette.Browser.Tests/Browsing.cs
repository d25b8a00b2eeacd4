using Gazette.Tests;
using Gazette.Tests.Html;
using Microsoft.Playwright;

// A test mostly waits for its page: while it does, another is run.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All)]

namespace Gazette.Browser.Tests;

/// <summary>
/// One browser, and this repository's archive with some hard articles: in English at the root of a host, and in Chinese under a
/// path, where lists are soon cut.
/// </summary>
public sealed class Browsing : IAsyncLifetime
{
    /// <summary>How long a busy machine may take for what a test waits for, in milliseconds.</summary>
    public const int Patience = 30_000;

    /// <summary>A month and days of it that are too long for one page where lists are short.</summary>
    private static readonly string LongMonth = string.Concat(Enumerable.Range(0, 60).Select(i =>
        $"-- content/2003/05/long-{i}.md --\n---\ntitle: 通知{i}\ndate: 2003-05-0{1 + (i / 20)}\nsource: unknown\n---\n正文。\n"));

    /// <summary>A month of thirty articles on twelve days, as a county paper has them, in the English site.</summary>
    public const string BusyMonth = "/2004/03/";

    private static readonly string Busy = string.Concat(Enumerable.Range(0, 30).Select(i =>
        $"-- content/2004/03/busy-{i}.md --\n---\ntitle: The council meets for the {i}th time this spring\n"
            + $"date: 2004-03-{11 + (i * 2 / 5)}\nsource: songting-news\n---\nText.\n"));

    private readonly List<SiteTest> _sites = [];
    private readonly List<FileServer> _servers = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>
    /// The browser's program, or null where there is none. Chromium without windows of its own costs less: the other starts a
    /// process that draws buttons around each page, though nobody sees them.
    /// </summary>
    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("GAZETTE_CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
            "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    public Uri English { get; private set; } = new("about:blank");

    public Uri Chinese { get; private set; } = new("about:blank");

    /// <summary>The published English site on the disk.</summary>
    public string EnglishFolder => _sites[0].Output;

    /// <summary>The published Chinese site on the disk.</summary>
    public string ChineseFolder => _sites[1].Output;

    public async ValueTask InitializeAsync()
    {
        English = Serve("/", site => site.Write(Busy));
        Chinese = Serve("/news/", site => site
            .ChineseFirst()
            .Edit("site.config.yml", "paragraphs: spaced", "paragraphs: indented")
            .Edit("site.config.yml", "paging: {home: 12, front: 30, list: 80}", "paging: {home: 2, front: 5, list: 10}")
            .Write(LongMonth));
        if (Chromium is null)
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        foreach (var part in _servers.Concat<IDisposable>(_sites))
            part.Dispose();
    }

    /// <summary>A reader who has never been here, with a window of that width.</summary>
    /// <param name="pixels">Of the screen, for one of the page.</param>
    internal async Task<Reader> NewReader(
        int width = 768, bool javaScript = true, bool touch = false, string? before = null, float pixels = 1)
    {
        Need(_browser is not null,
            "There is no Chromium: install it (apt-get install chromium-headless-shell), or name it in GAZETTE_CHROMIUM.");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            DeviceScaleFactor = pixels,
            JavaScriptEnabled = javaScript,
            HasTouch = touch,
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        if (before is not null)
            await context.AddInitScriptAsync(before);
        return new Reader(context, await context.NewPageAsync());
    }

    /// <summary>What is not there is passed over on a developer's machine; where changes are judged, it must be there.</summary>
    internal static void Need(bool there, string complaint)
    {
        if (!there && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(complaint);
        Assert.SkipUnless(there, complaint);
    }

    private Uri Serve(string root, Func<SiteTest, SiteTest> settled)
    {
        var server = new FileServer(root, address =>
        {
            var site = settled(SiteTest.OfThisRepository().Write(HardArticles.Files));
            _sites.Add(site);
            site.BaseUrl = address;
            return site.BuildWell().Output;
        });
        _servers.Add(server);
        return server.Address;
    }
}

/// <summary>All tests share the browser and the sites; each has a context of its own.</summary>
[CollectionDefinition(nameof(Browsing))]
public sealed class BrowsingDefinition : ICollectionFixture<Browsing>;
