using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Gazette.Content;
using Gazette.Hashing;
using Gazette.Pages;

namespace Gazette.Building;

/// <summary>
/// A digest of all that a page's template is given. It walks the very object the template sees, so no input can be
/// forgotten: what is not in it cannot be printed.
/// </summary>
public static class Fingerprint
{
    private static readonly ConcurrentDictionary<Type, Getter[]> Members = new();

    /// <summary>64-bit digest of the page's template name and model.</summary>
    public static ulong Of(Page page)
    {
        var hash = new XxHash64();
        hash.Add(page.Template);
        Add(ref hash, page.Model);
        return hash.Value;
    }

    private static void Add(ref XxHash64 hash, object? value)
    {
        switch (value)
        {
            case null:
                hash.Add(-1);
                break;
            case string text:
                hash.Add(text);
                break;
            case IDigested digested:
                hash.Add((long)digested.Digest);
                break;
            case bool flag:
                hash.Add(flag ? 1 : 0);
                break;
            case int number:
                hash.Add(number);
                break;
            case Enum choice:
                hash.Add(Convert.ToInt64(choice, null));
                break;
            case ArticleDate date:
                hash.Add((long)date.Precision);
                hash.Add(date.Value.Ticks);
                hash.Add(date.Value.Offset.Ticks);
                break;
            case ICollection list:
                hash.Add(list.Count);
                foreach (var item in list)
                    Add(ref hash, item);
                break;
            default:
                foreach (var member in Members.GetOrAdd(value.GetType(), Getters))
                    Add(ref hash, member.Get(value));
                break;
        }
    }

    private static Getter[] Getters(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .ToArray();
        if (properties.Length == 0 || !type.Namespace!.StartsWith("Gazette", StringComparison.Ordinal))
            throw new InvalidOperationException($"A page model holds a {type}, which has no members that a fingerprint could be taken of.");
        return [.. properties.Select(property => Getter.Of(type, property))];
    }

    /// <summary>Reads one property without reflection on the way: fingerprints are taken of every page in every build.</summary>
    private abstract class Getter
    {
        public abstract object? Get(object target);

        public static Getter Of(Type type, PropertyInfo property) => (Getter)Activator.CreateInstance(
            typeof(Getter<,>).MakeGenericType(type, property.PropertyType), property.GetMethod)!;
    }

    private sealed class Getter<TObject, TValue>(MethodInfo method) : Getter
    {
        private readonly Func<TObject, TValue> _get = method.CreateDelegate<Func<TObject, TValue>>();

        public override object? Get(object target) => _get((TObject)target);
    }
}
