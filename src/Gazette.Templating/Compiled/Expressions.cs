namespace Gazette.Templating.Compiled;

/// <summary>A compiled expression. It never changes, and any number of threads evaluate it.</summary>
/// <param name="source">The node it was made of, which tells its place.</param>
/// <param name="operands">The expressions that its value depends on, and nothing else does; none where it depends on something else.</param>
internal abstract class ExpressionNode(ScriptNode source, params ExpressionNode[] operands)
{
    // The type met last that is no function: to ask an object for an interface takes longer than to compare its type.
    private Type? _plain;

    public ScriptNode Source => source;

    /// <summary>The value; a function that is only named is called.</summary>
    public abstract object? Evaluate(RenderContext context);

    /// <summary>The value; a function that is only named stays a function, as in <c>@f</c> and before arguments.</summary>
    public virtual object? EvaluateAlias(RenderContext context) => Evaluate(context);

    /// <summary>Whether the value counts as true; a condition need not become a value first.</summary>
    public virtual bool Test(RenderContext context) => Truth(context, Evaluate(context));

    /// <summary>Whether the value is always the same where the names of the scope are.</summary>
    public virtual bool IsConstant(Predicate<string> isConstant) => operands.Length > 0 && Array.TrueForAll(operands, operand => operand.IsConstant(isConstant));

    protected bool Truth(RenderContext context, object? value) =>
        value is bool truth ? truth : value is not null && (value.GetType() == typeof(string) || context.ToBool(source.Span, value));

    /// <summary>A value that was named: if it is a function, what it gives without arguments.</summary>
    public object? Called(RenderContext context, object? value)
    {
        if (value is null or string || value.GetType() == _plain)
            return value;
        if (value is IScriptCustomFunction function)
            return CallNode.Call(context, source, function);
        _plain = value.GetType();
        return value;
    }
}

/// <summary>An expression that Scriban evaluates itself. It has no local variables: those of compiled templates only we know.</summary>
internal sealed class ScribanNode(ScriptExpression source, params ExpressionNode[] operands) : ExpressionNode(source, operands)
{
    public override object? Evaluate(RenderContext context) => context.Evaluate(source, false);
    public override object? EvaluateAlias(RenderContext context) => context.Evaluate(source, true);
}

internal sealed class LiteralNode(ScriptNode source, object? value) : ExpressionNode(source)
{
    public object? Value => value;
    public override object? Evaluate(RenderContext context) => value;
    public override bool IsConstant(Predicate<string> isConstant) => true;
}

internal sealed class GlobalNode(ScriptVariable source) : ExpressionNode(source)
{
    public int Symbol { get; } = Symbols.Of(source.Name);
    public string Name => source.Name;
    public override object? Evaluate(RenderContext context) => Called(context, EvaluateAlias(context));

    // What is in no slot may be a module of functions that is not made yet, or an error (StrictVariables): Scriban knows.
    public override object? EvaluateAlias(RenderContext context) =>
        context.TryGetGlobal(Symbol, out var value) ? value : context.GetValue(source);

    public override bool IsConstant(Predicate<string> isConstant) => isConstant(source.Name);
}

/// <summary><c>$name</c>.</summary>
internal sealed class LocalNode(ScriptVariable source, int index) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context) => Called(context, EvaluateAlias(context));

    public override object? EvaluateAlias(RenderContext context) => context.Local(index) is var value && value != RenderContext.Unset
        ? value
        : !context.StrictVariables ? null
        : throw new ScriptRuntimeException(source.Span, $"The variable or function `{source}` was not found");

    public void Assign(RenderContext context, object? value) => context.Local(index) = value;
}

/// <summary><c>$1</c>; <c>$0</c> is the name of the included template.</summary>
internal sealed class ArgumentNode(ScriptIndexerExpression source, int index) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context) => Called(context, EvaluateAlias(context));

    public override object? EvaluateAlias(RenderContext context) => context.IsIncluded || context.EnableRelaxedTargetAccess
        ? context.Argument(index)
        : throw new ScriptRuntimeException(source.Target!.Span, "Only an included template has arguments.");
}

/// <summary><c>(a)</c>, which calls what is a function in any case.</summary>
internal sealed class NestedNode(ScriptNode source, ExpressionNode inner) : ExpressionNode(source, inner)
{
    private readonly bool _isTruth = inner is LogicNode or NotNode or BinaryNode;

    public override object? Evaluate(RenderContext context) => Called(context, inner.Evaluate(context));
    public override object? EvaluateAlias(RenderContext context) => inner.Evaluate(context);
    public override bool Test(RenderContext context) => _isTruth ? inner.Test(context) : base.Test(context);
}

internal sealed class NotNode(ScriptNode source, ExpressionNode operand) : ExpressionNode(source, operand)
{
    public override object? Evaluate(RenderContext context) => Box.Of(Test(context));
    public override bool Test(RenderContext context) => !operand.Test(context);
}

/// <summary><c>&amp;&amp;</c> and <c>||</c>, which give truths only.</summary>
internal sealed class LogicNode(ScriptNode source, bool isAnd, ExpressionNode left, ExpressionNode right) : ExpressionNode(source, left, right)
{
    public override object? Evaluate(RenderContext context) => Box.Of(Test(context));

    public override bool Test(RenderContext context) =>
        isAnd ? left.Test(context) && right.Test(context) : left.Test(context) || right.Test(context);
}

/// <summary><c>a ? b : c</c>.</summary>
internal sealed class ConditionalNode(ScriptNode source, ExpressionNode condition, ExpressionNode then, ExpressionNode otherwise)
    : ExpressionNode(source, condition, then, otherwise)
{
    public override object? Evaluate(RenderContext context) => (condition.Test(context) ? then : otherwise).Evaluate(context);
    public override bool Test(RenderContext context) => (condition.Test(context) ? then : otherwise).Test(context);
}

/// <summary>All other operators are Scriban's; strings and 32-bit numbers are compared here.</summary>
internal sealed class BinaryNode(ScriptBinaryExpression source, ExpressionNode left, ExpressionNode right) : ExpressionNode(source, left, right)
{
    private readonly ScriptBinaryOperator _operator = source.Operator;

    public override object? Evaluate(RenderContext context)
    {
        var (first, second) = (left.Evaluate(context), right.Evaluate(context));
        return Compare(first, second) is { } truth ? Box.Of(truth) : ByScriban(context, first, second);
    }

    public override bool Test(RenderContext context)
    {
        var (first, second) = (left.Evaluate(context), right.Evaluate(context));
        return Compare(first, second) ?? Truth(context, ByScriban(context, first, second));
    }

    private object? ByScriban(RenderContext context, object? first, object? second) => Operators.Evaluate(
        context, source.OperatorToken?.Span ?? source.Span, _operator, left.Source.Span, first, right.Source.Span, second);

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

        var isEqual = _operator == ScriptBinaryOperator.CompareEqual;
        return (isEqual || _operator == ScriptBinaryOperator.CompareNotEqual) && first is string one && second is string other
            ? string.Equals(one, other) == isEqual
            : null;
    }
}
