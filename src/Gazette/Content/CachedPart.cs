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
    private readonly Lazy<IReadOnlyList<IReadOnlyList<Diagnostic>>> _readWarnings;
    private readonly Lazy<IReadOnlyList<CachedArticle>> _readArticles;

    private CachedPart(ReadOnlyMemory<byte>[] pieces)
    {
        (_files, _warnings, _articles) = (pieces[0], pieces[1], pieces[2]);
        Files = new MemoryReader(_files).List(ArticleMemory.ReadFile);
        _readWarnings = new(() => OfEach(_warnings, (memory, i) => ArticleMemory.ReadWarnings(memory, Files[i].File)));
        _readArticles = new(() => OfEach(_articles, (memory, i) => ArticleMemory.ReadArticle(memory, Files[i], Warnings[i])));
    }

    public IReadOnlyList<KnownFile> Files { get; }

    public IReadOnlyList<IReadOnlyList<Diagnostic>> Warnings => _readWarnings.Value;

    public IReadOnlyList<CachedArticle> Articles => _readArticles.Value;

    /// <param name="pieces">What <see cref="Write"/> gave.</param>
    /// <exception cref="MemoryException">They are something else.</exception>
    public static CachedPart Read(ReadOnlyMemory<byte>[] pieces) => new(pieces);

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

    /// <summary>This part with the files as they are now and edited articles in the place of remembered ones.</summary>
    /// <param name="first">The number of the first article of this part.</param>
    /// <param name="writers">One for each piece.</param>
    public ReadOnlyMemory<byte>[] WriteWith(
        IEnumerable<KnownFile> files, IReadOnlyDictionary<int, CachedArticle> edited, int first, MemoryWriter[] writers)
    {
        var now = files.ToArray();
        var numbers = Enumerable.Range(first, now.Length);
        if (numbers.Any(edited.ContainsKey))
            return Write([.. numbers.Select(number => edited.GetValueOrDefault(number) ?? Articles[number - first] with { Known = now[number - first] })], writers);
        if (now.SequenceEqual(Files, ReferenceEqualityComparer.Instance))
            return [_files, _warnings, _articles];
        writers[0].List(now, file => ArticleMemory.Write(writers[0], file));
        return [writers[0].Written, _warnings, _articles];
    }

    private T[] OfEach<T>(ReadOnlyMemory<byte> piece, Func<MemoryReader, int, T> read)
    {
        var memory = new MemoryReader(piece);
        var items = new T[Files.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(memory, i);
        return items;
    }
}
