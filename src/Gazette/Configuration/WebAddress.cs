using System.Buffers;

namespace Gazette.Configuration;

/// <summary>An address on this site in its three parts.</summary>
/// <param name="Path">Not percent-encoded: <c>/旧/1.html</c>; what is encoded in GBK stays.</param>
/// <param name="Query">With its <c>?</c>, or empty.</param>
/// <param name="Fragment">With its <c>#</c>, or empty.</param>
public readonly record struct SiteTarget(string Path, string Query, string Fragment);

/// <summary>Addresses as editors write them.</summary>
public static class WebAddress
{
    private static readonly SearchValues<char> NeverInUrl =
        SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(code => (char)code), '\x7F', '\\', '"', '<', '>']);

    // A space may stand in the name of a file.
    private static readonly SearchValues<char> NeverInPath =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), .. "\x7F\\\"<>/?#"]);

    /// <summary>The absolute http or https URL <paramref name="text"/> is, or null.</summary>
    public static Uri? Find(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0
        && !text.AsSpan().ContainsAny(NeverInUrl)
            ? url
            : null;

    /// <summary>
    /// The address on this site that <paramref name="text"/> is: it begins with one <c>/</c> and stays inside the site. Null when
    /// it is none. Editors copy addresses from browsers and lists of servers: percent-encoded or not, with spaces or without.
    /// </summary>
    public static SiteTarget? OnSite(string text)
    {
        var end = text.AsSpan().IndexOfAny('?', '#') is >= 0 and var found ? found : text.Length;
        if (text is not ['/', ..] || text is ['/', '/', ..] || text.AsSpan(end).ContainsAny(NeverInUrl))
            return null;
        var parts = text[..end].Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            // Part by part: %2F must not become a way to climb. What is not UTF-8 stays as it is.
            parts[i] = Uri.UnescapeDataString(parts[i]);
            if (parts[i] is "." or ".." || parts[i].AsSpan().ContainsAny(NeverInPath))
                return null;
        }

        var fragment = text.IndexOf('#', end) is >= 0 and var sign ? sign : text.Length;
        return new SiteTarget(string.Join('/', parts), text[end..fragment], text[fragment..]);
    }
}
