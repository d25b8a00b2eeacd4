namespace Gazette.Markup;

/// <summary>Finds signs of Markdown in bodies, most of which hold none of them.</summary>
internal static class Signs
{
    /// <summary>Where signs stand next in a text, or -1. The first of them is rare, and one character is sooner found.</summary>
    public static int Find(string text, string signs, int from = 0)
    {
        for (var at = text.IndexOf(signs[0], from); at >= 0; at = text.IndexOf(signs[0], at + 1))
            if (text.AsSpan(at).StartsWith(signs))
                return at;
        return -1;
    }
}
