using Gazette.Capturing;

namespace Gazette.Importing;

/// <summary>How far an import is, for who watches.</summary>
public sealed class ImportProgress
{
    private readonly Action<ImportProgress> _told;
    private int _read;
    private int _written;

    /// <param name="told">Called whenever it is further, from any thread.</param>
    public ImportProgress(Action<ImportProgress> told)
    {
        _told = told;
        Captures = new CaptureProgress(() => told(this));
    }

    /// <summary>Pages that were read.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>Articles that were written, or left as they are.</summary>
    public int Written => Volatile.Read(ref _written);

    /// <summary>Articles that there are; null while pages are still read.</summary>
    public int? Articles { get; internal set; }

    /// <summary>How far the pages have been read.</summary>
    public CaptureProgress Captures { get; }

    internal void AddRead()
    {
        Interlocked.Increment(ref _read);
        _told(this);
    }

    internal void AddWritten()
    {
        Interlocked.Increment(ref _written);
        _told(this);
    }
}
