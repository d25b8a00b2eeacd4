using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Gazette.Tests.Html;

/// <summary>
/// This repository's archive with <see cref="HardArticles"/>, built as it is and again in Chinese under a path, with lists that
/// are soon cut.
/// </summary>
public sealed class PublishedSites : IDisposable
{
    private readonly List<SiteTest> _sites = [];

    public PublishedSites()
    {
        English = new PublishedSite(Built(new Uri("https://news.songting.example/"), site => site), "/");
        Chinese = new PublishedSite(
            Built(new Uri("https://host.example/news/"), site => site
                .ChineseFirst()
                .Edit("site.config.yml", "paging: {home: 12, front: 30, list: 80}", "paging: {home: 2, front: 5, list: 10}")),
            "/news/");
    }

    public PublishedSite English { get; }

    public PublishedSite Chinese { get; }

    public IEnumerable<PublishedPage> Pages => English.Pages.Concat(Chinese.Pages);

    public void Dispose()
    {
        foreach (var site in _sites)
            site.Dispose();
    }

    private SiteTest Built(Uri baseUrl, Func<SiteTest, SiteTest> settled)
    {
        var site = settled(SiteTest.OfThisRepository().Write(HardArticles.Files));
        _sites.Add(site);
        site.BaseUrl = baseUrl;
        return site.BuildWell();
    }
}

/// <summary>A site on the disk.</summary>
public sealed class PublishedSite
{
    internal PublishedSite(SiteTest site, string root)
    {
        Root = root;
        Folder = site.Output;
        Files = [.. site.Files];
        Pages = [.. site.Files.Where(IsHtml).Select(path => new PublishedPage(this, path, site.Page(path)))];
    }

    /// <summary>Path of the base URL; begins and ends in <c>/</c>.</summary>
    public string Root { get; }

    public string Folder { get; }

    /// <summary>All files: <c>/2024/05/index.html</c>.</summary>
    public ImmutableHashSet<string> Files { get; }

    public IReadOnlyList<PublishedPage> Pages { get; }

    public PublishedPage? PageAt(string path) => Pages.FirstOrDefault(page => page.Path == path);

    private static bool IsHtml(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".htm", StringComparison.Ordinal);
}

/// <summary>A page as a browser reads it.</summary>
public sealed class PublishedPage
{
    internal PublishedPage(PublishedSite site, string path, string html)
    {
        Site = site;
        Path = path;
        Html = html;
        var faults = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = false, IsKeepingSourceReferences = true });
        parser.Error += (_, fault) => faults.Add(fault.ToString() ?? "");
        Document = parser.ParseDocument(html);
        ParseFaults = faults;
    }

    public PublishedSite Site { get; }

    /// <summary><c>/2024/05/15/x/index.html</c>.</summary>
    public string Path { get; }

    public string Html { get; }

    public IDocument Document { get; }

    public IReadOnlyList<string> ParseFaults { get; }

    /// <summary>A page that only leads to another.</summary>
    public bool IsRedirect => Document.QuerySelector("meta[http-equiv=refresh]") is not null;

    public IEnumerable<string> Ids => Document.QuerySelectorAll("[id]").Select(element => element.Id!);

    public override string ToString() => $"{Site.Root}{Path[1..]}";
}

/// <summary>The sites are built once for all tests of HTML.</summary>
[CollectionDefinition(nameof(PublishedSites))]
public sealed class PublishedSitesDefinition : ICollectionFixture<PublishedSites>;
