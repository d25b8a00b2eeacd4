using System.Buffers.Binary;
using System.Globalization;
using Gazette.Pictures;

namespace Gazette.Tests.Pictures;

/// <summary>Pictures that the library draws for tests.</summary>
internal static class SamplePictures
{
    /// <summary>Rings, in the kind of a saver of the library: <c>jpeg</c>, <c>png</c>, <c>webp</c> or <c>gif</c>.</summary>
    public static byte[] Rings(string kind, int width, int height) =>
        Saved(kind, () => Vips.Run("zone", [], Size(width, height, ("uchar", "true"))));

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
        byte[] exif =
        [
            .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
            .. "a secret place"u8,
        ];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [0xFF, 0xD8, 0xFF, 0xE1, .. length, .. exif, .. jpeg.AsSpan(2)];
    }

    private static byte[] Saved(string kind, Func<nint> draw)
    {
        Assert.True(VipsLibrary.IsLoaded, $"{VipsLibrary.File} cannot be loaded.");
        var image = draw();
        var target = Vips.NewTarget();
        Vips.Run(kind + "save_target", [("in", image), ("target", target)]);
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
