using System.Globalization;
using System.Text;

namespace Gazette.Markup;

/// <summary>
/// The ids of a body's headings: the words of the heading after <c>h-</c>. The prefix keeps them apart from the page's own
/// ids, whatever a designer calls those, and Chinese words stay as they are.
/// </summary>
internal sealed class HeadingIds
{
    public const string Prefix = "h-";
    private const int LongestSlug = 80;

    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    public bool Contains(string id) => _taken.ContainsKey(id);

    public IReadOnlyCollection<string> All => _taken.Keys;

    /// <summary>The id for a heading of that text; the second heading of one text gets <c>-2</c>.</summary>
    public string Next(string heading)
    {
        var id = Prefix + Slug(heading);
        if (_taken.TryAdd(id, 1))
            return id;
        while (true)
        {
            var next = $"{id}-{++_taken[id]}";
            if (_taken.TryAdd(next, 1))
                return next;
        }
    }

    /// <summary>The id that <c>#part</c> means: editors write the words of a heading, not our prefix.</summary>
    public static string Meant(string fragment) =>
        fragment.StartsWith(Prefix, StringComparison.Ordinal)
            || fragment.StartsWith("fn", StringComparison.Ordinal) && fragment.Contains('-')
            ? fragment
            : Prefix + Slug(fragment);

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        Span<char> letter = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (slug.Length >= LongestSlug)
                break;
            if (Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
            else if (slug.Length > 0 && slug[^1] != '-' && (Rune.IsWhiteSpace(rune) || rune.Value is '-' or '_' or '.' or '/'))
                slug.Append('-');
        }

        var words = slug.ToString().TrimEnd('-');
        return words.Length == 0 ? "section" : words;
    }
}
