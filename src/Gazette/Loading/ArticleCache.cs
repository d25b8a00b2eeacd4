using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Loading;

/// <summary>
/// What earlier builds read from article files, so that an unchanged file is not opened. Size and time prove that a file
/// is unchanged, but for one that was written so shortly before the last build that a second edit could have got the same
/// time; those, and files whose time alone differs, are proved by a digest of their bytes.
/// </summary>
/// <remarks>
/// Three tables, by path and cut alike: a build that changes little needs the states of files, seldom their warnings, and hardly
/// any of their outlines.
/// </remarks>
public sealed class ArticleCache
{
    private readonly SegmentedTable<SourceState> _files;
    private readonly SegmentedTable<IReadOnlyList<Diagnostic>> _warnings;
    private readonly SegmentedTable<ArticleOutline> _outlines;
    private readonly long _started;

    private ArticleCache(
        SegmentedTable<SourceState> files,
        SegmentedTable<IReadOnlyList<Diagnostic>> warnings,
        SegmentedTable<ArticleOutline> outlines,
        long started)
    {
        (_files, _warnings, _outlines, _started) = (files, warnings, outlines, started);
    }

    /// <summary>A cache that remembers nothing.</summary>
    public static ArticleCache Empty { get; } = new(
        SegmentedTable.Of<SourceState>([]),
        SegmentedTable.Of<IReadOnlyList<Diagnostic>>([]),
        SegmentedTable.Of<ArticleOutline>([]),
        started: 0);

    /// <summary>
    /// Whether blocks would be made otherwise today, so that the articles that hold some are not as they are remembered.
    /// </summary>
    public bool HasOtherBlocks { get; private init; }

    /// <summary>How many articles are remembered. They lie by path, and an article's number is its place among them.</summary>
    public int Count => _files.Count;

    /// <summary>The state of the file of a number.</summary>
    public SourceState File(int number) => _files[number];

    /// <summary>The number of a file, or -1.</summary>
    public int NumberOf(string file) => _files.NumberOf(file);

    /// <summary>The outline of the article of a number.</summary>
    public ArticleOutline Outline(int number) => _outlines[number];

    /// <summary>What the article of a number was warned of: a warning does not vanish on the second build.</summary>
    public IReadOnlyList<Diagnostic> Warnings(int number) => _warnings[number];

    /// <summary>Whether size and stamp prove that the file is as it was.</summary>
    public bool IsProved(ContentFile file, SourceState known) =>
        file.Length == known.Length && file.Stamp == known.Stamp && IsSettled(file.SettledAt);

    /// <summary>Whether a file that was settled then can have changed since only with another stamp.</summary>
    /// <param name="settledAt">In 100 ns ticks of UTC.</param>
    public bool IsSettled(long settledAt) => settledAt < _started;

    /// <summary>Compares files with those remembered. No object is made of any.</summary>
    /// <param name="listed">By path.</param>
    internal ArticleChanges Compare(IReadOnlyList<ContentFile> listed)
    {
        // Between the first path of a segment and that of the next one lie the files that could be in it.
        var segments = _files.Segments;
        var from = new int[segments.Count + 1];
        for (var i = 1; i < segments.Count; i++)
            from[i] = PlaceOf(segments[i].FirstPath(), listed);
        from[^1] = listed.Count;
        var changes = new ArticleChanges(listed.Count, Count, from);
        WorkerThreads.ForEach(segments.Count, i => Compare(i, listed, changes));
        return changes;
    }

    /// <summary>What those of the files were warned of that are proved to be as they were.</summary>
    internal IReadOnlyList<DiagnosticGroup> WarningsOf(IReadOnlyList<ContentFile> listed, ArticleChanges changes)
    {
        var groups = new DiagnosticGroup?[_warnings.Segments.Count];
        WorkerThreads.ForEach(groups.Length, i => groups[i] = WarningsOf(i, listed, changes));
        return [.. groups.OfType<DiagnosticGroup>()];
    }

    /// <summary>Reads the outlines of those files that are listed still, side by side.</summary>
    /// <param name="take">Is given each with the place of its file in the list.</param>
    internal void ReadOutlines(IReadOnlyList<ContentFile> listed, ArticleChanges changes, Action<int, ArticleOutline> take) =>
        WorkerThreads.ForEach(_outlines.Segments.Count, i => ReadOutlines(i, listed, changes, take));

