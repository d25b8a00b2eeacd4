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
    private readonly Type type;
    private readonly List<Named> ordered = [];
    private readonly Dictionary<string, Named> byName = new(StringComparer.Ordinal);

    public TypeMembers(Type type, MemberCatalog catalog)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;
        this.type = type;
        foreach (var property in type.GetProperties(Public))
        {
            if (property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true } && !property.PropertyType.IsByRefLike
                && catalog.Shows(property))
                Add(property, catalog);
        }

        foreach (var field in type.GetFields(Public))
        {
            if (catalog.Shows(field))
                Add(field, catalog);
        }

        Indexer = type.GetProperties(Public).FirstOrDefault(p =>
            p.GetIndexParameters() is [{ ParameterType: var parameter }] && parameter == typeof(string) && p.GetMethod is { IsPublic: true }
            && catalog.Shows(p));
    }

    /// <summary>The type's <c>this[string]</c>, if it has one.</summary>
    public PropertyInfo? Indexer { get; }

    public Member? Find(string name) => byName.TryGetValue(name, out var found) ? found.In(type) : null;

    public IEnumerator<Member> GetEnumerator() => ordered.Select(named => named.In(type)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(MemberInfo member, MemberCatalog catalog)
    {
        var named = new Named(catalog.NameOf(member), member);
        if (byName.TryAdd(named.Name, named))
            ordered.Add(named);
    }

    /// <summary>A member that is made ready to be read when it is first asked for; most of a type's never are.</summary>
    private sealed class Named(string name, MemberInfo member)
    {
        private Member? made;

        public string Name => name;

        public Member In(Type type) =>
            made ??= member is PropertyInfo property ? Member.Of(type, property, name) : new FieldMember((FieldInfo)member, name);
    }
}
