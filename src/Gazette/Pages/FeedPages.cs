using System.Globalization;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>RSS 2.0 and Atom (RFC 4287) for the site; Atom for each section, tag and source.</summary>
internal static class FeedPages
{
    private static readonly PageTemplate<FeedModel> Rss = new("rss");

    /// <summary>Of the site, and of each section, tag and source.</summary>
    public static readonly PageTemplate<FeedModel> Atom = new("atom");

    public static PageKind Kind { get; } = PageKind.OfEditions("feed", Of, Rss, Atom);

    /// <summary>The feeds of the whole edition.</summary>
    public static IEnumerable<Page> Of(Plan plan)
    {
        var site = Site(plan);
        return [Feed(plan, Rss, plan.Addresses.Rss, site, plan.Archive.NewestFirst), Of(plan, site, plan.Archive.NewestFirst)];
    }

    /// <summary>The edition as the list of all its articles.</summary>
    public static Place Site(SiteFrame frame) => new(
        frame.Config.Title.In(frame.Language), frame.Addresses.Home, Description: frame.Config.Description.In(frame.Language));

    /// <summary>The Atom feed of a list.</summary>
    public static Page Of(SiteFrame frame, Place list, IReadOnlyList<ArticleCard> newestFirst) =>
        Feed(frame, Atom, list.Address + "atom.xml", list, newestFirst);

    /// <summary>
    /// The articles that stand in a feed of a list. A feed must say when: an article without a day cannot stand in it.
    /// </summary>
    public static ArticleCard[] Newest(SiteFrame frame, IReadOnlyList<ArticleCard> newestFirst) =>
        [.. newestFirst.Where(card => card.Date.HasDay && !card.Withdrawn).Take(frame.Config.FeedSize)];

    private static Page Feed(
        SiteFrame frame, PageTemplate<FeedModel> template, string address, Place list, IReadOnlyList<ArticleCard> newestFirst)
    {
        return template.Page(address, () =>
        {
            var articles = Newest(frame, newestFirst);
            return new FeedModel
            {
                Page = new PageHead { Address = address, Kind = template.Name, Title = list.Name, Edition = frame.Edition },
                List = list,
                Articles = articles,
                Updated = articles.Length == 0 ? "" : FeedDate.Rfc3339(FeedDate.LastChange(articles)),
            };
        });
    }
}

/// <summary>Templates <c>rss</c> and <c>atom</c>.</summary>
public sealed record FeedModel : PageModel
{
    /// <summary>What the feed is of; its address is the page the feed belongs to.</summary>
    public required Place List { get; init; }

    /// <summary>Newest first; only articles whose day is known, since a feed must say when.</summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];

    /// <summary>The latest change among the articles, RFC 3339, or empty for an empty feed.</summary>
    public string Updated { get; init; } = "";
}

/// <summary>Moments as feeds and sitemaps write them.</summary>
internal static class FeedDate
{
    /// <summary>When the article last changed as far as its front matter says.</summary>
    public static ArticleDate LastChange(ArticleCard card)
    {
        var last = Later(card.Date, card.Updated);
        foreach (var correction in card.Corrections)
            last = Later(last, correction.Date);
        return last;
    }

    /// <summary>The latest change among articles, of which there is one at least.</summary>
    public static ArticleDate LastChange(IReadOnlyList<ArticleCard> cards)
    {
        var last = LastChange(cards[0]);
        foreach (var card in cards)
            last = Later(last, LastChange(card));
        return last;
    }

    private static ArticleDate Later(ArticleDate one, ArticleDate other) => one.CompareTo(other) >= 0 ? one : other;

    /// <summary>
    /// <c>2024-05-15T16:05:00+08:00</c> (RFC 3339); a day without a time is its midnight. Empty unless the day is known.
    /// </summary>
    public static string Rfc3339(ArticleDate date) =>
        date.HasDay ? date.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : "";

    /// <summary>
    /// <c>Wed, 15 May 2024 16:05:00 +0800</c> (RFC 822 with a year of four digits, as RSS 2.0 asks). Empty unless the day is
    /// known.
    /// </summary>
    public static string Rfc822(ArticleDate date) => date.HasDay
        ? date.Value.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
            + date.Value.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal)
        : "";
}
