using Gazette.Diagnostics;
using Gazette.Memory;
using Gazette.Threading;

namespace Gazette.Content;

/// <summary>
/// What earlier builds read from article files, so that an unchanged file is not opened. Size and time prove that a file
/// is unchanged, but for one that was written so shortly before the last build that a second edit could have got the same
/// time; those, and files whose time alone differs, are proved by a digest of their bytes.
/// </summary>
public sealed class ArticleCache
{
    /// <summary>Articles in one part of the file: parts are read side by side.</summary>
    private const int PartLength = 2048;

    /// <summary>The coarsest clock of a file system in use (FAT) counts two seconds.</summary>
    private static readonly long ClockTicks = TimeSpan.FromSeconds(2).Ticks;

    private readonly Dictionary<string, CachedArticle> _articles;
    private readonly long _started;

    private ArticleCache(Dictionary<string, CachedArticle> articles, long started)
    {
        _articles = articles;
        _started = started;
    }

    /// <summary>A cache that remembers nothing.</summary>
    public static ArticleCache Empty { get; } = new(new Dictionary<string, CachedArticle>(StringComparer.Ordinal), 0);

    /// <summary>Articles remembered.</summary>
    public int Count => _articles.Count;

    /// <summary>What is remembered of a file, changed or not; null when nothing is.</summary>
    public CachedArticle? Find(string file) => _articles.GetValueOrDefault(file);

    /// <summary>Whether size and time prove that the file is as it was.</summary>
    public bool IsProved(ContentFile file, CachedArticle cached) =>
        file.Length == cached.Length && file.Modified == cached.Modified && IsSettled(file.Modified);

    /// <summary>Whether a file of that time can have changed since only with another time.</summary>
    public bool IsSettled(long modified) => modified < _started - ClockTicks;

    /// <summary>Reads the cache; empty when there is none or it is not to be trusted, and <paramref name="why"/> says so in the second case.</summary>
    /// <param name="key">Digest of program and config.</param>
    public static ArticleCache Load(string path, ulong key, out string? why)
    {
        if (MemoryFile.Load(path, key, out why) is not [var head, ..] parts)
            return Empty;
        var lists = new IReadOnlyList<CachedArticle>[parts.Count - 1];
        try
        {
            var started = (long)head.Fixed();
            WorkerThreads.ForEach(lists.Length, i => lists[i] = parts[i + 1].List(ArticleMemory.Read));
            var articles = new Dictionary<string, CachedArticle>(lists.Length * PartLength, StringComparer.Ordinal);
            foreach (var article in lists.SelectMany(list => list))
                articles.Add(article.References.File, article);
            return new ArticleCache(articles, started);
        }
        catch (Exception fault) when (fault is MemoryException or ArgumentException)
        {
            why = "is damaged";
            return Empty;
        }
    }

    /// <summary>Replaces the cache.</summary>
    /// <param name="articles">By path.</param>
    /// <param name="started">When the build began to read, in 100 ns ticks of UTC.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string path, ulong key, IReadOnlyList<CachedArticle> articles, long started)
    {
        var parts = new MemoryWriter[1 + ((articles.Count + PartLength - 1) / PartLength)];
        parts[0] = new MemoryWriter();
        parts[0].Fixed((ulong)started);
        WorkerThreads.ForEach(parts.Length - 1, i =>
        {
            var part = new MemoryWriter();
            var first = i * PartLength;
            var count = Math.Min(PartLength, articles.Count - first);
            part.Number(count);
            for (var j = first; j < first + count; j++)
                ArticleMemory.Write(part, articles[j]);
            parts[i + 1] = part;
        });
        MemoryFile.Save(path, key, parts);
    }
}

/// <summary>What is remembered of one article.</summary>
/// <param name="Length">Bytes of its file.</param>
/// <param name="Modified">Time of the file's last change in 100 ns ticks of UTC.</param>
/// <param name="Bytes">Digest of the file's bytes.</param>
/// <param name="Digest">The article's own digest.</param>
/// <param name="Warnings">What it was warned of: a warning does not vanish on the second build.</param>
public sealed record CachedArticle(
    long Length, long Modified, ulong Bytes, ulong Digest, ArticleCard Card, ArticleReferences References, IReadOnlyList<Diagnostic> Warnings);
