namespace Gazette.Searching;

/// <summary>Merges runs, no two of which hold a term of the same document.</summary>
internal sealed class SearchRunMerger
{
    // Greater than the key of any term.
    private const ulong End = ulong.MaxValue;

    private readonly SearchRun[] _runs;
    private readonly int[] _next;

    // Of each run the key of its next term. To look through these numbers takes less time than to keep them in order: a segment
    // has a hundred runs or so at most.
    private readonly ulong[] _keys;

    // The runs whose next term is the least.
    private readonly List<int> _least = [];
    private readonly SearchRunWriter _writer;
    private uint[] _postings = new uint[4096];

    private SearchRunMerger(IReadOnlyList<SearchRun> runs)
    {
        _runs = [.. runs];
        _next = new int[_runs.Length];
        _keys = [.. runs.Select(static run => KeyOf(run, 0))];
        // Side by side postings are no longer than apart.
        _writer = new SearchRunWriter(runs.Sum(static run => run.Length) + 16);
    }

    /// <summary>One run of all.</summary>
    public static SearchRun Merge(IReadOnlyList<SearchRun> runs) =>
        runs.Count == 1 ? runs[0] : new SearchRunMerger(runs).Merge();

    private static ulong KeyOf(SearchRun run, int term) => term == run.Count ? End : WordTable.KeyOf(run.Term(term));

    private SearchRun Merge()
    {
        while (FindLeast())
        {
            _writer.Begin(NextTerm(_least[0]));
            AddPostings();
            _writer.End();
            foreach (var run in _least)
                _keys[run] = KeyOf(_runs[run], ++_next[run]);
        }

        return _writer.Run();
    }

    private ReadOnlySpan<char> NextTerm(int run) => _runs[run].Term(_next[run]);

    private bool FindLeast()
    {
        var least = End;
        foreach (var key in _keys)
            least = Math.Min(least, key);
        _least.Clear();
        if (least == End)
            return false;
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] != least)
                continue;
            // Only terms of four letters and more can differ with the same key.
            var order = _least.Count == 0 || (ushort)least == 0 ? 0 : NextTerm(i).SequenceCompareTo(NextTerm(_least[0]));
            if (order > 0)
                continue;
            if (order < 0)
                _least.Clear();
            _least.Add(i);
        }

        return true;
    }

    private void AddPostings()
    {
        var (count, last, isSorted) = (0, 0U, true);
        foreach (var run in _least)
        {
            var documents = _runs[run].Documents(_next[run]);
            if (_postings.Length - count < documents)
                Array.Resize(ref _postings, Math.Max(_postings.Length * 2, count + documents));
            var reader = new PostingReader(_runs[run].Postings(_next[run]));
            while (reader.Next())
            {
                var posting = ((uint)reader.Document << 3) | (uint)reader.Level;
                isSorted &= posting >= last;
                _postings[count++] = last = posting;
            }
        }

        var postings = _postings.AsSpan(0, count);
        if (!isSorted)
            postings.Sort();
        foreach (var posting in postings)
            _writer.Add((int)(posting >> 3), (int)(posting & 7));
    }
}
