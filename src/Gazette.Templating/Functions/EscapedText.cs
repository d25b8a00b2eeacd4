using System.Globalization;
using System.Text;

namespace Gazette.Templating.Functions;

/// <summary>Texts as they would be written between double quotes in a template.</summary>
internal static class EscapedText
{
    /// <summary>The text with quotes, backslashes and control characters escaped; null for null.</summary>
    public static string? Of(string? text)
    {
        if (text is null)
            return null;
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append(@"\\"),
                '\a' => escaped.Append(@"\a"),
                '\b' => escaped.Append(@"\b"),
                '\t' => escaped.Append(@"\t"),
                '\r' => escaped.Append(@"\r"),
                '\v' => escaped.Append(@"\v"),
                '\f' => escaped.Append(@"\f"),
                '\n' => escaped.Append(@"\n"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}
