using Scriban.Syntax;

namespace Gazette.Templating.Compiled;

/// <summary>An expression that Scriban evaluates itself. It has no local variables: those of compiled templates only we know.</summary>
internal sealed class ScribanNode(ScriptExpression source) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context) => context.EvaluateByScriban(Source, alias: false);

    public override object? EvaluateAlias(RenderContext context) => context.EvaluateByScriban(Source, alias: true);
}

internal sealed class LiteralNode(ScriptNode source, object? value) : ExpressionNode(source)
{
    public object? Value => value;

    public override object? Evaluate(RenderContext context) => value;

    public override bool IsConstant(ConstantScope scope) => true;
}

internal sealed class GlobalNode(ScriptVariableGlobal source) : ExpressionNode(source)
{
    public int Symbol { get; } = Symbols.Of(source.Name);

    public string Name => source.Name;

    public override object? Evaluate(RenderContext context) => Called(context, EvaluateAlias(context));

    // What is in no slot may be a module of functions that is not made yet, or an error (StrictVariables): Scriban knows.
    public override object? EvaluateAlias(RenderContext context) =>
        context.TryGetGlobal(Symbol, out var value) ? value : context.GetValue((ScriptVariable)source);

    public override bool IsConstant(ConstantScope scope) => scope.Has(source.Name);
}

/// <summary><c>$name</c>.</summary>
internal sealed class LocalNode(ScriptVariableLocal source, int index) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context) => Called(context, EvaluateAlias(context));

    public override object? EvaluateAlias(RenderContext context)
    {
        var value = context.Local(index);
        if (!ReferenceEquals(value, RenderContext.Unset))
            return value;
        return context.StrictVariables
            ? throw new ScriptRuntimeException(Source.Span, $"The variable or function `{source}` was not found")
            : null;
    }

    public void Assign(RenderContext context, object? value) => context.Local(index) = value;
}

/// <summary><c>$1</c>; <c>$0</c> is the name of the included template.</summary>
internal sealed class ArgumentNode(ScriptIndexerExpression source, int index) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context) => Called(context, EvaluateAlias(context));

    public override object? EvaluateAlias(RenderContext context)
    {
        if (context.Frame.HasArguments)
            return context.Argument(index);
        return context.EnableRelaxedTargetAccess
            ? null
            : throw new ScriptRuntimeException(source.Target!.Span, "Only an included template has arguments.");
    }
}

/// <summary><c>(a)</c>, which calls what is a function in any case.</summary>
internal sealed class NestedNode(ScriptNode source, ExpressionNode inner) : ExpressionNode(source)
{
    private readonly bool _isTruth = inner is LogicNode or NotNode or BinaryNode;

    public override object? Evaluate(RenderContext context) => Called(context, inner.Evaluate(context));

    public override object? EvaluateAlias(RenderContext context) => inner.Evaluate(context);

    public override bool Test(RenderContext context) => _isTruth ? inner.Test(context) : base.Test(context);

    public override bool IsConstant(ConstantScope scope) => inner.IsConstant(scope);
}

/// <summary>An expression whose place is another than that of what gives its value: of pipes that is the last call.</summary>
internal sealed class PlacedNode(ScriptNode source, ExpressionNode inner) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context) => inner.Evaluate(context);

    public override object? EvaluateStatement(RenderContext context) => inner.EvaluateStatement(context);

    public override bool IsConstant(ConstantScope scope) => inner.IsConstant(scope);
}

/// <summary><c>$"a{b}"</c>.</summary>
internal sealed class InterpolatedNode(ScriptNode source, ExpressionNode[] parts) : ExpressionNode(source)
{
    public override object? Evaluate(RenderContext context)
    {
        var values = new object?[parts.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = parts[i].Evaluate(context);
        return Operators.Interpolate(context, Source.Span, values);
    }

    public override bool IsConstant(ConstantScope scope) => Array.TrueForAll(parts, part => part.IsConstant(scope));
}
