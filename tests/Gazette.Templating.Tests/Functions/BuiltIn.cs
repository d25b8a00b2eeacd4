using Gazette.Templating.Functions;
using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Tests.Functions;

/// <summary>Calls a built-in function by name, without a template around it.</summary>
internal static class BuiltIn
{
    public static object? Call(TemplateContext context, string name, params object?[] arguments)
    {
        var parts = name.Split('.');
        var function = (TemplateFunction)((BuiltinModule)context.Builtins[parts[0]]!).Members[parts[1]]!;
        return context.Call(function, new Nowhere(name), arguments);
    }

    private sealed class Nowhere(string name) : CallSite
    {
        public override SourceSpan Span { get; } = new(new SourceText(name, "text"), 0, name.Length);

        public override SourceSpan ArgumentSpan(int index) => Span;
    }
}
