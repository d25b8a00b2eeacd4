using System.Text;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Pictures;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Markup;

/// <summary>
/// A file of the content folder that an article shows or links to. One rule for every way in which an article names a file.
/// </summary>
internal sealed record BesideFile(LocalFile Published, PictureFile Found)
{
    /// <summary>Bytes of a picture from which on its editor is told.</summary>
    private const long HeavyPicture = 10_000_000;

    /// <summary>The file a link leads to, or null after a diagnostic.</summary>
    public static BesideFile? FindLinked(Conversion body, WrittenLink link, string path) =>
        Find(body, link, path, isShown: false);

    /// <summary>Whether something lies at a path from the article's folder, whatever it is.</summary>
    public static bool Exists(MarkdownPlace place, string path) =>
        SitePath.Resolve(SitePath.Folder(place.File), path) is { } file && place.Find(file) is not null;

    /// <summary>The file a picture shows, or null after a diagnostic.</summary>
    public static BesideFile? FindPicture(Conversion body, WrittenLink link)
    {
        var path = LinkTarget.AsBrowsersRead(link.Url).Replace('\\', '/');
        var location = body.At(link.Offset);
        if (LinkTarget.Scheme(path) is { } scheme || path.StartsWith("//", StringComparison.Ordinal))
            body.Complain(DiagnosticCatalog.RemotePicture(location, link.Written));
        else if (path.Length == 0 || path[0] == '/')
            body.Complain(DiagnosticCatalog.PictureNotBeside(location, link.Written));
        else if (!FileKinds.IsPicture(path))
            body.Complain(OtherKind(location, link.Written, path));
        else
            return Find(body, link, path, isShown: true);
        return null;
    }

    /// <summary>The picture that an article's front matter names, or null after a diagnostic.</summary>
    /// <param name="file">Its path from the article's folder.</param>
    /// <param name="location">Where it is named.</param>
    /// <param name="files">What the article's body shows and links to; the picture is added.</param>
    public static BesideFile? FindLead(
        MarkdownPlace place, string file, FileLocation location, List<LocalFile> files, ICollection<Diagnostic> diagnostics)
    {
        if (FileKinds.IsPicture(file))
            return Find(place, new NamedFile(file, file, location), files, diagnostics.Add, isShown: true);
        diagnostics.Add(OtherKind(location, file, file));
        return null;
    }

