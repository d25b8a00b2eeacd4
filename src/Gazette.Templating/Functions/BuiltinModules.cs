using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The modules every template can call, by name. The order is the one in which they are documented.</summary>
public static class BuiltinModules
{
    private static readonly (string Name, Func<NativeFunction[]> Functions)[] Modules =
    [
        ("timespan", static () => TimeSpanFunctions.All),
    ];

    /// <summary>A fresh set of modules for one context. A module's functions are only made when a template first names it.</summary>
    public static TemplateObject Create()
    {
        var builtins = new TemplateObject();
        foreach (var (name, functions) in Modules)
            builtins[name] = new BuiltinModule(functions);
        return builtins;
    }
}
