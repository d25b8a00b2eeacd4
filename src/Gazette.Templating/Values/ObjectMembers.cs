using System.Collections;
using System.Reflection;

namespace Gazette.Templating.Values;

/// <summary>The public readable members of C# objects under the names templates use for them.</summary>
public static class ObjectMembers
{
    /// <summary>All members of a C# object with their values, as objects print; null when the value is not such an object.</summary>
    public static IEnumerable<KeyValuePair<string, object?>>? Of(TemplateContext context, object value) =>
        value is IFormattable or IEnumerable or IConvertible or Delegate or Type
            ? null
            : context.Members.Of(value.GetType()).Select(m => KeyValuePair.Create(m.Name, m.Get(value)));

    /// <summary>
    /// A C# name as templates write it: <c>PublishedAt</c> is <c>published_at</c>. One underscore goes before a capital unless the
    /// letter before it is a capital too: <c>MyID</c> is <c>my_id</c>, <c>HTMLBody</c> is <c>htmlbody</c>.
    /// </summary>
    public static string NameOf(string name)
    {
        var builder = new System.Text.StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                builder.Append('_');
            builder.Append(char.ToLowerInvariant(name[i]));
        }

        return builder.ToString();
    }
}

/// <summary>The members of one C# type.</summary>
internal sealed class TypeMembers : IEnumerable<Member>
{
    private readonly List<Member> ordered = [];
    private readonly Dictionary<string, Member> byName = new(StringComparer.Ordinal);

    public TypeMembers(Type type, MemberCatalog catalog)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;
        foreach (var property in type.GetProperties(Public))
        {
            if (property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true } && !property.PropertyType.IsByRefLike
                && catalog.Shows(property))
                Add(Member.Of(type, property, catalog.NameOf(property)));
        }

        foreach (var field in type.GetFields(Public))
        {
            if (catalog.Shows(field))
                Add(new FieldMember(field, catalog.NameOf(field)));
        }

        Indexer = type.GetProperties(Public).FirstOrDefault(p =>
            p.GetIndexParameters() is [{ ParameterType: var parameter }] && parameter == typeof(string) && p.GetMethod is { IsPublic: true }
            && catalog.Shows(p));
    }

    /// <summary>The type's <c>this[string]</c>, if it has one.</summary>
    public PropertyInfo? Indexer { get; }

    public Member? Find(string name) => byName.GetValueOrDefault(name);

    public IEnumerator<Member> GetEnumerator() => ordered.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(Member member)
    {
        if (byName.TryAdd(member.Name, member))
            ordered.Add(member);
    }
}
