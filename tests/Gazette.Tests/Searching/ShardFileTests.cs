using System.Text;
using CsCheck;
using Gazette.Searching;

namespace Gazette.Tests.Searching;

/// <summary>What is written into the files of an index is read back, however they are cut and merged.</summary>
public sealed class ShardFileTests
{
    private const int Documents = 300;

    private static readonly Gen<SortedDictionary<string, SortedDictionary<int, int>>> Indexes =
        Gen.Select(
            Gen.OneOf(Gen.String[Gen.Char['a', 'e'], 1, 40], Gen.String[Gen.Char['\u4e00', '\u4e05'], 1, 2], Gen.Const("𠮷野")),
            Gen.OneOf(
                Gen.Select(Gen.Int[0, Documents - 1], Gen.Int[0, 7]).Array[1, 6],
                Gen.Select(Gen.Int[0, Documents - 1], Gen.Int[0, 7]).Array[200, 400]))
            .Array[1, 60].Select(terms =>
            {
                var index = new SortedDictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
                foreach (var (term, postings) in terms)
                {
                    index[term] = [];
                    foreach (var (document, level) in postings)
                        index[term][document] = level;
                }

                return index;
            });

    [Fact]
    public void A_file_is_read_back() => Holds(index =>
    {
        var (run, heads) = (RunOf(index), Encoding.UTF8.GetBytes("{\"a\":[]}"));
        var file = ShardFile.Write(run, 0, run.Count, Documents, heads, 200_000).Bytes.ToArray();
        var writer = new SearchRunWriter();
        var rest = ShardFile.Read(file, [.. Enumerable.Range(0, Documents)], writer);
        Assert.Equal(heads, rest.ToArray());
        Assert.Equal(Printed(index), Printed(writer.Run()));
        // What is no longer there is left out, and the others have other numbers.
        var odd = new SearchRunWriter();
        ShardFile.Read(file, [.. Enumerable.Range(0, Documents).Select(i => i % 2 == 0 ? -1 : i / 2)], odd);
        foreach (var postings in index.Values)
            foreach (var document in postings.Keys.Where(document => document % 2 == 0).ToArray())
                postings.Remove(document);
        Assert.Equal(
            index.Where(term => term.Value.Count > 0).Select(term =>
                $"{term.Key}: {string.Join(' ', term.Value.Select(posting => $"{posting.Key / 2}={posting.Value}"))}"),
            Printed(odd.Run()));
    });

    [Fact]
    public void Runs_are_merged_and_cut_into_files_that_have_room() => Holds(index =>
    {
        SearchRun[] runs =
        [
            .. Enumerable.Range(0, 3).Select(part => RunOf(index, document => document % 3 == part)), RunOf(index, _ => false),
        ];
        var merged = SearchRunMerger.Merge(runs);
        Assert.Equal(Printed(index), Printed(merged));
        var ranges = ShardCut.Of(TermLengths.Of(merged, Documents, SearchHeads.None), _ => 400);
        Assert.Equal([0, .. ranges.Select(range => range.To)], [.. ranges.Select(range => range.From), merged.Count]);
        Assert.All(ranges.Where(range => range.To - range.From > 1), range => Assert.InRange(
            ShardFile.Write(merged, range.From, range.To, Documents, [], range.Most).Bytes.Length, 1, 400));
    });

    private static void Holds(Action<SortedDictionary<string, SortedDictionary<int, int>>> check) =>
        Property.Holds(Indexes, 300, check, index => string.Join('\n', Printed(index)));

    private static SearchRun RunOf(
        SortedDictionary<string, SortedDictionary<int, int>> index, Predicate<int>? takes = null)
    {
        var writer = new SearchRunWriter();
        foreach (var (term, postings) in index)
        {
            writer.Begin(term);
            foreach (var (document, level) in postings.Where(posting => takes is null || takes(posting.Key)))
                writer.Add(document, level);
            writer.End();
        }

        return writer.Run();
    }

    private static IEnumerable<string> Printed(SortedDictionary<string, SortedDictionary<int, int>> index) =>
        index.Select(term => $"{term.Key}: {string.Join(' ', term.Value.Select(posting => $"{posting.Key}={posting.Value}"))}");

    private static List<string> Printed(SearchRun run)
    {
        var lines = new List<string>();
        for (var term = 0; term < run.Count; term++)
        {
            var postings = new List<string>();
            var reader = new PostingReader(run.Postings(term));
            while (reader.Next())
                postings.Add($"{reader.Document}={reader.Level}");
            Assert.Equal(run.Documents(term), postings.Count);
            lines.Add($"{run.Term(term)}: {string.Join(' ', postings)}");
        }

        return lines;
    }
}
