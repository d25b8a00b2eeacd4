using System.Buffers.Binary;
using System.Text;
using Gazette.Markup;

namespace Gazette.Tests.Markup;

/// <summary>What is called a picture and is none, and what may not be published of drawings.</summary>
public sealed class PictureContentTests : IDisposable
{
    private const string Head =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='10' height='10'";

    private static readonly byte[] s_png =
    [
        0x89, .. "PNG"u8, 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 9, 0, 0, 0, 7, 8, 2, 0, 0, 0, 1, 2, 3, 4,
        0, 0, 0, 2, .. "IDAT"u8, 1, 2, 5, 6, 7, 8, 0, 0, 0, 0, .. "IEND"u8, 1, 2, 3, 4,
    ];

    // A small picture in the metadata has an end of its own.
    private static readonly byte[] s_jpeg =
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 0xFF, 0xD8, 0xFF, 0xD9, 0xFF, 0xC0, 0, 11, 8, 0, 7, 0, 9, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 2, 1, 2, 3, 4, 0xFF, 0xD9,
    ];

    private static readonly byte[] s_webp =
        [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0x10, 0, 0, 0x9D, 1, 0x2A, 9, 0, 7, 0];

    private readonly string _folder = SiteTest.NewFolder().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_whole_picture_has_no_fault()
    {
        foreach (var (name, bytes) in new[] { ("a.png", s_png), ("a.jpg", s_jpeg), ("a.webp", s_webp), ("png.jpg", s_png) })
            AssertWhole(Of(name, bytes));
        // Telephones put a film behind the picture.
        AssertWhole(Of("film.jpg", [.. s_jpeg, .. new byte[70_000]]));
        AssertWhole(Of("long.jpg", [.. s_jpeg[..^2], .. new byte[65_535], 0xFF, 0xD9, 0]));
    }

    private static void AssertWhole(PictureContent content) =>
        Assert.Equal((9, 7, PictureFault.None), (content.Width, content.Height, content.Fault));

    [Fact]
    public void A_picture_whose_end_is_missing_is_cut_off_wherever_it_ends()
    {
        foreach (var (name, bytes, from) in new[] { ("a.png", s_png, 8), ("a.jpg", s_jpeg, 3), ("a.webp", s_webp, 12) })
        {
            for (var length = from; length < bytes.Length - 12; length++)
                Assert.Equal(PictureFault.CutOff, Of(name, bytes[..length]).Fault);
            Assert.Equal(PictureFault.CutOff, Of(name, bytes[..^2]).Fault);
        }
    }

    [Theory]
    [InlineData("", PictureFault.Empty)]
    [InlineData("Hello", PictureFault.Text)]
    [InlineData("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic", PictureFault.Heic)]
    [InlineData("\u0000\u0000\u0000\u0018ftypmif1\u0000\u0000\u0000\u0000mif1heic", PictureFault.Heic)]
    [InlineData("\u0000\u0000\u0000\u0018ftypavif\u0000\u0000\u0000\u0000mif1avif", PictureFault.CutOff)]
    [InlineData("\u0000\u0000\u0000\u0018ftypisom\u0000\u0000\u0000\u0000isomiso2", PictureFault.Film)]
    [InlineData("II*\u0000\u0008\u0000\u0000\u0000", PictureFault.Tiff)]
    [InlineData("%PDF-1.7\n", PictureFault.Pdf)]
    [InlineData("PK\u0003\u0004\u0014\u0000", PictureFault.Zip)]
    [InlineData("8BPS\u0000\u0001", PictureFault.Photoshop)]
    [InlineData("<!DOCTYPE html>\n<title>Not found</title>", PictureFault.WebPage)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", PictureFault.Drawing)]
    [InlineData("\u0001\u0002\u0003\u0004", PictureFault.Unknown)]
    public void What_is_no_picture_is_known_by_its_first_bytes(string bytes, PictureFault fault)
    {
        Assert.Equal(fault, Of("a.jpg", Encoding.Latin1.GetBytes(bytes)).Fault);
        Assert.Equal(fault, Of("a.png", Encoding.Latin1.GetBytes(bytes)).Fault);
    }

    [Fact]
    public void A_drawing_that_is_none_is_told()
    {
        Assert.Equal(PictureFault.Pixels, Of("a.svg", s_png).Fault);
        Assert.Equal(PictureFault.Empty, Of("a.svg", []).Fault);
        Assert.Equal(PictureFault.Text, Of("a.svg", "Hello"u8.ToArray()).Fault);
        Assert.Equal(PictureFault.WebPage, Of("a.svg", "<html><body><br></html>"u8.ToArray()).Fault);
        Assert.Equal(PictureFault.Broken, Drawing($"{Head}><g></svg>").Fault);
        Assert.Equal(PictureFault.Broken, Drawing($"{Head}>").Fault);
        Assert.Equal(PictureFault.TooLong, Drawing($"{Head}><title>{new string('x', 8_100_000)}</title></svg>").Fault);
    }

    [Theory]
    [InlineData("><script>alert(1)</script></svg>", "<script>")]
    [InlineData("><g><script href='x.js'/></g></svg>", "<script>")]
    [InlineData(" onload='x()'/>", "onload=\"x()\"")]
    [InlineData("><rect onClick='x()'/></svg>", "onClick=\"x()\"")]
    [InlineData("><foreignObject><p/></foreignObject></svg>", "<foreignObject>")]
    [InlineData("><h:script xmlns:h='http://www.w3.org/1999/xhtml'/></svg>", "<h:script>")]
    [InlineData("><iframe xmlns='http://www.w3.org/1999/xhtml'/></svg>", "<iframe>")]
    [InlineData("><use xlink:href='https://example.org/y.svg#a'/></svg>", "xlink:href=\"https://example.org/y.svg#a\"")]
    [InlineData("><use href='other.svg#a'/></svg>", "href=\"other.svg#a\"")]
    [InlineData("><use href=' data:image/svg+xml,x'/></svg>", "href=\" data:image/svg+xml,x\"")]
    [InlineData("><image href='//example.org/p.png'/></svg>", "href=\"//example.org/p.png\"")]
    [InlineData("><image href='data:image/svg+xml,x'/></svg>", "href=\"data:image/svg+xml,x\"")]
    [InlineData("><a xlink:href='java&#10;script:x'/></svg>", "xlink:href=\"java\nscript:x\"")]
    [InlineData("><a href='#x' ping='https://example.org/'/></svg>", "ping=\"https://example.org/\"")]
    [InlineData("><a><set attributeName=' xlink:href' to='javascript:x'/></a></svg>", "attributeName=\" xlink:href\"")]
    [InlineData("><set attributeName='onclick' to='x()'/></svg>", "attributeName=\"onclick\"")]
    [InlineData("><style>@import 'https://example.org/'</style></svg>", "@import 'https://example.org/'")]
    [InlineData("><style>@im<!-- -->port 'x'</style></svg>", "@import 'x'")]
    [InlineData("><style><![CDATA[a{background:URL( 'https://example.org/')}]]></style></svg>", "URL( 'https://example.org/')}")]
    [InlineData("><style>a{background:image-set('x.png' 1x)}</style></svg>", "image-set('x.png' 1x)}")]
    [InlineData("><rect style='fill:u\\72 l(//x/y)'/></svg>", "style=\"fill:u\\72 l(//x/y)\"")]
    [InlineData("><rect filter='url(https://example.org/f.svg#a)'/></svg>", "filter=\"url(https://example.org/f.svg#a)\"")]
    [InlineData("><g xml:base='https://example.org/'/></svg>", "xml:base=\"https://example.org/\"")]
    public void A_drawing_that_runs_or_fetches_is_refused_with_the_place(string rest, string text)
    {
        var content = Drawing(Head + rest);
        Assert.NotNull(content.Danger);
        Assert.Equal((1, text), (content.Danger.Line, content.Danger.Text));
        Assert.InRange(content.Danger.Column, 2, Head.Length + rest.Length);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a '<script/>'>]>")]
    [InlineData("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]>")]
    [InlineData("<?xml-stylesheet href='https://example.org/x.css'?>")]
    public void Nothing_before_a_drawing_brings_something_in(string before) =>
        Assert.NotNull(Drawing($"{before}{Head}/>").Danger);

    [Theory]
    [InlineData("><title>A &amp; B &lt; &#67;</title></svg>")]
    [InlineData("><defs><filter id='f'/></defs><rect filter='url(#f)' style='fill:url(\"#a\")'/><use href='#f'/></svg>")]
    [InlineData("><style>@font-face{src:url(data:font/woff2;base64,AA)} .a{fill:url( '#a' )}</style></svg>")]
    [InlineData("><image xlink:href='data:image/png;base64,AAAA'/><animate attributeName='x' to='3'/></svg>")]
    [InlineData("><metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' r:about='http://example.org/'/>"
        + "</metadata></svg>")]
    [InlineData(" xmlns:i='http://www.inkscape.org/namespaces/inkscape' i:export='url(http://example.org/)'/>")]
    public void What_drawing_programs_write_is_published(string rest)
    {
        Assert.Equal(new PictureContent(10, 10), Drawing(Head + rest));
        Assert.Equal(new PictureContent(10, 10), Drawing("<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE svg PUBLIC "
            + $"'-//W3C//DTD SVG 1.1//EN' 'http://127.0.0.1:1/svg11.dtd'>{Head}{rest}"));
    }

    [Fact]
    public void No_mutant_is_read_for_ever_or_throws()
    {
        var random = new Random(13);
        var svg = Encoding.UTF8.GetBytes(
            $"<?xml version='1.0'?>{Head}><style>a{{fill:url(#a)}}</style><use href='#a'/><!-- x --></svg>");
        foreach (var (name, bytes) in new[] { ("a.png", s_png), ("a.jpg", s_jpeg), ("a.webp", s_webp), ("a.svg", svg) })
        {
            for (var round = 0; round < 2000; round++)
            {
                var mutant = bytes[..random.Next(bytes.Length + 1)];
                for (var i = random.Next(5); i > 0 && mutant.Length > 0; i--)
                    mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
                var content = Of(name, mutant);
                Assert.True(content.Width >= 0 && content.Height >= 0, Convert.ToHexString(mutant));
            }
        }
    }

    [Fact]
    public void A_chunk_or_segment_that_claims_more_than_the_file_has_is_no_loop()
    {
        byte[] chunk = [0, 0, 0, 0, .. "abcd"u8, 0, 0, 0, 0];
        byte[] endless = [.. s_png[..33], .. Enumerable.Repeat(chunk, 5000).SelectMany(bytes => bytes)];
        Assert.Equal(PictureFault.CutOff, Of("a.png", endless).Fault);
        BinaryPrimitives.WriteUInt32BigEndian(endless.AsSpan(33), uint.MaxValue);
        Assert.Equal(PictureFault.CutOff, Of("a.png", endless).Fault);
        byte[] filled = [.. s_jpeg[..^8], .. Enumerable.Repeat((byte)0xFF, 200_000)];
        Assert.Equal(PictureFault.CutOff, Of("a.jpg", filled).Fault);
    }

    private PictureContent Drawing(string text) => Of("a.svg", Encoding.UTF8.GetBytes(text));

    private PictureContent Of(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return PictureContent.Read(path);
    }
}
