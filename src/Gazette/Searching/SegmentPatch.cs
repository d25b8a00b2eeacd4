using System.Collections.Concurrent;
using Gazette.Content;
using Gazette.Threading;

namespace Gazette.Searching;

/// <summary>
/// Brings the shards of a segment up to date in which few articles were edited, and none came or went: all are looked
/// through for these articles, and only those are made anew in which something is another now.
/// </summary>
internal sealed class SegmentPatch
{
    // Where more were edited, most shards are others.
    private const int MostEdited = 64;

    private readonly IIndexFolder _folder;
    private readonly Func<Article, SearchDocument> _read;
    private readonly SegmentDocuments _documents;
    private readonly string[] _names;

    // For each document its number, or -1: of the edited ones, and of the others.
    private readonly int[] _edited;
    private readonly int[] _others;

    // What the edited articles hold now, and where the terms of each shard begin in it.
    private readonly SearchRun _now;
    private readonly int[] _begins;

    // The terms of each shard as they are now, and whether it is as it was; null where the file is not what its name says.
    private readonly TermLengths?[] _terms;
    private readonly bool[] _isSame;

    private SegmentPatch(
        IIndexFolder folder, Func<Article, SearchDocument> read, SegmentDocuments documents, SegmentMemory before, int[] edited)
    {
        (_folder, _read, _documents) = (folder, read, documents);
        _names = [.. SegmentMemory.NamesIn(before.Shards)];
        _edited = Numbers(edited, ofThese: true);
        _others = Numbers(edited, ofThese: false);
        var builder = new SearchRunBuilder();
        foreach (var document in edited)
            builder.Add(document, read(documents.Article(document)));
        _now = builder.Run();
        _begins = [.. before.Keys.Select(_now.PlaceOf), _now.Count];
        (_terms, _isSame) = (new TermLengths?[_names.Length], new bool[_names.Length]);
    }

    /// <summary>The shards; null where all must be made anew.</summary>
    /// <param name="read">Gives what an article is found by.</param>
    /// <param name="before">What is remembered of a segment of as many documents.</param>
    public static WrittenShards? Write(
        IIndexFolder folder, Func<Article, SearchDocument> read, SegmentDocuments documents, SegmentMemory before)
    {
        int[] edited =
        [
            .. Enumerable.Range(0, documents.Count).Where(document =>
                documents.Texts[document] != before.Texts[document] || documents.Cards[document] != before.Cards[document]),
        ];
        return edited.Length is > 0 and <= MostEdited && SearchHeads.AreIndependent(documents.Count)
            ? new SegmentPatch(folder, read, documents, before, edited).Write() : null;
    }

    private WrittenShards? Write()
    {
        WorkerThreads.ForEach(_names.Length, LookThrough);
        if (Array.Exists(_terms, static terms => terms is null))
            return null;

        var all = new TermLengths();
        var starts = new int[_names.Length + 1];
        for (var i = 0; i < _names.Length; i++)
        {
            all.Add(_terms[i]!);
            starts[i + 1] = all.Count;
        }

        var ranges = ShardCut.Of(all, _documents.MostBytesOf);
        var names = new string[ranges.Count];
        for (var i = 0; i < ranges.Count; i++)
        {
            if (SameShard(ranges[i], starts) is { } same)
            {
                names[i] = same;
                continue;
            }

            // Up to the next shard that is the same: until there these terms are those of whole old shards.
            var first = i;
            while (i + 1 < ranges.Count && SameShard(ranges[i + 1], starts) is null)
                i++;
            if (!Write([.. ranges.Skip(first).Take(i - first + 1)], starts, names.AsSpan(first..(i + 1))))
                return null;
        }

        // What is not kept is no file of the site, and an old shard may have no part in the new index.
        var kept = Enumerable.Range(0, ranges.Count).Where(i => SameShard(ranges[i], starts) is not null);
        return kept.All(i => _folder.Keep(IndexFile.PathOf(names[i], SegmentMemory.ShardEnding)))
            ? new WrittenShards(all, ranges, names) : null;
    }

    private int[] Numbers(int[] edited, bool ofThese)
    {
        var numbers = new int[_documents.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = ofThese ? -1 : i;
        foreach (var document in edited)
            numbers[document] = ofThese ? document : -1;
        return numbers;
    }

    /// <summary>Finds out whether a shard holds the same as it would if it were made anew.</summary>
    private void LookThrough(int shard)
    {
        if (Bytes(shard) is not { } bytes)
            return;
        var (found, terms) = (new SearchRunWriter(), new TermLengths());
        var heads = SearchHeads.In(ShardFile.Read(bytes, _edited, found, terms).Span);
        if (_now.HasPart(_begins[shard], _begins[shard + 1], found.Run())
            && !heads.Any(head => head.Documents.Any(document => _edited[document] >= 0)))
        {
            terms.Add(heads);
            _isSame[shard] = true;
            _terms[shard] = terms;
        }
        else if (Make(shard, shard + 1) is var (run, made))
        {
            _terms[shard] = TermLengths.Of(run, _documents.Count, made);
        }
    }

    /// <summary>The name of the old shard that holds just these terms and is the same now; null where there is none.</summary>
    private string? SameShard(ShardRange range, int[] starts) =>
        Array.BinarySearch(starts, range.From) is >= 0 and var shard && shard < _names.Length && _isSame[shard]
        && starts[shard + 1] == range.To
            ? _names[shard] : null;

    /// <summary>What some old shards hold now; null where the files are gone.</summary>
    private (SearchRun Run, SearchHeads Heads)? Make(int from, int to)
    {
        var (others, excerpts) = (new SearchRunWriter(), new ConcurrentDictionary<(string Term, int Document), string>());
        for (var shard = from; shard < to; shard++)
        {
            if (Bytes(shard) is not { } bytes)
                return null;
            SearchHeads.Read(ShardFile.Read(bytes, _others, others), _others, excerpts);
        }

        var run = SearchRunMerger.Merge([others.Run(), _now.Part(_begins[from], _begins[to])]);
        return (run, SearchHeads.Of(run, _documents, _read, excerpts));
    }

    /// <summary>Writes shards of which those before and behind them are the same; false where old files are gone.</summary>
    private bool Write(ShardRange[] ranges, int[] starts, Span<string> names)
    {
        var (from, to) = (ranges[0].From, ranges[^1].To);
        var first = Array.FindIndex(starts, start => start >= from);
        var last = Array.FindLastIndex(starts, start => start <= to);
        if (Make(first, last) is not var (run, heads))
            return false;
        for (var i = 0; i < ranges.Length; i++)
        {
            var (begin, end, most) = (ranges[i].From - from, ranges[i].To - from, ranges[i].Most);
            names[i] = _folder.Put(
                ShardFile.Write(run, begin, end, _documents.Count, heads.Write(run, begin, end), most));
        }

        return true;
    }

    private string PathOf(int shard) => IndexFile.PathOf(_names[shard], SegmentMemory.ShardEnding);

    private byte[]? Bytes(int shard) => _folder.Read(PathOf(shard));
}
