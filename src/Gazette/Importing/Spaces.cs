using System.Text;
using System.Text.RegularExpressions;

namespace Gazette.Importing;

/// <summary>Spaces as pages have them.</summary>
internal static class Spaces
{
    /// <summary>The text with one space for all that look like some, and none at its ends.</summary>
    public static string Single(ReadOnlySpan<char> text)
    {
        var single = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u00A0' or '\u3000')
            {
                if (single.Length > 0 && single[^1] != ' ')
                    single.Append(' ');
            }
            else if (!char.IsControl(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                single.Append(c);
            }
        }

        if (single.Length > 0 && single[^1] == ' ')
            single.Length--;
        return single.ToString();
    }

    /// <summary>Letters and digits alone, small: what two spellings of one title have in common.</summary>
    public static string Loose(ReadOnlySpan<char> text)
    {
        var loose = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                loose.Append(char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c));
        return loose.ToString();
    }
}

/// <summary>The comment that browsers put into pages they save: <c>saved from url=(0023)http://…</c>.</summary>
internal static partial class SavedFrom
{
    public static string? Of(string comment) => Mark().Match(comment) is { Success: true } mark ? mark.Groups[1].Value : null;

    [GeneratedRegex(@"^\s*(?:saved from url=\(\d+\))?\s*(https?://\S+)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
