namespace Gazette.Content;

/// <summary>How the articles of a build differ from those of the cache, without their texts.</summary>
/// <param name="Comparison">Of the files with the cache.</param>
/// <param name="Known">For each file that is as it was, though it took more than size and time to prove it, what is known of
/// it.</param>
/// <param name="Read">For each file that is not as it was, what is to be remembered of it, unless it has an error.</param>
internal sealed record ArticlesNow(CacheComparison Comparison, SourceState?[] Known, CachedArticle?[] Read)
{
    /// <summary>How many files there are.</summary>
    public int Count => Known.Length;

    /// <summary>Whether the file at a place in the list is as it was.</summary>
    public bool IsRemembered(int place) => Comparison.Proved[place] || Known[place] is not null;

    /// <summary>Whether the file at a place in the list holds an article without an error.</summary>
    public bool IsArticle(int place) => IsRemembered(place) || Read[place] is not null;
}
