using System.Text;
using Gazette.Capturing;

namespace Gazette.Tests.Importing;

/// <summary>Encodings are told by the bytes, whatever is said of them.</summary>
public sealed class PageDecoderTests
{
    private const string Simplified = "春耕用水开始供应，县水利站说今年的存水比去年多，各乡镇的人都到渠边来看水。";
    private const string Traditional = "春耕用水開始供應，縣水利站說今年的存水比去年多，各鄉鎮的人都到渠邊來看水。";
    private const string Japanese = "川の水が田んぼに流れはじめました。村の人たちは朝から用水路のそばで待っていました。";
    private const string Korean = "봄 농사에 쓸 물이 흐르기 시작했다. 마을 사람들은 아침부터 물길 옆에서 기다리고 있었다.";
    private const string French =
        "L’eau est arrivée dans les rizières : le maire a remercié les éclusiers, déjà à l’œuvre près du canal.";

    [Theory]
    [InlineData("gb18030", Simplified)]
    [InlineData("big5", Traditional)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("euc-kr", Korean)]
    [InlineData("windows-1252", French)]
    [InlineData("utf-8", Simplified)]
    [InlineData("utf-16le", Simplified)]
    [InlineData("utf-16be", Simplified)]
    public void It_is_found_declared_rightly_wrongly_or_not_at_all(string encoding, string text)
    {
        foreach (var declared in (string?[])[null, encoding, "utf-8", "gb2312", "big5", "iso-8859-1"])
        {
            var page = declared is null ? $"<p>{text}</p>"
                : $"<html><head><meta charset=\"{declared}\"></head><body><p>{text}</p></body></html>";
            var decoded = PageDecoder.Decode(Encodings.Reader(encoding).GetBytes(page), null);
            Assert.Equal((declared, encoding, page), (declared, decoded.Encoding, decoded.Text));
            Assert.Equal(0, decoded.Faults);
        }
    }

    [Fact]
    public void A_claim_that_is_wrong_is_evidence()
    {
        var decoded = PageDecoder.Decode(Encoding.UTF8.GetBytes($"<meta charset=gb2312><p>{Simplified}"),
            "text/html; charset=big5");
        Assert.Equal(("utf-8", "valid-utf-8", true), (decoded.Encoding, decoded.Reason, decoded.IsMisdeclared));
        Assert.Equal(["header:big5:big5", "meta:gb2312:gb18030"],
            decoded.Claims.Select(claim => $"{claim.Where}:{claim.Label}:{claim.Encoding}"));
    }

    [Fact]
    public void The_declaration_of_xml_is_a_claim() => Assert.Equal(
        ("gb18030", false), PageDecoder.Decode(
            Encodings.Reader("gb18030").GetBytes($"<?xml version=\"1.0\" encoding=\"gbk\"?><html>{Simplified}</html>"),
                null) is var decoded
            ? (decoded.Encoding, decoded.IsMisdeclared) : default);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void A_byte_order_mark_decides_and_goes(string encoding)
    {
        byte[] bytes = [.. Encodings.Reader(encoding).GetPreamble(), .. Encodings.Reader(encoding).GetBytes(Simplified)];
        var decoded = PageDecoder.Decode(bytes, "text/html; charset=gbk");
        Assert.Equal((encoding, "byte-order-mark", Simplified), (decoded.Encoding, decoded.Reason, decoded.Text));
    }

    [Fact]
    public void An_include_of_another_encoding_is_read_in_that_and_named()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"<p>{Simplified}</p>", 3))),
            .. Encodings.Reader("gb18030").GetBytes("<div>版权所有</div>"), .. Encoding.UTF8.GetBytes($"<p>{Simplified}</p>"),
        ];
        var decoded = PageDecoder.Decode(bytes, null);
        Assert.Equal(("utf-8", 1), (decoded.Encoding, decoded.Mixed));
        Assert.Contains("<div>版权所有</div>", decoded.Text, StringComparison.Ordinal);
        Assert.EndsWith($"<p>{Simplified}</p>", decoded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_the_end_cuts_makes_no_other_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Simplified)[..^1];
        var decoded = PageDecoder.Decode(bytes, null);
        Assert.Equal(("utf-8", 1), (decoded.Encoding, decoded.Faults));
    }

    [Fact]
    public void Bytes_of_nothing_are_read_all_the_same()
    {
        var random = new Random(7);
        for (var length = 0; length < 300; length += 7)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.NotNull(PageDecoder.Decode(bytes, "text/html; charset=").Text);
        }
    }
}
