using System.Text;
using Gazette.Configuration;

namespace Gazette.Content;

/// <summary>
/// The file name of a new article, which is the last part of its address for good: <c>flood-of-2009</c>, <c>洪水退去</c>.
/// </summary>
public static class ArticleName
{
    // 60 Chinese characters are 180 bytes of UTF-8; a file name may have 255 on every file system in use.
    private const int Longest = 60;

    /// <summary>
    /// A name made of the letters and digits of <paramref name="title"/>, at most 60 characters, cut between words where
    /// there is one to cut at. Empty when there are none.
    /// </summary>
    public static string Of(string title)
    {
        if (!title.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            return "";
        // An apostrophe joins: "county's" is one word. A letter in two pieces would give one name two spellings: the accent goes.
        return Cut(Slug.WithoutSigns(
            string.Concat(title.Where(c => c is not ('\'' or '’' or (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A')))));
    }

    /// <summary>Whether <paramref name="text"/> can be a file name of an article as it stands.</summary>
    public static bool IsName(string text) => text.Length > 0 && text == Of(text);

    private static string Cut(string name)
    {
        if (name.Length <= Longest)
            return name;
        var end = name.LastIndexOf('-', Longest);
        if (end < Longest / 2)
            end = char.IsLowSurrogate(name[Longest]) ? Longest - 1 : Longest;
        return name[..end];
    }
}
