using System.Collections.Concurrent;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Threading;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Storage;

/// <summary>
/// A file of out/memory/: blocks that can be read side by side, with a key that says what they are good for and a checksum. What
/// does not fit is not trusted.
/// </summary>
public static class StorageFile
{
    private const ulong Mark = 0x3130_454D_5A47_0A0DUL;

    /// <summary>
    /// Replaces the file by a whole one. Blocks are made side by side and written one after the other: few are in memory at a
    /// time.
    /// </summary>
    /// <param name="key">Digest of everything the remembered things depend on: program, config, templates.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string file, ulong key, IReadOnlyList<StorageBlock> blocks)
    {
        var header = new StorageWriter();
        header.Fixed(Mark);
        header.Fixed(key);
        header.Fixed((ulong)blocks.Count);
        AtomicFile.Replace(file, unfinished =>
        {
            using var handle = File.OpenHandle(unfinished, FileMode.Create, FileAccess.Write);
            var offset = HeaderLength(blocks.Count) + 8L;
            var idle = new ConcurrentBag<StorageWriter>();
            WorkerThreads.InOrder(blocks.Count, i => WrittenBlock.Of(blocks[i], idle), (_, block) =>
            {
                RandomAccess.Write(handle, block.Bytes.Span, offset);
                offset += block.Bytes.Length;
                header.Fixed((ulong)block.Bytes.Length);
                header.Fixed(block.Digest);
                idle.Add(block.Writer);
            });
            header.Fixed(ContentHash.Of(header.Written.Span));
            RandomAccess.Write(handle, header.Written.Span, 0);
            RandomAccess.FlushToDisk(handle);
        });
    }

    /// <summary>Why a file is not trusted that is not as it was written.</summary>
    public static Wording Damaged { get; } = Say("is damaged", "已损坏");

    /// <summary>The blocks of the file; null when there is none, or it is not to be trusted.</summary>
    /// <param name="why">Why a file that is there is not trusted; null when there is none.</param>
    public static ReadOnlyMemory<byte>[]? Load(string file, ulong key, out Wording? why)
    {
        why = null;
        // A pipe in its place might never end.
        if (FileState.At(file).Kind != FileKind.File)
            return null;
        var bytes = Read(file);
        try
        {
            var header = new StorageReader(bytes);
            if (header.Fixed() != Mark)
                throw new StorageException();
            var itsKey = header.Fixed();
            var count = header.Fixed();
            if (count > (ulong)bytes.Length / 16)
                throw new StorageException();
            var blocks = new (ulong Length, ulong Digest)[count];
            for (var i = 0; i < blocks.Length; i++)
                blocks[i] = (header.Fixed(), header.Fixed());
            var headerLength = HeaderLength(blocks.Length);
            if (header.Fixed() != ContentHash.Of(bytes.AsSpan(0, headerLength)))
                throw new StorageException();
            if (itsKey != key)
            {
                why = Say("was made by another version or with other settings", "是别的版本或用别的设置写的");
                return null;
            }

            return Blocks(bytes, headerLength + 8, blocks);
        }
        catch (StorageException)
        {
            why = Damaged;
            return null;
        }
    }

    /// <summary>
    /// The bytes of a file. Of one that grows shorter meanwhile the last ones are none of it, and no checksum fits.
    /// </summary>
    private static byte[] Read(string file)
    {
        using var handle = File.OpenHandle(file);
        var bytes = LargeArray.OfBytes((int)Math.Min(RandomAccess.GetLength(handle), Array.MaxLength));
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var count)
            read += count;
        return bytes;
    }

    /// <summary>Bytes in front of the header's own checksum.</summary>
    private static int HeaderLength(int blocks) => 24 + (16 * blocks);

    private static ReadOnlyMemory<byte>[] Blocks(byte[] bytes, int offset, (ulong Length, ulong Digest)[] blocks)
    {
        var taken = new ReadOnlyMemory<byte>[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Length > (ulong)(bytes.Length - offset))
                throw new StorageException();
            taken[i] = bytes.AsMemory(offset, (int)blocks[i].Length);
            if (ContentHash.Of(taken[i].Span) != blocks[i].Digest)
                throw new StorageException();
            offset += taken[i].Length;
        }

        return offset == bytes.Length ? taken : throw new StorageException();
    }

    /// <summary>A block that is ready to be put into the file, and the writer that may hold it.</summary>
    private sealed record WrittenBlock(ReadOnlyMemory<byte> Bytes, ulong Digest, StorageWriter Writer)
    {
        public static WrittenBlock Of(StorageBlock block, ConcurrentBag<StorageWriter> idle)
        {
            var writer = idle.TryTake(out var free) ? free : new StorageWriter();
            writer.Clear();
            var bytes = block.Write(writer);
            return new WrittenBlock(bytes, ContentHash.Of(bytes.Span), writer);
        }
    }
}
