using Gazette.Templating.Syntax;

namespace Gazette.Templating.Parsing;

internal sealed partial class Parser
{
    private FunctionExpression ParseAnonymousFunction()
    {
        // Around the function new lines may mean nothing, in an array for instance; within it they end statements.
        var outerNewLines = newLinesAllowed;
        newLinesAllowed = 0;
        var word = Next();
        var parameters = Is(TokenKind.OpenParen) && TouchesPrevious ? ParseParameters() : null;
        ExpectEndOfStatement();
        var outerReturns = BeginFunction();
        var body = ParsePlainFunctionBody("do");
        newLinesAllowed = outerNewLines;
        SkipAllowedNewLines();
        return new FunctionExpression(SpanFrom(word.Start), null, parameters, body, null) { ReturnsValue = EndFunction(outerReturns) };
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
        if (!AtVariableName())
        {
            Report(SpanFrom(start), $"`func` needs a name{InsteadOfCurrent}.");
            SkipStatement();
            ParsePlainBody("func");
            return null;
        }

        var nameToken = Next();
        var name = new Variable(SpanOf(nameToken), (string)nameToken.Value!);
        var parameters = Is(TokenKind.OpenParen) ? ParseParameters() : null;
        ExpectEndOfStatement();
        var outerReturns = BeginFunction();
        var body = ParsePlainBody("func");
        return new FunctionStatement(
            SpanFrom(start),
            new FunctionExpression(SpanFrom(start), name, parameters, body, null) { ReturnsValue = EndFunction(outerReturns) });
    }

    private bool BeginFunction()
    {
        var outer = returnsValue;
        returnsValue = false;
        return outer;
    }

    /// <summary>Whether the function that ends has a <c>ret</c> with a value.</summary>
    private bool EndFunction(bool outer)
    {
        var returns = returnsValue;
        returnsValue = outer;
        return returns;
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
            Report(CurrentSpan, $"A comma must stand between parameters, before {CurrentInWords}.");
            break;
        }

        newLinesAllowed--;
        if (!TryTake(TokenKind.CloseParen))
        {
            if (diagnostics.Count == 0)
                Report(CurrentSpan, $"A `)` is missing here, before {CurrentInWords}.");
            SkipStatement();
        }

        return parameters;
    }

    private Parameter? ParseParameter(List<Parameter> before)
    {
        if (!Is(TokenKind.Identifier))
        {
            Report(CurrentSpan, $"A parameter needs a name{InsteadOfCurrent}.");
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
