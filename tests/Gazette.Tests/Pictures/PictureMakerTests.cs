using System.IO.Compression;
using Gazette.Pictures;

namespace Gazette.Tests.Pictures;

/// <summary>What the library makes of pictures.</summary>
public sealed class PictureMakerTests
{
    private static readonly string[] s_kinds = ["jpeg", "png", "webp", "gif", "avif"];

    [Fact]
    public void Each_picture_has_the_kind_and_the_size_that_were_promised()
    {
        foreach (var kind in s_kinds)
            foreach (var (width, height) in ((int, int)[])[(700, 500), (500, 701), (30, 40), (1, 1), (900, 7)])
                AssertAsOrdered(SamplePictures.Rings(kind, width, height));
    }

    [Fact]
    public void A_picture_is_turned_as_its_metadata_says_and_loses_them()
    {
        var photograph = SamplePictures.WithExif(SamplePictures.Rings("jpeg", 400, 300), orientation: 6);
        var order = OrderOf(photograph);
        Assert.Equal((300, 400), (order.Width, order.Height));
        foreach (var made in AssertAsOrdered(photograph))
        {
            Assert.Equal(-1, made.AsSpan().IndexOf("Exif"u8));
            Assert.Equal(-1, made.AsSpan().IndexOf("secret"u8));
        }
    }

    /// <summary>Black is left and white right; a quarter to the right brings black up, to the left down.</summary>
    [Fact]
    public void Every_kind_is_turned_as_it_says()
    {
        var (jpeg, png, webp, avif) = (Halves("jpeg"), Halves("png"), Halves("webp"), Halves("avif"));
        byte[][] turned =
        [
            SamplePictures.WithExif(jpeg, 6), SamplePictures.WithChunk(png, "eXIf"u8, SamplePictures.Turned(6)),
            SamplePictures.InContainer(webp, 8, "EXIF"u8, SamplePictures.Turned(6)),
            // AVIF counts the other way round (ISO/IEC 23008-12, 6.5.10).
            SamplePictures.WithProperty(avif, "irot"u8, [3]),
        ];
        foreach (var picture in turned)
        {
            Assert.Equal((60, 200), (OrderOf(picture).Width, OrderOf(picture).Height));
            Assert.InRange(Brightness(picture, 50, 0), 0, 50);
            Assert.InRange(Brightness(picture, 50, 100), 200, 255);
        }

        // A mirror changes no size.
        var mirrored = SamplePictures.WithProperty(avif, "imir"u8, [1]);
        Assert.Equal((200, 60), (OrderOf(mirrored).Width, OrderOf(mirrored).Height));
        Assert.InRange(Brightness(avif, 0, 50), 0, 50);
        Assert.InRange(Brightness(mirrored, 0, 50), 200, 255);
        static byte[] Halves(string kind) => SamplePictures.Halves(kind, 200, 60);
    }

    /// <summary>How bright a picture is about a point, from 0 to 255.</summary>
    private static int Brightness(byte[] picture, int x, int y)
    {
        var order = OrderOf(picture) with { Focus = new PictureFocus(x, y) };
        var png = PictureMaker.Make(picture, order, [new PictureVariant("/x.png", PixelKind.Png, 1, 1, PictureCrop.Card)])[0];
        using var pixels = new ZLibStream(
            new MemoryStream(png, png.AsSpan().IndexOf("IDAT"u8) + 4, png.Length - png.AsSpan().IndexOf("IDAT"u8) - 4),
            CompressionMode.Decompress);
        // The first byte tells how the line is filtered.
        pixels.ReadByte();
        return pixels.ReadByte();
    }

    [Fact]
    public void The_focus_stays_in_view()
    {
        var wide = SamplePictures.Halves("png", 600, 100);
        var order = OrderOf(wide) with { IsCard = true };
        var black = Card(SamplePictures.Black("png", 600, 100), order);
        Assert.Equal(black, Card(wide, order with { Focus = new PictureFocus(0, 50) }));
        Assert.NotEqual(black, Card(wide, order with { Focus = new PictureFocus(100, 50) }));
        Assert.NotEqual(black, Card(wide, order));
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes_on_every_thread()
    {
        var picture = SamplePictures.Rings("jpeg", 500, 400);
        var first = AssertAsOrdered(picture);
        var others = new byte[4][][];
        Parallel.For(0, others.Length, i => others[i] = AssertAsOrdered(picture));
        Assert.All(others, other => Assert.Equal(first, other));
    }

    [Fact]
    public void What_is_no_picture_any_more_is_an_exception_and_never_the_end_of_the_process()
    {
        byte[][] pictures =
        [
            .. s_kinds.Select(kind => SamplePictures.Rings(kind, 60, 40)),
            SamplePictures.Rings("jpeg", 60, 40, ("interlace", "true")),
            SamplePictures.Rings("png", 60, 40, ("interlace", "true")),
            SamplePictures.Rings("webp", 60, 40, ("lossless", "true")),
        ];
        foreach (var picture in pictures)
        {
            var (refused, made) = (0, 0);
            for (var seed = 0; seed < 60; seed++)
            {
                var mutant = Mutant(picture, new Random(seed));
                var header = PixelHeader.Read(new MemoryStream(mutant));
                // These two bounds are what keeps time and memory low: what they let pass is decoded, whatever it claims.
                if (header.IsTooLarge || !header.FitsInto(mutant.Length) || PictureOrder.For(header) is not { } order)
                    continue;
                try
                {
                    PictureMaker.Make(mutant, order, order.Variants("/x.y"));
                    made++;
                }
                catch (VipsException)
                {
                    refused++;
                }
            }

            Assert.NotEqual(0, refused + made);
        }
    }

    private static byte[] Mutant(byte[] picture, Random random)
    {
        byte[] mutant = [.. picture];
        for (var left = random.Next(1, 20); left > 0; left--)
            mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
        return random.Next(4) > 0 ? mutant : mutant[..random.Next(1, mutant.Length)];
    }

    private static byte[] Card(byte[] picture, PictureOrder order) =>
        Assert.Single(PictureMaker.Make(picture, order, [order.Cards("/x.png")[0]]));

    private static byte[][] AssertAsOrdered(byte[] picture)
    {
        var order = OrderOf(picture) with { IsCard = true };
        var variants = order.Variants("/x.y");
        var made = PictureMaker.Make(picture, order, variants);
        Assert.Equal(
            variants.Select(variant => (variant.Kind, variant.Width, variant.Height)),
            made.Select(bytes => PixelHeader.Read(new MemoryStream(bytes)))
                .Select(header => (header.Kind, header.Width, header.Height)));
        return made;
    }

    private static PictureOrder OrderOf(byte[] picture) => PictureOrder.For(PixelHeader.Read(new MemoryStream(picture)))!;
}
