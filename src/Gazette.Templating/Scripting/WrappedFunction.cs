using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Scripting;

/// <summary>What stands in the place of one of Scriban's functions; it may call that with other arguments, or not at all.</summary>
internal delegate object? FunctionReplacement(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function);

/// <summary>
/// One of Scriban's functions with its own parameters, replaced by code of ours. Arguments come as they are, for a conversion to text would
/// lose that a value is HTML.
/// </summary>
internal sealed class WrappedFunction(IScriptCustomFunction inner, FunctionReplacement replacement) : IScriptCustomFunction
{
    public int RequiredParameterCount => inner.RequiredParameterCount;

    public int ParameterCount => inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public Type ReturnType => inner.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        var parameter = inner.GetParameterInfo(index);
        return parameter.HasDefaultValue ? new(typeof(object), parameter.Name, parameter.DefaultValue) : new(typeof(object), parameter.Name);
    }

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        replacement((RenderContext)context, callerContext ?? context.CurrentNode!, arguments, inner);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    public override string? ToString() => inner.ToString();

    /// <summary>Calls Scriban's function, with the arguments converted to what it takes.</summary>
    public static object? Call(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function)
    {
        for (var i = 0; i < arguments.Count && i < function.ParameterCount; i++)
            arguments[i] = context.ToObject(call.Span, arguments[i], function.GetParameterInfo(i).ParameterType);
        return function.Invoke(context, call, arguments, null);
    }
}
