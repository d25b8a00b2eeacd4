namespace Gazette.Storage;

/// <summary>
/// A block of a storage file, written when it is its turn: the file is as long as the archive is large, and few blocks of it are
/// in memory at a time.
/// </summary>
/// <param name="Write">Gives the bytes, for which it may use the writer it is given.</param>
public sealed record StorageBlock(Func<StorageWriter, ReadOnlyMemory<byte>> Write)
{
    /// <summary>A block whose bytes are there already.</summary>
    public static StorageBlock Of(ReadOnlyMemory<byte> bytes) => new(_ => bytes);

    /// <summary>A block that <paramref name="write"/> writes.</summary>
    public static StorageBlock Of(Action<StorageWriter> write) => new(writer =>
    {
        write(writer);
        return writer.Written;
    });
}
