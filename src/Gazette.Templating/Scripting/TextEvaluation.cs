namespace Gazette.Templating.Scripting;

/// <summary><c>object.eval</c> and <c>object.eval_template</c>: code that is put together while rendering, run as templates of files are.</summary>
internal static class TextEvaluation
{
    public static object? Eval(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function) =>
        Run(context, call, arguments, function, ScriptMode.ScriptOnly, template =>
        {
            if (template.HasErrors)
                throw new ScriptRuntimeException(call.Span, template.Messages.ToString());
            var page = PageRewriter.Rewrite(template.Page!);
            return context.Evaluate(page.Body is { Statements: [var only] } ? only : page);
        });

    /// <summary>The text of the template may come from a model: where output is escaped, so is it, and what it gives is HTML.</summary>
    public static object? EvalTemplate(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function) =>
        Run(context, call, arguments, function, ScriptMode.Default, template =>
        {
            context.PushOutput();
            if (template.Page is { } page)
                context.Evaluate(PageRewriter.Rewrite(page, escapesText: context.AutoEscape && arguments[0] is not IHtmlContent));
            var printed = context.PopOutput().ToString()!;
            return context.AutoEscape ? new HtmlText(printed) : printed;
        });

    private static object? Run(
        RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function, ScriptMode mode,
        Func<Scriban.Template, object?> run)
    {
        // A function is called, any other value is itself.
        if (HtmlText.Plain(arguments[0]) is not string text)
            return function.Invoke(context, call, arguments, null);
        context.EnterRecursive(call);
        try
        {
            context.Charged(call.Span, text);
            var result = run(Scriban.Template.Parse(text, null, null, new LexerOptions { Lang = context.Language, Mode = mode }));
            context.ExitRecursive(call);
            return result;
        }
        catch (Exception fault) when (fault is not ScriptAbortException && RenderContext.Foreign(fault) is null)
        {
            // Places within such a text say nothing to who reads the template: the fault is at the argument.
            throw new ScriptArgumentException(0, fault is ScriptRuntimeException known ? known.OriginalMessage : fault.Message);
        }
    }
}
