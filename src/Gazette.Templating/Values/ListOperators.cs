using System.Collections;

namespace Gazette.Templating.Values;

/// <summary>Operators with a list on at least one side.</summary>
internal static class ListOperators
{
    public static bool IsList(object value) => value is TemplateArray or TemplateRange or (IList and not IHtmlContent);

    public static object Evaluate(TemplateContext context, OperatorSite site, BinaryOperator op, object left, object right)
    {
        var leftList = ListOf(context, site, left);
        var rightList = ListOf(context, site, right);
        switch (op)
        {
            case BinaryOperator.Multiply when leftList is null != rightList is null:
                return leftList is null
                    ? Repeat(context, site, rightList!, left, site.Left)
                    : Repeat(context, site, leftList, right, site.Right);
            case BinaryOperator.Multiply:
                throw Refused(site.Operator, op, left, right, "Only one side may be a list.");
            case BinaryOperator.Divide or BinaryOperator.DivideWhole or BinaryOperator.Modulo or BinaryOperator.ShiftLeft when leftList is null:
                throw Refused(site.Left, op, left, right, "The left side must be a list.");
            case BinaryOperator.Divide or BinaryOperator.DivideWhole:
                return new TemplateArray(leftList!.Take(leftList.Count / Divisor(context, site, op, left, right)));
            case BinaryOperator.Modulo:
                var step = Divisor(context, site, op, left, right);
                return new TemplateArray(leftList!.Where((_, i) => i % step == 0));
            case BinaryOperator.ShiftLeft:
                return new TemplateArray(leftList!.Append(right));
            case BinaryOperator.ShiftRight when rightList is not null:
                return new TemplateArray(rightList.Prepend(left));
            case BinaryOperator.ShiftRight:
                throw Refused(site.Right, op, left, right, "The right side must be a list.");
        }

        if (op != BinaryOperator.Add && !op.IsComparison())
            throw Refused(site.Operator, op, left, right, "");
        if (leftList is null)
            throw Refused(site.Left, op, left, right, "The left side must be a list.");
        if (rightList is null)
            throw Refused(site.Right, op, left, right, "The right side must be a list.");
        if (op == BinaryOperator.Add)
        {
            context.CheckListLength(site.Operator, (long)leftList.Count + rightList.Count);
            return new TemplateArray(leftList.Concat(rightList));
        }

        return Compare(context, site, op, leftList, rightList);
    }

    private static object Compare(TemplateContext context, OperatorSite site, BinaryOperator op, TemplateArray left, TemplateArray right)
    {
        if (op == BinaryOperator.Equal && ReferenceEquals(left, right))
            return Box.True;
        context.EnterComparison(site.Operator, left.Count);
        try
        {
            return CompareItems(context, site, op, left, right);
        }
        finally
        {
            context.LeaveComparison();
        }
    }

    private static object CompareItems(TemplateContext context, OperatorSite site, BinaryOperator op, TemplateArray left, TemplateArray right)
    {
        // Lists of unlike length are ordered by their length; only lists of the same length are looked into.
        if (left.Count != right.Count)
            return op.Answer(left.Count.CompareTo(right.Count));
        if (op == BinaryOperator.NotEqual)
            return Box.Of(Compare(context, site, BinaryOperator.Equal, left, right) is false);
        if (left.Count == 0)
            return op.Answer(0);
        for (var i = 0; i < left.Count; i++)
        {
            if (Operators.Evaluate(context, site, op, left[i], right[i]) is not true)
                return Box.False;
        }

        return Box.True;
    }

    private static TemplateArray Repeat(TemplateContext context, OperatorSite site, TemplateArray list, object number, Text.SourceSpan place)
    {
        var times = ValueConversion.ToInt(context, site.Operator, number);
        if (times < 0)
            throw new TemplateException(place, "A list cannot be multiplied by a negative number.");
        context.CheckItems(site.Operator, list.Count * (long)times);
        var result = new TemplateArray(list.Count * times);
        for (var i = 0; i < times; i++)
            result.AddRange(list);
        return result;
    }

    private static int Divisor(TemplateContext context, OperatorSite site, BinaryOperator op, object left, object right)
    {
        var number = ValueConversion.ToInt(context, site.Operator, right);
        return number < 0 ? throw Refused(site.Right, op, left, right, "The number must not be negative.") : number;
    }

    private static TemplateArray? ListOf(TemplateContext context, OperatorSite site, object value)
    {
        if (value is TemplateArray array)
            return array;
        if (value is string || value is not IEnumerable items)
            return null;
        if (value is TemplateRange range)
            context.CheckItems(site.Operator, range.Count);
        return new TemplateArray(items.Cast<object?>());
    }

    private static TemplateException Refused(Text.SourceSpan place, BinaryOperator op, object left, object right, string reason) =>
        new(place, $"The operator `{op.Text()}` does not work between {ValueKind.NameOf(left)} and {ValueKind.NameOf(right)}. {reason}".TrimEnd());
}
