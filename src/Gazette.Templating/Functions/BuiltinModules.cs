using Gazette.Templating.Running;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The modules every template can call, by name. The order is the one in which they are documented.</summary>
public static class BuiltinModules
{
    private const string DefaultDateFormat = "%d %b %Y";

    /// <summary>A fresh set of modules for one context. A module's functions are only made when a template first names it.</summary>
    public static TemplateObject Create(TemplateContext context) => new(
    [
        Module("array", context, static _ => Functions(ArrayFunctions.All)),
        Module("date", context, static c =>
            [new("format", c.DateFormat), new("default_format", DefaultDateFormat), .. Functions(DateFunctions.All)]),
        Module("html", context, static _ => Functions(HtmlFunctions.All)),
        Module("math", context, static _ => Functions(MathFunctions.All)),
        Module("object", context, static _ => Functions(ObjectFunctions.All)),
        Module("regex", context, static _ => Functions(RegexFunctions.All)),
        Module("string", context, static _ => Functions(StringFunctions.All)),
        Module("timespan", context, static _ => [new("zero", TimeSpan.Zero), .. Functions(TimeSpanFunctions.All)]),
        new("empty", EmptyValue.Instance),
        new("include", new IncludeFunction()),
        new("include_join", IncludeJoin.Function),
    ]);

    private static KeyValuePair<string, object?> Module(
        string name, TemplateContext context, Func<TemplateContext, IEnumerable<KeyValuePair<string, object?>>> members) =>
        new(name, new BuiltinModule(context, members));

    private static IEnumerable<KeyValuePair<string, object?>> Functions(NativeFunction[] all) =>
        all.Select(static f => KeyValuePair.Create(f.Name, (object?)f));
}
