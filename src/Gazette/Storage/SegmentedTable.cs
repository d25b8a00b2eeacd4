using Gazette.Threading;

namespace Gazette.Storage;

/// <summary>
/// A long table in a storage file. It is cut into segments of consecutive rows, each of which lies in a block of its own: a
/// segment is decoded when one of its rows is asked for, all of them side by side when all rows are, and of a changed table only
/// the segments that changed are encoded anew.
/// </summary>
/// <typeparam name="T">A row. A class: native code has a copy for each struct, and one for all classes.</typeparam>
public sealed class SegmentedTable<T>
    where T : class
{
    /// <summary>Rows of a segment, unless it is the last one or has been changed.</summary>
    public const int SegmentLength = 2048;

    /// <summary>Rows that a segment may come to have before it is cut.</summary>
    private const int LongestSegment = 2 * SegmentLength;

    private readonly TableSegment<T>[] _segments;

    /// <summary>The number of the first row of each segment, and last how many rows there are.</summary>
    private readonly int[] _first;
    private readonly Lazy<IReadOnlyList<T>> _rows;

    /// <param name="segments">In order; none is empty.</param>
    internal SegmentedTable(IEnumerable<TableSegment<T>> segments)
    {
        _segments = [.. segments];
        _first = new int[_segments.Length + 1];
        for (var i = 0; i < _segments.Length; i++)
            _first[i + 1] = _first[i] + _segments[i].Count;
        _rows = new(() =>
        {
            WorkerThreads.ForEach(_segments.Length, i => _ = _segments[i].Rows);
            return [.. _segments.SelectMany(static segment => segment.Rows)];
        });
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _first[^1];

    public IReadOnlyList<TableSegment<T>> Segments => _segments;

    /// <summary>All rows, decoded.</summary>
    public IReadOnlyList<T> Rows => _rows.Value;

    /// <summary>The row of a number, counted from 0. Decodes the segment that it is in: O(log segments) after that.</summary>
    public T this[int number]
    {
        get
        {
            var segment = Array.BinarySearch(_first, number);
            segment = segment < 0 ? ~segment - 1 : segment;
            return _segments[segment].Rows[number - _first[segment]];
        }
    }

    /// <summary>The number of the first row of a segment.</summary>
    public int FirstOf(int segment) => _first[segment];

    /// <summary>The table that has other rows in the place of some segments.</summary>
    /// <param name="rows">For each segment its rows, by which it may grow, shrink or vanish; null where it stays.</param>
    public SegmentedTable<T> Replace(IReadOnlyList<T>?[] rows) =>
        new(_segments.SelectMany((segment, i) => rows[i] is { } others ? Cut(others) : [segment]));

    /// <summary>The blocks of a storage file that hold the table, a segment each.</summary>
    /// <param name="write">Writes a row as the table's reader reads it.</param>
    public IEnumerable<StorageBlock> Blocks(Action<StorageWriter, T> write) => _segments.Select(segment => segment.Block(write));

    /// <summary>Cut evenly: a short rest would be cut from the same segment again and again.</summary>
    internal static IEnumerable<TableSegment<T>> Cut(IReadOnlyList<T> rows)
    {
        var count = rows.Count <= LongestSegment ? 1 : (rows.Count + SegmentLength - 1) / SegmentLength;
        var length = (rows.Count + count - 1) / count;
        for (var from = 0; from < rows.Count; from += length)
            yield return new TableSegment<T>((T[])[.. rows.Skip(from).Take(length)]);
    }
}

/// <summary>
/// Consecutive rows of a table: the bytes they lie in, unless they are new, and the rows, decoded when they are asked for.
/// </summary>
public sealed class TableSegment<T>
    where T : class
{
    private readonly ReadOnlyMemory<byte>? _bytes;
    private readonly Lazy<IReadOnlyList<T>> _rows;

    /// <summary>Rows that are new.</summary>
    public TableSegment(IReadOnlyList<T> rows) => (Count, _rows) = (rows.Count, new(rows));

    /// <summary>Rows that lie in a block of a storage file.</summary>
    /// <param name="read">Reads the next row, of the number it is given, counted from 0 in this segment.</param>
    /// <exception cref="StorageException">The block holds no rows.</exception>
    public TableSegment(ReadOnlyMemory<byte> bytes, Func<StorageReader, int, T> read)
    {
        _bytes = bytes;
        Count = new StorageReader(bytes).Count() is > 0 and var count ? count : throw new StorageException();
        _rows = new(() =>
        {
            var reader = Reader();
            var rows = new T[reader.Count()];
            for (var i = 0; i < rows.Length; i++)
                rows[i] = read(reader, i);
            return rows;
        });
    }

    public int Count { get; }

    public IReadOnlyList<T> Rows => _rows.Value;

    /// <summary>Whether the rows lie in a storage file, so that they can be read without decoding them all.</summary>
    public bool IsEncoded => _bytes is not null;

    /// <summary>The path of the first row, when it is known (<see cref="PathTables.FirstPath"/>).</summary>
    internal string? KnownFirstPath { get; set; }

    /// <summary>Reads the bytes: the number of rows first, and then each row.</summary>
    public StorageReader Reader() => new(_bytes ?? throw new InvalidOperationException("The rows are new and have no bytes."));

    /// <summary>The block of a storage file that holds the rows.</summary>
    internal StorageBlock Block(Action<StorageWriter, T> write) => _bytes is { } asItWas
        ? StorageBlock.Of(asItWas)
        : StorageBlock.Of(writer => writer.List(Rows, row => write(writer, row)));
}

/// <summary>Makes tables.</summary>
public static class SegmentedTable
{
    /// <summary>A table of rows that are there.</summary>
    public static SegmentedTable<T> Of<T>(IReadOnlyList<T> rows)
        where T : class => new(SegmentedTable<T>.Cut(rows));

    /// <summary>
    /// A table of rows that are made one after the other and encoded at once, so that they are never all there.
    /// </summary>
    /// <param name="row">Makes the row of a number, on any thread.</param>
    /// <param name="write">Writes a row.</param>
    /// <param name="read">Reads it back.</param>
    public static SegmentedTable<T> Encode<T>(
        int count, Func<int, T> row, Action<StorageWriter, T> write, Func<StorageReader, T> read)
        where T : class
    {
        const int length = SegmentedTable<T>.SegmentLength;
        var segments = new TableSegment<T>[(count + length - 1) / length];
        WorkerThreads.ForEach(segments.Length, i =>
        {
            var writer = new StorageWriter();
            var (from, to) = (i * length, Math.Min(count, (i + 1) * length));
            writer.Number(to - from);
            for (var number = from; number < to; number++)
                write(writer, row(number));
            segments[i] = new TableSegment<T>(writer.Written, (reader, _) => read(reader));
        });
        return new SegmentedTable<T>(segments);
    }

    /// <summary>A table that lies in a storage file.</summary>
    /// <param name="blocks">Those of <see cref="SegmentedTable{T}.Blocks"/>.</param>
    /// <param name="read">Reads a row.</param>
    /// <exception cref="StorageException">They are something else.</exception>
    public static SegmentedTable<T> Read<T>(ReadOnlySpan<ReadOnlyMemory<byte>> blocks, Func<StorageReader, T> read)
        where T : class => ReadSegments<T>(blocks, _ => (reader, _) => read(reader));

    /// <inheritdoc cref="Read{T}(ReadOnlySpan{ReadOnlyMemory{byte}}, Func{StorageReader, T})"/>
    /// <param name="read">For the number of a segment gives what reads its rows, by their number in the segment.</param>
    public static SegmentedTable<T> ReadSegments<T>(
        ReadOnlySpan<ReadOnlyMemory<byte>> blocks, Func<int, Func<StorageReader, int, T>> read)
        where T : class
    {
        var segments = new TableSegment<T>[blocks.Length];
        for (var i = 0; i < segments.Length; i++)
            segments[i] = new TableSegment<T>(blocks[i], read(i));
        return new SegmentedTable<T>(segments);
    }
}
