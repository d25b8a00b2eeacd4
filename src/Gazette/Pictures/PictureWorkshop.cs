using System.Collections.Concurrent;
using Gazette.Hashing;

namespace Gazette.Pictures;

/// <summary>
/// Gives pictures that are made of files, from the store or made now. Safe to use from many threads: as many are made at a time
/// as memory allows.
/// </summary>
/// <param name="store">Null where all are to be made anew and none is kept.</param>
internal sealed class PictureWorkshop(PictureStore? store)
{
    /// <summary>Bytes that all pictures in work may take.</summary>
    private const long MostMemory = 300L << 20;

    private readonly ConcurrentDictionary<ulong, object> _keys = new();
    private readonly object _memory = new();
    private long _taken;

    /// <summary>The pictures that are ordered of a file, in the order of their variants.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="key">Digest of the file's bytes and of the order.</param>
    /// <exception cref="PictureException">The file cannot be decoded.</exception>
    /// <exception cref="SourcePictureException">It cannot be read.</exception>
    /// <exception cref="IOException">The disk is full.</exception>
    public byte[][] Make(string path, PictureOrder order, IReadOnlyList<PictureVariant> variants, out ulong key)
    {
        var needed = MemoryOf(path, order, order.Decoded(variants));
        Take(needed);
        try
        {
            var bytes = Guarded(() => File.ReadAllBytes(path));
            key = ContentHash.Of(bytes) ^ order.Digest;
            // The same picture may lie beside two articles.
            lock (_keys.GetOrAdd(key, static _ => new object()))
            {
                if (store?.Find(key, variants.Count) is { } known)
                    return known;
                var made = Make(bytes, order, variants);
                store?.Save(key, made);
                return made;
            }
        }
        finally
        {
            Give(needed);
        }
    }

    /// <summary>Decodes the picture of a file; false where pictures were made of it before, so that it need not.</summary>
    /// <inheritdoc cref="Make(string, PictureOrder, IReadOnlyList{PictureVariant}, out ulong)"/>
    public bool Try(string path, PictureOrder order, int variants)
    {
        var needed = MemoryOf(path, order, (order.Widest, order.WidestHeight));
        Take(needed);
        try
        {
            var bytes = Guarded(() => File.ReadAllBytes(path));
            if (store?.Find(ContentHash.Of(bytes) ^ order.Digest, variants) is not null)
                return false;
            PictureMaker.Try(bytes, order);
            return true;
        }
        catch (VipsException fault)
        {
            throw new PictureException(fault.Message);
        }
        finally
        {
            Give(needed);
        }
    }

    private static byte[][] Make(byte[] bytes, PictureOrder order, IReadOnlyList<PictureVariant> variants)
    {
        try
        {
            return VipsLibrary.IsLoaded
                ? PictureMaker.Make(bytes, order, variants)
                : throw new PictureException("the library for pictures cannot be loaded");
        }
        catch (VipsException fault)
        {
            throw new PictureException(fault.Message);
        }
    }

    /// <summary>Bytes that encoding an AVIF takes for each pixel, as measured.</summary>
    private const int AvifEncoding = 45;

    /// <summary>What decoding takes, and the pictures that are made of it: of four channels, twice.</summary>
    private static long MemoryOf(string path, PictureOrder order, (int Width, int Height) decoded) => Guarded(() =>
    {
        using var file = File.OpenRead(path);
        var encoding = order.Kind == PixelKind.Avif ? AvifEncoding : 0;
        return file.Length + PixelHeader.Read(file).DecodingBytes + (8L * decoded.Width * decoded.Height)
            + ((long)encoding * order.Widest * order.WidestHeight);
    });

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourcePictureException();
        }
    }

    /// <summary>Waits until there is room; what needs more than all is made alone.</summary>
    private void Take(long bytes)
    {
        lock (_memory)
        {
            while (_taken > 0 && _taken + bytes > MostMemory)
                Monitor.Wait(_memory);
            _taken += bytes;
        }
    }

    private void Give(long bytes)
    {
        lock (_memory)
        {
            _taken -= bytes;
            Monitor.PulseAll(_memory);
        }
    }
}

/// <summary>A picture cannot be made of a file.</summary>
/// <param name="reason">In the words of the library.</param>
internal class PictureException(string reason) : Exception(reason);

/// <summary>A picture's file cannot be read.</summary>
internal sealed class SourcePictureException() : PictureException("it cannot be read");
