using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gazette.Templating.Values;

/// <summary>One readable member of a C# type.</summary>
internal abstract class Member(string name)
{
    public string Name { get; } = name;

    public abstract object? Get(object target);

    /// <summary>Sets the member to a value of its type; false when it is read-only.</summary>
    public abstract bool TrySet(object target, Func<Type, object?> value);

    public static Member Of(Type type, PropertyInfo property, string name)
    {
        // A delegate to the getter is some thirty times faster than reflection. Value types would each need code made at run
        // time for them, so only the common ones have a class of their own below; the rest go through reflection.
        if (type.IsValueType || property.DeclaringType is null)
            return new PropertyMember(property, name);
        var value = property.PropertyType;
        var member = value == typeof(int) ? typeof(IntMember<>).MakeGenericType(type)
            : value == typeof(bool) ? typeof(BoolMember<>).MakeGenericType(type)
            : value == typeof(DateTime) ? typeof(StructMember<,>).MakeGenericType(type, value)
            : !value.IsValueType ? typeof(ReferenceMember<,>).MakeGenericType(type, value)
            : typeof(StructMember<,>).MakeGenericType(type, value);
        return (Member)Activator.CreateInstance(member, property, name)!;
    }
}

internal class PropertyMember(PropertyInfo property, string name) : Member(name)
{
    private readonly bool canWrite = property.SetMethod is { IsPublic: true } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    public override object? Get(object target) => property.GetValue(target);

    public override bool TrySet(object target, Func<Type, object?> value)
    {
        if (canWrite)
            property.SetValue(target, value(property.PropertyType));
        return canWrite;
    }
}

internal sealed class FieldMember(FieldInfo field, string name) : Member(name)
{
    public override object? Get(object target) => field.GetValue(target);

    public override bool TrySet(object target, Func<Type, object?> value)
    {
        if (!field.IsInitOnly)
            field.SetValue(target, value(field.FieldType));
        return !field.IsInitOnly;
    }
}

internal sealed class ReferenceMember<TObject, TValue>(PropertyInfo property, string name) : PropertyMember(property, name)
    where TObject : class
    where TValue : class?
{
    private readonly Func<TObject, TValue> get = property.GetMethod!.CreateDelegate<Func<TObject, TValue>>();

    public override object? Get(object target) => get(Unsafe.As<TObject>(target));
}

internal sealed class IntMember<TObject>(PropertyInfo property, string name) : PropertyMember(property, name)
    where TObject : class
{
    private readonly Func<TObject, int> get = property.GetMethod!.CreateDelegate<Func<TObject, int>>();

    public override object? Get(object target) => Box.Of(get(Unsafe.As<TObject>(target)));
}

internal sealed class BoolMember<TObject>(PropertyInfo property, string name) : PropertyMember(property, name)
    where TObject : class
{
    private readonly Func<TObject, bool> get = property.GetMethod!.CreateDelegate<Func<TObject, bool>>();

    public override object? Get(object target) => Box.Of(get(Unsafe.As<TObject>(target)));
}

internal sealed class StructMember<TObject, TValue>(PropertyInfo property, string name) : PropertyMember(property, name)
    where TObject : class
    where TValue : struct
{
    private readonly Func<TObject, TValue> get = property.GetMethod!.CreateDelegate<Func<TObject, TValue>>();

    public override object? Get(object target) => get(Unsafe.As<TObject>(target));
}
