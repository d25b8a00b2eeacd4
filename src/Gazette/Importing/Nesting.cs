namespace Gazette.Importing;

/// <summary>How deep the elements of a page lie in one another, without reading it into a tree.</summary>
internal static class Nesting
{
    // What is often left open, and closed by what follows, is not counted.
    private static readonly string[] s_closed =
    [
        "div", "span", "font", "table", "center", "section", "article", "blockquote", "ul", "ol", "dl", "form", "b", "i", "em",
        "strong", "u", "big", "small", "nav", "main", "aside", "header", "footer", "fieldset", "object",
    ];

    public static int Of(ReadOnlySpan<char> html)
    {
        var (depth, deepest) = (0, 0);
        while (html.IndexOf('<') is >= 0 and var tag)
        {
            html = html[(tag + 1)..];
            var closes = html is ['/', ..];
            if (closes)
                html = html[1..];
            var length = 0;
            while (length < html.Length && length < 12 && char.IsAsciiLetter(html[length]))
                length++;
            if (!IsCounted(html[..length]))
                continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static bool IsCounted(ReadOnlySpan<char> name)
    {
        foreach (var counted in s_closed)
            if (name.Equals(counted, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
