using Gazette.Diagnostics;
using Gazette.Hashing;
using Gazette.Markup;
using Gazette.Threading;

namespace Gazette.Content;

/// <summary>What the content folder holds: what changed read from its files, all else known from the cache.</summary>
public sealed class ContentReading
{
    private readonly string _siteFolder;
    private readonly ArticleReader _reader;
    private readonly ArticleCache _cache;
    private readonly IReadOnlyList<ContentFile> _files;

    private readonly CacheComparison _comparison;

    /// <summary>
    /// For each file that is as it was, though it took more than size and time to prove it, what is known of it.
    /// </summary>
    private readonly SourceState?[] _known;

    /// <summary>For each file that is not as it was, the article that is in it now, unless that has an error.</summary>
    private readonly ReadArticle?[] _read;

    private bool _isTouched;

    private ContentReading(
        string siteFolder, ArticleReader reader, ArticleCache cache, IReadOnlyList<ContentFile> files, CacheComparison comparison)
    {
        _siteFolder = siteFolder;
        _reader = reader;
        _cache = cache;
        _files = files;
        _comparison = comparison;
        _known = new SourceState?[files.Count];
        _read = new ReadArticle?[files.Count];
        OnlyTextDiffers = comparison.IsSame;
    }

    /// <summary>Whether every file is as the cache knows it, and no other is there: there is nothing new to remember.</summary>
    public bool IsAsRemembered => OnlyTextDiffers && Edited.Count == 0 && !_isTouched;

    /// <summary>
    /// Whether no article came or went, and each has the same outline as before, so that the site has the same pages and
    /// none can differ but those of the articles in <see cref="Edited"/>.
    /// </summary>
    public bool OnlyTextDiffers { get; private set; }

    /// <summary>The articles that are not as they were, by number. Only where <see cref="OnlyTextDiffers"/>.</summary>
    public Dictionary<int, ReadArticle> Edited { get; } = [];

    /// <summary>
    /// Of each article its digest and that of its outline (<see cref="SourceState"/>) as they are remembered. Only where <see
    /// cref="OnlyTextDiffers"/>.
    /// </summary>
    public ulong[] DigestsBefore => _comparison.Digests;

    /// <summary>The same as they are now.</summary>
    public ulong[] Digests()
    {
        var digests = _comparison.Digests.ToArray();
        for (var i = 0; i < _read.Length; i++)
            if (_read[i]?.Memory.Known is { } known)
                (digests[2 * i], digests[(2 * i) + 1]) = (known.Digest, known.Outline);
        return digests;
    }

    /// <summary>What is to be remembered of the articles.</summary>
    internal ArticlesNow Now() => new(_comparison, _known, Array.ConvertAll(_read, article => article?.Memory));

    /// <summary>Looks at every file, and reads those that are not as the cache knows them.</summary>
    /// <param name="listed">All article files, by path.</param>
    /// <param name="bag">Gets what the articles are complained of for, now or when they were read.</param>
    /// <param name="progress">Told how many files are done, and of how many.</param>
    public static ContentReading Of(
        string siteFolder, IReadOnlyList<ContentFile> listed, ArticleReader reader, ArticleCache cache, DiagnosticBag bag,
            Action<int, int> progress)
    {
        var files = listed;
        var comparison = cache.Compare(listed);
        if (!comparison.IsSame)
        {
            var refused = new List<Diagnostic>();
            files = ContentFolder.Publishable(listed, i => comparison.Numbers[i] >= 0, refused);
            bag.AddRange(refused);
            if (files.Count < listed.Count)
                comparison = cache.Compare(files);
        }

        var reading = new ContentReading(siteFolder, reader, cache, files, comparison);
        var open = new List<int>();
        for (var i = 0; i < files.Count; i++)
            if (!comparison.Proved[i])
                open.Add(i);
        var complaints = new IReadOnlyList<Diagnostic>[open.Count];
        var done = files.Count - open.Count;
        WorkerThreads.ForEach(open.Count, i =>
        {
            complaints[i] = reading.Read(open[i]);
            if (Interlocked.Increment(ref done) is var count && count % 256 == 0)
                progress(count, files.Count);
        });
        bag.AddRange(complaints);
        foreach (var group in cache.WarningsOf(files, comparison))
            bag.Add(group);
        reading.Compare();
        return reading;
    }

    /// <summary>Every article that has no error, drafts too, by path.</summary>
    public IReadOnlyList<Article> Articles()
    {
        var articles = Array.ConvertAll(_read, article => article?.Article);
        _cache.ReadArticles(_files, _comparison, (i, card, references) =>
        {
            if (_comparison.Proved[i] || _known[i] is not null)
                articles[i] = _reader.Remembered(_files[i], card, references, _comparison.Digests[2 * i]);
        });
        return [.. articles.OfType<Article>()];
    }

    /// <summary>Finds what is not as it was among the files of the cache.</summary>
    private void Compare()
    {
        for (var i = 0; OnlyTextDiffers && i < _files.Count; i++)
        {
            if (_comparison.Proved[i])
                continue;
            if (_known[i] is { } known)
                _isTouched |= !ReferenceEquals(known, _cache.File(i));
            else if (_read[i] is { } article && article.Memory.Known.Outline == _cache.File(i).Outline)
                Edited.Add(i, article);
            else
                OnlyTextDiffers = false;
        }
    }

    private IReadOnlyList<Diagnostic> Read(int i)
    {
        if (_comparison.Numbers[i] is >= 0 and var number && Unchanged(_files[i], _cache.File(number)) is { } same)
        {
            _known[i] = same;
            return _cache.Warnings(number);
        }

        var complaints = new List<Diagnostic>();
        _read[i] = _reader.Read(_files[i], complaints);
        return _read[i]?.Memory.Warnings ?? complaints;
    }

    /// <summary>What is known of a file when that is still true, with the file's present time; else null.</summary>
    private SourceState? Unchanged(ContentFile file, SourceState known)
    {
        if (file.Length != known.Length || !(known.Attachments.Count == 0 || known.Attachments.All(Unchanged)))
            return null;
        if (_cache.IsProved(file, known))
            return known;
        var complaints = new List<Diagnostic>();
        return ArticleFile.TryRead(_siteFolder, file.File, file.Length, complaints, out var bytes)
            && ContentHash.Of(bytes) == known.Bytes
            ? known with { Modified = file.Modified }
            : null;
    }

    private bool Unchanged(LocalFile known)
    {
        var file = new FileInfo(Path.Combine(_siteFolder, known.File));
        return file.Exists
            && file.LinkTarget is null && file.Length == known.Length && file.LastWriteTimeUtc.Ticks == known.Modified
            && _cache.IsSettled(known.Modified);
    }
}

/// <summary>An article and what to remember of it.</summary>
public sealed record ReadArticle(Article Article, CachedArticle Memory);
