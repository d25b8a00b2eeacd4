namespace Gazette.Searching;

/// <summary>Sorts numbers by their upper half; those with the same one stay in order (a radix sort).</summary>
internal static class PostingSort
{
    private const int Digits = 1 << DigitBits;
    private const int DigitBits = 11;

    /// <summary>Sorts so many numbers; the other array, of the same length, changes places with theirs.</summary>
    public static void Sort(ref ulong[] numbers, ref ulong[] other, int count)
    {
        Span<int> places = stackalloc int[Digits];
        for (var shift = 32; shift < 64; shift += DigitBits)
        {
            places.Clear();
            foreach (var number in numbers.AsSpan(0, count))
                places[(int)(number >> shift) & (Digits - 1)]++;
            var place = 0;
            for (var i = 0; i < Digits; i++)
                (places[i], place) = (place, place + places[i]);
            var sorted = other;
            foreach (var number in numbers.AsSpan(0, count))
                sorted[places[(int)(number >> shift) & (Digits - 1)]++] = number;
            (numbers, other) = (sorted, numbers);
        }
    }
}
