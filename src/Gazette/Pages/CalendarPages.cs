using Gazette.Catalog;
using Gazette.Content;
using Gazette.Templating;

namespace Gazette.Pages;

/// <summary>The archive by time: all years, each year, each month; and days where a month is too long for one page.</summary>
internal static class CalendarPages
{
    private static readonly PageTemplate<ArchivePageModel> Archive = new("archive");
    private static readonly PageTemplate<YearPageModel> Year = new("year");

    public static PageKind Kind { get; } = PageKind.OfEditions("archive", Of, Archive, Year, MonthPages.Template);

    /// <summary>Years whose months the page of all years shows.</summary>
    private const int YearsWithMonths = 10;

    public static IEnumerable<PageGroup> Of(Plan plan)
    {
        MonthOfArticles[] months = [.. plan.Archive.Years.Reverse().SelectMany(year => year.Months)];
        return
        [
            PageGroup.Of(plan, Years),
            .. months.Select((month, i) => PageGroup.Of(
                "month",
                plan,
                new MonthPlace(
                    month,
                    Neighbour(plan, months, i - 1),
                    Neighbour(plan, months, i + 1),
                    plan.LanguagesWith(archive => HasMonth(archive, month.Year, month.Month))),
                static (frame, month) => MonthPages.Of(frame, month, Trail(frame)))),
        ];
    }

    /// <summary>A month, the names of those around it, and the languages of the editions that have it.</summary>
    [TemplateModel]
    internal sealed record MonthPlace(
        MonthOfArticles Articles, Place? Earlier, Place? Later, IReadOnlyList<string> Languages);

    /// <summary>
    /// The page of all years and that of each. Of a year's articles they show few, so that the pages tell sooner than these
    /// whether they are current.
    /// </summary>
    private static IEnumerable<Page> Years(Plan plan)
    {
        var years = plan.Archive.Years;
        var calendar = years.Select(year => Calendar(plan, year)).ToArray();
        yield return Archive.Page(Addresses.File(plan.Addresses.Archive), new ArchivePageModel
        {
            Page = plan.Linked(
                Head(plan, Archive, plan.Addresses.Archive, plan.Text["archive"], [plan.HomeCrumb(plan.Language)]),
                plan.LanguagesWithLists(),
                places => places.Edition.Addresses.Archive),
            Years = [.. calendar.Take(YearsWithMonths)],
            OlderYears = [.. years.Skip(YearsWithMonths)
                .Select(year => PlaceOf(plan, year) with { Count = year.Articles.Count })],
            Undated = new Place(plan.Text["undated"], plan.Addresses.Undated, plan.Archive.Undated.Count),
        });
        for (var i = 0; i < years.Count; i++)
            foreach (var page in YearPages(plan, years[i], calendar[i], Neighbour(plan, years, i + 1),
                Neighbour(plan, years, i - 1)))
                yield return page;
    }

    private static Place? Neighbour(Plan plan, IReadOnlyList<YearOfArticles> years, int i) =>
        i < 0 || i >= years.Count ? null : PlaceOf(plan, years[i]);

    private static Place? Neighbour(Plan plan, MonthOfArticles[] months, int i) => i < 0 || i >= months.Length
        ? null
        : new Place(DateText.OfMonth(months[i].Year, months[i].Month, plan.Text),
            plan.Addresses.Month(months[i].Year, months[i].Month));

    private static Place PlaceOf(Plan plan, YearOfArticles year) =>
        new(DateText.OfYear(year.Year, plan.Text), plan.Addresses.Year(year.Year));

    private static CalendarYear Calendar(Plan plan, YearOfArticles year)
    {
        var months = new CalendarMonth[12];
        for (var month = 1; month <= 12; month++)
            months[month - 1] = new CalendarMonth(month, "", 0);
        foreach (var month in year.Months)
            months[month.Month - 1] =
                new CalendarMonth(month.Month, plan.Addresses.Month(year.Year, month.Month), month.Articles.Count);
        return new CalendarYear(year.Year, plan.Addresses.Year(year.Year), year.Articles.Count, months);
    }

