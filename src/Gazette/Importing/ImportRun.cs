using System.Collections.Concurrent;
using Gazette.Capturing;
using Gazette.Configuration;
using Gazette.Files;
using Gazette.Threading;

namespace Gazette.Importing;

/// <summary>What an import made of a folder.</summary>
public sealed record ImportOutcome
{
    internal IReadOnlyList<(PlannedArticle Article, WriteResult Result)> Articles { get; init; } = [];

    /// <summary>
    /// Articles that a person has edited since they were imported, by path, with how they differ from what would be written now.
    /// </summary>
    public IReadOnlyList<(string Path, string Difference)> Edited { get; init; } = [];

    /// <summary>Pages that are none, by name.</summary>
    internal IReadOnlyList<(string Name, string Kind)> NoArticles { get; init; } = [];

    /// <summary>Paths of articles that are nearly the same as an earlier one, with the path of that.</summary>
    public IReadOnlyList<(string Path, string Original)> Reprints { get; init; } = [];

    internal ImportProposals Proposals { get; init; } = new([], [], []);

    /// <summary>Bytes of archives that were passed over because they are damaged.</summary>
    internal IReadOnlyList<(string Name, SkippedBytes Bytes)> Skipped { get; init; } = [];

    internal IReadOnlyList<(string Name, string Same)> CopiedPages { get; init; } = [];

    /// <summary>Pages and texts that were read.</summary>
    public int Read => Articles.Sum(article => Math.Max(1, article.Article.Article.Pages.Count)) + NoArticles.Count + Copies;

    /// <summary>Pages that are the same as another, byte for byte.</summary>
    public int Copies => CopiedPages.Count;

    public int Found => Articles.Count;

    public int Written => Articles.Count(article => article.Result == WriteResult.Written);

    public int Unchanged => Articles.Count(article => article.Result == WriteResult.Unchanged);

    /// <summary>Articles that were left as a person has them.</summary>
    public int Kept => Articles.Count(article =>
        article.Result is WriteResult.Edited or WriteResult.TakenAway or WriteResult.Occupied);

    /// <summary>Articles that go on on pages which are not among what was imported.</summary>
    internal IReadOnlyList<PlannedArticle> Incomplete =>
        [.. Articles.Select(article => article.Article).Where(article => article.Article.MissingPages.Count > 0)
            .OrderBy(article => article.Path, StringComparer.Ordinal)];

    /// <summary>Articles of which a field is doubtful, by path, with the names of these fields.</summary>
    public IReadOnlyList<(string Path, IReadOnlyList<string> Fields)> DoubtfulArticles =>
    [
        .. Articles.Select(article => (article.Article.Path, Fields: (IReadOnlyList<string>)
                [.. article.Article.Article.Doubts.Select(doubt => doubt.Field.ToString().ToLowerInvariant())]))
            .Where(article => article.Fields.Count > 0).OrderBy(article => article.Path, StringComparer.Ordinal),
    ];

    /// <summary>How many pages are none, by kind.</summary>
    public IReadOnlyList<(string Kind, int Count)> OtherKinds =>
        [.. NoArticles.GroupBy(page => page.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => (kind.Key, kind.Count()))];
}

/// <summary>
/// Imports a folder or a file: reads every page by itself, gives each article its place, then writes. Of a page that was read a
/// few words stay in memory, and the rest lies in a temporary file until it is written.
/// </summary>
public static class ImportRun
{
    // A page of this many bytes may become a tree of a hundred times as many: one of them at a time.
    private const int LargePage = 2 << 20;

