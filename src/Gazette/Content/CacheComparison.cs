namespace Gazette.Content;

/// <summary>What a look at files shows of those that the cache knows.</summary>
internal sealed class CacheComparison
{
    /// <param name="listed">How many files there are.</param>
    /// <param name="cached">How many the cache knows.</param>
    public CacheComparison(int listed, int cached, int[] from)
    {
        From = from;
        Numbers = new int[listed];
        Places = new int[cached];
        Proved = new bool[listed];
        Digests = new ulong[2 * listed];
        Array.Fill(Numbers, -1);
        Array.Fill(Places, -1);
    }

    /// <summary>
    /// For each part of the cache the place in the list of the first file that could be in it, and last how many files there are.
    /// </summary>
    public int[] From { get; }

    /// <summary>For each file its number in the cache, or -1.</summary>
    public int[] Numbers { get; }

    /// <summary>For each number in the cache the place of its file in the list, or -1.</summary>
    public int[] Places { get; }

    /// <summary>
    /// For each file whether size and time prove that it is as it was; never for one with attachments, which have times too.
    /// </summary>
    public bool[] Proved { get; }

    /// <summary>
    /// For each file the digests of its article and of the outline (<see cref="SourceState"/>) as they are remembered.
    /// </summary>
    public ulong[] Digests { get; }

    /// <summary>Whether the files are those of the cache.</summary>
    public bool IsSame => Numbers.Length == Places.Length && !Numbers.Contains(-1);
}
