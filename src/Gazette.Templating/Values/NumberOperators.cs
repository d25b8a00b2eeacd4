using System.Numerics;

namespace Gazette.Templating.Values;

/// <summary>
/// Operators with a number on at least one side. The wider type decides: decimal, then double, float, big integer, long, int.
/// Whole numbers never overflow, they move to the next wider type.
/// </summary>
internal static class NumberOperators
{
    public static object Ints(TemplateContext context, OperatorSite site, BinaryOperator op, int left, int right) => op switch
    {
        BinaryOperator.Equal => Box.Of(left == right),
        BinaryOperator.NotEqual => Box.Of(left != right),
        BinaryOperator.Less => Box.Of(left < right),
        BinaryOperator.Greater => Box.Of(left > right),
        BinaryOperator.LessOrEqual => Box.Of(left <= right),
        BinaryOperator.GreaterOrEqual => Box.Of(left >= right),
        BinaryOperator.Add => OfLong((long)left + right),
        BinaryOperator.Subtract => OfLong((long)left - right),
        BinaryOperator.Multiply => OfLong((long)left * right),
        BinaryOperator.Divide => (double)left / right,
        BinaryOperator.DivideWhole when right != 0 => OfLong((long)left / right),
        BinaryOperator.Modulo when right != 0 => OfLong((long)left % right),
        BinaryOperator.Range or BinaryOperator.RangeExclusive => Range(context, site, op, left, right),
        BinaryOperator.DivideWhole or BinaryOperator.Modulo => throw new TemplateException(site.Operator, "A number cannot be divided by zero."),
        _ => Whole(context, site, op, left, right),
    };

    public static object Evaluate(TemplateContext context, OperatorSite site, BinaryOperator op, object left, object right)
    {
        if (left is decimal || right is decimal)
            return Decimals(site, op, To<decimal>(context, site, left), To<decimal>(context, site, right));
        if (left is double || right is double)
            return Doubles(site, op, To<double>(context, site, left), To<double>(context, site, right));
        if (left is float || right is float)
            return Floats(site, op, To<float>(context, site, left), To<float>(context, site, right));
        return Whole(context, site, op, To<BigInteger>(context, site, left), To<BigInteger>(context, site, right));
    }

    private static T To<T>(TemplateContext context, OperatorSite site, object value) =>
        (T)ValueConversion.To(context, site.Operator, value, typeof(T))!;

    private static object OfLong(long number) => number is >= int.MinValue and <= int.MaxValue ? Box.Of((int)number) : number;

    private static object Whole(TemplateContext context, OperatorSite site, BinaryOperator op, BigInteger left, BigInteger right)
    {
        if (op is BinaryOperator.Range or BinaryOperator.RangeExclusive)
            return Range(context, site, op, left, right);
        if (op is BinaryOperator.Multiply or BinaryOperator.DivideWhole or BinaryOperator.Modulo)
            context.CountBits(site.Operator, left.GetBitLength() + right.GetBitLength());
        return Whole(site, op, left, right);
    }

    private static object Whole(OperatorSite site, BinaryOperator op, BigInteger left, BigInteger right) => op switch
    {
        BinaryOperator.Add => LongNumber.Checked(site.Operator, left + right),
        BinaryOperator.Subtract => LongNumber.Checked(site.Operator, left - right),
        BinaryOperator.Multiply when left.GetBitLength() + right.GetBitLength() <= LongNumber.BitCeiling => Operators.Shrink(left * right),
        BinaryOperator.Multiply => throw new TemplateException(site.Operator, $"The product has more than {LongNumber.BitCeiling} bits."),
        BinaryOperator.Divide => (double)left / (double)right,
        BinaryOperator.DivideWhole => Operators.Shrink(BigInteger.Divide(left, right)),
        BinaryOperator.Modulo => Operators.Shrink(BigInteger.Remainder(left, right)),
        BinaryOperator.ShiftLeft => LongNumber.Checked(site.Operator, left << Shift(site, right)),
        BinaryOperator.ShiftRight => LongNumber.Checked(site.Operator, left >> Shift(site, right)),
        _ when op.IsComparison() => op.Answer(left.CompareTo(right)),
        _ => throw Refused(site, op, "whole numbers"),
    };

    // No loop could take all its steps: the range itself is the fault, even where only a part of it is asked for.
    private static TemplateRange Range(TemplateContext context, OperatorSite site, BinaryOperator op, BigInteger left, BigInteger right)
    {
        var range = new TemplateRange(left, right, op == BinaryOperator.Range, static n => Operators.Shrink(n));
        return context.LoopLimit <= 0 || range.Length <= context.LoopLimit
            ? range
            : throw new TemplateException(site.Operator, $"A range of {range.Length} numbers passes the limit of {context.LoopLimit} steps.");
    }

    private static int Shift(OperatorSite site, BigInteger amount) => BigInteger.Abs(amount) <= LongNumber.BitCeiling
        ? (int)amount
        : throw new TemplateException(site.Operator, $"A number can be shifted by {LongNumber.BitCeiling} bits at most.");

    private static object Doubles(OperatorSite site, BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideWhole => Math.Round(left / right),
        BinaryOperator.Modulo => left % right,
        BinaryOperator.Equal => Box.Of(left == right),
        BinaryOperator.NotEqual => Box.Of(left != right),
        BinaryOperator.Less => Box.Of(left < right),
        BinaryOperator.Greater => Box.Of(left > right),
        BinaryOperator.LessOrEqual => Box.Of(left <= right),
        BinaryOperator.GreaterOrEqual => Box.Of(left >= right),
        _ => throw Refused(site, op, "doubles"),
    };

    private static object Floats(OperatorSite site, BinaryOperator op, float left, float right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideWhole => MathF.Round(left / right),
        BinaryOperator.Modulo => left % right,
        _ when op.IsComparison() => Doubles(site, op, left, right),
        _ => throw Refused(site, op, "floats"),
    };

    private static object Decimals(OperatorSite site, BinaryOperator op, decimal left, decimal right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideWhole => Math.Round(left / right),
        BinaryOperator.Modulo => left % right,
        _ when op.IsComparison() => op.Answer(left.CompareTo(right)),
        _ => throw Refused(site, op, "decimals"),
    };

    private static TemplateException Refused(OperatorSite site, BinaryOperator op, string kind) =>
        new(site.Operator, $"The operator `{op.Text()}` does not work between {kind}.");
}
