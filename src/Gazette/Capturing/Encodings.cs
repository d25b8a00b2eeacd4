using System.Text;

namespace Gazette.Capturing;

/// <summary>The encodings that pages of newspapers were written in.</summary>
internal static class Encodings
{
    // What the WHATWG's Encoding Standard calls the same. Of each the widest is read: pages that say GB2312 have signs of GBK.
    private static readonly (string Name, string Labels)[] Known =
    [
        ("utf-8", "utf-8 utf8 unicode-1-1-utf-8"),
        ("us-ascii", "us-ascii ascii"),
        ("gb18030", "gb2312 gb_2312 gb_2312-80 gbk x-gbk gb18030 chinese csgb2312 cp936 ms936 windows-936 euc-cn euccn"),
        ("big5", "big5 big5-hkscs cn-big5 x-x-big5 csbig5 cp950"),
        ("shift_jis", "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j cp932"),
        ("euc-jp", "euc-jp x-euc-jp"),
        ("iso-2022-jp", "iso-2022-jp"),
        ("euc-kr", "euc-kr ks_c_5601-1987 ksc5601 korean cp949 windows-949 uhc"),
        ("utf-16le", "utf-16 utf-16le unicode"),
        ("utf-16be", "utf-16be"),
        ("windows-1252", "iso-8859-1 latin1 windows-1252 cp1252 iso-8859-15"),
    ];

    private static readonly Dictionary<string, string> ByLabel = Known
        .SelectMany(known => known.Labels.Split(' ').Select(label => (label, known.Name)))
        .ToDictionary(known => known.label, known => known.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int> CodePages = new(StringComparer.Ordinal)
    {
        ["us-ascii"] = 65001,
        ["utf-8"] = 65001,
        ["gb18030"] = 54936,
        ["big5"] = 950,
        ["shift_jis"] = 932,
        ["euc-jp"] = 51932,
        ["iso-2022-jp"] = 50220,
        ["euc-kr"] = 949,
        ["utf-16le"] = 1200,
        ["utf-16be"] = 1201,
        ["windows-1252"] = 1252,
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
