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
            yield return YearPage(plan, years[i], calendar[i], Neighbour(plan, years, i + 1), Neighbour(plan, years, i - 1));

        MonthOfArticles[] months = [.. years.Reverse().SelectMany(year => year.Months())];
        for (var i = 0; i < months.Length; i++)
            yield return MonthPage(plan, months[i], Neighbour(plan, months, i - 1), Neighbour(plan, months, i + 1));
    }

    private static Place? Neighbour(Plan plan, IReadOnlyList<YearOfArticles> years, int i) =>
        i < 0 || i >= years.Count ? null : new Place(DateText.OfYear(years[i].Year, plan.Text), Addresses.Year(years[i].Year));

    private static Place? Neighbour(Plan plan, MonthOfArticles[] months, int i) => i < 0 || i >= months.Length
        ? null
        : new Place(DateText.OfMonth(YearOf(months[i]), months[i].Month, plan.Text), Addresses.Month(YearOf(months[i]), months[i].Month));

    private static CalendarYear Calendar(YearOfArticles year)
    {
        var months = new CalendarMonth[12];
        for (var month = 1; month <= 12; month++)
            months[month - 1] = new CalendarMonth(month, "", 0);
        foreach (var month in year.Months())
            months[month.Month - 1] = new CalendarMonth(month.Month, Addresses.Month(year.Year, month.Month), month.Articles.Count);
        return new CalendarYear(year.Year, Addresses.Year(year.Year), year.Articles.Count, months);
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

    private static Page MonthPage(Plan plan, MonthOfArticles articles, Place? earlier, Place? later)
    {
        var (month, cards) = articles;
        var year = YearOf(articles);
        var address = Addresses.Month(year, month);
        var days = Days(year, month, cards);
        return new Page(Addresses.File(address), "month", new MonthPageModel
        {
            Page = Head(plan, "month", address, DateText.OfMonth(year, month, plan.Text), [.. Trail(plan), new Crumb(DateText.OfYear(year, plan.Text), Addresses.Year(year))]),
            Year = year,
            Month = month,
            Count = cards.Count,
            Weeks = Weeks(year, month, days),
            Days = days,
            Undated = [.. cards.Where(card => !card.Date.HasDay)],
            Earlier = earlier,
            Later = later,
        });
    }

    // A month is listed because it has articles, and they know their year.
    private static int YearOf(MonthOfArticles month) => month.Articles[0].Date.Year;

    /// <summary>The days that have articles, newest first, as the cards are.</summary>
    private static List<DayGroup> Days(int year, int month, IReadOnlyList<ArticleCard> cards)
    {
        var days = new List<DayGroup>();
        var articles = new List<ArticleCard>();
        foreach (var card in cards.Where(card => card.Date.HasDay))
        {
            if (articles.Count > 0 && articles[0].Date.Day != card.Date.Day)
            {
                days.Add(Day(year, month, articles));
                articles = [];
            }

            articles.Add(card);
        }

        if (articles.Count > 0)
            days.Add(Day(year, month, articles));
        return days;
    }

    private static DayGroup Day(int year, int month, List<ArticleCard> articles)
    {
        var day = articles[0].Date.Day;
        return new DayGroup(
            new ArticleDate(DatePrecision.Day, new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)), Addresses.DayAnchor(day), articles);
    }

    private static List<IReadOnlyList<CalendarDay>> Weeks(int year, int month, List<DayGroup> days)
    {
        var first = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var blanks = ((int)first.DayOfWeek + 6) % 7;
        var weeks = new List<IReadOnlyList<CalendarDay>>(6);
        for (var monday = 1 - blanks; monday <= DateTime.DaysInMonth(year, month); monday += 7)
        {
            var week = new CalendarDay[7];
            for (var i = 0; i < 7; i++)
                week[i] = monday + i >= 1 && monday + i <= DateTime.DaysInMonth(year, month)
                    ? new CalendarDay(monday + i, days.Find(group => group.Date.Day == monday + i)?.Articles.Count ?? 0)
                    : new CalendarDay(0, 0);
            weeks.Add(week);
        }

        return weeks;
    }

    private static IReadOnlyList<Crumb> Trail(Plan plan) => [plan.HomeCrumb(plan.Language), new Crumb(plan.Text["archive"], Addresses.Archive)];

    private static PageHead Head(Plan plan, string kind, string address, string title, IReadOnlyList<Crumb> breadcrumb) =>
        new() { Address = address, Kind = kind, Title = title, Language = plan.Language, Breadcrumb = breadcrumb };
}
