using Gazette.Templating.Scripting;

namespace Gazette.Templating.Compiled;

/// <summary>A call with arguments in order, of which a value that is piped into it is the first: <c>a | f b</c> is <c>f a b</c>.</summary>
/// <param name="place">The call, or the pipes of which it is the last.</param>
/// <param name="source">The call or, where a value is piped into a function that is only named, the name.</param>
/// <param name="target">What gives the function.</param>
/// <param name="arguments">All arguments.</param>
internal sealed class CallNode(ScriptExpression place, ScriptExpression source, ExpressionNode target, ExpressionNode[] arguments)
    : ExpressionNode(place, [target, .. arguments])
{
    private readonly bool _mayInclude = target is GlobalNode { Name: "include" } && arguments.Length > 0;
    private readonly CompiledExpression[] _forScriban = [.. arguments.Select(static argument => new CompiledExpression(argument))];
    public override object? Evaluate(RenderContext context) => Call(context, isStatement: false);

    /// <summary>The value where the call is a statement: an include writes to the output and gives null.</summary>
    public object? EvaluateStatement(RenderContext context) => Call(context, isStatement: true);

    /// <summary>Calls a function without arguments.</summary>
    public static object? Call(RenderContext context, ScriptNode source, IScriptCustomFunction function) =>
        function is NativeFunction native ? native.Call(context, source, []) : context.Evaluate(new CallExpression(source, function, []) { Span = source.Span }, false);

    private object? Call(RenderContext context, bool isStatement)
    {
        var value = target.EvaluateAlias(context);
        var native = value as NativeFunction;
        if (native is null && !(_mayInclude && ReferenceEquals(value, HtmlReplacements.Include)))
        {
            // Scriban converts the arguments, one after the other, fills in those that are missing, and finds the place of errors.
            return value is IScriptCustomFunction function
                ? context.Evaluate(new CallExpression(source, function, _forScriban) { Span = source.Span }, false)
                : NotAFunction(context, value);
        }

        var mark = context.Mark;
        foreach (var argument in arguments)
            context.Push(argument.Evaluate(context));
        var result = native is null ? context.Include(mark, source, isStatement) : native.Call(context, source, context.ValuesFrom(mark));
        context.Release(mark);
        return result;
    }

    private object? NotAFunction(RenderContext context, object? value)
    {
        if (source is not ScriptFunctionCall call)
            throw new ScriptRuntimeException(source.Span, $"Pipe expression destination `{source}` is not a valid function");
        if (value is not null)
            throw new ScriptRuntimeException(source.Span, $"Invalid target function `{value}` ({context.GetTypeName(value)})");
        return context.EnableRelaxedFunctionAccess && call.Arguments.Count == arguments.Length
            ? null
            : throw new ScriptRuntimeException(call.Target!.Span, $"The function `{call.Target}` was not found");
    }
}

/// <summary>A compiled expression where Scriban expects one of its own.</summary>
internal sealed class CompiledExpression : ScriptExpression
{
    private readonly ExpressionNode _node;

    public CompiledExpression(ExpressionNode node) => (_node, Span) = (node, node.Source.Span);

    public override object? Evaluate(TemplateContext context)
    {
        try
        {
            return _node.Evaluate((RenderContext)context);
        }
        catch (Exception fault) when (fault is not ScriptRuntimeException && RenderContext.IsFault(fault))
        {
            throw new ScriptRuntimeException(((RenderContext)context).Place.Span, fault.Message, fault);
        }
    }

    public override void PrintTo(ScriptPrinter printer) => _node.Source.PrintTo(printer);
}

/// <summary>A call of a function that is known already.</summary>
internal sealed class CallExpression(ScriptNode source, IScriptCustomFunction function, ScriptExpression[] arguments) : ScriptExpression
{
    public override object? Evaluate(TemplateContext context) =>
        ScriptFunctionCall.Call(context, source, function, processPipeArguments: false, arguments);

    public override void PrintTo(ScriptPrinter printer) => source.PrintTo(printer);
}
