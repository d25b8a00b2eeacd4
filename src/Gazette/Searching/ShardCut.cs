using System.Runtime.InteropServices;
using Gazette.Hashing;

namespace Gazette.Searching;

/// <summary>
/// Cuts the terms of a segment into ranges that have room in a file each. Where a range is too long it is cut at the term whose
/// digest is the highest of those near its middle: a few terms more or less change few cuts, so that few files are written anew.
/// </summary>
internal sealed class ShardCut
{
    private readonly SearchRun _run;
    private readonly int _most;
    private readonly List<(int From, int To)> _ranges = [];

    // Bits of all terms before each one.
    private readonly long[] _bits;

    private ShardCut(SearchRun run, int documents, Func<int, int> heads)
    {
        _run = run;
        // Some room for the number of terms, the check sum, the first term's whole text, and the brackets of the heads.
        _most = (MostBytesOf(documents) - 200) * 8;
        _bits = new long[run.Count + 1];
        for (var i = 0; i < run.Count; i++)
            _bits[i + 1] = _bits[i] + ShardFile.BitsOf(run, i, documents)
                + (8 * (ShardFile.BytesOf(i == 0 ? [] : run.Term(i - 1), run.Term(i), run.Documents(i)) + heads(i)));
    }

    /// <summary>The ranges of terms, each with its first and the one behind its last.</summary>
    /// <param name="documents">Documents of the segment.</param>
    /// <param name="heads">Bytes of the head of each term.</param>
    public static IReadOnlyList<(int From, int To)> Of(SearchRun run, int documents, Func<int, int> heads)
    {
        var cut = new ShardCut(run, documents, heads);
        if (run.Count > 0)
            cut.Cut(0, run.Count);
        return cut._ranges;
    }

    /// <summary>
    /// Bytes of the longest file. A search loads the list of files and one of them: the more there are, the longer is the list. Of a
    /// small segment, the newest, a new article changes nearly all: there shall be few.
    /// </summary>
    private static int MostBytesOf(int documents) => documents switch
    {
        < 1_000 => 28 * 1024,
        < 25_000 => 20 * 1024,
        _ => ShardFile.MostBytes,
    };

    private void Cut(int from, int to)
    {
        var length = _bits[to] - _bits[from];
        if (length <= _most || to - from == 1)
        {
            _ranges.Add((from, to));
            return;
        }

        var first = Math.Max(from + 1, PlaceOf(_bits[from] + (length * 3 / 8), from, to));
        var last = Math.Max(first, Math.Min(to - 1, PlaceOf(_bits[from] + (length * 5 / 8), from, to)));
        var (best, highest) = (first, 0UL);
        for (var i = first; i <= last; i++)
            if (ContentHash.Of(MemoryMarshal.AsBytes(_run.Term(i))) is var digest && digest > highest)
                (best, highest) = (i, digest);
        Cut(from, best);
        Cut(best, to);
    }

    /// <summary>The first term of a range before which so many bits are.</summary>
    private int PlaceOf(long bits, int from, int to)
    {
        var place = Array.BinarySearch(_bits, from, to - from, bits);
        return place < 0 ? ~place : place;
    }
}
