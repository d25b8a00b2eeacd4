using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace Gazette.Tests.Html;

/// <summary>Every link of the site leads somewhere, whether it lies at the root of its host or under a path.</summary>
[Collection(nameof(PublishedSites))]
public sealed partial class LinkTests(PublishedSites sites)
{
    [Fact]
    public void Every_link_picture_and_asset_exists() => Assert.Empty(
        from page in sites.Pages
        from link in Links(page)
        where Fault(page, link) is not null
        select $"{page}: {link}: {Fault(page, link)}");

    [Fact]
    public void Nothing_is_fetched_from_another_host() => Assert.Empty(
        from page in sites.Pages
        from element in page.Document.QuerySelectorAll("[src], [srcset], [poster], [data], [data-names], link[rel~=stylesheet], "
            + "link[rel~=icon], link[rel~=preload], link[rel~=preconnect]")
        let set = element.GetAttribute("srcset")?.Split(", ").Select(size => size.Split(' ')[0]) ?? []
        let one = element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("data-names")
        from target in set.Append(one).OfType<string>().DefaultIfEmpty("nothing")
        where !target.StartsWith(page.Site.Root, StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal)
        select $"{page}: {target}");

    /// <summary>
    /// But for the names of an index, whose address stands in the page, and the index of search, which lies below an address that
    /// stands in the page too. No page may fetch anything from another host: its policy forbids it.
    /// </summary>
    [Fact]
    public void Style_sheets_and_scripts_fetch_nothing() => Assert.Empty(
        from site in new[] { sites.English, sites.Chinese }
        from file in site.Files
        where file.StartsWith("/assets/", StringComparison.Ordinal) && file != "/assets/search.js"
        where Fetching().IsMatch(File.ReadAllText(site.Folder + file))
        select file);

    [Fact]
    public void Canonical_addresses_are_whole_and_lead_to_the_page_itself() => Assert.Empty(
        from page in sites.Pages
        where !page.IsRedirect && !page.Path.EndsWith("/404.html", StringComparison.Ordinal)
        let canonical = page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!
        where !canonical.StartsWith("https://", StringComparison.Ordinal)
            || FileOf(page.Site, Uri.UnescapeDataString(new Uri(canonical).AbsolutePath)) != page.Path
        select $"{page}: {canonical}");

    [Fact]
    public void Every_address_in_feeds_and_sitemaps_exists() => Assert.Empty(
        from site in new[] { sites.English, sites.Chinese }
        from file in site.Files
        where file.EndsWith(".xml", StringComparison.Ordinal)
        from address in Addresses(XDocument.Load(site.Folder + file))
        let path = Uri.UnescapeDataString(new Uri(address).AbsolutePath)
        where FileOf(site, path) is null
        select $"{file}: {address}");

    [Fact]
    public void Every_redirect_leads_to_a_page()
    {
        foreach (var site in new[] { sites.English, sites.Chinese })
        {
            var lines = File.ReadAllLines(site.Folder + "/_redirects");
            Assert.NotEmpty(lines);
            Assert.All(lines, line =>
            {
                var parts = line.Split(' ');
                Assert.Equal(3, parts.Length);
                Assert.NotNull(FileOf(site, Uri.UnescapeDataString(parts[0])));
                Assert.NotNull(FileOf(site, Uri.UnescapeDataString(parts[1])));
                Assert.Equal("301", parts[2]);
            });
        }
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_home_page()
    {
        foreach (var site in new[] { sites.English, sites.Chinese })
        {
            var seen = new HashSet<string> { "/index.html" };
            var open = new Queue<string>(seen);
            while (open.TryDequeue(out var path))
            {
                if (site.PageAt(path) is not { } page)
                    continue;
                foreach (var anchor in page.Document.QuerySelectorAll("a[href], form[action]"))
                    if ((anchor.GetAttribute("href") ?? anchor.GetAttribute("action"))!.Split('#')[0] is var to
                        && FileOf(site, Uri.UnescapeDataString(to)) is { } target
                        && seen.Add(target))
                        open.Enqueue(target);
            }

            Assert.Empty(site.Pages
                .Where(page => !page.IsRedirect && !page.Path.EndsWith("/404.html", StringComparison.Ordinal))
                .Select(page => page.Path)
                .Except(seen));
        }
    }

    private static IEnumerable<string> Links(PublishedPage page) => page.Document.QuerySelectorAll("[href], [src]")
        .Where(element => element.GetAttribute("rel") is not ("canonical" or "alternate"))
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

    /// <summary>What is wrong with a link, or null.</summary>
    private static string? Fault(PublishedPage page, string link)
    {
        if (Outward().IsMatch(link))
            return null;
        var parts = link.Split('#', 2);
        var path = parts[0] == "" ? page.Path : FileOf(page.Site, Uri.UnescapeDataString(parts[0]));
        if (path is null)
            return "there is no such page";
        return parts.Length == 1 || page.Site.PageAt(path)!.Ids.Contains(Uri.UnescapeDataString(parts[1]))
            ? null : "there is no such place on the page";
    }

    /// <summary>The published file at a path of the host, or null.</summary>
    private static string? FileOf(PublishedSite site, string path)
    {
        if (!path.StartsWith(site.Root, StringComparison.Ordinal))
            return null;
        var file = "/" + path[site.Root.Length..];
        if (file.EndsWith('/'))
            file += "index.html";
        return site.Files.Contains(file) ? file : null;
    }

    private static IEnumerable<string> Addresses(XDocument document) => document.Descendants()
        .SelectMany(element => element.Attributes("href").Select(attribute => attribute.Value)
            .Concat(element.Name.LocalName is "loc" or "id" or "guid"
                || (element.Name.LocalName == "link" && !element.HasAttributes) ? [element.Value] : []));

    [GeneratedRegex("^(https?://|tel:|mailto:)")]
    private static partial Regex Outward();

    [GeneratedRegex(@"@import|url\((?!#)|https?://(?!www\.w3\.org/)|\bfetch\((?!file\))|XMLHttpRequest|document\.cookie")]
    private static partial Regex Fetching();
}
