using System.Net;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Scripting;

/// <summary>
/// The functions of <c>html</c> where output is escaped: none escapes what is HTML already, and what they escape is not escaped again.
/// Elsewhere they are Scriban's.
/// </summary>
internal static class HtmlReplacements
{
    public static (string Name, FunctionReplacement Replacement)[] All =>
    [
        ("escape", Where(static (value, text) => value is null or IHtmlContent ? value : new HtmlText(text(value)))),
        ("newline_to_br", Where(static (value, text) => value is null ? null : new HtmlText(text(AsHtml(value))))),
        // Without its tags HTML is text.
        ("strip", Where(static (value, text) => value is IHtmlContent ? WebUtility.HtmlDecode(text(value)) : text(value))),
        ("url_encode", Where(static (value, text) => text(AsText(value)))),
        ("url_escape", Where(static (value, text) => text(AsText(value)))),
        // Not one of Scriban's: what the template vouches for.
        ("raw", Raw),
    ];

    private static FunctionReplacement Where(Func<object?, Func<object?, string>, object?> escaping) => (context, call, arguments, function) =>
    {
        string Text(object? value)
        {
            arguments[0] = value;
            return (string?)WrappedFunction.Call(context, call, arguments, function) ?? "";
        }

        return context.AutoEscape
            ? escaping(arguments[0], Text)
            : WrappedFunction.Call(context, call, arguments, function);
    };

    private static object? Raw(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function) =>
        arguments[0] is null or IHtmlContent || !context.AutoEscape
            ? arguments[0]
            : new HtmlText(context.ObjectToString(arguments[0]) ?? "");

    private static object? AsHtml(object? value) => value is IHtmlContent content ? HtmlText.Read(content) : HtmlText.Escape(value?.ToString());

    private static object? AsText(object? value) => value is IHtmlContent content ? WebUtility.HtmlDecode(HtmlText.Read(content)) : value;
}
