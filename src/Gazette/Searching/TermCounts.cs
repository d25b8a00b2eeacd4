namespace Gazette.Searching;

/// <summary>
/// The terms of one document: how often each stands in the field that is read, and what it weighs in those before. Small enough
/// to stay in the cache of a processor; its memory is used again for each document.
/// </summary>
internal sealed class TermCounts
{
    private const uint Spread = 2654435769;

    // A hash table with open addressing, at most half full: numbers of terms plus 1, 0 where none is.
    private int[] _slots = new int[4096];
    private int _shift = 32 - 12;

    // Of each term.
    private uint[] _terms = new uint[2048];
    private int[] _occurrences = new int[2048];
    private float[] _weights = new float[2048];

    /// <summary>How many different terms there are.</summary>
    public int Length { get; private set; }

    public uint Term(int number) => _terms[number];

    public float Weight(int number) => _weights[number];

    /// <summary>Counts an occurrence of a term.</summary>
    public void Count(uint term)
    {
        var slots = _slots;
        var place = (int)(term * Spread >> _shift);
        int found;
        while ((found = slots[place]) != 0)
        {
            if (_terms[found - 1] == term)
            {
                _occurrences[found - 1]++;
                return;
            }

            place = (place + 1) & (slots.Length - 1);
        }

        (_terms[Length], _occurrences[Length], _weights[Length]) = (term, 1, 0);
        slots[place] = ++Length;
        if (Length == _terms.Length)
            Grow();
    }

    /// <summary>The field ends: each occurrence in it weighs so much.</summary>
    public void EndField(float weight)
    {
        for (var i = 0; i < Length; i++)
        {
            _weights[i] += weight * _occurrences[i];
            _occurrences[i] = 0;
        }
    }

    /// <summary>Forgets all terms.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Length = 0;
    }

    private void Grow()
    {
        Array.Resize(ref _terms, Length * 2);
        Array.Resize(ref _occurrences, Length * 2);
        Array.Resize(ref _weights, Length * 2);
        _slots = new int[Length * 4];
        _shift--;
        for (var i = 0; i < Length; i++)
        {
            var place = (int)(_terms[i] * Spread >> _shift);
            while (_slots[place] != 0)
                place = (place + 1) & (_slots.Length - 1);
            _slots[place] = i + 1;
        }
    }
}
