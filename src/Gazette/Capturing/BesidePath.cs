namespace Gazette.Capturing;

/// <summary>Where a file lies that a saved page names.</summary>
internal static class BesidePath
{
    /// <summary>
    /// Path from the folder of all pages, with <c>/</c> between the parts; null for an address of the web, and for one that leads
    /// out of the folder.
    /// </summary>
    /// <param name="page">Path of the page.</param>
    /// <param name="address">As the page has it: <c>../pics/a.jpg?1</c>.</param>
    public static string? Of(string page, string address)
    {
        if (address.Contains("://", StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal))
            return null;
        var end = address.AsSpan().IndexOfAny('?', '#');
        var written = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        if (written.AsSpan().ContainsAny('\0', ':', '\\'))
            return null;
        var path = new List<string>(written is ['/', ..] ? [] : page.Split('/')[..^1]);
        foreach (var part in written.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && path.Count == 0)
                return null;
            if (part == "..")
                path.RemoveAt(path.Count - 1);
            else if (part != ".")
                path.Add(part);
        }

        return path.Count == 0 ? null : string.Join('/', path);
    }
}
