namespace Gazette.Templating.Parsing;

internal enum TokenKind
{
    EndOfFile,
    Text,
    CodeStart,
    CodeEnd,
    NewLine,
    Semicolon,
    Identifier,
    Number,
    String,

    /// <summary>The text of an interpolated string up to its first brace, between two braces, and behind the last one.</summary>
    InterpolationStart,
    InterpolationMiddle,
    InterpolationEnd,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Dot,
    QuestionDot,
    Question,
    Pipe,
    Assign,
    CompoundAssign,
    Operator,
    Not,
    At,
    Caret,
    Increment,
    Decrement,
    Ellipsis,
    Invalid,
}

/// <summary>How much white space a block takes away beside it.</summary>
internal enum Strip
{
    None,

    /// <summary><c>-</c>: all of it.</summary>
    All,

    /// <summary><c>~</c>: up to the line break.</summary>
    Line,
}

/// <summary>A piece of a template; the value is a literal's value, a text's content, an operator, or a block's indentation.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, object? Value = null, Strip Strip = Strip.None);
