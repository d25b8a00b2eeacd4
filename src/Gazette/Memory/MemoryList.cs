using Gazette.Threading;

namespace Gazette.Memory;

/// <summary>A long list in a memory file: read and written in parts side by side, and of a changed list only the parts that changed.</summary>
/// <typeparam name="T">A class: what is generic over a struct of ours is compiled anew in every process.</typeparam>
public sealed class MemoryList<T>
    where T : class
{
    internal const int PartLength = 4096;

    /// <summary>The parts as they were read; null for one that is not as it was.</summary>
    private readonly ReadOnlyMemory<byte>?[] _parts;

    /// <summary>A new list.</summary>
    public MemoryList(IReadOnlyList<T> items)
        : this(items, new ReadOnlyMemory<byte>?[(items.Count + PartLength - 1) / PartLength])
    {
    }

    internal MemoryList(IReadOnlyList<T> items, ReadOnlyMemory<byte>?[] parts)
    {
        Items = items;
        _parts = parts;
    }

    public IReadOnlyList<T> Items { get; }

    /// <summary>This list with other items, as many as it has.</summary>
    public MemoryList<T> With(IReadOnlyList<T> items)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(items.Count, Items.Count);
        var parts = _parts.ToArray();
        for (var i = 0; i < items.Count; i++)
            if (!ReferenceEquals(items[i], Items[i]))
                parts[i / PartLength] = null;
        return new MemoryList<T>(items, parts);
    }

    /// <summary>The parts for a memory file.</summary>
    public ReadOnlyMemory<byte>[] Write(Action<MemoryWriter, T> write)
    {
        var written = new ReadOnlyMemory<byte>[_parts.Length];
        WorkerThreads.ForEach(written.Length, i =>
        {
            if (_parts[i] is { } part)
            {
                written[i] = part;
                return;
            }

            var memory = new MemoryWriter();
            var items = Items.Skip(i * PartLength).Take(PartLength).ToArray();
            memory.List(items, item => write(memory, item));
            written[i] = memory.Written;
        });
        return written;
    }
}

/// <summary>Reads long lists.</summary>
public static class MemoryList
{
    /// <exception cref="MemoryException">The parts are not what <see cref="MemoryList{T}.Write"/> gave.</exception>
    public static MemoryList<T> Read<T>(ReadOnlySpan<ReadOnlyMemory<byte>> parts, Func<MemoryReader, T> read)
        where T : class
    {
        var pieces = parts.ToArray();
        var lists = new IReadOnlyList<T>[pieces.Length];
        WorkerThreads.ForEach(pieces.Length, i => lists[i] = new MemoryReader(pieces[i]).List(read));
        if (lists.SkipLast(1).Any(list => list.Count != MemoryList<T>.PartLength))
            throw new MemoryException();
        return new MemoryList<T>([.. lists.SelectMany(list => list)], [.. pieces]);
    }
}
