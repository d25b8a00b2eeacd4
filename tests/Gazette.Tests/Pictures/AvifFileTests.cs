using System.Buffers.Binary;
using Gazette.Pictures;

namespace Gazette.Tests.Pictures;

/// <summary>What is read of an AVIF without decoding it.</summary>
public sealed class AvifFileTests
{
    private static readonly byte[] s_avif = SamplePictures.Rings("avif", 80, 60);

    [Fact]
    public void Its_size_is_that_of_the_picture_as_it_is_cut_out_and_turned()
    {
        Assert.Equal(new PixelHeader(PixelKind.Avif, 80, 60, BytesPerPixel: 20), Of(s_avif));
        Assert.Equal((60, 80), SizeOf(SamplePictures.WithProperty(s_avif, "irot"u8, [1])));
        Assert.Equal((80, 60), SizeOf(SamplePictures.WithProperty(s_avif, "irot"u8, [2])));
        Assert.Equal((60, 80), SizeOf(SamplePictures.WithProperty(s_avif, "irot"u8, [3])));
        byte[] clap = [.. Fraction(31, 2), .. Fraction(30, 1), .. Fraction(0, 1), .. Fraction(0, 1)];
        var cut = SamplePictures.WithProperty(s_avif, "clap"u8, clap);
        Assert.Equal((16, 30), SizeOf(cut));
        Assert.Equal((30, 16), SizeOf(SamplePictures.WithProperty(cut, "irot"u8, [1])));
        // What is cut out of the picture is no larger than it, and a division by nothing cuts nothing.
        Assert.Equal((80, 60), SizeOf(SamplePictures.WithProperty(s_avif, "clap"u8, [.. Fraction(900, 1), .. Fraction(9, 0)])));
    }

    [Fact]
    public void It_is_known_by_any_of_its_brands()
    {
        byte[] other = [.. s_avif];
        "mif1"u8.CopyTo(other.AsSpan(8));
        Assert.Equal((80, 60), SizeOf(other));
        Assert.False(Of(other).IsAnimated);
        "avis"u8.CopyTo(other.AsSpan(8));
        Assert.True(Of(other).IsAnimated);
        Assert.Null(PictureOrder.For(Of(other)));
        for (var brand = other.AsSpan().IndexOf("avif"u8); brand >= 0; brand = other.AsSpan().IndexOf("avif"u8))
            "heic"u8.CopyTo(other.AsSpan(brand));
        "heic"u8.CopyTo(other.AsSpan(8));
        Assert.Equal(default, Of(other));
    }

    [Fact]
    public void One_without_its_end_is_cut_off()
    {
        Assert.False(AvifFile.IsCutOff(new MemoryStream(s_avif)));
        for (var length = 1; length < s_avif.Length; length += 7)
            Assert.True(AvifFile.IsCutOff(new MemoryStream(s_avif[..length])));
    }

    [Fact]
    public void Claims_of_its_boxes_are_not_believed()
    {
        var random = new Random(5);
        var sizes = new HashSet<(int, int)>();
        var description = BinaryPrimitives.ReadInt32BigEndian(s_avif.AsSpan(BinaryPrimitives.ReadInt32BigEndian(s_avif)));
        for (var round = 0; round < 5000; round++)
        {
            byte[] mutant = [.. s_avif];
            for (var left = random.Next(1, 9); left > 0; left--)
                mutant[random.Next(description)] = (byte)(random.Next(3) switch { 0 => 255, 1 => 0, _ => random.Next(256) });
            var before = GC.GetAllocatedBytesForCurrentThread();
            sizes.Add(SizeOf(mutant));
            PictureMetadata.Read(new MemoryStream(mutant), PixelKind.Avif);
            // The file has some hundreds of bytes.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
        }

        Assert.InRange(sizes.Count, 10, 5000);
    }

    private static PixelHeader Of(byte[] avif) => PixelHeader.Read(new MemoryStream(avif));

    private static (int, int) SizeOf(byte[] avif) => (Of(avif).Width, Of(avif).Height);

    private static byte[] Fraction(int dividend, int divisor)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(bytes, dividend);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), divisor);
        return bytes;
    }
}
