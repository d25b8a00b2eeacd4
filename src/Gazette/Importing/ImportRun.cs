using Gazette.Capturing;
using Gazette.Configuration;
using Gazette.Threading;

namespace Gazette.Importing;

/// <summary>What an import made of a folder.</summary>
public sealed record ImportOutcome
{
    internal IReadOnlyList<(PlannedArticle Article, WriteResult Result)> Articles { get; init; } = [];

    internal IReadOnlyList<NoArticle> NoArticles { get; init; } = [];

    internal ImportProposals Proposals { get; init; } = new([], [], []);

    internal IReadOnlyList<(string Name, string Same)> CopiedPages { get; init; } = [];

    /// <summary>Pages and texts that were read.</summary>
    public int Read => Articles.Count + NoArticles.Count + Copies;

    /// <summary>Pages that are the same as another, byte for byte.</summary>
    public int Copies => CopiedPages.Count;

    public int Found => Articles.Count;

    public int Written => Articles.Count(article => article.Result == WriteResult.Written);

    public int Unchanged => Articles.Count(article => article.Result == WriteResult.Unchanged);

    /// <summary>Articles that were left as a person has them.</summary>
    public int Kept => Articles.Count(article =>
        article.Result is WriteResult.Edited or WriteResult.TakenAway or WriteResult.Occupied);

    /// <summary>Articles of which a field is doubtful, by path, with the names of these fields.</summary>
    public IReadOnlyList<(string Path, IReadOnlyList<string> Fields)> DoubtfulArticles =>
    [
        .. Articles.Select(article => (article.Article.Path, Fields: (IReadOnlyList<string>)
                [.. ImportDoubts.Of(article.Article.File.Article).Select(doubt => doubt.Field.ToString().ToLowerInvariant())]))
            .Where(article => article.Fields.Count > 0).OrderBy(article => article.Path, StringComparer.Ordinal),
    ];

    /// <summary>How many pages are none, by kind.</summary>
    public IReadOnlyList<(string Kind, int Count)> OtherKinds =>
        [.. NoArticles.GroupBy(page => page.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => (kind.Key, kind.Count()))];
}

/// <summary>Imports a folder: reads every page by itself, gives each article its place, then writes.</summary>
public static class ImportRun
{
    /// <param name="site">Absolute path of the site's folder.</param>
    /// <param name="folder">Absolute path of the folder of saved pages and texts.</param>
    /// <param name="write">Whether to write anything; else the outcome is what would be.</param>
    /// <param name="told">Told how many of how many pages have been read, from any thread; null when nobody asks.</param>
    /// <exception cref="IOException">The folder cannot be read, or the site's not written.</exception>
    public static ImportOutcome Of(string site, SiteConfig config, string folder, bool write, Action<int, int>? told = null)
    {
        var names = CaptureFolder.Names(folder);
        var files = new ImportedFile?[names.Count];
        var others = new NoArticle?[names.Count];
        var maker = new ImportedFileMaker(config);
        var read = 0;
        WorkerThreads.ForEach(names.Count, i =>
        {
            var extraction = Extract(folder, names[i]);
            files[i] = extraction.Article is { } article ? maker.Of(article) : null;
            others[i] = extraction.NoArticle is { } none
                ? none with { Capture = none.Capture with { Bytes = [], Beside = null } } : null;
            told?.Invoke(Interlocked.Increment(ref read), names.Count);
        });
        var (planned, copies) = ImportPlan.Of([.. files.OfType<ImportedFile>()]);
        var store = new ImportStore(site);
        var results = new WriteResult[planned.Count];
        WorkerThreads.ForEach(planned.Count, i => results[i] = store.Put(planned[i], Evidence.Of(planned[i]), write));
        var outcome = new ImportOutcome
        {
            Articles = [.. planned.Zip(results)],
            NoArticles = [.. others.OfType<NoArticle>()],
            CopiedPages = copies,
            Proposals = ImportProposals.Of(planned.Select(article => article.File.Article), config),
        };
        if (write && outcome.Read > 0)
        {
            store.Replace($"{ImportStore.Folder}/report.json", ImportReport.Json(outcome));
            store.Replace($"{ImportStore.Folder}/report.html", ImportReport.Html(outcome));
        }

        return outcome;
    }

    private static Extraction Extract(string folder, string name)
    {
        if (CaptureFolder.Read(folder, name) is not { } capture)
            return new Extraction(null, new NoArticle(new CapturedPage(name, []), "too-large", ""));
        var decoded = PageDecoder.Decode(capture);
        return CaptureFolder.IsText(name) ? TextExtractor.Of(capture, decoded) : PageExtractor.Of(capture, decoded);
    }
}
