using System.Globalization;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// The sitemap (sitemaps.org, 0.9): an index and one file a year, cut where a year is longer than the protocol allows.
/// Only what articles say of themselves is given as the time of last change.
/// </summary>
internal static class SitemapPages
{
    /// <summary>The protocol's limit is 50,000 addresses or 50 MB a file.</summary>
    private const int Longest = 40_000;

    public static IEnumerable<Page> Of(Plan plan)
    {
        Page[] sitemaps =
        [
            .. plan.Archive.Years.SelectMany(year => Sitemaps(plan, year.Year.ToString("D4", CultureInfo.InvariantCulture), year.Articles)),
            .. Sitemaps(plan, "undated", plan.Archive.Undated),
            .. Sitemaps(plan, "pages", [.. plan.Archive.ContentPages.Select(page => page.Card)]),
        ];
        yield return new Page("/sitemap.xml", "sitemap-index", new SitemapIndexModel
        {
            Page = Head(plan, "/sitemap.xml", "sitemap-index"),
            Sitemaps = [.. sitemaps.Select(page => new SitemapEntry(page.Path, Latest((SitemapModel)page.Model)))],
        });
        foreach (var page in sitemaps)
            yield return page;
    }

    private static IEnumerable<Page> Sitemaps(Plan plan, string name, IReadOnlyList<ArticleCard> cards) => cards
        .Where(card => !card.Withdrawn)
        .Reverse()
        .Chunk(Longest)
        .Select((part, i) => Sitemap(plan, i == 0 ? $"/sitemap-{name}.xml" : $"/sitemap-{name}-{i + 1}.xml", part));

    private static Page Sitemap(Plan plan, string address, IEnumerable<ArticleCard> cards) => new(address, "sitemap", new SitemapModel
    {
        Page = Head(plan, address, "sitemap"),
        Entries = [.. cards.Select(card => new SitemapEntry(card.Address, FeedDate.LastChange(card).Machine))],
    });

    // Of the dates of one sitemap, written from the largest part to the smallest, the last in text order is the latest but for
    // offsets; an archive has one zone.
    private static string Latest(SitemapModel sitemap) => sitemap.Entries.Max(entry => entry.LastModified) ?? "";

    private static PageHead Head(Plan plan, string address, string kind) =>
        new() { Address = address, Kind = kind, Title = "", Language = plan.Language };
}
