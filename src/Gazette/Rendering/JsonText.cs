using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gazette.Rendering;

/// <summary>Text as it stands between the quotation marks of a JSON string (RFC 8259).</summary>
internal static class JsonText
{
    // `<`, so that JSON within an HTML page cannot end its script; the two line separators, which older JavaScript took for line
    // breaks.
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static control => (char)control), '"', '\\', '<', '\u2028',
            '\u2029']);

    /// <summary>What a template prints, escaped. One object, so that what was written with it is known again.</summary>
    public static readonly Func<string, string> Escape = Escaped;

    private static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            if (!Special.Contains(letter))
                escaped.Append(letter);
            else if (letter is '"' or '\\')
                escaped.Append('\\').Append(letter);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }

        return escaped.ToString();
    }
}
