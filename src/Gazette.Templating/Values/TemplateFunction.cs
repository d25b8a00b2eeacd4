using Gazette.Templating.Text;

namespace Gazette.Templating.Values;

/// <summary>Something a template can call: a built-in, a C# delegate or method, or a function written in a template.</summary>
public abstract class TemplateFunction
{
    /// <summary>How many arguments a call must give.</summary>
    public abstract int Required { get; }

    /// <summary>How many arguments a call may give; <see cref="int.MaxValue"/> when the last parameter takes all the rest.</summary>
    public abstract int Maximum { get; }

    /// <summary>The position of a named parameter, or -1.</summary>
    public abstract int IndexOf(string parameter);

    /// <summary>Calls the function.</summary>
    public abstract object? Invoke(Arguments arguments);

    /// <summary>How a function prints.</summary>
    public override string ToString() => "<function>";
}

/// <summary>What a built-in function does with its arguments.</summary>
public delegate object? FunctionBody(Arguments arguments);

/// <summary>
/// A function with C# inside. Its parameters are given as names with one space between; a <c>?</c> behind a name makes it
/// optional, <c>...</c> behind the last one makes it take all the rest: <c>"text start length?"</c>.
/// </summary>
public sealed class NativeFunction : TemplateFunction
{
    private readonly string[] names;
    private readonly FunctionBody body;

    /// <summary>A function of the given name and parameters.</summary>
    public NativeFunction(string name, string parameters, FunctionBody body)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Name = name;
        this.body = body;
        names = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Required = names.Count(static n => n[^1] is not ('?' or '.'));
        Maximum = names is [.., var last] && last[^1] == '.' ? int.MaxValue : names.Length;
    }

    /// <summary>The name it is known by.</summary>
    public string Name { get; }

    /// <summary>Whether it only means something where output is escaped; elsewhere its module does not list it when it is printed.</summary>
    public bool IsForEscaping { get; init; }

    /// <inheritdoc/>
    public override int Required { get; }

    /// <inheritdoc/>
    public override int Maximum { get; }

    /// <inheritdoc/>
    public override int IndexOf(string parameter)
    {
        var index = Array.FindIndex(names, n => n.AsSpan().TrimEnd("?.").SequenceEqual(parameter));

        // The language's documentation writes startIndex; its templates write start_index.
        return index >= 0 ? index : Array.FindIndex(names, n => n.Replace("_", "", StringComparison.Ordinal).AsSpan().TrimEnd("?.")
            .Equals(parameter, StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public override object? Invoke(Arguments arguments) => body(arguments);
}

/// <summary>Where a call stands in a template, and where each of its arguments does.</summary>
public abstract class CallSite
{
    /// <summary>The call.</summary>
    public abstract SourceSpan Span { get; }

    /// <summary>The argument at an index; the piped value is the first.</summary>
    public abstract SourceSpan ArgumentSpan(int index);
}
