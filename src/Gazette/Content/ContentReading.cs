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

    /// <summary>For each file its number in the cache, or -1.</summary>
    private readonly int[] _numbers;

    /// <summary>For each file that is as it was, what is known of it.</summary>
    private readonly KnownFile?[] _known;

    /// <summary>For each file that is not as it was, the article that is in it now, unless that has an error.</summary>
    private readonly ReadArticle?[] _read;

    private ContentReading(string siteFolder, ArticleReader reader, ArticleCache cache, IReadOnlyList<ContentFile> files, int[] numbers)
    {
        _siteFolder = siteFolder;
        _reader = reader;
        _cache = cache;
        _files = files;
        _numbers = numbers;
        _known = new KnownFile?[files.Count];
        _read = new ReadArticle?[files.Count];
    }

    /// <summary>Whether every file is as the cache knows it, and no other is there: there is nothing new to remember.</summary>
    public bool IsAsRemembered => IsSameFiles && Enumerable.Range(0, _files.Count).All(i => ReferenceEquals(_known[i], _cache.Files[i]));

    /// <summary>
    /// Whether no article came or went, and each has the same outline as before, so that the site has the same pages and
    /// none can differ but those of the articles in <see cref="Edited"/>.
    /// </summary>
    public bool OnlyTextDiffers => IsSameFiles
        && Enumerable.Range(0, _files.Count).All(i => _known[i] is not null || _read[i]?.Memory.Known.Outline == _cache.Files[i].Outline);

    /// <summary>What is known of each file now. Only where <see cref="OnlyTextDiffers"/>.</summary>
    public IReadOnlyList<KnownFile> Files => [.. _known.Select((known, i) => known ?? _read[i]!.Memory.Known)];

    /// <summary>The articles that are not as they were, by number. Only where <see cref="OnlyTextDiffers"/>.</summary>
    public IReadOnlyDictionary<int, ReadArticle> Edited =>
        Enumerable.Range(0, _files.Count).Where(i => _read[i] is not null).ToDictionary(i => i, i => _read[i]!);

    private bool IsSameFiles => IsSame(_numbers, _cache);

    /// <summary>Looks at every file, and reads those that are not as the cache knows them.</summary>
    /// <param name="listed">All article files, by path.</param>
    /// <param name="bag">Gets what the articles are complained of for, now or when they were read.</param>
    /// <param name="progress">Told how many files are done, and of how many.</param>
    public static ContentReading Of(
        string siteFolder, IReadOnlyList<ContentFile> listed, ArticleReader reader, ArticleCache cache, DiagnosticBag bag, Action<int, int> progress)
    {
        var (files, numbers) = (listed, Numbers(listed, cache.Files));
        // The files that are remembered could be published side by side; others have yet to show that.
        if (!IsSame(numbers, cache))
        {
            var refused = new List<Diagnostic>();
            files = ContentFolder.Publishable(listed, refused);
            bag.AddRange(refused);
            numbers = Numbers(files, cache.Files);
        }

        var reading = new ContentReading(siteFolder, reader, cache, files, numbers);
        var complaints = new IReadOnlyList<Diagnostic>[files.Count];
        var done = 0;
        WorkerThreads.ForEach(files.Count, i =>
        {
            complaints[i] = reading.Read(i);
            if (Interlocked.Increment(ref done) is var count && count % 256 == 0)
                progress(count, files.Count);
        });
        bag.AddRange(complaints);
        return reading;
    }

    /// <summary>Every article that has no error, drafts too, by path.</summary>
    public IReadOnlyList<ReadArticle> Articles()
    {
        var articles = new ReadArticle?[_files.Count];
        WorkerThreads.ForEach(articles.Length, i => articles[i] = _known[i] is { } known ? Remembered(i, known) : _read[i]);
        return [.. articles.OfType<ReadArticle>()];
    }

    private ReadArticle Remembered(int file, KnownFile known)
    {
        var cached = _cache.Article(_numbers[file]);
        if (!ReferenceEquals(cached.Known, known))
            cached = cached with { Known = known };
        return new ReadArticle(_reader.Remembered(_files[file], cached), cached);
    }

    private IReadOnlyList<Diagnostic> Read(int i)
    {
        if (_numbers[i] is >= 0 and var number && Unchanged(_files[i], _cache.Files[number]) is { } same)
        {
            _known[i] = same;
            return _cache.Warnings(number);
        }

        var complaints = new List<Diagnostic>();
        _read[i] = _reader.Read(_files[i], complaints);
        return _read[i]?.Memory.Warnings ?? complaints;
    }

    /// <summary>What is known of a file when that is still true, with the file's present time; else null.</summary>
    private KnownFile? Unchanged(ContentFile file, KnownFile known)
    {
        if (file.Length != known.Length || !(known.Attachments.Count == 0 || known.Attachments.All(Unchanged)))
            return null;
        if (_cache.IsProved(file, known))
            return known;
        var complaints = new List<Diagnostic>();
        return ArticleFile.TryRead(_siteFolder, file.File, file.Length, complaints, out var bytes) && XxHash64.Of(bytes) == known.Bytes
            ? known with { Modified = file.Modified }
            : null;
    }

    private bool Unchanged(LocalFile known)
    {
        var file = new FileInfo(Path.Combine(_siteFolder, known.File));
        return file.Exists && file.LinkTarget is null && file.Length == known.Length && file.LastWriteTimeUtc.Ticks == known.Modified
            && _cache.IsSettled(known.Modified);
    }

    private static bool IsSame(int[] numbers, ArticleCache cache) => numbers.Length == cache.Files.Count && !numbers.Contains(-1);

    /// <summary>Both lists are by path: one walk along them finds which is which.</summary>
    private static int[] Numbers(IReadOnlyList<ContentFile> files, IReadOnlyList<KnownFile> known)
    {
        var numbers = new int[files.Count];
        var number = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var order = -1;
            while (number < known.Count && (order = string.CompareOrdinal(known[number].File, files[i].File)) < 0)
                number++;
            numbers[i] = order == 0 ? number++ : -1;
        }

        return numbers;
    }
}

/// <summary>An article and what to remember of it.</summary>
public sealed record ReadArticle(Article Article, CachedArticle Memory);
