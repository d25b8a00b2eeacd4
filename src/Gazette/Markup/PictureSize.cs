using System.Globalization;
using System.Xml;

namespace Gazette.Markup;

/// <summary>Width and height of a picture, as a browser shows it, read from the head of its file.</summary>
public static class PictureSize
{
    /// <summary>Characters of a drawing that are read at most to find its root.</summary>
    private const int MostOfSvg = 1_000_000;

    /// <summary>Whether the file's name says it is a picture that every browser shows.</summary>
    public static bool IsPicture(string file) => Path.GetExtension(file.AsSpan()) is { Length: > 1 } extension
        && (Is(extension, ".jpg") || Is(extension, ".jpeg") || Is(extension, ".png") || Is(extension, ".gif")
            || Is(extension, ".webp") || Is(extension, ".svg"));

    /// <summary>Width and height in pixels; 0 × 0 when the file is not the kind of picture its name says.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static (int Width, int Height) Read(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            return Is(Path.GetExtension(path.AsSpan()), ".svg") ? OfSvg(file) : PixelSize.Read(file);
        }
        catch (Exception broken) when (broken is XmlException or EndOfStreamException)
        {
            // A broken picture is no broken build: the page says nothing about its size.
            return default;
        }
    }

    private static bool Is(ReadOnlySpan<char> extension, string expected) =>
        extension.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static (int, int) OfSvg(Stream file)
    {
        // Drawing programs write a DOCTYPE; it is skipped unread, so that no entity is ever expanded or fetched.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            // Of what stands before the root there is little.
            MaxCharactersInDocument = MostOfSvg
        };
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
