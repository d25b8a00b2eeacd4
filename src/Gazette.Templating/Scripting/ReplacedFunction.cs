using System.Net;

namespace Gazette.Templating.Scripting;

/// <summary>What stands in the place of one of Scriban's functions; it may call that with other arguments, or not at all.</summary>
internal delegate object? Replacement(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function);

/// <summary>
/// One of Scriban's functions with its own parameters, replaced by code of ours. Arguments come as they are, for a conversion to text would
/// lose that a value is HTML.
/// </summary>
internal sealed class ReplacedFunction(IScriptCustomFunction inner, Replacement replacement) : IScriptCustomFunction
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
        throw new NotSupportedException();

    public override string? ToString() => inner.ToString();

    /// <summary>Calls Scriban's function, with the arguments converted to what it takes.</summary>
    public static object? Call(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function)
    {
        for (var i = 0; i < arguments.Count && i < function.ParameterCount; i++)
            arguments[i] = context.ToObject(call.Span, arguments[i], function.GetParameterInfo(i).ParameterType);
        return function.Invoke(context, call, arguments, null);
    }
}

/// <summary>
/// Functions that make or take HTML, where output is escaped: none escapes what is HTML already, and what they escape is not escaped again.
/// Elsewhere they are Scriban's.
/// </summary>
internal static class HtmlReplacements
{
    /// <summary><c>include</c> where Scriban calls it; compiled templates include others themselves.</summary>
    public static readonly IScriptCustomFunction Include = new ReplacedFunction(new Scriban.Functions.IncludeFunction(), Included);

    public static readonly IScriptCustomFunction IncludeJoin = new ReplacedFunction(new Scriban.Functions.IncludeJoinFunction(), static (context, call, arguments, function) =>
    {
        // What is printed between the templates is text, unless it names another.
        for (var i = 1; i < arguments.Count && context.AutoEscape; i++)
        {
            if (arguments[i] is not IHtmlContent && context.ObjectToString(arguments[i]) is { } text && !text.StartsWith("tpl:", StringComparison.Ordinal))
                arguments[i] = new HtmlText(HtmlText.Escape(text));
        }

        return Included(context, call, arguments, function);
    });

    /// <summary>The functions of the module <c>html</c>; <c>raw</c> is not one of Scriban's: it is what the template vouches for.</summary>
    public static (string Name, Replacement Replacement)[] Module =>
    [
        ("escape", Where(static (value, text) => value is null or IHtmlContent ? value : new HtmlText(text(value)))),
        ("newline_to_br", Where(static (value, text) => value is null ? null : new HtmlText(text(value is IHtmlContent ? value : HtmlText.Escape(value.ToString()))))),
        // Without its tags HTML is text.
        ("strip", Where(static (value, text) => value is IHtmlContent ? WebUtility.HtmlDecode(text(value)) : text(value))),
        ("url_encode", Where(static (value, text) => text(value is IHtmlContent ? WebUtility.HtmlDecode((string)HtmlText.Plain(value)!) : value))),
        ("url_escape", Where(static (value, text) => text(value is IHtmlContent ? WebUtility.HtmlDecode((string)HtmlText.Plain(value)!) : value))),
        ("raw", static (context, _, arguments, _) => arguments[0] is null or IHtmlContent || !context.AutoEscape
            ? arguments[0]
            : new HtmlText(context.ObjectToString(arguments[0]) ?? "")),
    ];

    private static object? Included(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function)
    {
        try
        {
            var printed = function.Invoke(context, call, arguments, null);
            return context.AutoEscape && printed is string html ? new HtmlText(html) : printed;
        }
        catch (ScriptRuntimeException) when (context.PassesInclude(call))
        {
            throw;
        }
    }

    private static Replacement Where(Func<object?, Func<object?, string>, object?> escaping) => (context, call, arguments, function) =>
    {
        string Text(object? value)
        {
            arguments[0] = value;
            return (string?)ReplacedFunction.Call(context, call, arguments, function) ?? "";
        }

        return context.AutoEscape ? escaping(arguments[0], Text) : ReplacedFunction.Call(context, call, arguments, function);
    };
}
