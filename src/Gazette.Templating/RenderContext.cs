using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Gazette.Templating.Scripting;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Gazette.Templating;

/// <summary>
/// What a render works with: the values it sees, the rules it follows and the limits it keeps. One context serves one render at
/// a time, any number of them in a row; what a template assigns lasts until the end of its render only. It is Scriban's own context,
/// so that what is not compiled runs in it as in Scriban, and sees the same variables.
/// </summary>
public sealed partial class RenderContext : TemplateContext
{
    private readonly List<TemplateLocation> _includes = [];
    private ExceptionDispatchInfo? _passing;

    /// <summary>How long the regular expressions of this render have taken.</summary>
    internal System.Diagnostics.Stopwatch RegexTime { get; } = new();

    /// <summary>Whether an exception passes through that is no fault of a template.</summary>
    internal bool IsPassing => _passing is not null;

    /// <summary>A context without globals that escapes nothing.</summary>
    public RenderContext()
        : base(new BuiltinModules())
    {
        LimitToString = TextCeiling;
        OutputLimit = 0;
        OnStringLimit = ScriptLimitBehavior.Throw;
        LoopLimit = IterationCeiling;
        _globals = new GlobalStore(this);
        SetBuiltin("include", IncludeFunction.Include);
        SetBuiltin("include_join", IncludeFunction.IncludeJoin);
        PushGlobal(_globals);
        PushOutput(new ScribanOutput(this));
    }

    /// <summary>Finds the template for an <c>include</c> by name; null when there is none. A name stands for the same template in every render.</summary>
    public Func<string, Template?>? Loader { get; set; }

    /// <summary>Names that mean the same in every render made with them; null where none is known to. See <see cref="ConstantNames"/>.</summary>
    public ConstantNames? Constants { get; set; }

    /// <summary>Whether what expressions print is escaped for HTML unless it is <see cref="IHtmlContent"/>. Off by default.</summary>
    public bool AutoEscape { get; set; }

    /// <summary>Gives a function or a value that globals of the same name hide.</summary>
    public void SetBuiltin(string name, object value)
    {
        SetBuiltinSlot(Symbols.Of(name), value);
        BuiltinObject.SetValue(name, value, true);
    }

    internal void Render(Template template, IBufferWriter<byte> buffer)
    {
        Out.Start(buffer, OutputCeiling);
        Frame = new Frame(false, 0, 0, 0);
        BeginLimits();
        try
        {
            Run(template, template.Page);
            Out.Flush();
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw new TemplateException(TemplateLocation.Of(template.Page.Span), fault.Message, [.. _includes], fault);
        }
        catch (ScriptRuntimeException fault)
        {
            _passing?.Throw();
            if (fault is ScriptAbortException)
                throw new OperationCanceledException(fault.OriginalMessage, fault, CancellationToken);
            throw new TemplateException(TemplateLocation.Of(fault.Span), fault.OriginalMessage, [.. _includes], fault.InnerException);
        }
        finally
        {
            End();
        }
    }

    /// <summary>
    /// Whether an exception of a getter or a function is a fault of the template, which is reported at the place of the call. Others,
    /// as of the disk, pass through as they are: this one is kept, for Scriban would wrap it.
    /// </summary>
    internal bool IsFault(Exception exception)
    {
        switch (exception)
        {
            case ScriptRuntimeException:
                return false;
            case FormatException or ArgumentException or ArithmeticException or InvalidOperationException or InvalidCastException
                or NotSupportedException or NullReferenceException or IndexOutOfRangeException or JsonException or TimeoutException
                or KeyNotFoundException or InsufficientExecutionStackException or ScriptArgumentException:
                return true;
            default:
                _passing ??= ExceptionDispatchInfo.Capture(exception);
                return false;
        }
    }

    /// <summary>Notes an exception that is no fault of the template. False, for the filter of a catch that lets it pass.</summary>
    internal bool Passes(Exception exception) => IsFault(exception) && false;

    /// <summary>Notes the include that a fault passes on its way up. False, for the filter of a catch that lets it pass: to catch and throw again
    /// at every level of a deep recursion would take more stack than the recursion itself.</summary>
    internal bool PassesInclude(ScriptNode call)
    {
        _includes.Add(TemplateLocation.Of(call.Span));
        return false;
    }

    /// <summary>What a value calls itself.</summary>
    internal string? NameOf(object? value, SourceSpan place)
    {
        try
        {
            return value as string ?? value?.ToString();
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw new ScriptRuntimeException(place, fault.Message, fault);
        }
    }

    /// <summary>Reads a member of a model.</summary>
    internal object? Read(ModelMember member, object owner, SourceSpan place)
    {
        try
        {
            return member.Read(owner);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw new ScriptRuntimeException(place, fault.Message, fault);
        }
    }

    /// <summary>The truth of a member that is one.</summary>
    internal bool Test(ModelMember member, object owner, SourceSpan place)
    {
        try
        {
            return member.Test(owner);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw new ScriptRuntimeException(place, fault.Message, fault);
        }
    }

    /// <summary>Lets Scriban read all globals as one dictionary, for `this`.</summary>
    internal void MirrorGlobals() => _globals.Mirror();

    private void End()
    {
        Out.Stop();
        ClearValues();
        UndoAssignments();
        _includes.Clear();
        _passing = null;
        Returned = null;
        // `array.cycle` counts there.
        Tags.Clear();
        RegexTime.Reset();
    }
}
