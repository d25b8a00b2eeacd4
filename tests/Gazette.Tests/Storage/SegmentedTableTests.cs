using System.Globalization;
using CsCheck;
using Gazette.Storage;

namespace Gazette.Tests.Storage;

/// <summary>
/// A table is what a sorted dictionary would be, and shares with the one it came from all segments in which nothing changed.
/// </summary>
public sealed class SegmentedTableTests : IDisposable
{
    private const int Length = SegmentedTable<Row>.SegmentLength;
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Merging_gives_what_a_sorted_dictionary_would_and_keeps_untouched_segments()
    {
        // Sizes about the length of a segment and of the longest one; few changes, or a run of many.
        var run = Gen.Select(Gen.Int[0, 30_000], Gen.OneOf(Gen.Int[1, 4], Gen.Int[1, 9_000]), Gen.Bool);
        Gen.Select(Gen.Int[0, 20_000], run.Array[0, 4]).Sample(
            (count, runs) =>
            {
                var table = Stored(SegmentedTable.Of([.. Enumerable.Range(0, count).Select(i => new Row(PathOf(2 * i), i))]));
                var expected = table.Rows.ToDictionary(row => row.Path, row => row.Value, StringComparer.Ordinal);
                var keep = new bool[count];
                Array.Fill(keep, true);
                var others = new SortedDictionary<string, Row>(StringComparer.Ordinal);
                foreach (var (first, length, removes) in runs)
                {
                    for (var i = first; i < first + length; i++)
                    {
                        if (i % 2 == 0 && i / 2 < count)
                            keep[i / 2] = false;
                        expected.Remove(PathOf(i));
                        others.Remove(PathOf(i));
                        if (removes)
                            continue;
                        others[PathOf(i)] = new Row(PathOf(i), -i);
                        expected[PathOf(i)] = -i;
                    }
                }

                var merged = table.Merge(keep, [.. others.Values]);
                Assert.Equal(
                    expected.Select(row => new Row(row.Key, row.Value)).OrderBy(row => row.Path, StringComparer.Ordinal),
                    merged.Rows);
                Assert.All(merged.Segments, segment => Assert.InRange(segment.Count, 1, 2 * Length));
                for (var i = 0; i < table.Segments.Count; i++)
                {
                    var isTouched = keep.AsSpan(table.FirstOf(i), table.Segments[i].Count).Contains(false)
                        || others.Keys.Any(path => SegmentFor(table, path) == i);
                    Assert.Equal(!isTouched, merged.Segments.Contains(table.Segments[i]));
                }

                Assert.Equal(merged.Rows, Stored(merged).Rows);
            },
            iter: 60,
            // They share a file.
            threads: 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Length)]
    [InlineData((2 * Length) + 1)]
    [InlineData(9_000)]
    public void Each_row_is_found_by_its_path_and_by_its_number_and_no_other(int count)
    {
        var table = Stored(SegmentedTable.Of([.. Enumerable.Range(0, count).Select(i => new Row(PathOf(2 * i), i))]));
        Assert.Equal(count, table.Count);
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(i, table.NumberOf(PathOf(2 * i)));
            Assert.Equal(new Row(PathOf(2 * i), i), table[i]);
            Assert.Null(table.Find(PathOf((2 * i) + 1)));
        }

        Assert.Null(table.Find(""));
        Assert.Equal(-1, table.NumberOf("/zzz"));
    }

    [Fact]
    public void A_folder_has_something_below_it_when_a_path_begins_with_it_and_a_slash()
    {
        var table = SegmentedTable.Of<Row>([new("/a.html", 1), new("/b/c/d.html", 2), new("/bc.html", 3)]);
        Assert.All(["", "/b", "/b/c"], folder => Assert.True(table.HasBelow(folder)));
        Assert.All(["/a", "/a.html", "/bc", "/b/c/d", "/c", "/z"], folder => Assert.False(table.HasBelow(folder)));
    }

    [Fact]
    public void Rows_made_one_by_one_are_the_same_rows()
    {
        var table = SegmentedTable.Encode(5_000, i => new Row(PathOf(i), i), Write, Read);
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => new Row(PathOf(i), i)), table.Rows);
    }

    [Fact]
    public void A_block_without_rows_is_not_a_segment() => Assert.Throws<StorageException>(() =>
        SegmentedTable.Read([new ReadOnlyMemory<byte>([0])], Read));

    private static int SegmentFor(SegmentedTable<Row> table, string path) => Math.Max(0, table.SegmentOf(path));

    private static string PathOf(int i) => string.Create(CultureInfo.InvariantCulture, $"/{i:D6}/index.html");

    private static void Write(StorageWriter writer, Row row)
    {
        writer.Path(row.Path);
        writer.Text(row.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static Row Read(StorageReader reader) =>
        new(reader.Path(), int.Parse(reader.Text(), CultureInfo.InvariantCulture));

    /// <summary>The table as it comes back from a file.</summary>
    private SegmentedTable<Row> Stored(SegmentedTable<Row> table)
    {
        StorageFile.Save(_file, 1, [.. table.Blocks(Write)]);
        return SegmentedTable.Read(StorageFile.Load(_file, 1, out _), Read);
    }

    private sealed record Row(string Path, int Value) : IPathed;
}
