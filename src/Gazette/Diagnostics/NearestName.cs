namespace Gazette.Diagnostics;

/// <summary>The known name that somebody probably meant.</summary>
public static class NearestName
{
    private const int LongestName = 64;

    /// <summary>
    /// The nearest of <paramref name="known"/> to <paramref name="written"/>, or null when none is near: at most one
    /// letter in three wrong, missing, too many or swapped with its neighbour (optimal string alignment distance). Upper and
    /// lower case count
    /// as equal. Of two equally near names the first wins.
    /// </summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestName)
            return null;
        string? nearest = null;
        var best = Math.Max(1, written.Length / 3) + 1;
        Span<char> wanted = stackalloc char[written.Length];
        Span<char> letters = stackalloc char[LongestName];
        written.AsSpan().ToLowerInvariant(wanted);
        foreach (var name in known)
        {
            // A name of one character is as near to any other: it would only mislead.
            if (name.Length is < 2 or > LongestName || Math.Abs(name.Length - written.Length) >= best)
                continue;
            name.AsSpan().ToLowerInvariant(letters);
            var distance = Distance(wanted, letters[..name.Length], best);
            if (distance >= best || distance >= name.Length)
                continue;
            best = distance;
            nearest = name;
        }

        return nearest;
    }

    /// <summary>The distance of two names; any number from <paramref name="most"/> on where it is no less than that.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> beforeLast = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> row = stackalloc int[LongestName + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        var leastOfLast = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }

            // A row is made of the two before it, and no step makes a distance less.
            if (least >= most && leastOfLast + 1 >= most)
                return most;
            leastOfLast = least;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}
