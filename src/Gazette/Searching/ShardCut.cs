using System.Runtime.InteropServices;
using Gazette.Hashing;

namespace Gazette.Searching;

/// <summary>
/// Cuts the terms of a segment into ranges that have room in a file each. Where a range is too long it is cut at the term whose
/// digest is the highest of those near its middle: a few terms more or less change few cuts, so that few files are written anew.
/// </summary>
internal sealed class ShardCut
{
    // Room for the number of terms, the check sum, the first term's whole text, and the brackets of the heads.
    private const int Around = 200;

    private readonly TermLengths _terms;
    private readonly int _most;
    private readonly List<ShardRange> _ranges = [];

    // Bits of all terms before each one.
    private readonly long[] _bits;

    private ShardCut(TermLengths terms, Func<long, int> mostOf)
    {
        _terms = terms;
        _bits = new long[terms.Count + 1];
        for (var i = 0; i < terms.Count; i++)
            _bits[i + 1] = _bits[i] + terms.Bits(i)
                + (8L * ShardFile.BytesOf(i == 0 ? [] : terms.Term(i - 1), terms.Term(i), terms.Documents(i)));
        _most = (mostOf(_bits[terms.Count] / 8) - Around) * 8;
    }

    /// <summary>The ranges of terms, in order.</summary>
    /// <param name="mostOf">Bytes of the longest file, given those of all together; one term alone may take more.</param>
    public static IReadOnlyList<ShardRange> Of(TermLengths terms, Func<long, int> mostOf)
    {
        var cut = new ShardCut(terms, mostOf);
        if (terms.Count > 0)
            cut.Cut(0, terms.Count);
        return cut._ranges;
    }

    private void Cut(int from, int to)
    {
        var length = _bits[to] - _bits[from];
        if (length <= _most || to - from == 1)
        {
            _ranges.Add(new ShardRange(from, to, (int)(length / 8) + Around));
            return;
        }

        var first = Math.Clamp(PlaceOf(_bits[from] + (length * 3 / 8), from, to), from + 1, to - 1);
        var last = Math.Clamp(PlaceOf(_bits[from] + (length * 5 / 8), from, to), first, to - 1);
        var (best, highest) = (first, 0UL);
        for (var i = first; i <= last; i++)
            if (ContentHash.Of(MemoryMarshal.AsBytes(_terms.Term(i))) is var digest && digest > highest)
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

/// <summary>Terms that stand in a file.</summary>
/// <param name="From">The first.</param>
/// <param name="To">Behind the last.</param>
/// <param name="Most">Bytes that the file takes at most.</param>
internal sealed record ShardRange(int From, int To, int Most);
