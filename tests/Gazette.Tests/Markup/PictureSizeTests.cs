using System.Buffers.Binary;
using System.Text;
using Gazette.Markup;

namespace Gazette.Tests.Markup;

public sealed class PictureSizeTests : IDisposable
{
    private static readonly byte[] s_png =
    [
        0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 1,
            0x40, 0, 0, 0, 0xC8, 8, 2, 0, 0, 0, 1, 2, 3, 4,
        0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82,
    ];

    private static readonly byte[] s_gif = [.. "GIF89a"u8, 0x40, 1, 0xC8, 0, 0, 0, 0, 0x3B];

    private static readonly byte[] s_frame = [0xFF, 0xC0, 0, 11, 8, 0, 0xC8, 1, 0x40, 1, 1, 0x11, 0];

    // Without so many bytes the pixels would have no room in the file.
    private static readonly byte[] s_rest = [.. new byte[200], 0xFF, 0xD9];

    private static readonly byte[] s_jpeg = [0xFF, 0xD8, .. s_frame, .. s_rest];

    private static readonly byte[] s_webp =
        [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0x10, 0, 0, 0x9D, 1, 0x2A, 0x40, 1, 0xC8, 0];

    private readonly string _folder = SiteTest.NewFolder().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Pictures_of_every_kind_tell_their_size()
    {
        Assert.Equal((320, 200), Of("a.png", s_png));
        Assert.Equal((320, 200), Of("a.gif", s_gif));
        Assert.Equal((320, 200), Of("a.jpg", s_jpeg));
        Assert.Equal((320, 200), Of("a.webp", s_webp));
    }

    [Theory]
    [InlineData(1, 320, 200)]
    [InlineData(6, 200, 320)]
    public void A_photograph_taken_upright_is_as_high_as_browsers_show_it(byte orientation, int width, int height)
    {
        byte[] exif = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        Assert.Equal((width, height), Of("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, .. length, .. exif, .. s_frame, .. s_rest]));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='320' height='200px'/>", 320, 200)]
    [InlineData("<svg viewBox='0 0 64.4 32'/>", 64, 32)]
    [InlineData("<svg width='100%' height='100%' viewBox='0,0,64,32'/>", 64, 32)]
    [InlineData("<svg width='128' viewBox='0 0 64 32'/>", 128, 64)]
    [InlineData("<svg height='1in' viewBox='0 0 64 32'/>", 192, 96)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://127.0.0.1:1/x.dtd'><svg width='10' "
        + "height='20'/>", 10, 20)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><svg width='&b;' height='20'/>", 0, 0)]
    [InlineData("<html width='10' height='20'/>", 0, 0)]
    [InlineData("<svg width='-1' height='20'/>", 0, 0)]
    [InlineData("<svg width='1e300' height='20'/>", 0, 0)]
    [InlineData("<svg", 0, 0)]
    [InlineData("", 0, 0)]
    public void Drawings_tell_their_size(string svg, int width, int height) =>
        Assert.Equal((width, height), Of("a.svg", Encoding.UTF8.GetBytes(svg)));

    [Fact]
    public void A_broken_picture_has_no_size_and_does_no_harm()
    {
        var random = new Random(11);
        foreach (var (name, bytes) in new[] { ("a.png", s_png), ("a.gif", s_gif), ("a.jpg", s_jpeg), ("a.webp", s_webp) })
        {
            for (var round = 0; round < 2000; round++)
            {
                var broken = bytes[..random.Next(bytes.Length + 1)];
                for (var i = random.Next(4); i > 0 && broken.Length > 0; i--)
                    broken[random.Next(broken.Length)] = (byte)random.Next(256);
                var (width, height) = Of(name, broken);
                Assert.True(width >= 0 && height >= 0 && width == 0 == (height == 0));
            }
        }

        Assert.Equal((0, 0), Of("a.png", "not a picture"u8.ToArray()));
        Assert.Throws<FileNotFoundException>(() => PictureContent.Read(Path.Combine(_folder, "missing.png")));
    }

    [Theory]
    [InlineData("VP8L", new byte[] { 0x2F, 0x3F, 0xC1, 0x31, 0x00, 0, 0, 0, 0, 0 }, 320, 200)]
    [InlineData("VP8X", new byte[] { 0, 0, 0, 0, 0x3F, 1, 0, 0xC7, 0, 0 }, 320, 200)]
    [InlineData("ALPH", new byte[] { 0, 0, 0, 0, 0x3F, 1, 0, 0xC7, 0, 0 }, 0, 0)]
    public void Every_kind_of_WebP_tells_its_size(string chunk, byte[] bytes, int width, int height)
    {
        byte[] head = [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(chunk), 10, 0, 0, 0];
        Assert.Equal((width, height), Of("a.webp", [.. head, .. bytes]));
    }

    [Fact]
    public void A_file_that_has_no_room_for_the_pixels_it_claims_is_cut_off()
    {
        Assert.Equal((0, 0), Of("a.jpg", [0xFF, 0xD8, .. s_frame, 0xFF, 0xD9]));
        byte[] png = [.. s_png];
        png[18] = png[22] = 8;
        Assert.Equal((0, 0), Of("a.png", png));
        Assert.Equal((0x840, 0x8C8), Of("a.png", [.. png, .. new byte[600]]));
    }

    /// <summary>Descriptions that cost minutes or gigabytes to read are not read.</summary>
    [Fact]
    public void Nothing_but_the_header_is_read()
    {
        var nested = string.Concat(Enumerable.Repeat("<x:a rdf:parseType=\"Resource\">", 400));
        byte[] xmp = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes($"<x:xmpmeta>{nested}")];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(xmp.Length + 2));
        Assert.Equal((320, 200), Of("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, .. length, .. xmp, .. s_frame, .. s_rest]));
        // A chunk of two gigabytes in a file of a hundred bytes: the end is missing.
        Assert.Equal((0, 0), Of("a.png", [.. s_png[..33], 0x7F, 0xFF, 0xFF, 0xFF, .. "iTXt"u8, .. new byte[50]]));
    }

    private (int Width, int Height) Of(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        var content = PictureContent.Read(path);
        return (content.Width, content.Height);
    }
}
