using System.Collections.Concurrent;
using Gazette.Content;
using Gazette.Threading;

namespace Gazette.Searching;

/// <summary>
/// Makes the files of a segment: what the last index holds of its documents is read back from its files, and only the articles
/// that are not in it are read.
/// </summary>
/// <param name="read">Gives what an article is found by.</param>
internal sealed class SegmentWriter(IIndexFolder folder, Func<Article, SearchDocument> read)
{
    // Documents that one thread makes a run of: more at once take more memory, fewer more time to merge.
    private const int MostInRun = 1000;
    private const int LeastInRun = 50;

    // Of a segment that few documents are left of it takes longer to read the index than them.
    private const int LeastShare = 8;

    public SegmentMemory Write(SegmentDocuments documents, IReadOnlyList<SegmentMemory> before)
    {
        var same = before.FirstOrDefault(segment =>
            segment.Texts.Length == documents.Count && segment.IsNewest == documents.IsNewest);
        var written = (same is null ? null : SegmentPatch.Write(folder, read, documents, same)) ?? WriteShards(documents, before);
        return new SegmentMemory
        {
            Texts = documents.Texts,
            Cards = documents.Cards,
            IsNewest = documents.IsNewest,
            Years = documents.Years,
            Keys = [.. written.Ranges.Select((range, i) => i == 0 ? "" : written.Terms.Term(range.From).ToString())],
            Shards = string.Concat(written.Names),
            CardFiles = WriteFiles(documents, documents.CardsInFile, CardFiles.Cards, same, same?.CardFiles),
            FacetFiles = WriteFiles(documents, CardFiles.FacetsInFile, CardFiles.Facets, same, same?.FacetFiles),
            Common =
            [
                .. Enumerable.Range(0, written.Terms.Count)
                    .Where(term => written.Terms.Documents(term) >= documents.LeastOfCommon)
                    .Select(term => new CommonTerm(written.Terms.Term(term).ToString(), written.Terms.Documents(term))),
            ],
        };
    }

    private WrittenShards WriteShards(SegmentDocuments documents, IReadOnlyList<SegmentMemory> before)
    {
        var old = Reuse(documents, before);
        var run = SearchRunMerger.Merge([.. old.Runs, .. RunsOf(documents, old.Has)]);
        var heads = SearchHeads.Of(run, documents, read, old.Excerpts);
        var terms = TermLengths.Of(run, documents.Count, heads);
        var ranges = ShardCut.Of(terms, documents.MostBytesOf);
        var names = new string[ranges.Count];
        WorkerThreads.ForEach(ranges.Count, i =>
        {
            var (from, to, most) = ranges[i];
            names[i] = folder.Put(ShardFile.Write(run, from, to, documents.Count, heads.Write(run, from, to), most));
        });
        return new WrittenShards(terms, ranges, names);
    }

    /// <summary>Writes files of what is shown of so many documents each, and gives their names.</summary>
    /// <param name="same">What is remembered of a segment of as many documents.</param>
    /// <param name="names">Those of its files.</param>
    private string WriteFiles(
        SegmentDocuments documents,
        int documentsInFile,
        Func<SegmentDocuments, int, int, IndexFile> make,
        SegmentMemory? same,
        string? names)
    {
        var files = new string[(documents.Count + documentsInFile - 1) / documentsInFile];
        for (var i = 0; i < files.Length; i++)
        {
            var (from, to) = (i * documentsInFile, Math.Min((i + 1) * documentsInFile, documents.Count));
            var name = same is not null && documents.Cards.AsSpan(from..to).SequenceEqual(same.Cards.AsSpan(from..to))
                ? names!.Substring(i * IndexFile.NameLength, IndexFile.NameLength) : null;
            files[i] = name is not null && folder.Keep(IndexFile.PathOf(name, SegmentMemory.JsonEnding))
                ? name : folder.Put(make(documents, from, to));
        }

        return string.Concat(files);
    }

