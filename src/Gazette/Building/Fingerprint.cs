using System.Collections;
using Gazette.Content;
using Gazette.Hashing;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Building;

/// <summary>
/// A digest of all that a page's template is given. It walks the very object the template sees, so no input can be
/// forgotten: what is not in it cannot be printed.
/// </summary>
public static class Fingerprint
{
    /// <summary>64-bit digest of a page's template name and model.</summary>
    public static ulong Of(string template, PageModel model)
    {
        var hash = new ContentHash();
        hash.Add(template);
        Add(ref hash, model);
        return hash.Value;
    }

    /// <summary>
    /// 64-bit digest of what the pages of a group are made of beside what all pages are; 0 where they must be made to know.
    /// </summary>
    public static ulong Of(PageGroup group)
    {
        if (group.Input is not { } input)
            return 0;
        var hash = new ContentHash();
        hash.Add(group.Kind);
        Add(ref hash, group.Edition);
        Add(ref hash, input);
        return hash.Value;
    }

    private static void Add(ref ContentHash hash, object? value)
    {
        switch (value)
        {
            case null:
                hash.Add(-1);
                break;
            // Whether something is of an interface takes longer to tell: the classes come first.
            case string text:
                hash.Add(text);
                break;
            case bool flag:
                hash.Add(flag ? 1 : 0);
                break;
            case int number:
                hash.Add(number);
                break;
            case IDigested digested:
                hash.Add((long)digested.Digest);
                break;
            case Enum choice:
                hash.Add(Convert.ToInt64(choice, null));
                break;
            case ArticleDate date:
                hash.Add((long)date.Precision);
                hash.Add(date.Value.Ticks);
                hash.Add(date.Value.Offset.Ticks);
                break;
            // An enumerator would be an object for each list.
            case IList list:
                hash.Add(list.Count);
                for (var i = 0; i < list.Count; i++)
                    Add(ref hash, list[i]);
                break;
            default:
                foreach (var member in ModelType.Of(value.GetType()).Members)
                    Add(ref hash, member.Read(value));
                break;
        }
    }
}
