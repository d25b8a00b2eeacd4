using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Content;

/// <summary>
/// What earlier builds read from article files, so that an unchanged file is not opened. Size and time prove that a file
/// is unchanged, but for one that was written so shortly before the last build that a second edit could have got the same
/// time; those, and files whose time alone differs, are proved by a digest of their bytes. Cards are read from memory when
/// they are asked for: where nothing has changed nobody does. It lies in parts, which are read side by side; of a changed
/// archive only the parts in which something changed are written anew.
/// </summary>
public sealed class ArticleCache
{
    /// <summary>Articles in a new part.</summary>
    private const int PartLength = 2048;

    /// <summary>Articles that a part may come to have before it is cut.</summary>
    private const int LongestPart = 2 * PartLength;

    private readonly CachedPart[] _parts;
    private readonly long _started;

    private ArticleCache(CachedPart[] parts, long started)
    {
        _parts = parts;
        _started = started;
        Count = parts.Length == 0 ? 0 : parts[^1].First + parts[^1].Count;
    }

    /// <summary>A cache that remembers nothing.</summary>
    public static ArticleCache Empty { get; } = new([], 0);

    /// <summary>How many articles are remembered. They lie by path, and an article's number is its place among them.</summary>
    public int Count { get; }

    /// <summary>What is remembered of the file of a number.</summary>
    public SourceState File(int number) => PartOf(number).File(number);

    /// <summary>What is remembered of the article of a number.</summary>
    public CachedArticle Article(int number) => PartOf(number).Article(number);

    /// <summary>What the article of a number was warned of: a warning does not vanish on the second build.</summary>
    public IReadOnlyList<Diagnostic> Warnings(int number) => PartOf(number).Warnings(number);

    /// <summary>Whether size and time prove that the file is as it was.</summary>
    public bool IsProved(ContentFile file, SourceState known) =>
        file.Length == known.Length && file.Modified == known.Modified && IsSettled(file.Modified);

    /// <summary>Whether a file of that time can have changed since only with another time.</summary>
    public bool IsSettled(long modified) => TimestampPolicy.ProvesSource(modified, _started);

    /// <summary>Compares files with those remembered. No object is made of any.</summary>
    /// <param name="listed">By path.</param>
    internal CacheComparison Compare(IReadOnlyList<ContentFile> listed)
    {
        // Between the first path of a part and that of the next one lie the files that could be in it.
        var from = new int[_parts.Length + 1];
        for (var i = 1; i < _parts.Length; i++)
            from[i] = PlaceOf(_parts[i].FirstPath, listed);
        from[^1] = listed.Count;
        var comparison = new CacheComparison(listed.Count, Count, from);
        WorkerThreads.ForEach(_parts.Length, i => _parts[i].Compare(listed, from[i], from[i + 1], _started, comparison));
        return comparison;
    }

    /// <summary>What those of the files were warned of that are proved to be as they were.</summary>
    internal IReadOnlyList<DiagnosticGroup> WarningsOf(IReadOnlyList<ContentFile> listed, CacheComparison comparison)
    {
        var groups = new DiagnosticGroup?[_parts.Length];
        WorkerThreads.ForEach(groups.Length, i => groups[i] = _parts[i].WarningsOf(listed, comparison));
        return [.. groups.OfType<DiagnosticGroup>()];
    }

    /// <summary>Reads the articles of those files that are listed still, side by side.</summary>
    /// <param name="take">Is given the place of the file in the list.</param>
    internal void ReadArticles(
        IReadOnlyList<ContentFile> listed, CacheComparison comparison, Action<int, ArticleCard, ArticleReferences> take) =>
        WorkerThreads.ForEach(_parts.Length, i => _parts[i].ReadArticles(listed, comparison, take));

    /// <summary>
    /// Reads the cache; empty when there is none or it is not to be trusted, and <paramref name="why"/> says so in the second
    /// case.
    /// </summary>
    /// <param name="key">Digest of program and config.</param>
    public static ArticleCache Load(string path, ulong key, out string? why)
    {
        if (StorageFile.Load(path, key, out why) is not { Length: > 0 } pieces)
            return Empty;
        try
        {
            var parts = new CachedPart[pieces.Length / CachedPart.Segments];
            var first = 0;
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = CachedPart.Read(pieces, 1 + (i * CachedPart.Segments), first);
                first += parts[i].Count;
            }

            return new ArticleCache(parts, (long)new StorageReader(pieces[0]).Fixed());
        }
        catch (StorageException)
        {
            why = "is damaged";
            return Empty;
        }
    }

    /// <summary>Replaces the cache by one of the articles as they are now.</summary>
    /// <param name="now">How they differ from those of this cache.</param>
    /// <param name="started">When the build began to read, in 100 ns ticks of UTC.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    internal void Save(string path, ulong key, ArticlesNow now, long started)
    {
        var head = Segment.Of(memory => memory.Fixed((ulong)started));
        StorageFile.Save(path, key, _parts.Length == 0
            ? [head, .. NewParts(now, 0, now.Count)]
            : [head, .. _parts.SelectMany((part, i) => Parts(part, now, now.Comparison.From[i], now.Comparison.From[i + 1]))]);
    }

    /// <summary>The parts that are to be where one was.</summary>
    /// <param name="from">The place of the first file in the list that could be in it.</param>
    /// <param name="to">The place of the first one after it that could not.</param>
    private IEnumerable<Segment> Parts(CachedPart part, ArticlesNow now, int from, int to)
    {
        var (isSame, isTouched) = (to - from == part.Count, false);
        for (var place = from; isSame && place < to; place++)
        {
            isSame = now.IsRemembered(place);
            isTouched |= now.Known[place] is { } known && !ReferenceEquals(known, File(now.Comparison.Numbers[place]));
        }

        return !isSame ? NewParts(now, from, to)
            : [new Segment(CachedPart.Segments, writers =>
                isTouched ? part.WriteWith(Files(now, from, to), writers) : part.AsItWas)];
    }

    private IEnumerable<Segment> NewParts(ArticlesNow now, int from, int to)
    {
        var places = Enumerable.Range(from, to - from).Where(now.IsArticle).ToArray();
        // Cut evenly: a short rest would be cut from the same part again and again.
        var count = places.Length <= LongestPart ? 1 : (places.Length + PartLength - 1) / PartLength;
        return places.Chunk(Math.Max(1, (places.Length + count - 1) / count))
            .Select(some => new Segment(CachedPart.Segments, writers =>
                CachedPart.Write([.. some.Select(place => Article(now, place))], writers)));
    }

    private SourceState[] Files(ArticlesNow now, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(place => now.Known[place] ?? File(now.Comparison.Numbers[place]))];

    private CachedArticle Article(ArticlesNow now, int place)
    {
        if (now.Read[place] is { } read)
            return read;
        var remembered = Article(now.Comparison.Numbers[place]);
        return now.Known[place] is { } known ? remembered with { Known = known } : remembered;
    }

    private CachedPart PartOf(int number) => _parts[BinarySearch.LowerBound(_parts.Length, i => _parts[i].First > number) - 1];

    /// <summary>The place of the first file that is not before a path.</summary>
    private static int PlaceOf(string path, IReadOnlyList<ContentFile> listed) =>
        BinarySearch.LowerBound(listed.Count, i => string.CompareOrdinal(listed[i].File, path) >= 0);
}
