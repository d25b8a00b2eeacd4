using Gazette.Content;

namespace Gazette.Loading;

/// <summary>How the article files that are listed differ from those in the cache.</summary>
internal sealed class ArticleChanges
{
    /// <param name="listed">How many files there are.</param>
    /// <param name="cached">How many the cache knows.</param>
    public ArticleChanges(int listed, int cached, int[] from)
    {
        From = from;
        Numbers = new int[listed];
        Places = new int[cached];
        Proved = new bool[listed];
        Digests = new ulong[2 * listed];
        Known = new SourceState?[listed];
        Read = new CachedArticle?[listed];
        Array.Fill(Numbers, -1);
        Array.Fill(Places, -1);
    }

    /// <summary>
    /// For each segment of the cache the place in the list of the first file that could be in it, and last how many files there
    /// are.
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
    /// For each file the digests of its article and of what other pages are given of it (<see cref="SourceState"/>), as they are
    /// remembered.
    /// </summary>
    public ulong[] Digests { get; }

    /// <summary>For each file that is as it was, though it took more than size and time to prove it, its present state.</summary>
    public SourceState?[] Known { get; }

    /// <summary>For each file that is not as it was, what is to be remembered of it, unless it has an error.</summary>
    public CachedArticle?[] Read { get; }

    /// <summary>Whether the files are those of the cache.</summary>
    public bool IsSame => Numbers.Length == Places.Length && !Numbers.Contains(-1);

    /// <summary>How many files there are.</summary>
    public int Count => Numbers.Length;

    /// <summary>The file at a place in the list is to be read anew by the next build.</summary>
    public void Forget(int place) => (Proved[place], Known[place], Read[place]) = (false, null, null);

    /// <summary>Whether the file at a place in the list is as it was.</summary>
    public bool IsAsCached(int place) => Proved[place] || Known[place] is not null;

    /// <summary>Whether the file at a place in the list holds an article without an error.</summary>
    public bool IsArticle(int place) => IsAsCached(place) || Read[place] is not null;
}
