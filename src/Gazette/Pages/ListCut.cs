using System.Globalization;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// Cuts a list that is too long for one page at fixed places of the calendar, and never counts it off from the newest, so that a
/// new article touches the newest part alone and what stands at an address stays there. Each step cuts into a few parts only:
/// many small ones would be many files.
/// </summary>
/// <param name="root">The list's address; the parts of time lie below it.</param>
/// <param name="most">The weight of one page.</param>
internal sealed class ListCut(string root, int most, IReadOnlyDictionary<string, string> words)
{
    /// <param name="newestFirst">Articles that the unit has in common.</param>
    public ListPart Of(PartUnit unit, string label, string title, string address, IReadOnlyList<ArticleCard> newestFirst) =>
        PageWeight.Fits(newestFirst, PageWeight.Of, most)
            ? new ListPart(unit, label, title, address, newestFirst.Count, newestFirst, [])
        : unit < PartUnit.Day ? ByTime(unit, label, title, address, newestFirst)
        : ByNumber(unit, label, title, address, newestFirst);

    /// <summary>The part cut by number, from the oldest.</summary>
    public ListPart ByNumber(PartUnit unit, string label, string title, string address, IReadOnlyList<ArticleCard> newestFirst)
    {
        var parts = PageWeight.Parts(newestFirst.Reverse(), PageWeight.Of, most).Select((articles, i) =>
        {
            var name = words["part"].Replace("{0}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            return new ListPart(PartUnit.Numbered, name, $"{title} · {name}", Addresses.Part(address, i + 1), articles.Count,
                [.. articles.Reverse()], []);
        });
        return new ListPart(unit, label, title, address, newestFirst.Count, [], [.. parts.Reverse()]);
    }

    /// <summary>The part cut into parts of the next unit, whether it fits one page or not.</summary>
    public ListPart ByTime(PartUnit unit, string label, string title, string address, IReadOnlyList<ArticleCard> newestFirst)
    {
        var finer = unit + 1;
        var parts = new List<ListPart>();
        var undated = new List<ArticleCard>();
        var group = new List<ArticleCard>();
        foreach (var card in newestFirst)
        {
            if (!Knows(card.Date, finer))
            {
                undated.Add(card);
                continue;
            }

            if (group.Count > 0 && Key(group[0].Date, finer) != Key(card.Date, finer))
            {
                parts.Add(Part(finer, group));
                group = [];
            }

            group.Add(card);
        }

        if (group.Count > 0)
            parts.Add(Part(finer, group));
        // What stands in no part shares the page with the names of the parts, or with a calendar.
        if (undated.Count > 0 && (unit == PartUnit.All || !PageWeight.Fits(undated, PageWeight.Of, most / 4 * 3)))
        {
            parts.Add(Undated(unit, title, address, undated));
            undated = [];
        }

        return new ListPart(unit, label, title, address, newestFirst.Count, undated, parts);
    }

    private ListPart Undated(PartUnit unit, string title, string address, List<ArticleCard> articles)
    {
        var name = words[unit switch { PartUnit.All => "undated", PartUnit.Year => "month_unknown", _ => "day_unknown" }];
        return Of(PartUnit.Undated, name, unit == PartUnit.All ? name : $"{title} · {name}", address + "undated/", articles);
    }

    private ListPart Part(PartUnit unit, List<ArticleCard> articles)
    {
        var date = articles[0].Date;
        var (year, month) = (date.Year, date.Month);
        var from = Key(date, unit);
        var (name, address) = unit switch
        {
            PartUnit.FiveYears => (DateText.OfYears(from, from + 4, words), Addresses.Years(root, from, from + 4)),
            PartUnit.Year => (DateText.OfYear(year, words), Addresses.Year(root, year)),
            PartUnit.Quarter => (DateText.OfMonths(year, from, from + 2, words), Addresses.Months(root, year, from, from + 2)),
            PartUnit.Month => (DateText.OfMonth(year, month, words), Addresses.Month(root, year, month)),
            PartUnit.TenDays => (DateText.OfDays(year, month, from, LastOfTen(date), words),
                Addresses.Days(root, year, month, from, LastOfTen(date))),
            _ => (DateText.Of(date.ToDay(), words), Addresses.Day(root, year, month, date.Day)),
        };
        return Of(unit, name, name, address, articles);
    }

    private static bool Knows(ArticleDate date, PartUnit unit) =>
        unit switch { <= PartUnit.Year => date.IsKnown, <= PartUnit.Month => date.HasMonth, _ => date.HasDay };

    /// <summary>The first year, month or day of the part that a date stands in.</summary>
    private static int Key(ArticleDate date, PartUnit unit) => unit switch
    {
        PartUnit.FiveYears => date.Year / 5 * 5,
        PartUnit.Year => date.Year,
        PartUnit.Quarter => ((date.Month - 1) / 3 * 3) + 1,
        PartUnit.Month => date.Month,
        PartUnit.TenDays => (Math.Min(2, (date.Day - 1) / 10) * 10) + 1,
        _ => date.Day,
    };

    private static int LastOfTen(ArticleDate date) =>
        date.Day <= 20 ? ((date.Day - 1) / 10 * 10) + 10 : DateTime.DaysInMonth(date.Year, date.Month);
}
