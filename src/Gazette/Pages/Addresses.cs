using Gazette.Catalog;
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

    public static string Year(int year) => $"/{year:D4}/";

    public static string Month(int year, int month) => $"/{year:D4}/{month:D2}/";

    /// <summary>The page of the date's month, or of its year when no more is known; a day is found there under <see cref="DayAnchor"/>.</summary>
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
