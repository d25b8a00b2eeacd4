using System.Text;

namespace Gazette.Templating.Compiled;

/// <summary>Scriban's operators for values that may be HTML, and with ceilings for what they make.</summary>
internal static class Operators
{
    public static object? Evaluate(
        RenderContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? left, SourceSpan rightSpan, object? right)
    {
        if (left is not IHtmlContent && right is not IHtmlContent)
            return context.Charged(span, ScriptBinaryExpression.Evaluate(context, span, op, leftSpan, left, rightSpan, right));
        if (op == ScriptBinaryOperator.EmptyCoalescing)
            return left ?? right;
        if (op == ScriptBinaryOperator.NotEmptyCoalescing)
            return left is null ? left : right;
        if (context.AutoEscape && op == ScriptBinaryOperator.Add)
            return Interpolate(context, span, [left, right], context.ObjectToString);
        var plain = Evaluate(context, span, op, leftSpan, HtmlText.Plain(left), rightSpan, HtmlText.Plain(right));
        return context.AutoEscape && op == ScriptBinaryOperator.Multiply && plain is string text ? new HtmlText(text) : plain;
    }

    /// <summary>
    /// The parts of a string one after the other; HTML when one of them is. In an interpolated string they are, as in Scriban, what the
    /// objects call themselves, not what they print as.
    /// </summary>
    public static object Interpolate(RenderContext context, SourceSpan span, object?[] parts, Func<object?, bool, string?>? textOf = null)
    {
        var isHtml = context.AutoEscape && Array.Exists(parts, static part => part is IHtmlContent);
        var whole = new StringBuilder();
        foreach (var part in parts)
        {
            // An object that holds itself would not come back with its name: this finds it.
            if (part is ScriptObject)
                context.ObjectToString(part);
            var text = part is IHtmlContent ? (string?)HtmlText.Plain(part) : textOf is null ? part?.ToString() : textOf(part, false);
            whole.Append(isHtml && part is not IHtmlContent ? HtmlText.Escape(text) : text);
            context.CheckLength(span, whole.Length);
        }

        var sum = whole.ToString();
        context.Charged(span, sum);
        return isHtml ? new HtmlText(sum) : sum;
    }

    /// <summary>The operator of <c>+=</c> and its like.</summary>
    public static ScriptBinaryOperator Of(ScriptToken assignment) => assignment.TokenType switch
    {
        TokenType.PlusEqual => ScriptBinaryOperator.Add,
        TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
        TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
        TokenType.DivideEqual => ScriptBinaryOperator.Divide,
        TokenType.DoubleDivideEqual => ScriptBinaryOperator.DivideRound,
        _ => ScriptBinaryOperator.Modulus,
    };
}
