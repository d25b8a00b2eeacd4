using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <content>Sorting.</content>
internal static partial class ArrayFunctions
{
    private static object? Sort(Arguments a)
    {
        if (a[0] is null)
            return new TemplateArray();
        var items = ItemsOrItself(a);
        var member = a.Text(1);
        var context = a.Context;

        // Items that are equal stay in their order; a comparison that fails may come back as the cause of another exception.
        try
        {
            var order = Comparer<object?>.Create(Compare);
            return new TemplateArray(string.IsNullOrEmpty(member)
                ? items.OrderBy(static item => item, order)
                : items.OrderBy(item => KeyOf(context, item, member), order));
        }
        catch (InvalidOperationException fault) when (fault.InnerException is TemplateException inner)
        {
            throw inner;
        }
        catch (InvalidOperationException fault)
        {
            throw a.Error($"The list cannot be sorted: {(fault.InnerException ?? fault).Message}", fault);
        }
    }

    // `product.name` is the member of that name if there is one, else the member `name` of the member `product`.
    private static object? KeyOf(TemplateContext context, object? item, string member)
    {
        if (MemberAccess.TryGet(context, item, member, out var value) || !member.Contains('.', StringComparison.Ordinal))
            return value;
        foreach (var name in member.Split('.'))
            item = MemberAccess.Get(context, item, name);
        return item;
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
