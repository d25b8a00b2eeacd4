using Gazette.Templating.Syntax;
using Gazette.Templating.Values;

namespace Gazette.Templating.Parsing;

internal sealed partial class Parser
{
    private const int UnaryPrecedence = 200;

    private Expression? ExpectExpression(string where, ExpressionRules rules)
    {
        if (StartsExpression(Current))
            return ParseExpression(rules);
        Report(CurrentSpan, Is(TokenKind.Invalid) && Current.Value is string fault
            ? fault
            : $"`{where}` needs an expression here{InsteadOfCurrent}.");
        return null;
    }

    private static bool StartsExpression(Token token) => token.Kind switch
    {
        TokenKind.Identifier or TokenKind.Number or TokenKind.String or TokenKind.InterpolationStart => true,
        TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace => true,
        TokenKind.Not or TokenKind.At or TokenKind.Caret or TokenKind.Increment or TokenKind.Decrement => true,
        TokenKind.Operator => token.Value is BinaryOperator.Add or BinaryOperator.Subtract,
        _ => false,
    };

    // A plus or minus between two operands is an operator, however the spaces lie: f -1 is a subtraction.
    private static bool StartsArgument(Token token) => token.Kind != TokenKind.Operator && StartsExpression(token);

    private Expression? ParseExpression(ExpressionRules rules)
    {
        var outerDepth = depth;
        if (!Deepen())
            return null;
        var start = Current.Start;
        var left = rules.HasFlag(ExpressionRules.Path) ? ParsePostfix(rules) : ParseApplication(0, rules);
        while (left is not null && rules.HasFlag(ExpressionRules.Pipes))
        {
            if (Is(TokenKind.Pipe))
                left = ParsePipe(left, start, rules);
            else if (Is(TokenKind.Question))
                left = ParseConditional(left, start, rules);
            else
                break;
        }

        depth = outerDepth;
        return left;
    }

    /// <summary>Goes one level deeper; false, with a fault and the rest of the template skipped, when it is too deep.</summary>
    private bool Deepen()
    {
        if (++depth <= DeepestExpression)
            return true;
        if (index < tokens.Count - 1)
            Report(CurrentSpan, $"Expressions are nested deeper than {DeepestExpression} levels.");
        index = tokens.Count - 1;
        return false;
    }

    private PipeExpression? ParsePipe(Expression from, int start, ExpressionRules rules)
    {
        Next();
        SkipNewLines();
        if (!StartsExpression(Current))
        {
            Report(CurrentSpan, $"The pipe needs a function behind it{InsteadOfCurrent}.");
            return null;
        }

        if (!Deepen())
            return null;
        var to = ParseApplication(0, (rules & ~ExpressionRules.Assignments) | ExpressionRules.Calls);
        return to is null ? null : new PipeExpression(SpanFrom(start), from, to);
    }

    private ConditionalExpression? ParseConditional(Expression condition, int start, ExpressionRules rules)
    {
        Next();
        var then = ExpectExpression("?", ExpressionRules.Branch);
        if (then is null)
            return null;
        if (!TryTake(TokenKind.Colon))
        {
            Report(CurrentSpan, $"`condition ? a : b` needs a `:` here{InsteadOfCurrent}.");
            return null;
        }

        var otherwise = ExpectExpression(":", ExpressionRules.Branch | (rules & ExpressionRules.NamedArguments));
        return otherwise is null ? null : new ConditionalExpression(SpanFrom(start), condition, then, otherwise);
    }

    /// <summary>An operand, and when others follow it without a comma, a call of it: <c>f a b</c>.</summary>
    private Expression? ParseApplication(int precedence, ExpressionRules rules)
    {
        var start = Current.Start;
        var target = ParseBinary(precedence, rules);
        if (target is null || target is FunctionExpression)
            return target;
        if (Is(TokenKind.Assign) || Is(TokenKind.CompoundAssign))
            return ParseAssignment(target, start, rules);
        if (!rules.HasFlag(ExpressionRules.Calls) || !StartsArgument(Current))
            return target;
        var arguments = new List<Argument>();
        while (StartsArgument(Current))
        {
            if (ParseArgument(rules, precedence, arguments is [.., { Name: not null }]) is not { } argument)
                return null;
            arguments.Add(argument);
            if (argument.Value is FunctionExpression)
                break;
        }

        var call = new CallExpression(SpanFrom(start), target, arguments, HasParentheses: false);
        return Is(TokenKind.Assign) || Is(TokenKind.CompoundAssign)
            ? ParseAssignment(call, arguments[^1].Span.Start, rules & ~ExpressionRules.Assignments)
            : call;
    }

    private Argument? ParseArgument(ExpressionRules rules, int precedence, bool followsNamed)
    {
        var start = Current.Start;
        if (rules.HasFlag(ExpressionRules.NamedArguments) && AtArgumentName())
        {
            var name = (string)Next().Value!;
            Next();
            var named = ExpectExpression(name, ExpressionRules.None);
            return named is null ? null : new Argument(SpanFrom(start), name, named);
        }

        if (followsNamed)
        {
            Report(CurrentSpan, "Behind a named argument all others must have names too.");
            return null;
        }

        // Inside of the arguments a call must have parentheses: f a g b is f(a, g, b).
        var value = ParseBinary(precedence, rules & ~(ExpressionRules.Calls | ExpressionRules.Assignments));
        return value is null ? null : new Argument(SpanFrom(start), null, value);
    }

    private bool AtArgumentName() => Is(TokenKind.Identifier) && Peek().Kind == TokenKind.Colon;

