using System.Collections;
using System.Numerics;

namespace Gazette.Templating.Values;

/// <summary>What a value is called in messages and by <c>object.kind</c>.</summary>
public static class ValueKind
{
    /// <summary>The name of a value's type: <c>int</c>, <c>double</c>, <c>string</c>, <c>array</c>, <c>object</c>, … <c>null</c>.</summary>
    public static string NameOf(object? value) => value switch
    {
        null => "null",
        string or HtmlText or char => "string",
        bool => "bool",
        int => "int",
        long => "long",
        double => "double",
        float => "float",
        decimal => "decimal",
        BigInteger => "bigint",
        byte => "byte",
        sbyte => "sbyte",
        short => "short",
        ushort => "ushort",
        uint => "uint",
        ulong => "ulong",
        DateTime or DateTimeOffset => "datetime",
        TimeSpan => "timespan",
        Enum => "enum",
        TemplateFunction => "function",
        TemplateRange => "range",
        EmptyValue or TemplateObject => "object",
        IDictionary => "object",
        TemplateArray or IList => "array",
        IEnumerable => "enumerable",
        _ => value.GetType().Name,
    };

    /// <summary>Whether a value is one of the number types.</summary>
    public static bool IsNumber(object? value) => value is int or long or double or float or decimal or BigInteger
        or byte or sbyte or short or ushort or uint or ulong;
}
