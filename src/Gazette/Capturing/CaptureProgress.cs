namespace Gazette.Capturing;

/// <summary>How far captures have been read, in bytes of the files that they lie in. Any thread may ask.</summary>
/// <param name="told">Called whenever it is further.</param>
public sealed class CaptureProgress(Action told)
{
    private long _total;
    private long _done;

    /// <summary>0 to 1; 0 while nobody knows yet.</summary>
    public double Share => Interlocked.Read(ref _total) is > 0 and var total
        ? Math.Min(1, (double)Interlocked.Read(ref _done) / total) : 0;

    internal void Begin(long total) => Interlocked.Exchange(ref _total, total);

    internal void Add(long bytes)
    {
        Interlocked.Add(ref _done, bytes);
        told();
    }
}
