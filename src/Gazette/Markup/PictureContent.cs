using Gazette.Pictures;

namespace Gazette.Markup;

/// <summary>What a picture's file holds, as far as publishing it takes to know.</summary>
/// <param name="Width">Pixels, as a browser shows it; 0 when the file does not tell.</param>
/// <param name="Height">Pixels; 0 like <paramref name="Width"/>.</param>
/// <param name="Fault">Why it is no picture that browsers show.</param>
/// <param name="Danger">Of a drawing, the first thing in it that may not be published.</param>
public sealed record PictureContent(
    int Width, int Height, PictureFault Fault = PictureFault.None, DrawingDanger? Danger = null)
{
    /// <summary>Of a picture of pixels, what its headers tell.</summary>
    public PixelHeader Pixels { get; init; }

    /// <summary>Of a picture of pixels, who made it and whose it is, as its metadata say.</summary>
    public PictureRights Rights { get; init; } = PictureRights.None;

    /// <summary>Whether its metadata tell where the camera was.</summary>
    public bool HasPlace { get; init; }

    /// <summary>Reads the headers of a picture and looks for its end; of a drawing, all of it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static PictureContent Read(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length == 0)
            return new PictureContent(0, 0, PictureFault.Empty);
        return FileKinds.IsDrawing(path) ? OfDrawing(file) : OfPixels(file);
    }

    private static PictureContent OfPixels(Stream file)
    {
        var header = PixelHeader.Read(file);
        if (header.Width == 0)
            return new PictureContent(0, 0, PictureFaults.KindOf(file));
        if (PictureEnd.IsMissing(file) || !(header.IsTooLarge || header.FitsInto(file.Length)))
            return new PictureContent(0, 0, PictureFault.CutOff);
        var rights = PictureRights.Of(PictureMetadata.Read(file, header.Kind), out var hasPlace);
        return new PictureContent(header.Width, header.Height) { Pixels = header, Rights = rights, HasPlace = hasPlace };
    }

    private static PictureContent OfDrawing(Stream file)
    {
        if (PixelHeader.Read(file).Width > 0)
            return new PictureContent(0, 0, PictureFault.Pixels);
        var kind = PictureFaults.KindOf(file);
        var content = Drawing.Read(file);
        return content.Fault is PictureFault.Broken or PictureFault.Unknown
            && kind is not (PictureFault.Drawing or PictureFault.Unknown) ? content with { Fault = kind } : content;
    }
}

/// <summary>What a file is that is called a picture and is none that browsers show.</summary>
public enum PictureFault
{
    None,
    Empty,
    CutOff,
    Heic,
    Tiff,
    Bmp,
    Photoshop,
    Pdf,
    Zip,
    WebPage,
    Film,
    Text,

    /// <summary>A drawing (SVG) by another name.</summary>
    Drawing,

    /// <summary>A JPEG, PNG, GIF, WebP or AVIF that is called .svg.</summary>
    Pixels,

    /// <summary>A drawing that is no well-formed XML.</summary>
    Broken,

    /// <summary>A drawing of more characters than are read.</summary>
    TooLong,

    /// <summary>Nobody knows what.</summary>
    Unknown,
}
