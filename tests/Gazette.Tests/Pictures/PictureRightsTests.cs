using System.IO.Compression;
using System.Text;
using Gazette.Configuration;
using Gazette.Pictures;

namespace Gazette.Tests.Pictures;

/// <summary>Whose a picture is, as its file says.</summary>
public sealed class PictureRightsTests
{
    private const string Open =
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' "
        + "xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' xmlns:exif='http://ns.adobe.com/exif/1.0/'";

    private const string Close = "</rdf:Description></rdf:RDF></x:xmpmeta>";

    private static readonly byte[] s_jpeg = SamplePictures.Rings("jpeg", 40, 30);
    private static readonly byte[] s_png = SamplePictures.Rings("png", 40, 30);
    private static readonly byte[] s_webp = SamplePictures.Rings("webp", 40, 30);

    [Theory]
    [InlineData("Ann", "", "", "Ann")]
    [InlineData("", "Songting Daily", "", "Songting Daily")]
    [InlineData("", "", "All rights reserved", "All rights reserved")]
    [InlineData("Ann", "Songting Daily", "All rights reserved", "Ann / Songting Daily")]
    [InlineData("Ann, Songting Daily", "songting daily", "", "Ann, Songting Daily")]
    [InlineData("Ann", "Photo: Ann", "", "Photo: Ann")]
    [InlineData("", "", "", "")]
    public void A_credit_names_photographer_and_agency_or_else_the_owner(
        string creator, string agency, string copyright, string credit) =>
        Assert.Equal(credit, new PictureRights(creator, agency, copyright).Credit);

    [Fact]
    public void Every_kind_of_file_has_its_place_for_them()
    {
        var xmp = Xmp(" photoshop:Credit='Daily'><dc:creator><rdf:Seq><rdf:li>Ann</rdf:li></rdf:Seq></dc:creator>");
        var exif = Exif(("Ann"u8.ToArray(), 0x013B), ("Copy"u8.ToArray(), 0x8298));
        AssertRights("Ann", "Daily", "", WithXmp(xmp));
        AssertRights("Ann", "Daily", "", SamplePictures.WithChunk(s_png, "iTXt"u8, [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. xmp]));
        AssertRights("Ann", "Daily", "", SamplePictures.InContainer(s_webp, 4, "XMP "u8, xmp));
        AssertRights("Ann", "", "Copy", SamplePictures.WithSegment(s_jpeg, 0xE1, [.. "Exif\0\0"u8, .. exif]));
        AssertRights("Ann", "", "Copy", SamplePictures.WithChunk(s_png, "eXIf"u8, exif));
        AssertRights("Ann", "", "Copy", SamplePictures.InContainer(s_webp, 8, "EXIF"u8, exif));
        AssertRights("Ann", "Daily", "Copy",
            WithIptc((80, "Ann"u8.ToArray()), (110, "Daily"u8.ToArray()), (116, "Copy"u8.ToArray())));
        AssertRights("", "", "", SamplePictures.Rings("gif", 40, 30));
    }

    [Fact]
    public void What_XMP_says_comes_first_then_IPTC_then_Exif()
    {
        var all = SamplePictures.WithSegment(
            WithIptc((80, "Iptc"u8.ToArray()), (116, "Iptc"u8.ToArray())), 0xE1,
            [.. "Exif\0\0"u8, .. Exif(("Exif"u8.ToArray(), 0x013B), ("Exif"u8.ToArray(), 0x8298))]);
        AssertRights("Iptc", "", "Iptc", all);
        AssertRights("Xmp", "", "Iptc", WithXmp(Xmp("><dc:creator><rdf:Seq><rdf:li>Xmp</rdf:li></rdf:Seq></dc:creator>"), all));
    }

