using System.Text;
using System.Text.Unicode;

namespace Gazette.Fixing;

/// <summary>The text of a file, in whatever encoding it is written, as far as that is beyond doubt.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="Encoding">Name of the encoding: <c>GBK</c>; null for UTF-8.</param>
/// <param name="HasMark">Whether a byte order mark of UTF-8 stands before it.</param>
internal sealed record WrittenText(string Text, string? Encoding, bool HasMark)
{
    // GB 18030 holds GBK, and that GB 2312 (code page 936).
    private const int Gb18030 = 54936;

    /// <summary>Chinese characters by which an encoding is told. Fewer may be anything.</summary>
    private const int FewestCharacters = 4;

    private static readonly Lazy<Encoding> Chinese = new(() => CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);

    /// <summary>Null where nobody can tell for sure.</summary>
    public static WrittenText? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Utf16(bytes[2..], bigEndian: false);
        if (bytes is [0xFE, 0xFF, ..])
            return Utf16(bytes[2..], bigEndian: true);
        // Two hyphens, as every article begins.
        if (bytes is [0x2D, 0, 0x2D, 0, ..])
            return Utf16(bytes, bigEndian: false);
        if (bytes is [0, 0x2D, 0, 0x2D, ..])
            return Utf16(bytes, bigEndian: true);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Utf8.IsValid(bytes) ? new WrittenText(System.Text.Encoding.UTF8.GetString(bytes[3..]), null, true) : null;
        return Utf8.IsValid(bytes) ? new WrittenText(System.Text.Encoding.UTF8.GetString(bytes), null, false)
            : IsGbk(bytes) ? Decoded(bytes, Chinese.Value, "GBK") : null;
    }

    private static WrittenText? Utf16(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        Decoded(bytes, new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16");

    /// <summary>The text, when it is one and gives the same bytes again.</summary>
    private static WrittenText? Decoded(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Any(IsNoText) || !bytes.SequenceEqual(encoding.GetBytes(text))
                ? null : new WrittenText(text, name, false);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Controls, characters for private use, and those that stand for what was lost.</summary>
    private static bool IsNoText(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFD' or '\uFEFF' or (>= '\uE000' and <= '\uF8FF');

    /// <summary>
    /// Whether bytes can be nothing but Chinese in GBK. Nine tenths of its characters are the 3,755 usual ones, which come in the
    /// order of their sound, or punctuation. In Big5 (Taiwan) second bytes below A1 are as frequent as others; in EUC-KR (Korea)
    /// hardly a first byte lies above C8; the western alphabets have no pairs of such bytes.
    /// </summary>
    private static bool IsGbk(ReadOnlySpan<byte> bytes)
    {
        var (pairs, usual, characters, late) = (0, 0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            if (i + 1 == bytes.Length)
                return false;
            var (first, second) = (bytes[i], bytes[++i]);
            pairs++;
            if (second < 0xA1)
                continue;
            if (first is >= 0xB0 and <= 0xD7)
            {
                usual++;
                characters++;
                late += first > 0xC8 ? 1 : 0;
            }
            else if (first is >= 0xA1 and <= 0xA3)
            {
                usual++;
            }
        }

        return characters >= FewestCharacters && 10 * usual >= 9 * pairs && 10 * late >= characters;
    }
}
