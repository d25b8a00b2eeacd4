using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The module <c>array</c>. No function changes the list it is given.</summary>
internal static partial class ArrayFunctions
{
    public static NativeFunction[] All =>
    [
        new("add", "list value", Add),
        new("add_range", "list1 list2", Concat),
        new("compact", "list", static a => Made(a, static items => items.Where(static item => item is not null))),
        new("concat", "list1 list2", static a => a[0] is null && a[1] is null ? null : Concat(a)),
        new("cycle", "list group?", Cycle),
        new("any", "list function args...", Any),
        new("each", "list function", Each),
        new("filter", "list function", Filter),
        new("first", "list", static a => Items.Of(a, 0)?.FirstOrDefault()),
        new("insert_at", "list index value", InsertAt),
        new("join", "list delimiter function?", Join),
        new("last", "list", Last),
        new("limit", "list count", static a => Part(a, 0, a.Int(1))),
        new("map", "list member", Map),
        new("offset", "list index", static a => Part(a, a.Int(1), int.MaxValue)),
        new("remove_at", "list index", RemoveAt),
        new("reverse", "list", static a => new TemplateArray(Items.Whole(a, 0).Reverse())),
        new("size", "list", static a => Box.Of(Items.Count(a, 0))),
        new("sort", "list member?", Sort),
        new("uniq", "list", static a => Made(a, static items => items.Distinct())),
        new("contains", "list item", Contains),
    ];

    // Most functions make a list of nothing; those that only choose among the items leave null as it is.
    private static TemplateArray? Made(Arguments a, Func<IEnumerable<object?>, IEnumerable<object?>> choose) =>
        a[0] is null ? null : new TemplateArray(choose(Items.Whole(a, 0)));

    private static TemplateArray? Part(Arguments a, int start, int count) =>
        a[0] is null ? null : new TemplateArray(Items.Counted(a, 0).Skip(start).Take(count));

    private static object? Add(Arguments a)
    {
        var list = Items.Copied(a, 0);
        list.Add(a[1]);
        return list;
    }

    private static object? Concat(Arguments a)
    {
        a.Context.CheckListLength(a.Span, (long)Items.Count(a, 0) + Items.Count(a, 1));
        var list = Items.Copied(a, 0);
        list.AddRange(Items.Whole(a, 1));
        return list;
    }

    private static object? InsertAt(Arguments a)
    {
        var list = Items.Copied(a, 0);
        var index = Math.Max(0, a.Int(1));
        a.Context.CheckItems(a.Span, (long)index - list.Count);
        while (list.Count < index)
            list.Add(null);
        list.Insert(index, a[2]);
        return list;
    }

    private static object? RemoveAt(Arguments a)
    {
        var list = Items.Copied(a, 0);
        var index = a.Int(1);
        if (index < 0)
            index += list.Count;
        if ((uint)index < (uint)list.Count)
            list.RemoveAt(index);
        return list;
    }

    private static object? Last(Arguments a) => a[0] switch
    {
        null => null,
        IList<object?> list => list.Count > 0 ? list[^1] : null,
        TemplateRange { Count: < int.MaxValue } range => range[range.Count - 1],
        _ => Items.Counted(a, 0).LastOrDefault(),
    };

    private static object? Contains(Arguments a)
    {
        var wanted = a[1];
        foreach (var item in Items.Counted(a, 0))
        {
            if (Equals(item, wanted) || (item is Enum own && IsNamed(a, own, wanted)) || (wanted is Enum other && IsNamed(a, other, item)))
                return Box.True;
        }

        return Box.False;
    }

    /// <summary>Whether a value is the name or the number of an enum's member.</summary>
    private static bool IsNamed(Arguments a, Enum member, object? value) => ValueKind.IsNumber(value)
        ? Operators.AreEqual(a.Context, Convert.ChangeType(member, member.GetTypeCode(), a.Context.Culture), value)
        : value is string text && text == member.ToString();

    // Calls with the same list are one cycle unless they name a group; each goes on where the last call of the render stopped.
    private static object? Cycle(Arguments a)
    {
        if (a[0] is null)
            return null;
        var list = Items.Copied(a, 0);
        var group = a[1] is { } named ? ValueText.Of(a.Context, named) : Joined(a, list, ",", null);
        if (list.Count == 0)
            return null;
        var turn = a.Context.Cycles.GetValueOrDefault(group) % list.Count;
        a.Context.Cycles[group] = turn + 1;
        return list[turn];
    }
}
