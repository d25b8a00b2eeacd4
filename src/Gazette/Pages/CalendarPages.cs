using Gazette.Catalog;

namespace Gazette.Pages;

/// <summary>The archive by time: all years, each year, each month; and days where a month is too long for one page.</summary>
internal static class CalendarPages
{
    /// <summary>Years whose months the page of all years shows.</summary>
    private const int YearsWithMonths = 10;

    public static IEnumerable<PageGroup> Of(Plan plan)
    {
        MonthOfArticles[] months = [.. plan.Archive.Years.Reverse().SelectMany(year => year.Months())];
        return
        [
            PageGroup.Of(plan, Years),
            .. months.Select((month, i) => PageGroup.Of(
                "month",
                plan,
                new MonthPlace(month, Neighbour(plan, months, i - 1), Neighbour(plan, months, i + 1)),
                static (frame, month) => MonthPages.Of(frame, month.Articles, month.Earlier, month.Later, Trail(frame)))),
        ];
    }

    /// <summary>A month and the names of those around it.</summary>
    private sealed record MonthPlace(MonthOfArticles Articles, Place? Earlier, Place? Later);

    /// <summary>
    /// The page of all years and that of each. Of articles they show hardly any, so that the pages tell sooner than these whether
    /// they are current.
    /// </summary>
    private static IEnumerable<Page> Years(Plan plan)
    {
        var years = plan.Archive.Years;
        var calendar = years.Select(Calendar).ToArray();
        yield return new Page(Addresses.File(Addresses.Archive), "archive", new ArchivePageModel
        {
            Page = Head(plan, "archive", Addresses.Archive, plan.Text["archive"], [plan.HomeCrumb(plan.Language)]),
            Years = [.. calendar.Take(YearsWithMonths)],
            OlderYears = [.. years.Skip(YearsWithMonths)
                .Select(year => PlaceOf(plan, year) with { Count = year.Articles.Count })],
            Undated = new Place(plan.Text["undated"], Addresses.Undated, plan.Archive.Undated.Count),
        });
        for (var i = 0; i < years.Count; i++)
            foreach (var page in YearPages(plan, years[i], calendar[i], Neighbour(plan, years, i + 1), Neighbour(plan, years, i - 1)))
                yield return page;
    }

    private static Place? Neighbour(Plan plan, IReadOnlyList<YearOfArticles> years, int i) =>
        i < 0 || i >= years.Count ? null : PlaceOf(plan, years[i]);

    private static Place? Neighbour(Plan plan, MonthOfArticles[] months, int i) => i < 0 || i >= months.Length
        ? null
        : new Place(DateText.OfMonth(months[i].Year, months[i].Month, plan.Text),
            Addresses.Month(months[i].Year, months[i].Month));

    private static Place PlaceOf(Plan plan, YearOfArticles year) =>
        new(DateText.OfYear(year.Year, plan.Text), Addresses.Year(year.Year));

    private static CalendarYear Calendar(YearOfArticles year)
    {
        var months = new CalendarMonth[12];
        for (var month = 1; month <= 12; month++)
            months[month - 1] = new CalendarMonth(month, "", 0);
        foreach (var month in year.Months())
            months[month.Month - 1] =
                new CalendarMonth(month.Month, Addresses.Month(year.Year, month.Month), month.Articles.Count);
        return new CalendarYear(year.Year, Addresses.Year(year.Year), year.Articles.Count, months);
    }

    private static IEnumerable<Page> YearPages(
        Plan plan, YearOfArticles year, CalendarYear calendar, Place? earlier, Place? later)
    {
        var name = DateText.OfYear(year.Year, plan.Text);
        var label = plan.Text["month_unknown"];
        var undated = UndatedPage.Whole(plan, label, $"{name} · {label}", calendar.Address + "undated/", [.. year.WithoutMonth]);
        return
        [
            new(Addresses.File(calendar.Address), "year", new YearPageModel
            {
                Page = Head(plan, "year", calendar.Address, name, Trail(plan)),
                Year = calendar,
                Undated = undated.Articles,
                UndatedPages = undated.IsCut ? undated.Place : null,
                Earlier = earlier,
                Later = later,
            }),
            .. undated.IsCut ? UndatedPage.Of(plan, undated, [.. Trail(plan), new Crumb(name, calendar.Address)]) : [],
        ];
    }

    private static IReadOnlyList<Crumb> Trail(SiteFrame frame) =>
        [frame.HomeCrumb(frame.Language), new Crumb(frame.Text["archive"], Addresses.Archive)];

    private static PageHead Head(Plan plan, string kind, string address, string title, IReadOnlyList<Crumb> breadcrumb) =>
        new() { Address = address, Kind = kind, Title = title, Language = plan.Language, Breadcrumb = breadcrumb };
}
