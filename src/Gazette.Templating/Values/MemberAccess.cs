using System.Collections;
using System.Text.Json;

namespace Gazette.Templating.Values;

/// <summary>Members of any value, by name.</summary>
public static class MemberAccess
{
    /// <summary>The member's value; null when there is none of that name.</summary>
    public static object? Get(TemplateContext context, object? target, string name) =>
        TryGet(context, target, name, out var value) ? value : null;

    /// <summary>Whether there is such a member, and its value.</summary>
    public static bool TryGet(TemplateContext context, object? target, string name, out object? value)
    {
        switch (target)
        {
            case TemplateObject members:
                return members.TryGetValue(name, out value);
            case Running.LoopState loop:
                value = loop.Get(name);
                return value is not null;
            case TemplateArray array when array.Members is { } own && own.TryGetValue(name, out value):
                return true;
            case string or HtmlText:
                return Found(name == "size", Box.Of(target.ToString()!.Length), out value);
            case TemplateRange range when name == "size":
                return Found(true, range.Count, out value);
            case IDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(name, out value);
            case IDictionary dictionary:
                return Found(dictionary.Contains(name), dictionary.Contains(name) ? dictionary[name] : null, out value);
            case IList list:
                return Found(name == "size", Box.Of(list.Count), out value);
            case DateTime date:
                return TimeMembers.TryGet(date, name, out value);
            case DateTimeOffset date:
                return TimeMembers.TryGet(date.DateTime, name, out value);
            case TimeSpan span:
                return TimeMembers.TryGet(span, name, out value);
            case null or IConvertible or TemplateFunction or EmptyValue:
                value = null;
                return false;
            default:
                return TryGetOwn(context, target, name, out value);
        }
    }

    /// <summary>The member of a C# object's type itself: null for values whose members depend on the value.</summary>
    internal static Member? OwnMember(TemplateContext context, object target, string name) => target switch
    {
        TemplateArray or IDictionary or IDictionary<string, object?> => null,
        IList when name == SizeMember.Instance.Name => SizeMember.Instance,
        IEnumerable or IConvertible or TimeSpan or DateTimeOffset or HtmlText or Running.LoopState or Functions.BuiltinModule => null,
        _ => context.Members.Of(target.GetType()).Find(name),
    };

    /// <summary>Sets a member; false when it is read-only or there is no such thing to set.</summary>
    public static bool TrySet(TemplateContext context, Text.SourceSpan span, object target, string name, object? value)
    {
        switch (target)
        {
            case TemplateObject members:
                if (!members.CanWrite(name))
                    return false;
                members[name] = value;
                return true;
            case TemplateArray array:
                if (name == "size")
                    return false;
                array.SetMember(name, value);
                return true;
            case IDictionary<string, object?> { IsReadOnly: false } dictionary:
                dictionary[name] = value;
                return true;
            case IDictionary dictionary:
                return ItemAccess.TryPut(dictionary, name, value);
            case string or IConvertible or TemplateFunction or IEnumerable or DateTime or TimeSpan:
                return false;
            default:
                return context.Members.Of(target.GetType()).Find(name) is { } member
                    && member.TrySet(target, type => ValueConversion.To(context, span, value, type));
        }
    }

    /// <summary>The names of a value's members, in order; none for values that have no members.</summary>
    public static IEnumerable<string> Names(TemplateContext context, object? target) => target switch
    {
        TemplateObject members => members.Keys,
        TemplateArray array => array.Members?.Keys ?? [],
        IDictionary<string, object?> dictionary => dictionary.Keys,
        IDictionary dictionary => dictionary.Keys.Cast<object>().Select(k => ValueText.Of(context, k)),
        null => [],
        _ => ObjectMembers.Of(context, target)?.Select(static m => m.Key) ?? [],
    };

    /// <summary>A C# value as templates know it: JSON elements and delegates become objects, arrays and functions.</summary>
    public static object? Adopt(object? value) => value is null || Exact.Text(value) is not null ? value : AdoptOther(value);

    private static object? AdoptOther(object value) => value switch
    {
        JsonElement json => FromJson(json),
        Delegate function => new MethodFunction(function.Method, function.Target),
        _ => value,
    };

    private static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new TemplateObject(json.EnumerateObject().Select(static p => KeyValuePair.Create(p.Name, FromJson(p.Value)))),
        JsonValueKind.Array => new TemplateArray(json.EnumerateArray().Select(static e => FromJson(e))),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => Box.True,
        JsonValueKind.False => Box.False,
        JsonValueKind.Number => json.TryGetInt32(out var number) ? Box.Of(number) : json.TryGetInt64(out var wide) ? wide : json.GetDouble(),
        _ => null,
    };

    private static bool TryGetOwn(TemplateContext context, object target, string name, out object? value)
    {
        var members = context.Members.Of(target.GetType());
        if (members.Find(name) is { } member)
        {
            value = Adopt(member.Get(target));
            return true;
        }

        value = members.Indexer?.GetValue(target, [name]);
        return members.Indexer is not null;
    }

    private static bool Found(bool found, object? candidate, out object? value)
    {
        value = found ? candidate : null;
        return found;
    }
}
