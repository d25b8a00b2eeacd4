using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>Where each kind of page is in an edition of the site. These addresses last: do not change them.</summary>
/// <param name="home">The address of its home page, <c>/</c> or <c>/zh/</c>; all others lie below it.</param>
public sealed class Addresses(string home)
{
    /// <summary>Those of the first language's edition.</summary>
    internal static Addresses Root { get; } = new("/");

    public string Home { get; } = home;

    public string Archive { get; } = home + "archive/";

    public string Undated { get; } = home + "undated/";

    public string Corrections { get; } = home + "corrections/";

    public string Tags { get; } = home + "tags/";

    public string Sources { get; } = home + "sources/";

    public string Authors { get; } = home + "authors/";

    public string Search { get; } = home + "search/";

    /// <summary>The Atom feed of all articles.</summary>
    public string Atom { get; } = home + "atom.xml";

    /// <summary>The RSS feed of all articles.</summary>
    public string Rss { get; } = home + "feed.xml";

    /// <summary>The JSON Feed of all articles.</summary>
    public string JsonFeed { get; } = home + "feed.json";

    /// <summary>Where in this edition is what is at that address in the one at the root.</summary>
    public string In(string address) => Home + address[1..];

    /// <summary>What servers show for an address that is not there.</summary>
    internal string NotFound => Home + "404.html";

    public string Section(string id) => $"{Home}{Slug.Of(id)}/";

    public string Tag(string name) => $"{Tags}{Slug.Of(name)}/";

    public string Source(string id) => $"{Sources}{Slug.Of(id)}/";

    public string Author(string name) => $"{Authors}{Slug.Of(name)}/";

    public string Year(int year) => Year(Home, year);

    public string Month(int year, int month) => Month(Home, year, month);

    /// <summary>
    /// The page of the date's month, or of its year when no more is known; a day is found there under <see cref="DayAnchor"/>.
    /// </summary>
    public string Calendar(ArticleDate date) => date switch
    {
        { IsKnown: false } => Undated,
        { HasMonth: false } => Year(date.Year),
        _ => Month(date.Year, date.Month),
    };

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

    /// <summary>The id of a day on its month's page: <c>d15</c>.</summary>
    public static string DayAnchor(int day) => $"d{day}";

    /// <summary>The file that is served at an address: <c>/x/</c> is <c>/x/index.html</c>.</summary>
    public static string File(string address) => address.EndsWith('/') ? address + "index.html" : address;
}
