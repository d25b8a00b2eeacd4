using System.Globalization;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The module <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static NativeFunction[] All =>
    [
        new("from_days", "days", static a => TimeSpan.FromDays(a.Double(0))),
        new("from_hours", "hours", static a => TimeSpan.FromHours(a.Double(0))),
        new("from_minutes", "minutes", static a => TimeSpan.FromMinutes(a.Double(0))),
        new("from_seconds", "seconds", static a => TimeSpan.FromSeconds(a.Double(0))),
        new("from_milliseconds", "millis", static a => TimeSpan.FromMilliseconds(a.Double(0))),
        new("parse", "text", Parse),
    ];

    private static object? Parse(Arguments a)
    {
        if (a.Text(0) is not { Length: > 0 } text)
            return TimeSpan.Zero;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var result)
            ? result
            : throw a.Error($"`{text}` is not a time span. Write hours:minutes:seconds.");
    }
}
