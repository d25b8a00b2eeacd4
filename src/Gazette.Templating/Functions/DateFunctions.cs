using System.Globalization;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The module <c>date</c>. The time of day is what the value says: nothing is moved to the zone of the machine.</summary>
internal static class DateFunctions
{
    public static NativeFunction[] All =>
    [
        new("now", "", static a => NowOf(a).DateTime),
        new("utc_now", "", static a => NowOf(a).UtcDateTime),
        new("add_days", "date days", static a => DateOf(a).AddDays(a.Double(1))),
        new("add_months", "date months", static a => DateOf(a).AddMonths(a.Int(1))),
        new("add_years", "date years", static a => DateOf(a).AddYears(a.Int(1))),
        new("add_hours", "date hours", static a => DateOf(a).AddHours(a.Double(1))),
        new("add_minutes", "date minutes", static a => DateOf(a).AddMinutes(a.Double(1))),
        new("add_seconds", "date seconds", static a => DateOf(a).AddSeconds(a.Double(1))),
        new("add_milliseconds", "date millis", static a => DateOf(a).AddMilliseconds(a.Double(1))),
        new("parse", "text pattern? culture?", static a => Parsed(a, a.Text(1), Cultures.At(a, 2))),
        new("parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", ParseToString),
        new("to_string", "datetime pattern culture?", ToText),
    ];

    private static DateTimeOffset NowOf(Arguments a) =>
        a.Context.Now ?? throw a.Error("The time of the build is not known here: the same input must give the same output.");

    private static DateTime DateOf(Arguments a) => a.Date(0) ?? throw a.Error("A date is expected here, not null.");

    // A text that is no date gives the first day of the calendar, not an error.
    private static DateTime? Parsed(Arguments a, string? pattern, CultureInfo culture)
    {
        if (a.Text(0) is not { Length: > 0 } text)
            return null;
        // %g anywhere makes the whole pattern independent of the culture, as it does when a date is written.
        if (pattern?.Contains("%g", StringComparison.Ordinal) == true)
            culture = CultureInfo.InvariantCulture;
        DateTime date;
        _ = string.IsNullOrEmpty(pattern)
            ? DateTime.TryParse(text, culture, DateTimeStyles.AdjustToUniversal, out date)
            : DateTime.TryParseExact(text, DateFormat.Of(pattern, culture), culture, DateTimeStyles.AdjustToUniversal, out date);
        return date;
    }

    private static object? ParseToString(Arguments a) => Parsed(a, a.Text(3), Cultures.At(a, 4)) is { } date
        ? DatePattern.Format(date, PatternAt(a, 1) ?? a.Context.DateFormat, Cultures.At(a, 2))
        : null;

    private static object? ToText(Arguments a) => a.Date(0) is { } date && PatternAt(a, 1) is { } pattern
        ? DatePattern.Format(date, pattern, Cultures.At(a, 2), a[0] is DateTimeOffset own ? own.Offset : default)
        : null;

    // %g alone is the usual pattern, independent of the culture.
    private static string? PatternAt(Arguments a, int index) => a.Text(index) is "%g" ? "%g " + a.Context.DateFormat : a.Text(index);
}