    /// <summary>Of what is no picture by its name; what telephones save gets advice of its own.</summary>
    private static Diagnostic OtherKind(FileLocation location, string written, string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".heic" or ".heif" or ".hif"
            ? DiagnosticCatalog.OtherPicture(location, written, "HEIC") : DiagnosticCatalog.NotAPicture(location, written);

    private static BesideFile? Find(Conversion body, WrittenLink link, string path, bool isShown) =>
        Find(body.Place, new NamedFile(path, link.Written, body.At(link.Offset)), body.Files, body.Complain, isShown);

    /// <param name="isShown">Whether a picture is to be seen on the page; else a link leads to the file.</param>
    private static BesideFile? Find(
        MarkdownPlace place, NamedFile named, List<LocalFile> files, Action<Diagnostic> complain, bool isShown)
    {
        var folder = SitePath.Folder(place.File);
        var file = SitePath.Resolve(folder, named.Path);
        if (file is null || !file.StartsWith("content/", StringComparison.Ordinal)
            || file.Contains("/.", StringComparison.Ordinal))
        {
            complain(DiagnosticCatalog.FileOutsideContent(named.Location, named.Written));
            return null;
        }

        if (FileKinds.IsLeftover(file[(file.LastIndexOf('/') + 1)..]))
        {
            complain(DiagnosticCatalog.LeftoverFile(named.Location, named.Written));
            return null;
        }

        if (FileKinds.ActiveEnding(file, place.AllowedFiles) is { } ending)
        {
            complain(DiagnosticCatalog.ActiveFile(named.Location, named.Written, ending));
            return null;
        }

        var found = place.Find(file);
        if (FaultOf(found, named, file) is { } fault)
        {
            complain(fault);
            return null;
        }

        var makesPictures = place.Pictures is PictureMode.On or PictureMode.Originals;
        var order = makesPictures ? PictureOrder.For(found!.Pixels) : null;
        if (isShown && makesPictures && found!.Pixels is { IsTooLarge: true } pixels)
        {
            complain(DiagnosticCatalog.EnormousPicture(
                named.Location, named.Written, pixels.Width, pixels.Height, pixels.LongestSide));
            return null;
        }

        if (isShown && order is not null && found!.Length >= HeavyPicture)
            complain(DiagnosticCatalog.HeavyPicture(named.Location, named.Written, found.Length));

        // A file of a folder below keeps that folder; one from elsewhere is published beside the page under its own name.
        var name = file.StartsWith(folder + "/", StringComparison.Ordinal)
            ? file[(folder.Length + 1)..] : file[(file.LastIndexOf('/') + 1)..];
        if (place.PageFiles.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            complain(DiagnosticCatalog.PlaceOfPage(named.Location, named.Written, file, place.File));
            return null;
        }

        if (isShown && order is not null
            && Encoding.UTF8.GetByteCount(name.AsSpan(name.LastIndexOf('/') + 1)) is > PictureOrder.LongestName and var length)
        {
            complain(DiagnosticCatalog.NameTooLong(named.Location, "picture", named.Written, length, PictureOrder.LongestName));
            return null;
        }

        var published = new LocalFile(file, place.Address + name, found!.Length, found.Stamp);
        var number = files.FindIndex(known => known.Address == published.Address);
        if (number >= 0 && files[number].File != file)
        {
            complain(DiagnosticCatalog.TwoFilesOfOneName(named.Location, named.Written, files[number].File));
            return null;
        }

        var other = number >= 0 ? files[number] : null;
        // A link leads to the file itself, whatever else is made of it.
        published = published with
        {
            Order = isShown
                ? other?.Order ?? (order is null ? null
                    : order with
                    {
                        IsLinked = other is not null || place.Pictures == PictureMode.Originals,
                        Kept = place.KeptMetadata,
                    })
                : other?.Order is { } shown ? shown with { IsLinked = true } : null,
        };
        if (found.HasPlace && (!isShown || order is null || place.Pictures == PictureMode.Originals))
            complain(DiagnosticCatalog.PlaceInPicture(named.Location, named.Written));
        if (other is null)
            files.Add(published);
        else
            files[number] = published;
        return new BesideFile(published, found);
    }

    private static Diagnostic? FaultOf(PictureFile? found, NamedFile named, string file) => found switch
    {
        null => DiagnosticCatalog.MissingFile(named.Location, named.Written, file),
        { IsLink: true } => DiagnosticCatalog.LinkedFile(named.Location, named.Written),
        { IsSpecial: true } => DiagnosticCatalog.SpecialFile(named.Location, named.Written),
        { Danger: { } danger } =>
            DiagnosticCatalog.ActiveDrawing(named.Location, named.Written, danger.Line, danger.Column, danger.Text),
        { Fault: not PictureFault.None and var fault } => NoPicture(named, fault),
        _ => null,
    };

    private static Diagnostic NoPicture(NamedFile named, PictureFault fault) => fault switch
    {
        PictureFault.Empty => DiagnosticCatalog.EmptyPicture(named.Location, named.Written),
        PictureFault.CutOff => DiagnosticCatalog.PictureCutOff(named.Location, named.Written),
        PictureFault.Broken => DiagnosticCatalog.BrokenDrawing(named.Location, named.Written),
        PictureFault.TooLong => DiagnosticCatalog.DrawingTooLong(named.Location, named.Written),
        PictureFault.Heic => DiagnosticCatalog.OtherPicture(named.Location, named.Written, "HEIC"),
        PictureFault.Tiff => DiagnosticCatalog.OtherPicture(named.Location, named.Written, "TIFF"),
        PictureFault.Bmp => DiagnosticCatalog.OtherPicture(named.Location, named.Written, "BMP"),
        PictureFault.Photoshop => DiagnosticCatalog.OtherPicture(named.Location, named.Written, "Photoshop"),
        PictureFault.Drawing => DiagnosticCatalog.MisnamedPicture(named.Location, named.Written, isDrawing: true),
        PictureFault.Pixels => DiagnosticCatalog.MisnamedPicture(named.Location, named.Written, isDrawing: false),
        PictureFault.Pdf => DiagnosticCatalog.NoPicture(named.Location, named.Written, Say("a PDF", "PDF 文件")),
        PictureFault.Zip => DiagnosticCatalog.NoPicture(
            named.Location, named.Written, Say("a ZIP archive or an office document", "压缩包或办公文档")),
        PictureFault.WebPage => DiagnosticCatalog.NoPicture(named.Location, named.Written, Say("a web page", "网页")),
        PictureFault.Film => DiagnosticCatalog.NoPicture(named.Location, named.Written, Say("a film", "视频")),
        PictureFault.Text => DiagnosticCatalog.NoPicture(named.Location, named.Written, Say("text", "文字")),
        _ => DiagnosticCatalog.NoPicture(named.Location, named.Written, null),
    };

    /// <param name="Path">From the article's folder; may be percent-encoded.</param>
    /// <param name="Written">The same as the editor wrote it.</param>
    private readonly record struct NamedFile(string Path, string Written, FileLocation Location);
}
