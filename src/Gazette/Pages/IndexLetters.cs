using System.Globalization;
using System.Text;

namespace Gazette.Pages;

/// <summary>
/// The letters that characters stand under in an index: Latin letters with marks under those without, Chinese characters under
/// the first letter of their pinyin, digits of any script and width under the digit.
/// </summary>
/// <remarks>The data are Unicode's: index-letters.py says which.</remarks>
internal static partial class IndexLetters
{
    /// <summary>A small letter from a to z, a digit from 0 to 9, or null for what stands under neither.</summary>
    public static char? Of(Rune rune)
    {
        var letter = rune.Value switch
        {
            < 0x80 => char.IsAsciiLetterOrDigit((char)rune.Value) ? char.ToLowerInvariant((char)rune.Value) : '.',
            >= 0xC0 and < 0x250 => (char)Latin[rune.Value - 0xC0],
            >= 0x1E00 and < 0x1F00 => (char)LatinAdditional[rune.Value - 0x1E00],
            >= 0x3400 and < 0xA000 => (char)Han[rune.Value - 0x3400],
            >= 0x20000 and < 0x2A6E0 => (char)HanB[rune.Value - 0x20000],
            // FULLWIDTH LATIN CAPITAL and SMALL LETTER A to Z
            >= 0xFF21 and <= 0xFF3A => (char)(rune.Value - 0xFF21 + 'a'),
            >= 0xFF41 and <= 0xFF5A => (char)(rune.Value - 0xFF41 + 'a'),
            _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
                ? (char)('0' + (int)Rune.GetNumericValue(rune)) : '.',
        };
        return letter == '.' ? null : letter;
    }
}
