using Gazette.Storage;

namespace Gazette.Searching;

/// <summary>
/// An inverted index of some documents: terms in ordinal order, and of each the documents that hold it. Postings are bytes: for
/// each document the distance from the one before, times 8, plus the level, as a LEB128 number.
/// </summary>
/// <param name="terms">The terms, one after the other.</param>
/// <param name="termEnds">Where each ends.</param>
/// <param name="postings">The postings, one term after the other.</param>
/// <param name="postingEnds">Where those of each term end.</param>
/// <param name="documents">How many documents hold each term.</param>
/// <param name="count">How many terms there are; the arrays may be longer.</param>
internal sealed class SearchRun(char[] terms, int[] termEnds, byte[] postings, int[] postingEnds, int[] documents, int count)
{
    /// <summary>How many terms there are.</summary>
    public int Count => count;

    /// <summary>Bytes of all postings.</summary>
    public int Length => count == 0 ? 0 : postingEnds[count - 1];

    public ReadOnlySpan<char> Term(int number)
    {
        var start = number == 0 ? 0 : termEnds[number - 1];
        return terms.AsSpan(start, termEnds[number] - start);
    }

    public ReadOnlySpan<byte> Postings(int number)
    {
        var start = number == 0 ? 0 : postingEnds[number - 1];
        return postings.AsSpan(start, postingEnds[number] - start);
    }

    public int Documents(int number) => documents[number];

    /// <summary>The number of the first term that is not before another.</summary>
    public int PlaceOf(string term) => BinarySearch.LowerBound(count, i => Term(i).SequenceCompareTo(term) >= 0);

    /// <summary>A run of some of the terms.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">Behind the last.</param>
    public SearchRun Part(int from, int to)
    {
        var part = new SearchRunWriter();
        for (var i = from; i < to; i++)
        {
            part.Begin(Term(i));
            var reader = new PostingReader(Postings(i));
            while (reader.Next())
                part.Add(reader.Document, reader.Level);
            part.End();
        }

        return part.Run();
    }

    /// <summary>Whether another run is that of some of the terms.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">Behind the last.</param>
    public bool HasPart(int from, int to, SearchRun other)
    {
        if (other.Count != to - from)
            return false;
        for (var i = from; i < to; i++)
            if (!Term(i).SequenceEqual(other.Term(i - from)) || !Postings(i).SequenceEqual(other.Postings(i - from)))
                return false;
        return true;
    }
}

/// <summary>Reads postings of a <see cref="SearchRun"/> one after the other.</summary>
internal ref struct PostingReader(ReadOnlySpan<byte> postings)
{
    private readonly ReadOnlySpan<byte> _postings = postings;
    private int _place;

    public int Document { get; private set; } = -1;

    public int Level { get; private set; }

    public bool Next()
    {
        if (_place >= _postings.Length)
            return false;
        uint number = _postings[_place];
        if (number < 0x80)
            _place++;
        else
            number = VariableNumber.Read(_postings, ref _place);
        Document += (int)(number >> 3);
        Level = (int)(number & 7);
        return true;
    }
}

/// <summary>Writes a <see cref="SearchRun"/>, term by term in order.</summary>
/// <param name="room">Bytes of postings to have room for from the start.</param>
internal sealed class SearchRunWriter(int room = 1024)
{
    private char[] _terms = new char[1024];
    private int[] _termEnds = new int[256];
    private byte[] _postings = new byte[room];
    private int[] _postingEnds = new int[256];
    private int[] _documents = new int[256];
    private int _count;
    private int _termLength;
    private int _length;
    private int _last = -1;

    /// <summary>Begins the next term.</summary>
    public void Begin(ReadOnlySpan<char> term)
    {
        if (_count == _termEnds.Length)
        {
            Array.Resize(ref _termEnds, _count * 2);
            Array.Resize(ref _postingEnds, _count * 2);
            Array.Resize(ref _documents, _count * 2);
        }

        if (_terms.Length - _termLength < term.Length)
            Array.Resize(ref _terms, Math.Max(_terms.Length * 2, _termLength + term.Length));
        term.CopyTo(_terms.AsSpan(_termLength));
        _termLength += term.Length;
        _last = -1;
    }

    /// <summary>Adds a document to the term; their numbers rise.</summary>
    /// <param name="level">0 to 7.</param>
    public void Add(int document, int level)
    {
        if (_postings.Length - _length < VariableNumber.MostBytes)
            Array.Resize(ref _postings, _postings.Length * 2);
        var number = ((uint)(document - _last) << 3) | (uint)level;
        if (number < 0x80)
            _postings[_length++] = (byte)number;
        else
            _length += VariableNumber.Write(_postings.AsSpan(_length), number);
        _last = document;
        _documents[_count]++;
    }

    /// <summary>The term is complete; without documents it is none.</summary>
    public void End()
    {
        if (_documents[_count] == 0)
        {
            _termLength = _count == 0 ? 0 : _termEnds[_count - 1];
            return;
        }

        _termEnds[_count] = _termLength;
        _postingEnds[_count++] = _length;
        if (_count < _documents.Length)
            _documents[_count] = 0;
    }

    /// <summary>What was written. Nothing can be added after.</summary>
    public SearchRun Run() => new(_terms, _termEnds, _postings, _postingEnds, _documents, _count);

    /// <summary>A copy of what was written, in arrays without room for more.</summary>
    public SearchRun Copy() => new(
        _terms[.._termLength], _termEnds[.._count], _postings[.._length], _postingEnds[.._count], _documents[.._count], _count);

    /// <summary>Forgets what was written, and keeps the room that it took.</summary>
    public void Clear()
    {
        Array.Clear(_documents);
        (_count, _termLength, _length, _last) = (0, 0, 0, -1);
    }
}