    [Theory]
    [InlineData(" photoshop:Credit='A &amp; B'>", "", "A & B", "")]
    [InlineData("><photoshop:Credit>A &lt;B&gt;</photoshop:Credit>", "", "A <B>", "")]
    [InlineData("><dc:creator><rdf:Seq><rdf:li>Ann</rdf:li><rdf:li> Bo </rdf:li><rdf:li>Ann</rdf:li></rdf:Seq></dc:creator>",
        "Ann, Bo", "", "")]
    [InlineData("><dc:creator/><dc:title>No</dc:title>", "", "", "")]
    [InlineData("><dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>One</rdf:li><rdf:li xml:lang='de'>Eins</rdf:li></rdf:Alt>"
        + "</dc:rights>", "", "", "One")]
    [InlineData("><dc:rights>© 2024\n  Daily&#x202E;</dc:rights><dc:title>No</dc:title>", "", "", "© 2024 Daily")]
    [InlineData("><photoshop:Credit>Before</photoshop:Credit><broken", "", "Before", "")]
    public void XMP_is_read_in_each_of_its_forms(string rest, string creator, string agency, string copyright) =>
        AssertRights(creator, agency, copyright, WithXmp(Xmp(rest)));

    [Fact]
    public void Old_text_is_read_in_the_encoding_it_has()
    {
        byte[] gb = [0xC0, 0xEE, 0xC3, 0xF7];
        Assert.Equal("李明", CreatorOf(WithIptc((80, gb))));
        Assert.Equal("Photo: 李明", CreatorOf(WithIptc((80, [.. "Photo: "u8, .. gb]))));
        Assert.Equal("李明", CreatorOf(WithIptc((80, "李明"u8.ToArray()))));
        Assert.Equal("José Müller", CreatorOf(WithIptc((80, Encoding.Latin1.GetBytes("José Müller")))));
        // Who says that it is UTF-8 is believed, and what is wrong in it is left out.
        Assert.Equal("Ann", CreatorOf(WithIptc(true, (80, [.. "Ann"u8, 0xC0, 0xEE]))));
        Assert.Equal("李明", CreatorOf(SamplePictures.WithSegment(s_jpeg, 0xE1, [.. "Exif\0\0"u8, .. Exif((gb, 0x013B))])));
    }

