using System.Runtime.InteropServices;

namespace Gazette.Searching;

/// <summary>Makes a <see cref="SearchRun"/> of documents that are given in order.</summary>
/// <remarks>
/// A term weighs in a document what BM25F makes of it: occurrences in each field, divided by how long the field is compared with
/// usual ones, times the field's weight, added and saturated. Usual lengths are fixed, not those of this archive: another article
/// must not change how the terms of all others weigh.
/// </remarks>
internal sealed class SearchRunBuilder
{
    /// <summary>Levels are 0 to this.</summary>
    public const int HighestLevel = 7;

    // At this weight a term has half of what it can weigh.
    private const float Saturation = 6;

    private readonly NormalisedText _text = new();
    private readonly HtmlText _html = new();
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private readonly Dictionary<uint, int> _pairs = [];
    private readonly List<int> _terms = [];
    private readonly List<uint> _postings = [];
    private readonly SearchRunWriter _writer = new();
    private readonly List<int> _inField = [];
    private readonly List<int> _inDocument = [];
    private int[] _places = [];
    private uint[] _sorted = [];
    private int[] _order = [];
    private string?[] _texts = [];
    private ulong[] _keys = [];
    private ulong[] _sortedKeys = [];
    private int[] _occurrences = new int[4096];
    private float[] _weights = new float[4096];
    private int[] _documents = new int[4096];
    private int _count;

    public SearchRunBuilder() => _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

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
        foreach (var term in _inDocument)
        {
            var level = Math.Min(HighestLevel, (int)(_weights[term] / (_weights[term] + Saturation) * (HighestLevel + 1)));
            _terms.Add(term);
            _postings.Add(((uint)number << 3) | (uint)level);
            _documents[term]++;
            _weights[term] = 0;
        }

        _inDocument.Clear();
    }

    /// <summary>The run of all documents that were added; the next begins anew.</summary>
    public SearchRun Run()
    {
        // A counting sort by term: the documents of each stay in order.
        var next = Room(ref _places, _count);
        for (var (i, place) = (0, 0); i < _count; place += _documents[i++])
            next[i] = place;
        var sorted = Room(ref _sorted, _terms.Count);
        var terms = CollectionsMarshal.AsSpan(_terms);
        var postings = CollectionsMarshal.AsSpan(_postings);
        for (var i = 0; i < terms.Length; i++)
            sorted[next[terms[i]]++] = postings[i];

        _writer.Clear();
        Span<char> pair = stackalloc char[2];
        foreach (var term in TermsInOrder())
        {
            (pair[0], pair[1]) = ((char)(_keys[term] >> 48), (char)(_keys[term] >> 32));
            _writer.Begin(_texts[term] is { } word ? word : pair[1] == 0 ? pair[..1] : pair);
            // What was the place of the first is that behind the last now.
            foreach (var posting in sorted.AsSpan(next[term] - _documents[term], _documents[term]))
                _writer.Add((int)(posting >> 3), (int)(posting & 7));
            _writer.End();
        }

        Clear();
        return _writer.Run();
    }

    /// <summary>An array that is used again for each run, with room for so many at least.</summary>
    private static T[] Room<T>(ref T[] array, int count)
    {
        if (array.Length < count)
            array = new T[count + (count / 4)];
        return array;
    }

    private void Clear()
    {
        _words.Clear();
        _pairs.Clear();
        _terms.Clear();
        _postings.Clear();
        Array.Clear(_documents);
        _count = 0;
    }

    private void AddField(ReadOnlySpan<char> text, SearchField field)
    {
        if (text.IsEmpty)
            return;
        _text.Set(text);
        var length = CountTokens();
        var weight = field.Weight / (1 - field.Normalisation + (field.Normalisation * length / field.UsualLength));
        foreach (var term in CollectionsMarshal.AsSpan(_inField))
        {
            if (_weights[term] == 0)
                _inDocument.Add(term);
            _weights[term] += weight * _occurrences[term];
            _occurrences[term] = 0;
        }

        _inField.Clear();
    }

    /// <summary>Counts the tokens of the text, and tells how many words and characters it has.</summary>
    private int CountTokens()
    {
        var reader = new TokenReader(_text);
        while (reader.Next())
            Count(reader.IsWord ? WordOf(reader.Token) : CjkOf(reader.Token));
        return reader.Length;
    }

    private void Count(int term)
    {
        if (_occurrences[term]++ == 0)
            _inField.Add(term);
    }

    private int WordOf(ReadOnlySpan<char> word)
    {
        if (_wordsBySpan.TryGetValue(word, out var term))
            return term;
        _words.Add(word.ToString(), _count);
        return NewTerm();
    }

    private int CjkOf(ReadOnlySpan<char> token)
    {
        // Characters above the basic plane are rare.
        if (token.Length > 2 || char.IsSurrogate(token[0]))
            return WordOf(token);
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, KeyOf(token), out var exists);
        if (!exists)
            term = NewTerm();
        return term;
    }

    private static uint KeyOf(ReadOnlySpan<char> token) => ((uint)token[0] << 16) | (token.Length > 1 ? token[1] : 0U);

    private int NewTerm()
    {
        if (_count == _weights.Length)
        {
            Array.Resize(ref _weights, _count * 2);
            Array.Resize(ref _occurrences, _count * 2);
            Array.Resize(ref _documents, _count * 2);
        }

        return _count++;
    }

    /// <summary>The numbers of all terms in ordinal order. Their texts and keys are found by number then.</summary>
    private ReadOnlySpan<int> TermsInOrder()
    {
        var (texts, keys) = (Room(ref _texts, _count), Room(ref _keys, _count));
        Array.Clear(texts);
        foreach (var (pair, term) in _pairs)
            keys[term] = (ulong)pair << 32;
        foreach (var (word, term) in _words)
        {
            texts[term] = word;
            keys[term] = 0;
            for (var i = 0; i < 4; i++)
                keys[term] |= (ulong)(i < word.Length ? word[i] : '\0') << (48 - (16 * i));
        }

        // Numbers are compared much faster than texts; the texts decide where the first four letters are the same.
        var sorted = Room(ref _sortedKeys, _count).AsSpan(0, _count);
        var terms = Room(ref _order, _count).AsSpan(0, _count);
        keys.AsSpan(0, _count).CopyTo(sorted);
        for (var i = 0; i < _count; i++)
            terms[i] = i;
        sorted.Sort(terms);
        for (var i = 0; i < _count;)
        {
            var end = i + 1;
            while (end < _count && sorted[end] == sorted[i])
                end++;
            if (end - i > 1)
                terms[i..end].Sort((a, b) => string.CompareOrdinal(_texts[a], _texts[b]));
            i = end;
        }

        return terms;
    }
}
