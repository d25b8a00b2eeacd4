using Gazette.Content;

namespace Gazette.Pages;

/// <summary>Template <c>article</c>.</summary>
public sealed record ArticlePageModel : PageModel
{
    public required ArticleView Article { get; init; }

    /// <summary>The article's source, or null when it is unknown.</summary>
    public SourceView? Source { get; init; }

    /// <summary>The article's section, or null.</summary>
    public Place? Section { get; init; }

    public IReadOnlyList<Place> Tags { get; init; } = [];

    public IReadOnlyList<AuthorView> Authors { get; init; } = [];

    /// <summary>The one before in its section.</summary>
    public ArticleCard? Previous { get; init; }

    /// <summary>The one after in its section.</summary>
    public ArticleCard? Next { get; init; }

    /// <summary>Related earlier articles; empty when there are none.</summary>
    public IReadOnlyList<ArticleCard> Recommended { get; init; } = [];

    /// <summary>The original in this archive that this article translates, or null.</summary>
    public ArticleCard? OriginalArticle { get; init; }

    /// <summary>Translations of this article in this archive.</summary>
    public IReadOnlyList<ArticleCard> Translations { get; init; } = [];

    /// <summary>
    /// The calendar's page of the article's month, or of its year when no more is known; null when undated. A day has the id
    /// <c>d15</c> there.
    /// </summary>
    public Place? Calendar { get; init; }
}

/// <summary>An author as a page shows it.</summary>
/// <param name="Role">The role in the page's language; empty when not given.</param>
public sealed record AuthorView(string Name, string Role, string Address);

/// <summary>A source in the page's language.</summary>
/// <param name="Name">Its name; an id that site.config.yml does not know stands for itself.</param>
/// <param name="Address">Its page on this site.</param>
/// <param name="Home">Its own site; empty when unknown.</param>
/// <param name="Copyright">The notice as a template text that sees <c>article</c> and <c>source</c>; empty when none.</param>
/// <param name="Reprint"><c>allowed</c>, <c>forbidden</c> or <c>unknown</c>.</param>
/// <param name="Credit">The credit line a reprint must carry; empty when none is asked for.</param>
public sealed record SourceView(
    string Id,
    string Name,
    string Address,
    string Home,
    string Region,
    IReadOnlyList<HotlineView> Hotlines,
    string Copyright,
    string Reprint,
    string Credit);

/// <summary>A number to call.</summary>
/// <param name="Tel">The number as a <c>tel:</c> link takes it (RFC 3966): digits and hyphens.</param>
public sealed record HotlineView(string Label, string Number, string Tel);

/// <summary>Somewhere on the site: a section, tag, source, author, year or month.</summary>
/// <param name="Count">Articles there; 0 where the page does not tell.</param>
public sealed record Place(string Name, string Address, int Count = 0, string Description = "");

/// <summary>Template <c>home</c>.</summary>
public sealed record HomePageModel : PageModel
{
    public IReadOnlyList<ArticleCard> Pinned { get; init; } = [];

    public IReadOnlyList<ArticleCard> Latest { get; init; } = [];

    public IReadOnlyList<SectionBox> Sections { get; init; } = [];

    public IReadOnlyList<Place> Sources { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Place> Years { get; init; } = [];

    /// <summary>Articles in the archive.</summary>
    public int Count { get; init; }
}

/// <summary>A section on the home page with its newest articles.</summary>
public sealed record SectionBox(Place Section, IReadOnlyList<ArticleCard> Articles);

/// <summary>
/// Templates <c>section</c>, <c>tag</c>, <c>source</c>, <c>author</c>: the front of a list, and its parts where it is too
/// long for one page.
/// </summary>
public sealed record ListPageModel : PageModel
{
    /// <summary>What the list is of: its name, front address, number of articles and description.</summary>
    public required Place List { get; init; }

    /// <summary>The source itself on a source's pages, else null.</summary>
    public SourceView? Source { get; init; }

