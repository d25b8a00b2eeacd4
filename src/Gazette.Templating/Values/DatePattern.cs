using System.Globalization;
using System.Text;

namespace Gazette.Templating.Values;

/// <summary>Dates as text by patterns of <c>%</c> and a letter.</summary>
public static class DatePattern
{
    /// <summary>
    /// The text of a date by a pattern such as <c>%d %b %Y</c>. Letters that mean nothing stay as they are, <c>%</c> too;
    /// <c>%g</c> makes the rest culture-independent. <paramref name="offset"/> is the date's distance from UTC: a
    /// <see cref="DateTime"/> counts as UTC, since a page must not depend on the zone of the machine that made it.
    /// </summary>
    public static string Format(DateTime date, string pattern, CultureInfo culture, TimeSpan offset = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern == "%d %b %Y")
            return date.ToString("dd MMM yyyy", culture);
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            var letter = pattern[++i];
            if (letter == 'g')
                culture = CultureInfo.InvariantCulture;
            else
                text.Append(TextOf(date, letter, culture, offset) ?? "%" + letter);
        }

        return text.ToString();
    }

    private static string? TextOf(DateTime date, char letter, CultureInfo culture, TimeSpan offset) => letter switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'C' => Digits(date.Year / 100, 2),
        'd' => date.ToString("dd", culture),
        'D' => date.ToString("MM/dd/yy", culture),
        'e' => Padded(date.Day),
        'F' => date.ToString("yyyy-MM-dd", culture),
        'H' => date.ToString("HH", culture),
        'I' => date.ToString("hh", culture),
        'j' => Digits(date.DayOfYear, 3),
        'k' => Padded(date.Hour),
        'l' => Padded((date.Hour + 11) % 12 + 1),
        'L' => Digits(date.Millisecond, 3),
        'm' => date.ToString("MM", culture),
        'M' => date.ToString("mm", culture),
        'n' => "\n",
        'N' => date.ToString("fffffff", culture) + "00",
        'p' => date.ToString("tt", culture).ToUpperInvariant(),
        'P' => date.ToString("tt", culture).ToLowerInvariant(),
        'r' => date.ToString("hh:mm:ss tt", culture),
        'R' => date.ToString("HH:mm", culture),
        's' => ((date.Ticks - offset.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture),
        'S' => date.ToString("ss", culture),
        't' => "\t",
        'T' => date.ToString("HH:mm:ss", culture),
        'u' => Digits(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1),
        'U' => Digits(WeekOf(date, culture, DayOfWeek.Sunday), 2),
        'v' => date.ToString("-MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant().Insert(0, Padded(date.Day)),
        'V' => Digits(ISOWeek.GetWeekOfYear(date), 2),
        'w' => Digits((int)date.DayOfWeek, 1),
        'W' => Digits(WeekOf(date, culture, DayOfWeek.Monday), 2),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'y' => date.ToString("yy", culture),
        'Y' => date.ToString("yyyy", culture),
        'Z' => new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), offset).ToString("zzz", CultureInfo.InvariantCulture),
        '%' => "%",
        _ => null,
    };

    // Which week is the first of a year is the culture's custom: the one with the first of January, or the one with four days of the year.
    private static int WeekOf(DateTime date, CultureInfo culture, DayOfWeek first) =>
        culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, first);

    private static string Digits(int number, int count) => number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');

    private static string Padded(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft(2);
}
