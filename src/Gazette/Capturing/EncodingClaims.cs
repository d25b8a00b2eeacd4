using System.Text;
using System.Text.RegularExpressions;

namespace Gazette.Capturing;

/// <summary>What is said of the encoding of a page, before its bytes are asked.</summary>
internal static partial class EncodingClaims
{
    /// <summary>The claims of the header and of the first bytes; browsers look at 1024 of them, old pages put it later.</summary>
    public static IReadOnlyList<EncodingClaim> Of(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var claims = new List<EncodingClaim>();
        if (contentType is not null && Charset().Match(contentType) is { Success: true } header)
            Add(claims, "header", header.Groups[1].Value);
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 8192)]);
        foreach (var meta in Meta().EnumerateMatches(head))
        {
            if (Charset().Match(head, meta.Index, meta.Length) is not { Success: true } charset)
                continue;
            Add(claims, "meta", charset.Groups[1].Value);
            break;
        }

        if (XmlDeclaration().Match(head) is { Success: true } xml)
            Add(claims, "xml", xml.Groups[1].Value);
        return claims;
    }

    private static void Add(List<EncodingClaim> claims, string where, string label) =>
        claims.Add(new EncodingClaim(where, label, Encodings.Of(label)));

    [GeneratedRegex(@"<meta\b[^>]{0,400}", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*([A-Za-z0-9_\-:.]{2,40})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[""']([A-Za-z0-9_\-:.]{2,40})[""']", RegexOptions.IgnoreCase)]
    private static partial Regex XmlDeclaration();
}