    /// <summary>Whether this is the first page of the list, not a part of it.</summary>
    public bool IsFront { get; init; }

    /// <summary>
    /// Newest first: all of the list or the part, or where it is cut the newest on the front, and below it what stands in no
    /// part.
    /// </summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];

    /// <summary>Whether there is room for the articles' summaries.</summary>
    public bool Summaries { get; init; }

    /// <summary>
    /// The parts that a list or a part too long for one page is cut into: years, months, days. On the front with their counts.
    /// </summary>
    public IReadOnlyList<Place> Parts { get; init; } = [];

    /// <summary>On a part: the one before, or null.</summary>
    public Place? Earlier { get; init; }

    /// <summary>On a part: the one after, or null.</summary>
    public Place? Later { get; init; }
}

/// <summary>
/// Templates <c>tags</c>, <c>sources</c>, <c>authors</c>: everything of a kind, and its letters where it is too long for one
/// page.
/// </summary>
public sealed record IndexPageModel : PageModel
{
    /// <summary>The pages of the letters, where there are any.</summary>
    public IReadOnlyList<Place> Letters { get; init; } = [];

    /// <summary>By first letter; one group where there are few.</summary>
    public IReadOnlyList<IndexGroup> Groups { get; init; } = [];
}

/// <summary>A letter of an index.</summary>
/// <param name="Label">The letter, or empty.</param>
public sealed record IndexGroup(string Label, IReadOnlyList<Place> Places);

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

    /// <summary>Articles of which only the year is known; empty where they are too many for this page.</summary>
    public IReadOnlyList<ArticleCard> Undated { get; init; } = [];

    /// <summary>The pages of those where they are too many, or null.</summary>
    public Place? UndatedPages { get; init; }

    public Place? Earlier { get; init; }

    public Place? Later { get; init; }
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

/// <summary>
/// Template <c>undated</c>: the articles without any date; and parts of them, or of a year's or a month's, where those are too
/// many for one page.
/// </summary>
public sealed record UndatedPageModel : PageModel
{
    /// <summary>By title.</summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];

    /// <summary>The parts, where there are too many for one page.</summary>
    public IReadOnlyList<Place> Parts { get; init; } = [];

    public Place? Earlier { get; init; }

    public Place? Later { get; init; }
}

/// <summary>Template <c>corrections</c>.</summary>
public sealed record CorrectionsPageModel : PageModel
{
    /// <summary>Newest first; where there are too many for one page, the newest.</summary>
    public IReadOnlyList<CorrectionEntry> Corrections { get; init; } = [];

    /// <summary>The parts, where there are too many for one page, from the oldest.</summary>
    public IReadOnlyList<Place> Parts { get; init; } = [];

    public Place? Earlier { get; init; }

    public Place? Later { get; init; }
}

/// <summary>A correction and the article it belongs to.</summary>
public sealed record CorrectionEntry(Correction Correction, ArticleCard Article);

/// <summary>Template <c>page</c>: a page from content/pages/.</summary>
public sealed record ContentPageModel : PageModel
{
    public required ArticleView Article { get; init; }
}

/// <summary>Template <c>not-found</c>.</summary>
public sealed record NotFoundPageModel : PageModel;

/// <summary>Template <c>redirect</c>: an old address that leads to a new one.</summary>
public sealed record RedirectPageModel : PageModel
{
    /// <summary>The new address.</summary>
    public required string To { get; init; }
}

/// <summary>Template <c>redirects</c>: the <c>_redirects</c> file.</summary>
public sealed record RedirectsFileModel : PageModel
{
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];
}

/// <summary>An old address and the new one, both without the base URL's path.</summary>
public sealed record Redirect(string From, string To);

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
public sealed record SitemapEntry(string Address, string LastModified);

/// <summary>Template <c>robots</c>.</summary>
public sealed record RobotsModel : PageModel;

/// <summary>Template <c>style</c>: the style sheet.</summary>
public sealed record StyleModel : PageModel;
