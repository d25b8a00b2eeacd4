using System.Globalization;
using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>One way to read an address: as that of an article, or of a page of one that goes on.</summary>
/// <param name="Article">
/// What the addresses of all its pages have in common: <c>portal.example/2020/art_9</c> of <c>…/2020/art_9_2.html</c>.
/// </param>
/// <param name="Number">2 for the same; null where the address has no number, as that of a first page mostly.</param>
internal readonly partial record struct PartAddress(string Article, int? Number)
{
    // Larger numbers are those of articles.
    private const int Most = 200;

    /// <summary>All ways to read an address, which one page alone cannot choose among.</summary>
    public static IReadOnlyList<PartAddress> Readings(Uri address)
    {
        var path = Ending().Replace(address.AbsolutePath, "").TrimEnd('/');
        var query = address.Query;
        var readings = new List<PartAddress> { Of(path, query, null) };
        if (path.EndsWith("/index", StringComparison.OrdinalIgnoreCase))
            readings.Add(Of(path = path[..^"/index".Length], query, null));
        if (Suffix().Match(path) is { Success: true } suffix)
            readings.Add(Of(path[..suffix.Index], query, suffix.Groups["n"].Value));
        if (Parameter().Match(query) is { Success: true } parameter)
            readings.Add(Of(path, $"?{query.Remove(parameter.Index, parameter.Length).Trim('?', '&')}".TrimEnd('?'),
                parameter.Groups["n"].Value));
        readings.RemoveAll(reading => reading.Number > Most);
        return readings;

        PartAddress Of(string path, string query, string? number) => new(
            $"{address.Authority}{path}{query}", number is null ? null : int.Parse(number, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\.(?:s?html?|xhtml|phtml|jhtml|php|aspx?|jsp|do|cgi)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    // art_9_2, art-9-p2, post/2, post/page/2
    [GeneratedRegex(@"(?<=[^/])(?:[_-](?:p|page)?|/(?:page/|p)?)(?<n>\d{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();

    [GeneratedRegex(
        @"(?<=[?&])(?:page|p|pn|pg|paged|page_?(?:no|num|number|index)|cur(?:rent)?page|currpage)=(?<n>\d{1,3})(?:&|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();
}
