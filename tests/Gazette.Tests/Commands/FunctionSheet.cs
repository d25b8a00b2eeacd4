using Scriban.Functions;
using Scriban.Runtime;

namespace Gazette.Tests.Commands;

/// <summary>
/// A template that calls every function of Scriban's, and reads every member of the values that some give. Each line is what is
/// called and what it gives.
/// </summary>
internal static class FunctionSheet
{
    public static string Text { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Gazette.Tests", "Commands", "functions.sbn-html"));

    /// <summary>The functions of all modules, as templates call them, but for those that are refused.</summary>
    public static IEnumerable<string> Names => new (string Module, ScriptObject Functions)[]
    {
        ("array", new ArrayFunctions()),
        ("date", new DateTimeFunctions()),
        ("html", new HtmlFunctions()),
        ("math", new MathFunctions()),
        ("object", new ObjectFunctions()),
        ("regex", new RegexFunctions()),
        ("string", new StringFunctions()),
        ("timespan", new TimeSpanFunctions()),
    }.SelectMany(module => module.Functions.Keys.Select(name => $"{module.Module}.{name}"))
        .Except(["date.now", "date.utc_now", "math.random", "math.uuid"]);
}
