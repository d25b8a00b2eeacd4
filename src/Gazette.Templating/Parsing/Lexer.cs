using Gazette.Templating.Text;

namespace Gazette.Templating.Parsing;

/// <summary>Cuts a template into tokens: stretches of text, and the words and signs of its code.</summary>
internal sealed partial class Lexer
{
    private readonly SourceText source;
    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly Stack<Interpolation> interpolations = new();
    private int position;
    private int braces;

    private Lexer(SourceText source)
    {
        this.source = source;
        text = source.Content;
    }

    /// <summary>Faults that the parser does not meet by itself.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    public static (List<Token> Tokens, List<Diagnostic> Diagnostics) Read(SourceText source, bool scriptOnly)
    {
        var lexer = new Lexer(source);
        if (scriptOnly)
            lexer.ReadCode(untilBlockEnds: false);
        else
            lexer.ReadTemplate();
        lexer.tokens.Add(new Token(TokenKind.EndOfFile, lexer.text.Length, lexer.text.Length));
        return (lexer.tokens, lexer.Diagnostics);
    }

    private char Current => CharAt(position);

    private char CharAt(int index) => index < text.Length ? text[index] : '\0';

    private void ReadCode(bool untilBlockEnds)
    {
        braces = 0;
        while (position < text.Length)
        {
            if (untilBlockEnds && AtCodeEnd(out var length, out var strip))
            {
                tokens.Add(new Token(TokenKind.CodeEnd, position, position + length, null, strip));
                position += length;
                strippedNewLine = false;
                pendingStrip = strip;
                interpolations.Clear();
                return;
            }

            ReadToken(untilBlockEnds);
        }
    }

    private bool AtCodeEnd(out int length, out Strip strip)
    {
        strip = Current switch { '-' => Strip.All, '~' => Strip.Line, _ => Strip.None };
        var at = strip == Strip.None ? position : position + 1;
        length = at - position + 2;
        return braces == 0 && interpolations.Count == 0 && CharAt(at) == '}' && CharAt(at + 1) == '}';
    }

    private void ReadToken(bool inBlock)
    {
        var letter = Current;
        var start = position;
        switch (letter)
        {
            case ' ' or '\t' or '\v' or '\f' or '\u00A0':
                position++;
                return;
            case '\r' or '\n':
                ReadNewLine();
                return;
            case '#':
                ReadComment(inBlock);
                return;
            case '"' or '\'':
                ReadString(letter);
                return;
            case '`':
                ReadVerbatim();
                return;
            case '$' when CharAt(position + 1) is '"' or '\'':
                position += 2;
                ReadInterpolated(new Interpolation(CharAt(start + 1), start), TokenKind.InterpolationStart, start);
                return;
            case '}' when interpolations.Count > 0:
                position++;
                ReadInterpolated(interpolations.Pop(), TokenKind.InterpolationMiddle, start);
                return;
            case '$':
                ReadLocal();
                return;
            case >= '0' and <= '9':
                ReadNumber();
                return;
        }

        if (char.IsLetter(letter) || letter == '_')
            ReadIdentifier();
        else if (!ReadSign())
            Add(TokenKind.Invalid, start, start + 1);
    }

    private void Add(TokenKind kind, int start, int end, object? value = null)
    {
        tokens.Add(new Token(kind, start, end, value));
        position = end;
    }

    private void ReadNewLine()
    {
        var start = position;
        while (position < text.Length && char.IsWhiteSpace(Current))
            position++;
        Add(TokenKind.NewLine, start, position);
    }

    private void ReadComment(bool inBlock)
    {
        var many = CharAt(position + 1) == '#';
        position += many ? 2 : 1;
        while (position < text.Length)
        {
            if (inBlock && AtBlockEndIgnoringBraces())
                return;
            if (!many && Current is '\r' or '\n')
                return;
            if (many && Current == '#' && CharAt(position + 1) == '#')
            {
                position += 2;
                return;
            }

            position++;
        }
    }

    private bool AtBlockEndIgnoringBraces()
    {
        var at = Current is '-' or '~' ? position + 1 : position;
        return CharAt(at) == '}' && CharAt(at + 1) == '}';
    }

    private void ReadLocal()
    {
        var start = position++;
        if (Current == '$')
            position++;
        else
            while (IsNameLetter(Current))
                position++;
        Add(TokenKind.Identifier, start, position, text[start..position]);
    }

    private void ReadIdentifier()
    {
        var start = position;
        while (IsNameLetter(Current))
            position++;
        Add(TokenKind.Identifier, start, position, string.Intern(text[start..position]));
    }

    private static bool IsNameLetter(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private void Report(int start, int end, string message) =>
        Diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, new SourceSpan(source, start, end), message));
}
