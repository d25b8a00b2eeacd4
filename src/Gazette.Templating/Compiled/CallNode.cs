using Gazette.Templating.Scripting;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Compiled;

/// <summary>A call with arguments in order, of which a value that is piped into it is the first: <c>a | f b</c> is <c>f a b</c>.</summary>
/// <param name="source">The call or, where a value is piped into a function that is only named, the name.</param>
/// <param name="target">What gives the function.</param>
/// <param name="arguments">All arguments.</param>
internal sealed class CallNode(ScriptExpression source, ExpressionNode target, ExpressionNode[] arguments) : ExpressionNode(source)
{
    private readonly bool _mayInclude = target is GlobalNode { Name: "include" };

    // The template whose name is written in the call. It is the same in all renders: names stand for the same templates in all of them.
    private readonly string? _includedName = arguments.Length > 0 && arguments[0] is LiteralNode { Value: string name } ? name : null;

    private readonly CompiledExpression[] _forScriban = [.. arguments.Select(static argument => new CompiledExpression(argument))];

    public override object? Evaluate(RenderContext context) => Call(context, isStatement: false);

    public override object? EvaluateStatement(RenderContext context) => Call(context, isStatement: true);

    public override bool IsConstant(ConstantScope scope) => target.IsConstant(scope) && Array.TrueForAll(arguments, argument => argument.IsConstant(scope));

    /// <summary>Calls a function without arguments.</summary>
    public static object? Invoke(RenderContext context, ExpressionNode call, IScriptCustomFunction function) => function is NativeFunction native
        ? native.Call(context, call.Source, [])
        : context.EvaluateByScriban(new CallExpression(call.Source, function, []), alias: false);

    private object? Call(RenderContext context, bool isStatement)
    {
        var value = target.EvaluateAlias(context);
        if (value is not IScriptCustomFunction function)
            return NotAFunction(context, value);
        if (_mayInclude && arguments.Length > 0 && ReferenceEquals(function, IncludeFunction.Include))
            return Include(context, isStatement);
        // Scriban converts the arguments, one after the other, fills in those that are missing, and finds the place of errors.
        if (function is not NativeFunction native)
            return context.EvaluateByScriban(new CallExpression(source, function, _forScriban), alias: false);
        var mark = context.Mark;
        foreach (var argument in arguments)
            context.Push(argument.Evaluate(context));
        var result = native.Call(context, source, context.ValuesFrom(mark));
        context.Release(mark);
        return result;
    }

    private object? Include(RenderContext context, bool isStatement)
    {
        var mark = context.Mark;
        foreach (var argument in arguments)
            context.Push(argument.Evaluate(context));
        var template = context.Find(_includedName ?? context.ObjectToString(context.ValuesFrom(mark)[0]), Source);
        var html = isStatement ? null : context.CaptureInclude(template, mark, Source);
        if (isStatement)
            context.Include(template, mark, Source);
        context.Release(mark);
        return html;
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
