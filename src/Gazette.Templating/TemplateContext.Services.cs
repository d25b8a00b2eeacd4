using Gazette.Templating.Running;
using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating;

/// <content>What functions may ask of a render.</content>
public sealed partial class TemplateContext
{
    /// <summary>The place being evaluated, for errors of code that is not given one.</summary>
    public SourceSpan CurrentSpan { get; internal set; }

    /// <summary>Calls a function value; a wrong number of arguments is an error at the site's place.</summary>
    public object? Call(TemplateFunction function, CallSite site, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(site);
        return Invoke(function, site, values, null, null, direct: false);
    }

    /// <summary>Counts one step of a loop, also of one inside a function; an error at the place when <see cref="LoopLimit"/> is passed.</summary>
    public void CountStep(SourceSpan span)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (LoopLimit > 0 && ++loopSteps > LoopLimit)
            throw new TemplateException(span, $"The loops take more than {LoopLimit} steps.");
    }

    /// <summary>An error when a text of so many characters would pass <see cref="OutputLimit"/>. Ask before making long texts.</summary>
    public void CheckTextLength(SourceSpan span, long length)
    {
        var limit = OutputLimit > 0 ? OutputLimit : TextCeiling;
        if (length > limit)
            throw new TemplateException(span, $"A text of {length} characters passes the limit of {limit}.");
    }

    /// <summary>An error when a list of so many items would pass <see cref="LoopLimit"/>. Ask before making long lists.</summary>
    public void CheckItems(SourceSpan span, long count)
    {
        var limit = LoopLimit > 0 ? LoopLimit : ItemCeiling;
        if (count > limit)
            throw new TemplateException(span, $"A list of {count} items passes the limit of {limit}.");
    }

    internal object? EvaluateCode(string code, SourceSpan span)
    {
        recursion++;
        try
        {
            CheckStack(span);
            return Parsed(code, span, scriptOnly: true).EvaluateIn(this, print: false);
        }
        finally
        {
            recursion--;
        }
    }

    /// <summary>The text a template gives within this render, as in <c>object.eval_template</c>.</summary>
    internal object EvaluateTemplate(string text, SourceSpan span, bool isHtml)
    {
        // The template may be a value of the model: unless it is marked, even its plain text is not safe HTML. So it runs without
        // escaping, and what it gives is plain text that is escaped as a whole where it is printed.
        var escapes = AutoEscape;
        var outer = BeginCapture();
        AutoEscape = escapes && isHtml;
        recursion++;
        try
        {
            CheckStack(span);
            var template = Parsed(text, span, scriptOnly: false);
            template.EvaluateIn(this, print: true);
            return AsHtml(CapturedText);
        }
        finally
        {
            recursion--;
            AutoEscape = escapes;
            EndCapture(outer);
        }
    }

    internal object? CallNamed(TemplateFunction function, Code site, bool direct = false)
    {
        var taken = HasPipe ? TakePipe() : default;
        var values = new ArgumentList(this, function);
        try
        {
            values.AddPiped(site.Span, taken);
            return Invoke(function, site, values.Values, null, null, direct);
        }
        finally
        {
            values.Release();
        }
    }

    internal object? Invoke(TemplateFunction function, CallSite site, ReadOnlySpan<object?> values, TemplateObject? named, Step? block, bool direct)
    {
        CheckCount(site, values.Length, function.Required, function.Maximum);
        var call = new Arguments(this, site, values);
        switch (function)
        {
            case ScriptFunction script:
                if (StatementFunctionAsExpressionError && !direct && !script.ReturnsValue)
                    throw new TemplateException(site.Span, $"The function `{script.Name}` prints and cannot be used within an expression.");
                return InvokeScript(script, call, named, block);
            case IncludeFunction:
                return IncludeFunction.Invoke(call, call.Rest(0), named, direct);
        }

        try
        {
            return MemberAccess.Adopt(function.Invoke(call));
        }
        catch (Exception fault) when (IsOfTheCall(fault))
        {
            throw new TemplateException(site.Span, fault.Message, fault);
        }
    }

    /// <summary>The same for what most functions are.</summary>
    internal object? InvokeNative(NativeFunction function, CallSite site, ReadOnlySpan<object?> values)
    {
        CheckCount(site, values.Length, function.Required, function.Maximum);
        try
        {
            return MemberAccess.Adopt(function.Invoke(new Arguments(this, site, values)));
        }
        catch (Exception fault) when (IsOfTheCall(fault))
        {
            throw new TemplateException(site.Span, fault.Message, fault);
        }
    }

    private static void CheckCount(CallSite site, int count, int required, int maximum)
    {
        if (count < required)
            throw new TemplateException(site.Span.Behind, $"The function needs {required} arguments and got {count}.");
        if (count > maximum)
            throw new TemplateException(site.Span, $"The function takes {maximum} arguments and got {count}.");
    }

    private static bool IsOfTheCall(Exception fault) => fault is FormatException or ArgumentException or ArithmeticException
        or InvalidOperationException or InvalidCastException or NotSupportedException or System.Text.Json.JsonException or TimeoutException;

    internal object? InvokeScript(ScriptFunction function, Arguments call, TemplateObject? named, Step? block)
    {
        var given = new object?[call.Count];
        for (var i = 0; i < given.Length; i++)
            given[i] = call[i];
        if (function.Parameters is { } parameters)
        {
            // `$` lists the parameters as they are bound: defaults filled in, the rest as one list.
            var bound = Bind(parameters, given, call);
            given = [.. bound.Values];
            PushObject(bound, isParameters: true);
        }

        var outer = Frame;
        var indent = Output.Indent;
        Frame = new Frame(given, named, block) { Indent = indent };
        recursion++;

        try
        {
            CheckStack(call.Span);
            return function.Body.Execute(this) == Flow.Return ? TakeReturned() : null;
        }
        finally
        {
            if (function.Parameters is not null)
                Pop();
            recursion--;
            Output.Indent = indent;
            Frame = outer;
        }
    }

    /// <summary>Runs a template as an include: with its own frame, its output to the current one.</summary>
    internal void ExecuteInclude(Step body, object?[] given, TemplateObject? named, SourceSpan call)
    {
        var outer = Frame;
        var indent = Output.Indent;
        Frame = new Frame(given, named, null) { Indent = indent };
        recursion++;
        try
        {
            CheckStack(call);
            if (body.Execute(this) == Flow.Return)
                Print(call, TakeReturned());
        }
        catch (TemplateException fault) when (fault.IsPassing(call))
        {
            // Never: to catch and throw again at every level of a deep recursion would take more stack than the recursion itself.
        }
        finally
        {
            recursion--;
            Output.Indent = indent;
            Frame = outer;
        }
    }

    internal void ExecuteWrapped(Step block) => block.Execute(this);

    internal object? TakeReturned()
    {
        var value = Returned;
        Returned = null;
        return value;
    }

    private static TemplateObject Bind(ScriptParameter[] parameters, object?[] values, Arguments call)
    {
        var bound = new TemplateObject();
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            bound[parameter.Name] = parameter.TakesRest ? new TemplateArray(values.Skip(i))
                : call.Has(i) ? values[i]
                : parameter.Default;
        }

        return bound;
    }

    private static Template Parsed(string text, SourceSpan span, bool scriptOnly)
    {
        var template = Template.Parse(text, span.Source?.Path, scriptOnly);
        return template.HasErrors ? throw new TemplateException(span, template.Diagnostics[0].Message) : template;
    }
}
