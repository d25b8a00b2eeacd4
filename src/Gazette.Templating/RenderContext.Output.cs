using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Gazette.Templating.Compiled;

namespace Gazette.Templating;

/// <content>Output, captures and includes.</content>
public sealed partial class RenderContext
{
    private readonly Stack<ArrayBufferWriter<byte>> _spare = new();

    /// <summary>Where compiled templates write: the page, or what is captured.</summary>
    internal Utf8Output Out { get; private set; } = new();

    /// <summary>What <c>ret</c> gave.</summary>
    internal object? Returned { get; set; }

    /// <summary>Writes what a template that Scriban runs prints. Scriban indents it, so it must be a string.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        var text = textAsObject is IHtmlContent ? (string?)HtmlText.Plain(textAsObject)
            : AutoEscape ? HtmlText.Escape(ObjectToString(textAsObject))
            : ObjectToString(textAsObject);
        if (string.IsNullOrEmpty(text))
            return this;
        Charge(span, (text.Length + ((long)text.AsSpan().Count('\n') * (CurrentIndent?.Length ?? 0))) / TextUnit);
        return Write(Output is ScribanOutput && Escape is { } escape ? escape(text) : text);
    }

    /// <inheritdoc/>
    public override string GetTemplatePathFromName(string? templateName, ScriptNode? callerContext)
    {
        Find(templateName, callerContext!);
        return templateName!;
    }

    /// <summary>The template of a name as Scriban runs it, within one that it runs.</summary>
    protected override Scriban.Template CreateTemplate(string templatePath, ScriptNode? callerContext) => Find(templatePath, callerContext!).Script;

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
            Out.Print(Unsafe.As<string>(value));
    }

    /// <summary>Runs a statement with an output of its own, and gives what it wrote: HTML, or where nothing is escaped what Scriban gives.</summary>
    internal object Capture(StatementNode body, out Completion completion)
    {
        var ended = Completion.Normal;
        var utf8 = Captured(() => ended = body.Execute(this));
        completion = ended;
        return AutoEscape ? new HtmlText(utf8) : new StringBuilderOutput(new StringBuilder(Encoding.UTF8.GetString(utf8)));
    }

    /// <summary>What statements write that end as they should.</summary>
    internal byte[] Capture(StatementNode[] statements) => Captured(() => BlockNode.Run(this, statements), Escape);

    /// <summary>Includes a template: writes to the output, or gives what it prints.</summary>
    /// <param name="argumentStart">Where its arguments, the last on the stack, begin: its name is the first.</param>
    /// <param name="call">The include.</param>
    /// <param name="isStatement">Whether it writes.</param>
    internal object? Include(int argumentStart, ScriptNode call, bool isStatement)
    {
        var template = Find(_stack[argumentStart] as string ?? ObjectToString(_stack[argumentStart]), call);
        if (!isStatement)
            return CapturedInclude(template, argumentStart, call);

        Include(template, argumentStart, call);
        return null;
    }

    // Apart, so that an include that is a statement makes no object for what is captured.
    private object CapturedInclude(Template template, int argumentStart, ScriptNode call)
    {
        var utf8 = Captured(() => Include(template, argumentStart, call));
        return AutoEscape ? new HtmlText(utf8) : Encoding.UTF8.GetString(utf8);
    }

    private void Include(Template template, int argumentStart, ScriptNode call)
    {
        var (start, count, indent) = (_argumentStart, _argumentCount, CurrentIndent);
        try
        {
            // A call of a function, and a render: two levels of depth for Scriban.
            EnterRecursive(call);
            if (template.Body is null)
            {
                Out.Print(RenderTemplate(template.Script, [.. ValuesFrom(argumentStart)], call));
            }
            else
            {
                EnterRecursive(call);
                (_argumentStart, _argumentCount, CurrentIndent) = (argumentStart, Mark - argumentStart, null);
                Run(template, call);
                (_argumentStart, _argumentCount, CurrentIndent) = (start, count, indent);
                ExitRecursive(call);
            }

            ExitRecursive(call);
        }
        catch (ScriptRuntimeException) when (PassesInclude(call))
        {
        }
    }

    private Template Find(string? name, ScriptNode call)
    {
        if (string.IsNullOrEmpty(name))
            throw new ScriptRuntimeException(call.Span, "The name of the template to include is empty.");
        if (Loader?.Invoke(name) is not { } template)
            throw new ScriptRuntimeException(call.Span, $"There is no template `{name}`.");
        return template.HasErrors
            ? throw new ScriptRuntimeException(call.Span, $"The template `{name}` is faulty: {template.Errors[0]}")
            : template;
    }

    /// <summary>Runs a template with its arguments on the stack, and prints what it returns.</summary>
    /// <param name="template">The template.</param>
    /// <param name="place">What asks for it: where Scriban reports what goes wrong while the returned value is made text.</param>
    private void Run(Template template, ScriptNode place)
    {
        if (template.Body is not { } body)
        {
            PushLocal();
            Write(place.Span, Evaluate(template.Script.Page!));
            PopLocal();
            return;
        }

        var mark = Mark;
        for (var i = 0; i < template.LocalCount; i++)
            Push(Unset);
        if (body.Execute(this) == Completion.Return)
        {
            Print(Returned, place);
            Returned = null;
        }

        Release(mark);
    }

    private void PrintOther(object value, ScriptNode block)
    {
        switch (value)
        {
            case HtmlText html when Escape is null:
                html.WriteTo(Out);
                break;
            case IHtmlContent content when Escape is null:
                content.WriteTo(Out.Target);
                break;
            case ScriptNode node:
                // A function that is not called.
                Print(Evaluate(node), block);
                break;
            default:
                Place = block;
                Print(ObjectToString(value), block);
                break;
        }
    }

    private byte[] Captured(Action run, Func<string, string>? escape = null)
    {
        var outer = Out;
        var buffer = _spare.TryPop(out var spare) ? spare : new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        Out = new Utf8Output { Escape = escape };
        Out.Start(buffer);
        run();
        Out.Flush();
        Out = outer;
        _spare.Push(buffer);
        Charge(Place.Span, buffer.WrittenCount / TextUnit);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Where Scriban writes: the current output of the compiled templates.</summary>
    private sealed class ScribanOutput(RenderContext context) : IScriptOutput
    {
        public void Write(string text, int offset, int count) => context.Out.Write(text.AsSpan(offset, count));
        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
