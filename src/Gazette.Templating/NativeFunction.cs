namespace Gazette.Templating;

/// <summary>What a function written in C# does with its arguments.</summary>
public delegate object? FunctionBody(Arguments arguments);

/// <summary>
/// The arguments of one call of a <see cref="NativeFunction"/>, converted as they are asked for; a value that cannot be converted ends
/// the render with an error.
/// </summary>
public readonly ref struct Arguments
{
    private readonly ScriptNode _call;
    private readonly ReadOnlySpan<object?> _values;

    internal Arguments(RenderContext context, ScriptNode call, ReadOnlySpan<object?> values)
    {
        (Context, _call) = (context, call);
        _values = values;
    }

    /// <summary>The context of the render.</summary>
    public RenderContext Context { get; }

    /// <summary>How many arguments were given.</summary>
    public int Count => _values.Length;

    /// <summary>An argument as it was given; null when it was not.</summary>
    public object? this[int index] => index < _values.Length ? _values[index] : null;

    /// <summary>The argument as text: null stays null, everything else is what it would print as.</summary>
    public string? Text(int index) => this[index] is var value && value is string text ? text : Context.ObjectToString(value);

    /// <summary>The argument as a 32-bit integer; null is 0.</summary>
    public int Int(int index) => Context.ToInt(SpanOf(index), this[index]);

    /// <summary>The argument as a 64-bit integer; null is 0.</summary>
    public long Long(int index) => this[index] is int number ? number : Context.ToObject<long>(SpanOf(index), this[index] ?? 0);

    /// <summary>An error at the call's place, to be thrown.</summary>
    public Exception Error(string message) => new ScriptRuntimeException(_call.Span, message);

    /// <summary>An error at an argument's place, to be thrown.</summary>
    public Exception ErrorAt(int index, string message) => new ScriptRuntimeException(SpanOf(index), message);

    // A value that is piped into the call is its first argument, and does not stand among the call's own.
    private SourceSpan SpanOf(int index)
    {
        if (_call is not ScriptFunctionCall { Arguments: { } given })
            return _call.Span;
        var own = index - (_values.Length - given.Count);
        return own >= 0 && own < given.Count ? given[own].Span : _call.Span;
    }
}

/// <summary>
/// A function with C# inside. Its parameters are given as names with one space between; a <c>?</c> behind a name makes it
/// optional, <c>...</c> behind the last one makes it take all the rest: <c>"text start length?"</c>.
/// </summary>
public sealed class NativeFunction(string name, string parameters, FunctionBody body) : IScriptCustomFunction
{
    private readonly string[] _parameters = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    private readonly int _required = parameters.Split(' ').Count(static parameter => parameter is not "" && parameter[^1] is not ('?' or '.'));
    private readonly bool _takesAll = parameters.EndsWith("...", StringComparison.Ordinal);

    /// <summary>The name it is known by.</summary>
    public string Name => name;

    int IScriptFunctionInfo.RequiredParameterCount => _required;
    int IScriptFunctionInfo.ParameterCount => _parameters.Length;
    ScriptVarParamKind IScriptFunctionInfo.VarParamKind => _takesAll ? ScriptVarParamKind.Direct : ScriptVarParamKind.None;
    Type IScriptFunctionInfo.ReturnType => typeof(object);

    ScriptParameterInfo IScriptFunctionInfo.GetParameterInfo(int index) =>
        new(typeof(object), index < _parameters.Length ? _parameters[index].TrimEnd('?', '.') : "value");

    internal object? Call(RenderContext context, ScriptNode call, ReadOnlySpan<object?> values)
    {
        if (values.Length < _required)
            throw new ScriptRuntimeException(call.Span, $"`{Name}` needs {_required} arguments and got {values.Length}.");
        if (values.Length > _parameters.Length && !_takesAll)
            throw new ScriptRuntimeException(call.Span, $"`{Name}` takes {_parameters.Length} arguments and got {values.Length}.");
        context.Place = call;
        return body(new Arguments(context, call, values));
    }

    object? IScriptCustomFunction.Invoke(TemplateContext context, ScriptNode? caller, ScriptArray arguments, ScriptBlockStatement? block) =>
        Call((RenderContext)context, caller!, [.. arguments]);

    ValueTask<object?> IScriptCustomFunction.InvokeAsync(TemplateContext context, ScriptNode? caller, ScriptArray arguments, ScriptBlockStatement? block) =>
        throw new NotSupportedException();
}
