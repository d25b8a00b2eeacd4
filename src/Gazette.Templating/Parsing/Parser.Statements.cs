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
                return new Block(SpanFrom(0), statements) { HasIndentedCode = hasIndentedCode };

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
                hasIndentedCode |= token.Value is not null;
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
        "$$" => ParseWrappedBlock(),
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

    /// <summary><c>$$</c>, which is a statement and never a part of an expression.</summary>
    private ExpressionStatement ParseWrappedBlock()
    {
        var token = Next();
        ExpectEndOfStatement();
        return new ExpressionStatement(SpanOf(token), new Variable(SpanOf(token), (string)token.Value!));
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

    private void ReportMisplaced()
    {
        Report(CurrentSpan, $"`{TextOf(Current)}` must follow an `if`, a `when` or a `for`.");
        Next();
        SkipStatement();
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

    private CaptureStatement? ParseCapture()
    {
        var start = Next().Start;
        var target = ExpectExpression("capture", ExpressionRules.Value);
        if (target is not null && !IsPath(target))
            Report(target.Span, "`capture` needs a variable to put the text in.");
        ExpectEndOfStatement();
        var body = ParsePlainBody("capture");
        hasIndentedCode = true;
        return target is null || !IsPath(target) ? null : new CaptureStatement(SpanFrom(start), target, body);
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
        hasIndentedCode = true;
        return call is null ? null : new WrapStatement(SpanFrom(start), call, body);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Next().Start;
        var value = StartsExpression(Current) ? ParseExpression(ExpressionRules.Value) : null;
        returnsValue |= value is not null;
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

    private bool AtVariableName() => Is(TokenKind.Identifier) && (string)Current.Value! is not ("true" or "false" or "null" or "this" or "do");

    private ReadOnlyStatement? ParseReadOnly()
    {
        var word = Next();
        if (!AtVariableName())
        {
            Report(SpanOf(word), $"`readonly` needs a variable{InsteadOfCurrent}.");
            ExpectEndOfStatement();
            return null;
        }

        var name = Next();
        ExpectEndOfStatement();
        return new ReadOnlyStatement(SpanFrom(word.Start), new Variable(SpanOf(name), (string)name.Value!));
    }
}
