namespace Gazette.Searching;

/// <summary>Sorts numbers by their upper half; those with the same one stay in order (a radix sort).</summary>
internal static class PostingSort
{
    private const int Digits = 1 << DigitBits;
    private const int DigitBits = 11;

    /// <summary>Sorts so many numbers; the other array, of the same length, changes places with theirs.</summary>
    public static void Sort(ref ulong[] numbers, ref ulong[] other, int count)
    {
        // How many numbers have each digit, at each place.
        Span<int> low = stackalloc int[Digits];
        Span<int> middle = stackalloc int[Digits];
        Span<int> high = stackalloc int[Digits];
        low.Clear();
        middle.Clear();
        high.Clear();
        foreach (var number in numbers.AsSpan(0, count))
        {
            low[DigitOf(number, 0)]++;
            middle[DigitOf(number, 1)]++;
            high[DigitOf(number, 2)]++;
        }

        Sort(0, low, ref numbers, ref other, count);
        Sort(1, middle, ref numbers, ref other, count);
        Sort(2, high, ref numbers, ref other, count);
    }

    private static void Sort(int digit, Span<int> places, ref ulong[] numbers, ref ulong[] other, int count)
    {
        // All alike: nothing to sort.
        if (places.Contains(count))
            return;
        var place = 0;
        for (var i = 0; i < Digits; i++)
            (places[i], place) = (place, place + places[i]);
        var sorted = other;
        foreach (var number in numbers.AsSpan(0, count))
            sorted[places[DigitOf(number, digit)]++] = number;
        (numbers, other) = (sorted, numbers);
    }

    private static int DigitOf(ulong number, int digit) => (int)(number >> (32 + (digit * DigitBits))) & (Digits - 1);
}
