using System.Text;

namespace Gazette.Templating.Compiled;

/// <summary>How a statement ended; the value of <c>ret</c> is in <see cref="RenderContext.Returned"/>.</summary>
internal enum Completion : byte
{
    Normal,
    Break,
    Continue,
    Return,
}

/// <summary>A compiled statement. It never changes, and any number of threads run it.</summary>
internal abstract class StatementNode
{
    public abstract Completion Execute(RenderContext context);

    /// <summary>Whether it always writes the same, and does nothing else, where the names of the scope mean the same.</summary>
    public virtual bool IsConstant(Predicate<string> isConstant) => false;
}

/// <summary>Statements one after the other.</summary>
internal sealed class BlockNode(StatementNode[] statements) : StatementNode
{
    private sealed record Folded(ConstantNames Names, StatementNode[] Statements);

    // The names met last. One reference, so that threads see all of it or nothing.
    private Folded? _folded;

    public StatementNode[] Statements => statements;

    public override Completion Execute(RenderContext context)
    {
        if (context.Constants is not { } names)
            return Run(context, statements);
        var known = _folded;
        if (known is null || !ReferenceEquals(known.Names, names))
            _folded = known = new Folded(names, names.Fold(this));
        return Run(context, known.Statements);
    }

    public override bool IsConstant(Predicate<string> isConstant) => Array.TrueForAll(statements, statement => statement.IsConstant(isConstant));

    public static Completion Run(RenderContext context, StatementNode[] statements)
    {
        context.CountSteps(statements.Length);
        foreach (var statement in statements)
        {
            var completion = statement.Execute(context);
            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }
}

/// <summary>Text of the template.</summary>
internal sealed class TextNode(string text) : StatementNode
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    public override Completion Execute(RenderContext context)
    {
        context.Out.Write(_utf8);
        return Completion.Normal;
    }

    public override bool IsConstant(Predicate<string> isConstant) => true;
}

/// <summary>An expression whose value is printed.</summary>
/// <param name="expression">The expression.</param>
/// <param name="block">The block it stands in: where Scriban reports what goes wrong while a value is made text.</param>
internal sealed class PrintNode(ExpressionNode expression, ScriptNode block) : StatementNode
{
    private readonly CallNode? _call = expression as CallNode;

    public override Completion Execute(RenderContext context)
    {
        context.Print(_call is null ? expression.Evaluate(context) : _call.EvaluateStatement(context), block);
        return Completion.Normal;
    }

    public override bool IsConstant(Predicate<string> isConstant) => expression.IsConstant(isConstant);
}

/// <summary><c>a = b</c>, <c>a += b</c>.</summary>
internal sealed class AssignNode(ScriptAssignExpression source, ExpressionNode target, ExpressionNode value, ScriptBinaryOperator? op)
    : StatementNode
{
    private readonly SourceSpan _span = source.Span;

    public override Completion Execute(RenderContext context)
    {
        var assigned = value.Evaluate(context);
        context.Place = source;
        if (op is { } combined)
            assigned = Operators.Evaluate(context, _span, combined, _span, target.Evaluate(context), _span, assigned);
        Assign(context, target, assigned);
        return Completion.Normal;
    }

    public static void Assign(RenderContext context, ExpressionNode target, object? value)
    {
        if (target is LocalNode local)
            local.Assign(context, value);
        else
            context.Assign(((GlobalNode)target).Symbol, (ScriptVariable)target.Source, value);
    }
}

internal sealed class IfNode(ExpressionNode condition, StatementNode? then, StatementNode? otherwise) : StatementNode
{
    public override Completion Execute(RenderContext context) =>
        (condition.Test(context) ? then : otherwise)?.Execute(context) ?? Completion.Normal;

    public override bool IsConstant(Predicate<string> isConstant) =>
        condition.IsConstant(isConstant) && then?.IsConstant(isConstant) is not false && otherwise?.IsConstant(isConstant) is not false;
}

internal sealed class CaptureNode(ExpressionNode target, StatementNode body) : StatementNode
{
    public override Completion Execute(RenderContext context)
    {
        // Scriban reports that it cannot assign also where the body fails.
        if (target is GlobalNode global)
            context.RequireAssignable((ScriptVariable)global.Source);
        var captured = context.Capture(body, out var completion);
        AssignNode.Assign(context, target, captured);
        // What `ret` gives within a capture is lost, as in Scriban.
        context.Returned = null;
        return completion;
    }
}

/// <summary><c>break</c>, <c>continue</c>. Outside of the template's own loops they end the template, if a loop includes it.</summary>
internal sealed class JumpNode(ScriptStatement source, Completion completion, bool isInLoop) : StatementNode
{
    public override Completion Execute(RenderContext context) => isInLoop || context.IsInAnyLoop
        ? completion
        : throw new ScriptRuntimeException(source.Span, $"The <{source}> statement can only be used inside for/while loops");
}

internal sealed class ReturnNode(ExpressionNode? value) : StatementNode
{
    public override Completion Execute(RenderContext context)
    {
        var returned = value?.Evaluate(context);
        context.Returned = returned is ScriptRange range ? new ScriptArray(range) : returned;
        return Completion.Return;
    }
}

/// <summary>Statements that always write the same: they run once, and what they wrote is kept.</summary>
internal sealed class ConstantNode(ConstantNames names, StatementNode[] statements) : StatementNode
{
    private sealed record Written(byte[] Utf8, bool AutoEscape, Func<string, string>? Escape);

    // One reference, so that threads see all of it or nothing.
    private Written? _written;

    public override Completion Execute(RenderContext context)
    {
        if (!context.AreConstant(names))
            return BlockNode.Run(context, statements);
        var known = _written;
        if (known is null || known.AutoEscape != context.AutoEscape || known.Escape != context.Escape)
            _written = known = new Written(context.Capture(statements), context.AutoEscape, context.Escape);
        context.Out.Write(known.Utf8);
        return Completion.Normal;
    }
}
