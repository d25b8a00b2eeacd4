using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary>What belongs to one page, include or function while it runs: its arguments and its local variables.</summary>
internal sealed class Frame(Frame? outer, TemplateArray? arguments, Step? block)
{
    private Dictionary<string, object?>? locals;

    public Frame? Outer => outer;

    public TemplateArray? Arguments => arguments;

    /// <summary>What <c>$$</c> prints.</summary>
    public Step? Block => block;

    /// <summary>How many loops of this frame are running.</summary>
    public int Loops { get; set; }

    /// <summary>What the frame's lines are indented by from outside: the indentation of the code that called it.</summary>
    public byte[]? Indent { get; init; }

    public object? Get(string name, int argument)
    {
        if (locals is not null && locals.TryGetValue(name, out var value))
            return value;
        if (name.Length == 1)
            return arguments;
        if (argument >= 0)
            return arguments?[argument];
        return arguments?.Members?[name[1..]];
    }

    public void Set(string name, int argument, object? value)
    {
        if (argument >= 0 && arguments is not null)
            arguments[argument] = value;
        else
            (locals ??= new Dictionary<string, object?>(StringComparer.Ordinal))[name] = value;
    }
}
