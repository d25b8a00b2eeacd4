using System.Globalization;
using System.Text;

namespace Gazette.Commands;

/// <summary>The part of an article's address that is its own: <c>flood-of-2009</c>, <c>洪水退去</c>.</summary>
public static class Slug
{
    // 60 Chinese characters are 180 bytes of UTF-8; a file name may have 255 on every file system in use.
    private const int Longest = 60;

    /// <summary>
    /// The letters and digits of <paramref name="title"/>, small, whatever their script, with one hyphen for all that lies
    /// between two of them. At most 60 characters, cut between words where there is one to cut at. Empty when it has none.
    /// </summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        var gap = false;
        foreach (var rune in title.EnumerateRunes())
        {
            // An apostrophe joins: "county's" is one word.
            if (rune.Value is '\'' or '\u2019')
                continue;
            if (!Rune.IsLetterOrDigit(rune) && !IsMark(rune))
            {
                gap = true;
                continue;
            }

            if (gap && slug.Length > 0)
                slug.Append('-');
            gap = false;
            slug.Append(Rune.ToLowerInvariant(rune));
        }

        return Cut(slug.ToString());
    }

    /// <summary>Whether <paramref name="text"/> can be a file name of an article as it stands.</summary>
    public static bool IsSlug(string text) => text.Length > 0 && text == Of(text);

    // Vowel signs of many scripts and combining accents belong to the letter before them.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Cut(string slug)
    {
        if (slug.Length <= Longest)
            return slug;
        var end = slug.LastIndexOf('-', Longest);
        if (end < Longest / 2)
            end = char.IsLowSurrogate(slug[Longest]) ? Longest - 1 : Longest;
        return slug[..end];
    }
}
