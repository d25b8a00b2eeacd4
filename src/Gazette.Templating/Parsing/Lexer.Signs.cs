using Gazette.Templating.Values;

namespace Gazette.Templating.Parsing;

internal sealed partial class Lexer
{
    // Longest first: the first that fits is taken.
    private static readonly (string Text, TokenKind Kind, object? Value)[] Signs =
    [
        ("...", TokenKind.Ellipsis, null),
        ("..<", TokenKind.Operator, BinaryOperator.RangeExclusive),
        ("//=", TokenKind.CompoundAssign, BinaryOperator.DivideWhole),
        ("??=", TokenKind.CompoundAssign, BinaryOperator.Coalesce),
        ("..", TokenKind.Operator, BinaryOperator.Range),
        ("?.", TokenKind.QuestionDot, null),
        ("??", TokenKind.Operator, BinaryOperator.Coalesce),
        ("?!", TokenKind.Operator, BinaryOperator.NotNullThen),
        ("||", TokenKind.Operator, BinaryOperator.Or),
        ("|>", TokenKind.Pipe, null),
        ("&&", TokenKind.Operator, BinaryOperator.And),
        ("==", TokenKind.Operator, BinaryOperator.Equal),
        ("!=", TokenKind.Operator, BinaryOperator.NotEqual),
        ("<=", TokenKind.Operator, BinaryOperator.LessOrEqual),
        (">=", TokenKind.Operator, BinaryOperator.GreaterOrEqual),
        ("<<", TokenKind.Operator, BinaryOperator.ShiftLeft),
        (">>", TokenKind.Operator, BinaryOperator.ShiftRight),
        ("//", TokenKind.Operator, BinaryOperator.DivideWhole),
        ("++", TokenKind.Increment, null),
        ("--", TokenKind.Decrement, null),
        ("+=", TokenKind.CompoundAssign, BinaryOperator.Add),
        ("-=", TokenKind.CompoundAssign, BinaryOperator.Subtract),
        ("*=", TokenKind.CompoundAssign, BinaryOperator.Multiply),
        ("/=", TokenKind.CompoundAssign, BinaryOperator.Divide),
        ("%=", TokenKind.CompoundAssign, BinaryOperator.Modulo),
        ("<", TokenKind.Operator, BinaryOperator.Less),
        (">", TokenKind.Operator, BinaryOperator.Greater),
        ("+", TokenKind.Operator, BinaryOperator.Add),
        ("-", TokenKind.Operator, BinaryOperator.Subtract),
        ("*", TokenKind.Operator, BinaryOperator.Multiply),
        ("/", TokenKind.Operator, BinaryOperator.Divide),
        ("%", TokenKind.Operator, BinaryOperator.Modulo),
        ("=", TokenKind.Assign, null),
        ("|", TokenKind.Pipe, null),
        ("!", TokenKind.Not, null),
        ("@", TokenKind.At, null),
        ("^", TokenKind.Caret, null),
        ("?", TokenKind.Question, null),
        (".", TokenKind.Dot, null),
        (",", TokenKind.Comma, null),
        (":", TokenKind.Colon, null),
        (";", TokenKind.Semicolon, null),
        ("(", TokenKind.OpenParen, null),
        (")", TokenKind.CloseParen, null),
        ("[", TokenKind.OpenBracket, null),
        ("]", TokenKind.CloseBracket, null),
        ("{", TokenKind.OpenBrace, null),
        ("}", TokenKind.CloseBrace, null),
    ];

    private bool ReadSign()
    {
        foreach (var (sign, kind, value) in Signs)
        {
            if (text[position] != sign[0] || string.CompareOrdinal(text, position, sign, 0, sign.Length) != 0)
                continue;
            if (kind == TokenKind.OpenBrace)
                braces++;
            else if (kind == TokenKind.CloseBrace && braces > 0)
                braces--;
            Add(kind, position, position + sign.Length, value);
            return true;
        }

        return false;
    }
}
