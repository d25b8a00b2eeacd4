using System.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Gazette.Templating.Compiled;

/// <summary>Scriban's operators for values that may be HTML, and with the ceilings for what they make.</summary>
internal static class Operators
{
    public static object? Evaluate(
        RenderContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? left, SourceSpan rightSpan, object? right)
    {
        if (left is IHtmlContent || right is IHtmlContent)
        {
            if (op is ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing)
                return op == ScriptBinaryOperator.EmptyCoalescing ? left ?? right : left is null ? left : right;
            if (context.AutoEscape && op == ScriptBinaryOperator.Add)
                return new HtmlText(context.Charge(span, string.Concat(HtmlText.Of(context, left), HtmlText.Of(context, right))));
            var isHtml = context.AutoEscape && op == ScriptBinaryOperator.Multiply;
            var plain = Evaluate(context, span, op, leftSpan, Plain(left), rightSpan, Plain(right));
            return isHtml && plain is string text ? new HtmlText(text) : plain;
        }

        var result = ScriptBinaryExpression.Evaluate(context, span, op, leftSpan, left, rightSpan, right);
        context.ChargeResult(span, result);
        return result;
    }

    /// <summary>The parts of an interpolated string one after the other; HTML when one of them is.</summary>
    public static object Interpolate(RenderContext context, SourceSpan span, ReadOnlySpan<object?> parts)
    {
        var isHtml = false;
        foreach (var part in parts)
            isHtml |= context.AutoEscape && part is IHtmlContent;
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            // Scriban itself appends what the object calls itself, not what it would print as.
            text.Append(part is IHtmlContent content ? HtmlText.Read(content) : isHtml ? HtmlText.Escape(context.NameOf(part, span)) : context.NameOf(part, span));
            context.CheckLength(span, text.Length);
        }

        var whole = context.Charge(span, text.ToString());
        return isHtml ? new HtmlText(whole) : whole;
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

    private static object? Plain(object? value) => value is IHtmlContent content ? HtmlText.Read(content) : value;
}
