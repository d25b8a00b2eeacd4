using System.Globalization;
using System.Numerics;
using System.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Parsing;

internal sealed partial class Lexer
{
    private const int MostExponentDigits = 3;

    private sealed record Interpolation(char Quote, int Start);

    private void ReadString(char quote)
    {
        var start = position++;
        var content = ReadQuoted(quote, braces: false, start, out var ended);
        if (!ended)
        {
            AddUnterminated("a string");
            return;
        }

        position++;
        Add(TokenKind.String, start, position, content);
    }

    /// <summary>Reads up to, not over, the closing quote or an opening brace.</summary>
    private string ReadQuoted(char quote, bool braces, int start, out bool ended)
    {
        var simple = position;
        while (position < text.Length && Current != quote && Current != '\\' && !(braces && Current == '{'))
            position++;
        ended = position < text.Length;
        if (Current != '\\')
            return text[simple..position];

        var content = new StringBuilder().Append(text, simple, position - simple);
        while (position < text.Length && Current != quote && !(braces && Current == '{'))
        {
            if (Current == '\\')
                AppendEscape(content, braces, start);
            else
                content.Append(text[position++]);
        }

        ended = position < text.Length;
        return content.ToString();
    }

    private void AppendEscape(StringBuilder content, bool braces, int start)
    {
        var letter = CharAt(position + 1);
        position = Math.Min(position + 2, text.Length);
        var plain = letter switch
        {
            '\'' or '"' or '\\' => letter,
            '0' => '\0',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            '{' or '}' when braces => letter,
            _ => '\uFFFF',
        };
        if (plain != '\uFFFF')
        {
            content.Append(plain);
            return;
        }

        // A backslash at the end of a line joins it with the next one.
        if (letter is '\r' or '\n')
        {
            if (letter == '\r' && Current == '\n')
                position++;
            return;
        }

        if (letter is 'u' or 'x')
            AppendCode(content, letter, letter == 'u' ? 4 : 2);
        else
            Report(start, position, $"`\\{letter}` is not an escape. Only \\0 \\' \\\" \\\\ \\b \\f \\n \\r \\t \\v \\u0000 and \\x00 are.");
    }

    private void AppendCode(StringBuilder content, char letter, int digits)
    {
        var code = 0;
        for (var i = 0; i < digits; i++, position++)
        {
            if (!char.IsAsciiHexDigit(Current))
            {
                Report(position, position + 1, $"`\\{letter}` needs {digits} hexadecimal digits.");
                return;
            }

            code = code * 16 + Convert.ToInt32(Current.ToString(), 16);
        }

        content.Append((char)code);
    }

    private void ReadVerbatim()
    {
        var start = position++;
        var content = new StringBuilder();
        while (position < text.Length)
        {
            if (Current == '`')
            {
                if (CharAt(position + 1) != '`')
                {
                    Add(TokenKind.String, start, position + 1, content.ToString());
                    return;
                }

                position++;
            }

            content.Append(text[position++]);
        }

        AddUnterminated("a verbatim string");
    }

    private void ReadInterpolated(Interpolation interpolation, TokenKind kind, int start)
    {
        var content = ReadQuoted(interpolation.Quote, braces: true, start, out var ended);
        if (!ended)
        {
            AddUnterminated("an interpolated string");
            return;
        }

        if (Current == '{')
        {
            position++;
            interpolations.Push(interpolation);
            Add(kind, start, position, content);
            return;
        }

        position++;
        Add(kind == TokenKind.InterpolationStart ? TokenKind.String : TokenKind.InterpolationEnd, start, position, content);
    }

    // What is missing is missing at the end: the last letter of the template is where the fault is shown.
    private void AddUnterminated(string what)
    {
        position = text.Length;
        Add(TokenKind.Invalid, text.Length - 1, text.Length, $"The template ends inside {what}.");
        interpolations.Clear();
    }

    private void ReadNumber()
    {
        var start = position;
        if (Current == '0' && CharAt(position + 1) is 'x' or 'X' or 'b' or 'B')
        {
            ReadRadix(start, CharAt(position + 1) is 'x' or 'X' ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier);
            return;
        }

        SkipDigits();
        var isFraction = false;
        var isPower = false;
        if (Current == '.' && GoesOnBehindDot(CharAt(position + 1), CharAt(position + 2)))
        {
            isFraction = true;
            position++;
            SkipDigits();
        }

        if (Current is 'e' or 'E')
        {
            var sign = CharAt(position + 1) is '+' or '-' ? 1 : 0;
            position += 1 + sign;
            var exponent = position;
            if (!char.IsAsciiDigit(Current))
            {
                Add(TokenKind.Invalid, position, position, "An exponent needs at least one digit.");
                return;
            }

            SkipDigits();
            isPower = !isFraction && CharAt(exponent - 1) != '-' && position - exponent <= MostExponentDigits;
            isFraction = true;
        }

        var digits = text.AsSpan(start, position - start).ToString().Replace("_", "", StringComparison.Ordinal);
        object value = Current switch
        {
            'm' or 'M' => decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null!,
            'f' or 'F' => float.Parse(digits, CultureInfo.InvariantCulture),
            'd' or 'D' => double.Parse(digits, CultureInfo.InvariantCulture),
            // 1e3 is a whole number, 1.0e3 is none.
            _ when isPower => Operators.Shrink(BigInteger.Parse(digits, NumberStyles.AllowExponent, CultureInfo.InvariantCulture)),
            _ when isFraction => double.Parse(digits, CultureInfo.InvariantCulture),
            _ => Operators.Shrink(BigInteger.Parse(digits, CultureInfo.InvariantCulture)),
        };
        if (Current is 'm' or 'M' or 'f' or 'F' or 'd' or 'D' or 'u' or 'U')
            position++;
        Add(value is null ? TokenKind.Invalid : TokenKind.Number, start, position, value);
    }

    // `1.` and `1.f` are numbers, `1.name` is a member of one, `1..2` a range.
    private static bool GoesOnBehindDot(char next, char afterNext) =>
        next is 'e' or 'E' || (next is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' ? !IsNameLetter(afterNext) : next is not ('.' or '_') && !char.IsLetter(next));

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current) || (Current == '_' && char.IsAsciiDigit(CharAt(position + 1))))
            position++;
    }

    private void ReadRadix(int start, NumberStyles style)
    {
        position += 2;
        while (char.IsAsciiHexDigit(Current) || Current == '_')
            position++;
        var digits = text[(start + 2)..position].Replace("_", "", StringComparison.Ordinal);
        var isUnsigned = Current is 'u' or 'U';
        if (isUnsigned)
            position++;
        // Without a suffix the digits are the bits of an int, or of a long: 0xffffffff is -1.
        object? value = BigInteger.TryParse("0" + digits, style, CultureInfo.InvariantCulture, out var bits) && digits.Length > 0
            ? isUnsigned || bits > ulong.MaxValue ? Operators.Shrink(bits) : bits <= uint.MaxValue ? Box.Of((int)(uint)bits) : (long)(ulong)bits
            : null;
        Add(value is null ? TokenKind.Invalid : TokenKind.Number, start, position, value);
    }
}
