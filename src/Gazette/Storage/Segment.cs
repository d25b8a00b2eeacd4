namespace Gazette.Storage;

/// <summary>
/// Parts of a memory file that are made together, and not before it is their turn: the file is as long as the archive is large.
/// </summary>
/// <param name="Count">How many parts they are.</param>
/// <param name="Write">Gives the parts. It may write them with the writers it is given, one for each.</param>
public sealed record Segment(int Count, Func<StorageWriter[], ReadOnlyMemory<byte>[]> Write)
{
    /// <summary>One part that is there already.</summary>
    public static Segment Of(ReadOnlyMemory<byte> part) => new(1, _ => [part]);

    /// <summary>One part that <paramref name="write"/> writes.</summary>
    public static Segment Of(Action<StorageWriter> write) => new(1, writers =>
    {
        write(writers[0]);
        return [writers[0].Written];
    });
}
