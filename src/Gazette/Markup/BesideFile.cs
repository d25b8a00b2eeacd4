using System.Collections.Frozen;
using Gazette.Diagnostics;

namespace Gazette.Markup;

/// <summary>A file of the content folder that a body shows or links to.</summary>
internal sealed record BesideFile(LocalFile Published, PictureFile Found)
{
    // A browser runs what stands in these when a reader opens them, with the rights of the whole site.
    private static readonly FrozenSet<string> s_active = FrozenSet.ToFrozenSet(
        [".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".svg", ".svgz", ".xml", ".xsl", ".xslt", ".js", ".mjs", ".css",
            ".wasm", ".swf", ".php", ".exe"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The file a link leads to, or null after a diagnostic.</summary>
    public static BesideFile? FindLinked(Conversion body, WrittenLink link, string path)
    {
        if (!s_active.Contains(Path.GetExtension(path)))
            return Find(body, link, path);
        body.Complain(DiagnosticCatalog.ActiveFile(body.At(link.Offset), link.Written));
        return null;
    }

    /// <summary>The file a picture shows, or null after a diagnostic.</summary>
    public static BesideFile? FindPicture(Conversion body, WrittenLink link)
    {
        var path = LinkTarget.AsBrowsersRead(link.Url).Replace('\\', '/');
        var location = body.At(link.Offset);
        if (LinkTarget.Scheme(path) is { } scheme || path.StartsWith("//", StringComparison.Ordinal))
            body.Complain(DiagnosticCatalog.RemotePicture(location, link.Written));
        else if (path.Length == 0 || path[0] == '/')
            body.Complain(DiagnosticCatalog.PictureNotBeside(location, link.Written));
        else if (!PictureSize.IsPicture(path))
            body.Complain(DiagnosticCatalog.NotAPicture(location, link.Written));
        else
            return Find(body, link, path);
        return null;
    }

    private static BesideFile? Find(Conversion body, WrittenLink link, string path)
    {
        var location = body.At(link.Offset);
        var folder = SitePath.Folder(body.Place.File);
        var file = SitePath.Resolve(folder, path);
        if (file is null || !file.StartsWith("content/", StringComparison.Ordinal)
            || file.Contains("/.", StringComparison.Ordinal))
        {
            body.Complain(DiagnosticCatalog.FileOutsideContent(location, link.Written));
            return null;
        }

        var found = body.Place.Find(file);
        if (found is null or { IsLink: true } or { IsSpecial: true })
        {
            body.Complain(found is null ? DiagnosticCatalog.MissingFile(location, link.Written, file)
                : found.IsLink ? DiagnosticCatalog.LinkedFile(location, link.Written)
                : DiagnosticCatalog.SpecialFile(location, link.Written));
            return null;
        }

        // A file of a folder below keeps that folder; one from elsewhere is published beside the page under its own name.
        var name = file.StartsWith(folder + "/", StringComparison.Ordinal)
            ? file[(folder.Length + 1)..] : file[(file.LastIndexOf('/') + 1)..];
        var published = new LocalFile(file, body.Place.Address + name, found.Length, found.Stamp);
        var other = body.Files.Find(known => known.Address == published.Address);
        if (other is null)
            body.Files.Add(published);
        else if (other.File != file)
        {
            body.Complain(DiagnosticCatalog.TwoFilesOfOneName(location, link.Written, other.File));
            return null;
        }

        return new BesideFile(published, found);
    }
}
