using DiffPlex;
using DiffPlex.Model;

namespace Gazette.Comparing;

/// <summary>A place at which two texts differ.</summary>
/// <param name="Before">Words before it that both have, to find it by; on its own line.</param>
/// <param name="Removed">What only the old text has; may be empty.</param>
/// <param name="Added">What only the new text has; may be empty.</param>
/// <param name="After">Words after it that both have.</param>
internal sealed record WordChange(string Before, string Removed, string Added, string After);

/// <summary>Finds the words that differ from one text to another: of Chinese, the characters.</summary>
internal static class WordDifference
{
    /// <summary>Words shown before and after a change.</summary>
    private const int Around = 8;

    /// <summary>Texts with more differ as wholes: to compare them word by word could take minutes.</summary>
    private const int MostWords = 40_000;

    public static IReadOnlyList<WordChange> Between(string old, string now)
    {
        if (Words(old).Count + Words(now).Count > MostWords)
            return old == now ? [] : [new WordChange("", old, now, "")];
        var difference = Differ.Instance.CreateDiffs(
            old, now, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        return [.. difference.DiffBlocks.Select(block => Change(difference, block))];
    }

    private static WordChange Change(DiffResult difference, DiffBlock block)
    {
        var (old, now) = (difference.PiecesOld, difference.PiecesNew);
        var end = block.InsertStartB + block.InsertCountB;
        return new WordChange(
            Join(now.Take(block.InsertStartB).TakeLast(Around)).Split('\n')[^1].TrimStart(),
            Join(old.Skip(block.DeleteStartA).Take(block.DeleteCountA)),
            Join(now.Skip(block.InsertStartB).Take(block.InsertCountB)),
            Join(now.Skip(end).Take(Around)).Split('\n')[0].TrimEnd());
    }

    private static string Join(IEnumerable<string> words) => string.Concat(words);

    /// <summary>A text cut into words, numbers, single Chinese characters, signs and spaces; nothing is lost.</summary>
    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            if (IsOfWord(text[from]))
                while (to < text.Length && IsOfWord(text[to]))
                    to++;
            else if (char.IsHighSurrogate(text[from]) && to < text.Length)
                to++;
            words.Add(text[from..to]);
            from = to;
        }

        return words;
    }

    /// <summary>Letters that are written together, and digits. From U+2E80 on stand the scripts of East Asia.</summary>
    private static bool IsOfWord(char c) => c < '\u2E80' && (char.IsLetterOrDigit(c) || c == '\'');

    private sealed class WordChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => Words(text);
    }
}
