using Gazette.Templating.Parsing;
using Gazette.Templating.Text;

namespace Gazette.Templating.Syntax;

/// <summary>Something that is done.</summary>
internal abstract record Statement(SourceSpan Span) : SyntaxNode(Span);

/// <summary>Statements one after the other.</summary>
internal sealed record Block(SourceSpan Span, IReadOnlyList<Statement> Statements) : SyntaxNode(Span)
{
    /// <summary>Of a page: whether some of its code is indented, or may run within that of another.</summary>
    public bool HasIndentedCode { get; init; }
}

internal sealed record TextStatement(SourceSpan Span, string Text) : Statement(Span);

/// <summary><c>{{</c>; the indentation is the white space before it when nothing else stands on its line.</summary>
internal sealed record CodeStart(SourceSpan Span, string? Indent, Strip Strip) : Statement(Span);

/// <summary><c>}}</c></summary>
internal sealed record CodeEnd(SourceSpan Span, Strip Strip) : Statement(Span);

internal sealed record ExpressionStatement(SourceSpan Span, Expression Expression) : Statement(Span);

internal sealed record IfStatement(SourceSpan Span, Expression Condition, Block Then, Statement? Else) : Statement(Span);

/// <summary>A block as a statement: what follows an <c>else</c>.</summary>
internal sealed record BlockStatement(SourceSpan Span, Block Block) : Statement(Span);

internal sealed record CaseStatement(SourceSpan Span, Expression Value, Block Lead, IReadOnlyList<WhenClause> Whens, Block? Else) : Statement(Span);

internal sealed record WhenClause(SourceSpan Span, IReadOnlyList<Expression> Values, Block Body) : SyntaxNode(Span);

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
internal sealed record ForStatement(
    SourceSpan Span, bool IsTableRow, Expression Target, Expression List, IReadOnlyList<Argument> Arguments, Block Body, Block? Else) : Statement(Span);

internal sealed record WhileStatement(SourceSpan Span, Expression Condition, Block Body) : Statement(Span);

internal sealed record BreakStatement(SourceSpan Span) : Statement(Span);

internal sealed record ContinueStatement(SourceSpan Span) : Statement(Span);

internal sealed record CaptureStatement(SourceSpan Span, Expression Target, Block Body) : Statement(Span);

internal sealed record WithStatement(SourceSpan Span, Expression Value, Block Body) : Statement(Span);

internal sealed record ImportStatement(SourceSpan Span, Expression Value) : Statement(Span);

internal sealed record ReadOnlyStatement(SourceSpan Span, Variable Variable) : Statement(Span);

internal sealed record FunctionStatement(SourceSpan Span, FunctionExpression Function) : Statement(Span);

internal sealed record ReturnStatement(SourceSpan Span, Expression? Value) : Statement(Span);

internal sealed record WrapStatement(SourceSpan Span, Expression Call, Block Body) : Statement(Span);
