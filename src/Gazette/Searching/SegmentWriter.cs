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
        var old = Reuse(documents, before);
        var run = SearchRunMerger.Merge([.. old.Runs, .. RunsOf(documents, old.Has)]);
        var heads = SearchHeads.Of(run, documents, read, old.Excerpts);
        var ranges = ShardCut.Of(run, documents.Count, documents.MostBytesOf, term => heads.LengthOf(run, term));
        var shards = new string[ranges.Count];
        WorkerThreads.ForEach(ranges.Count, i =>
        {
            var (from, to, most) = ranges[i];
            shards[i] = folder.Put(IndexFile.Of(
                ShardFile.Write(run, from, to, documents.Count, heads.Write(run, from, to), most), SegmentMemory.ShardEnding));
        });
        var same = before.FirstOrDefault(segment =>
            segment.Cards == documents.Cards && segment.CardsInFile == documents.CardsInFile);
        return new SegmentMemory
        {
            Texts = documents.Texts,
            Cards = documents.Cards,
            IsNewest = documents.IsNewest,
            Years = documents.Years,
            Keys = [.. ranges.Select((range, i) => i == 0 ? "" : run.Term(range.From).ToString())],
            Shards = string.Concat(shards),
            CardFiles = KeptNames(same?.CardFiles) ?? Put(CardFiles.Cards(documents)),
            FacetFiles = KeptNames(same?.FacetFiles) ?? Put(CardFiles.Facets(documents)),
            Common =
            [
                .. Enumerable.Range(0, run.Count)
                    .Where(term => run.Documents(term) >= documents.LeastOfCommon)
                    .Select(term => new CommonTerm(run.Term(term).ToString(), run.Documents(term))),
            ],
        };
    }

    private string? KeptNames(string? names) =>
        names is not null && SegmentMemory.NamesIn(names)
            .All(name => folder.Keep(IndexFile.PathOf(name, SegmentMemory.JsonEnding))) ? names : null;

    private string Put(IEnumerable<IndexFile> files) => string.Concat(files.Select(folder.Put));

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
            if (Read(segment, numbers, old.Excerpts) is not { } run)
                continue;
            old.Runs.Add(run);
            foreach (var number in left)
                old.Has[number] = true;
        }

        return old;
    }

    private SearchRun? Read(
        SegmentMemory segment, int[] numbers, Dictionary<(string Term, int Document), string> excerpts)
    {
        var into = new SearchRunWriter();
        foreach (var name in SegmentMemory.NamesIn(segment.Shards))
        {
            if (folder.Read(IndexFile.PathOf(name, SegmentMemory.ShardEnding)) is not { } bytes)
                return null;
            SearchHeads.Read(ShardFile.Read(bytes, numbers, into), numbers, excerpts);
        }

        return into.Run();
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
        List<SearchRun> Runs, bool[] Has, Dictionary<(string Term, int Document), string> Excerpts);
}
