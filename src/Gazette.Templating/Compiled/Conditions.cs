using Scriban.Parsing;
using Scriban.Syntax;

namespace Gazette.Templating.Compiled;

internal sealed class NotNode(ScriptNode source, ExpressionNode operand) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context) => Box.Of(Test(context));

    public override bool Test(RenderContext context) => !operand.Test(context);

    public override bool IsConstant(ConstantScope scope) => operand.IsConstant(scope);
}

/// <summary><c>&amp;&amp;</c> and <c>||</c>, which give truths only.</summary>
internal sealed class LogicNode(ScriptNode source, bool isAnd, ExpressionNode left, ExpressionNode right) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context) => Box.Of(Test(context));

    public override bool Test(RenderContext context) =>
        isAnd ? left.Test(context) && right.Test(context) : left.Test(context) || right.Test(context);

    public override bool IsConstant(ConstantScope scope) => left.IsConstant(scope) && right.IsConstant(scope);
}

internal sealed class ConditionalNode(ScriptNode source, ExpressionNode condition, ExpressionNode then, ExpressionNode otherwise) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context) => (condition.Test(context) ? then : otherwise).Evaluate(context);

    public override bool Test(RenderContext context) => (condition.Test(context) ? then : otherwise).Test(context);

    public override bool IsConstant(ConstantScope scope) =>
        condition.IsConstant(scope) && then.IsConstant(scope) && otherwise.IsConstant(scope);
}

/// <summary>All operators are Scriban's; strings, 32-bit numbers and the names of enums are compared here.</summary>
internal sealed class BinaryNode(ScriptBinaryExpression source, ExpressionNode left, ExpressionNode right) : ExpressionNode(source)
{
    private sealed record EnumName(object Value, string Name);

    private readonly ScriptBinaryOperator _operator = source.Operator;
    private readonly SourceSpan _span = source.OperatorToken?.Span ?? source.Span;

    // The enum met last: each value of a model's enum has one box. One reference, so that threads see all of it or nothing.
    private EnumName? _seen;

    public override object? Evaluate(RenderContext context)
    {
        var first = left.Evaluate(context);
        var second = right.Evaluate(context);
        return Compare(first, second) is { } truth ? Box.Of(truth) : ByScriban(context, first, second);
    }

    public override bool Test(RenderContext context)
    {
        var first = left.Evaluate(context);
        var second = right.Evaluate(context);
        return Compare(first, second) ?? Truth(context, ByScriban(context, first, second));
    }

    public override bool IsConstant(ConstantScope scope) => left.IsConstant(scope) && right.IsConstant(scope);

    private object? ByScriban(RenderContext context, object? first, object? second) =>
        Operators.Evaluate(context, _span, _operator, left.Source.Span, first, right.Source.Span, second);

    private bool? Compare(object? first, object? second)
    {
        if (first is int a && second is int b)
        {
            return _operator switch
            {
                ScriptBinaryOperator.CompareEqual => a == b,
                ScriptBinaryOperator.CompareNotEqual => a != b,
                ScriptBinaryOperator.CompareLess => a < b,
                ScriptBinaryOperator.CompareGreater => a > b,
                ScriptBinaryOperator.CompareLessOrEqual => a <= b,
                ScriptBinaryOperator.CompareGreaterOrEqual => a >= b,
                _ => null,
            };
        }

        if (_operator is not (ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual)
            || second is not string text || (first as string ?? NameOf(first)) is not { } name)
            return null;
        return string.Equals(name, text) == (_operator == ScriptBinaryOperator.CompareEqual);
    }

    private string? NameOf(object? value)
    {
        if (value is not Enum)
            return null;
        if (_seen is not { } known || !ReferenceEquals(known.Value, value))
            _seen = known = new EnumName(value, value.ToString()!);
        return known.Name;
    }
}
