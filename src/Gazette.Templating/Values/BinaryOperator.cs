using Gazette.Templating.Text;

namespace Gazette.Templating.Values;

/// <summary>The operators between two values.</summary>
public enum BinaryOperator
{
    /// <summary><c>??</c>: the left value unless it is null.</summary>
    Coalesce,

    /// <summary><c>?!</c>: the right value unless the left one is null.</summary>
    NotNullThen,

    /// <summary><c>||</c>.</summary>
    Or,

    /// <summary><c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>==</c>.</summary>
    Equal,

    /// <summary><c>!=</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>+</c>.</summary>
    Add,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>: always a fraction.</summary>
    Divide,

    /// <summary><c>//</c>: a whole number.</summary>
    DivideWhole,

    /// <summary><c>%</c>.</summary>
    Modulo,

    /// <summary><c>&lt;&lt;</c>.</summary>
    ShiftLeft,

    /// <summary><c>&gt;&gt;</c>.</summary>
    ShiftRight,

    /// <summary><c>..</c>.</summary>
    Range,

    /// <summary><c>..&lt;</c>.</summary>
    RangeExclusive,
}

/// <summary>The places of an operator and of what stands left and right of it, for its errors.</summary>
public sealed record OperatorSite(SourceSpan Operator, SourceSpan Left, SourceSpan Right)
{
    /// <summary>A site whose parts all stand at one place.</summary>
    public static OperatorSite At(SourceSpan span) => new(span, span, span);
}

/// <summary>How operators are written.</summary>
public static class BinaryOperators
{
    private static readonly string[] Texts =
        ["??", "?!", "||", "&&", "==", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "//", "%", "<<", ">>", "..", "..<"];

    /// <summary>The operator as it is written.</summary>
    public static string Text(this BinaryOperator op) => Texts[(int)op];

    internal static bool IsComparison(this BinaryOperator op) => op is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual;

    /// <summary>What a comparison answers for two values of which the left is so much less or greater than the right.</summary>
    internal static object Answer(this BinaryOperator op, int order) => Box.Of(op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.Greater => order > 0,
        BinaryOperator.LessOrEqual => order <= 0,
        _ => order >= 0,
    });
}