    /// <summary>
    /// Reads the cache; empty when there is none or it is not to be trusted, and <paramref name="why"/> says so in the second
    /// case.
    /// </summary>
    /// <param name="key">Digest of program and config.</param>
    /// <param name="templates">Digest of what blocks are made with.</param>
    public static ArticleCache Load(string path, ulong key, ulong templates, out Wording? why)
    {
        if (StorageFile.Load(path, key, out why) is not { Length: > 0 } blocks)
            return Empty;
        try
        {
            var head = new StorageReader(blocks[0]);
            var (started, before) = ((long)head.Fixed(), head.Fixed());
            var count = (blocks.Length - 1) / 3;
            var files = SegmentedTable.Read(blocks.AsSpan(1, count), ArticleFormat.ReadFile);
            var warnings = SegmentedTable.ReadSegments<IReadOnlyList<Diagnostic>>(blocks.AsSpan(1 + count, count), segment =>
            {
                var messages = new Dictionary<string, DiagnosticMessage>(StringComparer.Ordinal);
                return (reader, row) => ArticleFormat.ReadWarnings(reader, files.Segments[segment].Rows[row].File, messages);
            });
            var outlines = SegmentedTable.ReadSegments<ArticleOutline>(
                blocks.AsSpan(1 + (2 * count), count),
                segment => (reader, row) => ArticleFormat.ReadOutline(reader, files.Segments[segment].Rows[row]));
            return new ArticleCache(files, warnings, outlines, started) { HasOtherBlocks = before != templates };
        }
        catch (StorageException)
        {
            why = StorageFile.Damaged;
            return Empty;
        }
    }

    /// <summary>Replaces the cache by one of the articles as they are now.</summary>
    /// <param name="templates">Digest of what blocks are made with.</param>
    /// <param name="changes">How they differ from those of this cache.</param>
    /// <param name="started">When the build began to read, in 100 ns ticks of UTC.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    internal void Save(string path, ulong key, ulong templates, ArticleChanges changes, long started)
    {
        var (files, warnings, outlines) = (_files, _warnings, _outlines);
        if (Count == 0)
        {
            var articles = Articles(changes, 0, changes.Count);
            files = SegmentedTable.Of(Array.ConvertAll(articles, static article => article.Source));
            warnings = SegmentedTable.Of(Array.ConvertAll(articles, static article => article.Warnings));
            outlines = SegmentedTable.Of(Array.ConvertAll(articles, static article => article.Outline));
        }
        else
        {
            var segments = _files.Segments.Count;
            var newFiles = new IReadOnlyList<SourceState>?[segments];
            var newWarnings = new IReadOnlyList<IReadOnlyList<Diagnostic>>?[segments];
            var newOutlines = new IReadOnlyList<ArticleOutline>?[segments];
            WorkerThreads.ForEach(segments, i =>
            {
                var (from, to) = (changes.From[i], changes.From[i + 1]);
                if (to - from != _files.Segments[i].Count || !Enumerable.Range(from, to - from).All(changes.IsAsCached))
                {
                    var articles = Articles(changes, from, to);
                    newFiles[i] = Array.ConvertAll(articles, static article => article.Source);
                    newWarnings[i] = Array.ConvertAll(articles, static article => article.Warnings);
                    newOutlines[i] = Array.ConvertAll(articles, static article => article.Outline);
                }
                else if (Enumerable.Range(from, to - from).Any(place => IsTouched(changes, place)))
                {
                    newFiles[i] =
                    [
                        .. Enumerable.Range(from, to - from)
                            .Select(place => changes.Known[place] ?? File(changes.Numbers[place])),
                    ];
                }
            });
            (files, warnings, outlines) = (files.Replace(newFiles), warnings.Replace(newWarnings), outlines.Replace(newOutlines));
        }

        StorageFile.Save(path, key,
        [
            StorageBlock.Of(head =>
            {
                head.Fixed((ulong)started);
                head.Fixed(templates);
            }),
            .. files.Blocks(ArticleFormat.Write),
            .. warnings.Blocks(ArticleFormat.Write),
            .. outlines.Blocks(ArticleFormat.Write),
        ]);
    }

