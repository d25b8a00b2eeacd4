using System.Globalization;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>Values by .NET's format strings.</summary>
internal static class Formatted
{
    /// <summary>The value by the format of argument 1 and the culture named by argument 2.</summary>
    public static string Of(Arguments a, IFormattable value)
    {
        var format = a.Text(1) ?? "";

        // D500000000 is a short format and a very long text.
        a.Context.CheckTextLength(a.Span, PrecisionOf(format));
        var culture = Cultures.At(a, 2);
        return value is System.Numerics.BigInteger number
            ? LongNumber.Formatted(a.Context, a.Span, number, format, culture)
            : value.ToString(format, culture);
    }

    private static long PrecisionOf(string format) =>
        format.Length > 1 && char.IsAsciiLetter(format[0])
        && long.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var precision) ? precision : 0;
}
