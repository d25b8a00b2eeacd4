using System.Buffers.Binary;

namespace Gazette.Pictures;

/// <summary>The kinds of pictures of pixels that browsers show.</summary>
public enum PixelKind
{
    None,
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
}

/// <summary>
/// What the headers of a picture of pixels tell: no other metadata is parsed, and nothing that a file says about its own length
/// is believed.
/// </summary>
/// <param name="Width">Pixels, as the picture is to be turned.</param>
/// <param name="Height">Pixels.</param>
/// <param name="IsAnimated">Whether it may have several frames, so that a still one would not be the same picture.</param>
/// <param name="BytesPerPixel">Memory that decoding takes for each pixel; 0 where few lines are in memory at a time.</param>
public readonly record struct PixelHeader(PixelKind Kind, int Width, int Height, bool IsAnimated = false, int BytesPerPixel = 0)
{
    /// <summary>The most pixels that are decoded.</summary>
    public const long MostPixels = 100_000_000;

    /// <summary>The most memory that decoding may take.</summary>
    private const long MostBytes = 256L << 20;

    /// <summary>
    /// Whether a file of a length can hold as many pixels as it claims. Of a JPEG each block of 64 takes a bit at least (ITU
    /// T.81, F.1.2), and no byte of a PNG becomes more than 1,032 (RFC 1951, 3.2.5), of 8 pixels each at most. Other kinds have
    /// no bound.
    /// </summary>
    /// <param name="length">Bytes.</param>
    public bool FitsInto(long length) => Kind switch
    {
        PixelKind.Jpeg => (long)Width * Height <= 64 * 8 * length,
        PixelKind.Png => (long)Width * Height <= 1032 * 8 * length,
        _ => true,
    };

    /// <summary>Bytes that decoding takes, about.</summary>
    public long DecodingBytes => ((long)Width * Height * BytesPerPixel) + ((long)Width * LineBytes);

    /// <summary>
    /// Bytes for each pixel of a line: many lines are in memory while a picture is made smaller, as measured on strips of 30,000
    /// to a million pixels. A PNG may have twice as many bits as others.
    /// </summary>
    private int LineBytes => Kind == PixelKind.Png ? 6400 : 3200;

    /// <summary>Whether it claims to have more pixels than are decoded, or needs more memory.</summary>
    public bool IsTooLarge => (long)Width * Height > MostPixels || DecodingBytes > MostBytes;

    /// <summary>Pixels of a side of the largest square picture of its sort that is decoded, in full hundreds.</summary>
    public int LongestSide => (int)Math.Sqrt(BytesPerPixel == 0 ? MostPixels : MostBytes / BytesPerPixel) / 100 * 100;

    // ITU T.81, B.1.1.3: the markers of frames, of which three numbers between them are other things.
    private const uint FirstFrame = 0xC0;
    private const uint FirstProgressive = 0xC2;
    private const uint LastFrame = 0xCF;
    private const uint HuffmanTable = 0xC4;
    private const uint Extension = 0xC8;
    private const uint ArithmeticTable = 0xCC;
    private const byte StartOfImage = 0xD8;
    private const uint EndOfImage = 0xD9;

    private static readonly uint s_animation = PictureParts.KindOf("acTL"u8);

    /// <summary>The header of a picture; that of no kind and 0 x 0 for what is no JPEG, PNG, GIF, WebP or AVIF.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PixelHeader Read(Stream file)
    {
        Span<byte> head = stackalloc byte[32];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var header = head switch
        {
            [0xFF, StartOfImage, ..] => OfJpeg(file),
            _ when IsPng(head) => OfPng(file, head),
            _ when IsGif(head) => Sized(PixelKind.Gif, Little16(head[6..]), Little16(head[8..])) with
            {
                BytesPerPixel = 8,
                IsAnimated = HasFrames(file, head),
            },
            _ when IsWebP(head) => OfWebP(file, head),
            _ when AvifFile.IsBoxed(head) => AvifFile.Read(file).Header,
            _ => default,
        };
        return header is { Width: > 0, Height: > 0 } ? header : default;
    }

    // PNG, third edition, 5.2 and 11.2.1.
    private static bool IsPng(ReadOnlySpan<byte> head) =>
        head.Length >= 24 && head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        && head[12..16].SequenceEqual("IHDR"u8);

    private static bool IsGif(ReadOnlySpan<byte> head) =>
        head.Length >= 10 && (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8));

    private static bool IsWebP(ReadOnlySpan<byte> head) =>
        head.Length >= 30 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8);

    private static PixelHeader OfPng(Stream file, ReadOnlySpan<byte> head)
    {
        // Of an interlaced picture all pixels are in memory at once (8 bytes for 16 bits of four channels).
        var header = Sized(PixelKind.Png, Big32(head[16..]), Big32(head[20..])) with
        {
            BytesPerPixel = head.Length > 28 && head[28] != 0 ? 8 : 0,
        };
        foreach (var (kind, content) in PictureParts.OfPng(file))
            // An animation says so before its first pixels (PNG, third edition, 11.3.6.1).
            if (kind == s_animation)
                header = header with { IsAnimated = true };
            else if (kind == PictureMetadata.ExifOfPng)
                header = header.Turned(content.Read(file, PictureMetadata.Most));
        return header;
    }

    /// <summary>Whether a second frame follows the first one (GIF89a, 20 to 26); also where nobody can tell.</summary>
    private static bool HasFrames(Stream file, ReadOnlySpan<byte> head)
    {
        if (head.Length < 13)
            return false;
        var place = 13L + ((head[10] & 0x80) != 0 ? 3 << ((head[10] & 7) + 1) : 0);
        var frames = 0;
        Span<byte> block = stackalloc byte[10];
        for (var parts = 0; parts < PictureParts.Most; parts++)
        {
            file.Position = place;
            var read = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            if (read == 0 || block[0] is not ((byte)',' or (byte)'!'))
                return false;
            if (block[0] == '!')
                place += 2;
            else if (++frames == 2)
                return true;
            else if (read < block.Length)
                return false;
            else
                place += 11 + ((block[9] & 0x80) != 0 ? 3 << ((block[9] & 7) + 1) : 0);
            for (int length; (length = ByteAt(file, place)) > 0 && parts < PictureParts.Most; parts++)
                place += 1 + length;
            place++;
        }

        return true;
    }

    private static int ByteAt(Stream file, long place)
    {
        file.Position = place;
        return file.ReadByte();
    }

    /// <summary>RFC 9649, 2.5 to 2.7. All pixels are in memory at once.</summary>
    private static PixelHeader OfWebP(Stream file, ReadOnlySpan<byte> head)
    {
        var kind = head[12..16];
        var header = default(PixelHeader);
        if (kind.SequenceEqual("VP8 "u8) && head[23..26].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
            header = Sized(PixelKind.WebP, Little16(head[26..]) & 0x3FFF, Little16(head[28..]) & 0x3FFF);
        else if (kind.SequenceEqual("VP8L"u8) && head[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            header = Sized(PixelKind.WebP, (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }
        else if (kind.SequenceEqual("VP8X"u8))
        {
            header = Sized(PixelKind.WebP, Little24(head[24..]) + 1, Little24(head[27..]) + 1) with
            {
                IsAnimated = (head[20] & 0x02) != 0,
            };
            if ((head[20] & 0x08) != 0)
                header = header.Turned(PictureParts.OfWebP(file).FirstOrDefault(part => part.Kind == PictureMetadata.ExifOfWebP)
                    .Content.Read(file, PictureMetadata.Most));
        }

        return header with { BytesPerPixel = 4 };
    }

    /// <summary>The same after it is turned as its metadata (TIFF) says.</summary>
    private PixelHeader Turned(ReadOnlySpan<byte> tiff) =>
        new ExifDirectory(tiff).IsOnItsSide ? this with { Width = Height, Height = Width } : this;

    /// <summary>Goes from segment to segment to the first frame.</summary>
    private static PixelHeader OfJpeg(Stream file)
    {
        var isOnItsSide = false;
        foreach (var (marker, content) in PictureParts.OfJpeg(file))
        {
            if (marker is EndOfImage or PictureParts.StartOfScan)
                break;
            if (marker is >= FirstFrame and <= LastFrame and not (HuffmanTable or Extension or ArithmeticTable))
            {
                var header = OfFrame(content.Read(file, PictureMetadata.Most), isProgressive: marker >= FirstProgressive);
                return isOnItsSide ? header with { Width = header.Height, Height = header.Width } : header;
            }

            if (marker == PictureMetadata.ApplicationData1)
                isOnItsSide |= content.Read(file, PictureMetadata.Most) is var exif && exif.AsSpan().StartsWith("Exif\0\0"u8)
                    && new ExifDirectory(exif).IsOnItsSide;
        }

        return default;
    }

    /// <summary>ITU T.81, B.2.2.</summary>
    private static PixelHeader OfFrame(ReadOnlySpan<byte> frame, bool isProgressive)
    {
        if (frame.Length < 6)
            return default;
        var header = Sized(PixelKind.Jpeg, Big16(frame[3..]), Big16(frame[1..]));
        var components = frame[6..Math.Min(frame.Length, 6 + (3 * Math.Min((int)frame[5], 4)))];
        // Of a progressive picture all coefficients, of 2 bytes each, are in memory at once.
        return isProgressive ? header with { BytesPerPixel = CoefficientBytes(components) } : header;
    }

    /// <summary>Bytes of the coefficients of a pixel, by how often each component is sampled (ITU T.81, B.2.2).</summary>
    private static int CoefficientBytes(ReadOnlySpan<byte> components)
    {
        var (most, all) = (1, 0);
        for (var i = 1; i < components.Length; i += 3)
        {
            var samples = (components[i] >> 4) * (components[i] & 15);
            most = Math.Max(most, samples);
            all += samples;
        }

        return Math.Max(2, ((2 * all) + most - 1) / most);
    }

    private static PixelHeader Sized(PixelKind kind, long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? new PixelHeader(kind, (int)width, (int)height) : default;

    private static ushort Big16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Big32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ushort Little16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
