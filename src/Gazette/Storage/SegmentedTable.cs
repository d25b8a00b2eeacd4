using Gazette.Threading;

namespace Gazette.Storage;

/// <summary>What has a path that a list can be in the order of.</summary>
public interface IPathed
{
    string Path { get; }
}

/// <summary>
/// A long list by path (ordinal) in a memory file. It lies there in parts: those that somebody asks for are read, side by
/// side when it is all of them, and of a changed list only the parts that changed are written anew.
/// </summary>
/// <typeparam name="T">A class: what is generic over a struct of ours is compiled anew in every process.</typeparam>
public sealed class SegmentedTable<T>
    where T : class, IPathed
{
    internal const int PartLength = 4096;

    private readonly MemoryListPart<T>[] _parts;
    private readonly Lazy<IReadOnlyList<T>> _items;

    /// <summary>A new list.</summary>
    /// <param name="items">By path.</param>
    public SegmentedTable(IReadOnlyList<T> items)
        : this([.. items.Chunk(PartLength).Select(some => new MemoryListPart<T>(some))], items.Count)
    {
    }

    internal SegmentedTable(MemoryListPart<T>[] parts, int count)
    {
        _parts = parts;
        Count = count;
        _items = new(() =>
        {
            WorkerThreads.ForEach(parts.Length, i => _ = parts[i].Items);
            return [.. parts.SelectMany(part => part.Items)];
        });
    }

    public int Count { get; }

    public IReadOnlyList<T> Items => _items.Value;

    public int Parts => _parts.Length;

    /// <summary>Reads a part of a list that lies in memory as it is, for whoever can do without objects.</summary>
    public StorageReader Part(int number) =>
        new(_parts[number].Bytes ?? throw new InvalidOperationException("Items were put into this part."));

    /// <summary>The item of that path, or null.</summary>
    public T? Find(string path) => PartOf(path) is >= 0 and var part && PlaceIn(_parts[part].Items, path) is >= 0 and var place
        ? _parts[part].Items[place]
        : null;

    /// <summary>The number of the item of that path; -1 where there is none.</summary>
    public int PlaceOf(string path) =>
        PartOf(path) is >= 0 and var part
            && PlaceIn(_parts[part].Items, path) is >= 0 and var place ? (part * PartLength) + place : -1;

    /// <summary>
    /// Whether it has an item whose path is below a folder's: with that folder's path and a slash before its own name.
    /// </summary>
    public bool HasBelow(string folder)
    {
        var below = folder + "/";
        var part = Math.Max(0, PartOf(below));
        // The last part that may begin before it, and the next when all of that one does.
        return _parts.Skip(part).Take(2).SelectMany(some => some.Items)
            .FirstOrDefault(item => string.CompareOrdinal(item.Path, below) >= 0)
            is { } first && first.Path.StartsWith(below, StringComparison.Ordinal);
    }

    /// <summary>This list with other items in the place of those of the same paths.</summary>
    public SegmentedTable<T> With(IReadOnlyCollection<T> items)
    {
        var parts = _parts.ToArray();
        var copies = new T[]?[parts.Length];
        foreach (var item in items)
        {
            var part = PartOf(item.Path);
            var copy = copies[part] ??= [.. parts[part].Items];
            copy[PlaceIn(copy, item.Path)] = item;
            parts[part] = new MemoryListPart<T>(copy);
        }

        return new SegmentedTable<T>(parts, Count);
    }

    /// <summary>The parts for a memory file.</summary>
    public IEnumerable<Segment> Segments(Action<StorageWriter, T> write) => _parts.Select(part => part.Bytes is { } asItWas
        ? Segment.Of(asItWas)
        : Segment.Of(memory => memory.List(part.Items, item => write(memory, item))));

    /// <summary>The last part that begins at this path or before it; -1 where there is none.</summary>
    private int PartOf(string path) =>
        BinarySearch.LowerBound(_parts.Length, i => string.CompareOrdinal(_parts[i].Items[0].Path, path) > 0) - 1;

    private static int PlaceIn(IReadOnlyList<T> items, string path)
    {
        var place = BinarySearch.LowerBound(items.Count, i => string.CompareOrdinal(items[i].Path, path) >= 0);
        return place < items.Count && items[place].Path == path ? place : -1;
    }
}

/// <summary>
/// A part of a long list: the bytes it lies in, unless it is new, and the items, read when somebody asks for them.
/// </summary>
internal sealed class MemoryListPart<T>
{
    private readonly Lazy<IReadOnlyList<T>> _items;

    public MemoryListPart(IReadOnlyList<T> items) => _items = new(items);

    public MemoryListPart(ReadOnlyMemory<byte> bytes, Func<StorageReader, T> read)
    {
        Bytes = bytes;
        _items = new(() => new StorageReader(bytes).List(read));
    }

    public ReadOnlyMemory<byte>? Bytes { get; }

    public IReadOnlyList<T> Items => _items.Value;
}

/// <summary>Reads long lists.</summary>
public static class SegmentedTable
{
    /// <param name="from">Which of the parts of the file is the list's first one.</param>
    /// <param name="length">How many parts it has.</param>
    /// <exception cref="StorageException">The parts are not what <see cref="SegmentedTable{T}.Segments"/> gave.</exception>
    public static SegmentedTable<T> Read<T>(ReadOnlyMemory<byte>[] parts, int from, int length, Func<StorageReader, T> read)
        where T : class, IPathed
    {
        var taken = new MemoryListPart<T>[length];
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            var some = new StorageReader(parts[from + i]).Count();
            if (some == 0 || (i < length - 1 && some != SegmentedTable<T>.PartLength))
                throw new StorageException();
            count += some;
            taken[i] = new MemoryListPart<T>(parts[from + i], read);
        }

        return new SegmentedTable<T>(taken, count);
    }
}
