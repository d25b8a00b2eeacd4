using System.Globalization;
using Scriban.Functions;

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
        ["date"] = Module(
            static () => new DatedFunctions(), ("now", Refused("what time it is")), ("utc_now", Refused("what time it is")), ("parse", WithYear), ("parse_to_string", WithYear)),
        ["html"] = Module(static () => new HtmlFunctions(), HtmlReplacements.Module),
        ["math"] = Module(static () => new MathFunctions(), ("random", Refused("random values")), ("uuid", Refused("random values"))),
        ["object"] = Module(
            static () => new ObjectFunctions(), ("eval", TextEvaluation.Eval), ("eval_template", TextEvaluation.EvalTemplate)),
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
    internal static void CheckYear(SourceSpan span, object? text, bool hasPattern = false)
    {
        var digits = 0;
        foreach (var sign in text as string ?? "0000")
        {
            digits = char.IsAsciiDigit(sign) ? digits + 1 : 0;
            if (digits == 4)
                return;
        }

        if (hasPattern || DateTime.TryParse((string)text!, CultureInfo.InvariantCulture, out _))
            throw new ScriptRuntimeException(span, $"The date `{text}` has no year of four digits, and a page does not know what year it is.");
    }

    private static Lazy<ScriptObject> Module(Func<ScriptObject> make, params (string Name, Replacement Replacement)[] replaced) => new(() =>
    {
        var module = make();
        foreach (var (name, replacement) in replaced)
            module.SetValue(name, new ReplacedFunction((IScriptCustomFunction)(module[name] ?? module["escape"])!, replacement), true);
        module.IsReadOnly = true;
        return module;
    });

    private static Replacement Refused(string what) => (_, call, _, _) =>
        throw new ScriptRuntimeException(call.Span, $"A page does not know {what}: it must be the same whenever it is built.");

    private static object? WithYear(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function)
    {
        CheckYear(call.Span, arguments[0], arguments.Count > 1 && arguments[1] is not null);
        return ReplacedFunction.Call(context, call, arguments, function);
    }

    private static object? InTime(RenderContext context, ScriptNode call, ScriptArray arguments, IScriptCustomFunction function)
    {
        var limit = context.RegexTimeOut;
        var left = RegexBudget - context.RegexTime.Elapsed;
        if (left <= TimeSpan.Zero)
            throw new ScriptRuntimeException(call.Span, $"The regular expressions of a page took more than {RegexBudget.TotalSeconds} seconds.");
        context.RegexTimeOut = left < limit ? left : limit;
        context.RegexTime.Start();
        var result = ReplacedFunction.Call(context, call, arguments, function);
        context.RegexTime.Stop();
        context.RegexTimeOut = limit;
        return result;
    }

    /// <summary><c>date</c> itself, which reads a date when it is called.</summary>
    private sealed class DatedFunctions : DateTimeFunctions
    {
        public override object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            CheckYear(callerContext?.Span ?? context.CurrentSpan, arguments.Count > 0 ? arguments[0] : null);
            return base.Invoke(context, callerContext, arguments, blockStatement);
        }
    }
}
