using Gazette.Diagnostics;
using Gazette.Memory;
using Gazette.Threading;

namespace Gazette.Content;

/// <summary>
/// What earlier builds read from article files, so that an unchanged file is not opened. Size and time prove that a file
/// is unchanged, but for one that was written so shortly before the last build that a second edit could have got the same
/// time; those, and files whose time alone differs, are proved by a digest of their bytes. Cards are read from memory when
/// they are asked for: where nothing has changed nobody does.
/// </summary>
public sealed class ArticleCache
{
    /// <summary>Articles in one part: parts are read side by side.</summary>
    private const int PartLength = 2048;

    /// <summary>The coarsest clock of a file system in use (FAT) counts two seconds.</summary>
    private static readonly long ClockTicks = TimeSpan.FromSeconds(2).Ticks;

    private readonly CachedPart[] _parts;
    private readonly long _started;

    private ArticleCache(CachedPart[] parts, long started)
    {
        _parts = parts;
        _started = started;
        Files = [.. parts.SelectMany(part => part.Files)];
    }

    /// <summary>A cache that remembers nothing.</summary>
    public static ArticleCache Empty { get; } = new([], 0);

    /// <summary>The files remembered, by path. An article's number is its place here.</summary>
    public IReadOnlyList<KnownFile> Files { get; }

    /// <summary>What is remembered of the article of a number.</summary>
    public CachedArticle Article(int number) => _parts[number / PartLength].Articles[number % PartLength];

    /// <summary>What the article of a number was warned of: a warning does not vanish on the second build.</summary>
    public IReadOnlyList<Diagnostic> Warnings(int number) => _parts[number / PartLength].Warnings[number % PartLength];

    /// <summary>Whether size and time prove that the file is as it was.</summary>
    public bool IsProved(ContentFile file, KnownFile known) =>
        file.Length == known.Length && file.Modified == known.Modified && IsSettled(file.Modified);

    /// <summary>Whether a file of that time can have changed since only with another time.</summary>
    public bool IsSettled(long modified) => modified < _started - ClockTicks;

    /// <summary>Reads the cache; empty when there is none or it is not to be trusted, and <paramref name="why"/> says so in the second case.</summary>
    /// <param name="key">Digest of program and config.</param>
    public static ArticleCache Load(string path, ulong key, out string? why)
    {
        if (MemoryFile.Load(path, key, out why) is not [var head, .. var rest])
            return Empty;
        try
        {
            var parts = new CachedPart[rest.Length / CachedPart.Pieces];
            WorkerThreads.ForEach(parts.Length, i => parts[i] = CachedPart.Read(rest.AsSpan(i * CachedPart.Pieces, CachedPart.Pieces).ToArray()));
            return new ArticleCache(parts, (long)new MemoryReader(head).Fixed());
        }
        catch (MemoryException)
        {
            why = "is damaged";
            return Empty;
        }
    }

    /// <summary>Replaces the cache by other articles.</summary>
    /// <param name="articles">By path.</param>
    /// <param name="started">When the build began to read, in 100 ns ticks of UTC.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string path, ulong key, IReadOnlyList<CachedArticle> articles, long started)
    {
        var parts = articles.Chunk(PartLength).ToArray();
        Save(path, key, parts.Length, (i, writers) => CachedPart.Write(parts[i], writers), started);
    }

    /// <summary>Replaces the cache by one of the same files, of which some have other text.</summary>
    /// <param name="files">All of them, as they are now.</param>
    /// <param name="edited">What is to be remembered of the edited ones, by number.</param>
    /// <param name="started">When the build began to read, in 100 ns ticks of UTC.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public void Save(string path, ulong key, IReadOnlyList<KnownFile> files, IReadOnlyDictionary<int, CachedArticle> edited, long started) =>
        Save(path, key, _parts.Length, (i, writers) => _parts[i].WriteWith(files.Skip(i * PartLength).Take(PartLength), edited, i * PartLength, writers), started);

    private static void Save(string path, ulong key, int count, Func<int, MemoryWriter[], ReadOnlyMemory<byte>[]> write, long started) =>
        MemoryFile.Save(path, key,
        [
            MemoryPiece.Of(head => head.Fixed((ulong)started)),
            .. Enumerable.Range(0, count).Select(i => new MemoryPiece(CachedPart.Pieces, writers => write(i, writers))),
        ]);
}

/// <summary>What is remembered of one article.</summary>
/// <param name="Warnings">What it was warned of.</param>
public sealed record CachedArticle(KnownFile Known, ArticleCard Card, ArticleReferences References, IReadOnlyList<Diagnostic> Warnings);
