using System.Numerics;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The module <c>math</c>.</summary>
internal static class MathFunctions
{
    public static NativeFunction[] All =>
    [
        new("abs", "value", Abs),
        new("ceil", "value", static a => Math.Ceiling(a.Double(0))),
        new("divided_by", "value divisor", DividedBy),
        new("floor", "value", static a => Math.Floor(a.Double(0))),
        new("format", "value format culture?", Format),
        new("is_number", "value", static a => Box.Of(ValueKind.IsNumber(a[0]))),
        new("minus", "value with", static a => Evaluate(a, BinaryOperator.Subtract)),
        new("modulo", "value with", static a => Evaluate(a, BinaryOperator.Modulo)),
        new("plus", "value with", static a => Evaluate(a, BinaryOperator.Add)),
        new("round", "value precision?", static a => Math.Round(a.Double(0), a.Int(1))),
        new("times", "value with", static a => Evaluate(a, BinaryOperator.Multiply)),
        new("uuid", "", Uuid),
        new("random", "min_value max_value", RandomNumber),
    ];

    private static object? Abs(Arguments a) => a[0] switch
    {
        null => null,
        int value => Math.Abs(value),
        long value => Math.Abs(value),
        double value => Math.Abs(value),
        float value => Math.Abs(value),
        decimal value => Math.Abs(value),
        BigInteger value => BigInteger.Abs(value),
        short value => Math.Abs(value),
        sbyte value => Math.Abs(value),
        byte or ushort or uint or ulong => a[0],
        _ => throw a.Error($"The value `{ValueText.Of(a.Context, a[0])}` is not a number."),
    };

    // A whole divisor gives a whole number, rounded down; what does not fit in an int ends at its limits.
    private static object? DividedBy(Arguments a)
    {
        var result = Operators.Evaluate(a.Context, OperatorSite.At(a.Span), BinaryOperator.Divide, a.Double(0), a[1]);
        return a[1] is int && result is double quotient ? Box.Of((int)Math.Floor(quotient)) : result;
    }

    private static object? Evaluate(Arguments a, BinaryOperator op) =>
        Operators.Evaluate(a.Context, OperatorSite.At(a.Span), op, a[0], a[1]);

    private static object? Format(Arguments a)
    {
        if (a[0] is null)
            return "";
        return ValueKind.IsNumber(a[0]) && a[0] is IFormattable number
            ? Formatted.Of(a, number)
            : throw a.Error($"`{ValueText.Of(a.Context, a[0])}` is not a number and cannot be formatted.");
    }

    private static object? Uuid(Arguments a)
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomOf(a).NextBytes(bytes);

        // RFC 9562, version 4: all random but the version and the variant.
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static object? RandomNumber(Arguments a)
    {
        var (least, most) = (a.Int(0), a.Int(1));
        return least < most ? RandomOf(a).Next(least, most) : throw a.Error($"There is no number from {least} up to, but not including, {most}.");
    }

    private static Random RandomOf(Arguments a) =>
        a.Context.Random ?? throw a.Error("Random values are not allowed here: the same input must give the same output.");
}
