namespace Gazette.Storage;

/// <summary>Finds a place in what lies in order.</summary>
internal static class BinarySearch
{
    /// <summary>
    /// The first number for which a condition holds that holds for all after it too; <paramref name="count"/> when it holds for
    /// none below that.
    /// </summary>
    public static int LowerBound(int count, Predicate<int> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
