namespace Gazette.Templating.Values;

/// <summary>Operators between dates and time spans.</summary>
internal static class TimeOperators
{
    /// <summary>The result, or null where the operator does not work between the two.</summary>
    public static object? Evaluate(BinaryOperator op, object left, object right) => (Plain(left), Plain(right)) switch
    {
        (DateTime a, DateTime b) => op == BinaryOperator.Subtract ? a - b : Compared(op, a.CompareTo(b)),
        (TimeSpan a, TimeSpan b) => op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            _ => Compared(op, a.CompareTo(b)),
        },
        (DateTime a, TimeSpan b) => op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            _ => null,
        },
        _ => null,
    };

    private static object Plain(object value) => value is DateTimeOffset date ? date.DateTime : value;

    private static object? Compared(BinaryOperator op, int order) => op.IsComparison() ? op.Answer(order) : null;
}
