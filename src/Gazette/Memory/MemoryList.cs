using Gazette.Threading;

namespace Gazette.Memory;

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
public sealed class MemoryList<T>
    where T : class, IPathed
{
    internal const int PartLength = 4096;

    /// <summary>The parts as they lie in memory; null for one that is not as it was.</summary>
    private readonly ReadOnlyMemory<byte>?[] _parts;

    private readonly Lazy<IReadOnlyList<T>>[] _pieces;
    private readonly Lazy<IReadOnlyList<T>> _items;

    /// <summary>A new list.</summary>
    /// <param name="items">By path.</param>
    public MemoryList(IReadOnlyList<T> items)
        : this([.. items.Chunk(PartLength).Select(some => new Lazy<IReadOnlyList<T>>(some))], null, items.Count)
    {
    }

    internal MemoryList(Lazy<IReadOnlyList<T>>[] pieces, ReadOnlyMemory<byte>?[]? parts, int count)
    {
        _pieces = pieces;
        _parts = parts ?? new ReadOnlyMemory<byte>?[pieces.Length];
        Count = count;
        _items = new(() =>
        {
            WorkerThreads.ForEach(pieces.Length, i => _ = pieces[i].Value);
            return [.. pieces.SelectMany(piece => piece.Value)];
        });
    }

    public int Count { get; }

    public IReadOnlyList<T> Items => _items.Value;

    /// <summary>The parts of a list that lies in memory as it is, for whoever can do without objects.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Parts => _parts.OfType<ReadOnlyMemory<byte>>();

    /// <summary>The item of that path, or null.</summary>
    public T? Find(string path) => PieceOf(path) is >= 0 and var piece && PlaceIn(_pieces[piece].Value, path) is >= 0 and var place
        ? _pieces[piece].Value[place]
        : null;

    /// <summary>This list with other items in the place of those of the same paths.</summary>
    public MemoryList<T> With(IReadOnlyCollection<T> items)
    {
        var (pieces, parts) = (_pieces.ToArray(), _parts.ToArray());
        var copies = new T[]?[pieces.Length];
        foreach (var item in items)
        {
            var piece = PieceOf(item.Path);
            var copy = copies[piece] ??= [.. pieces[piece].Value];
            copy[PlaceIn(copy, item.Path)] = item;
            (pieces[piece], parts[piece]) = (new(copy), null);
        }

        return new MemoryList<T>(pieces, parts, Count);
    }

    /// <summary>The parts for a memory file.</summary>
    public IEnumerable<MemoryPiece> Pieces(Action<MemoryWriter, T> write) => _parts.Select((part, i) => part is { } asItWas
        ? MemoryPiece.Of(asItWas)
        : MemoryPiece.Of(memory => memory.List(_pieces[i].Value, item => write(memory, item))));

    /// <summary>The last piece that begins at this path or before it; -1 where there is none.</summary>
    private int PieceOf(string path)
    {
        var (low, high) = (0, _pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_pieces[middle].Value[0].Path, path) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private static int PlaceIn(IReadOnlyList<T> items, string path)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(items[middle].Path, path) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low < items.Count && items[low].Path == path ? low : -1;
    }
}

/// <summary>Reads long lists.</summary>
public static class MemoryList
{
    /// <exception cref="MemoryException">The parts are not what <see cref="MemoryList{T}.Pieces"/> gave.</exception>
    public static MemoryList<T> Read<T>(ReadOnlySpan<ReadOnlyMemory<byte>> parts, Func<MemoryReader, T> read)
        where T : class, IPathed
    {
        var pieces = new Lazy<IReadOnlyList<T>>[parts.Length];
        var count = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            var part = parts[i];
            var length = new MemoryReader(part).Count();
            if (length == 0 || (i < pieces.Length - 1 && length != MemoryList<T>.PartLength))
                throw new MemoryException();
            count += length;
            pieces[i] = new(() => new MemoryReader(part).List(read));
        }

        return new MemoryList<T>(pieces, [.. parts], count);
    }
}
