using Gazette.Templating.Syntax;
using Gazette.Templating.Text;

namespace Gazette.Templating.Parsing;

/// <summary>
/// Makes a template's tokens into its tree by recursive descent. Faults become diagnostics; after one the parser goes on behind
/// the statement it is in, so that one reading finds several.
/// </summary>
internal sealed partial class Parser
{
    // Both keep far away from the end of the stack, in the parser and wherever the tree is walked later.
    private const int DeepestExpression = 250;
    private const int DeepestBlock = 250;

    private readonly SourceText source;
    private readonly List<Token> tokens;
    private readonly List<Diagnostic> diagnostics = [];
    private int index;
    private int newLinesAllowed;
    private int depth;
    private int blockDepth;
    private bool isInWhen;
    private bool returnsValue;

    // A captured block, and one given to a function, may run where other lines are indented than where they stand.
    private bool hasIndentedCode;

    private Parser(SourceText source, List<Token> tokens)
    {
        this.source = source;
        this.tokens = tokens;
    }

    public static (Block Page, List<Diagnostic> Diagnostics) Parse(SourceText source, bool scriptOnly)
    {
        var (tokens, lexicalFaults) = Lexer.Read(source, scriptOnly);
        var parser = new Parser(source, tokens);
        var page = parser.ParsePage();
        parser.diagnostics.AddRange(lexicalFaults);
        return (page, parser.diagnostics);
    }

    private Token Current => tokens[index];

    private Token Previous => tokens[Math.Max(0, index - 1)];

    private SourceSpan CurrentSpan => SpanOf(Current);

    private SourceSpan SpanOf(Token token) => new(source, token.Start, token.End);

    /// <summary>A token as it is written; empty at the end.</summary>
    private string TextOf(Token token) => source.Content[token.Start..token.End];

    private string CurrentInWords => Is(TokenKind.EndOfFile) ? "the end of the template" : $"`{TextOf(Current)}`";

    private string InsteadOfCurrent => Is(TokenKind.EndOfFile) ? ", but the template ends" : $" instead of `{TextOf(Current)}`";

    private Token Peek(int ahead = 1)
    {
        var at = index + ahead;
        while (newLinesAllowed > 0 && at < tokens.Count && tokens[at].Kind == TokenKind.NewLine)
            at++;
        return tokens[Math.Min(at, tokens.Count - 1)];
    }

    private Token Next()
    {
        var token = Current;
        if (index < tokens.Count - 1)
            index++;
        SkipAllowedNewLines();
        return token;
    }

    private void SkipAllowedNewLines()
    {
        while (newLinesAllowed > 0 && Current.Kind == TokenKind.NewLine)
            index++;
    }

    private void SkipNewLines()
    {
        while (Current.Kind == TokenKind.NewLine)
            index++;
    }

    private bool Is(TokenKind kind) => Current.Kind == kind;

    private bool IsWord(string word) => Current.Kind == TokenKind.Identifier && (string)Current.Value! == word;

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        Next();
        return true;
    }

    /// <summary>From a start to the last token that was read.</summary>
    private SourceSpan SpanFrom(int start) => new(source, start, Math.Max(start, LastRead.End));

    private Token LastRead
    {
        get
        {
            var at = index - 1;
            while (at > 0 && tokens[at].Kind == TokenKind.NewLine)
                at--;
            return tokens[Math.Max(0, at)];
        }
    }

    private bool TouchesPrevious => index > 0 && tokens[index - 1].End == Current.Start;

    private void Report(SourceSpan span, string message) =>
        diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, span, message));

    private bool EndsStatement => Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeEnd or TokenKind.EndOfFile;

    private void ExpectEndOfStatement()
    {
        if (EndsStatement)
            return;
        Report(CurrentSpan, $"`{TextOf(Current)}` does not belong here. The statement must end before it, with a new line or `;`.");
        SkipStatement();
    }

    private void SkipStatement()
    {
        while (!EndsStatement)
            index++;
    }
}
