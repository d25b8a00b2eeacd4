using System.Collections.Concurrent;
using System.Reflection;
using Gazette.Templating.Values;

namespace Gazette.Pages;

/// <summary>A public property of a model, read without reflection: it is asked for every page of every build.</summary>
/// <param name="templateName">The name by which templates know it: <c>next_month</c> for NextMonth.</param>
/// <param name="reader">Reads it.</param>
public sealed class ModelMember(string templateName, MemberReader reader)
{
    private static readonly ConcurrentDictionary<Type, ModelMember[]> Known = new();

    /// <summary>The name by which templates know it: <c>next_month</c> for NextMonth.</summary>
    public string TemplateName { get; } = templateName;

    /// <summary>The public properties of a type, ordinal by name.</summary>
    public static IReadOnlyList<ModelMember> Of(Type type) => Known.GetOrAdd(type, static type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new ModelMember(string.Intern(ObjectMembers.NameOf(property.Name)), MemberReader.Of(type, property))),
    ]);

    /// <summary>The property's value.</summary>
    public object? Of(object model) => reader.Read(model);
}

/// <summary>Calls the getter of one property.</summary>
public abstract class MemberReader
{
    private protected MemberReader()
    {
    }

    /// <summary>The value of the property of <paramref name="model"/>.</summary>
    public abstract object? Read(object model);

    /// <summary>A reader of that property of that type.</summary>
    public static MemberReader Of(Type type, PropertyInfo property)
    {
        // Made without arguments and bound afterwards: constructors with arguments are called through code that is emitted at run time.
        var reader = (MemberReader)Activator.CreateInstance(typeof(Reader<,>).MakeGenericType(type, property.PropertyType))!;
        reader.Bind(property.GetMethod!);
        return reader;
    }

    private protected abstract void Bind(MethodInfo getter);

    private sealed class Reader<TModel, TValue> : MemberReader
    {
        private Func<TModel, TValue>? _get;

        public override object? Read(object model) => _get!((TModel)model);

        private protected override void Bind(MethodInfo getter) => _get = (Func<TModel, TValue>)Delegate.CreateDelegate(typeof(Func<TModel, TValue>), getter);
    }
}
