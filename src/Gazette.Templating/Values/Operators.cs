using System.Collections;
using System.Numerics;

namespace Gazette.Templating.Values;

/// <summary>What the operators answer, for any two values. <c>??</c>, <c>?!</c>, <c>||</c> and <c>&amp;&amp;</c> are not here: they do not always look at both.</summary>
public static class Operators
{
    /// <summary>The value of <c>left op right</c>; what has no value is an error at its place.</summary>
    public static object? Evaluate(TemplateContext context, OperatorSite site, BinaryOperator op, object? left, object? right)
    {
        if (left is int a && right is int b)
            return NumberOperators.Ints(context, site, op, a, b);
        if ((op is BinaryOperator.Equal or BinaryOperator.NotEqual) && left is string leftText && right is string rightText)
            return Box.Of(leftText == rightText == (op == BinaryOperator.Equal));
        try
        {
            return EvaluateOther(context, site, op, left is HtmlText l ? l.Html : left, right is HtmlText r ? r.Html : right);
        }
        catch (Exception fault) when (fault is DivideByZeroException or OverflowException or InvalidCastException)
        {
            throw new TemplateException(site.Operator, fault.Message, fault);
        }
    }

    /// <summary>Whether two values are equal as <c>==</c> has it; values that cannot be compared are not equal.</summary>
    public static bool AreEqual(TemplateContext context, object? left, object? right)
    {
        try
        {
            return Evaluate(context, OperatorSite.At(context.CurrentSpan), BinaryOperator.Equal, left, right) is true;
        }
        catch (TemplateException)
        {
            return false;
        }
    }

    private static object? EvaluateOther(TemplateContext context, OperatorSite site, BinaryOperator op, object? left, object? right)
    {
        if (left is string or char || right is string or char)
            return TextOperators.Evaluate(context, site, op, left, right);
        if (left is EmptyValue || right is EmptyValue)
            return OfEmpty(op, left, right);
        if (left is null || right is null)
            return OfNull(op, left, right);
        if (ListOperators.IsList(left) || ListOperators.IsList(right))
            return ListOperators.Evaluate(context, site, op, left, right);
        if (ValueKind.IsNumber(left) || ValueKind.IsNumber(right))
            return NumberOperators.Evaluate(context, site, op, left, right);
        if (left is bool || right is bool)
            return OfTruths(site, op, ValueConversion.ToBool(left), ValueConversion.ToBool(right));
        return TimeOperators.Evaluate(op, left, right) ?? OfObjects(site, op, left, right);
    }

    private static object? OfNull(BinaryOperator op, object? left, object? right) => op switch
    {
        BinaryOperator.Equal => Box.Of(left is null && right is null),
        BinaryOperator.NotEqual => Box.Of(left is not null || right is not null),
        _ => op.IsComparison() ? Box.False : null,
    };

    // Whether null is empty has no answer: null.
    private static object? OfEmpty(BinaryOperator op, object? left, object? right)
    {
        if (!op.IsComparison())
            return EmptyValue.Instance;
        if (left is null || right is null)
            return op is BinaryOperator.Less or BinaryOperator.Greater ? Box.False : null;
        var isEmpty = IsEmpty(left is EmptyValue ? right : left);
        return Box.Of(op switch
        {
            BinaryOperator.NotEqual => !isEmpty,
            BinaryOperator.Less or BinaryOperator.Greater => false,
            _ => isEmpty,
        });
    }

    /// <summary>Whether a value is an empty text, list or object.</summary>
    public static bool IsEmpty(object? value) => value switch
    {
        null or EmptyValue => true,
        string text => text.Length == 0,
        HtmlText html => html.Html.Length == 0,
        TemplateObject members => members.Count == 0,
        ICollection list => list.Count == 0,
        TemplateRange range => range.Length.IsZero,
        IEnumerable items => !items.GetEnumerator().MoveNext(),
        _ => false,
    };

    private static object OfTruths(OperatorSite site, BinaryOperator op, bool left, bool right) => op switch
    {
        BinaryOperator.Equal => Box.Of(left == right),
        BinaryOperator.NotEqual => Box.Of(left != right),
        _ => throw new TemplateException(site.Operator, $"The operator `{op.Text()}` does not work between two truth values."),
    };

    private static object OfObjects(OperatorSite site, BinaryOperator op, object left, object right) => op switch
    {
        BinaryOperator.Equal => Box.Of(left.Equals(right)),
        BinaryOperator.NotEqual => Box.Of(!left.Equals(right)),
        _ when op.IsComparison() && left.GetType() == right.GetType() && left is IComparable comparable => op.Answer(comparable.CompareTo(right)),
        _ => throw new TemplateException(
            site.Operator, $"The operator `{op.Text()}` does not work between {ValueKind.NameOf(left)} and {ValueKind.NameOf(right)}."),
    };

    /// <summary>The smallest of int, long and big integer that holds a number.</summary>
    public static object Shrink(BigInteger number) =>
        number >= int.MinValue && number <= int.MaxValue ? Box.Of((int)number)
        : number >= long.MinValue && number <= long.MaxValue ? (object)(long)number
        : number;
}
