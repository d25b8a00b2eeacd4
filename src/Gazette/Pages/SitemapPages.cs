using System.Globalization;
using Gazette.Content;
using Gazette.Templating;

namespace Gazette.Pages;

/// <summary>
/// The sitemap (sitemaps.org, 0.9): an index and one file a year, cut where a year is longer than the protocol allows.
/// Only what articles say of themselves is given as the time of last change.
/// </summary>
internal static class SitemapPages
{
    private static readonly PageTemplate<SitemapIndexModel> IndexTemplate = new("sitemap-index");
    private static readonly PageTemplate<SitemapModel> Template = new("sitemap");

    public static PageKind Kind { get; } = PageKind.OfPlan("sitemap", Of, IndexTemplate, Template);

    /// <summary>The protocol's limit is 50,000 addresses or 50 MB a file.</summary>
    private const int Longest = 40_000;

    public static IEnumerable<PageGroup> Of(Plan plan)
    {
        var translated = plan.Translated().ToDictionary(page => page.Address, StringComparer.Ordinal);
        Part PartOf(string name, IReadOnlyList<ArticleCard> cards) =>
            new(name, cards, [.. cards.Select(card => translated.GetValueOrDefault(card.Address)).OfType<TranslatedPage>()]);
        Part[] parts =
        [
            .. plan.Archive.Years.Select(year => PartOf(year.Year.ToString("D4", CultureInfo.InvariantCulture), year.Articles)),
            PartOf("undated", plan.Archive.Undated),
            PartOf("pages", [.. plan.Archive.ContentPages.Select(page => page.Card)]),
        ];
        return
        [
            PageGroup.Of("sitemap-index", plan, parts, static (frame, parts) => [Index(frame, parts)]),
            .. parts.Select(part => PageGroup.Of("sitemap", plan, part, static (frame, part) => Sitemaps(frame, part))),
        ];
    }

    /// <summary>A part of the archive with a sitemap of its own.</summary>
    [TemplateModel]
    internal sealed record Part(
        string Name, IReadOnlyList<ArticleCard> Cards, IReadOnlyList<TranslatedPage> Translated);

    private static Page Index(SiteFrame frame, Part[] parts) => IndexTemplate.Page("/sitemap.xml", new SitemapIndexModel
    {
        Page = Head(frame, "/sitemap.xml", IndexTemplate),
        Sitemaps = [.. parts.SelectMany(part => Chunks(part)
            .Select((cards, i) => new SitemapEntry(AddressOf(part, i), FeedDate.LastChange(cards).Machine)))],
    });

    private static IEnumerable<Page> Sitemaps(SiteFrame frame, Part part)
    {
        var translated = part.Translated.ToDictionary(
            page => page.Address, page => page.Alternates, StringComparer.Ordinal);
        return Chunks(part).Select((cards, i) => Template.Page(AddressOf(part, i), () => new SitemapModel
        {
            Page = Head(frame, AddressOf(part, i), Template),
            Entries =
            [
                .. cards.Select(card => new SitemapEntry(card.Address, FeedDate.LastChange(card).Machine)
                {
                    Alternates = translated.GetValueOrDefault(card.Address) ?? [],
                }),
            ],
        }));
    }

    /// <summary>What each sitemap of a part holds, oldest first.</summary>
    private static IEnumerable<ArticleCard[]> Chunks(Part part) =>
        part.Cards.Where(card => !card.Withdrawn).Reverse().Chunk(Longest);

    private static string AddressOf(Part part, int number) =>
        number == 0 ? $"/sitemap-{part.Name}.xml" : $"/sitemap-{part.Name}-{number + 1}.xml";

    private static PageHead Head(SiteFrame frame, string address, PageTemplate template) =>
        new() { Address = address, Kind = template.Name, Title = "", Edition = frame.Edition };
}

/// <summary>Template <c>sitemap-index</c>.</summary>
public sealed record SitemapIndexModel : PageModel
{
    public IReadOnlyList<SitemapEntry> Sitemaps { get; init; } = [];
}

/// <summary>Template <c>sitemap</c>.</summary>
public sealed record SitemapModel : PageModel
{
    public IReadOnlyList<SitemapEntry> Entries { get; init; } = [];
}

/// <summary>An address and when it last changed.</summary>
/// <param name="LastModified">W3C date and time, as precise as it is known; empty when unknown.</param>
public sealed record SitemapEntry(string Address, string LastModified)
{
    /// <summary>As <see cref="PageHead.Alternates"/>.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];
}
