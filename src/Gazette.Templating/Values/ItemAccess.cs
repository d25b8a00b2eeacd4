using System.Collections;
using Gazette.Templating.Text;

namespace Gazette.Templating.Values;

/// <summary>Items of lists and members of objects by a computed index.</summary>
internal static class ItemAccess
{
    public static object? Get(TemplateContext context, object owner, object key, SourceSpan keySpan)
    {
        switch (owner)
        {
            case string text:
                return IsName(key) ? MemberAccess.Get(context, owner, ValueText.Of(context, key)) : Letter(text, ValueConversion.ToInt(context, keySpan, key));
            case TemplateRange range when !IsName(key):
                return range[FromStart(ValueConversion.ToInt(context, keySpan, key), range.Count)];
            case TemplateObject or IDictionary<string, object?>:
                return MemberAccess.Get(context, owner, ValueText.Of(context, key));
            case IDictionary dictionary:
                return dictionary.Contains(key) ? dictionary[key] : MemberAccess.Get(context, owner, ValueText.Of(context, key));
            case IList list when !IsName(key):
                var at = FromStart(ValueConversion.ToInt(context, keySpan, key), list.Count);
                if ((uint)at < (uint)list.Count)
                    return MemberAccess.Adopt(list[at]);
                return context.RelaxedIndexerAccess ? null : throw new TemplateException(keySpan, $"There is no item {ValueText.Of(context, key)} in a list of {list.Count}.");
            default:
                return MemberAccess.Get(context, owner, ValueText.Of(context, key));
        }
    }

    public static bool TrySet(TemplateContext context, SourceSpan span, object owner, object key, object? value, SourceSpan keySpan)
    {
        switch (owner)
        {
            case TemplateArray array when !IsName(key):
                var at = FromStart(ValueConversion.ToInt(context, keySpan, key), array.Count);
                context.CheckListLength(keySpan, at + 1L);
                array[at] = value;
                return true;
            case IList { IsReadOnly: false } list when !IsName(key) && owner is not IDictionary:
                var index = FromStart(ValueConversion.ToInt(context, keySpan, key), list.Count);
                if (index >= 0)
                    Put(context, span, list, index, value);
                return true;
            case string or TemplateRange when !IsName(key):
                throw new TemplateException(span, $"The items of a {ValueKind.NameOf(owner)} cannot be written.");
            case IDictionary dictionary and not IDictionary<string, object?>:
                return TryPut(dictionary, key, value);
            default:
                return MemberAccess.TrySet(context, span, owner, ValueText.Of(context, key), value);
        }
    }

    // A list grows up to the index, with nothing in between, as one that a template made does.
    private static void Put(TemplateContext context, SourceSpan span, IList list, int index, object? value)
    {
        var type = ItemType(list);
        if (index >= list.Count && (list.IsFixedSize || (type.IsValueType && Nullable.GetUnderlyingType(type) is null)))
            throw new TemplateException(span, $"The list has {list.Count} items and cannot grow.");
        context.CheckListLength(span, index + 1L);
        while (list.Count <= index)
            list.Add(null);
        list[index] = ValueConversion.To(context, span, value, type);
    }

    private static Type ItemType(IList list) =>
        list.GetType().GetElementType()
        ?? list.GetType().GetInterfaces().FirstOrDefault(static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IList<>))?.GenericTypeArguments[0]
        ?? typeof(object);

    internal static bool TryPut(IDictionary dictionary, object key, object? value)
    {
        try
        {
            dictionary[key] = value;
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsName(object key) => key is string or HtmlText;

    private static int FromStart(int index, int count) => index < 0 ? index + count : index;

    private static string? Letter(string text, int index)
    {
        index = FromStart(index, text.Length);
        return (uint)index < (uint)text.Length ? text[index].ToString() : null;
    }
}
