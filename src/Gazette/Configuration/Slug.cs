using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Gazette.Configuration;

/// <summary>
/// The part of an address that stands for a name: <c>Talent Work</c> is at <c>talent-work</c>, <c>人才工作</c> at <c>人才工作</c>,
/// <c>C++</c> at <c>c-u2b-u2b</c>. It is made of the name alone, so that it lasts whatever other names there are.
/// </summary>
public static class Slug
{
    /// <summary>Bytes of UTF-8 a slug may have: a file system takes 255, and the pages of an index put a hyphen behind.</summary>
    public const int LongestName = 254;

    // What no file or folder may be called on Windows, whatever stands behind a dot.
    private static readonly FrozenSet<string> WindowsDevices = new[]
    {
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "com¹", "com²", "com³",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Letters, marks and digits of any script in lower case, with one hyphen for whatever stands between them. Signs that belong
    /// to the word before them, and would leave no trace, are given by their code points: <c>C#</c>, <c>乙肝+</c>, <c>50%</c>.
    /// Names that differ in nothing else have the same slug and so the same page. Never empty: a name without letters
    /// or digits is given by its code points.
    /// </summary>
    public static string Of(string name) => Of(name, withSigns: true);

    /// <summary>The same without the signs: what <see cref="Of(string)"/> gave before it knew them.</summary>
    public static string WithoutSigns(string name) => Of(name, withSigns: false);

    /// <summary>Whether Windows refuses a file or folder of that name: <c>con</c>, <c>aux.md</c>.</summary>
    public static bool IsWindowsDevice(ReadOnlySpan<char> name)
    {
        if (name.IndexOf('.') is >= 0 and var dot)
            name = name[..dot];
        return name.Length is 3 or 4 && WindowsDevices.Contains(name.ToString());
    }

    private static string Of(string name, bool withSigns)
    {
        if (IsSlug(name))
            return name;
        var slug = new StringBuilder(name.Length);
        Span<char> letter = stackalloc char[2];
        for (var i = 0; i < name.Length;)
        {
            Rune.DecodeFromUtf16(name.AsSpan(i), out var rune, out var length);
            var end = withSigns && i > 0 && slug.Length > 0 && slug[^1] != '-' ? SignsEnd(name, i) : i;
            if (end > i)
                slug.Append('-').Append(CodePoints(string.Concat(name[i..end].Select(Narrow))));
            else if (IsKept(rune))
                slug.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            i = Math.Max(end, i + length);
        }

        if (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.Length > 0 ? slug.ToString() : CodePoints(name);
    }

    /// <summary>Whether a name is its own slug, as most are: Chinese characters, small ASCII letters and digits.</summary>
    private static bool IsSlug(string name)
    {
        foreach (var c in name)
            if (c is not (>= '\u4E00' and <= '\u9FFF' or >= 'a' and <= 'z' or >= '0' and <= '9'))
                return false;
        return name.Length > 0;
    }

    private static bool IsKept(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;

    /// <summary>
    /// The end of the signs that begin at <paramref name="start"/>, right behind a letter; the start itself where there are none,
    /// or where a letter follows: between letters they are what any hyphen is.
    /// </summary>
    private static int SignsEnd(string name, int start)
    {
        var end = start;
        while (end < name.Length && IsSign(name, end))
            end++;
        return end < name.Length && (Rune.TryGetRuneAt(name, end, out var next) && IsKept(next)) ? start : end;
    }

    private static bool IsSign(string name, int at) => Narrow(name[at]) switch
    {
        '%' or '&' or '*' or '@' or '℃' or '℉' or '°' => true,
        // A topic between two of them, as microblogs write it, is that topic.
        '#' => Narrow(name[0]) != '#',
        // At the end alone: a result, a blood group, a mark.
        '-' or '\u2212' => name.AsSpan(at).IndexOfAnyExcept("-－\u2212") < 0,
        var sign => char.GetUnicodeCategory(sign) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol,
    };

    /// <summary>The ASCII sign of a full-width one.</summary>
    private static char Narrow(char sign) => sign is >= '！' and <= '～' ? (char)(sign - '！' + '!') : sign;

    private static string CodePoints(string name) =>
        string.Join('-', name.EnumerateRunes().Select(rune => "u" + rune.Value.ToString("x", CultureInfo.InvariantCulture)));
}
