using System.Text;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <summary>The module <c>string</c>. Null texts mostly count as empty ones; nothing is ever marked as HTML.</summary>
internal static partial class StringFunctions
{
    public static NativeFunction[] All =>
    [
        new("escape", "text", static a => Checked(a, EscapedText.Of(a.Text(0)))),
        new("append", "text with", static a => Joined(a, a.Text(0), a.Text(1))),
        new("capitalize", "text", static a => Capitalized(a.Text(0))),
        new("capitalizewords", "text", static a => CapitalizedWords(a.Text(0))),
        new("contains", "text value", static a => Box.Of(a.Text(0) is { } t && a.Text(1) is { } v && t.Contains(v, StringComparison.Ordinal))),
        new("empty", "text", static a => Box.Of(string.IsNullOrEmpty(a.Text(0)))),
        new("whitespace", "text", static a => Box.Of(string.IsNullOrWhiteSpace(a.Text(0)))),
        new("downcase", "text", static a => a.Text(0)?.ToLowerInvariant()),
        new("ends_with", "text value", static a => Box.Of(a.Text(0) is { } t && a.Text(1) is { } v && t.EndsWith(v, StringComparison.Ordinal))),
        new("equals_ignore_case", "text value", static a => Box.Of(string.Equals(a.Text(0), a.Text(1), StringComparison.OrdinalIgnoreCase))),
        new("handleize", "text", static a => Handle(a.Text(0))),
        new("literal", "text", static a => a.Text(0) is { } t ? Checked(a, $"\"{EscapedText.Of(t)}\"") : null),
        new("lstrip", "text", static a => a.Text(0)?.TrimStart()),
        new("pluralize", "number singular plural", static a => a.Int(0) == 1 ? a.Text(1) : a.Text(2)),
        new("prepend", "text by", static a => Joined(a, a.Text(1), a.Text(0))),
        new("remove", "text remove", Remove),
        new("remove_first", "text remove", static a => ReplacedOnce(a, a.Text(1), "", fromEnd: false)),
        new("remove_last", "text remove", static a => ReplacedOnce(a, a.Text(1), "", fromEnd: true)),
        new("replace", "text match replace", Replace),
        new("replace_first", "text match replace from_end?", static a => ReplacedOnce(a, a.Text(1), a.Text(2), a.Bool(3))),
        new("rstrip", "text", static a => a.Text(0)?.TrimEnd()),
        new("size", "text", static a => Box.Of(a.Text(0)?.Length ?? 0)),
        new("slice", "text start length?", Slice),
        new("slice1", "text start length?", Slice1),
        new("split", "text match", Split),
        new("starts_with", "text value", static a => Box.Of(a.Text(0) is { } t && a.Text(1) is { } v && t.StartsWith(v, StringComparison.Ordinal))),
        new("strip", "text", static a => a.Text(0)?.Trim()),
        new("strip_newlines", "text", static a => a.Text(0)?.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        new("to_int", "text", ToInt),
        new("to_long", "text", ToLong),
        new("to_float", "text", ToFloat),
        new("to_double", "text", ToDouble),
        new("truncate", "text length ellipsis?", Truncate),
        new("truncatewords", "text count ellipsis?", TruncateWords),
        new("upcase", "text", static a => a.Text(0)?.ToUpperInvariant()),
        .. Hashes,
        new("pad_left", "text width", static a => Padded(a).PadLeft(a.Int(1))),
        new("pad_right", "text width", static a => Padded(a).PadRight(a.Int(1))),
        new("base64_encode", "text", static a => Checked(a, Convert.ToBase64String(Encoding.UTF8.GetBytes(a.Text(0) ?? "")))),
        new("base64_decode", "text", static a => Encoding.UTF8.GetString(Convert.FromBase64String(a.Text(0) ?? ""))),
        new("index_of", "text search start_index? count? string_comparison?", IndexOf),
    ];

    private static string Capitalized(string? text) =>
        string.IsNullOrEmpty(text) || char.IsUpper(text[0]) ? text ?? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizedWords(string? text)
    {
        var builder = new StringBuilder(text);
        var atStart = true;
        for (var i = 0; i < builder.Length; i++)
        {
            if (char.IsWhiteSpace(builder[i]))
            {
                atStart = true;
            }
            else if (atStart && char.IsLetter(builder[i]))
            {
                builder[i] = char.ToUpperInvariant(builder[i]);
                atStart = false;
            }
        }

        return builder.ToString();
    }

    // Everything but letters and digits becomes one hyphen, also at the start; only the end is trimmed.
    private static string Handle(string? text)
    {
        var handle = new StringBuilder(text?.Length ?? 0);
        foreach (var letter in text ?? "")
        {
            if (char.IsLetterOrDigit(letter))
                handle.Append(char.ToLowerInvariant(letter));
            else if (handle.Length == 0 || handle[^1] != '-')
                handle.Append('-');
        }

        return handle.ToString().TrimEnd('-');
    }

    private static string Padded(Arguments a)
    {
        a.Context.CheckTextLength(a.Span, a.Int(1));
        return a.Text(0) ?? "";
    }

    private static string Joined(Arguments a, string? left, string? right)
    {
        a.Context.CheckTextLength(a.Span, (long)(left?.Length ?? 0) + (right?.Length ?? 0));
        return left + right;
    }

    private static string? Checked(Arguments a, string? text)
    {
        a.Context.CheckTextLength(a.Span, text?.Length ?? 0);
        return text;
    }
}
