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
        foreach (var name in known)
        {
            // A name of one character is as near to any other: it would only mislead.
            if (name.Length is < 2 or > LongestName || Math.Abs(name.Length - written.Length) >= best)
                continue;
            var distance = Distance(written, name);
            if (distance >= best || distance >= name.Length)
                continue;
            best = distance;
            nearest = name;
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[LongestName + 1];
        Span<int> last = stackalloc int[LongestName + 1];
        Span<int> row = stackalloc int[LongestName + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
