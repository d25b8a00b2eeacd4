using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <content>Sorting.</content>
internal static partial class ArrayFunctions
{
    private static object? Sort(Arguments a)
    {
        if (a[0] is null)
            return new TemplateArray();
        var items = ItemsOrItself(a).ToList();
        var member = a.Text(1);
        var context = a.Context;

        // List.Sort reports what went wrong in a comparison as the cause of an exception of its own.
        try
        {
            if (string.IsNullOrEmpty(member))
                items.Sort(Compare);
            else
                items.Sort((x, y) => Compare(MemberAccess.Get(context, x, member), MemberAccess.Get(context, y, member)));
        }
        catch (InvalidOperationException fault) when (fault.InnerException is TemplateException inner)
        {
            throw inner;
        }
        catch (InvalidOperationException fault)
        {
            throw a.Error($"The list cannot be sorted: {(fault.InnerException ?? fault).Message}", fault);
        }

        return new TemplateArray(items);
    }

    // Unlike the operators, sorting does not turn one type into another: a list of numbers and texts has no order.
    private static int Compare(object? left, object? right)
    {
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        if (AsText(left) is { } leftText && AsText(right) is { } rightText)
            return TextOrder.Compare(leftText, rightText);
        return ReferenceEquals(left, right) ? 0 : Comparer<object>.Default.Compare(left, right);
    }

    private static string? AsText(object value) => value as string ?? (value as HtmlText)?.Html;
}
