using System.Text;
using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Running;

internal sealed class BlockStep(Step[] steps) : Step
{
    private sealed record Planned(FixedNames Names, Step[] Steps);

    // For the names met last: nearly all renders have the same. One reference, so safe between threads.
    private Planned? planned;

    public Step[] Steps => steps;

    public override Flow Execute(TemplateContext context) => Execute(context, context.Fixed is { } names ? StepsFor(names) : steps);

    /// <summary>Executes every step as it is written.</summary>
    public Flow ExecuteAll(TemplateContext context) => Execute(context, steps);

    public override bool IsFixed(FixedScope scope) => Array.TrueForAll(steps, step => step.IsFixed(scope));

    private Step[] StepsFor(FixedNames names)
    {
        var known = planned;
        if (known is null || !ReferenceEquals(known.Names, names))
            planned = known = new Planned(names, names.StepsOf(this));
        return known.Steps;
    }

    private static Flow Execute(TemplateContext context, Step[] steps)
    {
        foreach (var step in steps)
        {
            var flow = step.Execute(context);
            if (flow != Flow.Next)
                return flow;
        }

        return Flow.Next;
    }
}

internal sealed class TextStep(SourceSpan span, byte[] utf8) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        var output = context.Output;
        output.Write(utf8);
        if (output.IsPastLimit)
            context.CheckOutput(span);
        return Flow.Next;
    }

    public override bool IsFixed(FixedScope scope) => true;
}

/// <summary>Sets how lines are indented from here on; null takes the indentation of the block away again.</summary>
internal sealed class IndentStep(string? indent) : Step
{
    private readonly byte[]? utf8 = indent is null ? null : Encoding.UTF8.GetBytes(indent);

    public override Flow Execute(TemplateContext context)
    {
        if (context.AutoIndent)
            context.Output.Indent = utf8 is null ? context.Frame.Indent : context.Frame.Indent is { } outer ? [.. outer, .. utf8] : utf8;
        return Flow.Next;
    }
}

internal sealed class ExpressionStep(Code expression) : Step
{
    private readonly SourceSpan span = expression.Span;

    public override Flow Execute(TemplateContext context)
    {
        context.Print(span, expression.EvaluateStatement(context));
        return Flow.Next;
    }

    public override bool IsFixed(FixedScope scope) => expression.IsFixed(scope);
}

internal sealed class IfStep(Code condition, Step then, Step? otherwise) : Step
{
    public override Flow Execute(TemplateContext context) =>
        condition.Test(context) ? then.Execute(context) : otherwise is null ? Flow.Next : otherwise.Execute(context);

    public override bool IsFixed(FixedScope scope) =>
        condition.IsFixed(scope) && then.IsFixed(scope) && otherwise?.IsFixed(scope) is not false;
}

internal sealed class CaseStep(Code value, Step lead, (Code[] Values, Step Body)[] whens, Step? otherwise) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        var tested = value.Evaluate(context);
        var flow = lead.Execute(context);
        if (flow != Flow.Next)
            return flow;
        foreach (var (values, body) in whens)
        {
            foreach (var candidate in values)
            {
                var site = new OperatorSite(candidate.Span, value.Span, candidate.Span);
                if (Operators.Evaluate(context, site, BinaryOperator.Equal, tested, candidate.Evaluate(context)) is true)
                    return body.Execute(context);
            }
        }

        return otherwise?.Execute(context) ?? Flow.Next;
    }
}

internal sealed class JumpStep(SourceSpan span, Flow flow) : Step
{
    public override Flow Execute(TemplateContext context) => context.Frame.Loops > 0
        ? flow
        : throw new TemplateException(span, $"`{span.Text}` only works inside of a loop.");
}

internal sealed class CaptureStep(TargetCode target, Step body) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        var text = context.Capture(body, out var flow);
        target.Assign(context, text);

        // What `ret` gives is not text that was captured, and it does not come out of the block.
        context.Returned = null;
        return flow;
    }
}

internal sealed class WithStep(Code value, Step body) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        var target = value.Evaluate(context);
        if (target is TemplateArray list)
            context.PushValue("size", Box.Of(list.Count));
        context.PushObject(MembersOf(target));
        try
        {
            return body.Execute(context);
        }
        finally
        {
            context.Pop();
            if (target is TemplateArray)
                context.Pop();
        }
    }

    private TemplateObject MembersOf(object? target) => target switch
    {
        TemplateObject members => members,
        TemplateArray list => list.MembersToWrite,
        EmptyValue => new TemplateObject { IsReadOnly = true },
        _ => throw new TemplateException(value.Span, $"`with` needs an object; `{value.Span.Text}` is none."),
    };
}

internal sealed class ImportStep(Code value) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        switch (value.Evaluate(context))
        {
            case null:
                return Flow.Next;
            case TemplateObject members:
                var store = context.CurrentObject;
                foreach (var (name, member) in members.ToArray())
                {
                    if (store.CanWrite(name))
                        store[name] = member;
                }

                return Flow.Next;
            default:
                throw new TemplateException(value.Span, $"`import` needs an object; `{value.Span.Text}` is none.");
        }
    }
}

internal sealed class ReadOnlyStep(string name) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        if (name[0] == '$')
        {
            context.Frame.SetReadOnly(name);
            return Flow.Next;
        }

        var store = context.CurrentObject;
        if (store.ContainsKey(name))
            store.SetReadOnly(name, readOnly: true);
        return Flow.Next;
    }
}

internal sealed class FunctionStep(TargetCode name, ScriptFunction function) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        name.Assign(context, function);
        return Flow.Next;
    }
}

internal sealed class ReturnStep(Code? value) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        // `ret f` gives the function itself: it is not called on its way out.
        context.Returned = value is VariableCode ? value.EvaluateAlias(context) : value?.Evaluate(context);
        return Flow.Return;
    }
}

internal sealed class WrapStep(CallCode call, Step body) : Step
{
    public override Flow Execute(TemplateContext context)
    {
        context.Print(call.Span, call.EvaluateWith(context, body));
        return Flow.Next;
    }
}
