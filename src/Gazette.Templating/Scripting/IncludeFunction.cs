using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Scripting;

/// <summary>
/// <c>include</c> and <c>include_join</c> where Scriban calls them: what they give is HTML where output is escaped. Compiled templates
/// include others themselves.
/// </summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public static readonly IncludeFunction Include = new(new Scriban.Functions.IncludeFunction(), firstText: int.MaxValue);

    public static readonly IncludeFunction IncludeJoin = new(new Scriban.Functions.IncludeJoinFunction(), firstText: 1);

    private readonly IScriptCustomFunction _inner;
    private readonly int _firstText;

    /// <param name="inner">Scriban's function.</param>
    /// <param name="firstText">The first argument that is text to be printed between what is included, or names a template that is.</param>
    private IncludeFunction(IScriptCustomFunction inner, int firstText) => (_inner, _firstText) = (inner, firstText);

    public int RequiredParameterCount => _inner.RequiredParameterCount;

    public int ParameterCount => _inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => _inner.VarParamKind;

    public Type ReturnType => _inner.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => index < _firstText ? _inner.GetParameterInfo(index) : new(typeof(object), "text");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var render = (RenderContext)context;
        var call = callerContext ?? context.CurrentNode!;
        for (var i = _firstText; i < arguments.Count && render.AutoEscape; i++)
        {
            if (arguments[i] is not null and not IHtmlContent && render.ObjectToString(arguments[i]) is { } text && !text.StartsWith("tpl:", StringComparison.Ordinal))
                arguments[i] = new HtmlText(HtmlText.Escape(text));
        }

        try
        {
            var printed = _inner.Invoke(context, callerContext, arguments, blockStatement);
            return render.AutoEscape && printed is string html ? new HtmlText(html) : printed;
        }
        catch (ScriptRuntimeException) when (render.PassesInclude(call))
        {
            throw;
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
