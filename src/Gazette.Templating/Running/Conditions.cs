using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary><c>!a</c>.</summary>
internal sealed class NotCode(SourceSpan span, Code operand) : Code(span)
{
    public override Code PipeTarget => operand.PipeTarget;

    public override object? Evaluate(TemplateContext context) => Box.Of(Test(context));

    public override bool Test(TemplateContext context) => !operand.Test(context);

    public override bool IsFixed(FixedScope scope) => operand.IsFixed(scope);
}

/// <summary><c>a &amp;&amp; b</c>.</summary>
internal sealed class AndCode(SourceSpan span, Code left, Code right) : Code(span)
{
    public override Code PipeTarget => left.PipeTarget;

    public override object? Evaluate(TemplateContext context) => Box.Of(Test(context));

    public override bool Test(TemplateContext context) => left.Test(context) && right.Test(context);

    public override bool IsFixed(FixedScope scope) => left.IsFixed(scope) && right.IsFixed(scope);
}

/// <summary><c>a || b</c>.</summary>
internal sealed class OrCode(SourceSpan span, Code left, Code right) : Code(span)
{
    public override Code PipeTarget => left.PipeTarget;

    public override object? Evaluate(TemplateContext context) => Box.Of(Test(context));

    public override bool Test(TemplateContext context) => left.Test(context) || right.Test(context);

    public override bool IsFixed(FixedScope scope) => left.IsFixed(scope) && right.IsFixed(scope);
}

/// <summary><c>a == b</c> and <c>a != b</c>: nearly always of two texts, or of an enum's value and the text of its name.</summary>
internal sealed class EqualityCode(BinaryOperator op, OperatorSite site, SourceSpan span, Code left, Code right) : Code(span)
{
    private sealed record NamedValue(object Value, string Name);

    private readonly bool wanted = op == BinaryOperator.Equal;
    private readonly object? constant = (right as ConstantCode)?.Value;

    // Most tests compare with a text that stands there, most of these with the empty one.
    private readonly string? text = (right as ConstantCode)?.Value as string;

    // The enum's value met last. One reference, so safe between threads.
    private NamedValue? seen;

    public override Code PipeTarget => left.PipeTarget;

    public override object? Evaluate(TemplateContext context)
    {
        var first = left.Evaluate(context);
        var second = constant ?? right.Evaluate(context);
        return second is string b && (first as string ?? NameOf(first)) is { } a
            ? Box.Of(a == b == wanted)
            : Operators.Evaluate(context, site, op, first, second);
    }

    public override bool Test(TemplateContext context)
    {
        var first = left.Evaluate(context);
        var second = constant ?? right.Evaluate(context);
        return (text ?? Exact.Text(second)) is { } b && (Exact.Text(first) ?? NameOf(first)) is { } a
            ? (b.Length == 0 ? a.Length == 0 : a == b) == wanted
            : ValueConversion.ToBool(Operators.Evaluate(context, site, op, first, second));
    }

    public override bool IsFixed(FixedScope scope) => left.IsFixed(scope) && right.IsFixed(scope);

    private string? NameOf(object? value)
    {
        if (seen is { } known && ReferenceEquals(known.Value, value))
            return known.Name;
        if (value is not Enum)
            return null;
        seen = known = new NamedValue(value, value.ToString()!);
        return known.Name;
    }
}
