using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary>An argument of a call as it is written: a value, one with a name, or a list that gives several.</summary>
internal readonly record struct CallArgument(string? Name, Code Value, bool Expands);

internal sealed class CallCode(SourceSpan span, Code target, CallArgument[] arguments) : Code(span)
{
    // The arguments of most calls, each of which is one value; null for others.
    private readonly Code[]? plain = arguments.All(static a => a.Name is null && !a.Expands) ? [.. arguments.Select(static a => a.Value)] : null;

    public override SourceSpan ArgumentSpan(int index)
    {
        if (PipedFrom is { } piped && index-- == 0)
            return piped;
        return arguments.Length == 0 ? Span : arguments[Math.Clamp(index, 0, arguments.Length - 1)].Value.Span;
    }

    public override object? Evaluate(TemplateContext context) => Invoke(context, null, direct: false);

    public override object? EvaluateStatement(TemplateContext context) => Invoke(context, null, direct: true);

    public override bool IsFixed(FixedScope scope) => target.IsFixed(scope) && Array.TrueForAll(arguments, argument => argument.Value.IsFixed(scope));

    /// <summary>Calls with a block for <c>$$</c>.</summary>
    public object? EvaluateWith(TemplateContext context, Step block) => Invoke(context, block, direct: false);

    private object? Invoke(TemplateContext context, Step? block, bool direct)
    {
        var pipe = context.HasPipe ? context.TakePipe() : default;
        var called = target.EvaluateAlias(context);
        if (plain is not null && !pipe.Has && Exact.Native(called) is { } native)
            return InvokeNative(context, native, plain);
        if (called is not TemplateFunction function)
        {
            if (called is null && context.RelaxedFunctionAccess)
                return null;
            throw new TemplateException(target.Span, called is null
                ? $"The function `{target.Span.Text}` was not found."
                : $"`{target.Span.Text}` is no function but a {ValueKind.NameOf(called)}.");
        }

        if (plain is not null && !pipe.Has && plain.Length > 0 && function is IncludeFunction)
            return Include(context, plain, direct);
        var values = new ArgumentList(context, function);
        try
        {
            values.AddPiped(Span, pipe);
            foreach (var argument in arguments)
            {
                var value = argument.Value.Evaluate(context);
                if (argument.Name is { } name)
                    values.AddNamed(name, value);
                else if (argument.Expands)
                    values.AddAll(argument.Value.Span, value);
                else
                    values.Add(value);
            }

            return context.Invoke(function, this, values.Values, values.Named, block, direct);
        }
        finally
        {
            values.Release();
        }
    }

    // Most calls.
    private object? InvokeNative(TemplateContext context, NativeFunction function, Code[] values)
    {
        // After a fault whoever goes on releases these arguments with its own.
        var start = context.ArgumentCount;
        foreach (var value in values)
            context.PushArgument(value.Evaluate(context));
        var result = context.InvokeNative(function, this, context.ArgumentsFrom(start));
        context.ReleaseArguments(start);
        return result;
    }

    // Most others: what is given is the frame's, and lies on no stack.
    private object? Include(TemplateContext context, Code[] values, bool direct)
    {
        var given = new object?[values.Length];
        for (var i = 0; i < given.Length; i++)
            given[i] = values[i].Evaluate(context);
        return IncludeFunction.Invoke(new Arguments(context, this, given), given, null, direct);
    }
}

/// <summary>Collects the values of a call on the context's argument stack: no call makes an array of its own.</summary>
internal ref struct ArgumentList(TemplateContext context, TemplateFunction function)
{
    private readonly int start = context.ArgumentCount;

    public TemplateObject? Named { get; private set; }

    public readonly ReadOnlySpan<object?> Values => context.ArgumentsFrom(start);

    public readonly void AddPiped(SourceSpan span, (bool Has, object? Value, bool Expands) pipe)
    {
        if (pipe.Has && pipe.Expands)
            AddAll(span, pipe.Value);
        else if (pipe.Has)
            Add(pipe.Value);
    }

    public readonly void Add(object? value) => context.PushArgument(value);

    public readonly void AddAll(SourceSpan span, object? value)
    {
        if (value is TemplateRange range)
            context.CheckItems(span, range.Count);
        if (value is System.Collections.IEnumerable items and not string)
        {
            foreach (var item in items)
                Add(item);
        }
        else
        {
            Add(value);
        }
    }

    public void AddNamed(string name, object? value)
    {
        var index = function.IndexOf(name);
        if (index < 0 && function is IncludeFunction or ScriptFunction { Parameters: null or [.., { TakesRest: true }] })
        {
            (Named ??= new TemplateObject())[name] = value;
            return;
        }

        // A name that the function does not know counts as the next argument.
        if (index < 0)
            index = context.ArgumentCount - start;
        while (context.ArgumentCount - start <= index)
            Add(Arguments.Missing);
        context.SetArgument(start + index, value);
    }

    public readonly void Release() => context.ReleaseArguments(start);
}

/// <summary>A function written in a template.</summary>
internal sealed class ScriptFunction(string? name, ScriptParameter[]? parameters, bool returnsValue) : TemplateFunction
{
    public string? Name => name;

    /// <summary>Whether it is of the form <c>f(x) = expression</c> or has a <c>ret</c> with a value; else it only prints.</summary>
    public bool ReturnsValue => returnsValue;

    public ScriptParameter[]? Parameters => parameters;

    /// <summary>What the function does; set right after it is made, because the body may name the function.</summary>
    public required Step Body { get; init; }

    public override int Required => parameters?.Count(static p => !p.IsOptional) ?? 0;

    public override int Maximum => parameters is null or [.., { TakesRest: true }] ? int.MaxValue : parameters.Length;

    public override int IndexOf(string parameter) =>
        parameters is null ? -1 : Array.FindIndex(parameters, p => p.Name == parameter);

    public override object? Invoke(Arguments arguments) => arguments.Context.InvokeScript(this, arguments, null, null);
}

internal sealed record ScriptParameter(string Name, object? Default, bool IsOptional, bool TakesRest);

internal sealed class FunctionCode(SourceSpan span, ScriptFunction function) : Code(span)
{
    public override object Evaluate(TemplateContext context) => function;
}
