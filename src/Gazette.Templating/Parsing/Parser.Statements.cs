using Gazette.Templating.Syntax;

namespace Gazette.Templating.Parsing;

internal sealed partial class Parser
{
    private Block ParsePage()
    {
        var statements = new List<Statement>();
        while (true)
        {
            statements.AddRange(ParseBlock().Statements);
            if (Is(TokenKind.EndOfFile))
                return new Block(SpanFrom(0), statements);

            // Only a word that closes a block stops one before the end; here nothing is open.
            var word = TextOf(Current);
            Report(CurrentSpan, word == "end"
                ? "This `end` has nothing to close."
                : $"`{word}` must stand inside a block that can have one.");
            Next();
            if (word == "when" && !EndsStatement)
                SkipStatement();
        }
    }

    /// <summary>Statements up to, not over, a word that closes the block or goes on with it.</summary>
    private Block ParseBlock()
    {
        var start = Current.Start;
        var statements = new List<Statement>();
        DeepenBlocks();
        while (!Is(TokenKind.EndOfFile) && !AtBlockWord())
        {
            if (ParseStatement() is { } statement)
                statements.Add(statement);
        }

        blockDepth--;
        return new Block(SpanFrom(start), statements);
    }

    private void DeepenBlocks()
    {
        if (++blockDepth <= DeepestBlock)
            return;
        Report(CurrentSpan, $"Blocks are nested deeper than {DeepestBlock} levels.");
        index = tokens.Count - 1;
    }

    private bool AtBlockWord() => Is(TokenKind.Identifier) && TextOf(Current) is "end" or "else" or "when" && !IsMemberTarget();

    private bool IsMemberTarget() => Peek().Kind is TokenKind.Dot or TokenKind.QuestionDot;

    private Statement? ParseStatement()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                Next();
                return new TextStatement(SpanOf(token), (string)token.Value!);
            case TokenKind.CodeStart:
                Next();
                return new CodeStart(SpanOf(token), (string?)token.Value, token.Strip);
            case TokenKind.CodeEnd:
                Next();
                return new CodeEnd(SpanOf(token), token.Strip);
            case TokenKind.NewLine or TokenKind.Semicolon:
                Next();
                return null;
            case TokenKind.Identifier when !IsMemberTarget():
                return ParseWordStatement(token);
            default:
                return ParseExpressionStatement();
        }
    }

    private Statement? ParseWordStatement(Token word) => (string)word.Value! switch
    {
        "if" => ParseIf(),
        "case" => ParseCase(),
        "for" => ParseFor(isTableRow: false),
        "tablerow" => ParseFor(isTableRow: true),
        "while" => ParseWhile(),
        "break" => ParseJump(),
        "continue" => ParseJump(),
        "capture" => ParseCapture(),
        "with" => ParseWith(),
        "wrap" => ParseWrap(),
        "func" => ParseFunctionStatement(),
        "ret" => ParseReturn(),
        "import" => ParseImport(),
        "readonly" => ParseReadOnly(),
        _ => ParseExpressionStatement(),
    };

    private ExpressionStatement? ParseExpressionStatement()
    {
        var start = Current.Start;
        var before = index;
        if (!StartsExpression(Current))
        {
            Report(CurrentSpan, Current.Value as string is { } fault && Is(TokenKind.Invalid) ? fault : $"`{TextOf(Current)}` cannot begin a statement.");
            Next();
            SkipStatement();
            return null;
        }

        var expression = ParseExpression(ExpressionRules.Statement);
        if (expression is null && index == before)
            Next();
        if (expression is null)
            SkipStatement();
        else
            ExpectEndOfStatement();
        return expression is null ? null : new ExpressionStatement(SpanFrom(start), expression);
    }

    /// <summary>The <c>end</c> of a block; a fault at the last thing in the template when there is none.</summary>
    private void ExpectEnd(string statement)
    {
        if (IsWord("end"))
        {
            Next();
            ExpectEndOfStatement();
            return;
        }

        Report(SpanOf(Previous), $"This `{statement}` is never closed. Close it with `end`.");
    }

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

    private void ReportMisplaced()
    {
        Report(CurrentSpan, $"`{TextOf(Current)}` must follow an `if`, a `when` or a `for`.");
        Next();
        SkipStatement();
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

        ExpectEndOfStatement();
        return new WhenClause(SpanFrom(start), values, ParseBlock());
    }

    private ForStatement? ParseFor(bool isTableRow)
    {
        var start = Next().Start;
        var name = isTableRow ? "tablerow" : "for";
        var target = ExpectExpression(name, ExpressionRules.Path);
        if (target is not null && target is not (Variable or MemberExpression or IndexExpression))
            Report(target.Span, "The loop needs a variable to put its items in.");
        Expression? list = null;
        var arguments = new List<Argument>();
        if (target is not null && !IsWord("in"))
        {
            Report(SpanFrom(start), $"Write `in` and a list instead of `{TextOf(Current)}`: {name} item in list.");
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

    /// <summary>The body of a statement that has no <c>else</c> or <c>when</c>, with its <c>end</c>.</summary>
    private Block ParsePlainBody(string statement)
    {
        var body = ParseBlock();
        while (AtBlockWord() && !IsWord("end"))
        {
            ReportMisplaced();
            ParseBlock();
        }

        ExpectEnd(statement);
        return body;
    }

    private Statement ParseJump()
    {
        var word = Next();
        ExpectEndOfStatement();
        return TextOf(word) == "break" ? new BreakStatement(SpanOf(word)) : new ContinueStatement(SpanOf(word));
    }

    private CaptureStatement? ParseCapture()
    {
        var start = Next().Start;
        var target = ExpectExpression("capture", ExpressionRules.Path);
        if (target is not null && target is not (Variable or MemberExpression or IndexExpression))
            Report(target.Span, "`capture` needs a variable to put the text in.");
        ExpectEndOfStatement();
        var body = ParsePlainBody("capture");
        return target is null ? null : new CaptureStatement(SpanFrom(start), target, body);
    }

    private WithStatement? ParseWith()
    {
        var start = Next().Start;
        var value = ExpectExpression("with", ExpressionRules.Value);
        if (value is not null)
            ExpectEndOfStatement();
        var body = ParsePlainBody("with");
        return value is null ? null : new WithStatement(SpanFrom(start), value, body);
    }

    private WrapStatement? ParseWrap()
    {
        var start = Next().Start;
        var call = ExpectExpression("wrap", ExpressionRules.Value);
        if (call is not null)
            ExpectEndOfStatement();
        var body = ParsePlainBody("wrap");
        return call is null ? null : new WrapStatement(SpanFrom(start), call, body);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Next().Start;
        var value = StartsExpression(Current) ? ParseExpression(ExpressionRules.Value) : null;
        ExpectEndOfStatement();
        return new ReturnStatement(SpanFrom(start), value);
    }

    private ImportStatement? ParseImport()
    {
        var start = Next().Start;
        var value = ExpectExpression("import", ExpressionRules.Value);
        if (value is not null)
            ExpectEndOfStatement();
        return value is null ? null : new ImportStatement(SpanFrom(start), value);
    }

    private ReadOnlyStatement? ParseReadOnly()
    {
        var word = Next();
        if (!Is(TokenKind.Identifier))
        {
            Report(SpanOf(word), $"`readonly` needs a variable instead of `{TextOf(Current)}`.");
            ExpectEndOfStatement();
            return null;
        }

        var name = Next();
        ExpectEndOfStatement();
        return new ReadOnlyStatement(SpanFrom(word.Start), new Variable(SpanOf(name), (string)name.Value!));
    }
}
