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
        if ((string)token.Value! == "$$")
            Report(CurrentSpan, "`$$` prints the wrapped block and must stand alone.");
        return (string)token.Value! switch
        {
            "true" => new Literal(span, Box.True),
            "false" => new Literal(span, Box.False),
            "null" => new Literal(span, null),
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
            Report(CurrentSpan, Current.Value as string is { } fault && Is(TokenKind.Invalid) ? fault : $"A `}}` is missing here, before {CurrentInWords}.");
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
            Report(CurrentSpan, $"A `)` is missing here, before {CurrentInWords}.");
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
            Report(CurrentSpan, $"A `]` is missing here, before {CurrentInWords}.");
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
            Report(CurrentSpan, $"A `}}` is missing here, before {CurrentInWords}.");
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
            Report(CurrentSpan, $"An object's member needs a name{InsteadOfCurrent}.");
            return null;
        }

        var name = (string)Next().Value!;
        if (!TryTake(TokenKind.Colon))
        {
            Report(CurrentSpan, $"A `:` is missing here, before {CurrentInWords}.");
            return null;
        }

        return ExpectExpression(":", ExpressionRules.Value) is { } value ? (name, value) : null;
    }
}
