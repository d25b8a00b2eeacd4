namespace Gazette.Capturing;

/// <summary>What may be a page, found in a folder or in an archive. Disposing of it lets go of the archive.</summary>
/// <param name="Name">As <see cref="CapturedPage.Name"/>.</param>
/// <param name="Read">Reads it; null when there is nothing to read.</param>
/// <param name="Reason">
/// Why, where <paramref name="Read"/> gives null: <c>too-large</c>, <c>unreadable</c>, <c>cut-off</c>, <c>revisit</c>,
/// <c>redirect</c>, <c>no-page</c>, <c>nested</c>, <c>damaged</c>, <c>skipped</c>.
/// </param>
public sealed record Capture(string Name, Func<CapturedPage?> Read, string Reason) : IDisposable
{
    internal SharedUse? Archive { get; init; }

    /// <summary>Of an archive the bytes that were passed over, where that is the reason.</summary>
    internal SkippedBytes? Skipped { get; init; }

    public void Dispose() => Archive?.Dispose();

    internal static Capture Fault(string name, string reason) => new(name, static () => null, reason);
}
