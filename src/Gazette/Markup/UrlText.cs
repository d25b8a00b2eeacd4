using System.Text;

namespace Gazette.Markup;

/// <summary>
/// Addresses and URLs as they stand in a page, with everything percent-encoded that may not stand in one (RFC 3986, 2).
/// </summary>
internal static class UrlText
{
    private const string Plain = "-._~:/?#@!$&'()*+,;=";

    /// <summary>An address on this site (<c>/tags/人才/</c>) after the site's base path.</summary>
    public static string Href(string basePath, string address) => basePath + SiteAddress.Encode(address)[1..];

    /// <summary>
    /// A URL, or the end of one. What is encoded already stays, and so does the host, whose letters are not percent-encoded
    /// but turned into Punycode by browsers.
    /// </summary>
    public static string Encoded(string url)
    {
        var hostEnd = HostEnd(url);
        var encoded = new StringBuilder(url.Length).Append(url, 0, hostEnd);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = hostEnd; i < url.Length; i++)
        {
            var c = url[i];
            if (char.IsAsciiLetterOrDigit(c) || Plain.Contains(c) || IsEncoded(url.AsSpan(i)))
            {
                encoded.Append(c);
                continue;
            }

            Rune.DecodeFromUtf16(url.AsSpan(i), out var rune, out var units);
            foreach (var part in bytes[..rune.EncodeToUtf8(bytes)])
                encoded.Append('%').Append(part.ToString("X2"));
            i += units - 1;
        }

        return encoded.ToString();
    }

    private static bool IsEncoded(ReadOnlySpan<char> text) =>
        text is ['%', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low);

    private static int HostEnd(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal);
        if (host < 0)
            return 0;
        var end = url.AsSpan(host + 3).IndexOfAny('/', '?', '#');
        return end < 0 ? url.Length : host + 3 + end;
    }
}
