using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary><c>!a</c>.</summary>
internal sealed class NotCode(SourceSpan span, Code operand) : Code(span)
{
    public override Code PipeTarget => operand.PipeTarget;

    public override object? Evaluate(TemplateContext context) => Box.Of(Test(context));

    public override bool Test(TemplateContext context) => !operand.Test(context);
}

/// <summary><c>a &amp;&amp; b</c>.</summary>
internal sealed class AndCode(SourceSpan span, Code left, Code right) : Code(span)
{
    public override Code PipeTarget => left.PipeTarget;

    public override object? Evaluate(TemplateContext context) => Box.Of(Test(context));

    public override bool Test(TemplateContext context) => left.Test(context) && right.Test(context);
}

/// <summary><c>a || b</c>.</summary>
internal sealed class OrCode(SourceSpan span, Code left, Code right) : Code(span)
{
    public override Code PipeTarget => left.PipeTarget;

    public override object? Evaluate(TemplateContext context) => Box.Of(Test(context));

    public override bool Test(TemplateContext context) => left.Test(context) || right.Test(context);
}

/// <summary><c>a == b</c> and <c>a != b</c>: nearly always of two texts, or of an enum's value and the text of its name.</summary>
internal sealed class EqualityCode(BinaryOperator op, OperatorSite site, SourceSpan span, Code left, Code right) : Code(span)
{
    private readonly bool wanted = op == BinaryOperator.Equal;

    public override Code PipeTarget => left.PipeTarget;

    public override object? Evaluate(TemplateContext context)
    {
        var first = left.Evaluate(context);
        var second = right.Evaluate(context);
        return TryCompareTexts(first, second, out var areEqual)
            ? Box.Of(areEqual == wanted)
            : Operators.Evaluate(context, site, op, first, second);
    }

    public override bool Test(TemplateContext context)
    {
        var first = left.Evaluate(context);
        var second = right.Evaluate(context);
        return TryCompareTexts(first, second, out var areEqual)
            ? areEqual == wanted
            : ValueConversion.ToBool(Operators.Evaluate(context, site, op, first, second));
    }

    private static bool TryCompareTexts(object? first, object? second, out bool areEqual)
    {
        areEqual = false;
        if (second is not string text || (first as string ?? (first is Enum ? first.ToString() : null)) is not { } other)
            return false;
        areEqual = other == text;
        return true;
    }
}
