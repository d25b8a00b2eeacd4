using System.Buffers;

namespace Gazette.Configuration;

/// <summary>Addresses as editors write them.</summary>
public static class WebAddress
{
    private static readonly SearchValues<char> NeverInUrl =
        SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(code => (char)code), '\x7F', '\\', '"', '<', '>']);

    /// <summary>The absolute http or https URL <paramref name="text"/> is, or null.</summary>
    public static Uri? Find(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0
        && !text.AsSpan().ContainsAny(NeverInUrl)
            ? url
            : null;

    /// <summary>
    /// Whether <paramref name="text"/> is an address on this site: begins with one <c>/</c> and stays inside the site.
    /// </summary>
    public static bool IsSiteAddress(string text)
    {
        if (text is not ['/', ..] || text is ['/', '/', ..] || text.AsSpan().ContainsAny(NeverInUrl))
            return false;
        var path = text.AsSpan();
        var end = path.IndexOfAny('?', '#');
        if (end >= 0)
            path = path[..end];
        foreach (var range in path.Split('/'))
            if (path[range] is "." or "..")
                return false;
        return true;
    }
}
