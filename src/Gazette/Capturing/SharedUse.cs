namespace Gazette.Capturing;

/// <summary>Something that several have in use, first the one who opened it: it is let go when the last has let it go.</summary>
internal sealed class SharedUse(IDisposable thing) : IDisposable
{
    private int _users = 1;

    /// <summary>One more who disposes of this when done.</summary>
    public SharedUse Again()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            thing.Dispose();
    }
}
