using System.Text;
using Gazette.Configuration;

namespace Gazette.Pages;

/// <summary>
/// The order of names in an index, the same on every machine: numbers, then Latin letters without regard to case and marks and
/// Chinese characters by their pinyin, side by side under one letter (<see cref="IndexLetters"/>); then everything else by code
/// point.
/// </summary>
/// <remarks>
/// The 3,755 common characters of GB/T 2312-1980 stand there in the order of their pinyin, so their codes are the order.
/// A character with several readings stands under one of them, as in that standard. All other characters with a pinyin stand
/// behind those, by code point.
/// </remarks>
internal static class NameOrder
{
    /// <summary>What stands under no letter.</summary>
    public const string Other = "#";

    // No slug has two hyphens side by side.
    private const string Digits = "0--9";

    private const string NoLetter = "no--letter";

    private const int LastCommon = 0xD7F9;

    private static readonly Encoding Gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    // The code of the first character of each letter; no syllable begins with I, U or V.
    private static readonly (int Code, char Letter)[] FirstOfLetter =
    [
        (0xB0A1, 'a'), (0xB0C5, 'b'), (0xB2C1, 'c'), (0xB4EE, 'd'), (0xB6EA, 'e'), (0xB7A2, 'f'), (0xB8C1, 'g'), (0xB9FE, 'h'),
        (0xBBF7, 'j'), (0xBFA6, 'k'), (0xC0AC, 'l'), (0xC2E8, 'm'), (0xC4C3, 'n'), (0xC5B6, 'o'), (0xC5BE, 'p'), (0xC6DA, 'q'),
        (0xC8BB, 'r'), (0xC8F6, 's'), (0xCBFA, 't'), (0xCDDA, 'w'), (0xCEF4, 'x'), (0xD1B9, 'y'), (0xD4D1, 'z'),
    ];

    /// <summary>The places in the order of their names.</summary>
    public static IEnumerable<Place> Sorted(IEnumerable<Place> places) => places
        .OrderBy(place => Key(place.Name), StringComparer.Ordinal)
        .ThenBy(place => place.Name, StringComparer.Ordinal);

    /// <summary>Whether a name begins with a Chinese character that stands under the letter of its pinyin.</summary>
    public static bool IsByPinyin(string name) =>
        Slug.Of(name).EnumerateRunes().FirstOrDefault() is var first && IsHan(first) && IndexLetters.Of(first) is not null;

    /// <summary>The letter a name stands under: <c>A</c> to <c>Z</c>, <c>0–9</c> or <c>#</c>.</summary>
    public static string Letter(string name) => Label(Begin(name, 1));

    /// <summary>
    /// What a name begins with, as addresses have it: first its letter, then as much of its slug as there are signs. A character
    /// that is no letter itself begins with the second sign: 李明 with <c>l</c>, <c>李</c>, <c>李明</c>; Lin with <c>l</c>, <c>li</c>,
    /// <c>lin</c>.
    /// </summary>
    public static string Begin(string name, int signs)
    {
        var first = Key(name)[0];
        var slug = Slug.Of(name);
        if (signs == 1)
            return first switch { >= '0' and <= '9' => Digits, >= 'a' and <= 'z' => first.ToString(), _ => NoLetter };
        var length = 0;
        foreach (var rune in slug.EnumerateRunes().Take(char.IsAscii(slug[0]) ? signs : signs - 1))
            length += rune.Utf16SequenceLength;
        return slug[..length];
    }

    /// <summary>A beginning as people read it.</summary>
    public static string Label(string begin) => begin switch
    {
        Digits => "0–9",
        NoLetter => Other,
        _ => char.ToUpperInvariant(begin[0]) + begin[1..],
    };

    /// <summary>A text whose ordinal order is the order of names.</summary>
    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length * 2);
        foreach (var rune in Slug.Of(name).EnumerateRunes())
        {
            var isHan = IsHan(rune);
            if (isHan && CommonCode(rune) is var (letter, code))
                key.Append(letter).Append((char)code);
            else if (IndexLetters.Of(rune) is { } under)
                // Behind the common characters of the letter, which end before U+E000.
                _ = isHan ? key.Append(under).Append('\uE000').Append(rune.ToString()) : key.Append(under);
            else if (rune.IsAscii)
                key.Append((char)rune.Value);
            else
                // Behind all letters, however the name goes on.
                key.Append('\uE000').Append(rune.ToString());
        }

        return key.ToString();
    }

    private static bool IsHan(Rune rune) => rune.Value is >= 0x3400 and < 0xA000 or >= 0x20000;

    /// <summary>The letter and the code of a character that GB/T 2312 has in the order of pinyin.</summary>
    private static (char Letter, int Code)? CommonCode(Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        if (!rune.IsBmp || Gb2312.GetBytes([(char)rune.Value], bytes) != 2)
            return null;
        var code = (bytes[0] << 8) | bytes[1];
        if (code < FirstOfLetter[0].Code || code > LastCommon || bytes[1] < 0xA1)
            return null;
        var place = FirstOfLetter.Length - 1;
        while (FirstOfLetter[place].Code > code)
            place--;
        return (FirstOfLetter[place].Letter, code);
    }
}
