using System.Globalization;
using System.Text;
using System.Xml;

namespace Gazette.Markup;

/// <summary>Something in a drawing that may not be published.</summary>
/// <param name="Line">Line in the drawing's file, from 1.</param>
/// <param name="Column">Column there, from 1.</param>
/// <param name="Text">What stands there: <c>&lt;script&gt;</c>, <c>onload="..."</c>.</param>
public sealed record DrawingDanger(int Line, int Column, string Text);

/// <summary>
/// Reads a drawing (SVG 2): its size, and whether it holds anything that runs or that fetches something from elsewhere. Opened by
/// itself a drawing is a page of the site, with all the rights of one.
/// </summary>
internal static class Drawing
{
    /// <summary>Characters of a drawing that are read at most.</summary>
    private const int MostCharacters = 8_000_000;

    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XHtml = "http://www.w3.org/1999/xhtml";
    private const string MathMl = "http://www.w3.org/1998/Math/MathML";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string XmlNamespaces = "http://www.w3.org/2000/xmlns/";

    /// <summary>What fetches in CSS beside url() (CSS Cascade 5, Images 4, Values 5), and what old browsers ran.</summary>
    private static readonly string[] s_fetching =
        ["@import", "image-set(", "image(", "src(", "cross-fade(", "expression(", "-moz-binding", "behavior:"];

