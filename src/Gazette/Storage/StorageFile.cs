using System.Collections.Concurrent;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Threading;

namespace Gazette.Storage;

/// <summary>
/// A file of out/memory/: parts that can be read side by side, with a key that says what they are good for and a
/// checksum. What does not fit is not trusted.
/// </summary>
public static class StorageFile
{
    private const ulong Mark = 0x3130_454D_5A47_0A0DUL;

    /// <summary>
    /// Replaces the file by a whole one. Segments are made side by side and written one after the other: few are in memory at a
    /// time.
    /// </summary>
    /// <param name="key">Digest of everything the remembered things depend on: program, config, templates.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string file, ulong key, IReadOnlyList<Segment> segments)
    {
        var header = new StorageWriter();
        var count = segments.Sum(segment => segment.Count);
        header.Fixed(Mark);
        header.Fixed(key);
        header.Fixed((ulong)count);
        AtomicFile.Replace(file, unfinished =>
        {
            using var handle = File.OpenHandle(unfinished, FileMode.Create, FileAccess.Write);
            var offset = HeaderLength(count) + 8L;
            var idle = new ConcurrentBag<StorageWriter>();
            WorkerThreads.InOrder(segments.Count, i => MadeSegment.Of(segments[i], idle), (_, made) =>
            {
                for (var i = 0; i < made.Parts.Length; i++)
                {
                    RandomAccess.Write(handle, made.Parts[i].Span, offset);
                    offset += made.Parts[i].Length;
                    header.Fixed((ulong)made.Parts[i].Length);
                    header.Fixed(made.Digests[i]);
                }

                foreach (var writer in made.Writers)
                    idle.Add(writer);
            });
            header.Fixed(ContentHash.Of(header.Written.Span));
            RandomAccess.Write(handle, header.Written.Span, 0);
            RandomAccess.FlushToDisk(handle);
        });
    }

    /// <summary>The parts of the file; null when there is none, or it is not to be trusted.</summary>
    /// <param name="why">Why a file that is there is not trusted; null when there is none.</param>
    public static ReadOnlyMemory<byte>[]? Load(string file, ulong key, out string? why)
    {
        why = null;
        if (!File.Exists(file))
            return null;
        var bytes = File.ReadAllBytes(file);
        try
        {
            var header = new StorageReader(bytes);
            if (header.Fixed() != Mark)
                throw new StorageException();
            var itsKey = header.Fixed();
            var count = header.Fixed();
            if (count > (ulong)bytes.Length / 16)
                throw new StorageException();
            var parts = new (ulong Length, ulong Digest)[count];
            for (var i = 0; i < parts.Length; i++)
                parts[i] = (header.Fixed(), header.Fixed());
            var headerLength = HeaderLength(parts.Length);
            if (header.Fixed() != ContentHash.Of(bytes.AsSpan(0, headerLength)))
                throw new StorageException();
            if (itsKey != key)
            {
                why = "was made by another version or with other settings";
                return null;
            }

            return Parts(bytes, headerLength + 8, parts);
        }
        catch (StorageException)
        {
            why = "is damaged";
            return null;
        }
    }

    /// <summary>Bytes in front of the header's own checksum.</summary>
    private static int HeaderLength(int parts) => 24 + (16 * parts);

    private static ReadOnlyMemory<byte>[] Parts(byte[] bytes, int offset, (ulong Length, ulong Digest)[] parts)
    {
        var taken = new ReadOnlyMemory<byte>[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > (ulong)(bytes.Length - offset))
                throw new StorageException();
            taken[i] = bytes.AsMemory(offset, (int)parts[i].Length);
            if (ContentHash.Of(taken[i].Span) != parts[i].Digest)
                throw new StorageException();
            offset += taken[i].Length;
        }

        return offset == bytes.Length ? taken : throw new StorageException();
    }

    /// <summary>Parts that are ready to be written, with the writers that hold them.</summary>
    private sealed record MadeSegment(ReadOnlyMemory<byte>[] Parts, ulong[] Digests, StorageWriter[] Writers)
    {
        public static MadeSegment Of(Segment segment, ConcurrentBag<StorageWriter> idle)
        {
            var writers = new StorageWriter[segment.Count];
            for (var i = 0; i < writers.Length; i++)
            {
                writers[i] = idle.TryTake(out var writer) ? writer : new StorageWriter();
                writers[i].Clear();
            }

            var parts = segment.Write(writers);
            return new MadeSegment(parts, [.. parts.Select(part => ContentHash.Of(part.Span))], writers);
        }
    }
}
