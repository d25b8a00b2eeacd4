namespace Gazette.Searching;

/// <summary>Terms in ordinal order, and how much of a file each takes: what is needed to cut them into files.</summary>
internal sealed class TermLengths
{
    private readonly List<int> _ends = [];
    private readonly List<int> _documents = [];
    private readonly List<long> _bits = [];
    private char[] _terms = new char[1024];

    /// <summary>How many terms there are.</summary>
    public int Count => _ends.Count;

    /// <summary>Those of a run.</summary>
    /// <param name="all">Documents of the segment.</param>
    public static TermLengths Of(SearchRun run, int all, SearchHeads heads)
    {
        var lengths = new TermLengths();
        for (var i = 0; i < run.Count; i++)
            lengths.Add(run.Term(i), run.Documents(i), ShardFile.BitsOf(run, i, all) + (8L * heads.LengthOf(run, i)));
        return lengths;
    }

    public ReadOnlySpan<char> Term(int number)
    {
        var start = number == 0 ? 0 : _ends[number - 1];
        return _terms.AsSpan(start, _ends[number] - start);
    }

    /// <summary>How many documents hold a term.</summary>
    public int Documents(int number) => _documents[number];

    /// <summary>Bits of a term's postings and of its head.</summary>
    public long Bits(int number) => _bits[number];

    /// <summary>Adds the next term.</summary>
    /// <param name="documents">How many hold it.</param>
    /// <param name="bits">Of its postings and its head.</param>
    public void Add(ReadOnlySpan<char> term, int documents, long bits)
    {
        var start = Count == 0 ? 0 : _ends[^1];
        if (_terms.Length - start < term.Length)
            Array.Resize(ref _terms, Math.Max(_terms.Length * 2, start + term.Length));
        term.CopyTo(_terms.AsSpan(start));
        _ends.Add(start + term.Length);
        _documents.Add(documents);
        _bits.Add(bits);
    }

    /// <summary>Adds terms that come behind these.</summary>
    public void Add(TermLengths others)
    {
        for (var i = 0; i < others.Count; i++)
            Add(others.Term(i), others.Documents(i), others.Bits(i));
    }

    /// <summary>Adds the lengths of heads to those of their terms.</summary>
    /// <param name="heads">In the order of the terms.</param>
    public void Add(IEnumerable<WrittenHead> heads)
    {
        var term = 0;
        foreach (var head in heads)
        {
            while (!Term(term).SequenceEqual(head.Term))
                term++;
            _bits[term] += 8L * head.Length;
        }
    }
}
