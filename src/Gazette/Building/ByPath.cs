namespace Gazette.Building;

/// <summary>Finds things in lists that are in the ordinal order of their paths.</summary>
internal static class ByPath
{
    /// <summary>The item of that path, or null.</summary>
    /// <param name="items">By path.</param>
    public static T? Find<T>(IReadOnlyList<T> items, string path, Func<T, string> pathOf)
        where T : class
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(pathOf(items[middle]), path) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low < items.Count && pathOf(items[low]) == path ? items[low] : null;
    }
}
