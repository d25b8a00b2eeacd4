using System.Collections;
using System.Globalization;
using System.Numerics;
using Gazette.Templating.Text;

namespace Gazette.Templating.Values;

/// <summary>Turns values into the types that functions and operators ask for; what cannot be turned is an error at its place.</summary>
public static class ValueConversion
{
    /// <summary>The text of a value, null for null.</summary>
    public static string? ToText(TemplateContext context, object? value) =>
        value as string ?? (value is null ? null : ValueText.Of(context, value));

    /// <summary>Whether a value counts as true: everything but null and false does.</summary>
    public static bool ToBool(object? value) => value is not null && (!Exact.IsTruth(value) || (bool)value);

    /// <summary>A 32-bit integer; fractions are rounded to the nearest, halves to even; null is 0.</summary>
    public static int ToInt(TemplateContext context, SourceSpan span, object? value)
    {
        if (value is int number)
            return number;
        try
        {
            return value switch
            {
                null => 0,
                BigInteger => throw Impossible(span, value, typeof(int)),
                string text => int.Parse(text, NumberStyles.Integer, context.Culture),
                IConvertible convertible and not DateTime => convertible.ToInt32(context.Culture),
                _ => throw new TemplateException(span, $"Unable to convert type `{ValueKind.NameOf(value)}` to int."),
            };
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw new TemplateException(span, $"Unable to convert `{ValueText.Of(context, value)}` to int.", fault);
        }
    }

    /// <summary>A double; null is 0.</summary>
    public static double ToDouble(TemplateContext context, SourceSpan span, object? value) =>
        value is double number ? number : (double)To(context, span, value, typeof(double))!;

    /// <summary>A list: a list as it is, anything else that can be iterated copied; null stays null. Strings are lists of characters.</summary>
    public static IList<object?>? ToList(TemplateContext context, SourceSpan span, object? value) => value switch
    {
        null => null,
        IList<object?> list => list,
        TemplateRange range when Checked(context, span, range) => new TemplateArray(range),
        IEnumerable items => new TemplateArray(items.Cast<object?>()),
        _ => throw new TemplateException(span, $"Unable to convert type `{ValueKind.NameOf(value)}` to a list."),
    };

    private static bool Checked(TemplateContext context, SourceSpan span, TemplateRange range)
    {
        context.CheckItems(span, range.Count);
        return true;
    }

    /// <summary>A value of a CLR type, as parameters of C# functions ask for it.</summary>
    public static object? To(TemplateContext context, SourceSpan span, object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) is { } underlying && value is not null ? underlying : type;
        if (type == typeof(object) || type.IsInstanceOfType(value))
            return value;
        if (type == typeof(string))
            return ToText(context, value);
        if (value is null)
            return Default(type);
        if (type == typeof(bool))
            return ToBool(value);
        if (type == typeof(int))
            return ToInt(context, span, value);
        if (type.IsEnum)
            return ToEnum(context, span, value, type);
        if (IsNumberType(type))
            return ToNumber(context, span, value, type);
        if (type == typeof(DateTime) && value is DateTimeOffset date)
            return date.DateTime;
        if (type == typeof(DateTimeOffset) && value is DateTime local)
            return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc));
        if (type.IsAssignableFrom(typeof(TemplateArray)) && value is IEnumerable)
            return ToList(context, span, value);
        throw Impossible(span, value, type);
    }

    private static object? Default(Type type) =>
        type == typeof(int) ? Box.Of(0)
        : type == typeof(bool) ? Box.False
        : type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type)
        : null;

    private static object ToEnum(TemplateContext context, SourceSpan span, object value, Type type)
    {
        if (ValueKind.IsNumber(value))
            return Enum.ToObject(type, ToInt(context, span, value));
        return Enum.TryParse(type, ValueText.Of(context, value), ignoreCase: true, out var result) ? result : throw Impossible(span, value, type);
    }

    private static object ToNumber(TemplateContext context, SourceSpan span, object value, Type type)
    {
        try
        {
            if (type == typeof(BigInteger))
                return ToBigInteger(context, span, value);
            if (value is BigInteger)
                throw Impossible(span, value, type);
            if (value is string text)
                return ParseNumber(text, type, context.Culture);
            if (value is IConvertible and not (DateTime or char))
                return Convert.ChangeType(value, type, context.Culture);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or InvalidCastException)
        {
            throw new TemplateException(span, $"Unable to convert `{ValueText.Of(context, value)}` to `{type.Name}`.", fault);
        }

        throw Impossible(span, value, type);
    }

    private static object ParseNumber(string text, Type type, CultureInfo culture) =>
        type == typeof(double) ? double.Parse(text, NumberStyles.Float, culture)
        : type == typeof(float) ? float.Parse(text, NumberStyles.Float, culture)
        : type == typeof(decimal) ? decimal.Parse(text, NumberStyles.Float, culture)
        : Convert.ChangeType(text, type, culture);

    private static BigInteger ToBigInteger(TemplateContext context, SourceSpan span, object value) => value switch
    {
        BigInteger big => big,
        int number => number,
        long number => number,
        uint number => number,
        ulong number => number,
        double number => (BigInteger)number,
        float number => (BigInteger)number,
        decimal number => (BigInteger)number,
        bool truth => truth ? 1 : 0,
        string text => LongNumber.Parse(context, span, text),
        IConvertible convertible and not DateTime => convertible.ToInt64(context.Culture),
        _ => throw Impossible(span, value, typeof(BigInteger)),
    };

    private static bool IsNumberType(Type type) =>
        type == typeof(BigInteger) || Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static TemplateException Impossible(SourceSpan span, object value, Type type) =>
        new(span, $"Unable to convert type `{ValueKind.NameOf(value)}` to `{type.Name.ToLowerInvariant()}`.");
}
