using System.Text;

namespace Gazette.Templating.Values;

/// <summary>Operators with a string on at least one side: the other side counts as what it prints.</summary>
internal static class TextOperators
{
    public static object Evaluate(TemplateContext context, OperatorSite site, BinaryOperator op, object? left, object? right)
    {
        if (op == BinaryOperator.Multiply)
            return Repeat(context, site, left, right);
        if (op != BinaryOperator.Add && !op.IsComparison())
            throw new TemplateException(site.Operator, $"The operator `{op.Text()}` does not work with text.");
        context.CurrentSpan = site.Operator;
        var leftText = Text(context, left);
        var rightText = Text(context, right);
        if (op == BinaryOperator.Add)
        {
            context.CheckTextLength(site.Operator, (leftText?.Length ?? 0L) + (rightText?.Length ?? 0));
            return leftText + rightText;
        }

        return op is BinaryOperator.Equal or BinaryOperator.NotEqual
            ? Box.Of(string.Equals(leftText, rightText, StringComparison.Ordinal) == (op == BinaryOperator.Equal))
            : op.Answer(string.CompareOrdinal(leftText, rightText));
    }

    private static string? Text(TemplateContext context, object? value) =>
        value is EmptyValue ? null : ValueConversion.ToText(context, value);

    private static string Repeat(TemplateContext context, OperatorSite site, object? left, object? right)
    {
        var (text, number, place) = right is string or char ? (right, left, site.Left) : (left, right, site.Right);
        int times;
        try
        {
            times = ValueConversion.ToInt(context, place, number);
        }
        catch (TemplateException fault)
        {
            throw new TemplateException(place, "Text can only be multiplied by a whole number.", fault);
        }

        var once = text!.ToString()!;
        context.CheckTextLength(site.Right, once.Length * (long)Math.Max(times, 0));
        return times <= 0 ? "" : new StringBuilder(once.Length * times).Insert(0, once, times).ToString();
    }
}
