using System.Globalization;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>Dates in the words of a language, no more precise than they are known.</summary>
public static class DateText
{
    /// <summary><c>15 May 2024, 16:05</c>, <c>2024年5月15日</c>, <c>May 2024</c>, <c>2024</c> or the words for an unknown date.</summary>
    public static string Of(ArticleDate date, IReadOnlyDictionary<string, string> words) => date.Precision switch
    {
        DatePrecision.Unknown => words["date_unknown"],
        DatePrecision.Year => OfYear(date.Year, words),
        DatePrecision.Month => OfMonth(date.Year, date.Month, words),
        DatePrecision.Day => Fill(words["date_day"], date.Value, words),
        // Seconds are kept for machines; people are told the minute.
        _ => Fill(words["date_minute"], date.Value, words),
    };

    /// <summary><c>2024</c>, <c>2024年</c>.</summary>
    public static string OfYear(int year, IReadOnlyDictionary<string, string> words) =>
        Fill(words["date_year"], new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), words);

    /// <summary><c>May 2024</c>, <c>2024年5月</c>.</summary>
    public static string OfMonth(int year, int month, IReadOnlyDictionary<string, string> words) =>
        Fill(words["date_month"], new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.Zero), words);

    /// <summary><c>May</c>, <c>5月</c>.</summary>
    public static string MonthName(int month, IReadOnlyDictionary<string, string> words) =>
        words["month_" + month.ToString(CultureInfo.InvariantCulture)];

    private static string Fill(string form, DateTimeOffset value, IReadOnlyDictionary<string, string> words) => form
        .Replace("{year}", value.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month_name}", MonthName(value.Month, words), StringComparison.Ordinal)
        .Replace("{month}", value.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{day}", value.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{time}", value.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
