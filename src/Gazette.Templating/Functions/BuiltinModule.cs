using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>A module such as <c>string</c>: an object whose members are functions.</summary>
internal sealed class BuiltinModule(Func<NativeFunction[]> functions)
{
    private TemplateObject? members;

    public TemplateObject Members => members ??= Make();

    private TemplateObject Make()
    {
        var made = new TemplateObject();
        foreach (var function in functions())
            made[function.Name] = function;
        return made;
    }
}
