using Gazette.Content;

namespace Gazette.Searching;

/// <summary>
/// Cuts the documents into segments by age: a new article changes the newest alone, which is small; all closed years are one,
/// since each segment costs every search a file.
/// </summary>
internal static class SegmentCut
{
    // About as many as an article more may rewrite the files of.
    private const int MostInNewest = 600;

    // A list of documents for a term of nearly all must have room in a file.
    private const int MostInSegment = 100_000;

    /// <summary>The segments in order; none is empty.</summary>
    /// <param name="documents">Those without a year first, then by date, oldest first.</param>
    public static IReadOnlyList<SegmentDocuments> Of(IReadOnlyList<Article> documents)
    {
        var segments = new List<SegmentDocuments>();
        if (documents.Count == 0)
            return segments;
        var year = SegmentDocuments.YearOf(documents[^1]);
        var (closed, newest) = (FirstOf(documents, year, 0), FirstInNewest(documents, year));
        IEnumerable<(int, int)> ranges = [.. Closed(documents, closed), (closed, newest), (newest, documents.Count)];
        foreach (var (from, to) in ranges)
            if (to > from)
                segments.Add(SegmentDocuments.Of([.. documents.Skip(from).Take(to - from)], isNewest: to == documents.Count));
        return segments;
    }

    /// <summary>The closed years: one range, but for archives of more articles than have room in it.</summary>
    private static IEnumerable<(int From, int To)> Closed(IReadOnlyList<Article> documents, int end)
    {
        var from = 0;
        for (var to = from + MostInSegment; to < end; to = from + MostInSegment)
        {
            // Back to the beginning of a year, unless that year alone is too much.
            var begin = FirstOf(documents, SegmentDocuments.YearOf(documents[to]), 0);
            if (begin <= from)
                begin = to;
            yield return (from, begin);
            from = begin;
        }

        yield return (from, end);
    }

    /// <summary>The first document of the newest year, quarter or month: the longest that has few.</summary>
    private static int FirstInNewest(IReadOnlyList<Article> documents, int year)
    {
        var month = documents[^1].Card.Date.Month;
        var first = FirstOf(documents, year, 0);
        foreach (var begin in (int[])[month - ((month - 1) % 3), month])
            if (documents.Count - first > MostInNewest && month > 0)
                first = FirstOf(documents, year, begin);
        return first;
    }

    /// <summary>The first document from a month on; those without a month come before all of their year.</summary>
    private static int FirstOf(IReadOnlyList<Article> documents, int year, int month)
    {
        var (low, high) = (0, documents.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var of = SegmentDocuments.YearOf(documents[middle]);
            if (of > year || (of == year && documents[middle].Card.Date.Month >= month))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
