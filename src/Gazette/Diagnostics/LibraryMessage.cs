using System.Globalization;
using System.Text.RegularExpressions;

namespace Gazette.Diagnostics;

/// <summary>What a library says in English alone, in both languages.</summary>
internal static class LibraryMessage
{
    /// <summary>
    /// The words of a message, found among those that are known by their English; null when it is none of them.
    /// </summary>
    /// <param name="known">Words with holes and without arguments: <c>Unrecognized argument '{0}'.</c></param>
    public static Wording? Of(string message, IEnumerable<Wording> known)
    {
        foreach (var words in known)
        {
            var pattern = Regex.Replace(Regex.Escape(words.In(UserLanguage.English)), @"\\\{\d}", "(.*)");
            var match = Regex.Match(message, $"^{pattern}$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
            if (match.Success)
                return Wording.Of(message, string.Format(
                    CultureInfo.InvariantCulture,
                    words.In(UserLanguage.Chinese),
                    [.. match.Groups.Values.Skip(1).Select(group => Chosen(group.Value))]));
        }

        return null;
    }

    /// <summary>A list of choices, each in quotation marks on a line of its own, as one of Chinese.</summary>
    private static string Chosen(string text) => Regex.Replace(text.Trim(), @"'\s+'", "、").Trim('\'');
}