    /// <summary>Reads the documents that the last index does not hold, on all processors.</summary>
    private SearchRun[] RunsOf(SegmentDocuments documents, bool[] has)
    {
        int[] missing = [.. Enumerable.Range(0, documents.Count).Where(document => !has[document])];
        var count = Math.Max((missing.Length + MostInRun - 1) / MostInRun,
            Math.Min(Environment.ProcessorCount, missing.Length / LeastInRun));
        var parts = missing.Chunk(Math.Max(1, (missing.Length + Math.Max(1, count) - 1) / Math.Max(1, count))).ToArray();
        var runs = new SearchRun[parts.Length];
        var idle = new ConcurrentBag<SearchRunBuilder>();
        WorkerThreads.ForEach(parts.Length, i =>
        {
            var builder = idle.TryTake(out var free) ? free : new SearchRunBuilder();
            foreach (var document in parts[i])
                builder.Add(document, read(documents.Article(document)));
            runs[i] = builder.Run();
            idle.Add(builder);
        });
        return runs;
    }

    /// <summary>Reads back what the last index holds of documents that are the same today.</summary>
    private OldIndex Reuse(SegmentDocuments documents, IReadOnlyList<SegmentMemory> before)
    {
        var old = new OldIndex([], new bool[documents.Count], []);
        if (before.Count == 0)
            return old;
        var today = new Dictionary<ulong, int>(documents.Count);
        for (var i = 0; i < documents.Count; i++)
            today.TryAdd(documents.Texts[i], i);
        foreach (var segment in before)
        {
            var numbers = Array.ConvertAll(segment.Texts, text => today.GetValueOrDefault(text, -1));
            int[] left = [.. numbers.Where(number => number >= 0)];
            if (left.Length * LeastShare < segment.Texts.Length || left.Length == 0 || !IsRising(left)
                || Array.Exists(left, number => old.Has[number]))
                continue;
            if (Read(segment, numbers, old.Excerpts) is not { } runs)
                continue;
            old.Runs.AddRange(runs);
            foreach (var number in left)
                old.Has[number] = true;
        }

        return old;
    }

    /// <summary>Reads the shards of a segment, some on each processor; null where one is gone.</summary>
    /// <param name="numbers">For each document its number today, or -1.</param>
    private SearchRun[]? Read(
        SegmentMemory segment, int[] numbers, ConcurrentDictionary<(string Term, int Document), string> excerpts)
    {
        string[] names = [.. SegmentMemory.NamesIn(segment.Shards)];
        var runs = new SearchRun?[Math.Min(Environment.ProcessorCount, names.Length)];
        WorkerThreads.ForEach(runs.Length, part =>
        {
            var run = new SearchRunWriter();
            for (var i = names.Length * part / runs.Length; i < names.Length * (part + 1) / runs.Length; i++)
            {
                if (folder.Read(IndexFile.PathOf(names[i], SegmentMemory.ShardEnding)) is not { } bytes)
                    return;
                SearchHeads.Read(ShardFile.Read(bytes, numbers, run), numbers, excerpts);
            }

            runs[part] = run.Run();
        });
        SearchRun[] complete = [.. runs.OfType<SearchRun>()];
        return complete.Length == runs.Length ? complete : null;
    }

    private static bool IsRising(int[] numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
            if (numbers[i] <= numbers[i - 1])
                return false;
        return true;
    }

    /// <summary>What the last index holds.</summary>
    /// <param name="Has">For each document whether it is in the runs.</param>
    /// <param name="Excerpts">Those of the heads.</param>
    private sealed record OldIndex(
        List<SearchRun> Runs, bool[] Has, ConcurrentDictionary<(string Term, int Document), string> Excerpts);
}

/// <summary>The shards of a segment.</summary>
/// <param name="Ranges">The terms of each.</param>
/// <param name="Names">The name of each.</param>
internal sealed record WrittenShards(TermLengths Terms, IReadOnlyList<ShardRange> Ranges, IReadOnlyList<string> Names);