    private Expression? ParseAssignment(Expression target, int start, ExpressionRules rules)
    {
        var isFunction = target is CallExpression { HasParentheses: true, Target: Variable } && Is(TokenKind.Assign);
        var isPath = IsPath(target);
        var inner = target;
        while (inner is Parenthesized parenthesized)
            inner = parenthesized.Inner;
        var isAllowed = (isFunction || isPath) && rules.HasFlag(ExpressionRules.Assignments);
        if (!isAllowed)
            Report(new Text.SourceSpan(source, start, target.Span.End), "A value can only be assigned by a statement of its own: variable = value.");
        var sign = Next();
        var value = ExpectExpression(TextOf(sign), (rules | ExpressionRules.Value) & ~ExpressionRules.Assignments);
        if (!isAllowed || value is null)
            return null;
        return isFunction
            ? InlineFunction((CallExpression)target, value, start)
            : new Assignment(SpanFrom(start), inner, (BinaryOperator?)sign.Value, SpanOf(sign), value);
    }

    private static bool IsPath(Expression expression) => expression is Variable or MemberExpression or IndexExpression
        || (expression is Parenthesized parenthesized && IsPath(parenthesized.Inner));

    private FunctionExpression? InlineFunction(CallExpression head, Expression value, int start)
    {
        var parameters = new List<Parameter>();
        foreach (var argument in head.Arguments)
        {
            if (argument is not { Name: null, Value: Variable name })
            {
                Report(argument.Span, "A function's parameters must be names.");
                return null;
            }

            parameters.Add(new Parameter(argument.Span, name.Name, null, TakesRest: false));
        }

        return new FunctionExpression(SpanFrom(start), (Variable)head.Target, parameters, null, value);
    }

    private Expression? ParseBinary(int precedence, ExpressionRules rules)
    {
        var start = Current.Start;
        var left = ParseUnary(rules);
        if (left is FunctionExpression)
            return left;
        if (left is not null && precedence > 0 && (Is(TokenKind.Assign) || Is(TokenKind.CompoundAssign)))
            return ParseAssignment(left, left.Span.Start, ExpressionRules.None);
        while (left is not null && Is(TokenKind.Operator) && PrecedenceOf(Current, rules) is var own && own > precedence)
        {
            var sign = Next();
            if (!Deepen())
                return null;
            if (!StartsExpression(Current))
            {
                Report(CurrentSpan, Is(TokenKind.Invalid) && Current.Value is string fault
                    ? fault
                    : $"`{TextOf(sign)}` needs an expression on its right{InsteadOfCurrent}.");
                // `1 === 1`: what follows would only be a second fault of the same.
                SkipStatement();
                return null;
            }

            var right = rules.HasFlag(ExpressionRules.Calls) ? ParseApplication(own, rules & ~ExpressionRules.Assignments) : ParseBinary(own, rules);
            left = right is null ? null : new BinaryExpression(SpanFrom(start), (BinaryOperator)sign.Value!, SpanOf(sign), left, right);
        }

        return left;
    }

    // What `when` is compared with must be the same however often it is looked at.
    private void ReportCounting()
    {
        if (isInWhen)
            Report(CurrentSpan, "A value behind `when` cannot count a variable up or down.");
    }

    private static int PrecedenceOf(Token token, ExpressionRules rules) => (BinaryOperator)token.Value! switch
    {
        BinaryOperator.Coalesce or BinaryOperator.NotNullThen => 20,
        BinaryOperator.Or => rules.HasFlag(ExpressionRules.BarsSeparate) ? -1 : 30,
        BinaryOperator.And => 40,
        BinaryOperator.Equal or BinaryOperator.NotEqual => 70,
        >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual => 80,
        BinaryOperator.Add or BinaryOperator.Subtract => 100,
        >= BinaryOperator.Multiply and <= BinaryOperator.Modulo => 110,
        BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight => 120,
        _ => 140,
    };

    private Expression? ParseUnary(ExpressionRules rules)
    {
        var token = Current;
        UnaryOperator? sign = token.Kind switch
        {
            TokenKind.Not => UnaryOperator.Not,
            TokenKind.At => UnaryOperator.Alias,
            TokenKind.Caret => UnaryOperator.Expand,
            TokenKind.Operator when token.Value is BinaryOperator.Add => UnaryOperator.Plus,
            TokenKind.Operator when token.Value is BinaryOperator.Subtract => UnaryOperator.Negate,
            _ => null,
        };
        if (sign is null && token.Kind is not (TokenKind.Increment or TokenKind.Decrement))
            return ParsePostfix(rules);
        Next();
        if (!Deepen())
            return null;
        if (!StartsExpression(Current))
        {
            Report(CurrentSpan, $"`{TextOf(token)}` needs an expression behind it{InsteadOfCurrent}.");
            return null;
        }

        var operand = ParseBinary(UnaryPrecedence, rules & ~(ExpressionRules.Calls | ExpressionRules.Assignments));
        if (operand is null)
            return null;
        if (sign is null && !IsPath(operand))
        {
            Report(operand.Span, $"Only a variable can be counted up or down, not `{operand.Span.Text}`.");
            return null;
        }

        if (sign is null)
            ReportCounting();
        return sign is { } op
            ? new UnaryExpression(SpanFrom(token.Start), op, operand)
            : new IncrementExpression(SpanFrom(token.Start), operand, token.Kind == TokenKind.Increment ? 1 : -1, IsPrefix: true);
    }
}
