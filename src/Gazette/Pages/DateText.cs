using System.Globalization;
using System.Text;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>Dates in the words of a language, no more precise than they are known.</summary>
public static class DateText
{
    private static readonly string[] MonthKeys = [.. Enumerable.Range(1, 12).Select(month => "month_" + month.ToString(CultureInfo.InvariantCulture))];

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
        words[MonthKeys[month - 1]];

    // Dates are a tenth of what a page prints: one pass over the form, without a string for each part.
    private static string Fill(string form, DateTimeOffset value, IReadOnlyDictionary<string, string> words)
    {
        var text = new StringBuilder(32);
        var rest = form.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is >= 0 and var length)
        {
            text.Append(rest[..open]);
            var field = rest.Slice(open, length + 1);
            switch (field)
            {
                case "{year}":
                    text.Append(value.Year);
                    break;
                case "{month_name}":
                    text.Append(MonthName(value.Month, words));
                    break;
                case "{month}":
                    text.Append(value.Month);
                    break;
                case "{day}":
                    text.Append(value.Day);
                    break;
                case "{time}":
                    text.Append((char)('0' + (value.Hour / 10))).Append((char)('0' + (value.Hour % 10))).Append(':')
                        .Append((char)('0' + (value.Minute / 10))).Append((char)('0' + (value.Minute % 10)));
                    break;
                default:
                    text.Append(field);
                    break;
            }

            rest = rest[(open + length + 1)..];
        }

        return text.Append(rest).ToString();
    }
}
