namespace Gazette.Searching;

/// <summary>Makes a <see cref="SearchRun"/> of documents that are given in order.</summary>
/// <remarks>
/// A term weighs in a document what BM25F makes of it: occurrences in each field, divided by how long the field is compared with
/// usual ones, times the field's weight, added and saturated. Usual lengths are fixed, not those of this archive: another article
/// must not change how the terms of all others weigh.
/// </remarks>
internal sealed class SearchRunBuilder
{
    /// <summary>Levels are 0 to this, which is that of a term that is all of a title: such a document comes first.</summary>
    public const int HighestLevel = 7;

    // At this weight a term has half of what it can weigh.
    private const float Saturation = 6;

    private readonly NormalisedText _text = new();
    private readonly HtmlText _html = new();
    private readonly WordTable _words = new();
    private readonly TermCounts _counts = new();
    private readonly SearchRunWriter _writer = new();

    // Of each document its terms: above the term, below the document times 8 plus the level.
    private ulong[] _postings = new ulong[64 * 1024];
    private ulong[] _sorted = [];
    private int _length;

    /// <summary>Adds a document.</summary>
    /// <param name="number">Higher than those before.</param>
    public void Add(int number, SearchDocument document)
    {
        foreach (var title in document.Titles)
            AddField(title, SearchField.Title);
        foreach (var label in document.Labels)
            AddField(label, SearchField.Labels);
        AddField(document.Summary, SearchField.Summary);
        _html.Set(document.Html.Span);
        AddField(_html.Text, SearchField.Body);
        while (_postings.Length - _length < _counts.Length)
            Array.Resize(ref _postings, _postings.Length * 2);
        var whole = document.Titles is [var main, ..] ? OnlyTermOf(main) : null;
        for (var i = 0; i < _counts.Length; i++)
        {
            var (term, weight) = (_counts.Term(i), _counts.Weight(i));
            var level = term == whole ? HighestLevel : (int)(weight / (weight + Saturation) * HighestLevel);
            _postings[_length++] = ((ulong)term << 32) | ((uint)number << 3) | (uint)level;
        }

        _counts.Clear();
    }

    /// <summary>The run of all documents that were added; the next begins anew.</summary>
    public SearchRun Run()
    {
        if (_sorted.Length < _postings.Length)
            _sorted = new ulong[_postings.Length];
        PostingSort.Sort(ref _postings, ref _sorted, _length);
        ReadOnlySpan<ulong> rest = _postings.AsSpan(0, _length);
        var starts = new int[_words.Count + 1];
        for (var word = 0; word < _words.Count; word++)
            starts[word + 1] = starts[word] + CountOfFirst(rest[starts[word]..]);
        rest = rest[starts[^1]..];

        foreach (var word in _words.InOrder())
        {
            // Signs that come before the word.
            for (var key = WordTable.KeyOf(_words[word]); !rest.IsEmpty && rest[0] < key;)
                rest = WriteSigns(rest);
            Write(_words[word], _postings.AsSpan(starts[word]..starts[word + 1]));
        }

        while (!rest.IsEmpty)
            rest = WriteSigns(rest);
        var run = _writer.Copy();
        _writer.Clear();
        _words.Clear();
        _length = 0;
        return run;
    }

    /// <summary>Writes the sign, or the pair, that comes first, and gives the postings behind its own.</summary>
    private ReadOnlySpan<ulong> WriteSigns(ReadOnlySpan<ulong> postings)
    {
        var count = CountOfFirst(postings);
        ReadOnlySpan<char> signs = [(char)(postings[0] >> 48), (char)(postings[0] >> 32)];
        Write(signs[1] == '\0' ? signs[..1] : signs, postings[..count]);
        return postings[count..];
    }

    private void Write(ReadOnlySpan<char> term, ReadOnlySpan<ulong> postings)
    {
        _writer.Begin(term);
        foreach (var posting in postings)
            _writer.Add((int)((uint)posting >> 3), (int)(posting & 7));
        _writer.End();
    }

    /// <summary>How many postings the first term has.</summary>
    private static int CountOfFirst(ReadOnlySpan<ulong> postings)
    {
        var count = 1;
        while (count < postings.Length && postings[count] >> 32 == postings[0] >> 32)
            count++;
        return count;
    }

    private void AddField(ReadOnlySpan<char> text, SearchField field)
    {
        if (text.IsEmpty)
            return;
        _text.Set(text);
        var length = CountTokens();
        _counts.EndField(field.Weight / (1 - field.Normalisation + (field.Normalisation * length / field.UsualLength)));
    }

    /// <summary>Counts the tokens of the text, and tells how many words and characters it has.</summary>
    private int CountTokens()
    {
        var reader = new TokenReader(_text);
        while (reader.Next())
            _counts.Count(TermOf(reader.Token, reader.IsWord));
        return reader.Length;
    }

    /// <summary>The term that a text is nothing else than: a word, a sign or a pair of them; null where there is more.</summary>
    private uint? OnlyTermOf(string text)
    {
        _text.Set(text);
        var reader = new TokenReader(_text);
        var (single, pair) = ((uint?)null, (uint?)null);
        while (reader.Next())
        {
            if (reader.Length > 2)
                return null;
            var isSingle = reader.IsWord || reader.Token.Length == (char.IsHighSurrogate(reader.Token[0]) ? 2 : 1);
            (isSingle ? ref single : ref pair) = TermOf(reader.Token, reader.IsWord);
        }

        return reader.Length == 1 ? single : pair;
    }

    /// <summary>
    /// A term as a number: one sign or two are their code units. Words are numbered from 1, far below the least sign (U+1100);
    /// with them signs above the basic plane, which are rare.
    /// </summary>
    private uint TermOf(ReadOnlySpan<char> token, bool isWord) =>
        isWord || token.Length > 2 || char.IsSurrogate(token[0])
            ? (uint)_words.NumberOf(token) + 1
            : ((uint)token[0] << 16) | (token.Length > 1 ? token[1] : 0U);
}
