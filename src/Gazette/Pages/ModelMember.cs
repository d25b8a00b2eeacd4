using System.Collections.Concurrent;
using System.Reflection;
using Gazette.Templating.Values;

namespace Gazette.Pages;

/// <summary>A public property of a model, read without reflection: it is asked for every page of every build.</summary>
public abstract class ModelMember
{
    private static readonly ConcurrentDictionary<Type, ModelMember[]> Known = new();

    private ModelMember(string name) => TemplateName = ObjectMembers.NameOf(name);

    /// <summary>The name by which templates know it: <c>next_month</c> for NextMonth.</summary>
    public string TemplateName { get; }

    /// <summary>The public properties of a type, ordinal by name.</summary>
    public static IReadOnlyList<ModelMember> Of(Type type) => Known.GetOrAdd(type, static type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => (ModelMember)Activator.CreateInstance(
                typeof(Member<,>).MakeGenericType(type, property.PropertyType), property.Name, property.GetMethod)!),
    ]);

    /// <summary>The property's value.</summary>
    public abstract object? Of(object model);

    private sealed class Member<TModel, TValue>(string name, MethodInfo method) : ModelMember(name)
    {
        private readonly Func<TModel, TValue> _get = method.CreateDelegate<Func<TModel, TValue>>();

        public override object? Of(object model) => _get((TModel)model);
    }
}
