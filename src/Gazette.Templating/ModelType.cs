using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gazette.Templating;

/// <summary>
/// The public properties of a C# type, as templates see them: read through delegates that are made once, some thirty times faster than by
/// reflection. No template can write to them, for the pages of all threads share a model.
/// </summary>
public sealed class ModelType : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ModelType> Known = new();
    private static readonly ConcurrentDictionary<Type, ValueTypeReaders> ValueTypes = new();

    private readonly Dictionary<string, ModelMember> _byName = new(StringComparer.Ordinal);

    private ModelType(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property =>
            property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true } && !property.PropertyType.IsByRefLike);
        var members = properties.Select(property => (property.Name, Member: new ModelMember(type, property))).ToList();
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
    /// is only there beforehand where the compiler has seen which; others are read by reflection.
    /// </summary>
    public static void Support<T>()
        where T : struct => ValueTypes.TryAdd(typeof(T), new ValueTypeReaders<T>());

    internal ModelMember? Find(string name) => _byName.GetValueOrDefault(name);
    internal static ValueTypeReaders? SupportOf(Type type) => ValueTypes.GetValueOrDefault(type);
    int IObjectAccessor.GetMemberCount(TemplateContext context, SourceSpan span, object target) => _byName.Count;
    IEnumerable<string> IObjectAccessor.GetMembers(TemplateContext context, SourceSpan span, object target) => _byName.Keys;
    bool IObjectAccessor.HasMember(TemplateContext context, SourceSpan span, object target, string member) => _byName.ContainsKey(member);

    bool IObjectAccessor.TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var found = Find(member);
        value = found?.Read(target);
        return found is not null;
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
    private readonly Type _type;
    private readonly PropertyInfo _property;
    private Func<object, object?>? _read;

    internal ModelMember(Type type, PropertyInfo property)
    {
        (_type, _property) = (type, property);
        TemplateName = string.Intern(StandardMemberRenamer.Rename(property.Name));
        Symbol = Symbols.Of(TemplateName);
        var value = property.PropertyType;
        MayBeFunction = !value.IsValueType && !(value.IsSealed && !value.IsAssignableTo(typeof(IScriptCustomFunction)));
    }

    /// <summary>The name by which templates know it: <c>next_month</c> for NextMonth.</summary>
    public string TemplateName { get; }

    internal int Symbol { get; }

    /// <summary>Whether its type allows for a function, which is called where it is named.</summary>
    internal bool MayBeFunction { get; }

    /// <summary>The property's value.</summary>
    public object? Read(object model) => (_read ??= Reader())(model);
    // Made when first asked for: most properties of a type never are. And without arguments: constructors with arguments are called through
    // code that is emitted at run time. All classes share the code of one instantiation, which is there beforehand.
    private Func<object, object?> Reader() => _type.IsValueType
        ? ModelType.SupportOf(_type)?.Owned(_property) ?? _property.GetValue
        : ((ClassReaders)Activator.CreateInstance(typeof(ClassReaders<>).MakeGenericType(_type))!).Reader(_property);
}

/// <summary>Makes readers of the properties of one class.</summary>
internal abstract class ClassReaders
{
    public abstract Func<object, object?> Reader(PropertyInfo property);
}

internal sealed class ClassReaders<TOwner> : ClassReaders
    where TOwner : class
{
    public override Func<object, object?> Reader(PropertyInfo property)
    {
        var (type, getter) = (property.PropertyType, property.GetMethod!);
        if (!type.IsValueType)
        {
            var read = getter.CreateDelegate<Func<TOwner, object?>>();
            return owner => read(Unsafe.As<TOwner>(owner));
        }

        if (type == typeof(bool))
        {
            var truth = getter.CreateDelegate<Func<TOwner, bool>>();
            return owner => Box.Of(truth(Unsafe.As<TOwner>(owner)));
        }

        if (type != typeof(int) && !(type.IsEnum && type.GetEnumUnderlyingType() == typeof(int)))
            return ModelType.SupportOf(type)?.Held<TOwner>(property) ?? property.GetValue;
        var number = getter.CreateDelegate<Func<TOwner, int>>();
        if (!type.IsEnum)
            return owner => Box.Of(number(Unsafe.As<TOwner>(owner)));

        // Each of the first values of an enum has one box, in which it is known again by reference.
        var boxes = new object?[16];
        return owner => number(Unsafe.As<TOwner>(owner)) is var value && (uint)value < (uint)boxes.Length
            ? boxes[value] ??= Enum.ToObject(type, value)
            : Enum.ToObject(type, value);
    }
}

/// <summary>Makes readers of properties that have to do with one value type.</summary>
internal abstract class ValueTypeReaders
{
    /// <summary>Of a property of the value type.</summary>
    public abstract Func<object, object?> Owned(PropertyInfo property);

    /// <summary>Of a property of a class whose value is of the value type.</summary>
    public abstract Func<object, object?> Held<TOwner>(PropertyInfo property)
        where TOwner : class;
}

internal sealed class ValueTypeReaders<T> : ValueTypeReaders
    where T : struct
{
    private delegate TValue Getter<TValue>(ref T owner);

    public override Func<object, object?> Owned(PropertyInfo property)
    {
        var getter = property.GetMethod!;
        if (property.PropertyType == typeof(bool))
        {
            var truth = getter.CreateDelegate<Getter<bool>>();
            return owner => Box.Of(truth(ref Unsafe.Unbox<T>(owner)));
        }

        if (property.PropertyType.IsValueType)
            return property.GetValue;
        var read = getter.CreateDelegate<Getter<object?>>();
        return owner => read(ref Unsafe.Unbox<T>(owner));
    }

    public override Func<object, object?> Held<TOwner>(PropertyInfo property)
    {
        var read = property.GetMethod!.CreateDelegate<Func<TOwner, T>>();
        return owner => read(Unsafe.As<TOwner>(owner));
    }
}

/// <summary>Truths and small numbers, boxed once.</summary>
internal static class Box
{
    private const int Least = -16;
    private const int Count = 1040;

    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] Numbers = [.. Enumerable.Range(Least, Count).Select(static number => (object)number)];
    public static object Of(bool value) => value ? True : False;
    public static object Of(int value) => (uint)(value - Least) < Count ? Numbers[value - Least] : value;
}
