using System.Collections;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The items of a list argument, whatever kind of list it is: nothing is copied before it is needed.</summary>
internal static class Items
{
    /// <summary>The items in order; null for null. What cannot be iterated is an error at the argument.</summary>
    public static IEnumerable<object?>? Of(Arguments a, int index) => a[index] switch
    {
        null => null,
        EmptyValue => [],
        IEnumerable<object?> items => items,
        HtmlText html => html.Html.Cast<object?>(),
        IEnumerable items => items.Cast<object?>(),
        var value => throw a.ErrorAt(index, $"A list is expected here, not a value of type `{ValueKind.NameOf(value)}`."),
    };

    /// <summary>An array of the items, empty for null.</summary>
    public static TemplateArray Copied(Arguments a, int index)
    {
        var copy = new TemplateArray();
        foreach (var item in Whole(a, index))
            copy.Add(item);
        return copy;
    }

    /// <summary>The items, none for null, for functions that need all of them: a range that is too long fails before its first number.</summary>
    public static IEnumerable<object?> Whole(Arguments a, int index)
    {
        if (a[index] is TemplateRange range)
            a.Context.CheckListLength(a.Span, range.Count);
        return Counted(a, index);
    }

    /// <summary>
    /// The items, none for null. A list that is made as it is read (a range) counts each against the limit of loops; one that
    /// is in memory already has paid for its items.
    /// </summary>
    public static IEnumerable<object?> Counted(Arguments a, int index)
    {
        var items = Of(a, index) ?? [];
        return a[index] is ICollection or string or HtmlText or EmptyValue or IDictionary<string, object?>
            ? items
            : CountedOneByOne(items, a.Context, a.Span);
    }

    /// <summary>The items with each counted against the limit of loops, for functions that call another for each.</summary>
    public static IEnumerable<object?> Stepped(Arguments a, int index) => CountedOneByOne(Of(a, index) ?? [], a.Context, a.Span);

    /// <summary>How many items there are.</summary>
    public static int Count(Arguments a, int index) => a[index] switch
    {
        null => 0,
        string text => text.Length,
        ICollection list => list.Count,
        TemplateObject members => members.Count,
        TemplateRange range => range.Count,
        EmptyValue => 0,
        _ => Counted(a, index).Count(),
    };

    private static IEnumerable<object?> CountedOneByOne(IEnumerable<object?> items, TemplateContext context, Text.SourceSpan span)
    {
        context.EnterSteps();
        try
        {
            var count = 0;
            foreach (var item in items)
            {
                context.CountStep(span);
                context.CheckListLength(span, ++count);
                yield return item;
            }
        }
        finally
        {
            context.LeaveSteps();
        }
    }
}
