using Gazette.Diagnostics;
using Gazette.Hashing;
using Gazette.Markup;
using Gazette.Threading;

namespace Gazette.Content;

/// <summary>Reads the content folder: what changed from its files, all else from the cache.</summary>
public sealed class ContentReading(string siteFolder, ArticleReader reader, ArticleCache cache)
{
    private bool _differs;

    /// <summary>Whether every article was remembered as it is: there is nothing new to remember.</summary>
    public bool IsAsRemembered => !_differs;

    /// <summary>Every article that has no error, drafts too, by path.</summary>
    /// <param name="progress">Told how many files are read, and of how many.</param>
    public IReadOnlyList<ReadArticle> Read(DiagnosticBag bag, Action<int, int> progress)
    {
        var faults = new List<Diagnostic>();
        var files = ContentFolder.Read(siteFolder, faults);
        bag.AddRange(faults);
        var articles = new ReadArticle?[files.Count];
        var complaints = new IReadOnlyList<Diagnostic>[files.Count];
        var done = 0;
        WorkerThreads.ForEach(files.Count, i =>
        {
            (articles[i], complaints[i]) = Read(files[i]);
            if (Interlocked.Increment(ref done) is var count && count % 256 == 0)
                progress(count, files.Count);
        });
        bag.AddRange(complaints.SelectMany(some => some));
        _differs |= files.Count != cache.Count;
        return [.. articles.OfType<ReadArticle>()];
    }

    private (ReadArticle? Article, IReadOnlyList<Diagnostic> Complaints) Read(ContentFile file)
    {
        if (cache.Find(file.File) is { } cached && Unchanged(file, cached) is { } same)
            return (new ReadArticle(reader.Remembered(file, same.Card, same.Digest, same.References), same), same.Warnings);
        _differs = true;
        var complaints = new List<Diagnostic>();
        return (reader.Read(file, complaints), complaints);
    }

    /// <summary>What is remembered of a file when that is still true, with the file's present time; else null.</summary>
    private CachedArticle? Unchanged(ContentFile file, CachedArticle cached)
    {
        if (file.Length != cached.Length || !cached.References.Attachments.All(Unchanged))
            return null;
        if (cache.IsProved(file, cached))
            return cached;
        _differs = true;
        var complaints = new List<Diagnostic>();
        return ArticleFile.TryRead(siteFolder, file.File, file.Length, complaints, out var bytes) && XxHash64.Of(bytes) == cached.Bytes
            ? cached with { Modified = file.Modified }
            : null;
    }

    private bool Unchanged(LocalFile known)
    {
        var file = new FileInfo(Path.Combine(siteFolder, known.File));
        return file.Exists && file.LinkTarget is null && file.Length == known.Length && file.LastWriteTimeUtc.Ticks == known.Modified
            && cache.IsSettled(known.Modified);
    }
}

/// <summary>An article and what to remember of it.</summary>
public sealed record ReadArticle(Article Article, CachedArticle Memory);
