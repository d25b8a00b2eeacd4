using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Gazette.Markup;

/// <summary>Addresses on the site: <c>/2024/05/15/x/</c>, in plain characters, without the path of the base URL.</summary>
public static class SiteAddress
{
    private const string Content = "content/";
    private const string Pages = "content/pages/";
    private const string Ending = ".md";

    // The first parts of addresses below which there are lists alone.
    private static readonly FrozenSet<string> Lists =
        FrozenSet.ToFrozenSet(["tags", "sources", "authors", "archive", "undated", "corrections", "assets"]);

    // What may stand unescaped in a path: unreserved, sub-delims, ":" and "@", and the slash between the parts (RFC 3986, 3.3).
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/");

    /// <summary>The full URL of an address, percent-encoded (RFC 3986).</summary>
    /// <param name="baseUrl">Where the site is published; absolute, ends in <c>/</c>.</param>
    /// <param name="address">An address on the site.</param>
    public static string Url(string baseUrl, string address) => baseUrl.TrimEnd('/') + Encode(address);

    /// <summary>
    /// Where an article file is published, from its path alone: <c>content/2024/05/15/x.md</c> at <c>/2024/05/15/x/</c>,
    /// <c>content/pages/about.md</c> at <c>/about/</c>, and <c>index.md</c> at the address of its folder.
    /// </summary>
    public static string Of(string file)
    {
        var start = file.StartsWith(Pages, StringComparison.Ordinal) ? Pages.Length : Content.Length;
        var path = file.AsSpan(start, file.Length - start - Ending.Length);
        if (path is "index")
            return "/";
        if (path.EndsWith("/index"))
            path = path[..^"/index".Length];
        return $"/{path}/";
    }

    /// <summary>The article files that would be published at an address.</summary>
    public static IEnumerable<string> FilesOf(string address)
    {
        var path = address.Trim('/');
        foreach (var folder in (string[])[Content, Pages])
        {
            if (path.Length > 0)
                yield return folder + path + Ending;
            yield return folder + path + (path.Length > 0 ? "/index" : "index") + Ending;
        }
    }

    /// <summary>
    /// The address an editor means who writes a path from the top: <c>/2024/05/15/x/</c> for <c>/2024/05/15/x</c>, for
    /// <c>/2024/05/15/x/index.html</c> and for the file <c>/content/2024/05/15/x.md</c>.
    /// </summary>
    public static string OfPath(string path)
    {
        if (path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
            return Of((path.StartsWith("/" + Content, StringComparison.Ordinal) ? "" : Content) + path[1..]);
        const string index = "/index.html";
        return path.EndsWith(index, StringComparison.Ordinal) ? path[..^(index.Length - 1)]
            : path.EndsWith('/') || SitePath.NamesFile(path) ? path : path + "/";
    }

    /// <summary>
    /// Whether an article can be at an address, and not only a list or a page of the calendar, whose parts have ids of their own:
    /// <c>/2024/05/#d15</c>.
    /// </summary>
    /// <param name="sections">The ids of the sections, whose fronts are lists.</param>
    /// <param name="editions">The paths of the editions that do not stand at the root.</param>
    public static bool IsArticles(string address, IReadOnlySet<string> sections, IReadOnlySet<string> editions)
    {
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0 && editions.Contains(parts[0]))
            parts = parts[1..];
        if (parts.Length == 0 || Lists.Contains(parts[0]) || SitePath.NamesFile(address))
            return false;
        return !parts.Skip(sections.Contains(parts[0]) ? 1 : 0).All(part => part.All(c => char.IsAsciiDigit(c) || c == '-'));
    }

    /// <summary>
    /// <paramref name="address"/> for an <c>href</c>: everything that is not plain ASCII of a path is percent-encoded as UTF-8
    /// (RFC 3986; RFC 3987, 3.1). It is returned as it is when nothing needs that.
    /// </summary>
    public static string Encode(string address)
    {
        var first = address.AsSpan().IndexOfAnyExcept(Plain);
        if (first < 0)
            return address;
        var utf8 = Encoding.UTF8.GetBytes(address, first, address.Length - first);
        var encoded = new StringBuilder(first + (utf8.Length * 3)).Append(address, 0, first);
        foreach (var part in utf8)
        {
            if (Plain.Contains((char)part))
                encoded.Append((char)part);
            else
                encoded.Append('%').Append(HexDigits[part >> 4]).Append(HexDigits[part & 0xF]);
        }

        return encoded.ToString();
    }

    private const string HexDigits = "0123456789ABCDEF";
}
