using Gazette.Catalog;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// One month of the calendar. Where its articles are too many for one page, the page keeps the calendar alone, whose days then
/// lead to pages of ten days or of one.
/// </summary>
internal static class MonthPages
{
    public static readonly PageTemplate<MonthPageModel> Template = new("month");

    /// <param name="toArchive">The way to the page of all years, with that page.</param>
    public static IEnumerable<Page> Of(
        SiteFrame frame, CalendarPages.MonthPlace place, IReadOnlyList<Crumb> toArchive)
    {
        var articles = place.Articles;
        var (year, month) = (articles.Year, articles.Month);
        Crumb[] trail = [.. toArchive, new Crumb(DateText.OfYear(year, frame.Text), frame.Addresses.Year(year))];
        var days = Days(articles.Articles);
        var whole = Whole(frame, articles, days.Count);
        var undated = whole.Parts.FirstOrDefault(part => part.Unit == PartUnit.Undated);
        yield return Page(frame, place, new PartPlace(whole, trail, place.Earlier, place.Later), model => model with
        {
            Count = whole.Count,
            Weeks = Weeks(year, month, days, whole),
            UndatedPages = undated?.Place,
        });
        if (!whole.IsCut)
            yield break;

        Crumb[] below = [.. trail, new Crumb(whole.Label, whole.Address)];
        foreach (var part in PartPlace.Below(whole with { Parts = [.. whole.Parts.Where(part => part != undated)] }, below))
            yield return Page(frame, place, part, model =>
                model with { Parts = [.. part.Part.Shown.Select(part => part.Place)] });
        if (undated is not null)
            foreach (var page in UndatedPage.Of(frame, undated, below, []))
                yield return page;
    }

    private static Page Page(
        SiteFrame frame, CalendarPages.MonthPlace month, PartPlace place, Func<MonthPageModel, MonthPageModel> completed) =>
        Template.Page(Addresses.File(place.Part.Address), () => completed(new MonthPageModel
        {
            Page = frame.Linked(
                new PageHead
                {
                    Address = place.Part.Address,
                    Kind = Template.Name,
                    Title = place.Part.Title,
                    Edition = frame.Edition,
                    Breadcrumb = place.Trail,
                },
                month.Languages,
                places => places.Edition.Addresses.Month(month.Articles.Year, month.Articles.Month)),
            Year = month.Articles.Year,
            Month = month.Articles.Month,
            Days = Days(place.Part.Articles),
            Undated = [.. place.Part.Articles.Where(card => !card.Date.HasDay)],
            Earlier = place.Earlier,
            Later = place.Later,
        }));

    /// <summary>
    /// The month in one piece where it fits beside its calendar and the headings of its days, whose lines need not tell the day.
    /// </summary>
    private static ListPart Whole(SiteFrame frame, MonthOfArticles month, int days)
    {
        var name = DateText.OfMonth(month.Year, month.Month, frame.Text);
        var address = frame.Addresses.Month(month.Year, month.Month);
        var most = PageWeight.Most(frame.Config);
        return PageWeight.Fits(month.Articles, PageWeight.Of, most / 5 * 4)
            ? new ListPart(PartUnit.Month, name, name, address, month.Articles.Count, month.Articles, [])
            : new ListCut(frame.Addresses.Home, most, frame.Text).ByTime(PartUnit.Month, name, name, address, month.Articles);
    }

    /// <summary>The days that have articles, newest first, as the cards are.</summary>
    private static List<DayGroup> Days(IReadOnlyList<ArticleCard> cards)
    {
        var days = new List<DayGroup>();
        var articles = new List<ArticleCard>();
        foreach (var card in cards.Where(card => card.Date.HasDay))
        {
            if (articles.Count > 0 && articles[0].Date.Day != card.Date.Day)
            {
                days.Add(Day(articles));
                articles = [];
            }

            articles.Add(card);
        }

        if (articles.Count > 0)
            days.Add(Day(articles));
        return days;
    }

    private static DayGroup Day(List<ArticleCard> articles)
    {
        var date = articles[0].Date;
        return new DayGroup(
            new ArticleDate(DatePrecision.Day, new DateTimeOffset(date.Year, date.Month, date.Day, 0, 0, 0, TimeSpan.Zero)),
                Addresses.DayAnchor(date.Day), articles);
    }

    private static List<IReadOnlyList<CalendarDay>> Weeks(int year, int month, List<DayGroup> days, ListPart whole)
    {
        var first = new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var blanks = ((int)first.DayOfWeek + 6) % 7;
        var last = DateTime.DaysInMonth(year, month);
        var weeks = new List<IReadOnlyList<CalendarDay>>(6);
        for (var monday = 1 - blanks; monday <= last; monday += 7)
        {
            var week = new CalendarDay[7];
            for (var i = 0; i < 7; i++)
            {
                var day = monday + i;
                var count = days.Find(group => group.Date.Day == day)?.Articles.Count ?? 0;
                week[i] = day < 1
                    || day > last ? new CalendarDay(0, 0, "") : new CalendarDay(day, count, count == 0 ? "" : PageOf(day, whole));
            }

            weeks.Add(week);
        }

        return weeks;
    }

    /// <summary>The page that has a day's articles; empty where the month has one page only.</summary>
    private static string PageOf(int day, ListPart month) => !month.IsCut
        ? ""
        : month.Parts
            .SelectMany(part => part.IsCut ? part.Parts : [part])
            .First(part => part.Leaves.Any(leaf => leaf.Articles.Any(card => card.Date.Day == day)))
            .Address;
}

/// <summary>
/// Template <c>month</c>: the articles by day, with a calendar of counts. Where they are too many for one page, there is a page
/// for some days or each.
/// </summary>
public sealed record MonthPageModel : PageModel
{
    public required int Year { get; init; }

    /// <summary>1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>Articles in the month; 0 on a part of it.</summary>
    public int Count { get; init; }

    /// <summary>Weeks of seven days, Monday first; empty on a part of a month.</summary>
    public IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks { get; init; } = [];

    /// <summary>Days that have articles, newest first; none where the page is cut.</summary>
    public IReadOnlyList<DayGroup> Days { get; init; } = [];

    /// <summary>The parts of some days of a month, or of one day, where they are too long for one page.</summary>
    public IReadOnlyList<Place> Parts { get; init; } = [];

    /// <summary>Articles of which no day is known; empty where they are too many for this page.</summary>
    public IReadOnlyList<ArticleCard> Undated { get; init; } = [];

    /// <summary>The pages of those where they are too many, or null.</summary>
    public Place? UndatedPages { get; init; }

    public Place? Earlier { get; init; }

    public Place? Later { get; init; }
}

/// <summary>A square of the calendar.</summary>
/// <param name="Day">1 to 31; 0 for a square outside the month.</param>
/// <param name="Address">The page its articles are on; empty where that is the month's own.</param>
public sealed record CalendarDay(int Day, int Count, string Address);

/// <summary>The articles of one day.</summary>
/// <param name="Date">Day-precise.</param>
/// <param name="Anchor">Its id on the month's page: <c>d15</c>.</param>
public sealed record DayGroup(ArticleDate Date, string Anchor, IReadOnlyList<ArticleCard> Articles);
