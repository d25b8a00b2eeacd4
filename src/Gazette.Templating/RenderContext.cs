using System.Buffers;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Gazette.Templating.Scripting;

namespace Gazette.Templating;

/// <summary>
/// What a render works with: the values it sees, the rules it follows and the limits it keeps. One context serves one render at
/// a time, any number of them in a row until one fails; what a template assigns lasts until the end of its render only. It is Scriban's own
/// context, so that what is not compiled runs in it as in Scriban, and sees the same variables.
/// </summary>
public sealed partial class RenderContext : TemplateContext
{
    private readonly List<ScriptNode> _includes = [];
    private bool _hasFailed;

    /// <summary>A context without globals that escapes nothing.</summary>
    public RenderContext()
        : base(new BuiltinModules())
    {
        LimitToString = TextCeiling;
        OutputLimit = 0;
        OnStringLimit = ScriptLimitBehavior.Throw;
        LoopLimit = IterationCeiling;
        _globals = new GlobalStore(this);
        Place = new ScriptPage();
        SetBuiltin("include", HtmlReplacements.Include);
        SetBuiltin("include_join", HtmlReplacements.IncludeJoin);
        PushGlobal(_globals);
        PushOutput(new ScribanOutput(this));
    }

    /// <summary>Finds the template for an <c>include</c> by name; null when there is none. A name stands for the same one in every render.</summary>
    public Func<string, Template?>? Loader { get; set; }

    /// <summary>Names that mean the same in every render made with them; null where none is known to. See <see cref="ConstantNames"/>.</summary>
    public ConstantNames? Constants { get; set; }

    /// <summary>Whether what expressions print is escaped for HTML unless it is <see cref="IHtmlContent"/>. Off by default.</summary>
    public bool AutoEscape { get; set; }

    /// <summary>Escapes what expressions print, captures and HTML too, where <see cref="AutoEscape"/> is off; null by default.</summary>
    public Func<string, string>? Escape { get => Out.Escape; set => Out.Escape = value; }

    /// <summary>What compiled code is at that may fail outside of it: the place of faults of getters and of C# functions.</summary>
    internal ScriptNode Place { get; set; }

    /// <summary>How long the regular expressions of this render have taken.</summary>
    internal Stopwatch RegexTime { get; } = new();

    internal void Render(Template template, IBufferWriter<byte> buffer)
    {
        if (_hasFailed)
            throw new InvalidOperationException("A context in which a render failed has lost its way: what was to be undone was not.");
        _hasFailed = true;
        Out.Start(buffer);
        Place = template.Page;
        try
        {
            Run(template, template.Page);
            Out.Flush();
            EndRender();
            _hasFailed = false;
        }
        catch (Exception fault) when (Foreign(fault) is null)
        {
            if (fault is ScriptAbortException)
                throw new OperationCanceledException(fault.Message, fault, CancellationToken);
            // Scriban knows no place within functions that compiled code calls.
            var known = fault as ScriptRuntimeException;
            var (span, message) = (known is { Span.IsEmpty: false } ? known.Span : Place.Span, known?.OriginalMessage ?? fault.Message);
            throw new TemplateException(TemplateLocation.Of(span), message, _includes.ConvertAll(static call => TemplateLocation.Of(call.Span)), fault.InnerException);
        }
        catch (ScriptRuntimeException fault)
        {
            ExceptionDispatchInfo.Throw(Foreign(fault)!);
        }
    }

    /// <summary>Whether an exception is a fault of the template or of a call in it. Others, as of the disk, pass through as they are.</summary>
    internal static bool IsFault(Exception exception) => exception is ScriptRuntimeException or ScriptArgumentException or ArgumentException
        or ArithmeticException or FormatException or IndexOutOfRangeException or InsufficientExecutionStackException or InvalidCastException
        or InvalidOperationException or JsonException or KeyNotFoundException or NotSupportedException or NullReferenceException
        or TargetInvocationException or TimeoutException;

    /// <summary>The exception that is no fault of the template; Scriban wraps it in ones that are.</summary>
    internal static Exception? Foreign(Exception? exception) =>
        exception is null || !IsFault(exception) ? exception : Foreign(exception.InnerException);

    /// <summary>
    /// Notes the include that a fault passes on its way up. False, for the filter of a catch that lets it pass: to catch and throw again at
    /// every level of a deep recursion would take more stack than the recursion itself.
    /// </summary>
    internal bool PassesInclude(ScriptNode call)
    {
        _includes.Add(call);
        return false;
    }

    private void EndRender()
    {
        Out.Stop();
        EndAssignments();
        _work = 0;
        RegexTime.Reset();
        // `array.cycle` counts there.
        Tags.Clear();
    }
}
