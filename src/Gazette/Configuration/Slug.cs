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
    /// Letters, marks and digits of any script in lower case, with one hyphen for whatever stands between them, and signs that
    /// mean something by their code points: <c>C#</c>, <c>乙肝+</c>, <c>R&amp;D</c>, <c>50%</c>. Never empty: a name without
    /// letters or digits is given by its code points.
    /// </summary>
    /// <remarks>
    /// What only joins, ends or encloses words means nothing here: spaces, hyphens, full stops, commas, slashes, middle dots,
    /// quotation marks, brackets. <c>road safety</c> and <c>road-safety</c>, <c>阿卜杜拉·买买提</c> and <c>阿卜杜拉•买买提</c>,
    /// <c>《红楼梦》</c> and <c>红楼梦</c> are one to readers and have one page; where articles mix them, a warning says so.
    /// </remarks>
    public static string Of(string name) => Of(name, withSigns: true);

    /// <summary>The same without the signs: what <see cref="Of(string)"/> gave before it knew them.</summary>
    public static string WithoutSigns(string name) => Of(name, withSigns: false);

    /// <summary>Whether a file system takes a folder of that name.</summary>
    public static bool Fits(string slug) => Encoding.UTF8.GetByteCount(slug) <= LongestName;

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
        var leading = "";
        for (var i = 0; i < name.Length;)
        {
            Rune.DecodeFromUtf16(name.AsSpan(i), out var rune, out var length);
            if (IsKept(rune))
            {
                slug.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
                i += length;
                continue;
            }

            var end = GapEnd(name, i);
            var signs = withSigns ? Signs(name, i, end) : "";
            if (i == 0)
                leading = signs;
            else
                slug.Append(signs).Append('-');
            i = end;
        }

        if (slug.Length == 0)
            return CodePoints(name);
        if (slug[^1] == '-')
            slug.Length--;
        // Behind the name, so that its letter begins it in an index: $100 stands at 100-u24.
        return slug.Append(leading).ToString();
    }

    private static int GapEnd(string name, int start)
    {
        while (start < name.Length && Rune.DecodeFromUtf16(name.AsSpan(start), out var rune, out var length) is var _
            && !IsKept(rune))
            start += length;
        return start;
    }

    /// <summary>The signs between two words, or before or behind a name, each as a hyphen and its code point.</summary>
    private static string Signs(string name, int start, int end)
    {
        var signs = "";
        for (var i = start; i < end;)
        {
            Rune.DecodeFromUtf16(name.AsSpan(i), out var rune, out var length);
            if (IsSign(name, i, rune, start, end))
                signs += "-" + CodePoints(Narrow(rune).ToString());
            i += length;
        }

        return signs;
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

    private static bool IsSign(string name, int at, Rune rune, int start, int end)
    {
        switch (Narrow(rune).Value)
        {
            // A topic or an account, as microblogs write them, is what it names.
            case '#' or '@' when start == 0 || name[0] is '#' or '＃':
            // Marks of owners, whose names are the same without them.
            case '©' or '®' or '™' or '℠':
                return false;
            case '#' or '@' or '%' or '&' or '*' or '§' or '†' or '‡' or '‰' or '※':
                return true;
            // Between words a dash; behind the last one a result, a blood group, a mark.
            case '-' or '\u2212':
                return start > 0 && end == name.Length && name.AsSpan(at).IndexOfAnyExcept("-－\u2212") < 0
                    && !char.IsWhiteSpace(name[at - 1]);
            case '~' or '|' or '<' or '>' or '\u2044':
                return start > 0 && end == name.Length;
        }

        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol
            or UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNumber or UnicodeCategory.EnclosingMark
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
    }

    /// <summary>The ASCII sign of a full-width one.</summary>
    private static Rune Narrow(Rune sign) => sign.Value is >= '！' and <= '～' ? new Rune(sign.Value - '！' + '!') : sign;

    private static string CodePoints(string name) =>
        string.Join('-', name.EnumerateRunes().Select(rune => "u" + rune.Value.ToString("x", CultureInfo.InvariantCulture)));
}
