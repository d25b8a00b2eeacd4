using System.Text;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Markup;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Loading;

/// <summary>Loads the articles of a site: what changed is read from files, all else known from the cache.</summary>
public static class ContentLoader
{
    /// <summary>Looks at every file, and reads those that are not as the cache knows them.</summary>
    /// <param name="listed">All article files, by path.</param>
    /// <param name="bag">Gets what is wrong with the articles, found now or when they were read.</param>
    /// <param name="progress">Told how many files are done, and of how many.</param>
    public static LoadedContent Load(
        string siteFolder,
        IReadOnlyList<ContentFile> listed,
        ArticleReader reader,
        ArticleCache cache,
        DiagnosticBag bag,
        Action<int, int> progress)
    {
        var files = listed;
        var changes = cache.Compare(listed);
        if (!changes.IsSame)
        {
            var refused = new List<Diagnostic>();
            files = ContentFolder.Publishable(listed, i => changes.Numbers[i] >= 0, refused);
            bag.AddRange(refused);
            if (files.Count < listed.Count)
                changes = cache.Compare(files);
        }

        var content = new LoadedContent(siteFolder, reader, cache, listed, files, changes);
        content.Load(bag, progress);
        return content;
    }
}

/// <summary>The articles of a site, and how they differ from those in the cache.</summary>
public sealed class LoadedContent
{
    private readonly string _siteFolder;
    private readonly ArticleReader _reader;
    private readonly ArticleCache _cache;
    private readonly IReadOnlyList<ContentFile> _listed;
    private readonly IReadOnlyList<ContentFile> _files;
    private readonly ArticleChanges _changes;

    /// <summary>For each file that is not as it was, the article that is in it now, unless that has an error.</summary>
    private readonly Article?[] _read;

    private bool _isTouched;

    /// <param name="listed">All article files, by path.</param>
    /// <param name="files">Those whose paths are addresses.</param>
    internal LoadedContent(
        string siteFolder,
        ArticleReader reader,
        ArticleCache cache,
        IReadOnlyList<ContentFile> listed,
        IReadOnlyList<ContentFile> files,
        ArticleChanges changes)
    {
        _listed = listed;
        _siteFolder = siteFolder;
        _reader = reader;
        _cache = cache;
        _files = files;
        _changes = changes;
        _read = new Article?[files.Count];
        OnlyTextDiffers = changes.IsSame;
    }

    /// <summary>Whether a file that is not listed is gone: nothing in the content folder was kept from sight.</summary>
    public bool SeesAll { get; internal set; } = true;

    /// <summary>Whether every file is as the cache knows it, and no other is there: there is nothing new to remember.</summary>
    public bool IsAsCached => OnlyTextDiffers && Edited.Count == 0 && !_isTouched;

    /// <summary>
    /// Whether no article came or went, and each has the same outline as before, so that the site has the same pages and
    /// none can differ but those of the articles in <see cref="Edited"/>.
    /// </summary>
    public bool OnlyTextDiffers { get; private set; }

    /// <summary>
    /// The articles that are not as they were, by their numbers in the cache. Only where <see cref="OnlyTextDiffers"/>.
    /// </summary>
    public Dictionary<int, Article> Edited { get; } = [];

    /// <summary>
    /// Of each article its digest and that of its outline (<see cref="SourceState"/>) as they are remembered. Only where <see
    /// cref="OnlyTextDiffers"/>.
    /// </summary>
    public ulong[] DigestsBefore => _changes.Digests;

    /// <summary>The same as they are now.</summary>
    public ulong[] Digests()
    {
        var digests = (ulong[])_changes.Digests.Clone();
        for (var i = 0; i < _files.Count; i++)
            if (_changes.Read[i]?.Source is { } source)
                (digests[2 * i], digests[(2 * i) + 1]) = (source.Digest, source.SharedDigest);
        return digests;
    }

    /// <summary>The numbers of all articles by their digests as they are now. Only where <see cref="OnlyTextDiffers"/>.</summary>
    public Dictionary<ulong, int> NumbersByDigest()
    {
        var digests = Digests();
        var numbers = new Dictionary<ulong, int>(_files.Count);
        for (var i = 0; i < _files.Count; i++)
            numbers[digests[2 * i]] = i;
        return numbers;
    }

    /// <summary>The article of a number in the cache. Only where <see cref="OnlyTextDiffers"/>.</summary>
    public Article Article(int number) =>
        _read[number] ?? _reader.Remembered(_files[number], _cache.Outline(number), _changes.Digests[2 * number]);

    /// <summary>Whether an article's file was found to be another than was remembered or read (<see cref="Forget"/>).</summary>
    public bool HasForgotten { get; private set; }

    /// <summary>What is to be remembered of the articles; it does not hold their texts.</summary>
    internal ArticleChanges Changes => _changes;

    /// <summary>Every article that has no error, drafts too, by path.</summary>
    public IReadOnlyList<Article> Articles()
    {
        var articles = _read.ToArray();
        _cache.ReadOutlines(_files, _changes, (i, outline) =>
        {
            if (_changes.IsAsCached(i))
                articles[i] = _reader.Remembered(_files[i], outline, _changes.Digests[2 * i]);
        });
        return [.. articles.OfType<Article>()];
    }

    /// <summary>The files that are no article, because of an error.</summary>
    /// <param name="articles">All that are.</param>
    public IEnumerable<ContentFile> LeftOut(IReadOnlyList<Article> articles)
    {
        if (articles.Count == _listed.Count)
            return [];
        var files = articles.Select(article => article.References.File).ToHashSet(StringComparer.Ordinal);
        return _listed.Where(file => !files.Contains(file.File));
    }

