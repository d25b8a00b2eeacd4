using Gazette.Templating.Syntax;
using Gazette.Templating.Values;

namespace Gazette.Templating.Parsing;

internal sealed partial class Parser
{
    private static bool IsKeyword(string word) => word is "if" or "else" or "end" or "for" or "tablerow" or "case" or "when" or "while"
        or "break" or "continue" or "func" or "import" or "readonly" or "with" or "capture" or "ret" or "wrap" or "do";

    private Expression? ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ParseName();
            case TokenKind.Number or TokenKind.String:
                Next();
                return new Literal(SpanOf(token), token.Value);
            case TokenKind.InterpolationStart:
                return ParseInterpolated();
            case TokenKind.OpenParen:
                return ParseParenthesized();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            default:
                Report(CurrentSpan, token.Value as string ?? $"`{TextOf(token)}` cannot stand here.");
                return null;
        }
    }

    private Expression? ParseName()
    {
        if (IsWord("do"))
            return ParseAnonymousFunction();
        var token = Next();
        var span = SpanOf(token);
        return (string)token.Value! switch
        {
            "true" => new Literal(span, Box.True),
            "false" => new Literal(span, Box.False),
            "null" => new Literal(span, null),
            "empty" => new Literal(span, EmptyValue.Instance),
            var name => new Variable(span, name),
        };
    }

    private InterpolatedText? ParseInterpolated()
    {
        var start = Current.Start;
        var parts = new List<Expression>();
        while (true)
        {
            var token = Next();
            if (((string)token.Value!).Length > 0)
                parts.Add(new Literal(SpanOf(token), token.Value));
            if (token.Kind == TokenKind.InterpolationEnd)
                return new InterpolatedText(SpanFrom(start), parts);
            if (ExpectExpression("{", ExpressionRules.Value) is not { } part)
                return null;
            parts.Add(part);
            if (Current.Kind is TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd)
                continue;
            Report(CurrentSpan, Current.Value as string is { } fault && Is(TokenKind.Invalid) ? fault : $"A `}}` is missing here, before `{TextOf(Current)}`.");
            return null;
        }
    }

    private Parenthesized? ParseParenthesized()
    {
        var start = Next().Start;
        var inner = ExpectExpression("(", ExpressionRules.Value);
        if (inner is null)
            return null;
        if (!TryTake(TokenKind.CloseParen))
        {
            Report(CurrentSpan, $"A `)` is missing here, before `{TextOf(Current)}`.");
            return null;
        }

        return new Parenthesized(SpanFrom(start), inner);
    }

    private ArrayExpression? ParseArray()
    {
        var start = Current.Start;
        newLinesAllowed++;
        Next();
        var items = new List<Expression>();
        var ok = true;
        while (ok && !Is(TokenKind.CloseBracket))
        {
            if (ExpectExpression("[", ExpressionRules.Value) is not { } item)
                ok = false;
            else
                items.Add(item);
            if (ok && !TryTake(TokenKind.Comma))
                break;
        }

        newLinesAllowed--;
        if (ok && !Is(TokenKind.CloseBracket))
        {
            Report(CurrentSpan, $"A `]` is missing here, before `{TextOf(Current)}`.");
            ok = false;
        }

        if (!ok)
            return null;
        Next();
        return new ArrayExpression(SpanFrom(start), items);
    }

    private ObjectExpression? ParseObject()
    {
        var start = Current.Start;
        newLinesAllowed++;
        Next();
        var members = new List<(string, Expression)>();
        var ok = true;
        while (ok && !Is(TokenKind.CloseBrace))
        {
            if (ParseObjectMember() is { } member)
                members.Add(member);
            else
                ok = false;
            if (ok && !TryTake(TokenKind.Comma))
                break;
        }

        newLinesAllowed--;
        if (ok && !Is(TokenKind.CloseBrace))
        {
            Report(CurrentSpan, $"A `}}` is missing here, before `{TextOf(Current)}`.");
            ok = false;
        }

        if (!ok)
            return null;
        Next();
        return new ObjectExpression(SpanFrom(start), members);
    }

    private (string Name, Expression Value)? ParseObjectMember()
    {
        if (!Is(TokenKind.String) && !(Is(TokenKind.Identifier) && ((string)Current.Value!)[0] != '$'))
        {
            Report(CurrentSpan, $"An object's member needs a name instead of `{TextOf(Current)}`.");
            return null;
        }

        var name = (string)Next().Value!;
        if (!TryTake(TokenKind.Colon))
        {
            Report(CurrentSpan, $"A `:` is missing here, before `{TextOf(Current)}`.");
            return null;
        }

        return ExpectExpression(":", ExpressionRules.Value) is { } value ? (name, value) : null;
    }

    private FunctionExpression ParseAnonymousFunction()
    {
        // Around the function new lines may mean nothing, in an array for instance; within it they end statements.
        var outerNewLines = newLinesAllowed;
        newLinesAllowed = 0;
        var word = Next();
        var parameters = Is(TokenKind.OpenParen) && TouchesPrevious ? ParseParameters() : null;
        ExpectEndOfStatement();
        var body = ParsePlainFunctionBody("do");
        newLinesAllowed = outerNewLines;
        SkipAllowedNewLines();
        return new FunctionExpression(SpanFrom(word.Start), null, parameters, body, null);
    }

    // Unlike a statement's, the end of a function can be followed by the rest of the expression it stands in.
    private Block ParsePlainFunctionBody(string statement)
    {
        var body = ParseBlock();
        while (AtBlockWord() && !IsWord("end"))
        {
            ReportMisplaced();
            ParseBlock();
        }

        if (IsWord("end"))
            Next();
        else
            Report(SpanOf(Previous), $"This `{statement}` is never closed. Close it with `end`.");
        return body;
    }

    private FunctionStatement? ParseFunctionStatement()
    {
        var start = Next().Start;
        if (!Is(TokenKind.Identifier))
        {
            Report(SpanFrom(start), $"`func` needs a name instead of `{TextOf(Current)}`.");
            SkipStatement();
            ParsePlainBody("func");
            return null;
        }

        var nameToken = Next();
        var name = new Variable(SpanOf(nameToken), (string)nameToken.Value!);
        var parameters = Is(TokenKind.OpenParen) ? ParseParameters() : null;
        ExpectEndOfStatement();
        var body = ParsePlainBody("func");
        return new FunctionStatement(SpanFrom(start), new FunctionExpression(SpanFrom(start), name, parameters, body, null));
    }

    private List<Parameter> ParseParameters()
    {
        newLinesAllowed++;
        Next();
        var parameters = new List<Parameter>();
        while (!Is(TokenKind.CloseParen))
        {
            if (ParseParameter(parameters) is not { } parameter)
                break;
            parameters.Add(parameter);
            if (Is(TokenKind.CloseParen) || TryTake(TokenKind.Comma))
                continue;
            Report(CurrentSpan, $"A comma must stand between parameters, before `{TextOf(Current)}`.");
            break;
        }

        newLinesAllowed--;
        if (!TryTake(TokenKind.CloseParen))
        {
            if (diagnostics.Count == 0)
                Report(CurrentSpan, $"A `)` is missing here, before `{TextOf(Current)}`.");
            SkipStatement();
        }

        return parameters;
    }

    private Parameter? ParseParameter(List<Parameter> before)
    {
        if (!Is(TokenKind.Identifier))
        {
            Report(CurrentSpan, $"A parameter needs a name instead of `{TextOf(Current)}`.");
            return null;
        }

        var token = Next();
        Expression? otherwise = null;
        if (TryTake(TokenKind.Assign))
        {
            otherwise = ExpectExpression("=", ExpressionRules.None);
            if (otherwise is null)
                return null;
            if (!IsLiteral(otherwise))
            {
                Report(SpanFrom(token.Start), "Only a literal can be a parameter's default.");
                return null;
            }
        }

        var rest = TryTake(TokenKind.Ellipsis);
        var parameter = new Parameter(SpanFrom(token.Start), (string)token.Value!, otherwise, rest);
        if (before is [.., { Default: not null }] && otherwise is null && !rest)
            Report(parameter.Span, "A parameter without a default cannot follow one that has one.");
        else if (before is [.., { TakesRest: true }])
            Report(parameter.Span, "Nothing can follow the parameter that takes the rest.");
        else if (before.Exists(p => p.Name == parameter.Name))
            Report(parameter.Span, $"The parameter `{parameter.Name}` is there already.");
        return parameter;
    }

    private static bool IsLiteral(Expression value) =>
        value is Literal or UnaryExpression { Operator: UnaryOperator.Negate or UnaryOperator.Plus, Operand: Literal };
}
