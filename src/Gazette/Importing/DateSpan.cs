using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Importing;

/// <summary>A date in running text.</summary>
/// <param name="Value">As front matter has it: <c>2024-05-15 16:05</c>, no finer than it is written.</param>
internal sealed partial record DateSpan(int Start, int End, string Value)
{
    private const string Clock =
        @"(?:[T\s,，|]{0,4}(?:[（(]?(?:星期|周|週)[一二三四五六日天][）)]?\s*)?(?:北京时间|(?<zone>格林尼治标准时间|GMT|UTC))?\s*(?:à\s*)?"
        + @"(?<half>上午|下午|晚上|晚|凌晨|中午)?\s*(?<h>2[0-3]|[01]?\d)\s*(?:[:：时點点時h])\s*(?<n>[0-5]\d)"
        + @"(?:\s*[:：分]\s*(?<s>[0-5]\d)(?!\d)|分)?秒?(?:\.\d+)?\s*(?<noon>[ap]\.?m\.?)?(?<offset>Z|[+-]\d\d:?\d\d)?)?";

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public bool HasTime => Value.Length > 10;

    /// <summary>The day alone.</summary>
    public string Day => Value[..Math.Min(10, Value.Length)];

    /// <summary>The first date in a text; null when there is none.</summary>
    public static DateSpan? First(string text)
    {
        var best = default(DateSpan);
        foreach (var span in In(text))
            if (best is null || span.Start < best.Start)
                best = span;
        return best;
    }

    /// <summary>All dates in a text that has them with year, month and day.</summary>
    public static IEnumerable<DateSpan> In(string text)
    {
        // Most lines have no digits that could be a date, and Chinese numerals are rare.
        if (text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            foreach (Match match in Numbers().Matches(text))
                if (Of(match, match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) is { } span)
                    yield return span;
            foreach (Match match in Words().Matches(text))
            {
                var month = Array.IndexOf(Months, match.Groups["m"].Value[..3].ToLowerInvariant()) + 1;
                if (Of(match, match.Groups["y"].Value, $"{month}", match.Groups["d"].Value) is { } span)
                    yield return span;
            }

            if (text.Contains('/', StringComparison.Ordinal))
                foreach (Match match in Slashes().Matches(text))
                    if (OfSlashes(match) is { } span)
                        yield return span;
            foreach (Match match in DayFirst().Matches(text))
                if (Of(match, match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) is { } span)
                    yield return span;
        }

        foreach (Match match in Numerals().Matches(text))
            if (ArticleDateText.TryParse(match.Value, SiteTimeZone.Shanghai, out var date) && date.HasDay)
                yield return new DateSpan(match.Index, match.Index + match.Length, date.MachineDay);
    }

    /// <summary>The date of a page tag or of JSON-LD, which is a date and nothing else; null when it is none.</summary>
    public static DateSpan? OfTag(string text)
    {
        if (First(text) is { } span)
            return span;
        var digits = text.Trim();
        return CompactDigits().IsMatch(digits) && DateTime.TryParseExact(
            digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateSpan(0, digits.Length, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
    }

    private static DateSpan? Of(Match match, string yearText, string monthText, string dayText)
    {
        var year = int.Parse(yearText, CultureInfo.InvariantCulture);
        if (match.Groups["roc"].Success)
            year += 1911;
        var month = int.Parse(monthText, CultureInfo.InvariantCulture);
        var day = int.Parse(dayText, CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var value = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        return new DateSpan(match.Index, match.Index + match.Length, value + TimeOf(match));
    }

    /// <summary>07/12/2016, where the day of the week or a number over 12 tells which is the month; else null.</summary>
    private static DateSpan? OfSlashes(Match match)
    {
        var (first, second, year) = (match.Groups["a"].Value, match.Groups["b"].Value, match.Groups["y"].Value);
        var found = new List<DateSpan>();
        foreach (var (month, day) in ((string, string)[])[(first, second), (second, first)])
            if (Of(match, year, month, day) is { } span && !found.Exists(other => other.Value == span.Value)
                && (match.Groups["w"].Value is not { Length: > 0 } weekday
                    || DateTime.Parse(span.Day, CultureInfo.InvariantCulture).DayOfWeek.ToString().StartsWith(
                        weekday, StringComparison.OrdinalIgnoreCase)))
                found.Add(span);
        return found is [var only] ? only : null;
    }

    private static string TimeOf(Match match)
    {
        if (!match.Groups["h"].Success)
            return "";
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].Value;
        if ((half is "下午" or "晚上" or "晚" && hour < 12) || (match.Groups["noon"].Value is ['p' or 'P', ..] && hour < 12))
            hour += 12;
        else if (match.Groups["noon"].Value is ['a' or 'A', ..] && hour == 12)
            hour = 0;
        // A database that knows no seconds says none, and one that knows no time says midnight.
        var second = match.Groups["s"] is { Success: true, Value: not "00" } seconds ? $":{seconds.Value}" : "";
        var minute = match.Groups["n"].Value;
        if (hour == 0 && minute == "00" && second.Length == 0 && half.Length == 0)
            return "";
        var offset = match.Groups["zone"].Success ? "+00:00" : match.Groups["offset"].Value;
        return string.Create(CultureInfo.InvariantCulture, $" {hour:00}:{minute}{second}{offset}");
    }

    [GeneratedRegex(
        @"(?<![\d.])(?:(?<roc>民國|民国)\s*(?<y>\d{2,3})|(?<y>(?:19|20)\d{2}))\s*(?:年|[-/.．／－—])\s*(?<m>1[0-2]|0?[1-9])\s*(?:月|"
        + @"[-/.．／－—])\s*"
        + @"(?<d>3[01]|[12]\d|0?[1-9])(?!\d(?!\d?[:：]))\s*[日号號]?-?" + Clock)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\b(?:(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+(?<d>3[01]|[12]\d|0?[1-9])(?:st|"
        + @"nd|rd|th)?,?\s+"
        + @"|(?<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s+(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?"
        + @"\s+)"
        + @"(?<y>(?:19|20)\d{2})\b" + Clock, RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<![\d.])(?<d>3[01]|[0-2]\d)\.(?<m>1[0-2]|0\d)\.(?<y>(?:19|20)\d{2})(?!\d)" + Clock)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"(?:\b(?<w>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?(?<![\d/])(?<a>\d{1,2})/(?<b>\d{1,2})/(?<y>(?:19|20)\d{2})(?![\d/])"
        + @"(?:\s-(?=\s))?" + Clock, RegexOptions.IgnoreCase)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"[一二][〇零○OＯ0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日")]
    private static partial Regex Numerals();

    [GeneratedRegex(@"^(?:19|20)\d{6}(?:\d{6})?$")]
    private static partial Regex CompactDigits();
}
