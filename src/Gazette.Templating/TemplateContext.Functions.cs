using Gazette.Templating.Functions;
using Gazette.Templating.Values;

namespace Gazette.Templating;

/// <content>What the built-in functions keep and ask.</content>
public sealed partial class TemplateContext
{
    private Dictionary<string, int>? cycles;

    /// <summary>The modules and functions of the language itself; globals of the same name hide them.</summary>
    public TemplateObject Builtins => field ??= BuiltinModules.Create(this);

    /// <summary>The pattern dates print by. A template sets it for the rest of its render with <c>date.format = '%F'</c>.</summary>
    public string DateFormat
    {
        get => (Builtins["date"] as BuiltinModule)?.Made?["format"] as string ?? field;
        set
        {
            field = value;
            if (Builtins["date"] is BuiltinModule { Made: { } date })
                date["format"] = value;
        }
    } = "%d %b %Y";

    /// <summary>
    /// Where <c>math.random</c> and <c>math.uuid</c> get their numbers. Null makes both an error, so that the same input always
    /// gives the same bytes; a generator with a seed makes them repeatable.
    /// </summary>
    public Random? Random { get; set; } = Random.Shared;

    private BuiltinModule[] Modules => field ??= [.. Builtins.Values.OfType<BuiltinModule>()];

    /// <summary>How often each group of <c>array.cycle</c> has been asked in this render.</summary>
    internal Dictionary<string, int> Cycles => cycles ??= new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>An error when a list of so many items passes <see cref="OutputLimit"/>: <c>a = a + a</c> doubles with every step of a loop.</summary>
    internal void CheckListLength(Text.SourceSpan span, long count)
    {
        var limit = OutputLimit > 0 ? Math.Min(OutputLimit, ItemCeiling) : ItemCeiling;
        if (count > limit)
            throw new TemplateException(span, $"A list of {count} items passes the limit of {limit}.");
    }

    /// <summary>A function begins to read a list: its steps add up with those of the loops around it.</summary>
    internal void EnterSteps()
    {
        if (runningLoops++ == 0)
            loopSteps = 0;
    }

    internal void LeaveSteps() => runningLoops--;

    /// <summary>The answer to <c>object.eval</c> (an expression's value) and <c>object.eval_template</c> (what a template prints).</summary>
    internal object? EvaluateText(CallSite site, string text, bool asTemplate, bool isHtml)
    {
        try
        {
            return asTemplate ? EvaluateTemplate(text, site.Span, isHtml) : EvaluateCode(text, site.Span);
        }
        catch (TemplateException fault)
        {
            // Places within a text that was put together while rendering say nothing to who reads the template.
            throw new TemplateException(site.Span, fault.Message, fault);
        }
    }

    /// <summary>A render begins: no cycle has been asked, and what templates write into modules ends with it.</summary>
    internal void BeginFunctions()
    {
        cycles?.Clear();
        foreach (var module in Modules)
            module.BeginRender();
    }

    internal void EndFunctions()
    {
        foreach (var module in Modules)
            module.EndRender();
    }
}
