using Gazette.Templating.Syntax;

namespace Gazette.Templating.Parsing;

internal sealed partial class Parser
{
    private IfStatement? ParseIf()
    {
        var start = Next().Start;
        var condition = ExpectExpression("if", ExpressionRules.NoAssignment);
        ExpectEndOfStatement();
        var then = ParseBlock();
        DeepenBlocks();
        var otherwise = ParseElse();
        blockDepth--;
        return condition is null ? null : new IfStatement(SpanFrom(start), condition, then, otherwise);
    }

    /// <summary>What follows the first part of an <c>if</c>, with its <c>end</c>.</summary>
    private Statement? ParseElse()
    {
        if (!IsWord("else"))
        {
            if (IsWord("when"))
                ReportMisplaced();
            ExpectEnd("if");
            return null;
        }

        var start = Next().Start;
        if (IsWord("if"))
            return ParseIf();
        ExpectEndOfStatement();
        var block = ParseBlock();
        while (AtBlockWord() && !IsWord("end"))
        {
            ReportMisplaced();
            ParseBlock();
        }

        ExpectEnd("if");
        return new BlockStatement(SpanFrom(start), block);
    }

    private CaseStatement? ParseCase()
    {
        var start = Next().Start;
        var value = ExpectExpression("case", ExpressionRules.NoAssignment);
        ExpectEndOfStatement();
        var lead = ParseBlock();
        var whens = new List<WhenClause>();
        Block? otherwise = null;
        while (AtBlockWord() && !IsWord("end"))
        {
            if (otherwise is not null)
            {
                ReportMisplaced();
                ParseBlock();
            }
            else if (IsWord("when"))
            {
                whens.Add(ParseWhen());
            }
            else
            {
                Next();
                ExpectEndOfStatement();
                otherwise = ParseBlock();
            }
        }

        ExpectEnd("case");
        return value is null ? null : new CaseStatement(SpanFrom(start), value, lead, whens, otherwise);
    }

    private WhenClause ParseWhen()
    {
        var start = Next().Start;
        var values = new List<Expression>();
        if (!StartsExpression(Current))
            Report(CurrentSpan, "`when` needs at least one value.");
        var outer = isInWhen;
        isInWhen = true;
        while (StartsExpression(Current))
        {
            if (ParseExpression(ExpressionRules.WhenValue) is not { } value)
                break;
            values.Add(value);
            if (Is(TokenKind.Comma) || (Is(TokenKind.Operator) && Current.Value is Values.BinaryOperator.Or))
                Next();
            else
                break;
        }

        isInWhen = outer;
        ExpectEndOfStatement();
        return new WhenClause(SpanFrom(start), values, ParseBlock());
    }
}
