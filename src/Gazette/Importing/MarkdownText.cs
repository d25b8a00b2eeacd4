using System.Text;

namespace Gazette.Importing;

/// <summary>Words as Markdown that means these words and nothing else.</summary>
internal static class MarkdownText
{
    /// <summary>Writes words; those at the beginning of a line could be taken for a heading, a list or a rule.</summary>
    public static void Append(StringBuilder into, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isStart = into.Length == 0 || into[^1] == '\n';
            if (NeedsEscape(text, i, isStart))
                into.Append('\\');
            // 1. and 2) begin lists.
            else if (isStart && char.IsAsciiDigit(c) && NumberEnd(text, i) is > 0 and var end)
            {
                into.Append(text, i, end - i).Append('\\');
                i = end;
                c = text[i];
            }

            into.Append(c);
        }
    }

    public static string Of(string text)
    {
        var into = new StringBuilder(text.Length + 8);
        Append(into, text);
        return into.ToString();
    }

    private static bool NeedsEscape(string text, int at, bool isStart)
    {
        var c = text[at];
        return c switch
        {
            '\\' or '`' or '*' or '[' or ']' or '|' => true,
            '_' => !(Word(text, at - 1) && Word(text, at + 1)),
            '<' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?'),
            '&' => at + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] == '#'),
            '#' or '>' or '-' or '+' or '=' or ':' or '~' or '^' => isStart,
            _ => false,
        };
    }

    /// <summary>Where the dot or bracket behind a number at the beginning of a line stands; 0 when there is none.</summary>
    private static int NumberEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 10 && char.IsAsciiDigit(text[end]))
            end++;
        return end < text.Length && (text[end] is '.' or ')') ? end : 0;
    }

    private static bool Word(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);
}
