using System.Buffers;
using System.Text;

namespace Gazette.Content;

/// <summary>
/// Names of tags, people, sources and sections in one spelling, so that what looks alike is the same: letters in one piece,
/// narrow letters and digits for wide ones, one space between words, and nothing invisible.
/// </summary>
internal static class NameText
{
    private static readonly SearchValues<char> Unusual = SearchValues.Create(
    [
        .. Characters('\u0300', '\u036F'), '\u3099', '\u309A', .. Characters('\uFF01', '\uFF5E'),
        .. Characters('\u2000', '\u200B'), .. Characters('\u200E', '\u200F'), .. Characters('\u2028', '\u202F'),
        '\u2060', '\uFEFF', '\u00A0', '\u00AD', '\u3000', '\t', '\n', '\r',
    ]);

    /// <summary>That spelling of a name; the very text where it is spelt so.</summary>
    public static string Of(string text)
    {
        var span = text.AsSpan();
        if (!span.ContainsAny(Unusual) && !span.Contains("  ", StringComparison.Ordinal))
            return span.Length > 0 && (span[0] == ' ' || span[^1] == ' ') ? text.Trim() : text;
        var name = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (ComposedLetters.IsMark(c))
                ComposedLetters.Append(name, c);
            else if (!char.IsWhiteSpace(c))
                AppendVisible(name, c);
            else if (name.Length > 0 && name[^1] != ' ')
                name.Append(' ');
        }

        return name.ToString().TrimEnd();
    }

    /// <summary>Whether a text has words and all are Chinese: between these a space means nothing, or the next name.</summary>
    public static bool IsHan(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!IsHan(c) && c != ' ')
                return false;
        return text.Length > 0;
    }

    /// <summary>A Chinese character of the basic plane.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or '\u3007';

    private static void AppendVisible(StringBuilder name, char c)
    {
        if (c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or '\uFEFF' or '\u00AD')
            return;
        // Wide signs of Chinese punctuation, such as brackets and the comma, are what belongs between Chinese characters.
        name.Append(c is >= '\uFF01' and <= '\uFF5E' && (char)(c - 0xFEE0) is var narrow
            && (char.IsAsciiLetterOrDigit(narrow) || "+-#&._/@%".Contains(narrow, StringComparison.Ordinal)) ? narrow : c);
    }

    private static IEnumerable<char> Characters(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
