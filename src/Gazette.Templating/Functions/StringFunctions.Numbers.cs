using System.Globalization;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <content>Numbers read from texts; null for a text that is not one.</content>
internal static partial class StringFunctions
{
    private const NumberStyles Fraction = NumberStyles.Float | NumberStyles.AllowThousands;

    private static object? ToInt(Arguments a) =>
        int.TryParse(a.Text(0), NumberStyles.Integer, a.Context.Culture, out var number) ? Box.Of(number) : null;

    private static object? ToLong(Arguments a) =>
        long.TryParse(a.Text(0), NumberStyles.Integer, a.Context.Culture, out var number) ? number : null;

    private static object? ToFloat(Arguments a) =>
        float.TryParse(a.Text(0), Fraction, a.Context.Culture, out var number) ? number : null;

    private static object? ToDouble(Arguments a) =>
        double.TryParse(a.Text(0), Fraction, a.Context.Culture, out var number) ? number : null;
}
