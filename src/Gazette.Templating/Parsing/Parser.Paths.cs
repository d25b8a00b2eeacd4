using Gazette.Templating.Syntax;

namespace Gazette.Templating.Parsing;

internal sealed partial class Parser
{
    private Expression? ParsePostfix(ExpressionRules rules)
    {
        var start = Current.Start;
        var left = ParsePrimary();
        while (left is not (null or FunctionExpression))
        {
            if (Is(TokenKind.Dot) || Is(TokenKind.QuestionDot))
                left = ParseMember(left, start);
            else if (Is(TokenKind.OpenBracket) && TouchesPrevious)
                left = ParseIndex(left, start);
            else if (Is(TokenKind.OpenParen) && TouchesPrevious && !rules.HasFlag(ExpressionRules.Path))
                left = ParseCall(left, start);
            else if ((Is(TokenKind.Increment) || Is(TokenKind.Decrement)) && left is Variable or MemberExpression or IndexExpression)
                left = ParseCounting(left, start);
            else
                break;
            if (!Deepen())
                return null;
        }

        return left;
    }

    private IncrementExpression ParseCounting(Expression target, int start)
    {
        var sign = Next();
        ReportCounting();
        return new IncrementExpression(SpanFrom(start), target, sign.Kind == TokenKind.Increment ? 1 : -1, IsPrefix: false);
    }

    private Expression? ParseMember(Expression target, int start)
    {
        var isConditional = Next().Kind == TokenKind.QuestionDot;
        if (!Is(TokenKind.Identifier) || ((string)Current.Value!)[0] == '$')
        {
            Report(CurrentSpan, $"A dot must be followed by a name{InsteadOfCurrent}.");
            return null;
        }

        var name = Next();
        if ((string)name.Value! == "empty" && Is(TokenKind.Question) && TouchesPrevious)
        {
            Next();
            return new EmptyTest(SpanFrom(start), target, isConditional);
        }

        var member = new MemberExpression(SpanFrom(start), target, (string)name.Value!, SpanOf(name), isConditional);
        CheckLoopMember(member);
        return member;
    }

    private void CheckLoopMember(MemberExpression member)
    {
        if (member.Target is Variable { Name: var loop } && !IsLoopMember(loop, member.Name))
            Report(member.Span, $"`{loop}` has no member `{member.Name}`.");
    }

    private static bool IsLoopMember(string loop, string member) => loop switch
    {
        "for" => member is "index" or "rindex" or "first" or "last" or "even" or "odd" or "changed" or "length",
        "while" => member is "index" or "first" or "even" or "odd",
        "tablerow" => member is "index" or "rindex" or "first" or "last" or "even" or "odd" or "changed" or "length" or "col",
        _ => true,
    };

    private IndexExpression? ParseIndex(Expression target, int start)
    {
        Next();
        var item = ExpectExpression("[", ExpressionRules.Value);
        if (item is null)
            return null;
        if (!TryTake(TokenKind.CloseBracket))
        {
            Report(CurrentSpan, $"A `]` is missing here, before {CurrentInWords}.");
            return null;
        }

        return new IndexExpression(SpanFrom(start), target, item);
    }

    private CallExpression? ParseCall(Expression target, int start)
    {
        newLinesAllowed++;
        Next();
        var arguments = new List<Argument>();
        var ok = true;
        while (ok && !Is(TokenKind.CloseParen) && !Is(TokenKind.EndOfFile))
        {
            var first = Current.Start;
            var name = AtArgumentName() ? (string)Next().Value! : null;
            if (name is not null)
                Next();
            if (ExpectExpression("(", ExpressionRules.Value) is not { } value)
                ok = false;
            else
                arguments.Add(new Argument(SpanFrom(first), name, value));
            if (ok && !Is(TokenKind.CloseParen) && !TryTake(TokenKind.Comma))
            {
                Report(CurrentSpan, $"A comma must stand between the arguments of a call, before {CurrentInWords}.");
                ok = false;
            }
        }

        newLinesAllowed--;
        if (ok && !Is(TokenKind.CloseParen))
            Report(CurrentSpan, $"A `)` is missing here, before {CurrentInWords}.");
        if (!ok || !TryTake(TokenKind.CloseParen))
            return null;
        return new CallExpression(SpanFrom(start), target, arguments, HasParentheses: true);
    }
}
