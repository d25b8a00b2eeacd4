using Gazette.Diagnostics;
using Gazette.Memory;

namespace Gazette.Content;

/// <summary>Some articles of the cache. A build that changes little needs their files, seldom their warnings, and hardly any of their cards.</summary>
internal sealed class CachedPart
{
    /// <summary>Pieces of memory that a part consists of.</summary>
    public const int Pieces = 3;

    private readonly ReadOnlyMemory<byte> _files;
    private readonly ReadOnlyMemory<byte> _warnings;
    private readonly ReadOnlyMemory<byte> _articles;
    private readonly Lazy<IReadOnlyList<KnownFile>> _readFiles;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<Diagnostic>>> _readWarnings;
    private readonly Lazy<IReadOnlyList<CachedArticle>> _readArticles;

    private CachedPart(ReadOnlyMemory<byte> files, ReadOnlyMemory<byte> warnings, ReadOnlyMemory<byte> articles)
    {
        (_files, _warnings, _articles) = (files, warnings, articles);
        Count = new MemoryReader(files).Count();
        _readFiles = new(() => new MemoryReader(_files).List(ArticleMemory.ReadFile));
        _readWarnings = new(() =>
        {
            var wordings = new Dictionary<string, Wording>(StringComparer.Ordinal);
            return OfEach(_warnings, (memory, i) => ArticleMemory.ReadWarnings(memory, Files[i].File, wordings));
        });
        _readArticles = new(() => OfEach(_articles, (memory, i) => ArticleMemory.ReadArticle(memory, Files[i], Warnings[i])));
    }

    public int Count { get; }

    public IReadOnlyList<KnownFile> Files => _readFiles.Value;

    public IReadOnlyList<IReadOnlyList<Diagnostic>> Warnings => _readWarnings.Value;

    public IReadOnlyList<CachedArticle> Articles => _readArticles.Value;

    /// <param name="pieces">What <see cref="Write"/> gave.</param>
    /// <param name="from">Which of them is the first of this part.</param>
    /// <exception cref="MemoryException">They are something else.</exception>
    public static CachedPart Read(ReadOnlyMemory<byte>[] pieces, int from) => new(pieces[from], pieces[from + 1], pieces[from + 2]);

    /// <summary>
    /// Looks at files without making an object of each: fills in which are proved to be as they were, and the digests. False
    /// when they are not the files of this part.
    /// </summary>
    /// <param name="listed">All files, by path.</param>
    /// <param name="first">The number of the first file of this part.</param>
    /// <param name="settled">Files of an earlier time than this can have changed since only with another time.</param>
    public bool Compare(IReadOnlyList<ContentFile> listed, int first, long settled, CacheComparison comparison)
    {
        var memory = new MemoryReader(_files);
        var count = memory.Count();
        for (var i = first; i < first + count; i++)
        {
            var file = listed[i];
            memory.NextPath();
            if (!memory.LastPath.SequenceEqual(file.File))
                return false;
            var isSame = memory.Number() == file.Length & memory.Number() == file.Modified & file.Modified < settled;
            _ = memory.Fixed();
            comparison.Digests[2 * i] = memory.Fixed();
            comparison.Digests[(2 * i) + 1] = memory.Fixed();
            comparison.Proved[i] = ArticleMemory.SkipAttachments(memory) == 0 && isSame;
        }

        return true;
    }

    /// <param name="writers">One for each piece.</param>
    public static ReadOnlyMemory<byte>[] Write(IReadOnlyList<CachedArticle> articles, MemoryWriter[] writers)
    {
        var (files, warnings, cards) = (writers[0], writers[1], writers[2]);
        files.List(articles, article => ArticleMemory.Write(files, article.Known));
        foreach (var article in articles)
        {
            ArticleMemory.Write(warnings, article.Warnings);
            ArticleMemory.Write(cards, article.Card, article.References);
        }

        return [files.Written, warnings.Written, cards.Written];
    }

    /// <summary>This part with edited articles in the place of remembered ones, and other files that have another time alone.</summary>
    /// <param name="first">The number of the first article of this part.</param>
    /// <param name="writers">One for each piece.</param>
    public ReadOnlyMemory<byte>[] WriteWith(
        IReadOnlyDictionary<int, KnownFile> touched, IReadOnlyDictionary<int, CachedArticle> edited, int first, MemoryWriter[] writers)
    {
        var (isTouched, isEdited) = (false, false);
        for (var i = first; i < first + Count; i++)
        {
            isTouched |= touched.ContainsKey(i);
            isEdited |= edited.ContainsKey(i);
        }

        if (!isTouched && !isEdited)
            return [_files, _warnings, _articles];
        var now = Files.Select((file, i) => touched.GetValueOrDefault(first + i) ?? file).ToArray();
        if (isEdited)
            return Write([.. Articles.Select((article, i) => edited.GetValueOrDefault(first + i) ?? article with { Known = now[i] })], writers);
        writers[0].List(now, file => ArticleMemory.Write(writers[0], file));
        return [writers[0].Written, _warnings, _articles];
    }

    /// <summary>The warnings of those files that are as they were; null when there are none.</summary>
    /// <param name="listed">All files, by path.</param>
    /// <param name="first">The number of the first file of this part.</param>
    /// <param name="proved">Which of all files are as they were.</param>
    public DiagnosticGroup? WarningsOf(IReadOnlyList<ContentFile> listed, int first, bool[] proved)
    {
        var memory = new MemoryReader(_warnings);
        var counts = new List<DiagnosticCount>();
        for (var i = first; i < first + Count; i++)
            ArticleMemory.CountWarnings(memory, proved[i] ? listed[i] : null, counts);
        return counts.Count == 0
            ? null
            : new DiagnosticGroup(listed[first].File, listed[first + Count - 1].File, counts, () => Warnings.Where((_, i) => proved[first + i]).SelectMany(some => some));
    }

    private T[] OfEach<T>(ReadOnlyMemory<byte> piece, Func<MemoryReader, int, T> read)
    {
        var memory = new MemoryReader(piece);
        var items = new T[Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(memory, i);
        return items;
    }
}