    private bool IsTouched(ArticleChanges changes, int place) =>
        changes.Known[place] is { } known && !ReferenceEquals(known, File(changes.Numbers[place]));

    /// <summary>What is to be remembered of the articles from a place in the list to another.</summary>
    private CachedArticle[] Articles(ArticleChanges changes, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Where(changes.IsArticle).Select(place => Article(changes, place))];

    private CachedArticle Article(ArticleChanges changes, int place) => changes.Read[place]
        ?? (changes.Numbers[place] is var number && changes.Known[place] is { } known
            ? new CachedArticle(known, Outline(number), Warnings(number))
            : new CachedArticle(File(number), Outline(number), Warnings(number)));

    /// <summary>Looks at the files of a segment.</summary>
    private void Compare(int segment, IReadOnlyList<ContentFile> listed, ArticleChanges changes)
    {
        var reader = _files.Segments[segment].Reader();
        var number = _files.FirstOf(segment);
        var (place, to) = (changes.From[segment], changes.From[segment + 1]);
        for (var left = reader.Count(); left > 0; left--, number++)
        {
            reader.NextPath();
            var order = -1;
            while (place < to && (order = listed[place].File.AsSpan().SequenceCompareTo(reader.LastPath)) < 0)
                place++;
            var (length, stamp) = (reader.Number(), reader.Fixed());
            _ = reader.Fixed();
            var (digest, outline, hasBlocks) = (reader.Fixed(), reader.Fixed(), reader.Number() == 1);
            var hasAttachments = ArticleFormat.SkipAttachments(reader) > 0;
            if (order != 0)
                continue;
            var file = listed[place];
            changes.Numbers[place] = number;
            changes.Places[number] = place;
            changes.Proved[place] = file.Length == length && file.Stamp == stamp && IsSettled(file.SettledAt) && !hasAttachments
                && !(hasBlocks && HasOtherBlocks);
            (changes.Digests[2 * place], changes.Digests[(2 * place) + 1]) = (digest, outline);
            place++;
        }
    }

    private void ReadOutlines(
        int segment, IReadOnlyList<ContentFile> listed, ArticleChanges changes, Action<int, ArticleOutline> take)
    {
        var (files, outlines) = (_files.Segments[segment].Reader(), _outlines.Segments[segment].Reader());
        var number = _files.FirstOf(segment);
        _ = outlines.Count();
        for (var left = files.Count(); left > 0; left--, number++)
        {
            var attachments = ArticleFormat.SkipToAttachments(files);
            var place = changes.Places[number];
            var file = place < 0 ? files.LastPath.ToString() : listed[place].File;
            var outline = ArticleFormat.ReadOutline(outlines, file, attachments);
            if (place >= 0)
                take(place, outline);
        }
    }

    /// <summary>The warnings of those files of a segment that are proved to be as they were; null when there are none.</summary>
    private DiagnosticGroup? WarningsOf(int segment, IReadOnlyList<ContentFile> listed, ArticleChanges changes)
    {
        var number = _files.FirstOf(segment);
        var reader = _warnings.Segments[segment].Reader();
        var counts = new List<DiagnosticCount>();
        var (first, last) = (default(ContentFile), default(ContentFile));
        var count = reader.Count();
        for (var i = number; i < number + count; i++)
        {
            var file = IsProved(i) ? listed[changes.Places[i]] : null;
            ArticleFormat.CountWarnings(reader, file, counts);
            first ??= file;
            last = file ?? last;
        }

        return counts.Count == 0
            ? null
            : new DiagnosticGroup(first!.File, last!.File, counts, () =>
                _warnings.Segments[segment].Rows.Where((_, i) => IsProved(number + i)).SelectMany(some => some));

        bool IsProved(int number) => changes.Places[number] is >= 0 and var place && changes.Proved[place];
    }

    /// <summary>The place of the first file that is not before a path.</summary>
    private static int PlaceOf(string path, IReadOnlyList<ContentFile> listed) =>
        BinarySearch.LowerBound(listed.Count, i => string.CompareOrdinal(listed[i].File, path) >= 0);
}
