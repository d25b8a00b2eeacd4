using System.Globalization;

namespace Gazette.Templating.Values;

/// <summary>Dates as text by patterns of <c>%</c> and a letter.</summary>
public static class DatePattern
{
    /// <summary>The text of a date by a pattern such as <c>%d %b %Y</c>.</summary>
    public static string Format(DateTime date, string pattern, CultureInfo culture) =>
        pattern == "%d %b %Y" ? date.ToString("dd MMM yyyy", culture) : date.ToString(culture);
}
