using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gazette.Templating.Values;

/// <summary>One readable member of a C# type.</summary>
/// <param name="name">Its name in templates.</param>
/// <param name="type">What it is declared to hold.</param>
internal abstract class Member(string name, Type type)
{
    public string Name { get; } = name;

    /// <summary>Whether its values are always what templates know already: never functions, delegates or JSON.</summary>
    public bool IsPlain { get; } = !type.IsInterface && !Meets(type, typeof(Delegate)) && !Meets(type, typeof(JsonElement)) && !Meets(type, typeof(TemplateFunction));

    public abstract object? Get(object target);

    /// <summary>Whether the value counts as true.</summary>
    public virtual bool IsTrue(object target) => ValueConversion.ToBool(Get(target));

    /// <summary>Sets the member to a value of its type; false when it is read-only.</summary>
    public abstract bool TrySet(object target, Func<Type, object?> value);

    public static Member Of(Type type, PropertyInfo property, string name)
    {
        var value = property.PropertyType;
        return value.IsByRef || value.IsPointer ? new PropertyMember(property, name)
            : value == typeof(int) ? new IntMember(type, property, name)
            : value == typeof(bool) ? new BoolMember(type, property, name)
            : value.IsEnum && Enum.GetUnderlyingType(value) == typeof(int) ? new EnumMember(type, property, name)
            : !value.IsValueType ? new ReferenceMember(type, property, name)
            : (Member)Activator.CreateInstance(typeof(StructMember<>).MakeGenericType(value), type, property, name)!;
    }

    private static bool Meets(Type type, Type other) => type.IsAssignableFrom(other) || type.IsAssignableTo(other);
}

internal class PropertyMember(PropertyInfo property, string name) : Member(name, property.PropertyType)
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

    /// <summary>
    /// A delegate to the getter, which is some thirty times faster than reflection. It is made for the type itself and then taken for
    /// one of any object: it is only ever called with objects of that type, and so one class of members serves all types, where
    /// a generic one would have code made for each type while the first page waits.
    /// </summary>
    protected static Func<object, T> Getter<T>(Type type, PropertyInfo property)
    {
        var form = type.IsValueType ? typeof(BoxGetter<,>) : typeof(Func<,>);
        var getter = property.GetMethod!.CreateDelegate(form.MakeGenericType(type, property.PropertyType));
        if (!type.IsValueType)
            return Unsafe.As<Func<object, T>>(getter);
        var boxed = Unsafe.As<BoxGetter<byte, T>>(getter);
        return target => boxed(ref Unsafe.As<Boxed>(target).FirstByte);
    }

    private delegate TValue BoxGetter<TOwner, TValue>(ref TOwner owner);

    /// <summary>How a boxed value lies in memory: the getter of a value type takes the value, not the box.</summary>
    private sealed class Boxed
    {
        public byte FirstByte;
    }
}

internal sealed class FieldMember(FieldInfo field, string name) : Member(name, field.FieldType)
{
    public override object? Get(object target) => field.GetValue(target);

    public override bool TrySet(object target, Func<Type, object?> value)
    {
        if (!field.IsInitOnly)
            field.SetValue(target, value(field.FieldType));
        return !field.IsInitOnly;
    }
}

internal sealed class ReferenceMember(Type type, PropertyInfo property, string name) : PropertyMember(property, name)
{
    private readonly Func<object, object?> get = Getter<object?>(type, property);

    public override object? Get(object target) => get(target);

    public override bool IsTrue(object target) => ValueConversion.ToBool(get(target));
}

internal sealed class IntMember(Type type, PropertyInfo property, string name) : PropertyMember(property, name)
{
    private readonly Func<object, int> get = Getter<int>(type, property);

    public override object? Get(object target) => Box.Of(get(target));
}

internal sealed class BoolMember(Type type, PropertyInfo property, string name) : PropertyMember(property, name)
{
    private readonly Func<object, bool> get = Getter<bool>(type, property);

    public override object? Get(object target) => Box.Of(get(target));

    public override bool IsTrue(object target) => get(target);
}

/// <summary>A property of an enum type. Few values come up again and again: each has one box, in which it is known again by reference.</summary>
internal sealed class EnumMember(Type type, PropertyInfo property, string name) : PropertyMember(property, name)
{
    private const int Most = 16;

    private readonly Func<object, int> get = Getter<int>(type, property);
    private readonly Type type = property.PropertyType;
    private readonly object?[] boxes = new object?[Most];

    public override object? Get(object target)
    {
        var value = get(target);
        return (uint)value < Most ? boxes[value] ??= Enum.ToObject(type, value) : Enum.ToObject(type, value);
    }
}

internal sealed class StructMember<TValue>(Type type, PropertyInfo property, string name) : PropertyMember(property, name)
{
    private readonly Func<object, TValue> get = Getter<TValue>(type, property);

    public override object? Get(object target) => get(target);
}

/// <summary>How many items a list has.</summary>
internal sealed class SizeMember() : Member("size", typeof(int))
{
    public static readonly SizeMember Instance = new();

    public override object? Get(object target) => Box.Of(((ICollection)target).Count);

    public override bool TrySet(object target, Func<Type, object?> value) => false;
}
