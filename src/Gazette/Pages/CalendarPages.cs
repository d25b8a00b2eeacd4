using Gazette.Catalog;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>The archive by time: all years, each year, each month.</summary>
internal static class CalendarPages
{
    public static IEnumerable<Page> Of(Plan plan)
    {
        var years = plan.Archive.Years;
        var calendar = years.Select(Calendar).ToArray();
        yield return new Page(Addresses.File(Addresses.Archive), "archive", new ArchivePageModel
        {
            Page = Head(plan, "archive", Addresses.Archive, plan.Text["archive"], [plan.HomeCrumb(plan.Language)]),
            Years = calendar,
            Undated = new Place(plan.Text["undated"], Addresses.Undated, plan.Archive.Undated.Count),
        });
        for (var i = 0; i < years.Count; i++)
        {
            yield return YearPage(plan, years[i], calendar[i], Neighbour(plan, years, i + 1), Neighbour(plan, years, i - 1));
            foreach (var month in MonthPages(plan, years[i]))
                yield return month;
        }
    }

    private static Place? Neighbour(Plan plan, IReadOnlyList<YearOfArticles> years, int i) =>
        i < 0 || i >= years.Count ? null : new Place(DateText.OfYear(years[i].Year, plan.Text), Addresses.Year(years[i].Year));

    private static CalendarYear Calendar(YearOfArticles year)
    {
        var counts = new int[13];
        foreach (var card in year.Articles)
            counts[card.Date.Month]++;
        return new CalendarYear(
            year.Year,
            Addresses.Year(year.Year),
            year.Articles.Count,
            [.. Enumerable.Range(1, 12).Select(month => new CalendarMonth(month, counts[month] == 0 ? "" : Addresses.Month(year.Year, month), counts[month]))]);
    }

    private static Page YearPage(Plan plan, YearOfArticles year, CalendarYear calendar, Place? earlier, Place? later) =>
        new(Addresses.File(calendar.Address), "year", new YearPageModel
        {
            Page = Head(plan, "year", calendar.Address, DateText.OfYear(year.Year, plan.Text), Trail(plan)),
            Year = calendar,
            Undated = [.. year.WithoutMonth],
            Earlier = earlier,
            Later = later,
        });

    private static IEnumerable<Page> MonthPages(Plan plan, YearOfArticles year)
    {
        var months = Enumerable.Range(1, 12)
            .Select(month => (Number: month, Cards: year.InMonth(month)))
            .Where(month => month.Cards.Count > 0)
            .ToArray();
        return months.Select((month, i) => MonthPage(
            plan,
            year.Year,
            month.Number,
            month.Cards,
            i > 0 ? MonthPlace(plan, year.Year, months[i - 1].Number) : null,
            i + 1 < months.Length ? MonthPlace(plan, year.Year, months[i + 1].Number) : null));
    }

    private static Page MonthPage(Plan plan, int year, int month, IReadOnlyList<ArticleCard> cards, Place? earlier, Place? later)
    {
        var address = Addresses.Month(year, month);
        var days = cards.Where(card => card.Date.HasDay).GroupBy(card => card.Date.Day).OrderByDescending(day => day.Key).ToArray();
        return new Page(Addresses.File(address), "month", new MonthPageModel
        {
            Page = Head(plan, "month", address, DateText.OfMonth(year, month, plan.Text), [.. Trail(plan), new Crumb(DateText.OfYear(year, plan.Text), Addresses.Year(year))]),
            Year = year,
            Month = month,
            Count = cards.Count,
            Weeks = Weeks(year, month, days.ToDictionary(day => day.Key, day => day.Count())),
            Days =
            [
                .. days.Select(day => new DayGroup(
                    new ArticleDate(DatePrecision.Day, new DateTimeOffset(year, month, day.Key, 0, 0, 0, TimeSpan.Zero)),
                    Addresses.DayAnchor(day.Key),
                    [.. day])),
            ],
            Undated = [.. cards.Where(card => !card.Date.HasDay)],
            Earlier = earlier,
            Later = later,
        });
    }

    private static IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks(int year, int month, Dictionary<int, int> counts)
    {
        var blanks = ((int)new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified).DayOfWeek + 6) % 7;
        var days = Enumerable.Repeat(0, blanks).Concat(Enumerable.Range(1, DateTime.DaysInMonth(year, month)));
        return [.. days.Chunk(7).Select(week => (IReadOnlyList<CalendarDay>)[.. week.Concat(new int[7 - week.Length]).Select(day => new CalendarDay(day, counts.GetValueOrDefault(day)))])];
    }

    private static Place MonthPlace(Plan plan, int year, int month) => new(DateText.OfMonth(year, month, plan.Text), Addresses.Month(year, month));

    private static IReadOnlyList<Crumb> Trail(Plan plan) => [plan.HomeCrumb(plan.Language), new Crumb(plan.Text["archive"], Addresses.Archive)];

    private static PageHead Head(Plan plan, string kind, string address, string title, IReadOnlyList<Crumb> breadcrumb) =>
        new() { Address = address, Kind = kind, Title = title, Language = plan.Language, Breadcrumb = breadcrumb };
}
