using System.Collections.Concurrent;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Gazette.Templating;

/// <summary>
/// The public properties of a C# type, as templates see them: read through delegates that are made once, some thirty times faster than by
/// reflection. No template can write to them, for the pages of all threads share a model.
/// </summary>
public sealed class ModelType : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ModelType> Known = new();
    private static readonly ConcurrentDictionary<Type, StructSupport> Structs = new();

    private readonly Dictionary<string, ModelMember> _byName = new(StringComparer.Ordinal);

    private ModelType(Type type)
    {
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true } && !property.PropertyType.IsByRefLike)
            .Select(property => (property.Name, Member: new ModelMember(type, property))).ToList();
        foreach (var (_, member) in members)
            _byName.TryAdd(member.TemplateName, member);
        Members = [.. members.OrderBy(static member => member.Name, StringComparer.Ordinal).Select(static member => member.Member)];
    }

    /// <summary>The properties, ordinal by their C# names.</summary>
    public IReadOnlyList<ModelMember> Members { get; }

    Type? IObjectAccessor.IndexType => null;

    bool IObjectAccessor.HasIndexer => false;

    /// <summary>The members of a type.</summary>
    public static ModelType Of(Type type) => Known.GetOrAdd(type, static type => new ModelType(type));

    /// <summary>
    /// Lets the properties of a value type, and properties of classes that hold one, be read through delegates. Code for a value type
    /// can only be there beforehand where the compiler has seen which; others are read by reflection.
    /// </summary>
    public static void Support<T>()
        where T : struct => Structs.TryAdd(typeof(T), new StructSupport<T>());

    internal ModelMember? Find(string name) => _byName.GetValueOrDefault(name);

    internal static StructSupport? SupportOf(Type type) => Structs.GetValueOrDefault(type);

    int IObjectAccessor.GetMemberCount(TemplateContext context, SourceSpan span, object target) => _byName.Count;

    IEnumerable<string> IObjectAccessor.GetMembers(TemplateContext context, SourceSpan span, object target) => _byName.Keys;

    bool IObjectAccessor.HasMember(TemplateContext context, SourceSpan span, object target, string member) => _byName.ContainsKey(member);

    bool IObjectAccessor.TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        if (Find(member) is not { } found)
            return false;
        try
        {
            value = found.Read(target);
        }
        catch (Exception fault) when (((RenderContext)context).Passes(fault))
        {
            // Never: Scriban finds the place of a fault, and what is none was only to be noted.
        }

        return true;
    }

    bool IObjectAccessor.TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    bool IObjectAccessor.TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    bool IObjectAccessor.TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}

/// <summary>A public property of a model.</summary>
public sealed class ModelMember
{
    private readonly Lazy<Getter> _getter;

    internal ModelMember(Type type, PropertyInfo property)
    {
        TemplateName = string.Intern(StandardMemberRenamer.Rename(property.Name));
        Symbol = Symbols.Of(TemplateName);
        var value = property.PropertyType;
        IsTruth = value == typeof(bool);
        MayBeFunction = !value.IsValueType && !(value.IsSealed && !value.IsAssignableTo(typeof(IScriptCustomFunction)));
        // Made ready when first asked for; most of a type's never are.
        _getter = new(() => Getter.Of(type, property));
    }

    /// <summary>The name by which templates know it: <c>next_month</c> for NextMonth.</summary>
    public string TemplateName { get; }

    internal int Symbol { get; }

    internal bool IsTruth { get; }

    /// <summary>Whether its type allows for a function, which is called where it is named.</summary>
    internal bool MayBeFunction { get; }

    /// <summary>The property's value.</summary>
    public object? Read(object model) => _getter.Value.Read(model);

    internal bool Test(object model) => _getter.Value.Test(model);
}
