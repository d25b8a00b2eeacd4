using Gazette.Diagnostics;

namespace Gazette.Markup;

/// <summary>A link as it stands in the text.</summary>
/// <param name="Url">What it says, with entities and backslashes undone.</param>
/// <param name="Written">The same as the editor wrote it.</param>
/// <param name="Offset">Where it stands in the body.</param>
internal readonly record struct WrittenLink(string Url, string Written, int Offset);

/// <summary>Where a link leads.</summary>
/// <param name="Href">For the page, percent-encoded, not yet escaped for HTML.</param>
internal readonly record struct LinkTarget(string Href, bool IsExternal)
{
    // Endings of host names that no file has.
    private static readonly string[] s_hosts = [".cn", ".com", ".net", ".org", ".gov", ".edu", ".hk", ".tw"];

    /// <summary>
    /// The target of a link, or null after a diagnostic when it may not be followed. Links within the site and files beside
    /// the article are written down in <paramref name="body"/>.
    /// </summary>
    public static LinkTarget? Of(Conversion body, WrittenLink link)
    {
        var url = AsBrowsersRead(link.Url);
        if (Scheme(url) is { } scheme)
            return External(body, link, url, scheme);
        url = url.Replace('\\', '/');
        if (url.Length == 0 || url.StartsWith("//", StringComparison.Ordinal))
        {
            body.Complain(DiagnosticCatalog.BadLink(body.At(link.Offset), link.Written));
            return null;
        }

        var pathEnd = url.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : url.Length;
        var path = url[..pathEnd];
        var rest = url[pathEnd..];
        if (path.Length == 0)
            return rest[0] == '#' ? OwnPart(body, link, rest) : Address(body, link, body.Place.Address, rest);
        if (IsHost(path) && !BesideFile.Exists(body.Place, path))
        {
            body.Complain(DiagnosticCatalog.BareHost(body.At(link.Offset), link.Written));
            return null;
        }

        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return Article(body, link, path, rest);
        if (SitePath.NamesHidden(path))
        {
            body.Complain(DiagnosticCatalog.HiddenFile(body.At(link.Offset), link.Written));
            return null;
        }

        if (path[0] != '/' && SitePath.NamesFile(path))
            return BesideFile.FindLinked(body, link, path) is { } file
                ? new LinkTarget(UrlText.Href(body.Place.BasePath, file.Published.Address) + UrlText.Encoded(rest), false) : null;

        // The same as its folder, as editors copy it from old sites; the parts of an article are looked for there.
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            path = path[..(path.LastIndexOf('/') + 1)];
        var resolved = SitePath.Resolve(path[0] == '/' ? "" : body.Place.Address, path);
        if (resolved is not null)
            return Address(body, link, resolved.Length == 0
                ? "/" : SitePath.NamesFile(path) ? $"/{resolved}" : $"/{resolved}/", rest);
        body.Complain(DiagnosticCatalog.LinkOutsideSite(body.At(link.Offset), link.Written));
        return null;
    }

    /// <summary>
    /// A URL without what browsers drop from it (WHATWG URL, 4.4): tabs and line ends anywhere, controls and spaces at its ends.
    /// </summary>
    public static string AsBrowsersRead(string url)
    {
        var trimmed = url.AsSpan().Trim("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f ");
        return trimmed.IndexOfAny('\t', '\n', '\r') < 0
            ? trimmed.Length == url.Length ? url : trimmed.ToString()
            : trimmed.ToString().Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
                .Replace("\r", "", StringComparison.Ordinal);
    }

    /// <summary>The scheme of a URL in lower case, or null when it has none (RFC 3986, 3.1).</summary>
    public static string? Scheme(string url)
    {
        var colon = url.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(url[0]))
            return null;
        var scheme = url[..colon];
        return scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') ? scheme.ToLowerInvariant() : null;
    }

    // www.example.cn/page, example.gov.cn: what a browser would look for beside the page.
    private static bool IsHost(string path)
    {
        var host = path.Split('/', 2)[0];
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || host.Contains('.') && s_hosts.Any(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static LinkTarget? External(Conversion body, WrittenLink link, string url, string scheme)
    {
        var location = body.At(link.Offset);
        switch (scheme)
        {
            case "http" or "https" when url.AsSpan(scheme.Length)
                .StartsWith("://") && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0:
                return new LinkTarget(UrlText.Encoded(url), true);
            case "mailto" or "tel" when url.Length > scheme.Length + 1:
                return new LinkTarget(UrlText.Encoded(url), false);
            case "http" or "https" or "mailto" or "tel":
                body.Complain(DiagnosticCatalog.BadLink(location, link.Written));
                return null;
            default:
                body.Complain(DiagnosticCatalog.RefusedLink(location, link.Written));
                return null;
        }
    }

    private static LinkTarget OwnPart(Conversion body, WrittenLink link, string fragment)
    {
        var id = HeadingIds.Meant(Uri.UnescapeDataString(fragment[1..]));
        body.OwnParts.Add((id, link.Written, link.Offset));
        return new LinkTarget("#" + UrlText.Encoded(id), false);
    }

    private static LinkTarget? Article(Conversion body, WrittenLink link, string path, string rest)
    {
        // From the top, both /content/2009/x.md and /2009/x.md can only mean one file.
        var file = path[0] != '/' ? SitePath.Resolve(SitePath.Folder(body.Place.File), path)
            : SitePath.Resolve(path.StartsWith("/content/", StringComparison.Ordinal) ? "" : "content", path);
        if (file is null || !file.StartsWith("content/", StringComparison.Ordinal))
        {
            body.Complain(DiagnosticCatalog.LinkOutsideContent(body.At(link.Offset), link.Written));
            return null;
        }

        return Address(body, link, SiteAddress.Of(file), rest);
    }

    /// <summary>
    /// Query and fragment of an address of this site. Where an article can be there, editors write the words of a heading as its
    /// fragment, and it becomes the heading's id.
    /// </summary>
    /// <param name="sections">The ids of the sections.</param>
    /// <param name="editions">The paths of the editions that do not stand at the root.</param>
    public static string EndFor(string address, string end, IReadOnlySet<string> sections, IReadOnlySet<string> editions) =>
        end.IndexOf('#') is >= 0 and var sign && sign < end.Length - 1
        && SiteAddress.IsArticles(address, sections, editions)
            ? end[..(sign + 1)] + HeadingIds.Meant(Uri.UnescapeDataString(end[(sign + 1)..]))
            : end;

    private static LinkTarget Address(Conversion body, WrittenLink link, string address, string rest)
    {
        rest = EndFor(address, rest, body.Place.Sections, body.Place.Editions);
        var part = rest.IndexOf("#" + HeadingIds.Prefix, StringComparison.Ordinal) is >= 0 and var sign ? rest[(sign + 1)..] : "";
        body.Links.Add(new SiteLink(address, link.Written, body.At(link.Offset)) { Part = part });
        return new LinkTarget(UrlText.Href(body.Place.BasePath, address) + UrlText.Encoded(rest), false);
    }
}
