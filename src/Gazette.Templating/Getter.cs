using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gazette.Templating;

/// <summary>Reads one property.</summary>
internal abstract class Getter
{
    public abstract object? Read(object target);

    /// <summary>The value of a property that is a truth.</summary>
    public virtual bool Test(object target) => (bool)Read(target)!;

    public static Getter Of(Type owner, PropertyInfo property)
    {
        if (owner.IsValueType)
            return ModelType.SupportOf(owner)?.OfOwner(property) ?? new ReflectionGetter(property);

        // Made without arguments and bound afterwards: constructors with arguments are called through code that is emitted at run time.
        // All classes share the code of one instantiation, which is there beforehand.
        var factory = (ClassGetters)Activator.CreateInstance(typeof(ClassGetters<>).MakeGenericType(owner))!;
        return factory.Of(property);
    }
}

/// <summary>For value types without <see cref="ModelType.Support"/>: right, only slower.</summary>
internal sealed class ReflectionGetter(PropertyInfo property) : Getter
{
    public override object? Read(object target)
    {
        try
        {
            return property.GetValue(target);
        }
        catch (TargetInvocationException fault) when (fault.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}

/// <summary>Makes the getters of one class.</summary>
internal abstract class ClassGetters
{
    public abstract Getter Of(PropertyInfo property);
}

internal sealed class ClassGetters<TOwner> : ClassGetters
    where TOwner : class
{
    public override Getter Of(PropertyInfo property)
    {
        var (value, getter) = (property.PropertyType, property.GetMethod!);
        return !value.IsValueType ? new Reference(getter.CreateDelegate<Func<TOwner, object?>>())
            : value == typeof(bool) ? new Truth(getter.CreateDelegate<Func<TOwner, bool>>())
            : value == typeof(int) ? new Number(getter.CreateDelegate<Func<TOwner, int>>())
            : value.IsEnum && value.GetEnumUnderlyingType() == typeof(int) ? new Choice(value, getter.CreateDelegate<Func<TOwner, int>>())
            : ModelType.SupportOf(value)?.In<TOwner>(property) ?? new ReflectionGetter(property);
    }

    private sealed class Reference(Func<TOwner, object?> get) : Getter
    {
        public override object? Read(object target) => get(Unsafe.As<TOwner>(target));
    }

    private sealed class Truth(Func<TOwner, bool> get) : Getter
    {
        public override object Read(object target) => Box.Of(get(Unsafe.As<TOwner>(target)));

        public override bool Test(object target) => get(Unsafe.As<TOwner>(target));
    }

    private sealed class Number(Func<TOwner, int> get) : Getter
    {
        public override object Read(object target) => Box.Of(get(Unsafe.As<TOwner>(target)));
    }

    /// <summary>Each of the first values of an enum has one box, in which it is known again by reference.</summary>
    private sealed class Choice(Type type, Func<TOwner, int> get) : Getter
    {
        private readonly object?[] _boxes = new object?[16];

        public override object Read(object target)
        {
            var value = get(Unsafe.As<TOwner>(target));
            return (uint)value < (uint)_boxes.Length ? _boxes[value] ??= Enum.ToObject(type, value) : Enum.ToObject(type, value);
        }
    }
}

/// <summary>Makes the getters of and for one value type.</summary>
internal abstract class StructSupport
{
    /// <summary>For a property of the value type.</summary>
    public abstract Getter OfOwner(PropertyInfo property);

    /// <summary>For a property of a class whose value is of the value type.</summary>
    public abstract Getter In<TOwner>(PropertyInfo property)
        where TOwner : class;
}

internal sealed class StructSupport<T> : StructSupport
    where T : struct
{
    private delegate TValue OfStruct<TValue>(ref T owner);

    public override Getter OfOwner(PropertyInfo property)
    {
        var (value, getter) = (property.PropertyType, property.GetMethod!);
        return !value.IsValueType ? new Reference(getter.CreateDelegate<OfStruct<object?>>())
            : value == typeof(bool) ? new Truth(getter.CreateDelegate<OfStruct<bool>>())
            : value == typeof(int) ? new Number(getter.CreateDelegate<OfStruct<int>>())
            : new ReflectionGetter(property);
    }

    public override Getter In<TOwner>(PropertyInfo property) => new Member<TOwner>(property.GetMethod!.CreateDelegate<Func<TOwner, T>>());

    private sealed class Reference(OfStruct<object?> get) : Getter
    {
        public override object? Read(object target) => get(ref Unsafe.Unbox<T>(target));
    }

    private sealed class Truth(OfStruct<bool> get) : Getter
    {
        public override object Read(object target) => Box.Of(get(ref Unsafe.Unbox<T>(target)));

        public override bool Test(object target) => get(ref Unsafe.Unbox<T>(target));
    }

    private sealed class Number(OfStruct<int> get) : Getter
    {
        public override object Read(object target) => Box.Of(get(ref Unsafe.Unbox<T>(target)));
    }

    private sealed class Member<TOwner>(Func<TOwner, T> get) : Getter
        where TOwner : class
    {
        public override object Read(object target) => get(Unsafe.As<TOwner>(target));
    }
}
