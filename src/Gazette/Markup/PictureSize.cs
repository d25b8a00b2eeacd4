using System.Globalization;
using System.Xml;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Gif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.WebP;

namespace Gazette.Markup;

/// <summary>Width and height of a picture, as a browser shows it, read from the head of its file.</summary>
public static class PictureSize
{
    /// <summary>Whether the file's name says it is a picture that every browser shows.</summary>
    public static bool IsPicture(string file) => Path.GetExtension(file.AsSpan()) is { Length: > 1 } extension
        && (Is(extension, ".jpg") || Is(extension, ".jpeg") || Is(extension, ".png") || Is(extension, ".gif")
            || Is(extension, ".webp") || Is(extension, ".svg"));

    /// <summary>Width and height in pixels; 0 × 0 when the file is not the kind of picture its name says.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static (int Width, int Height) Read(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        try
        {
            return Is(Path.GetExtension(path.AsSpan()), ".svg") ? OfSvg(file) : OfPixels(file);
        }
        catch (Exception broken) when (broken is IOException or XmlException or MetadataException
            or ImageProcessingException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            // A broken picture is no broken build: the page says nothing about its size.
            return default;
        }
    }

    private static bool Is(ReadOnlySpan<char> extension, string expected) =>
        extension.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static (int, int) OfPixels(Stream file)
    {
        var directories = ImageMetadataReader.ReadMetadata(file);
        foreach (var directory in directories)
        {
            switch (directory)
            {
                case JpegDirectory:
                    var size = Pair(directory, JpegDirectory.TagImageWidth, JpegDirectory.TagImageHeight);
                    return IsOnItsSide(directories) ? (size.Height, size.Width) : size;
                case PngDirectory when directory.ContainsTag(PngDirectory.TagImageWidth):
                    return Pair(directory, PngDirectory.TagImageWidth, PngDirectory.TagImageHeight);
                case GifHeaderDirectory:
                    return Pair(directory, GifHeaderDirectory.TagImageWidth, GifHeaderDirectory.TagImageHeight);
                case WebPDirectory:
                    return Pair(directory, WebPDirectory.TagImageWidth, WebPDirectory.TagImageHeight);
            }
        }

        return default;
    }

    private static (int Width, int Height) Pair(MetadataExtractor.Directory directory, int widthTag, int heightTag) =>
        directory.TryGetInt32(widthTag, out var width)
            && directory.TryGetInt32(heightTag, out var height) && width > 0 && height > 0
            ? (width, height)
            : default;

    // Cameras held upright store the picture lying down; browsers turn it as Exif says (orientations 5 to 8).
    private static bool IsOnItsSide(IReadOnlyList<MetadataExtractor.Directory> directories) =>
        directories.OfType<ExifIfd0Directory>()
            .Any(exif => exif.TryGetInt32(ExifDirectoryBase.TagOrientation, out var turn) && turn is >= 5 and <= 8);

    private static (int, int) OfSvg(Stream file)
    {
        // Drawing programs write a DOCTYPE; it is skipped unread, so that no entity is ever expanded or fetched.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(file, settings);
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg")
            return default;
        var box = (reader.GetAttribute("viewBox") ?? "")
            .Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var (boxWidth, boxHeight) = box.Length == 4 ? (Number(box[2]), Number(box[3])) : default;
        var width = Length(reader.GetAttribute("width"));
        var height = Length(reader.GetAttribute("height"));
        return (width, height, boxWidth, boxHeight) switch
        {
            ( > 0, > 0, _, _) => Rounded(width, height),
            ( > 0, _, > 0, > 0) => Rounded(width, width * boxHeight / boxWidth),
            (_, > 0, > 0, > 0) => Rounded(height * boxWidth / boxHeight, height),
            (_, _, > 0, > 0) => Rounded(boxWidth, boxHeight),
            _ => default,
        };
    }

    private static (int, int) Rounded(double width, double height) =>
        width > 100_000
            || height > 100_000 ? default : (Math.Max(1, (int)Math.Round(width)), Math.Max(1, (int)Math.Round(height)));

    // Lengths of CSS, in pixels of 1/96 inch; a percentage says nothing about the picture itself.
    private static double Length(string? text)
    {
        text = (text ?? "").Trim();
        var unit = text.Length > 2 ? text[^2..] : "";
        return unit switch
        {
            "px" => Number(text[..^2]),
            "pt" => Number(text[..^2]) * 96 / 72,
            "pc" => Number(text[..^2]) * 16,
            "in" => Number(text[..^2]) * 96,
            "cm" => Number(text[..^2]) * 96 / 2.54,
            "mm" => Number(text[..^2]) * 96 / 25.4,
            _ => Number(text),
        };
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number : 0;
}
