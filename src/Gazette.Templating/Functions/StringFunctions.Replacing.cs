using Gazette.Templating.Values;

namespace Gazette.Templating.Functions;

/// <content>Finding and replacing.</content>
internal static partial class StringFunctions
{
    private static object? Remove(Arguments a)
    {
        var text = a.Text(0);
        return string.IsNullOrEmpty(text) || a.Text(1) is not { Length: > 0 } removed ? text : text.Replace(removed, "", StringComparison.Ordinal);
    }

    private static object? Replace(Arguments a)
    {
        var text = a.Text(0);
        if (string.IsNullOrEmpty(text))
            return text;
        if (a.Text(1) is not { Length: > 0 } match)
            throw a.Error("The text to be replaced is empty.");
        var replacement = a.Text(2) ?? "";
        if (replacement.Length > match.Length)
            a.Context.CheckTextLength(a.Span, text.Length + (long)text.AsSpan().Count(match) * (replacement.Length - match.Length));
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    private static string? ReplacedOnce(Arguments a, string? match, string? replacement, bool fromEnd)
    {
        var text = a.Text(0);
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
            return text;
        var index = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return index < 0 ? text : Joined(a, text[..index] + replacement, text[(index + match.Length)..]);
    }

    private static object? IndexOf(Arguments a)
    {
        if (a.Text(0) is not { } text || a.Text(1) is not { } search)
            return Box.Of(-1);
        var start = a.Int(2);
        var count = a[3] is null ? text.Length - start : a.Int(3);
        return Box.Of(text.IndexOf(search, start, count, ComparisonAt(a, 4)));
    }

    private static StringComparison ComparisonAt(Arguments a, int index)
    {
        if (a.Text(index) is not { Length: > 0 } name)
            return StringComparison.Ordinal;
        return Enum.TryParse<StringComparison>(name, ignoreCase: true, out var comparison) && Enum.IsDefined(comparison)
            ? comparison
            : throw a.Error($"`{name}` is not a way to compare texts. Write Ordinal or OrdinalIgnoreCase.");
    }
}
