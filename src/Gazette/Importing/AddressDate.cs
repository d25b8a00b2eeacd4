using System.Text.RegularExpressions;
using Gazette.Importing.Profiles;

namespace Gazette.Importing;

/// <summary>The day in an address such as <c>/2016/07/12/</c>: weak, and all there is on pages that say nothing.</summary>
internal static partial class AddressDate
{
    private const double Confidence = 0.45;

    public static IEnumerable<Candidate> Of(ParsedPage page)
    {
        var address = page.Url ?? page.Capture.Name;
        return Day().Match(address) is { Success: true } day
            ? Rules.Date($"{day.Groups["y"]}-{day.Groups["m"]}-{day.Groups["d"]}", Confidence, "address/day")
                .Select(candidate => candidate with { Place = address }) : [];
    }

    // /2016/07/12/, /2016-07/12/, /2016/0712/, /20160712/, content_20160712_88.htm
    [GeneratedRegex(
        @"[/_](?<y>(?:19|20)\d\d)[-/]?(?<m>0[1-9]|1[0-2])[-/]?(?<d>0[1-9]|[12]\d|3[01])(?=[/_])")]
    private static partial Regex Day();
}
