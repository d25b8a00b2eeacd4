using System.Text.RegularExpressions;
using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <content>Cutting texts: slices, pieces, shortening.</content>
internal static partial class StringFunctions
{
    private static object? Slice(Arguments a)
    {
        var text = a.Text(0) ?? "";
        return Sliced(text, a.Int(1), a[2] is null ? text.Length : a.Int(2));
    }

    private static object? Slice1(Arguments a)
    {
        var length = a.Int(2, otherwise: 1);
        return length <= 0 ? "" : Sliced(a.Text(0) ?? "", a.Int(1), length);
    }

    // A start before the text takes its part of the length with it.
    private static string Sliced(string text, int start, int length)
    {
        if (text.Length == 0 || start >= text.Length)
            return "";
        if (start < 0)
            start += text.Length;
        if (start < 0)
        {
            if ((long)start + length <= 0)
                return "";
            length += start;
            start = 0;
        }

        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    // Pieces without text are left out: 'a,,b' has two.
    private static object? Split(Arguments a) => a.Text(0) is { Length: > 0 } text
        ? new TemplateArray(text.Split(a.Text(1) ?? "", StringSplitOptions.RemoveEmptyEntries))
        : new TemplateArray();

    // The ellipsis counts towards the length, but is never cut itself.
    private static object? Truncate(Arguments a)
    {
        var text = a.Text(0) ?? "";
        var length = a.Int(1);
        var ellipsis = a.Text(2) ?? "...";
        return text.Length <= length ? text : Joined(a, text[..Math.Max(0, length - ellipsis.Length)], ellipsis);
    }

    // The ellipsis is there even when all words are: that is how the language has it.
    private static object? TruncateWords(Arguments a)
    {
        if (a.Text(0) is not { Length: > 0 } text)
            return "";
        var kept = string.Join(' ', WhiteSpace().Split(text).Take(a.Int(1)));
        return Joined(a, kept, a.Text(2) ?? "...");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
