using Gazette.Templating.Syntax;

namespace Gazette.Templating.Parsing;

internal sealed partial class Parser
{
    private ForStatement? ParseFor(bool isTableRow)
    {
        var start = Next().Start;
        var name = isTableRow ? "tablerow" : "for";
        var target = ExpectExpression(name, ExpressionRules.Path);
        if (target is not null && !IsPath(target))
            Report(SpanFrom(start), "The loop needs a variable to put its items in.");
        Expression? list = null;
        var arguments = new List<Argument>();
        if (target is not null && !IsWord("in"))
        {
            Report(SpanFrom(start), $"`{name}` needs `in` and a list{InsteadOfCurrent}: {name} item in list.");
        }
        else if (target is not null)
        {
            Next();
            list = ExpectExpression(name, ExpressionRules.LoopList);
            ParseLoopArguments(arguments);
        }

        if (list is not null)
            ExpectEndOfStatement();
        else
            SkipStatement();
        var body = ParseBlock();
        Block? otherwise = null;
        if (IsWord("else"))
        {
            Next();
            ExpectEndOfStatement();
            otherwise = ParseBlock();
        }

        while (AtBlockWord() && !IsWord("end"))
        {
            ReportMisplaced();
            ParseBlock();
        }

        ExpectEnd(name);
        return list is null ? null : new ForStatement(SpanFrom(start), isTableRow, target!, list, arguments, body, otherwise);
    }

    private void ParseLoopArguments(List<Argument> arguments)
    {
        while (StartsExpression(Current))
        {
            if (!Is(TokenKind.Identifier) || IsKeyword(TextOf(Current)))
            {
                Report(CurrentSpan, $"`{TextOf(Current)}` is none of the loop's arguments: limit, offset, reversed, cols.");
                SkipStatement();
                return;
            }

            var name = Next();
            var value = TryTake(TokenKind.Colon) ? ExpectExpression("for", ExpressionRules.LoopArgument) : null;
            arguments.Add(new Argument(SpanFrom(name.Start), (string)name.Value!, value));
        }
    }

    private WhileStatement? ParseWhile()
    {
        var start = Next().Start;
        var condition = ExpectExpression("while", ExpressionRules.NoAssignment);
        ExpectEndOfStatement();
        var body = ParsePlainBody("while");
        return condition is null ? null : new WhileStatement(SpanFrom(start), condition, body);
    }

    private Statement ParseJump()
    {
        var word = Next();
        ExpectEndOfStatement();
        return TextOf(word) == "break" ? new BreakStatement(SpanOf(word)) : new ContinueStatement(SpanOf(word));
    }
}
