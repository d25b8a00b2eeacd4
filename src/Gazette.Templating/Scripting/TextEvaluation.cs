using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Scripting;

/// <summary><c>object.eval</c> and <c>object.eval_template</c>: code that is put together while rendering, run as templates of files are.</summary>
internal static class TextEvaluation
{
    public static object? Eval(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function) =>
        Run(context, call, arguments, function, ScriptMode.ScriptOnly, static (context, template) =>
        {
            if (template.HasErrors)
                throw new ScriptRuntimeException(context.CurrentSpan, template.Messages.ToString());
            var page = PageRewriter.Rewrite(template.Page!);
            return context.Evaluate(page.Body is { Statements: [var only] } ? only : page);
        });

    /// <summary>
    /// The text of the template may come from a model: where output is escaped, so is it, and what it gives is HTML.
    /// </summary>
    public static object? EvalTemplate(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function) =>
        Run(context, call, arguments, function, ScriptMode.Default, (context, template) =>
        {
            var output = new StringBuilderOutput();
            context.PushOutput(output);
            try
            {
                if (template.Page is { } page)
                    context.Evaluate(PageRewriter.Rewrite(page, escapesText: context.AutoEscape && arguments[0] is not IHtmlContent));
            }
            finally
            {
                context.PopOutput();
            }

            var printed = output.ToString();
            return context.AutoEscape ? new HtmlText(printed) : printed;
        });

    private static object? Run(
        RenderContext context,
        ScriptNode call,
        ScriptArray arguments,
        IScriptCustomFunction function,
        ScriptMode mode,
        Func<RenderContext, Scriban.Template, object?> run)
    {
        // A function is called, any other value is itself.
        if ((arguments[0] is IHtmlContent content ? HtmlText.Read(content) : arguments[0]) is not string text)
            return function.Invoke(context, call, arguments, null);
        context.MirrorGlobals();
        context.EnterRecursive(call);
        try
        {
            context.Charge(call.Span, text);
            return run(context, Scriban.Template.Parse(text, null, null, new LexerOptions { Lang = context.Language, Mode = mode }));
        }
        catch (Exception fault) when (fault is not ScriptAbortException && !context.IsPassing)
        {
            // Places within such a text say nothing to who reads the template: the fault is at the argument.
            throw new ScriptArgumentException(0, fault is ScriptRuntimeException known ? known.OriginalMessage : fault.Message);
        }
        finally
        {
            context.ExitRecursive(call);
        }
    }
}
