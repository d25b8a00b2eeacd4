namespace Gazette.Searching;

/// <summary>Merges runs, no two of which have a document in common.</summary>
internal static class SearchRunMerger
{
    /// <summary>One run of all.</summary>
    public static SearchRun Merge(IReadOnlyList<SearchRun> runs)
    {
        if (runs.Count == 1)
            return runs[0];
        // Side by side postings are no longer than apart.
        var writer = new SearchRunWriter(runs.Sum(static run => run.Length) + 16);
        var next = new int[runs.Count];
        var same = new List<int>(runs.Count);
        while (FindLeast(runs, next, same))
        {
            writer.Begin(runs[same[0]].Term(next[same[0]]));
            AddPostings(runs, next, same, writer);
            writer.End();
            foreach (var run in same)
                next[run]++;
        }

        return writer.Run();
    }

    /// <summary>Finds the runs whose next term is the least; none when all are at their ends.</summary>
    private static bool FindLeast(IReadOnlyList<SearchRun> runs, int[] next, List<int> same)
    {
        same.Clear();
        for (var i = 0; i < runs.Count; i++)
        {
            if (next[i] == runs[i].Count)
                continue;
            var order = same.Count == 0 ? 0 : runs[i].Term(next[i]).SequenceCompareTo(runs[same[0]].Term(next[same[0]]));
            if (order > 0)
                continue;
            if (order < 0)
                same.Clear();
            same.Add(i);
        }

        return same.Count > 0;
    }

    private static void AddPostings(IReadOnlyList<SearchRun> runs, int[] next, List<int> same, SearchRunWriter writer)
    {
        if (same.Count == 1)
        {
            var only = new PostingReader(runs[same[0]].Postings(next[same[0]]));
            while (only.Next())
                writer.Add(only.Document, only.Level);
            return;
        }

        var postings = new List<uint>();
        foreach (var run in same)
        {
            var reader = new PostingReader(runs[run].Postings(next[run]));
            while (reader.Next())
                postings.Add(((uint)reader.Document << 3) | (uint)reader.Level);
        }

        postings.Sort();
        foreach (var posting in postings)
            writer.Add((int)(posting >> 3), (int)(posting & 7));
    }
}