    [Fact]
    public void Signs_that_cannot_be_printed_are_left_out_and_long_text_is_cut()
    {
        Assert.Equal("Ann Lee", CreatorOf(WithIptc((80, "\u0001Ann\r\n\0 \u202ELee\uFFFF\u0000\u0000"u8.ToArray()))));
        var cut = CreatorOf(WithIptc((80, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("长", 500))))));
        Assert.Equal(new string('长', 200) + "…", cut);
    }

    [Fact]
    public void Hostile_XMP_costs_little()
    {
        var entities = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>";
        AssertRights("", "", "", WithXmp(Encoding.UTF8.GetBytes(entities)));
        var nested = string.Concat(Enumerable.Repeat("<dc:creator>", 5000));
        AssertRights("", "", "", WithXmp(Xmp(">" + nested)));
        var outside = "<!DOCTYPE x SYSTEM 'file:///etc/hostname'><x/>";
        AssertRights("", "", "", WithXmp(Encoding.UTF8.GetBytes(outside)));
        var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(new byte[50_000_000]);
        var bomb = SamplePictures.WithChunk(s_png, "iTXt"u8, [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. compressed.ToArray()]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(bomb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public void Mutants_say_something_or_nothing_and_never_throw()
    {
        byte[][] pictures =
        [
            WithXmp(Xmp(" photoshop:Credit='Daily'><dc:creator><rdf:Seq><rdf:li>Ann</rdf:li></rdf:Seq></dc:creator>")),
            WithIptc((80, "Ann"u8.ToArray()), (110, "Daily"u8.ToArray())),
            SamplePictures.WithChunk(s_png, "eXIf"u8, Exif(("Ann"u8.ToArray(), 0x013B), ("Copy"u8.ToArray(), 0x8298))),
        ];
        var random = new Random(3);
        var all = new HashSet<PictureRights>();
        foreach (var picture in pictures)
            for (var round = 0; round < 2000; round++)
            {
                byte[] mutant = [.. picture];
                for (var left = random.Next(1, 10); left > 0; left--)
                    mutant[random.Next(2, Math.Min(600, mutant.Length))] = (byte)random.Next(256);
                all.Add(Read(mutant));
            }

        Assert.InRange(all.Count, 10, 6000);
    }

    [Fact]
    public void The_place_of_the_camera_is_found_where_there_is_one()
    {
        Assert.False(HasPlace(s_jpeg));
        Assert.True(HasPlace(WithXmp(Xmp(" exif:GPSLatitude='30,1N'>"))));
        Assert.True(HasPlace(WithXmp(Xmp("><exif:GPSLongitude>119,1E</exif:GPSLongitude>"))));
        Assert.True(HasPlace(SamplePictures.WithPlace(s_jpeg)));
        Assert.False(HasPlace(SamplePictures.WithExif(s_jpeg, 1)));
    }

    [Fact]
    public void What_is_kept_is_a_packet_of_its_own_that_is_read_as_it_was_written()
    {
        var rights = new PictureRights("Ann <Lee>", "\"A\" & 'B'", "© 松亭日报");
        Assert.Equal(rights, XmpText.Read(XmpText.PacketOf(rights), out _));
        Assert.Equal(XmpText.PacketOf(rights), XmpText.PacketOf(rights with { }));
        Assert.Equal(new PictureRights("", "", "© 松亭日报"), rights.Kept(KeptMetadata.Copyright));
        Assert.Equal(rights with { Copyright = "" }, rights.Kept(KeptMetadata.Credit));
        Assert.Equal(rights, rights.Kept(KeptMetadata.Credit | KeptMetadata.Copyright));
        Assert.Null(XmpText.PacketOf(rights.Kept(KeptMetadata.None)));
    }

    private static void AssertRights(string creator, string agency, string copyright, byte[] picture) =>
        Assert.Equal(new PictureRights(creator, agency, copyright), Read(picture));

    private static string CreatorOf(byte[] picture) => Read(picture).Creator;

    private static PictureRights Read(byte[] picture) => Read(picture, out _);

    private static bool HasPlace(byte[] picture)
    {
        Read(picture, out var hasPlace);
        return hasPlace;
    }

    private static PictureRights Read(byte[] picture, out bool hasPlace)
    {
        var file = new MemoryStream(picture);
        return PictureRights.Of(PictureMetadata.Read(file, PixelHeader.Read(file).Kind), out hasPlace);
    }

    private static byte[] Xmp(string rest) => Encoding.UTF8.GetBytes(Open + rest + Close);

    private static byte[] WithXmp(byte[] xmp, byte[]? jpeg = null) =>
        SamplePictures.WithSegment(jpeg ?? s_jpeg, 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. xmp]);

    private static byte[] WithIptc(params (byte Number, byte[] Text)[] texts) => WithIptc(false, texts);

    private static byte[] WithIptc(bool isUtf8, params (byte Number, byte[] Text)[] texts)
    {
        byte[] block = isUtf8 ? [0x1C, 1, 90, 0, 3, .. "\e%G"u8] : [];
        foreach (var (number, text) in texts)
            block = [.. block, 0x1C, 2, number, (byte)(text.Length >> 8), (byte)text.Length, .. text];
        byte[] other = [.. "8BIM"u8, 0x03, 0xED, 3, .. "abc"u8, 0, 0, 0, 1, 7, 0];
        byte[] length = [0, 0, (byte)(block.Length >> 8), (byte)block.Length];
        return SamplePictures.WithSegment(
            s_jpeg, 0xED, [.. "Photoshop 3.0\0"u8, .. other, .. "8BIM"u8, 4, 4, 0, 0, .. length, .. block]);
    }

    /// <summary>Exif of texts by their tags, the lowest byte of a number first.</summary>
    private static byte[] Exif(params (byte[] Text, ushort Tag)[] fields)
    {
        var place = 8 + 2 + (12 * fields.Length) + 4;
        List<byte> exif = [.. "II*\0"u8, 8, 0, 0, 0, (byte)fields.Length, 0];
        List<byte> texts = [];
        foreach (var (text, tag) in fields)
        {
            byte[] value = [.. text, 0, 0, 0, 0];
            exif.AddRange([(byte)tag, (byte)(tag >> 8), 2, 0, (byte)value.Length, 0, 0, 0, (byte)(place + texts.Count), 0, 0, 0]);
            texts.AddRange(value);
        }

        return [.. exif, 0, 0, 0, 0, .. texts];
    }
}
