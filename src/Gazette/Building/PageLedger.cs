using System.Collections.Concurrent;

namespace Gazette.Building;

/// <summary>What the files of the published site were made of, as the last build left them.</summary>
public sealed class PageLedger
{
    private readonly Dictionary<string, LedgerEntry> _before;
    private readonly ConcurrentDictionary<string, LedgerEntry> _now = new(StringComparer.Ordinal);

    /// <param name="before">The entries of the last build, by path.</param>
    /// <param name="isTrusted">Whether the last build ended well, so that a file's length and time prove its content.</param>
    public PageLedger(Dictionary<string, LedgerEntry> before, bool isTrusted)
    {
        _before = before;
        IsTrusted = isTrusted;
    }

    /// <summary>A ledger that remembers nothing.</summary>
    public static PageLedger Empty => new(new Dictionary<string, LedgerEntry>(StringComparer.Ordinal), isTrusted: false);

    /// <summary>Whether a file's length and time prove that it is as this ledger says.</summary>
    public bool IsTrusted { get; }

    /// <summary>The entries of this build by path.</summary>
    public IReadOnlyDictionary<string, LedgerEntry> Entries => _now;

    /// <summary>The paths of the last build.</summary>
    public IEnumerable<string> PathsBefore => _before.Keys;

    /// <summary>What the last build wrote at a path, or null.</summary>
    public LedgerEntry? Before(string path) => _before.GetValueOrDefault(path);

    /// <summary>Whether this build left everything as the last one did.</summary>
    public bool IsAsBefore => IsTrusted && _before.Count == _now.Count && _before.Keys.All(path => _now.TryGetValue(path, out var entry) && entry == _before[path]);

    /// <summary>Records what this build left at a path; false when the build has left something there already.</summary>
    public bool Record(string path, LedgerEntry entry) => _now.TryAdd(path, entry);
}

/// <summary>One published file.</summary>
/// <param name="Fingerprint">Digest of what it was made of.</param>
/// <param name="Content">Digest of its bytes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Time of last change in 100 ns ticks of UTC.</param>
/// <remarks>A class, as is all that stands in lists here: what is generic over a struct of ours is compiled anew in every process.</remarks>
public sealed record LedgerEntry(ulong Fingerprint, ulong Content, long Length, long Modified);
