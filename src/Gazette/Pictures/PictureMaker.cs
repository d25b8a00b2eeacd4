using System.Globalization;
using Gazette.Configuration;

namespace Gazette.Pictures;

/// <summary>Makes pictures of a file: decodes it once, scales, crops, and encodes. One thread makes one at a time.</summary>
internal static unsafe class PictureMaker
{
    /// <summary>
    /// What pictures are made by. Whoever changes how they are made, or the version of the library, changes it: then all are made
    /// again.
    /// </summary>
    public const string Recipe = "2, libvips 8.18.7";

    // Measured on photographs: smaller files show their blocks on a large screen.
    private const string Quality = "75";

    // As good as the others with 75. More effort takes four times as long for files that are no smaller.
    private const string AvifQuality = "50";
    private const string AvifEffort = "0";

    /// <summary>The variants of a picture, in their order.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <exception cref="VipsException">They cannot be decoded.</exception>
    public static byte[][] Make(ReadOnlySpan<byte> file, PictureOrder order, IReadOnlyList<PictureVariant> variants)
    {
        fixed (byte* bytes = file)
        {
            var packet = PacketOf(bytes, file.Length, order);
            var (width, height) = order.Decoded(variants);
            using var decoded = Decoded(bytes, file.Length, width, height, packet);
            var made = new byte[variants.Count][];
            var isLossless = new Lazy<bool>(() => order.Kind is PixelKind.Png or PixelKind.Gif && SuitsLossless(decoded, order));
            for (var i = 0; i < made.Length; i++)
            {
                var variant = variants[i];
                using var scaled = variant.Crop == PictureCrop.None
                    ? decoded.ScaledTo(variant.Width, variant.Height)
                    : Cropped(decoded, order, variant);
                made[i] = Encoded(scaled, variant.Kind, isLossless, packet is null ? "none" : "xmp");
            }

            return made;
        }
    }

    /// <summary>Decodes a picture as <see cref="Make"/> does, and makes nothing of it.</summary>
    /// <exception cref="VipsException">It cannot be decoded.</exception>
    public static void Try(ReadOnlySpan<byte> file, PictureOrder order)
    {
        fixed (byte* bytes = file)
            Decoded(bytes, file.Length, order.Widest, order.WidestHeight, packet: null).Dispose();
    }

    /// <summary>The metadata that stay, as a packet of XMP; null when there are none.</summary>
    private static byte[]? PacketOf(byte* bytes, int length, PictureOrder order)
    {
        if (order.Kept == KeptMetadata.None)
            return null;
        using var file = new UnmanagedMemoryStream(bytes, length);
        return XmpText.PacketOf(PictureRights.Of(PictureMetadata.Read(file, order.Kind), out _).Kept(order.Kept));
    }

    /// <param name="packet">Takes the place of all XMP that it has.</param>
    private static VipsImage Decoded(byte* bytes, int length, int width, int height, byte[]? packet)
    {
        var source = Vips.SourceOf(bytes, (nuint)length);
        try
        {
            using var lazy = new VipsImage(Vips.Run("thumbnail_source", [("source", source)],
                ("width", Text(width)), ("height", Text(height)), ("size", "force"), ("output-profile", "srgb")));
            var decoded = lazy.InMemory();
            if (packet is not null)
                decoded.SetXmp(packet);
            return decoded;
        }
        finally
        {
            Vips.Release(source);
        }
    }

    /// <summary>The part of the picture that a crop shows.</summary>
    private static VipsImage Cropped(VipsImage decoded, PictureOrder order, PictureVariant variant)
    {
        var (width, height) = order.WholeOf(variant);
        using var whole = decoded.ScaledTo(width, height);
        var focus = order.Focus ?? PictureFocus.Usual;
        return whole.Part(
            Start(focus.X, width, variant.Width), Start(focus.Y, height, variant.Height), variant.Width, variant.Height);
    }

    /// <summary>Where a part begins whose middle is as near to the focus as the picture's edge lets it.</summary>
    private static int Start(int percent, int whole, int part) =>
        Math.Clamp((percent * whole / 100) - (part / 2), 0, whole - part);

    /// <summary>Whether it is a drawing or screenshot, which lossless coding keeps sharp in fewer bytes.</summary>
    private static bool SuitsLossless(VipsImage decoded, PictureOrder order)
    {
        var width = Math.Min(320, order.Widest);
        using var small = decoded.ScaledTo(width, Math.Max(1, order.WidestHeight * width / order.Widest));
        return small.Saved("webpsave_target", ("keep", "none"), ("lossless", "true")).Length
            <= small.Saved("webpsave_target", ("keep", "none"), ("Q", Quality)).Length;
    }

    /// <param name="kept">Metadata that are written, in the words of the library.</param>
    private static byte[] Encoded(VipsImage image, PixelKind kind, Lazy<bool> isLossless, string kept) => kind switch
    {
        PixelKind.Jpeg => image.Saved(
            "jpegsave_target", ("keep", kept), ("Q", Quality), ("interlace", "true"), ("background", "255")),
        PixelKind.Png => image.Saved("pngsave_target", ("keep", kept), ("compression", "9")),
        PixelKind.WebP when isLossless.Value => image.Saved("webpsave_target", ("keep", kept), ("lossless", "true")),
        PixelKind.WebP => image.Saved("webpsave_target", ("keep", kept), ("Q", Quality)),
        PixelKind.Avif => image.Saved(
            "heifsave_target", ("keep", kept), ("compression", "av1"), ("Q", AvifQuality), ("effort", AvifEffort)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An image of the library, released at the end.</summary>
    private sealed class VipsImage(nint image) : IDisposable
    {
        public VipsImage InMemory()
        {
            var copy = Vips.CopyToMemory(image);
            return copy != 0 ? new VipsImage(copy) : throw new VipsException(Vips.TakeErrors());
        }

        public VipsImage ScaledTo(int width, int height) => new(Vips.Run("thumbnail_image", [("in", image)],
            ("width", Text(width)), ("height", Text(height)), ("size", "force")));

        public VipsImage Part(int left, int top, int width, int height) => new(Vips.Run("extract_area", [("input", image)],
            ("left", Text(left)), ("top", Text(top)), ("width", Text(width)), ("height", Text(height))));

        public void SetXmp(byte[] packet)
        {
            fixed (byte* bytes = packet)
                Vips.SetXmp(image, bytes, (nuint)packet.Length);
        }

        public byte[] Saved(string saver, params (string Name, string Value)[] arguments)
        {
            var target = Vips.NewTarget();
            try
            {
                Vips.Run(saver, [("in", image), ("target", target)], arguments);
                return Vips.BytesOf(target);
            }
            finally
            {
                Vips.Release(target);
            }
        }

        public void Dispose() => Vips.Release(image);
    }
}
