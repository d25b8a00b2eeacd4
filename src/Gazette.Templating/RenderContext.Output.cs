using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Gazette.Templating.Compiled;
using Gazette.Templating.Scripting;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating;

/// <content>Output, captures and includes.</content>
public sealed partial class RenderContext
{
    private const int SpareBuffers = 4;

    private readonly Stack<(Utf8Output Output, ArrayBufferWriter<byte> Buffer)> _spare = new();

    /// <summary>Where compiled templates write: the page, or what is captured.</summary>
    internal Utf8Output Out { get; private set; } = new();

    /// <summary>What <c>ret</c> gave.</summary>
    internal object? Returned { get; set; }

    /// <summary>Writes what a template that Scriban runs prints. Scriban indents it, so it must be a string.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        var text = textAsObject is IHtmlContent content ? HtmlText.Read(content)
            : AutoEscape ? HtmlText.Escape(ObjectToString(textAsObject))
            : ObjectToString(textAsObject);
        if (string.IsNullOrEmpty(text))
            return this;
        ChargeWritten(span, text);
        return Write(text);
    }

    /// <summary>Prints a value as an expression statement does.</summary>
    internal void Print(object? value, ScriptNode block)
    {
        if (value is null)
            return;
        if (value.GetType() != typeof(string))
            PrintOther(value, block);
        else if (AutoEscape)
            Out.WriteEscaped(Unsafe.As<string>(value));
        else
            Out.Write(Unsafe.As<string>(value));
    }

    /// <summary>Runs a statement with an output of its own, and gives what it wrote: HTML, or where nothing is escaped what Scriban gives.</summary>
    internal object Capture(StatementNode body, out Completion completion)
    {
        var outer = BeginCapture(out var own);
        // What is captured is indented as if it were printed here, and again where it is printed.
        Out.ContinueFrom(outer);
        try
        {
            completion = body.Execute(this);
            outer.ContinueFrom(Out);
            return Captured(own.Buffer, isHtml: AutoEscape);
        }
        finally
        {
            EndCapture(outer, own);
        }
    }

    /// <summary>What statements write that end as they should.</summary>
    internal byte[] CaptureBytes(BlockNode block)
    {
        var outer = BeginCapture(out var own);
        try
        {
            block.ExecuteUnfolded(this);
            Out.Flush();
            return own.Buffer.WrittenSpan.ToArray();
        }
        finally
        {
            EndCapture(outer, own);
        }
    }

    /// <summary>Runs a template as a statement that includes it. Where the statement is indented, so is all that it prints, as a whole.</summary>
    internal void Include(Template template, int argumentStart, ScriptNode call)
    {
        if (Out.Indent is null)
            Run(template, argumentStart, call);
        else
            Print(CaptureInclude(template, argumentStart, call), call);
    }

    /// <summary>What an included template prints, as a value.</summary>
    internal object CaptureInclude(Template template, int argumentStart, ScriptNode call)
    {
        var outer = BeginCapture(out var own);
        try
        {
            Run(template, argumentStart, call);
            Out.Flush();
            return AutoEscape ? Captured(own.Buffer, isHtml: true) : Encoding.UTF8.GetString(own.Buffer.WrittenSpan);
        }
        finally
        {
            EndCapture(outer, own);
        }
    }

    /// <summary>Runs a template as an include that writes to the current output.</summary>
    /// <param name="template">The template.</param>
    /// <param name="argumentStart">Where its arguments, the last on the stack, begin.</param>
    /// <param name="call">The include.</param>
    private void Run(Template template, int argumentStart, ScriptNode call)
    {
        CountSteps(1, call);
        try
        {
            // A call of a function, and a render: two levels of depth for Scriban.
            EnterRecursive(call);
            if (template.Body is null)
                Out.Write(RenderTemplate(template.Script, [.. ValuesFrom(argumentStart)], call));
            else
                RunIncluded(template, argumentStart, call);
            ExitRecursive(call);
        }
        catch (ScriptRuntimeException) when (PassesInclude(call))
        {
        }
    }

    private void RunIncluded(Template template, int argumentStart, ScriptNode call)
    {
        var outer = Frame;
        var scribanIndent = CurrentIndent;
        EnterRecursive(call);
        CurrentIndent = null;
        Frame = new Frame(true, argumentStart, _count - argumentStart, _count);
        try
        {
            Run(template, call);
        }
        finally
        {
            CurrentIndent = scribanIndent;
            Frame = outer;
        }

        ExitRecursive(call);
    }

    /// <summary>The template of a name that an include asks for.</summary>
    internal Template Find(string? name, ScriptNode call)
    {
        if (string.IsNullOrEmpty(name))
            throw new ScriptRuntimeException(call.Span, "Include template name cannot be null or empty");
        if (Loader?.Invoke(name) is not { } template)
            throw new ScriptRuntimeException(call.Span, $"There is no template `{name}`.");
        return template.HasErrors
            ? throw new ScriptRuntimeException(call.Span, $"The template `{name}` is faulty: {template.Errors[0]}")
            : template;
    }

    /// <inheritdoc/>
    public override string GetTemplatePathFromName(string? templateName, ScriptNode? callerContext)
    {
        Find(templateName, callerContext!);
        return templateName!;
    }

    /// <summary>The template of a name as Scriban runs it, within one that it runs.</summary>
    protected override Scriban.Template CreateTemplate(string templatePath, ScriptNode? callerContext) => Find(templatePath, callerContext!).Script;

    /// <summary>
    /// Evaluates an expression by Scriban from within a compiled template. What a function prints goes to the current output, and is
    /// indented there as Scriban would: by the block that the call stands in, unless the function's own code is indented.
    /// </summary>
    internal object? EvaluateByScriban(ScriptNode expression, bool alias)
    {
        if (Out.Indent is not { } indent)
            return Evaluate(expression, alias);
        CurrentIndent = Encoding.UTF8.GetString(indent);
        SetPreviousNewLine(Out.IsAtLineStart);
        Out.Indent = null;
        try
        {
            return Evaluate(expression, alias);
        }
        finally
        {
            Out.Indent = indent;
            CurrentIndent = null;
        }
    }

    /// <summary>Runs a template in the current frame and prints what it returns.</summary>
    /// <param name="template">The template.</param>
    /// <param name="place">What asks for it: where Scriban reports what goes wrong while the returned value is made text.</param>
    private void Run(Template template, ScriptNode place)
    {
        if (template.Body is not { } body)
        {
            PushLocal();
            try
            {
                _globals.Mirror();
                Write(template.Page.Span, Evaluate(template.Script.Page!));
            }
            finally
            {
                PopLocal();
            }

            return;
        }

        var mark = _count;
        for (var i = 0; i < template.LocalCount; i++)
            Push(Unset);
        if (body.Execute(this) == Completion.Return)
        {
            var returned = Returned;
            Returned = null;
            Print(returned, place);
        }

        Release(mark);
    }

    private void PrintOther(object value, ScriptNode block)
    {
        switch (value)
        {
            case HtmlText html:
                html.WriteTo(Out);
                break;
            case IHtmlContent content when Out.Indent is null:
                content.WriteTo(Out.Target);
                break;
            case IHtmlContent content:
                Out.Write(HtmlText.Read(content));
                break;
            case int number:
                Out.Write(number);
                break;
            case ScriptNode node:
                // A function that is not called, or the block of `wrap`.
                Print(EvaluateByScriban(node, alias: false), block);
                break;
            default:
                Print(TextOf(value, block), block);
                break;
        }
    }

    private string? TextOf(object value, ScriptNode block)
    {
        try
        {
            return ObjectToString(value);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw new ScriptRuntimeException(block.Span, fault.Message, fault);
        }
    }

    private object Captured(ArrayBufferWriter<byte> buffer, bool isHtml)
    {
        Out.Flush();
        Charge(CurrentSpan, buffer.WrittenCount / TextUnit);
        return isHtml
            ? new HtmlText(buffer.WrittenSpan.ToArray())
            : new StringBuilderOutput(new StringBuilder(Encoding.UTF8.GetString(buffer.WrittenSpan)));
    }

    private Utf8Output BeginCapture(out (Utf8Output Output, ArrayBufferWriter<byte> Buffer) own)
    {
        var outer = Out;
        if (!_spare.TryPop(out own))
            own = (new Utf8Output(), new ArrayBufferWriter<byte>());
        own.Buffer.ResetWrittenCount();
        own.Output.Start(own.Buffer, OutputCeiling);
        Out = own.Output;
        return outer;
    }

    private void EndCapture(Utf8Output outer, (Utf8Output Output, ArrayBufferWriter<byte> Buffer) own)
    {
        own.Output.Stop();
        Out = outer;
        if (_spare.Count < SpareBuffers)
            _spare.Push(own);
    }

    private void ChargeWritten(SourceSpan span, string text)
    {
        long length = text.Length;
        if (CurrentIndent is { Length: > 0 } indent)
            length += (long)text.AsSpan().Count('\n') * indent.Length;
        Charge(span, length / TextUnit);
    }

    /// <summary>Tells Scriban whether what it writes next begins a line. There is no other way than to write the end of one.</summary>
    private void SetPreviousNewLine(bool isNewLine)
    {
        var indent = CurrentIndent;
        CurrentIndent = null;
        PushOutput(NullOutput.Instance);
        Write(isNewLine ? "\n" : " ");
        PopOutput();
        CurrentIndent = indent;
    }
}
