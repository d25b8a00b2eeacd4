using System.Buffers.Binary;
using System.IO.Compression;

namespace Gazette.Pictures;

/// <summary>
/// The blocks of metadata in a picture's file, as they stand there: at most 64 kB of each, and none of a GIF.
/// </summary>
internal readonly record struct PictureMetadata(byte[] Exif, byte[] Xmp, byte[] Iptc)
{
    /// <summary>Bytes of a block that are read: more than any block of a JPEG can have.</summary>
    public const int Most = 64 << 10;

    /// <summary>The segment of a JPEG that holds Exif or XMP.</summary>
    public const uint ApplicationData1 = 0xE1;

    private const uint ApplicationData13 = 0xED;

    private static readonly uint s_textOfPng = PictureParts.KindOf("iTXt"u8);
    private static readonly uint s_xmpOfWebP = PictureParts.KindOf("XMP "u8);

    public static uint ExifOfPng { get; } = PictureParts.KindOf("eXIf"u8);

    public static uint ExifOfWebP { get; } = PictureParts.KindOf("EXIF"u8);

    private static ReadOnlySpan<byte> XmpOfJpeg => "http://ns.adobe.com/xap/1.0/\0"u8;

    private static ReadOnlySpan<byte> XmpOfPng => "XML:com.adobe.xmp\0"u8;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PictureMetadata Read(Stream file, PixelKind kind) => kind switch
    {
        PixelKind.Jpeg => OfJpeg(file),
        PixelKind.Png => OfPng(file),
        PixelKind.WebP => OfWebP(file),
        PixelKind.Avif => OfAvif(file),
        _ => new PictureMetadata([], [], []),
    };

    /// <summary>XMP specification, part 3, 1.1.3.</summary>
    private static PictureMetadata OfJpeg(Stream file)
    {
        var (exif, xmp, iptc) = ((byte[])[], (byte[])[], (byte[])[]);
        foreach (var (marker, content) in PictureParts.OfJpeg(file))
        {
            if (marker is not (ApplicationData1 or ApplicationData13))
                continue;
            var segment = content.Read(file, Most);
            if (marker == ApplicationData13)
                iptc = iptc.Length == 0 ? IptcText.BlockOf(segment) : iptc;
            else if (exif.Length == 0 && segment.AsSpan().StartsWith("Exif\0\0"u8))
                exif = segment;
            else if (xmp.Length == 0 && segment.AsSpan().StartsWith(XmpOfJpeg))
                xmp = segment[XmpOfJpeg.Length..];
        }

        return new PictureMetadata(exif, xmp, iptc);
    }

    /// <summary>PNG, third edition, 11.3.3.4 and 11.3.4.5.</summary>
    private static PictureMetadata OfPng(Stream file)
    {
        var (exif, xmp) = ((byte[])[], (byte[])[]);
        foreach (var (kind, content) in PictureParts.OfPng(file))
            if (kind == ExifOfPng)
                exif = content.Read(file, Most);
            else if (kind == s_textOfPng && xmp.Length == 0)
                xmp = OfText(content.Read(file, Most));
        return new PictureMetadata(exif, xmp, []);
    }

    private static byte[] OfText(byte[] chunk)
    {
        if (!chunk.AsSpan().StartsWith(XmpOfPng) || chunk.Length < XmpOfPng.Length + 2)
            return [];
        var rest = chunk.AsSpan(XmpOfPng.Length);
        var isCompressed = rest[0] != 0;
        rest = rest[2..];
        // A language and a translated keyword, which are empty.
        for (var texts = 0; texts < 2; texts++)
            rest = rest[(rest.IndexOf((byte)0) + 1)..];
        return isCompressed ? Inflated(rest.ToArray()) : rest.ToArray();
    }

    private static byte[] Inflated(byte[] bytes)
    {
        var text = new byte[Most];
        try
        {
            using var inflating = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            return text[..inflating.ReadAtLeast(text, text.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            // Metadata that nobody can read say nothing.
            return [];
        }
    }

    /// <summary>RFC 9649, 2.7.1.5.</summary>
    private static PictureMetadata OfWebP(Stream file)
    {
        var (exif, xmp) = ((byte[])[], (byte[])[]);
        foreach (var (kind, content) in PictureParts.OfWebP(file))
            if (kind == ExifOfWebP)
                exif = content.Read(file, Most);
            else if (kind == s_xmpOfWebP)
                xmp = content.Read(file, Most);
        return new PictureMetadata(exif, xmp, []);
    }

    /// <summary>ISO/IEC 23008-12, A.2.</summary>
    private static PictureMetadata OfAvif(Stream file)
    {
        var avif = AvifFile.Read(file);
        var exif = avif.Exif.Read(file, Most);
        // Before it stands how many bytes are between.
        var start = exif.Length < 4 ? exif.Length : 4 + Math.Min(BinaryPrimitives.ReadUInt32BigEndian(exif), exif.Length - 4L);
        return new PictureMetadata(exif[(int)start..], avif.Xmp.Read(file, Most), []);
    }
}
