using System.Buffers.Binary;

namespace Gazette.Markup;

/// <summary>
/// Width and height of a picture of pixels, as it is to be turned, from its headers alone: no other metadata is parsed, and
/// nothing that a file says about its own length is believed.
/// </summary>
internal static class PixelSize
{
    // ITU T.81, B.1.1.3: the markers of frames, of which three numbers between them are other things.
    private const byte FirstFrame = 0xC0;
    private const byte LastFrame = 0xCF;
    private const byte HuffmanTable = 0xC4;
    private const byte Extension = 0xC8;
    private const byte ArithmeticTable = 0xCC;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Application1 = 0xE1;

    /// <summary>More segments than any camera writes.</summary>
    private const int MostSegments = 1000;

    // TIFF 6.0, section 2; Exif 2.3, 4.6.4.
    private const int ExifEntry = 12;
    private const ushort Orientation = 0x0112;
    private const ushort Short = 3;

    /// <summary>Width and height in pixels as browsers show them; 0 x 0 for what is no JPEG, PNG, GIF or WebP.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (int Width, int Height) Read(Stream file)
    {
        Span<byte> head = stackalloc byte[32];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head switch
        {
            [0xFF, StartOfImage, ..] => OfJpeg(file),
            _ when IsPng(head) => Size(Big32(head[16..]), Big32(head[20..])),
            _ when IsGif(head) => Size(Little16(head[6..]), Little16(head[8..])),
            _ when IsWebP(head) => OfWebP(head),
            _ => default,
        };
    }

    // PNG, third edition, 5.2 and 11.2.1.
    private static bool IsPng(ReadOnlySpan<byte> head) =>
        head.Length >= 24 && head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        && head[12..16].SequenceEqual("IHDR"u8);

    private static bool IsGif(ReadOnlySpan<byte> head) =>
        head.Length >= 10 && (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8));

    private static bool IsWebP(ReadOnlySpan<byte> head) =>
        head.Length >= 30 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8);

    /// <summary>RFC 9649, 2.5 to 2.7.</summary>
    private static (int, int) OfWebP(ReadOnlySpan<byte> head)
    {
        var kind = head[12..16];
        if (kind.SequenceEqual("VP8 "u8))
        {
            return head[23..26].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
                ? Size(Little16(head[26..]) & 0x3FFF, Little16(head[28..]) & 0x3FFF) : default;
        }

        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return head[20] == 0x2F ? Size((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1) : default;
        }

        return kind.SequenceEqual("VP8X"u8) ? Size(Little24(head[24..]) + 1, Little24(head[27..]) + 1) : default;
    }

    /// <summary>Goes from segment to segment to the first frame.</summary>
    private static (int, int) OfJpeg(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        Span<byte> frame = stackalloc byte[5];
        var place = 2L;
        var isOnItsSide = false;
        for (var segment = 0; segment < MostSegments && place + head.Length <= file.Length; segment++)
        {
            file.Position = place;
            file.ReadExactly(head);
            var (marker, length) = (head[1], BinaryPrimitives.ReadUInt16BigEndian(head[2..]));
            if (head[0] != 0xFF || marker is EndOfImage or StartOfScan)
                return default;
            if (marker == 0xFF)
            {
                // Any number of these may stand before a marker.
                place++;
                continue;
            }

            if (length < 2)
                return default;
            if (marker is >= FirstFrame and <= LastFrame and not (HuffmanTable or Extension or ArithmeticTable))
            {
                if (file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) < frame.Length)
                    return default;
                var (width, height) = Size(Big16(frame[3..]), Big16(frame[1..]));
                return isOnItsSide ? (height, width) : (width, height);
            }

            if (marker == Application1)
            {
                var exif = new byte[length - 2];
                isOnItsSide |= IsOnItsSide(exif.AsSpan(0, file.ReadAtLeast(exif, exif.Length, throwOnEndOfStream: false)));
            }

            place += 2 + length;
        }

        return default;
    }

    // Cameras held upright store the picture lying down; browsers turn it as Exif says (orientations 5 to 8).
    private static bool IsOnItsSide(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8))
            return false;
        var tiff = segment[6..];
        var isBig = tiff[0] == (byte)'M';
        var directory = Number32(tiff[4..], isBig);
        if (directory > tiff.Length - 2)
            return false;
        var entries = tiff[(int)directory..];
        var count = Number16(entries, isBig);
        entries = entries[2..];
        for (; count > 0 && entries.Length >= ExifEntry; count--, entries = entries[ExifEntry..])
            if (Number16(entries, isBig) == Orientation && Number16(entries[2..], isBig) == Short)
                return Number16(entries[8..], isBig) is >= 5 and <= 8;
        return false;
    }

    private static (int, int) Size(long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? ((int)width, (int)height) : default;

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool isBig) => isBig ? Big16(bytes) : Little16(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool isBig) =>
        isBig ? Big32(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static ushort Big16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Big32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ushort Little16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
