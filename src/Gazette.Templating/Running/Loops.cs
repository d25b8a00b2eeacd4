using System.Collections;
using System.Runtime.CompilerServices;
using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

/// <summary>What a <c>for</c> goes through and in which order.</summary>
internal sealed record LoopArguments(Code? Limit, Code? Offset, Code? Columns, bool IsReversed, SourceSpan? Unknown)
{
    public bool AreFixed(FixedScope scope) =>
        Limit?.IsFixed(scope) is not false && Offset?.IsFixed(scope) is not false && Columns?.IsFixed(scope) is not false;
}

internal abstract class LoopStep(SourceSpan span, TargetCode target, Code list, LoopArguments arguments, Step body, Step? otherwise, string name) : Step
{
    // The class met last that is a list as it is: to ask each list what it is takes longer than to go through a short one.
    private Type? seen;

    protected Code List => list;

    protected Step Body => body;

    public override Flow Execute(TemplateContext context)
    {
        var items = ItemsOf(context, list.Evaluate(context));
        if (arguments.Unknown is { } unknown)
            throw new TemplateException(unknown, $"`{unknown.Text}` is none of the loop's arguments: limit, offset, reversed, cols.");
        var (first, count) = Window(context, items?.Count ?? 0);
        if (count == 0)
        {
            // Nothing to go through is not the same as no list at all.
            return items is null ? Flow.Next : otherwise is not null ? otherwise.Execute(context) : WriteEmpty(context);
        }

        return Run(context, items!, first, count);
    }

    public override bool IsFixed(FixedScope scope) =>
        target is VariableCode variable && list.IsFixed(scope) && arguments.AreFixed(scope)
        && body.IsFixed(scope.Within(variable.Name, name)) && otherwise?.IsFixed(scope) is not false;

    protected abstract Flow WriteEmpty(TemplateContext context);

    protected abstract void Begin(TemplateContext context, LoopState state, int columns);

    protected abstract void End(TemplateContext context, LoopState state, int columns, bool isLast);

    private Flow Run(TemplateContext context, IReadOnlyList<object?> items, int first, int count)
    {
        var state = new LoopState(count);
        var columns = arguments.Columns is null ? 1 : Math.Max(1, ValueConversion.ToInt(context, arguments.Columns.Span, arguments.Columns.Evaluate(context)));
        var variable = (target as VariableCode)?.Name;
        context.PushLoop(variable, name, state);
        try
        {
            for (var i = 0; i < count; i++)
            {
                context.CountStep(span);
                var item = MemberAccess.Adopt(items[arguments.IsReversed ? first + count - 1 - i : first + i]);
                state.MoveTo(i, item);
                if (variable is not null)
                    context.SetLoopItem(item);
                else
                    target.Assign(context, item);
                Begin(context, state, columns);
                var flow = body.Execute(context);
                End(context, state, columns, flow is Flow.Break or Flow.Return || i == count - 1);
                if (flow == Flow.Return)
                    return flow;
                if (flow == Flow.Break)
                    break;
            }

            return Flow.Next;
        }
        finally
        {
            context.PopLoop();
        }
    }

    private (int First, int Count) Window(TemplateContext context, int count)
    {
        var first = arguments.Offset is null ? 0 : ValueConversion.ToInt(context, arguments.Offset.Span, arguments.Offset.Evaluate(context));
        first = Math.Clamp(first, 0, count);
        var limit = arguments.Limit is null ? 0 : ValueConversion.ToInt(context, arguments.Limit.Span, arguments.Limit.Evaluate(context));
        var left = count - first;
        return (first, limit > 0 ? Math.Min(limit, left) : left);
    }

    private IReadOnlyList<object?>? ItemsOf(TemplateContext context, object? value)
    {
        if (value is null)
            return null;
        if (value.GetType() == seen)
            return Unsafe.As<IReadOnlyList<object?>>(value);
        switch (value)
        {
            case TemplateObject members:
                return [.. members.Select(static m => Pair(m.Key, m.Value))];
            case IDictionary dictionary:
                return [.. dictionary.Keys.Cast<object>().Select(k => Pair(k, dictionary[k]))];
            case IDictionary<string, object?> dictionary:
                return [.. dictionary.Select(static m => Pair(m.Key, m.Value))];
            case IReadOnlyList<object?> items:
                seen = value.GetType();
                return items;
            case TemplateRange range:
                return new RangeItems(range);
            case IList items:
                return new ListItems(items);
            case IEnumerable items and not IHtmlContent:
                var read = items.Cast<object?>().Take((context.LoopLimit > 0 ? context.LoopLimit : TemplateContext.ItemCeiling) + 1).ToArray();
                if (context.LoopLimit <= 0)
                    context.CheckItems(list.Span, read.Length);
                return read;
            default:
                throw new TemplateException(list.Span, $"`{list.Span.Text}` is no list to go through but a {ValueKind.NameOf(value)}.");
        }
    }

    private static TemplateObject Pair(object key, object? value) => new() { ["key"] = key, ["value"] = value };

    private sealed class ListItems(IList list) : IReadOnlyList<object?>
    {
        public int Count => list.Count;

        public object? this[int index] => list[index];

        public IEnumerator<object?> GetEnumerator() => list.Cast<object?>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => list.GetEnumerator();
    }

    private sealed class RangeItems(TemplateRange range) : IReadOnlyList<object?>
    {
        public int Count => range.Count;

        public object? this[int index] => range[index];

        public IEnumerator<object?> GetEnumerator() => range.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => range.GetEnumerator();
    }
}

internal sealed class ForStep(SourceSpan span, TargetCode target, Code list, LoopArguments arguments, Step body, Step? otherwise)
    : LoopStep(span, target, list, arguments, body, otherwise, "for")
{
    protected override Flow WriteEmpty(TemplateContext context) => Flow.Next;

    protected override void Begin(TemplateContext context, LoopState state, int columns)
    {
    }

    protected override void End(TemplateContext context, LoopState state, int columns, bool isLast)
    {
    }
}

/// <summary>A loop that writes the rows and cells of an HTML table around what its body writes.</summary>
internal sealed class TableRowStep(SourceSpan span, TargetCode target, Code list, LoopArguments arguments, Step body, Step? otherwise)
    : LoopStep(span, target, list, arguments, body, otherwise, "tablerow")
{
    protected override Flow WriteEmpty(TemplateContext context)
    {
        context.Output.Write("<tr class=\"row1\"></tr>\n");
        return Flow.Next;
    }

    protected override void Begin(TemplateContext context, LoopState state, int columns)
    {
        var column = state.Index % columns;
        state.Column = column + 1;
        if (column == 0)
            context.Output.Write($"<tr class=\"row{(state.Index / columns) + 1}\">");
        context.Output.Write($"<td class=\"col{column + 1}\">");
    }

    protected override void End(TemplateContext context, LoopState state, int columns, bool isLast) =>
        context.Output.Write(isLast || state.Column == columns ? "</td></tr>\n" : "</td>");
}

internal sealed class WhileStep(SourceSpan span, Code condition, Step body) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        var state = new LoopState(-1);
        context.PushLoop(null, "while", state);
        try
        {
            for (; condition.Test(context); state.Index++)
            {
                context.CountStep(span);
                var flow = body.Execute(context);
                if (flow == Flow.Return)
                    return flow;
                if (flow == Flow.Break)
                    break;
            }

            return Flow.Next;
        }
        finally
        {
            context.PopLoop();
        }
    }
}