    /// <summary>Size and danger; no exception, whatever the file holds.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PictureContent Read(Stream file)
    {
        // Nothing is fetched, and no entity of the file's own is ever expanded.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            MaxCharactersInDocument = MostCharacters,
        };
        file.Position = 0;
        try
        {
            using var reader = XmlReader.Create(file, settings);
            return Read(reader);
        }
        catch (Exception broken) when (broken is XmlException or ArgumentException or NotSupportedException
            or InvalidOperationException or DecoderFallbackException)
        {
            return new PictureContent(0, 0, file.Length > MostCharacters ? PictureFault.TooLong : PictureFault.Broken);
        }
    }

    private static PictureContent Read(XmlReader reader)
    {
        PictureContent? size = null;
        StringBuilder? style = null;
        var (styleDepth, stylePlace) = (0, default((int Line, int Column)));
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.DocumentType when reader.Value.AsSpan().Trim().Length > 0:
                    return Refused(reader, "<!DOCTYPE ... [");
                case XmlNodeType.ProcessingInstruction when reader.Name.StartsWith("xml-", StringComparison.OrdinalIgnoreCase):
                    return Refused(reader, $"<?{reader.Name}");
                case XmlNodeType.Element:
                    if (size is null && reader.LocalName != "svg")
                        return new PictureContent(
                            0, 0, reader.LocalName is "html" ? PictureFault.WebPage : PictureFault.Unknown);
                    if (IsActiveElement(reader))
                        return Refused(reader, $"<{reader.Name}>");
                    size ??= SizeOf(reader);
                    var (isStyle, isEmpty, depth) = (reader.LocalName == "style", reader.IsEmptyElement, reader.Depth);
                    if (DangerIn(reader) is { } danger)
                        return new PictureContent(0, 0, Danger: danger);
                    if (isStyle && !isEmpty && style is null)
                        (style, styleDepth, stylePlace) = (new StringBuilder(), depth, PlaceOf(reader));
                    break;
                case XmlNodeType.EndElement when style is not null && reader.Depth == styleDepth:
                    if (FetchedBy(style.ToString(), isCss: true) is { } fetched)
                        return new PictureContent(0, 0, Danger: new DrawingDanger(stylePlace.Line, stylePlace.Column, fetched));
                    style = null;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    style?.Append(reader.Value);
                    break;
            }
        }

        return size ?? new PictureContent(0, 0, PictureFault.Unknown);
    }

    // An element of another vocabulary, such as a drawing program's own, does nothing in a browser; one of HTML does all it can.
    private static bool IsActiveElement(XmlReader reader) =>
        reader.NamespaceURI is XHtml or MathMl
        || (reader.NamespaceURI is Svg or "" && reader.LocalName.ToLowerInvariant() is "script" or "foreignobject" or "iframe"
            or "object" or "embed" or "audio" or "video" or "canvas" or "handler" or "listener" or "link" or "meta" or "base");

    private static DrawingDanger? DangerIn(XmlReader reader)
    {
        var element = reader.LocalName;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            if (IsDanger(reader, element))
            {
                var (line, column) = PlaceOf(reader);
                return new DrawingDanger(line, column, $"{reader.Name}=\"{Short(reader.Value)}\"");
            }

        reader.MoveToElement();
        return null;
    }

    private static bool IsDanger(XmlReader attribute, string element)
    {
        if (attribute.NamespaceURI == XmlNamespaces)
            return false;
        var name = attribute.LocalName.ToLowerInvariant();
        if (attribute.NamespaceURI == Xml)
            return name == "base";
        if (attribute.NamespaceURI == XLink)
            return name == "href" && IsForeign(attribute.Value, element);
        if (attribute.NamespaceURI.Length > 0)
            return false;
        return name switch
        {
            // The longest attributes, which can hold numbers alone.
            "d" or "points" or "transform" => false,
            "href" or "src" or "action" or "data" => IsForeign(attribute.Value, element),
            "ping" or "srcset" or "srcdoc" or "formaction" => true,
            // An animation of a link makes it another one.
            "attributename" => attribute.Value.Trim().ToLowerInvariant() is var animated
                && (animated is "href" or "src" || animated.EndsWith(":href", StringComparison.Ordinal)
                    || animated.StartsWith("on", StringComparison.Ordinal)),
            _ => name.StartsWith("on", StringComparison.Ordinal)
                || FetchedBy(attribute.Value, isCss: name == "style") is not null,
        };
    }

    /// <summary>Whether an address is neither a part of the drawing itself nor a picture that it holds.</summary>
    private static bool IsForeign(string address, string element)
    {
        var url = LinkTarget.AsBrowsersRead(address);
        return !(url.Length == 0 || url[0] == '#' || (element is "image" or "feImage" && IsHeldPicture(url)));
    }

    private static bool IsHeldPicture(ReadOnlySpan<char> url)
    {
        foreach (var kind in (ReadOnlySpan<string>)["png", "jpeg", "jpg", "gif", "webp"])
            if (url.StartsWith($"data:image/{kind}", StringComparison.OrdinalIgnoreCase)
                && url[("data:image/".Length + kind.Length)..] is [';' or ',', ..])
                return true;
        return false;
    }

    /// <summary>What CSS, or the value of an attribute, fetches from elsewhere; null when nothing.</summary>
    /// <param name="isCss">Whether it is all CSS; the value of another attribute can have a url() alone.</param>
    private static string? FetchedBy(string css, bool isCss)
    {
        // Without any of these it fetches nothing.
        if (css.AsSpan().IndexOfAny('(', '@', '\\') < 0)
            return null;
        var plain = WithoutEscapes(css);
        foreach (var word in isCss ? s_fetching : [])
            if (plain.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return Short(plain[at..]);
        for (var at = 0; (at = plain.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var url = plain.AsSpan(at + 4).TrimStart(" \t\r\n\f\"'");
            if (!(url.StartsWith("#") || IsHeldPicture(url)
                || url.StartsWith("data:font/", StringComparison.OrdinalIgnoreCase)
                || url.StartsWith("data:application/font", StringComparison.OrdinalIgnoreCase)
                || url.StartsWith("data:application/x-font", StringComparison.OrdinalIgnoreCase)))
                return Short(plain[at..]);
        }

        return null;
    }

    /// <summary>CSS with its escapes undone (CSS Syntax 3, 4.3.7).</summary>
    private static string WithoutEscapes(string css)
    {
        if (css.AsSpan().IndexOf('\\') < 0)
            return css;
        var plain = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length; i++)
        {
            if (css[i] != '\\' || i + 1 == css.Length)
            {
                plain.Append(css[i]);
                continue;
            }

            var digits = 0;
            while (digits < 6 && i + 1 + digits < css.Length && char.IsAsciiHexDigit(css[i + 1 + digits]))
                digits++;
            if (digits == 0)
            {
                plain.Append(css[++i]);
                continue;
            }

            var code = int.Parse(css.AsSpan(i + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            plain.Append(code is > 0 and < 0x10000 ? (char)code : '\uFFFD');
            i += digits;
            if (i + 1 < css.Length && char.IsWhiteSpace(css[i + 1]))
                i++;
        }

        return plain.ToString();
    }

    private static PictureContent Refused(XmlReader reader, string text)
    {
        var (line, column) = PlaceOf(reader);
        return new PictureContent(0, 0, Danger: new DrawingDanger(line, column, text));
    }

    private static (int Line, int Column) PlaceOf(XmlReader reader) =>
        reader is IXmlLineInfo place ? (place.LineNumber, place.LinePosition) : (1, 1);

    private static string Short(string text) => text.Length > 40 ? text[..40] + "..." : text;

    private static PictureContent SizeOf(XmlReader reader)
    {
        var (width, height) = PixelsOf(reader);
        return new PictureContent(width, height);
    }

    private static (int, int) PixelsOf(XmlReader reader)
    {
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
