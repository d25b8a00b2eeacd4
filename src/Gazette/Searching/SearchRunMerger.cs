using System.Runtime.InteropServices;

namespace Gazette.Searching;

/// <summary>Merges runs, no two of which have a document in common.</summary>
internal sealed class SearchRunMerger
{
    private readonly IReadOnlyList<SearchRun> _runs;
    private readonly int[] _next;

    // The runs whose next term is the least.
    private readonly List<int> _least = [];
    private readonly List<uint> _postings = [];
    private readonly SearchRunWriter _writer;

    private SearchRunMerger(IReadOnlyList<SearchRun> runs)
    {
        _runs = runs;
        _next = new int[runs.Count];
        // Side by side postings are no longer than apart.
        _writer = new SearchRunWriter(runs.Sum(static run => run.Length) + 16);
    }

    /// <summary>One run of all.</summary>
    public static SearchRun Merge(IReadOnlyList<SearchRun> runs) =>
        runs.Count == 1 ? runs[0] : new SearchRunMerger(runs).Merge();

    private SearchRun Merge()
    {
        while (FindLeast())
        {
            _writer.Begin(NextTerm(_least[0]));
            AddPostings();
            _writer.End();
            foreach (var run in _least)
                _next[run]++;
        }

        return _writer.Run();
    }

    private ReadOnlySpan<char> NextTerm(int run) => _runs[run].Term(_next[run]);

    private bool FindLeast()
    {
        _least.Clear();
        for (var i = 0; i < _runs.Count; i++)
        {
            if (_next[i] == _runs[i].Count)
                continue;
            var order = _least.Count == 0 ? 0 : NextTerm(i).SequenceCompareTo(NextTerm(_least[0]));
            if (order > 0)
                continue;
            if (order < 0)
                _least.Clear();
            _least.Add(i);
        }

        return _least.Count > 0;
    }

    private void AddPostings()
    {
        _postings.Clear();
        foreach (var run in _least)
        {
            var reader = new PostingReader(_runs[run].Postings(_next[run]));
            while (reader.Next())
                _postings.Add(((uint)reader.Document << 3) | (uint)reader.Level);
        }

        if (_least.Count > 1)
            _postings.Sort();
        foreach (var posting in CollectionsMarshal.AsSpan(_postings))
            _writer.Add((int)(posting >> 3), (int)(posting & 7));
    }
}
