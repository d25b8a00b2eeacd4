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
    private readonly Lazy<IReadOnlyList<KnownFile>> _files;

    private ArticleCache(CachedPart[] parts, long started)
    {
        _parts = parts;
        _started = started;
        foreach (var part in parts)
            Count += part.Count;
        _files = new(() =>
        {
            WorkerThreads.ForEach(parts.Length, i => _ = parts[i].Files);
            return [.. parts.SelectMany(part => part.Files)];
        });
    }

    /// <summary>A cache that remembers nothing.</summary>
    public static ArticleCache Empty { get; } = new([], 0);

    /// <summary>The files remembered, by path. An article's number is its place here.</summary>
    public IReadOnlyList<KnownFile> Files => _files.Value;

    /// <summary>How many they are.</summary>
    public int Count { get; }

    /// <summary>What is remembered of the file of a number.</summary>
    public KnownFile File(int number) => _parts[number / PartLength].Files[number % PartLength];

    /// <summary>What is remembered of the article of a number.</summary>
    public CachedArticle Article(int number) => _parts[number / PartLength].Articles[number % PartLength];

    /// <summary>What the article of a number was warned of: a warning does not vanish on the second build.</summary>
    public IReadOnlyList<Diagnostic> Warnings(int number) => _parts[number / PartLength].Warnings[number % PartLength];

    /// <summary>Whether size and time prove that the file is as it was.</summary>
    public bool IsProved(ContentFile file, KnownFile known) =>
        file.Length == known.Length && file.Modified == known.Modified && IsSettled(file.Modified);

    /// <summary>Whether a file of that time can have changed since only with another time.</summary>
    public bool IsSettled(long modified) => modified < _started - ClockTicks;

    /// <summary>Compares files with those remembered; null when others are listed. No object is made of any.</summary>
    /// <param name="listed">By path.</param>
    internal CacheComparison? Compare(IReadOnlyList<ContentFile> listed)
    {
        if (listed.Count != Count)
            return null;
        var comparison = new CacheComparison(Count);
        var isSame = true;
        WorkerThreads.ForEach(_parts.Length, i =>
        {
            if (Volatile.Read(ref isSame) && !_parts[i].Compare(listed, i * PartLength, _started - ClockTicks, comparison))
                Volatile.Write(ref isSame, false);
        });
        return isSame ? comparison : null;
    }

    /// <summary>What those of the files were warned of that are proved to be as they were.</summary>
    /// <param name="listed">The files of the cache, by path.</param>
    internal IReadOnlyList<DiagnosticGroup> WarningsOf(IReadOnlyList<ContentFile> listed, CacheComparison comparison)
    {
        var groups = new DiagnosticGroup?[_parts.Length];
        WorkerThreads.ForEach(groups.Length, i => groups[i] = _parts[i].WarningsOf(listed, i * PartLength, comparison.Proved));
        return [.. groups.OfType<DiagnosticGroup>()];
    }

    /// <summary>Reads the cache; empty when there is none or it is not to be trusted, and <paramref name="why"/> says so in the second case.</summary>
    /// <param name="key">Digest of program and config.</param>
    public static ArticleCache Load(string path, ulong key, out string? why)
    {
        if (MemoryFile.Load(path, key, out why) is not { Length: > 0 } pieces)
            return Empty;
        try
        {
            var parts = new CachedPart[pieces.Length / CachedPart.Pieces];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = CachedPart.Read(pieces, 1 + (i * CachedPart.Pieces));
                if (i < parts.Length - 1 && parts[i].Count != PartLength)
                    throw new MemoryException();
            }

            return new ArticleCache(parts, (long)new MemoryReader(pieces[0]).Fixed());
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
    /// <param name="touched">The files that have another time alone, as they are now, by number.</param>
    /// <param name="edited">What is to be remembered of the edited ones, by number.</param>
    /// <param name="started">When the build began to read, in 100 ns ticks of UTC.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public void Save(string path, ulong key, IReadOnlyDictionary<int, KnownFile> touched, IReadOnlyDictionary<int, CachedArticle> edited, long started) =>
        Save(path, key, _parts.Length, (i, writers) => _parts[i].WriteWith(touched, edited, i * PartLength, writers), started);

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

/// <summary>What a look at the files of the cache shows, when these are the files that are there.</summary>
/// <param name="count">How many they are.</param>
internal sealed class CacheComparison(int count)
{
    /// <summary>For each file whether size and time prove that it is as it was; never for one with attachments, which have times too.</summary>
    public bool[] Proved { get; } = new bool[count];

    /// <summary>For each file <see cref="KnownFile.Digest"/> and <see cref="KnownFile.Outline"/> as they are remembered.</summary>
    public ulong[] Digests { get; } = new ulong[2 * count];
}
