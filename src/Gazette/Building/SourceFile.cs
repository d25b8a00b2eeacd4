using System.Buffers;
using Gazette.Files;
using Gazette.Hashing;
using Microsoft.Win32.SafeHandles;

namespace Gazette.Building;

/// <summary>A file that is published as it is, read in pieces: a film may be larger than the memory.</summary>
internal sealed class SourceFile : IDisposable
{
    private const int Piece = 128 << 10;

    private readonly SafeFileHandle _handle;

    private SourceFile(SafeFileHandle handle, long length) => (_handle, Length) = (handle, length);

    /// <summary>Bytes when it was opened.</summary>
    public long Length { get; }

    /// <param name="path">Absolute.</param>
    /// <exception cref="SourceFileException">It is no file, or cannot be read.</exception>
    public static SourceFile Open(string path)
    {
        // A pipe might never end, and a link may lead out of the site: neither was there when the file was found.
        if (FileState.At(path).Kind != FileKind.File)
            throw new SourceFileException();
        return Guarded(() =>
        {
            var handle = File.OpenHandle(path);
            return new SourceFile(handle, RandomAccess.GetLength(handle));
        });
    }

    /// <summary>Whether another file holds the same bytes, by their digests, of which it gives its own.</summary>
    /// <exception cref="SourceFileException">It cannot be read.</exception>
    /// <exception cref="IOException">The other cannot be read.</exception>
    public bool Equals(string other, out ulong digest)
    {
        digest = ForEachPiece(static (_, _) => { });
        using var stream = File.OpenRead(other);
        return ContentHash.Of(stream) == digest;
    }

    /// <summary>Writes all of it to a file, and gives the number and the digest of the bytes and the file's new time.</summary>
    /// <exception cref="SourceFileException">It cannot be read; there is no file then.</exception>
    /// <exception cref="IOException">The disk is full.</exception>
    public FileCopy CopyTo(string file)
    {
        try
        {
            using var target = File.OpenHandle(file, FileMode.Create, FileAccess.Write, FileShare.Read);
            var digest = ForEachPiece((bytes, offset) => RandomAccess.Write(target, bytes, offset));
            return new FileCopy(RandomAccess.GetLength(target), digest, File.GetLastWriteTimeUtc(target).Ticks);
        }
        catch (SourceFileException)
        {
            File.Delete(file);
            throw;
        }
    }

    public void Dispose() => _handle.Dispose();

    private ulong ForEachPiece(Action<ReadOnlySpan<byte>, long> take)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            var hash = new ContentHash();
            for (long offset = 0; Guarded(() => RandomAccess.Read(_handle, buffer, offset)) is > 0 and var read; offset += read)
            {
                hash.Add(buffer.AsSpan(0, read));
                take(buffer.AsSpan(0, read), offset);
            }

            return hash.Value;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceFileException(fault);
        }
    }
}

/// <summary>A file as it was written.</summary>
/// <param name="Content">Digest of its bytes.</param>
/// <param name="Modified">In 100 ns ticks of UTC.</param>
internal readonly record struct FileCopy(long Length, ulong Content, long Modified);

/// <summary>A file that is to be published cannot be read; the disk that is written to is not to blame.</summary>
internal sealed class SourceFileException(Exception? fault = null) : Exception("A file of the site cannot be read.", fault);
