namespace Gazette.Searching;

/// <summary>Numbers words, from 0 in the order in which they are met.</summary>
internal sealed class WordTable
{
    // A hash table with open addressing, at most half full: in the bits that a place takes the number of a word plus 1, above
    // them those of its hash; 0 where none is. The smaller the table the more of it is in the processor's cache.
    private uint[] _slots = new uint[16 * 1024];

    // The words, one after the other; of each where it ends, and what it is sorted by.
    private char[] _letters = new char[64 * 1024];
    private int[] _ends = new int[8 * 1024];
    private ulong[] _keys = [];
    private int[] _order = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<char> this[int number]
    {
        get
        {
            var start = number == 0 ? 0 : _ends[number - 1];
            return _letters.AsSpan(start, _ends[number] - start);
        }
    }

    /// <summary>The first four letters as one number: such numbers are compared as the letters are.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word)
    {
        var key = 0UL;
        for (var i = 0; i < 4; i++)
            key = (key << 16) | (i < word.Length ? word[i] : '\0');
        return key;
    }

    /// <summary>The number of a word, a new one where it was not met before.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var slots = _slots;
        var last = (uint)slots.Length - 1;
        var hash = HashOf(word);
        var place = PlaceOf(hash);
        for (; slots[place] is not 0 and var slot; place = (int)((uint)(place + 1) & last))
            if (((slot ^ hash) & ~last) == 0 && this[(int)(slot & last) - 1].SequenceEqual(word))
                return (int)(slot & last) - 1;
        slots[place] = (hash & ~last) | (uint)(Count + 1);
        return Add(word);
    }

    /// <summary>The numbers of all words in ordinal order.</summary>
    public ReadOnlySpan<int> InOrder()
    {
        if (_order.Length < Count)
            (_order, _keys) = (new int[_ends.Length], new ulong[_ends.Length]);
        var order = _order.AsSpan(0, Count);
        var keys = _keys.AsSpan(0, Count);
        for (var i = 0; i < Count; i++)
            (order[i], keys[i]) = (i, KeyOf(this[i]));
        // Numbers are compared much faster than texts; the texts decide where the first four letters are the same.
        keys.Sort(order);
        for (var i = 0; i < Count;)
        {
            var end = i + 1;
            while (end < Count && keys[end] == keys[i])
                end++;
            if (end - i > 1)
                order[i..end].Sort((a, b) => this[a].SequenceCompareTo(this[b]));
            i = end;
        }

        return order;
    }

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    private int Add(ReadOnlySpan<char> word)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (_letters.Length - start < word.Length)
            Array.Resize(ref _letters, _letters.Length * 2);
        word.CopyTo(_letters.AsSpan(start));
        _ends[Count] = start + word.Length;
        if (++Count == _ends.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _ends, Count * 2);
        _slots = new uint[Count * 4];
        var last = (uint)_slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var hash = HashOf(this[number]);
            var place = PlaceOf(hash);
            while (_slots[place] != 0)
                place = (int)((uint)(place + 1) & last);
            _slots[place] = (hash & ~last) | (uint)(number + 1);
        }
    }

    /// <summary>FNV-1a of the letters.</summary>
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261U;
        foreach (var letter in word)
            hash = (hash ^ letter) * 16777619;
        return hash;
    }

    private int PlaceOf(uint hash) => (int)(hash ^ (hash >> 15)) & (_slots.Length - 1);
}
