using System.Globalization;
using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>When what an article tells of happened, where its lead says so and the day it was published is sure.</summary>
internal static partial class EventDate
{
    private const int Lead = 320;

    // A lead of a report does not begin with what is longer ago.
    private const int MostDays = 12;

    /// <summary>The day and the words that tell it; null when they do not.</summary>
    /// <param name="published">Day of publication: <c>2024-05-15</c>.</param>
    public static (string Day, string Words)? Of(string published, IReadOnlyList<string> paragraphs)
    {
        if (published.Length < 10 || !DateTime.TryParseExact(
                published[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        var lead = string.Join('\n', paragraphs.Take(2));
        lead = lead[..Math.Min(lead.Length, Lead)];
        if (Yesterday().Match(lead) is { Success: true } yesterday)
            return (Iso(day.AddDays(-1)), yesterday.Value.Trim());
        if (MonthAndDay().Match(lead) is not { Success: true } match)
            return null;
        var month = match.Groups["word"].Success
            ? DateTime.ParseExact(match.Groups["word"].Value[..3], "MMM", CultureInfo.InvariantCulture).Month
            : int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var date = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        foreach (var year in (int[])[day.Year, day.Year - 1])
        {
            if (month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
                return null;
            var told = new DateTime(year, month, date);
            if (told <= day && (day - told).TotalDays <= MostDays)
                return (Iso(told), match.Value);
        }

        return null;
    }

    private static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![去])昨[日天](?!的)|昨(?=[早上下晚])|\byesterday(?: (?:morning|afternoon|evening))?\b(?!['’]s)", RegexOptions.IgnoreCase)]
    private static partial Regex Yesterday();

    [GeneratedRegex(
        @"(?<![\d年月—至\-])(?<m>1[0-2]|[1-9])月(?<d>3[01]|[12]\d|[1-9])日(?!\s*[电電讯訊—至\-])|\bOn (?:the (?:morning|afternoon|"
        + @"evening) of )?(?<word>January|February|March|April|May|June|July|August|September|October|November|December) (?<d>"
        + @"3[01]|[12]\d|[1-9])\b(?!,? \d{4})")]
    private static partial Regex MonthAndDay();
}
