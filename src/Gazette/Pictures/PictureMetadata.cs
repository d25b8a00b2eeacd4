using System.Buffers.Binary;
using System.IO.Compression;

namespace Gazette.Pictures;

/// <summary>
/// The blocks of metadata in a picture's file, as they stand there: at most 64 kB of each, and none of a GIF.
/// </summary>
internal readonly record struct PictureMetadata(byte[] Exif, byte[] Xmp, byte[] Iptc)
{
    /// <summary>Bytes of a block that are read: more than any block of a JPEG can have.</summary>
    private const int MostBytes = 64 << 10;

    /// <summary>Segments or chunks that are gone through one by one.</summary>
    private const int MostParts = 20_000;

    private const byte StartOfScan = 0xDA;
    private const byte Application1 = 0xE1;
    private const byte Application13 = 0xED;

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

    /// <summary>The segments before the first scan (XMP specification, part 3, 1.1.3).</summary>
    private static PictureMetadata OfJpeg(Stream file)
    {
        var (exif, xmp, iptc) = ((byte[])[], (byte[])[], (byte[])[]);
        Span<byte> head = stackalloc byte[4];
        for (var (place, parts) = (2L, 0); parts < MostParts && place + 4 <= file.Length; parts++)
        {
            file.Position = place;
            file.ReadExactly(head);
            if (head[0] != 0xFF || head[1] == StartOfScan)
                break;
            if (head[1] == 0xFF)
            {
                place++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(head[2..]);
            if (head[1] is Application1 or Application13 && length > 2)
            {
                var segment = Block(file, length - 2);
                if (head[1] == Application13)
                    iptc = iptc.Length == 0 ? IptcText.BlockOf(segment) : iptc;
                else if (exif.Length == 0 && segment.AsSpan().StartsWith("Exif\0\0"u8))
                    exif = segment;
                else if (xmp.Length == 0 && segment.AsSpan().StartsWith(XmpOfJpeg))
                    xmp = segment[XmpOfJpeg.Length..];
            }

            place += 2 + Math.Max((ushort)2, length);
        }

        return new PictureMetadata(exif, xmp, iptc);
    }

    /// <summary>PNG, third edition, 11.3.3.4 and 11.3.4.5.</summary>
    private static PictureMetadata OfPng(Stream file)
    {
        var (exif, xmp) = ((byte[])[], (byte[])[]);
        Span<byte> chunk = stackalloc byte[8];
        for (var (place, parts) = (8L, 0); parts < MostParts && place + 12 <= file.Length; parts++)
        {
            file.Position = place;
            file.ReadExactly(chunk);
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk[4..].SequenceEqual("eXIf"u8))
                exif = Block(file, length);
            else if (chunk[4..].SequenceEqual("iTXt"u8) && xmp.Length == 0)
                xmp = OfText(Block(file, length));
            else if (chunk[4..].SequenceEqual("IEND"u8))
                break;
            place += 12L + length;
        }

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
        var text = new byte[MostBytes];
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
        Span<byte> chunk = stackalloc byte[8];
        for (var (place, parts) = (12L, 0); parts < MostParts && place + 8 <= file.Length; parts++)
        {
            file.Position = place;
            file.ReadExactly(chunk);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk[..4].SequenceEqual("EXIF"u8))
                exif = Block(file, length);
            else if (chunk[..4].SequenceEqual("XMP "u8))
                xmp = Block(file, length);
            place += 8L + length + (length & 1);
        }

        return new PictureMetadata(exif, xmp, []);
    }

    /// <summary>ISO/IEC 23008-12, A.2.</summary>
    private static PictureMetadata OfAvif(Stream file)
    {
        var avif = AvifFile.Read(file);
        var exif = At(file, avif.Exif);
        // Before it stands how many bytes are between.
        var start = exif.Length < 4 ? exif.Length : 4 + Math.Min(BinaryPrimitives.ReadUInt32BigEndian(exif), exif.Length - 4L);
        return new PictureMetadata(exif[(int)start..], At(file, avif.Xmp), []);
    }

    private static byte[] At(Stream file, FilePart part)
    {
        if (part.Start > file.Length)
            return [];
        file.Position = part.Start;
        return Block(file, part.Length);
    }

    private static byte[] Block(Stream file, long length)
    {
        var block = new byte[Math.Min(length, MostBytes)];
        return block[..file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)];
    }
}
