using System.Globalization;
using Gazette.Configuration;
using Gazette.Hashing;

namespace Gazette.Pictures;

/// <summary>Of a picture beside an article, all that decides what is made of it.</summary>
/// <param name="Width">Pixels, as browsers show it.</param>
/// <param name="Height">Pixels.</param>
/// <param name="IsCard">Whether lists and other sites show it cropped.</param>
/// <param name="IsLinked">Whether a link leads to it, so that the file itself is published.</param>
/// <param name="Focus">What crops keep; null for the middle.</param>
/// <param name="Kept">Metadata that stay.</param>
public sealed record PictureOrder(
    PixelKind Kind, int Width, int Height, bool IsCard = false, bool IsLinked = false, PictureFocus? Focus = null,
    KeptMetadata Kept = KeptMetadata.None)
{
    /// <summary>The most pixels that a side of a WebP may have.</summary>
    private const int LongestSide = 16_383;

    /// <summary>
    /// Bytes that the name of a picture may have: a file system takes 255, and <c>-card-1280.jpg</c> is put behind it.
    /// </summary>
    public const int LongestName = 241;

    /// <summary>How wide the text of an article is, for <c>sizes</c>: the column of templates/style.sbn-css.</summary>
    public const string Sizes = "(max-width: 40rem) 92vw, 37rem";

    /// <summary>How wide a picture of a gallery is: three beside one another, or two on a phone.</summary>
    public const string GallerySizes = "(max-width: 40rem) 46vw, 12rem";

    private static readonly int[] s_widths = [320, 640, 1280, 1920];
    private static readonly int[] s_cardWidths = [320, 640, 1280];

    /// <summary>The order for a picture; null for one that is published as it is: it moves, or is too high.</summary>
    public static PictureOrder? For(PixelHeader header)
    {
        if (header.Kind == PixelKind.None || header.IsAnimated)
            return null;
        var order = new PictureOrder(header.Kind, header.Width, header.Height);
        return order.HeightOf(order.Widest) <= LongestSide ? order : null;
    }

    /// <summary>Digest of all of it, and of the way in which pictures are made.</summary>
    public ulong Digest
    {
        get
        {
            var hash = new ContentHash();
            hash.Add(PictureMaker.Recipe);
            hash.Add((long)Kind);
            hash.Add(Width);
            hash.Add(Height);
            hash.Add((IsCard ? 1 : 0) | (PublishesFile ? 2 : 0) | ((int)Kept << 2));
            hash.Add(Focus is { } focus ? (focus.X * 1000) + focus.Y : -1);
            return hash.Value;
        }
    }

    /// <summary>Pixels of the widest that is made of it: a picture is never made larger.</summary>
    public int Widest => Math.Min(Width, s_widths[^1]);

    public int WidestHeight => HeightOf(Widest);

    /// <summary>
    /// Everything that is made, with its address. One of its own kind is at the address of the picture itself; a GIF stays as
    /// it is, and so does a file that a link leads to.
    /// </summary>
    /// <param name="address">Where the picture is on the site: <c>/2024/05/15/x/boat.jpg</c>.</param>
    public IReadOnlyList<PictureVariant> Variants(string address)
    {
        var variants = new List<PictureVariant>();
        foreach (var width in Steps(s_widths, Widest))
            variants.Add(Variant(address, width, PixelKind.WebP));
        if (Kind is PixelKind.Jpeg or PixelKind.Png)
            foreach (var width in Steps(s_widths, Widest).Where(width => width < Widest))
                variants.Add(Variant(address, width, Kind));
        if (!PublishesFile)
            variants.Add(new PictureVariant(address, Kind, Widest, WidestHeight, PictureCrop.None));
        if (IsCard)
        {
            variants.AddRange(Cards(address));
            variants.Add(Share(address));
        }

        return variants;
    }

    /// <summary>The size of the whole picture of which a variant is a part: as wide as the crop, or as high.</summary>
    public (int Width, int Height) WholeOf(PictureVariant variant)
    {
        if (variant.Crop == PictureCrop.None)
            return (variant.Width, variant.Height);
        var scale = Math.Max((double)variant.Width / Width, (double)variant.Height / Height);
        return (
            Math.Max(variant.Width, (int)Math.Round(Width * scale)), Math.Max(variant.Height, (int)Math.Round(Height * scale)));
    }

    /// <summary>The size in which the picture is decoded, of which all variants are made.</summary>
    public (int Width, int Height) Decoded(IEnumerable<PictureVariant> variants)
    {
        var widest = variants.Select(WholeOf).MaxBy(whole => whole.Width);
        return widest.Width > Widest ? widest : (Widest, WidestHeight);
    }

    /// <summary>Whether the file itself is published at its address.</summary>
    public bool PublishesFile => IsLinked || Kind == PixelKind.Gif;

    /// <summary>The picture in several widths, as WebP, for <c>srcset</c>.</summary>
    /// <param name="encode">Makes of an address what stands in a page.</param>
    public string Webp(string address, Func<string, string> encode) =>
        SetOf(Steps(s_widths, Widest).Select(width => Variant(address, width, PixelKind.WebP)), encode);

    /// <summary>The same in its own kind; empty where there is one width alone.</summary>
    public string OwnKind(string address, Func<string, string> encode)
    {
        if (Kind is not (PixelKind.Jpeg or PixelKind.Png))
            return "";
        // The file itself, where a link leads to it, may have any number of bytes.
        PictureVariant[] variants =
        [
            .. Steps(s_widths, Widest).Where(width => width < Widest).Select(width => Variant(address, width, Kind)),
            new(address, Kind, Widest, WidestHeight, PictureCrop.None),
        ];
        return variants.Length == 1 ? "" : SetOf(IsFullSize ? variants : variants[..^1], encode);
    }

    /// <summary>The picture cropped to 3:2 in several widths, smallest first.</summary>
    public IReadOnlyList<PictureVariant> Cards(string address)
    {
        var widest = Math.Min(Width, CropHeight * 3L / 2);
        return
        [
            .. Steps(s_cardWidths, (int)Math.Clamp(widest, 1, s_cardWidths[^1])).Select(width => new PictureVariant(
                Name(address, $"card-{width}", PixelKind.Jpeg),
                PixelKind.Jpeg,
                width,
                Math.Max(1, Round(width * 2, 3)),
                PictureCrop.Card)),
        ];
    }

    /// <summary>The picture as other sites show it beside a link: 1200 x 630 pixels, or fewer in the same shape.</summary>
    public PictureVariant Share(string address)
    {
        var width = (int)Math.Clamp(Math.Min(Width, CropHeight * 1200L / 630), 1, 1200);
        return new PictureVariant(
            Name(address, "share", PixelKind.Jpeg),
            PixelKind.Jpeg,
            width,
            Math.Max(1, Round(width * 630L, 1200)),
            PictureCrop.Share);
    }

    /// <summary>For <c>srcset</c>: addresses with their widths.</summary>
    public static string SetOf(IEnumerable<PictureVariant> variants, Func<string, string> encode) =>
        string.Join(", ", variants.Select(variant =>
            string.Create(CultureInfo.InvariantCulture, $"{encode(variant.Address)} {variant.Width}w")));

    /// <summary>How high crops can be: a long strip is not decoded in its full length for the sake of a small part.</summary>
    private int CropHeight => HeightOf(Math.Min(Width, 2 * s_widths[^1]));

    private bool IsFullSize => Width <= s_widths[^1];

    private PictureVariant Variant(string address, int width, PixelKind kind) =>
        new(Name(address, $"{width}", kind), kind, width, HeightOf(width), PictureCrop.None);

    /// <summary>The widths up to the widest; one is left out where the next is hardly wider.</summary>
    private static IEnumerable<int> Steps(int[] widths, int widest) =>
        [.. widths.Where(width => width < widest * 4 / 5), widest];

    /// <summary>The address beside a picture's own: <c>boat-jpg-320.webp</c> for <c>boat.jpg</c>.</summary>
    private static string Name(string address, string what, PixelKind kind)
    {
        var dot = address.LastIndexOf('.');
        var ending = kind == PixelKind.Jpeg ? "jpg" : kind.ToString().ToLowerInvariant();
        return $"{address[..dot]}-{address[(dot + 1)..]}-{what}.{ending}";
    }

    private int HeightOf(int width) => Math.Max(1, Round((long)width * Height, Width));

    private static int Round(long dividend, long divisor) => (int)((dividend + (divisor / 2)) / divisor);
}

/// <summary>How a picture is cropped.</summary>
public enum PictureCrop
{
    None,

    /// <summary>3:2, for lists.</summary>
    Card,

    /// <summary>1200:630, for other sites.</summary>
    Share,
}

/// <summary>One picture of those that are made of a file.</summary>
/// <param name="Address">Where it is on the site.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureVariant(string Address, PixelKind Kind, int Width, int Height, PictureCrop Crop);

/// <summary>The point of a picture that stays in view when it is cropped, in percent from the left and from the top.</summary>
public readonly record struct PictureFocus(int X, int Y)
{
    /// <summary>The middle; of a high picture a little above, where faces are.</summary>
    public static PictureFocus Usual { get; } = new(50, 40);
}
