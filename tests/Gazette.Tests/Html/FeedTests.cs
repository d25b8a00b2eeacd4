using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Gazette.Tests.Html;

/// <summary>Feeds and sitemaps are what their readers expect: RSS 2.0, Atom (RFC 4287), sitemaps 0.9.</summary>
[Collection(nameof(PublishedSites))]
public sealed partial class FeedTests(PublishedSites sites)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void A_feed_tells_people_in_its_language_what_it_is_the_feed_of()
    {
        Assert.Matches("<x:p>.*>Songting County News Archive</x:a>", File.ReadAllText(sites.English.Folder + "/atom.xml"));
        Assert.Matches("<x:p>.*>松汀县新闻档案</x:a>", File.ReadAllText(sites.English.Folder + "/zh/atom.xml"));
    }

    [Fact]
    public void Every_xml_file_is_a_feed_or_a_sitemap() => Assert.All(Documents(""), document =>
        Assert.Contains(document.Root.Name.LocalName, new[] { "feed", "rss", "urlset", "sitemapindex" }));

    [Fact]
    public void An_atom_feed_has_what_rfc_4287_asks_for() => Assert.All(Documents("/atom.xml"), feed =>
    {
        Assert.Equal(Atom + "feed", feed.Root.Name);
        One(feed.Root, Atom + "id", IsUrl);
        One(feed.Root, Atom + "title", IsText);
        One(feed.Root, Atom + "updated", IsMoment);
        Assert.Single(feed.Root.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self");
        var entries = feed.Root.Elements(Atom + "entry").ToArray();
        // A list of which no article has a day has a feed without entries.
        Assert.True(entries.Length > 0 || feed.Path is not ("/atom.xml" or "/zh/atom.xml"), feed.Path);
        Assert.Equal(entries.Length, entries.Select(entry => (string)entry.Element(Atom + "id")!).Distinct().Count());
        Assert.All(entries, entry =>
        {
            One(entry, Atom + "id", IsUrl);
            One(entry, Atom + "title", IsText);
            One(entry, Atom + "updated", IsMoment);
            One(entry, Atom + "published", IsMoment);
            Assert.Single(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
            Assert.All(entry.Elements(Atom + "category"), category =>
                Assert.True(IsText((string?)category.Attribute("term") ?? "")));
            Assert.All(entry.Elements(Atom + "author").Concat(feed.Root.Elements(Atom + "author")), author =>
                One(author, Atom + "name", IsText));
        });
        Assert.True(feed.Root.Elements(Atom + "author").Any() || entries.All(entry => entry.Elements(Atom + "author").Any()));
        var newest = entries.Length == 0 ? DateTimeOffset.UnixEpoch : entries.Max(entry =>
            DateTimeOffset.Parse((string)entry.Element(Atom + "updated")!, CultureInfo.InvariantCulture));
        Assert.Equal(newest, DateTimeOffset.Parse((string)feed.Root.Element(Atom + "updated")!, CultureInfo.InvariantCulture));
    });

    [Fact]
    public void An_rss_feed_has_what_its_specification_asks_for() => Assert.All(Documents("/feed.xml"), feed =>
    {
        Assert.Equal("2.0", (string?)feed.Root.Attribute("version"));
        var channel = Assert.Single(feed.Root.Elements("channel"));
        One(channel, "title", IsText);
        One(channel, "link", IsUrl);
        One(channel, "description", IsText);
        Assert.NotEmpty(channel.Elements("item"));
        Assert.All(channel.Elements("item"), item =>
        {
            One(item, "title", IsText);
            One(item, "link", IsUrl);
            One(item, "guid", IsUrl);
            One(item, "pubDate", date => DateTimeOffset.TryParseExact(
                date, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        });
    });

    [Fact]
    public void Feeds_and_sections_tell_of_each_other()
    {
        foreach (var page in sites.Pages.Where(page => page.Site.Files.Contains(page.Path.Replace("index.html", "atom.xml",
            StringComparison.Ordinal)) && page.Path.EndsWith("index.html", StringComparison.Ordinal)))
            Assert.Contains(
                page.Document.QuerySelectorAll("link[rel=alternate][type='application/atom+xml']"),
                link => link.GetAttribute("href") == page.Site.Root + Uri.EscapeDataString(page.Path[1..].Replace(
                    "index.html", "atom.xml", StringComparison.Ordinal)).Replace("%2F", "/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sitemap_has_what_its_schema_asks_for() =>
        Assert.All(Documents("").Where(document => document.Path.StartsWith("/sitemap-", StringComparison.Ordinal)), sitemap =>
    {
        Assert.Equal(Sitemap + "urlset", sitemap.Root.Name);
        Assert.InRange(sitemap.Root.Elements().Count(), 1, 50_000);
        AssertEntries(sitemap.Root, "url");
    });

    [Fact]
    public void The_sitemap_index_names_every_sitemap()
    {
        foreach (var site in new[] { sites.English, sites.Chinese })
        {
            var index = XDocument.Load(site.Folder + "/sitemap.xml").Root!;
            Assert.Equal(Sitemap + "sitemapindex", index.Name);
            AssertEntries(index, "sitemap");
            var named = index.Descendants(Sitemap + "loc")
                .Select(loc => new Uri(loc.Value).AbsolutePath[(site.Root.Length - 1)..]);
            Assert.Equal(site.Files.Where(file => file.StartsWith("/sitemap-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
            Assert.Contains("Sitemap: https://", File.ReadAllText(site.Folder + "/robots.txt"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_sitemaps_name_every_article_and_content_page_that_search_engines_may_list()
    {
        foreach (var site in new[] { sites.English, sites.Chinese })
        {
            var named = site.Files.Where(file => file.StartsWith("/sitemap-", StringComparison.Ordinal))
                .SelectMany(file => XDocument.Load(site.Folder + file).Descendants(Sitemap + "loc").Select(loc => loc.Value))
                    .ToArray();
            var pages = site.Pages.Where(page => page.Document.QuerySelector("meta[name=robots]") is null
                && page.Document.QuerySelector("main > article") is not null)
                .Select(page => page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!);
            Assert.Equal(named.Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
        }
    }

    private static void AssertEntries(XElement root, string name)
    {
        Assert.All(root.Elements(), entry => Assert.Equal(Sitemap + name, entry.Name));
        Assert.All(root.Elements(), entry => One(entry, Sitemap + "loc", IsUrl));
        Assert.All(root.Descendants(Sitemap + "lastmod"), time => Assert.Matches(MachineDay(), time.Value));
        Assert.Equal(root.Elements().Count(), root.Descendants(Sitemap + "loc").Select(loc => loc.Value).Distinct().Count());
    }

    private static void One(XElement parent, XName name, Func<string, bool> good) =>
        Assert.True(good(Assert.Single(parent.Elements(name)).Value), parent.ToString());

    private static bool IsText(string text) => text.Trim().Length > 0;

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == "https" && text.All(char.IsAscii);

    private static bool IsMoment(string text) => Moment().IsMatch(text);

    private IEnumerable<XmlFile> Documents(string ending) =>
        from site in new[] { sites.English, sites.Chinese }
        from file in site.Files.Order(StringComparer.Ordinal)
        where file.EndsWith(ending == "" ? ".xml" : ending, StringComparison.Ordinal)
        select new XmlFile(file, XDocument.Load(site.Folder + file).Root!);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$")]
    private static partial Regex MachineDay();

    private sealed record XmlFile(string Path, XElement Root);
}
