using Gazette.Templating.Text;

namespace Gazette.Templating.Values;

/// <summary>
/// The arguments of one call, converted as they are asked for; a value that cannot be converted ends the render with an error at
/// the argument's place.
/// </summary>
public readonly ref struct Arguments(TemplateContext context, CallSite site, ReadOnlySpan<object?> values)
{
    /// <summary>Stands for an optional argument that a call with named arguments left out.</summary>
    public static readonly object Missing = new();

    private readonly ReadOnlySpan<object?> values = values;

    /// <summary>The context of the render.</summary>
    public TemplateContext Context { get; } = context;

    /// <summary>The call's place and its arguments' places.</summary>
    public CallSite Site { get; } = site;

    /// <summary>The call's place: errors of the function itself are reported here.</summary>
    public SourceSpan Span => Site.Span;

    /// <summary>How many arguments were given.</summary>
    public int Count => values.Length;

    /// <summary>An argument as it was given; null when it was not.</summary>
    public object? this[int index] => Has(index) ? values[index] : null;

    /// <summary>Whether the argument was given (it may still be null).</summary>
    public bool Has(int index) => index < values.Length && !ReferenceEquals(values[index], Missing);

    /// <summary>All arguments from an index on, for parameters that take the rest.</summary>
    public object?[] Rest(int start) => start < values.Length ? values[start..].ToArray() : [];

    /// <summary>The argument as text: null stays null, everything else is what it would print as.</summary>
    public string? Text(int index, string? otherwise = null)
    {
        if (index < values.Length && Exact.Text(values[index]) is { } text)
            return text;
        if (!Has(index))
            return otherwise;
        Context.CurrentSpan = Span;
        return ValueConversion.ToText(Context, values[index]);
    }

    /// <summary>The argument as a 32-bit integer; null is 0.</summary>
    public int Int(int index, int otherwise = 0) =>
        Has(index) ? ValueConversion.ToInt(Context, Site.ArgumentSpan(index), values[index]) : otherwise;

    /// <summary>The argument as a 64-bit integer; null is 0.</summary>
    public long Long(int index, long otherwise = 0) =>
        Has(index) ? (long)ValueConversion.To(Context, Site.ArgumentSpan(index), values[index], typeof(long))! : otherwise;

    /// <summary>The argument as a double; null is 0.</summary>
    public double Double(int index, double otherwise = 0) =>
        Has(index) ? ValueConversion.ToDouble(Context, Site.ArgumentSpan(index), values[index]) : otherwise;

    /// <summary>The argument's truth: only null and false are false.</summary>
    public bool Bool(int index, bool otherwise = false) => Has(index) ? ValueConversion.ToBool(values[index]) : otherwise;

    /// <summary>The argument as a list; null stays null. Anything that cannot be iterated is an error at the argument.</summary>
    public IList<object?>? List(int index) =>
        Has(index) ? ValueConversion.ToList(Context, Site.ArgumentSpan(index), values[index]) : null;

    /// <summary>The argument as a date; null stays null.</summary>
    public DateTime? Date(int index) =>
        this[index] is { } value ? (DateTime)ValueConversion.To(Context, Site.ArgumentSpan(index), value, typeof(DateTime))! : null;

    /// <summary>The argument as a time span; null is zero.</summary>
    public TimeSpan TimeSpan(int index) =>
        (TimeSpan?)ValueConversion.To(Context, Site.ArgumentSpan(index), this[index], typeof(TimeSpan)) ?? default;

    /// <summary>The argument as a function; null when it is not one.</summary>
    public TemplateFunction? Function(int index) => this[index] as TemplateFunction;

    /// <summary>Calls a function that was given as an argument.</summary>
    public object? Call(TemplateFunction function, params ReadOnlySpan<object?> callArguments) =>
        Context.Call(function, Site, callArguments);

    /// <summary>An error at the call's place.</summary>
    public TemplateException Error(string message, Exception? inner = null) => new(Span, message, inner);

    /// <summary>An error at an argument's place.</summary>
    public TemplateException ErrorAt(int index, string message, Exception? inner = null) =>
        new(Site.ArgumentSpan(index), message, inner);
}
