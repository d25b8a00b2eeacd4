using System.Reflection;
using Gazette.Templating.Text;

namespace Gazette.Templating.Values;

/// <summary>
/// A C# method or delegate as a function. Leading <see cref="TemplateContext"/> and <see cref="SourceSpan"/> parameters are filled
/// in; optional parameters may be left out; a last <c>params</c> array takes all the rest.
/// </summary>
public sealed class MethodFunction : TemplateFunction
{
    private readonly object? target;
    private readonly MethodInvoker invoker;
    private readonly ParameterInfo[] parameters;
    private readonly ParameterInfo[] own;
    private readonly bool takesRest;

    /// <summary>A function of a method and, unless it is static, the object it belongs to.</summary>
    public MethodFunction(MethodInfo method, object? target)
    {
        ArgumentNullException.ThrowIfNull(method);
        this.target = target;
        invoker = MethodInvoker.Create(method);
        parameters = method.GetParameters();
        own = [.. parameters.Where(static p => !IsFilledIn(p))];
        takesRest = own is [.., var last] && last.IsDefined(typeof(ParamArrayAttribute), inherit: false);
        Required = own.Count(static p => !p.IsOptional) - (takesRest ? 1 : 0);
        Maximum = takesRest ? int.MaxValue : own.Length;
    }

    /// <inheritdoc/>
    public override int Required { get; }

    /// <inheritdoc/>
    public override int Maximum { get; }

    /// <inheritdoc/>
    public override int IndexOf(string parameter) =>
        Array.FindIndex(own, p => p.Name == parameter || ObjectMembers.NameOf(p.Name!) == parameter);

    /// <inheritdoc/>
    public override object? Invoke(Arguments arguments)
    {
        var values = new object?[parameters.Length];
        var position = 0;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (parameter.ParameterType == typeof(TemplateContext))
                values[i] = arguments.Context;
            else if (parameter.ParameterType == typeof(SourceSpan))
                values[i] = arguments.Span;
            else if (takesRest && position == own.Length - 1)
                values[i] = RestOf(arguments, position, parameter.ParameterType.GetElementType()!);
            else if (arguments.Has(position))
                values[i] = ValueConversion.To(arguments.Context, arguments.Site.ArgumentSpan(position), arguments[position++], parameter.ParameterType);
            else
                values[i] = Skip(ref position, parameter.DefaultValue);
        }

        try
        {
            return invoker.Invoke(target, values.AsSpan());
        }
        catch (TargetInvocationException fault) when (fault.InnerException is { } inner and not (TemplateException or OperationCanceledException))
        {
            throw arguments.Error(inner.Message, inner);
        }
        catch (TargetInvocationException fault) when (fault.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            throw arguments.Error(fault.Message, fault);
        }
    }

    private static bool IsFilledIn(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(TemplateContext) || parameter.ParameterType == typeof(SourceSpan);

    private static object? Skip(ref int position, object? value)
    {
        position++;
        return value is DBNull ? null : value;
    }

    private static Array RestOf(Arguments arguments, int start, Type type)
    {
        var rest = Array.CreateInstance(type, Math.Max(0, arguments.Count - start));
        for (var i = 0; i < rest.Length; i++)
            rest.SetValue(ValueConversion.To(arguments.Context, arguments.Site.ArgumentSpan(start + i), arguments[start + i], type), i);
        return rest;
    }
}