    /// <summary>The files that articles show or link to, by their paths from the site's folder.</summary>
    public HashSet<string> Attachments()
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _files.Count; i++)
        {
            var source = _changes.Read[i]?.Source ?? (_changes.Numbers[i] is >= 0 and var number ? _cache.File(number) : null);
            foreach (var file in source?.Attachments ?? [])
                files.Add(file.File);
        }

        return files;
    }

    /// <summary>
    /// Whether the name of a file stands in an article that has an error, of which nobody knows what it shows and links to.
    /// </summary>
    public bool IsNamedByFailed(string file)
    {
        var failed = Enumerable.Range(0, _files.Count).Where(i => _read[i] is null && !_changes.IsAsCached(i))
            .Select(i => _files[i]).Concat(_files.Count < _listed.Count ? _listed.Except(_files) : []);
        return failed.Any(article =>
            file.StartsWith(article.File[..(article.File.LastIndexOf('/') + 1)], StringComparison.Ordinal)
            && ArticleFile.TryRead(_siteFolder, article.File, article.Length, [], out var bytes)
            && Uri.UnescapeDataString(Encoding.UTF8.GetString(bytes)).Contains(Path.GetFileName(file), StringComparison.Ordinal));
    }

    /// <summary>
    /// The addresses of articles of which it is certain what they publish: those that were read without an error, and those whose
    /// files are gone.
    /// </summary>
    public HashSet<string> SettledAddresses()
    {
        var listed = _listed.Select(file => file.File).ToHashSet(StringComparer.Ordinal);
        var gone = Enumerable.Range(0, SeesAll ? _cache.Count : 0).Where(number => !listed.Contains(_cache.File(number).File))
            .Select(number => _cache.Outline(number).Card.Address);
        return [.. Articles().Select(article => article.Address), .. gone];
    }

    /// <summary>Whether an article file lies in the content folder, whatever is in it.</summary>
    public bool IsListed(string file) => PlaceOf(file) >= 0;

    /// <summary>The articles that were read from their files, with what is to be remembered of them.</summary>
    internal IEnumerable<CachedArticle> ReadArticles => _changes.Read.OfType<CachedArticle>();

    /// <summary>
    /// Remembers nothing of articles whose files are not what they were, so that the next build reads them anew.
    /// </summary>
    internal void Forget(IReadOnlyCollection<string> files)
    {
        for (var i = 0; files.Count > 0 && i < _files.Count; i++)
        {
            if (!files.Contains(_files[i].File))
                continue;
            _changes.Forget(i);
            HasForgotten = _isTouched = true;
        }
    }

    /// <summary>Looks at every file, and reads those that are not as the cache knows them.</summary>
    internal void Load(DiagnosticBag bag, Action<int, int> progress)
    {
        var open = new List<int>();
        for (var i = 0; i < _files.Count; i++)
            if (!_changes.Proved[i])
                open.Add(i);
        var diagnostics = new IReadOnlyList<Diagnostic>[open.Count];
        var done = _files.Count - open.Count;
        WorkerThreads.ForEach(open.Count, i =>
        {
            diagnostics[i] = Load(open[i]);
            if (Interlocked.Increment(ref done) is var count && count % 256 == 0)
                progress(count, _files.Count);
        });
        bag.AddRange(diagnostics);
        foreach (var group in _cache.WarningsOf(_files, _changes))
            bag.Add(group);
        FindEdited();
    }

    /// <summary>Finds what is not as it was among the files of the cache.</summary>
    private void FindEdited()
    {
        for (var i = 0; OnlyTextDiffers && i < _files.Count; i++)
        {
            if (_changes.Proved[i])
                continue;
            if (_changes.Known[i] is { } known)
                _isTouched |= !ReferenceEquals(known, _cache.File(i));
            else if (_changes.Read[i] is { } read && read.Source.SharedDigest == _cache.File(i).SharedDigest)
                Edited.Add(i, _read[i]!);
            else
                OnlyTextDiffers = false;
        }
    }

    private int PlaceOf(string file)
    {
        var place = BinarySearch.LowerBound(_listed.Count, i => string.CompareOrdinal(_listed[i].File, file) >= 0);
        return place < _listed.Count && _listed[place].File == file ? place : -1;
    }

    private IReadOnlyList<Diagnostic> Load(int i)
    {
        if (_changes.Numbers[i] is >= 0 and var number && Unchanged(_files[i], _cache.File(number)) is { } same)
        {
            _changes.Known[i] = same;
            return _cache.Warnings(number);
        }

        var diagnostics = new List<Diagnostic>();
        if (_reader.Read(_files[i], diagnostics) is not var (article, source, warnings))
            return diagnostics;
        _read[i] = article;
        _changes.Read[i] = new CachedArticle(source, new ArticleOutline(article.Card, article.References), warnings);
        return warnings;
    }

    /// <summary>What is known of a file when that is still true, with the file's present time; else null.</summary>
    private SourceState? Unchanged(ContentFile file, SourceState known)
    {
        if (file.Length != known.Length || (known.HasBlocks && _cache.HasOtherBlocks)
            || !(known.Attachments.Count == 0 || known.Attachments.All(Unchanged)))
            return null;
        if (_cache.IsProved(file, known))
            return known;
        var diagnostics = new List<Diagnostic>();
        return ArticleFile.TryRead(_siteFolder, file.File, file.Length, diagnostics, out var bytes)
            && ContentHash.Of(bytes) == known.Bytes
            ? known with { Stamp = file.Stamp }
            : null;
    }

    private bool Unchanged(LocalFile known)
    {
        var file = FileState.At(Path.Combine(_siteFolder, known.File));
        return file.Kind == FileKind.File && file.Length == known.Length && file.Stamp == known.Stamp
            && _cache.IsSettled(file.SettledAt);
    }
}
