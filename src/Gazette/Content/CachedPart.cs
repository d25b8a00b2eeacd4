using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Storage;

namespace Gazette.Content;

/// <summary>
/// Some articles of the cache. A build that changes little needs their files, seldom their warnings, and hardly any of their
/// cards.
/// </summary>
internal sealed class CachedPart
{
    /// <summary>Segments of memory that a part consists of.</summary>
    public const int Segments = 3;

    private readonly ReadOnlyMemory<byte> _files;
    private readonly ReadOnlyMemory<byte> _warnings;
    private readonly ReadOnlyMemory<byte> _articles;
    private readonly Lazy<IReadOnlyList<SourceState>> _readFiles;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<Diagnostic>>> _readWarnings;
    private readonly Lazy<IReadOnlyList<CachedArticle>> _readArticles;

    private CachedPart(ReadOnlyMemory<byte> files, ReadOnlyMemory<byte> warnings, ReadOnlyMemory<byte> articles, int first)
    {
        (_files, _warnings, _articles, First) = (files, warnings, articles, first);
        var memory = new StorageReader(files);
        Count = memory.Count();
        FirstPath = Count > 0 ? memory.Path() : throw new StorageException();
        _readFiles = new(() => new StorageReader(_files).List(ArticleMemory.ReadFile));
        _readWarnings = new(() =>
        {
            var wordings = new Dictionary<string, DiagnosticMessage>(StringComparer.Ordinal);
            return OfEach(_warnings, (memory, i) => ArticleMemory.ReadWarnings(memory, Files[i].File, wordings));
        });
        _readArticles = new(() => OfEach(_articles, (memory, i) =>
        {
            var (card, references) = ArticleMemory.ReadOutline(memory, Files[i].File, Files[i].Attachments);
            return new CachedArticle(Files[i], card, references, _readWarnings.Value[i]);
        }));
    }

    /// <summary>The number of its first article.</summary>
    public int First { get; }

    public int Count { get; }

    /// <summary>The path of its first file.</summary>
    public string FirstPath { get; }

    /// <summary>What it was read from.</summary>
    public ReadOnlyMemory<byte>[] AsItWas => [_files, _warnings, _articles];

    private IReadOnlyList<SourceState> Files => _readFiles.Value;

    /// <param name="pieces">What <see cref="Write"/> gave.</param>
    /// <param name="from">Which of them is the first of this part.</param>
    /// <param name="first">The number of the first article.</param>
    /// <exception cref="StorageException">They are something else.</exception>
    public static CachedPart Read(ReadOnlyMemory<byte>[] pieces, int from, int first) =>
        new(pieces[from], pieces[from + 1], pieces[from + 2], first);

    /// <summary>What is remembered of the file of a number.</summary>
    public SourceState File(int number) => Files[number - First];

    /// <summary>What is remembered of the article of a number.</summary>
    public CachedArticle Article(int number) => _readArticles.Value[number - First];

    /// <summary>What the article of a number was warned of.</summary>
    public IReadOnlyList<Diagnostic> Warnings(int number) => _readWarnings.Value[number - First];

    /// <summary>Looks at files without making an object of each.</summary>
    /// <param name="listed">All files, by path.</param>
    /// <param name="from">The place of the first one that could be in this part.</param>
    /// <param name="to">The place of the first one after it that could not.</param>
    /// <param name="lookedAt">When the remembering build began to read, in 100 ns ticks of UTC.</param>
    /// <param name="comparison">Gets what is known of each.</param>
    public void Compare(IReadOnlyList<ContentFile> listed, int from, int to, long lookedAt, CacheComparison comparison)
    {
        var memory = new StorageReader(_files);
        var count = memory.Count();
        var place = from;
        for (var number = First; number < First + count; number++)
        {
            memory.NextPath();
            var order = -1;
            while (place < to && (order = listed[place].File.AsSpan().SequenceCompareTo(memory.LastPath)) < 0)
                place++;
            var (length, modified) = (memory.Number(), memory.Number());
            _ = memory.Fixed();
            var (digest, outline) = (memory.Fixed(), memory.Fixed());
            var hasAttachments = ArticleMemory.SkipAttachments(memory) > 0;
            if (order != 0)
                continue;
            var file = listed[place];
            comparison.Numbers[place] = number;
            comparison.Places[number] = place;
            comparison.Proved[place] = file.Length == length
                && file.Modified == modified && TimestampPolicy.ProvesSource(modified, lookedAt) && !hasAttachments;
            (comparison.Digests[2 * place], comparison.Digests[(2 * place) + 1]) = (digest, outline);
            place++;
        }
    }

    /// <param name="writers">One for each piece.</param>
    public static ReadOnlyMemory<byte>[] Write(IReadOnlyList<CachedArticle> articles, StorageWriter[] writers)
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

    /// <summary>This part with other times of its files.</summary>
    /// <param name="writers">One for each piece.</param>
    public ReadOnlyMemory<byte>[] WriteWith(IReadOnlyList<SourceState> files, StorageWriter[] writers)
    {
        writers[0].List(files, file => ArticleMemory.Write(writers[0], file));
        return [writers[0].Written, _warnings, _articles];
    }

    /// <summary>
    /// Reads the articles whose files are listed still, each of which <paramref name="take"/> is given with its place in the
    /// list.
    /// </summary>
    /// <param name="listed">All files, by path.</param>
    public void ReadArticles(
        IReadOnlyList<ContentFile> listed, CacheComparison comparison, Action<int, ArticleCard, ArticleReferences> take)
    {
        var (files, articles) = (new StorageReader(_files), new StorageReader(_articles));
        var count = files.Count();
        for (var number = First; number < First + count; number++)
        {
            var attachments = ArticleMemory.SkipToAttachments(files);
            var place = comparison.Places[number];
            var (card, references) =
                ArticleMemory.ReadOutline(articles, place < 0 ? files.LastPath.ToString() : listed[place].File, attachments);
            if (place >= 0)
                take(place, card, references);
        }
    }

    /// <summary>The warnings of those files that are proved to be as they were; null when there are none.</summary>
    /// <param name="listed">All files, by path.</param>
    public DiagnosticGroup? WarningsOf(IReadOnlyList<ContentFile> listed, CacheComparison comparison)
    {
        var memory = new StorageReader(_warnings);
        var counts = new List<DiagnosticCount>();
        var (first, last) = (default(ContentFile), default(ContentFile));
        for (var number = First; number < First + Count; number++)
        {
            var file = IsProved(number) ? listed[comparison.Places[number]] : null;
            ArticleMemory.CountWarnings(memory, file, counts);
            first ??= file;
            last = file ?? last;
        }

        return counts.Count == 0
            ? null
            : new DiagnosticGroup(first!.File, last!.File, counts, () =>
                _readWarnings.Value.Where((_, i) => IsProved(First + i)).SelectMany(some => some));

        bool IsProved(int number) => comparison.Places[number] is >= 0 and var place && comparison.Proved[place];
    }

    private T[] OfEach<T>(ReadOnlyMemory<byte> piece, Func<StorageReader, int, T> read)
    {
        var memory = new StorageReader(piece);
        var items = new T[Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(memory, i);
        return items;
    }
}
