using System.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <content>The functions that ask another function, or a member, about each item.</content>
internal static partial class ArrayFunctions
{
    private static object? Any(Arguments a)
    {
        if (a[0] is null)
            return Box.False;
        var function = FunctionAt(a, 1);
        object?[] arguments = [null, .. a.Rest(2)];
        foreach (var item in Items.Stepped(a, 0))
        {
            arguments[0] = item;
            if (ValueConversion.ToBool(a.Call(function, arguments)))
                return Box.True;
        }

        return Box.False;
    }

    private static object? Each(Arguments a)
    {
        if (a[0] is null)
            return null;
        if (a[1] is null)
            return Items.Copied(a, 0);
        var function = FunctionAt(a, 1);
        var results = new TemplateArray();
        foreach (var item in Items.Stepped(a, 0))
            results.Add(a.Call(function, item));
        return results;
    }

    private static object? Filter(Arguments a)
    {
        if (a[0] is null)
            return null;
        if (a[1] is null)
            return Items.Copied(a, 0);
        var function = FunctionAt(a, 1);
        var kept = new TemplateArray();
        foreach (var item in Items.Stepped(a, 0))
        {
            if (ValueConversion.ToBool(a.Call(function, item)))
                kept.Add(item);
        }

        return kept;
    }

    private static object? Map(Arguments a)
    {
        var values = new TemplateArray();
        if (a[0] is null || a.Text(1) is not { } member)
            return values;
        foreach (var item in ItemsOrItself(a))
        {
            // An item without such a member leaves no gap.
            if (MemberAccess.TryGet(a.Context, item, member, out var value))
                values.Add(value);
        }

        return values;
    }

    private static object? Join(Arguments a)
    {
        if (a[0] is null)
            return "";
        return Joined(a, Items.Whole(a, 0), a.Text(1), a[2] is null ? null : FunctionAt(a, 2));
    }

    private static string Joined(Arguments a, IEnumerable<object?> items, string? delimiter, TemplateFunction? function)
    {
        var text = new StringBuilder();
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                text.Append(delimiter);
            first = false;
            var own = ValueText.Of(a.Context, item);
            text.Append(function is null ? own : ValueText.Of(a.Context, a.Call(function, own)));
            a.Context.CheckTextLength(a.Span, text.Length);
        }

        return text.ToString();
    }

    // A single object counts as a list of itself where members are looked at.
    private static IEnumerable<object?> ItemsOrItself(Arguments a) =>
        a[0] is string or HtmlText or System.Collections.IEnumerable ? Items.Counted(a, 0) : [a[0]];

    private static TemplateFunction FunctionAt(Arguments a, int index) =>
        a.Function(index) ?? throw a.Error($"`{ValueText.Of(a.Context, a[index])}` is not a function. Write @ before a function's name to hand it over.");
}
