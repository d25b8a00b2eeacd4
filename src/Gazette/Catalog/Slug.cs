using System.Globalization;
using System.Text;

namespace Gazette.Catalog;

/// <summary>
/// The part of an address that stands for a name: <c>Talent Work</c> is at <c>talent-work</c>, <c>人才工作</c> at <c>人才工作</c>.
/// </summary>
public static class Slug
{
    /// <summary>
    /// Letters, marks and digits of any script in lower case, with one hyphen for whatever stands between them.
    /// Names that differ in nothing else have the same slug and so the same page. Never empty: a name without letters
    /// or digits is given by its code points.
    /// </summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsKept(rune))
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        if (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.Length > 0 ? slug.ToString() : CodePoints(name);
    }

    private static bool IsKept(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;

    private static string CodePoints(string name) =>
        string.Join('-', name.EnumerateRunes().Select(rune => "u" + rune.Value.ToString("x", CultureInfo.InvariantCulture)));
}
