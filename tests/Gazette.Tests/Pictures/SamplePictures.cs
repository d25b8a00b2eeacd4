using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Gazette.Pictures;

namespace Gazette.Tests.Pictures;

/// <summary>Pictures that the library draws for tests.</summary>
internal static class SamplePictures
{
    /// <summary>Rings, in a kind of the library: <c>jpeg</c>, <c>png</c>, <c>webp</c>, <c>gif</c> or <c>avif</c>.</summary>
    /// <param name="arguments">For the saver, as on the command line of libvips.</param>
    public static byte[] Rings(string kind, int width, int height, params (string, string)[] arguments) =>
        Saved(kind, () => Vips.Run("zone", [], Size(width, height, ("uchar", "true"))), arguments);

    /// <summary>Black on the left half and white on the right.</summary>
    public static byte[] Halves(string kind, int width, int height) => Saved(kind, () =>
    {
        var black = Vips.Run("black", [], Size(width / 2, height));
        var white = Vips.Run("invert", [("in", black)]);
        return Vips.Run("join", [("in1", black), ("in2", white)], ("direction", "horizontal"));
    });

    /// <summary>Spots of all shades, which are about as hard to compress as a photograph.</summary>
    public static byte[] Spots(string kind, int width, int height) => Saved(kind, () =>
    {
        var noise = Vips.Run("gaussnoise", [], Size(width / 5, height / 5, ("seed", "1"), ("mean", "128"), ("sigma", "15")));
        return Vips.Run("resize", [("in", noise)], ("scale", "5"));
    });

    public static byte[] Black(string kind, int width, int height) =>
        Saved(kind, () => Vips.Run("black", [], Size(width, height)));

    /// <summary>A JPEG with metadata: how it is to be turned, and words that nobody may read.</summary>
    public static byte[] WithExif(byte[] jpeg, byte orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Turned(orientation), .. "a secret place"u8];
        return WithSegment(jpeg, 0xE1, exif);
    }

    /// <summary>A JPEG that tells where the camera was: a directory of places with a latitude.</summary>
    public static byte[] WithPlace(byte[] jpeg) => WithSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. Place]);

    /// <summary>Exif of a directory of places, with a latitude.</summary>
    public static byte[] Place =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0,
        0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>A JPEG with a photographer's name and a notice, and much else.</summary>
    public static byte[] WithRights(byte[] jpeg, string creator, string copyright) => WithSegment(jpeg, 0xE1,
    [
        .. "http://ns.adobe.com/xap/1.0/\0"u8,
        .. Encoding.UTF8.GetBytes("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description "
            + $"xmlns:dc='http://purl.org/dc/elements/1.1/' dc:creator='{creator}' dc:rights='{copyright}' "
            + "dc:title='secret'/></r:RDF>"),
    ]);

    /// <summary>A JPEG with one segment more, before all others.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, ReadOnlySpan<byte> content) =>
        [0xFF, 0xD8, 0xFF, marker, .. Big((ulong)content.Length + 2, 2), .. content, .. jpeg.AsSpan(2)];

    /// <summary>A PNG with one chunk more, before its pixels.</summary>
    public static byte[] WithChunk(byte[] png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        byte[] chunk = [.. kind, .. content];
        return
        [
            .. png.AsSpan(0, 33), .. Big((ulong)content.Length, 4), .. chunk, .. Big(Crc32.HashToUInt32(chunk), 4),
            .. png.AsSpan(33),
        ];
    }

    /// <summary>A WebP in a container with metadata.</summary>
    /// <param name="flag">Which: 8 for Exif, 4 for XMP.</param>
    public static byte[] InContainer(byte[] webp, byte flag, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        var header = PixelHeader.Read(new MemoryStream(webp));
        byte[] chunks =
        [
            .. "WEBPVP8X"u8, 10, 0, 0, 0, flag, 0, 0, 0, .. Little(header.Width - 1, 3), .. Little(header.Height - 1, 3),
            .. webp.AsSpan(12), .. kind, .. Little(content.Length, 4), .. content, .. new byte[content.Length & 1],
        ];
        return [.. "RIFF"u8, .. Little(chunks.Length, 4), .. chunks];
    }

    /// <summary>An AVIF with one property more of its picture, such as how it is turned.</summary>
    public static byte[] WithProperty(byte[] avif, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        byte[] box = [.. Big((ulong)content.Length + 8, 4), .. kind, .. content];
        var (properties, association) = (PlaceOf(avif, "ipco"u8), PlaceOf(avif, "ipma"u8));
        var pixels = (ulong)PlaceOf(avif, "mdat"u8) + 8;
        var added = (ulong)box.Length + 1;
        byte[] grown = [.. avif];
        Grow(grown, PlaceOf(avif, "meta"u8), added);
        Grow(grown, PlaceOf(avif, "iprp"u8), added);
        Grow(grown, properties, (ulong)box.Length);
        Grow(grown, association, 1);
        // Where the pixels lie.
        var offset = grown.AsSpan().IndexOf(Big(pixels, 4));
        Big(pixels + added, 4).CopyTo(grown, offset);
        // One item, whose properties are numbered in single bytes.
        var (count, end) = (association + 18, association + Size(avif, association));
        var number = Count(avif, properties) + 1;
        grown[count]++;
        return
        [
            .. grown.AsSpan(0, properties + Size(avif, properties)), .. box,
            .. grown.AsSpan((properties + Size(avif, properties))..end), (byte)number, .. grown.AsSpan(end),
        ];
    }

    /// <summary>Exif of one field: how the picture is to be turned.</summary>
    public static byte[] Turned(byte orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];

    private static int PlaceOf(byte[] bytes, ReadOnlySpan<byte> kind) => bytes.AsSpan().IndexOf(kind) - 4;

    private static int Size(byte[] bytes, int box) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(box));

    private static void Grow(byte[] bytes, int box, ulong more) => Big((ulong)Size(bytes, box) + more, 4).CopyTo(bytes, box);

    private static int Count(byte[] bytes, int box)
    {
        var count = 0;
        for (var place = box + 8; place < box + Size(bytes, box); place += Size(bytes, place))
            count++;
        return count;
    }

    private static byte[] Big(ulong number, int length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        return bytes[^length..];
    }

    private static byte[] Little(int number, int length) => BitConverter.GetBytes(number)[..length];

    private static byte[] Saved(string kind, Func<nint> draw, params (string, string)[] arguments)
    {
        Assert.True(VipsLibrary.IsLoaded, $"{VipsLibrary.File} cannot be loaded.");
        var image = draw();
        var target = Vips.NewTarget();
        var (saver, own) = kind == "avif" ? ("heif", [("compression", "av1"), ("effort", "0")]) : (kind, ((string, string)[])[]);
        Vips.Run(saver + "save_target", [("in", image), ("target", target)], [("keep", "none"), .. own, .. arguments]);
        var bytes = Vips.BytesOf(target);
        Vips.Release(target);
        Vips.Release(image);
        return bytes;
    }

    private static (string, string)[] Size(int width, int height, params (string, string)[] others) =>
    [
        ("width", width.ToString(CultureInfo.InvariantCulture)), ("height", height.ToString(CultureInfo.InvariantCulture)),
        .. others,
    ];
}
