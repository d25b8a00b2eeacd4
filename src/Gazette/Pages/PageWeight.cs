using System.Text;
using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// What the lines of a list weigh, in bytes as the templates write them. Lists are measured by it and not by their number of
/// articles, because one with long Chinese titles and addresses weighs three times as much as one with short English ones.
/// </summary>
internal static class PageWeight
{
    /// <summary>A line of ordinary length: what <c>paging.list</c> counts.</summary>
    public const int Line = 150;

    /// <summary>Markup, date, source and language of a line; it weighs this and its address and title.</summary>
    private const int LineMarkup = 122;

    /// <summary>Markup of a name in an index.</summary>
    private const int NameMarkup = 46;

    /// <summary>The lines that one page may hold.</summary>
    public static int Most(SiteConfig config) => config.Paging.List * Line;

    public static int Of(ArticleCard card) => LineMarkup + OfAddress(card.Address) + Encoding.UTF8.GetByteCount(card.Title);

    /// <summary>Of a line that shows its summary too.</summary>
    public static int WithSummary(ArticleCard card) =>
        Of(card) + Line / 2 + Encoding.UTF8.GetByteCount(card.Summary) + Encoding.UTF8.GetByteCount(card.Kicker);

    /// <summary>Of a line of the home page: the title and the day.</summary>
    public static int TitleAlone(ArticleCard card) => Of(card) - (LineMarkup / 2);

    /// <summary>Of an article above the sections of the home page, with its summary and its picture.</summary>
    public static int Story(ArticleCard card) => WithSummary(card) + Picture(card);

    /// <summary>Of the first article of a section on the home page, with its picture or else its summary.</summary>
    public static int SectionStory(ArticleCard card) =>
        card.Thumbnail is null ? WithSummary(card) : Of(card) + Encoding.UTF8.GetByteCount(card.Kicker) + Picture(card);

    public static int Of(CorrectionEntry entry) =>
        Line / 2 + Of(entry.Article) + Encoding.UTF8.GetByteCount(entry.Correction.Note);

    public static int Of(Place place) => NameMarkup + OfAddress(place.Address) + Encoding.UTF8.GetByteCount(place.Name);

    /// <summary>The newest of a list that is cut, as many as its front has room for beside the names of the parts.</summary>
    public static IReadOnlyList<ArticleCard> Newest(IReadOnlyList<ArticleCard> newestFirst, int parts, SiteConfig config) =>
        Parts(newestFirst.Take(config.Paging.Front), WithSummary, Most(config) - (parts * Line / 2))[0];

    /// <summary>Whether items weigh no more than <paramref name="most"/> together.</summary>
    public static bool Fits<T>(IReadOnlyList<T> items, Func<T, int> weight, int most)
        where T : class
    {
        foreach (var item in items)
            if ((most -= weight(item)) < 0)
                return false;
        return true;
    }

    /// <summary>
    /// Cuts what is too heavy for one page into parts that are not, from its start: what is added at the end changes the last
    /// part alone.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<T>> Parts<T>(IEnumerable<T> items, Func<T, int> weight, int most)
        where T : class
    {
        var parts = new List<IReadOnlyList<T>>();
        var part = new List<T>();
        var room = most;
        foreach (var item in items)
        {
            room -= weight(item);
            if (room < 0 && part.Count > 0)
            {
                parts.Add(part);
                part = [];
                room = most - weight(item);
            }

            part.Add(item);
        }

        if (part.Count > 0)
            parts.Add(part);
        return parts;
    }

    private static int Picture(ArticleCard card) =>
        card.Thumbnail is { } picture ? Line + picture.Src.Length + picture.Srcset.Length : 0;

    // Percent-encoding writes each byte of a character beyond ASCII as three; most such characters here have three bytes.
    private static int OfAddress(string address)
    {
        var bytes = Encoding.UTF8.GetByteCount(address);
        return bytes + (3 * (bytes - address.Length));
    }
}
