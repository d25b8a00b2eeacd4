using System.Text;

namespace Gazette.Capturing;

/// <summary>The encodings that pages of newspapers were written in.</summary>
internal static class Encodings
{
    // What the WHATWG's Encoding Standard calls the same. Of each the widest is read: pages that say GB2312 have signs of GBK.
    private static readonly Dictionary<string, string> ByLabel = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = "utf-8", ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["us-ascii"] = "us-ascii",
            ["ascii"] = "us-ascii",
        ["gb2312"] = "gb18030", ["gb_2312"] = "gb18030", ["gb_2312-80"] = "gb18030", ["gbk"] = "gb18030", ["x-gbk"] = "gb18030",
        ["gb18030"] = "gb18030", ["chinese"] = "gb18030", ["csgb2312"] = "gb18030", ["cp936"] = "gb18030", ["ms936"] = "gb18030",
        ["windows-936"] = "gb18030", ["euc-cn"] = "gb18030", ["euccn"] = "gb18030",
        ["big5"] = "big5", ["big5-hkscs"] = "big5", ["cn-big5"] = "big5", ["x-x-big5"] = "big5", ["csbig5"] = "big5",
        ["cp950"] = "big5", ["shift_jis"] = "shift_jis", ["shift-jis"] = "shift_jis", ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis", ["ms_kanji"] = "shift_jis", ["windows-31j"] = "shift_jis", ["cp932"] = "shift_jis",
        ["euc-jp"] = "euc-jp", ["x-euc-jp"] = "euc-jp", ["iso-2022-jp"] = "iso-2022-jp",
        ["euc-kr"] = "euc-kr", ["ks_c_5601-1987"] = "euc-kr", ["ksc5601"] = "euc-kr", ["korean"] = "euc-kr", ["cp949"] = "euc-kr",
        ["windows-949"] = "euc-kr", ["uhc"] = "euc-kr",
        ["utf-16"] = "utf-16le", ["utf-16le"] = "utf-16le", ["utf-16be"] = "utf-16be", ["unicode"] = "utf-16le",
        ["iso-8859-1"] = "windows-1252", ["latin1"] = "windows-1252", ["windows-1252"] = "windows-1252",
            ["cp1252"] = "windows-1252",
        ["iso-8859-15"] = "windows-1252",
    };

    private static readonly Dictionary<string, int> CodePages = new(StringComparer.Ordinal)
    {
        ["us-ascii"] = 65001, ["utf-8"] = 65001, ["gb18030"] = 54936, ["big5"] = 950, ["shift_jis"] = 932, ["euc-jp"] = 51932,
        ["iso-2022-jp"] = 50220, ["euc-kr"] = 949, ["utf-16le"] = 1200, ["utf-16be"] = 1201, ["windows-1252"] = 1252,
    };

    /// <summary>Our name of the encoding that a label means; null when it means none that we read.</summary>
    public static string? Of(string label) => ByLabel.GetValueOrDefault(label.Trim().Trim('"', '\''));

    /// <summary>Reads bytes in the encoding of one of our names; what is no text becomes U+FFFD.</summary>
    public static Encoding Reader(string name) => name switch
    {
        "utf-8" or "us-ascii" => Encoding.UTF8,
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(
            CodePages[name], EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!,
    };

    /// <summary>Whether text of one encoding is written with the same bytes in the other.</summary>
    public static bool IsPartOf(string part, string whole) => part == whole || whole == "us-ascii"
        || (part.StartsWith("utf-16", StringComparison.Ordinal) && whole.StartsWith("utf-16", StringComparison.Ordinal));
}
