using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Gazette.Templating.Scripting;

/// <summary>
/// Scriban's modules of functions. Each is made when a template first names it, and once for all threads: to make them all takes some 20 ms
/// of a new process. None can be written to, for what one render wrote would last for all others.
/// </summary>
internal sealed class BuiltinModules : ScriptObject
{
    // The longest that all regular expressions of one render may take together.
    private static readonly TimeSpan RegexBudget = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<string, Lazy<ScriptObject>> Modules = new(StringComparer.Ordinal)
    {
        ["array"] = Module(static () => new ArrayFunctions()),
        ["date"] = Module(static () => new DatedFunctions(), ("now", NoClock), ("utc_now", NoClock), ("parse", WithYear), ("parse_to_string", WithYear)),
        ["html"] = Module(static () => new HtmlFunctions(), HtmlReplacements.All),
        ["math"] = Module(static () => new MathFunctions(), ("random", NoChance), ("uuid", NoChance)),
        ["object"] = Module(static () => new ObjectFunctions(), ("eval", TextEvaluation.Eval), ("eval_template", TextEvaluation.EvalTemplate)),
        ["regex"] = Module(
            static () => new RegexFunctions(), ("match", InTime), ("matches", InTime), ("replace", InTime), ("split", InTime)),
        ["string"] = Module(static () => new StringFunctions()),
        ["timespan"] = Module(static () => new TimeSpanFunctions()),
    };

    public BuiltinModules()
    {
        SetValue("empty", EmptyScriptObject.Default, true);
        SetValue("blank", EmptyScriptObject.Default, true);
    }

    public override bool Contains(string member) => base.Contains(member) || Modules.ContainsKey(member);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (base.TryGetValue(context, span, member, out value))
            return true;
        if (!Modules.TryGetValue(member, out var module))
            return false;
        value = module.Value;
        (context as RenderContext)?.SetBuiltin(member, value);
        return true;
    }

    /// <summary>A text that a date is read from must have a year: a missing one would come from the clock.</summary>
    internal static void CheckYear(SourceSpan span, string text, bool hasPattern = false)
    {
        var digits = 0;
        foreach (var sign in text)
        {
            digits = char.IsAsciiDigit(sign) ? digits + 1 : 0;
            if (digits == 4)
                return;
        }

        if (hasPattern || DateTime.TryParse(text, CultureInfo.InvariantCulture, out _))
            throw new ScriptRuntimeException(span, $"The date `{text}` has no year of four digits, and a page does not know what year it is.");
    }

    private static Lazy<ScriptObject> Module(Func<ScriptObject> make, params (string Name, FunctionReplacement Replacement)[] replaced) => new(() =>
    {
        var module = make();
        foreach (var (name, replacement) in replaced)
            module.SetValue(name, new WrappedFunction((IScriptCustomFunction)(module[name] ?? module["escape"])!, replacement), true);
        module.IsReadOnly = true;
        return module;
    });

    private static object? NoClock(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function) =>
        throw new ScriptRuntimeException(call.Span, "A page does not know what time it is: it must be the same whenever it is built.");

    private static object? NoChance(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function) =>
        throw new ScriptRuntimeException(call.Span, "A page has no random values: it must be the same whenever it is built.");

    private static object? WithYear(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function)
    {
        if (arguments[0] is string text)
            CheckYear(call.Span, text, arguments.Count > 1 && arguments[1] is not null);
        return WrappedFunction.Call(context, call, arguments, function);
    }

    private static object? InTime(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function)
    {
        var limit = context.RegexTimeOut;
        var left = RegexBudget - context.RegexTime.Elapsed;
        if (left <= TimeSpan.Zero)
            throw new ScriptRuntimeException(call.Span, $"The regular expressions of a page took more than {RegexBudget.TotalSeconds} seconds.");
        context.RegexTimeOut = left < limit ? left : limit;
        context.RegexTime.Start();
        try
        {
            return WrappedFunction.Call(context, call, arguments, function);
        }
        finally
        {
            context.RegexTime.Stop();
            context.RegexTimeOut = limit;
        }
    }

    /// <summary><c>date</c> itself, which reads a date when it is called.</summary>
    private sealed class DatedFunctions : DateTimeFunctions
    {
        public override object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            if (arguments.Count > 0 && arguments[0] is string text)
                CheckYear(callerContext?.Span ?? context.CurrentSpan, text);
            return base.Invoke(context, callerContext, arguments, blockStatement);
        }
    }
}
