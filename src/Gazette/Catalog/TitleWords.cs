using System.Text;

namespace Gazette.Catalog;

/// <summary>What a title is about: its longer words, and its Chinese characters in pairs.</summary>
public static class TitleWords
{
    private const int ShortestWord = 4;
    private const int Most = 12;

    /// <summary>Fills <paramref name="words"/> with a number for each word, at most twelve, none twice.</summary>
    public static void Of(string title, List<ulong> words)
    {
        words.Clear();
        var previous = 0;
        var word = 0UL;
        var length = 0;
        foreach (var rune in title.EnumerateRunes())
        {
            if (IsHan(rune))
            {
                EndWord(words, ref word, ref length);
                if (previous != 0)
                    Add(words, ((ulong)previous << 32) | (uint)rune.Value);
                previous = rune.Value;
                continue;
            }

            previous = 0;
            if (Rune.IsLetter(rune))
            {
                word = (word ^ (uint)Rune.ToLowerInvariant(rune).Value) * 0x100000001B3 + 0x9E3779B97F4A7C15;
                length++;
            }
            else
            {
                EndWord(words, ref word, ref length);
            }
        }

        EndWord(words, ref word, ref length);
    }

    private static void EndWord(List<ulong> words, ref ulong word, ref int length)
    {
        if (length >= ShortestWord)
            Add(words, word);
        (word, length) = (0, 0);
    }

    private static void Add(List<ulong> words, ulong word)
    {
        if (words.Count < Most && !words.Contains(word))
            words.Add(word);
    }

    private static bool IsHan(Rune rune) =>
        rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x323AF);
}
