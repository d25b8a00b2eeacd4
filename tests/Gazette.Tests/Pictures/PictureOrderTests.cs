using Gazette.Pictures;

namespace Gazette.Tests.Pictures;

/// <summary>Which pictures are made of a file, at which addresses.</summary>
public sealed class PictureOrderTests
{
    [Fact]
    public void A_photograph_has_four_widths_in_two_kinds_and_crops() => Assert.Equal(
        """
        boat-jpg-320.webp 320x240
        boat-jpg-640.webp 640x480
        boat-jpg-1280.webp 1280x960
        boat-jpg-1920.webp 1920x1440
        boat-jpg-320.jpg 320x240
        boat-jpg-640.jpg 640x480
        boat-jpg-1280.jpg 1280x960
        boat.jpg 1920x1440
        boat-jpg-card-320.jpg 320x213
        boat-jpg-card-640.jpg 640x427
        boat-jpg-card-1280.jpg 1280x853
        boat-jpg-share.jpg 1200x630
        """,
        Made(new PictureOrder(PixelKind.Jpeg, 4000, 3000, IsCard: true), "boat.jpg"), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData(PixelKind.Png, 300, 200, "x-png-300.webp 300x200\nx.png 300x200")]
    [InlineData(PixelKind.WebP, 700, 100, "x-webp-320.webp 320x46\nx-webp-700.webp 700x100\nx.webp 700x100")]
    [InlineData(PixelKind.Gif, 700, 100, "x-gif-320.webp 320x46\nx-gif-700.webp 700x100")]
    [InlineData(PixelKind.Png, 1, 1, "x-png-1.webp 1x1\nx.png 1x1")]
    [InlineData(PixelKind.Png, 3000, 1, "x-png-320.webp 320x1\nx-png-640.webp 640x1\nx-png-1280.webp 1280x1\n"
        + "x-png-1920.webp 1920x1\nx-png-320.png 320x1\nx-png-640.png 640x1\nx-png-1280.png 1280x1\nx.png 1920x1")]
    public void None_is_larger_than_the_picture_or_hardly_smaller_than_the_next(
        PixelKind kind, int width, int height, string made) =>
        Assert.Equal(made, Made(new PictureOrder(kind, width, height), $"x.{kind.ToString().ToLowerInvariant()}"));

    [Fact]
    public void A_file_that_is_linked_is_published_itself()
    {
        var order = new PictureOrder(PixelKind.Jpeg, 500, 400, IsLinked: true);
        Assert.True(order.PublishesFile);
        Assert.DoesNotContain(order.Variants("/x.jpg"), variant => variant.Address == "/x.jpg");
        // It may have any number of bytes, but no more pixels.
        Assert.Equal("/x-jpg-320.jpg 320w, /x.jpg 500w", order.OwnKind("/x.jpg", address => address));
    }

    [Fact]
    public void The_file_of_a_large_photograph_is_no_choice_of_browsers() => Assert.Equal(
        "/x-jpg-320.jpg 320w, /x-jpg-640.jpg 640w, /x-jpg-1280.jpg 1280w",
        new PictureOrder(PixelKind.Jpeg, 4000, 3000).OwnKind("/x.jpg", address => address));

    [Fact]
    public void What_moves_and_what_is_too_high_stays_as_it_is()
    {
        Assert.Null(PictureOrder.For(new PixelHeader(PixelKind.Gif, 100, 100, IsAnimated: true)));
        Assert.Null(PictureOrder.For(new PixelHeader(PixelKind.Png, 1000, 17_000)));
        Assert.Null(PictureOrder.For(default));
        Assert.NotNull(PictureOrder.For(new PixelHeader(PixelKind.Png, 1000, 16_000)));
    }

    [Fact]
    public void Whatever_changes_the_pictures_changes_the_digest()
    {
        var order = new PictureOrder(PixelKind.Jpeg, 500, 400);
        PictureOrder[] others =
        [
            order, order with { Kind = PixelKind.Png }, order with { Width = 501 }, order with { Height = 401 },
            order with { IsCard = true }, order with { IsLinked = true }, order with { Focus = new PictureFocus(0, 0) },
            order with { Focus = new PictureFocus(1, 0) }, order with { Focus = new PictureFocus(0, 1) },
        ];
        Assert.Equal(others.Length, others.Select(other => other.Digest).Distinct().Count());
    }

    [Fact]
    public void A_strip_is_not_decoded_in_full_length_for_its_crops()
    {
        var strip = new PictureOrder(PixelKind.Jpeg, 20_000, 1000, IsCard: true);
        Assert.Equal((3840, 192), strip.Decoded(strip.Variants("/x.jpg")));
        Assert.Equal((288, 192), strip.Cards("/x.jpg").Select(card => (card.Width, card.Height)).Last());
        var photograph = new PictureOrder(PixelKind.Jpeg, 6000, 4000, IsCard: true);
        Assert.Equal((1920, 1280), photograph.Decoded(photograph.Variants("/x.jpg")));
        var panorama = new PictureOrder(PixelKind.Jpeg, 6000, 2000, IsCard: true);
        Assert.Equal((2559, 853), panorama.Decoded(panorama.Variants("/x.jpg")));
    }

    [Theory]
    [InlineData(PixelKind.Png, 40_000, 2000, 0, false)]
    [InlineData(PixelKind.Png, 1_000_000, 100, 0, true)]
    [InlineData(PixelKind.Png, 10_000, 10_000, 0, false)]
    [InlineData(PixelKind.Png, 10_000, 10_001, 0, true)]
    [InlineData(PixelKind.Jpeg, 65_000, 1500, 0, false)]
    [InlineData(PixelKind.Avif, 4032, 3024, 20, false)]
    [InlineData(PixelKind.Avif, 6000, 4000, 20, true)]
    public void What_would_take_too_much_memory_is_not_decoded(
        PixelKind kind, int width, int height, int bytes, bool isTooLarge) =>
        Assert.Equal(isTooLarge, new PixelHeader(kind, width, height, BytesPerPixel: bytes).IsTooLarge);

    private static string Made(PictureOrder order, string name) => string.Join('\n',
        order.Variants("/2024/a.b/" + name)
            .Select(variant => $"{variant.Address["/2024/a.b/".Length..]} {variant.Width}x{variant.Height}"));
}
