namespace Gazette.Markup;

/// <summary>Arithmetic on paths and addresses of the site, on their text alone: nothing here touches the disk.</summary>
internal static class SitePath
{
    /// <summary>The folder a file lies in: <c>content/2024</c> for <c>content/2024/x.md</c>.</summary>
    public static string Folder(string file) => file.LastIndexOf('/') is >= 0 and var slash ? file[..slash] : "";

    /// <summary>
    /// Where <paramref name="path"/> leads from <paramref name="folder"/>, without leading or trailing <c>/</c> and with
    /// percent-encoding undone (RFC 3986, 5.2.4); null when it climbs above the site or has parts no file can have.
    /// </summary>
    public static string? Resolve(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var encoded in path.Split('/'))
        {
            // Decoded part by part: %2F must not become a way to climb.
            var part = Uri.UnescapeDataString(encoded);
            if (part is "" or ".")
                continue;
            if (part == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
                continue;
            }

            if (part.AsSpan().IndexOfAny('/', '\\') >= 0 || part.Any(char.IsControl))
                return null;
            parts.Add(part);
        }

        return string.Join('/', parts);
    }

    /// <summary>
    /// Whether the last part of a path begins with a dot and names something: <c>.htaccess</c>, but not <c>..</c>. What may be at
    /// the top of a site, <c>/.well-known/</c>, is no such name.
    /// </summary>
    public static bool NamesHidden(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is ['.', not '.', ..] name && name is not (".well-known" or ".nojekyll");

    /// <summary>Whether the last part of a path names a file: <c>report.pdf</c>, but not <c>about</c> or <c>2024/</c>.</summary>
    public static bool NamesFile(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 && dot < name.Length - 1 && name[(dot + 1)..].All(char.IsAsciiLetterOrDigit);
    }
}
