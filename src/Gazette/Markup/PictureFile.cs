using Gazette.Files;
using Gazette.Pictures;

namespace Gazette.Markup;

/// <summary>What is known of a file beside an article.</summary>
/// <param name="Width">Pixels; 0 when it is no picture, or one whose size cannot be read.</param>
/// <param name="Height">Pixels; 0 like <paramref name="Width"/>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">What its times and its number are (<see cref="Files.FileState.Stamp"/>).</param>
/// <param name="IsLink">It is a symbolic link, or lies behind one: it may lead out of the content folder and is not
/// published.</param>
/// <param name="IsSpecial">It is a pipe, a device or the like, and reading it might never end.</param>
public sealed record PictureFile(
    int Width, int Height, long Length, ulong Stamp, bool IsLink = false, bool IsSpecial = false)
{
    /// <summary>Of a file that is called a picture, why it is none.</summary>
    public PictureFault Fault { get; init; }

    /// <summary>Of a picture of pixels, what its headers tell.</summary>
    public PixelHeader Pixels { get; init; }

    /// <summary>Of a picture of pixels, who made it and whose it is, as its metadata say.</summary>
    public PictureRights Rights { get; init; } = PictureRights.None;

    /// <summary>Whether its metadata tell where the camera was.</summary>
    public bool HasPlace { get; init; }

    /// <summary>Of a drawing, what in it may not be published.</summary>
    public DrawingDanger? Danger { get; init; }

    /// <summary>
    /// Looks for <paramref name="path"/> (<c>content/2024/05/15/photo.jpg</c>) below <paramref name="siteFolder"/>.
    /// </summary>
    public static PictureFile? Find(string siteFolder, string path)
    {
        var place = siteFolder;
        FileState found = default;
        foreach (var part in path.Split('/'))
        {
            place = Path.Combine(place, part);
            found = FileState.At(place);
            if (found.Kind == FileKind.Link)
                return new PictureFile(0, 0, 0, 0, IsLink: true);
        }

        if (found.Kind == FileKind.Other)
            return new PictureFile(0, 0, 0, 0, IsSpecial: true);
        if (found.Kind != FileKind.File)
            return null;
        try
        {
            if (!FileKinds.IsPicture(place))
                return new PictureFile(0, 0, found.Length, found.Stamp);
            var picture = PictureContent.Read(place);
            return new PictureFile(picture.Width, picture.Height, found.Length, found.Stamp)
            {
                Fault = picture.Fault,
                Danger = picture.Danger,
                Pixels = picture.Pixels,
                Rights = picture.Rights,
                HasPlace = picture.HasPlace,
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build may be allowed to read it, though its stamp is the same then: none is remembered.
            return new PictureFile(0, 0, found.Length, Stamp: 0);
        }
    }
}
