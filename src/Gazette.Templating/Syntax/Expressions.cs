using Gazette.Templating.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Syntax;

/// <summary>A piece of a template that stands somewhere in its text.</summary>
internal abstract record SyntaxNode(SourceSpan Span);

/// <summary>Something with a value.</summary>
internal abstract record Expression(SourceSpan Span) : SyntaxNode(Span);

internal sealed record Literal(SourceSpan Span, object? Value) : Expression(Span);

/// <summary><c>$"text {expression} text"</c>: texts are literals among the parts.</summary>
internal sealed record InterpolatedText(SourceSpan Span, IReadOnlyList<Expression> Parts) : Expression(Span);

/// <summary>A name; local ones begin with <c>$</c>, which is part of the name.</summary>
internal sealed record Variable(SourceSpan Span, string Name) : Expression(Span)
{
    public bool IsLocal => Name[0] == '$';
}

internal sealed record MemberExpression(SourceSpan Span, Expression Target, string Name, SourceSpan NameSpan, bool IsConditional) : Expression(Span);

/// <summary><c>target.empty?</c></summary>
internal sealed record EmptyTest(SourceSpan Span, Expression Target, bool IsConditional) : Expression(Span);

internal sealed record IndexExpression(SourceSpan Span, Expression Target, Expression Index) : Expression(Span);

internal sealed record ArrayExpression(SourceSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);

internal sealed record ObjectExpression(SourceSpan Span, IReadOnlyList<(string Name, Expression Value)> Members) : Expression(Span);

internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,

    /// <summary><c>@f</c>: the function itself, not what it answers.</summary>
    Alias,

    /// <summary><c>^list</c>: the items as arguments of their own.</summary>
    Expand,
}

internal sealed record UnaryExpression(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);

/// <summary><c>++x</c>, <c>x--</c> …</summary>
internal sealed record IncrementExpression(SourceSpan Span, Expression Target, int Step, bool IsPrefix) : Expression(Span);

internal sealed record BinaryExpression(SourceSpan Span, BinaryOperator Operator, SourceSpan OperatorSpan, Expression Left, Expression Right) : Expression(Span);

internal sealed record ConditionalExpression(SourceSpan Span, Expression Condition, Expression Then, Expression Else) : Expression(Span);

internal sealed record PipeExpression(SourceSpan Span, Expression From, Expression To) : Expression(Span);

internal sealed record Argument(SourceSpan Span, string? Name, Expression? Value) : SyntaxNode(Span);

/// <summary>A call; with parentheses (<c>f(a, b)</c>) or without (<c>f a b</c>).</summary>
internal sealed record CallExpression(SourceSpan Span, Expression Target, IReadOnlyList<Argument> Arguments, bool HasParentheses) : Expression(Span);

internal sealed record Parenthesized(SourceSpan Span, Expression Inner) : Expression(Span);

/// <summary><c>target = value</c>, or with an operator <c>target += value</c>.</summary>
internal sealed record Assignment(SourceSpan Span, Expression Target, BinaryOperator? Operator, SourceSpan OperatorSpan, Expression Value) : Expression(Span);

internal sealed record Parameter(SourceSpan Span, string Name, Expression? Default, bool TakesRest) : SyntaxNode(Span);

/// <summary>A function: <c>func name(a, b) … end</c>, <c>do … end</c> without a name, or <c>name(a) = expression</c>.</summary>
internal sealed record FunctionExpression(
    SourceSpan Span, Variable? Name, IReadOnlyList<Parameter>? Parameters, Block? Body, Expression? Inline) : Expression(Span)
{
    /// <summary>Whether a <c>ret</c> of the body has a value.</summary>
    public bool ReturnsValue { get; init; }
}
