namespace Gazette.Storage;

/// <summary>A row that has a path.</summary>
public interface IPathed
{
    string Path { get; }
}

/// <summary>Tables whose rows lie by path (ordinal), no two with the same, and begin with it when encoded.</summary>
public static class PathTables
{
    /// <summary>The path of the first row of a segment. Decodes no more than that.</summary>
    public static string FirstPath<T>(this TableSegment<T> segment)
        where T : class, IPathed
    {
        return segment.KnownFirstPath ??= segment.IsEncoded ? Read(segment.Reader()) : segment.Rows[0].Path;

        static string Read(StorageReader reader)
        {
            _ = reader.Count();
            return reader.Path();
        }
    }

    /// <summary>The row of a path, or null.</summary>
    public static T? Find<T>(this SegmentedTable<T> table, string path)
        where T : class, IPathed =>
        table.NumberOf(path) is >= 0 and var number ? table[number] : null;

    /// <summary>The number of the row of a path; -1 where there is none.</summary>
    public static int NumberOf<T>(this SegmentedTable<T> table, string path)
        where T : class, IPathed
    {
        var segment = table.SegmentOf(path);
        if (segment < 0)
            return -1;
        var rows = table.Segments[segment].Rows;
        var place = NumberOf(rows, path);
        return place < rows.Count && rows[place].Path == path ? table.FirstOf(segment) + place : -1;
    }

    /// <summary>Whether there is a row for something below a folder.</summary>
    /// <param name="folder">Its path, without a slash at the end.</param>
    public static bool HasBelow<T>(this SegmentedTable<T> table, string folder)
        where T : class, IPathed
    {
        var below = folder + "/";
        // The last segment that may begin before it, and the next when all of that one does.
        return table.Segments.Skip(Math.Max(0, table.SegmentOf(below))).Take(2).SelectMany(segment => segment.Rows)
            .FirstOrDefault(row => string.CompareOrdinal(row.Path, below) >= 0)
            is { } first && first.Path.StartsWith(below, StringComparison.Ordinal);
    }

    /// <summary>The table with these rows, each in the place of the one of the same path where there is one.</summary>
    /// <param name="rows">In any order.</param>
    public static SegmentedTable<T> With<T>(this SegmentedTable<T> table, IEnumerable<T> rows)
        where T : class, IPathed
    {
        var keep = table.AllRows();
        T[] inOrder = [.. rows.OrderBy(row => row.Path, StringComparer.Ordinal)];
        foreach (var row in inOrder)
            if (table.NumberOf(row.Path) is >= 0 and var number)
                keep[number] = false;
        return table.Merge(keep, inOrder);
    }

    /// <summary>Says of each row that it is kept.</summary>
    public static bool[] AllRows<T>(this SegmentedTable<T> table)
        where T : class
    {
        var all = new bool[table.Count];
        // Array.Fill of truths is not precompiled.
        for (var i = 0; i < all.Length; i++)
            all[i] = true;
        return all;
    }

    /// <summary>
    /// The table of the rows that are kept and of others. Segments of which all rows are kept stay what they are.
    /// </summary>
    /// <param name="keep">For each row whether it is kept.</param>
    /// <param name="others">By path; none has that of a row that is kept.</param>
    public static SegmentedTable<T> Merge<T>(this SegmentedTable<T> table, bool[] keep, IReadOnlyList<T> others)
        where T : class, IPathed
    {
        var segments = table.Segments;
        if (segments.Count == 0)
            return SegmentedTable.Of(others);
        var merged = new IReadOnlyList<T>?[segments.Count];
        var from = 0;
        for (var i = 0; i < merged.Length; i++)
        {
            // What belongs before the first segment goes into it too.
            var to = i + 1 == merged.Length ? others.Count : NumberOf(others, segments[i + 1].FirstPath());
            var kept = keep.AsSpan(table.FirstOf(i), segments[i].Count);
            if (from < to || kept.Contains(false))
                merged[i] = Merge(segments[i].Rows, kept, others, from, to);
            from = to;
        }

        return table.Replace(merged);
    }

    private static List<T> Merge<T>(IReadOnlyList<T> rows, ReadOnlySpan<bool> keep, IReadOnlyList<T> others, int from, int to)
        where T : class, IPathed
    {
        var merged = new List<T>(rows.Count + to - from);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!keep[i])
                continue;
            while (from < to && string.CompareOrdinal(others[from].Path, rows[i].Path) < 0)
                merged.Add(others[from++]);
            merged.Add(rows[i]);
        }

        while (from < to)
            merged.Add(others[from++]);
        return merged;
    }

    /// <summary>The number of the first row that is not before a path.</summary>
    private static int NumberOf<T>(IReadOnlyList<T> rows, string path)
        where T : class, IPathed =>
        BinarySearch.LowerBound(rows.Count, i => string.CompareOrdinal(rows[i].Path, path) >= 0);

    /// <summary>The last segment that begins at this path or before it; -1 where there is none.</summary>
    public static int SegmentOf<T>(this SegmentedTable<T> table, string path)
        where T : class, IPathed =>
        BinarySearch.LowerBound(table.Segments.Count, i => string.CompareOrdinal(table.Segments[i].FirstPath(), path) > 0) - 1;
}