    private static IEnumerable<Page> YearPages(
        Plan plan, YearOfArticles year, CalendarYear calendar, Place? earlier, Place? later)
    {
        var name = DateText.OfYear(year.Year, plan.Text);
        var label = plan.Text["month_unknown"];
        var undated = UndatedPage.Whole(plan, label, $"{name} · {label}", calendar.Address + "undated/", [.. year.WithoutMonth]);
        return
        [
            Year.Page(Addresses.File(calendar.Address), new YearPageModel
            {
                Page = plan.Linked(
                    Head(plan, Year, calendar.Address, name, Trail(plan)),
                    plan.LanguagesWith(archive => archive.Years.Any(other => other.Year == year.Year)),
                    places => places.Edition.Addresses.Year(year.Year)),
                Year = calendar,
                Months = Months(plan, year, undated.Articles),
                Undated = undated.Articles,
                UndatedPages = undated.IsCut ? undated.Place : null,
                Earlier = earlier,
                Later = later,
            }),
            .. undated.IsCut ? UndatedPage.Of(plan, undated, [.. Trail(plan), new Crumb(name, calendar.Address)], []) : [],
        ];
    }

    /// <summary>
    /// The months that have articles, newest first, each with all of them, or with as many of its newest as there is room for in
    /// each month.
    /// </summary>
    private static MonthGroup[] Months(Plan plan, YearOfArticles year, IReadOnlyList<ArticleCard> undated)
    {
        var months = year.Months.Where(month => month.Month > 0).Reverse().ToArray();
        // The names of the months are on the page twice.
        var room = PageWeight.Most(plan.Config) - undated.Sum(PageWeight.Of) - (12 * PageWeight.Line);
        var most = months.Select(month => month.Articles.Count).DefaultIfEmpty().Max();
        var each = 0;
        while (each < most && (room -= WeightOf(each)) >= 0)
            each++;
        return
        [
            .. months.Select(month => new MonthGroup(
                new Place(DateText.OfMonth(month.Year, month.Month, plan.Text), plan.Addresses.Month(month.Year, month.Month),
                    month.Articles.Count),
                [.. month.Articles.Take(each)])),
        ];

        int WeightOf(int place) =>
            months.Where(month => place < month.Articles.Count).Sum(month => PageWeight.Of(month.Articles[place]));
    }

    private static IReadOnlyList<Crumb> Trail(SiteFrame frame) =>
        [frame.HomeCrumb(frame.Language), new Crumb(frame.Text["archive"], frame.Addresses.Archive)];

    private static bool HasMonth(Archive archive, int year, int month) =>
        archive.Years.FirstOrDefault(having => having.Year == year) is { } found
        && found.Months.Any(having => having.Month == month);

    private static PageHead Head(Plan plan, PageTemplate template, string address, string title,
        IReadOnlyList<Crumb> breadcrumb) =>
        new() { Address = address, Kind = template.Name, Title = title, Edition = plan.Edition, Breadcrumb = breadcrumb };
}

/// <summary>Template <c>archive</c>: all years with their months.</summary>
public sealed record ArchivePageModel : PageModel
{
    /// <summary>The newest, newest first.</summary>
    public IReadOnlyList<CalendarYear> Years { get; init; } = [];

    /// <summary>The years before those, newest first, for whose months there is no room.</summary>
    public IReadOnlyList<Place> OlderYears { get; init; } = [];

    /// <summary>Articles without any date; count 0 when there are none.</summary>
    public required Place Undated { get; init; }
}

/// <summary>A year of the calendar.</summary>
/// <param name="Months">Always twelve, January first.</param>
public sealed record CalendarYear(int Year, string Address, int Count, IReadOnlyList<CalendarMonth> Months);

/// <summary>A month of the calendar.</summary>
/// <param name="Address">Its page; empty when it has no articles.</param>
public sealed record CalendarMonth(int Month, string Address, int Count);

/// <summary>Template <c>year</c>.</summary>
public sealed record YearPageModel : PageModel
{
    public required CalendarYear Year { get; init; }

    /// <summary>The months that have articles, newest first.</summary>
    public IReadOnlyList<MonthGroup> Months { get; init; } = [];

    /// <summary>Articles of which only the year is known; empty where they are too many for this page.</summary>
    public IReadOnlyList<ArticleCard> Undated { get; init; } = [];

    /// <summary>The pages of those where they are too many, or null.</summary>
    public Place? UndatedPages { get; init; }

    public Place? Earlier { get; init; }

    public Place? Later { get; init; }
}

/// <summary>A month on the page of its year.</summary>
/// <param name="Month">Its page, with the number of its articles.</param>
/// <param name="Articles">All of them, or where there is no room its newest; newest first.</param>
public sealed record MonthGroup(Place Month, IReadOnlyList<ArticleCard> Articles);
