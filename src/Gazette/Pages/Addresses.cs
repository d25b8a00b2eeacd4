using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>Where each kind of page is on the site. These addresses last: do not change them.</summary>
public static class Addresses
{
    public const string Home = "/";
    public const string Archive = "/archive/";
    public const string Undated = "/undated/";
    public const string Corrections = "/corrections/";
    public const string Tags = "/tags/";
    public const string Sources = "/sources/";
    public const string Authors = "/authors/";

    public static string Section(string id) => $"/{Slug.Of(id)}/";

    public static string Tag(string name) => $"/tags/{Slug.Of(name)}/";

    public static string Source(string id) => $"/sources/{Slug.Of(id)}/";

    public static string Author(string name) => $"/authors/{Slug.Of(name)}/";

    public static string Year(int year) => Year(Home, year);

    public static string Month(int year, int month) => Month(Home, year, month);

    /// <summary>
    /// Five years of the list at <paramref name="list"/>: <c>/tags/tea/2020-2024/</c>. The shorter parts lie beside it, not
    /// below.
    /// </summary>
    public static string Years(string list, int from, int to) => $"{list}{from:D4}-{to:D4}/";

    public static string Year(string list, int year) => $"{list}{year:D4}/";

    public static string Months(string list, int year, int from, int to) => $"{list}{year:D4}/{from:D2}-{to:D2}/";

    public static string Month(string list, int year, int month) => $"{list}{year:D4}/{month:D2}/";

    public static string Days(string list, int year, int month, int from, int to) =>
        $"{list}{year:D4}/{month:D2}/{from:D2}-{to:D2}/";

    public static string Day(string list, int year, int month, int day) => $"{list}{year:D4}/{month:D2}/{day:D2}/";

    /// <summary>A part of what cannot be cut by date, counted from 1.</summary>
    public static string Part(string whole, int number) => $"{whole}part-{number}/";

    /// <summary>The names of an index that begin alike: <c>/tags/a-/</c>. No slug ends in a hyphen, so no tag is there.</summary>
    public static string Letter(string index, string begin) => $"{index}{begin}-/";

    /// <summary>
    /// The page of the date's month, or of its year when no more is known; a day is found there under <see cref="DayAnchor"/>.
    /// </summary>
    public static string Calendar(ArticleDate date) => date switch
    {
        { IsKnown: false } => Undated,
        { HasMonth: false } => Year(date.Year),
        _ => Month(date.Year, date.Month),
    };

    /// <summary>The id of a day on its month's page: <c>d15</c>.</summary>
    public static string DayAnchor(int day) => $"d{day}";

    /// <summary>The file that is served at an address: <c>/x/</c> is <c>/x/index.html</c>.</summary>
    public static string File(string address) => address.EndsWith('/') ? address + "index.html" : address;
}
