using System.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Gazette.Templating.Compiled;

/// <summary>Statements one after the other.</summary>
internal sealed class BlockNode(StatementNode[] statements) : StatementNode
{
    private sealed record Folded(ConstantNames Names, StatementNode[] Statements);

    // The names met last. One reference, so that threads see all of it or nothing.
    private Folded? _folded;

    public StatementNode[] Statements => statements;

    public override Completion Execute(RenderContext context) =>
        Run(context, context.Constants is { } names ? StatementsFor(names) : statements);

    public Completion ExecuteUnfolded(RenderContext context) => Run(context, statements);

    public override bool IsConstant(ConstantScope scope) => Array.TrueForAll(statements, statement => statement.IsConstant(scope));

    private static Completion Run(RenderContext context, StatementNode[] statements)
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

    private StatementNode[] StatementsFor(ConstantNames names)
    {
        var known = _folded;
        if (known is null || !ReferenceEquals(known.Names, names))
            _folded = known = new Folded(names, names.Fold(this));
        return known.Statements;
    }
}

/// <summary>How the lines that follow in the same block are indented: as the code block they are printed by. Null: as the block.</summary>
internal sealed class IndentNode(string? indent) : StatementNode
{
    private readonly byte[]? _utf8 = indent is null ? null : Encoding.UTF8.GetBytes(indent);

    /// <summary>The indentation within a block that is itself indented.</summary>
    public byte[]? Within(byte[]? block) => _utf8 ?? block;

    public override Completion Execute(RenderContext context) => Completion.Normal;
}

/// <summary>A block of a page some of whose code is indented.</summary>
internal sealed class IndentedBlockNode(StatementNode[] statements) : StatementNode
{
    public override Completion Execute(RenderContext context)
    {
        context.CountSteps(statements.Length);
        var outer = context.Out.Indent;
        try
        {
            foreach (var statement in statements)
            {
                if (statement is IndentNode indent)
                {
                    if (context.AutoIndent)
                        context.Out.Indent = indent.Within(outer);
                    continue;
                }

                var completion = statement.Execute(context);
                if (completion != Completion.Normal)
                    return completion;
            }

            return Completion.Normal;
        }
        finally
        {
            context.Out.Indent = outer;
        }
    }
}

/// <summary>Text of the template.</summary>
internal sealed class TextNode(ReadOnlySpan<char> text) : StatementNode
{
    private readonly byte[] _utf8 = Utf8(text);

    public override Completion Execute(RenderContext context)
    {
        context.Out.Write(_utf8);
        return Completion.Normal;
    }

    public override bool IsConstant(ConstantScope scope) => true;

    private static byte[] Utf8(ReadOnlySpan<char> text)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, utf8);
        return utf8;
    }
}

/// <summary>An expression whose value is printed.</summary>
/// <param name="expression">The expression.</param>
/// <param name="block">The block it stands in: where Scriban reports what goes wrong while a value is made text.</param>
internal sealed class PrintNode(ExpressionNode expression, ScriptNode block) : StatementNode
{
    public override Completion Execute(RenderContext context)
    {
        context.Print(expression.EvaluateStatement(context), block);
        return Completion.Normal;
    }

    public override bool IsConstant(ConstantScope scope) => expression.IsConstant(scope);
}

/// <summary><c>a = b</c>, <c>a += b</c>.</summary>
internal sealed class AssignNode(ScriptAssignExpression source, ExpressionNode target, ExpressionNode value, ScriptBinaryOperator? op) : StatementNode
{
    private readonly SourceSpan _span = source.Span;

    public override Completion Execute(RenderContext context)
    {
        var assigned = value.Evaluate(context);
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

    public override bool IsConstant(ConstantScope scope) =>
        condition.IsConstant(scope) && then?.IsConstant(scope) is not false && otherwise?.IsConstant(scope) is not false;
}

internal sealed class CaptureNode(ExpressionNode target, StatementNode body) : StatementNode
{
    public override Completion Execute(RenderContext context)
    {
        object captured;
        Completion completion;
        try
        {
            captured = context.Capture(body, out completion);
        }
        catch (ScriptRuntimeException) when (target is GlobalNode global && !context.CanAssign(global.Name))
        {
            // Scriban assigns also what failed, and reports only that it cannot.
            (captured, completion) = ("", Completion.Normal);
        }

        AssignNode.Assign(context, target, captured);
        // What `ret` gives within a capture is lost, as in Scriban.
        context.Returned = null;
        return completion;
    }
}

/// <summary><c>break</c>, <c>continue</c>. Outside of the template's own loops they end the template, if a loop around it includes it.</summary>
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
        context.Returned = returned is Scriban.Runtime.ScriptRange range ? new Scriban.Runtime.ScriptArray(range) : returned;
        return Completion.Return;
    }
}
