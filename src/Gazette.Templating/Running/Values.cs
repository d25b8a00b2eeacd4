using Gazette.Templating.Syntax;
using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

internal sealed class ConstantCode(SourceSpan span, object? value) : Code(span)
{
    public object? Value => value;

    public override object? Evaluate(TemplateContext context) => value;

    public override bool IsFixed(FixedScope scope) => true;
}

internal sealed class InterpolatedCode(SourceSpan span, Code[] parts) : Code(span)
{
    public override object Evaluate(TemplateContext context)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            var value = part.Evaluate(context);
            context.CurrentSpan = part.Span;
            text.Append(ValueText.Of(context, value));
            context.CheckTextLength(Span, text.Length);
        }

        return text.ToString();
    }

    public override bool IsFixed(FixedScope scope) => Array.TrueForAll(parts, part => part.IsFixed(scope));
}

internal sealed class ArrayCode(SourceSpan span, Code[] items) : Code(span)
{
    public override object Evaluate(TemplateContext context)
    {
        var array = new TemplateArray(items.Length);
        foreach (var item in items)
            array.Add(item.Evaluate(context));
        return array;
    }
}

internal sealed class ObjectCode(SourceSpan span, (string Name, Code Value)[] members) : Code(span)
{
    public override object Evaluate(TemplateContext context)
    {
        var made = new TemplateObject();
        foreach (var (name, value) in members)
            made[name] = value.Evaluate(context);
        return made;
    }
}

internal sealed class ParenthesizedCode(SourceSpan span, Code inner) : Code(span)
{
    public override Code PipeTarget => inner.PipeTarget;

    public override object? Evaluate(TemplateContext context) => inner.Evaluate(context);

    public override object? EvaluateAlias(TemplateContext context) => inner.EvaluateAlias(context);

    public override bool Test(TemplateContext context) => inner.Test(context);

    public override bool IsFixed(FixedScope scope) => inner.IsFixed(scope);
}

internal sealed class ConditionalCode(SourceSpan span, Code condition, Code then, Code otherwise) : Code(span)
{
    public override Code PipeTarget => condition.PipeTarget;

    public override object? Evaluate(TemplateContext context) =>
        (condition.Test(context) ? then : otherwise).Evaluate(context);

    public override bool Test(TemplateContext context) => (condition.Test(context) ? then : otherwise).Test(context);

    public override bool IsFixed(FixedScope scope) => condition.IsFixed(scope) && then.IsFixed(scope) && otherwise.IsFixed(scope);
}

internal sealed class AliasCode(SourceSpan span, Code operand) : Code(span)
{
    public override object? Evaluate(TemplateContext context) => operand.EvaluateAlias(context);
}

internal sealed class UnaryCode(SourceSpan span, UnaryOperator op, Code operand) : Code(span)
{
    public bool IsExpansion => op == UnaryOperator.Expand;

    public override Code PipeTarget => operand.PipeTarget;

    public override object? Evaluate(TemplateContext context)
    {
        var value = operand.Evaluate(context);
        return op switch
        {
            UnaryOperator.Negate => Numeric(value, negate: true),
            UnaryOperator.Plus => Numeric(value, negate: false),
            _ => value,
        };
    }

    private object? Numeric(object? value, bool negate)
    {
        if (value is null)
            return null;
        if (!ValueKind.IsNumber(value))
            throw new TemplateException(operand.Span, $"`{value}` is not a number and cannot have a sign.");
        if (!negate)
            return value;
        return value switch
        {
            int number => Operators.Shrink(-(System.Numerics.BigInteger)number),
            long number => Operators.Shrink(-(System.Numerics.BigInteger)number),
            double number => -number,
            float number => -number,
            decimal number => -number,
            System.Numerics.BigInteger number => Operators.Shrink(-number),
            _ => Operators.Shrink(-new System.Numerics.BigInteger(((IConvertible)value).ToInt64(null))),
        };
    }
}

internal sealed class BinaryCode(BinaryOperator op, OperatorSite site, SourceSpan span, Code left, Code right) : Code(span)
{
    public override Code PipeTarget => left.PipeTarget;

    public override object? Evaluate(TemplateContext context)
    {
        var first = left.Evaluate(context);
        switch (op)
        {
            case BinaryOperator.Coalesce:
                return first ?? right.Evaluate(context);
            case BinaryOperator.NotNullThen:
                return first is null ? null : right.Evaluate(context);
            default:
                return Operators.Evaluate(context, site, op, first, right.Evaluate(context));
        }
    }

    public override bool IsFixed(FixedScope scope) => left.IsFixed(scope) && right.IsFixed(scope);
}

internal sealed class IncrementCode(SourceSpan span, TargetCode target, int step, bool isPrefix) : Code(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var before = target.Evaluate(context);
        if (!ValueKind.IsNumber(before))
            throw new TemplateException(Span, $"Only a number can be counted up or down, not `{ValueKind.NameOf(before)}`.");
        var after = Operators.Evaluate(context, OperatorSite.At(Span), BinaryOperator.Add, before, Box.Of(step));
        target.Assign(context, after);
        return isPrefix ? after : before;
    }
}

internal sealed class AssignCode(SourceSpan span, TargetCode target, BinaryOperator? op, OperatorSite site, Code value) : Code(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        if (op == BinaryOperator.Coalesce)
        {
            if (target.Evaluate(context) is null)
                target.Assign(context, value.Evaluate(context));
            return null;
        }

        var assigned = op is { } combined
            ? Operators.Evaluate(context, site, combined, target.Evaluate(context), value.Evaluate(context))
            : value.Evaluate(context);
        target.Assign(context, assigned);
        return null;
    }
}

internal sealed class PipeCode(SourceSpan span, Code from, Code to) : Code(span)
{
    public override Code PipeTarget => from.PipeTarget;

    public override object? Evaluate(TemplateContext context)
    {
        var value = from.Evaluate(context);
        var outer = context.PushPipe(value, from is UnaryCode { IsExpansion: true });
        var result = to.Evaluate(context);
        if (context.HasPipe && !(result is null && context.RelaxedFunctionAccess))
            throw new TemplateException(to.Span, "The value is piped into something that is not a function.");
        context.RestorePipe(outer);
        return result;
    }
}
