namespace Gazette.Searching;

/// <summary>Some words of a text around a term, for a result that is shown without loading its article.</summary>
internal static class Excerpt
{
    private const int Before = 36;
    private const int Length = 120;

    /// <summary>The excerpt; the first words where the term is not found letter by letter.</summary>
    /// <param name="text">As <see cref="HtmlText"/> gives it.</param>
    /// <param name="term">Normalised.</param>
    public static string Of(ReadOnlySpan<char> text, ReadOnlySpan<char> term)
    {
        // Signs without spaces tell twice as much.
        var isCjk = FoldTable.Instance.ClassOf(term[0]) == CharacterClass.Cjk || char.IsSurrogate(term[0]);
        var (before, length) = isCjk ? (Before / 2, Length / 2) : (Before, Length);
        var place = Math.Max(0, PlaceOf(text, term, isCjk));
        var from = Math.Max(0, place - before);
        var to = Math.Min(text.Length, from + length);
        if (!isCjk)
        {
            // Whole words.
            while (from > 0 && from < place && text[from - 1] > ' ')
                from++;
            while (to < text.Length && to > place + term.Length && text[to] > ' ')
                to--;
        }

        if (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to++;
        var words = string.Join(' ', text[from..to].ToString().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return (from > 0 ? "… " : "") + words + (to < text.Length ? " …" : "");
    }

    private static int PlaceOf(ReadOnlySpan<char> text, ReadOnlySpan<char> term, bool isCjk)
    {
        var table = FoldTable.Instance;
        for (var i = 0; i + term.Length <= text.Length; i++)
        {
            if (table.Fold(text[i]) != term[0] || (!isCjk && i > 0 && IsWord(text[i - 1])))
                continue;
            var length = 1;
            while (length < term.Length && table.Fold(text[i + length]) == term[length])
                length++;
            if (length == term.Length && (isCjk || i + length == text.Length || !IsWord(text[i + length])))
                return i;
        }

        return -1;

        bool IsWord(char letter) => table.ClassOf(table.Fold(letter)) == CharacterClass.Word;
    }
}