    /// <param name="site">Absolute path of the site's folder.</param>
    /// <param name="choice">What is imported.</param>
    /// <param name="decisions">What people decided on articles that were imported before.</param>
    /// <param name="write">Whether to write anything; else the outcome is what would be.</param>
    /// <param name="progress">Told how far it is; null when nobody asks.</param>
    /// <exception cref="IOException">The folder cannot be read, the site's not written, or the disk is full.</exception>
    internal static ImportOutcome Of(
        string site, SiteConfig config, ImportChoice choice, ImportDecisions decisions, bool write,
        ImportProgress? progress = null)
    {
        using var spool = new SpoolFile();
        var (articles, others, skipped) = Read(config, choice, decisions, spool, progress);
        var plan = new ImportPlan(
        [
            .. articles.OrderBy(article => article.Name, StringComparer.Ordinal)
                .ThenBy(article => article.Digest, StringComparer.Ordinal),
        ]);
        progress?.Articles = plan.Articles.Count;
        var store = new ImportStore(site, spool);
        var results = new WriteResult[plan.Articles.Count];
        var edited = new ConcurrentBag<(string Path, string Difference)>();
        WorkerThreads.ForEach(results.Length, i =>
        {
            var (article, bytes) = (plan.Articles[i], plan.BytesOf(plan.Articles[i], spool));
            results[i] = store.Put(article, bytes, write);
            if (results[i] == WriteResult.Edited)
                edited.Add((article.Path, store.Difference(article, bytes)));
            progress?.AddWritten();
        });
        var outcome = new ImportOutcome
        {
            Articles = [.. plan.Articles.Zip(results)],
            Edited = [.. edited.OrderBy(article => article.Path, StringComparer.Ordinal)],
            Reprints = Reprints.Of(plan.Articles, spool),
            Proposals = ImportProposals.Of([.. plan.Articles.Select(article => article.Article)], config),
            NoArticles =
            [
                .. others.OrderBy(page => page.Name, StringComparer.Ordinal).ThenBy(page => page.Kind, StringComparer.Ordinal),
            ],
            CopiedPages = plan.Copies,
            Skipped = [.. skipped.OrderBy(place => place.Name, StringComparer.Ordinal).ThenBy(place => place.Bytes.From)],
        };
        if (write && outcome.Read > 0)
        {
            store.Replace($"{ImportStore.Folder}/report.json", ImportReport.Json(outcome));
            store.Replace($"{ImportStore.Folder}/report.html", ImportReport.Html(outcome));
        }

        return outcome;
    }

    /// <summary>Reads all captures on a thread for each processor; what is asked for first may end last.</summary>
    private static (ConcurrentBag<KeptArticle> Articles, ConcurrentBag<(string Name, string Kind)> Others,
        ConcurrentBag<(string Name, SkippedBytes Bytes)> Skipped) Read(
        SiteConfig config, ImportChoice choice, ImportDecisions decisions, SpoolFile spool, ImportProgress? progress)
    {
        var articles = new ConcurrentBag<KeptArticle>();
        var parts = new ConcurrentBag<KeptPart>();
        var others = new ConcurrentBag<(string, string)>();
        var skipped = new ConcurrentBag<(string, SkippedBytes)>();
        var reader = new PageReader(new ImportedFileMaker(config), decisions);
        var (asking, large) = (new Lock(), new Lock());
        using var captures = CaptureFolder.Captures(choice.From, progress?.Captures).Where(choice.Has).GetEnumerator();
        WorkerThreads.Run(() =>
        {
            while (Next() is { } next)
            {
                using var capture = next;
                if (capture.Skipped is { } bytes)
                    skipped.Add((capture.Name, bytes));
                else if (capture.Read() is not { } page)
                    others.Add((capture.Name, capture.Reason));
                else if (page.Bytes.Length <= LargePage)
                    Add(page);
                else
                    lock (large)
                        Add(page);
                progress?.AddRead();
            }
        });
        Join();
        return (articles, others, skipped);

        Capture? Next()
        {
            lock (asking)
                return captures.MoveNext() ? captures.Current : null;
        }

        void Add(CapturedPage page)
        {
            var (file, kind) = reader.File(page);
            if (file is null)
                others.Add((page.Name, kind));
            else if (file.Article.Parts is { } says)
                parts.Add(KeptPart.Of(says, file, page, spool));
            else
                Keep(KeptArticle.Of(file, spool));
        }

        void Keep(KeptArticle article)
        {
            if (choice.IsBefore(article.Values.GetValueOrDefault(ImportField.Date)))
                others.Add((article.Name, "before"));
            else
                articles.Add(article);
        }

        // Which pages are of one article can be told when all have been read.
        void Join()
        {
            var sequences = new List<PageSequence>();
            foreach (var alike in parts.GroupBy(part => part.Parts.Article, StringComparer.Ordinal))
                if (PageSequence.Of(
                    alike, part => Keep(part.Article), part => others.Add((part.Article.Name, "page-again"))) is { } sequence)
                    sequences.Add(sequence);
            WorkerThreads.ForEach(sequences.Count, i => Keep(KeptArticle.Of(reader.Joined(sequences[i], spool), spool)));
        }
    }
}
