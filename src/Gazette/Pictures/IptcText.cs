using System.Text;

namespace Gazette.Pictures;

/// <summary>
/// Texts of IPTC's Information Interchange Model (IIM 4.2, 1.6 and 2), which Photoshop puts among its resources. Nothing throws,
/// whatever a block holds.
/// </summary>
internal static class IptcText
{
    private const byte Creator = 80;
    private const byte Credit = 110;
    private const byte Copyright = 116;
    private const byte Charset = 90;
    private const ushort Resource = 0x0404;

    /// <summary>
    /// IPTC's block in a segment of Photoshop (Photoshop File Formats, image resource blocks); empty when there is none.
    /// </summary>
    public static byte[] BlockOf(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Photoshop 3.0\0"u8))
            return [];
        var cursor = new ByteCursor(segment[14..]);
        while (cursor.Take(4).SequenceEqual("8BIM"u8))
        {
            var number = cursor.Number(2);
            // A name and its length, together an even number of bytes.
            var name = (long)cursor.Number(1);
            cursor.Take(name + ((name + 1) & 1));
            var length = (long)cursor.Number(4);
            var content = cursor.Take(length);
            if (number == Resource)
                return content.ToArray();
            cursor.Take(length & 1);
        }

        return [];
    }

    /// <summary>What a block says.</summary>
    public static PictureRights Read(ReadOnlySpan<byte> block)
    {
        var (creators, credit, copyright) = (new List<string>(), "", "");
        var isUtf8 = false;
        var cursor = new ByteCursor(block);
        while (!cursor.Left.IsEmpty && cursor.Number(1) == 0x1C)
        {
            var (record, number) = ((byte)cursor.Number(1), (byte)cursor.Number(1));
            // What is longer than 32,767 bytes is none of these texts.
            var text = cursor.Take((long)cursor.Number(2));
            if (record == 1 && number == Charset)
                isUtf8 = text.SequenceEqual("\e%G"u8);
            if (record != 2)
                continue;
            if (number == Creator)
                creators.Add(TextOf(text, isUtf8));
            else if (number == Credit)
                credit = TextOf(text, isUtf8);
            else if (number == Copyright)
                copyright = TextOf(text, isUtf8);
        }

        return PictureRights.Of(creators, credit, copyright);
    }

    /// <summary>
    /// Words of old metadata, of which nobody says how they are written: UTF-8 where they are that, else GB 2312 where every
    /// sign is one of Chinese text, as programs in China wrote it, else Latin letters.
    /// </summary>
    public static string TextOf(ReadOnlySpan<byte> bytes, bool isUtf8 = false)
    {
        if (isUtf8 || System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        return IsChinese(bytes) ? ChineseText.Of(bytes) : Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Whether all that is no ASCII comes in pairs of GB 2312: rows 1 to 9 of signs, 16 to 87 of characters.</summary>
    private static bool IsChinese(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            if (bytes[i] is not (>= 0xA1 and <= 0xA9 or >= 0xB0 and <= 0xF7)
                || ++i == bytes.Length || bytes[i] is < 0xA1 or 0xFF)
                return false;
        }

        return true;
    }
}

/// <summary>The old encoding of Chinese; a class of its own, since its tables take time to load.</summary>
internal static class ChineseText
{
    private static readonly Encoding s_encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static string Of(ReadOnlySpan<byte> bytes) => s_encoding.GetString(bytes);
}
