using System.Globalization;
using System.Runtime.CompilerServices;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>Dates in the words of a language, no more precise than they are known.</summary>
public static class DateText
{
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, string>, DayTexts> Days = [];

    private static readonly string[] MonthKeys = [.. Enumerable.Range(1, 12).Select(month =>
        "month_" + month.ToString(CultureInfo.InvariantCulture))];

    /// <summary>
    /// <c>15 May 2024, 16:05</c>, <c>2024年5月15日</c>, <c>May 2024</c>, <c>2024</c> or the words for an unknown date.
    /// </summary>
    public static string Of(ArticleDate date, IReadOnlyDictionary<string, string> words) => date.Precision switch
    {
        DatePrecision.Unknown => words["date_unknown"],
        DatePrecision.Year => OfYear(date.Year, words),
        DatePrecision.Month => OfMonth(date.Year, date.Month, words),
        DatePrecision.Day => Days.GetValue(words, static words => new DayTexts(words)).Of(date.Value),
        // Seconds are kept for machines; people are told the minute.
        _ => Fill(words["date_minute"], date.Value, words),
    };

    /// <summary><c>2024</c>, <c>2024年</c>.</summary>
    public static string OfYear(int year, IReadOnlyDictionary<string, string> words) =>
        Fill(words["date_year"], FirstOf(year, 1), words);

    /// <summary><c>May 2024</c>, <c>2024年5月</c>.</summary>
    public static string OfMonth(int year, int month, IReadOnlyDictionary<string, string> words) =>
        Fill(words["date_month"], FirstOf(year, month), words);

    /// <summary><c>2020–2024</c>, <c>2020–2024年</c>.</summary>
    public static string OfYears(int from, int to, IReadOnlyDictionary<string, string> words) =>
        words["date_year"].Replace("{year}", Range(from, to), StringComparison.Ordinal);

    /// <summary><c>January–March 2024</c>, <c>2024年1–3月</c>.</summary>
    public static string OfMonths(int year, int from, int to, IReadOnlyDictionary<string, string> words)
    {
        var form = words["date_month"]
            .Replace("{month_name}", $"{MonthName(from, words)}–{MonthName(to, words)}", StringComparison.Ordinal)
            .Replace("{month}", Range(from, to), StringComparison.Ordinal);
        return Fill(form, FirstOf(year, from), words);
    }

    /// <summary><c>11–20 May 2024</c>, <c>2024年5月11–20日</c>.</summary>
    public static string OfDays(int year, int month, int from, int to, IReadOnlyDictionary<string, string> words) =>
        Fill(words["date_day"].Replace("{day}", Range(from, to), StringComparison.Ordinal), FirstOf(year, month), words);

    /// <summary><c>May</c>, <c>5月</c>.</summary>
    public static string MonthName(int month, IReadOnlyDictionary<string, string> words) =>
        words[MonthKeys[month - 1]];

    private static string Range(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"{from}–{to}");

    private static DateTimeOffset FirstOf(int year, int month) => new(year, month, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The days of two centuries in the words of a language, each made when first asked for: every list names the same ones.
    /// </summary>
    private sealed class DayTexts(IReadOnlyDictionary<string, string> words)
    {
        private const int FirstYear = 1900;

        // By year, and in it by month and day. One reference each, so safe between threads.
        private readonly string?[]?[] _years = new string?[200][];

        public string Of(DateTimeOffset date)
        {
            var (year, month, day) = DateOnly.FromDateTime(date.DateTime);
            if ((uint)(year - FirstYear) >= (uint)_years.Length)
                return Fill(words["date_day"], date, words);
            var texts = _years[year - FirstYear] ??= new string?[12 * 31];
            return texts[((month - 1) * 31) + day - 1] ??= Fill(words["date_day"], date, words);
        }
    }

    // Dates are a tenth of what a page prints: one pass over the form, without a string for each part.
    private static string Fill(string form, DateTimeOffset value, IReadOnlyDictionary<string, string> words)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        var rest = form.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is >= 0 and var length)
        {
            text.AppendFormatted(rest[..open]);
            var field = rest.Slice(open, length + 1);
            switch (field)
            {
                case "{year}":
                    text.AppendFormatted(value.Year);
                    break;
                case "{month_name}":
                    text.AppendLiteral(MonthName(value.Month, words));
                    break;
                case "{month}":
                    text.AppendFormatted(value.Month);
                    break;
                case "{day}":
                    text.AppendFormatted(value.Day);
                    break;
                case "{time}":
                    text.AppendFormatted(value.Hour, "00");
                    text.AppendLiteral(":");
                    text.AppendFormatted(value.Minute, "00");
                    break;
                default:
                    text.AppendFormatted(field);
                    break;
            }

            rest = rest[(open + length + 1)..];
        }

        text.AppendFormatted(rest);
        return text.ToStringAndClear();
    }
}
