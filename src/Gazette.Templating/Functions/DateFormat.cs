using System.Globalization;
using System.Text;

namespace Gazette.Templating.Functions;

/// <summary>The patterns of <c>date.to_string</c> as .NET's formats, for reading dates.</summary>
internal static class DateFormat
{
    /// <summary>The format for <see cref="DateTime.TryParseExact(string, string, IFormatProvider, DateTimeStyles, out DateTime)"/>.</summary>
    /// <exception cref="FormatException">The pattern has a part that no date can be read by, such as <c>%j</c>.</exception>
    public static string Of(string pattern, CultureInfo culture)
    {
        var format = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
            {
                var letter = pattern[++i];
                format.Append(PartOf(letter, culture.DateTimeFormat)
                    ?? throw new FormatException($"No date can be read by `%{letter}`."));
            }
            else
            {
                // Quoted, so that the letters of ordinary words are not taken for parts of a date.
                format.Append('\\').Append(pattern[i]);
            }
        }

        return format.ToString();
    }

    private static string? PartOf(char letter, DateTimeFormatInfo culture) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'g' => "",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => culture.ShortDatePattern,
        'X' => culture.LongTimePattern,
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => null,
    };
}
