using System.Collections.Concurrent;
using Gazette.Memory;

namespace Gazette.Building;

/// <summary>What the files of the published site were made of, as the last build left them.</summary>
public sealed class PageLedger
{
    private readonly Lazy<Dictionary<string, LedgerEntry>> _before;
    private readonly ConcurrentDictionary<string, LedgerEntry> _now = new(StringComparer.Ordinal);

    /// <param name="before">The files of the last build.</param>
    /// <param name="isTrusted">Whether the last build ended well, so that a file's length and time prove its content.</param>
    public PageLedger(MemoryList<LedgerLine> before, bool isTrusted)
    {
        _before = new(() => before.Items.ToDictionary(line => line.Path, line => line.Entry, StringComparer.Ordinal));
        IsTrusted = isTrusted;
    }

    /// <summary>Whether a file's length and time prove that it is as this ledger says.</summary>
    public bool IsTrusted { get; }

    /// <summary>The entries of this build by path.</summary>
    public IReadOnlyDictionary<string, LedgerEntry> Entries => _now;

    /// <summary>The files of this build, by path.</summary>
    public IReadOnlyList<LedgerLine> Lines() =>
        [.. _now.Select(entry => new LedgerLine(entry.Key, entry.Value)).OrderBy(line => line.Path, StringComparer.Ordinal)];

    /// <summary>The paths of the last build.</summary>
    public IEnumerable<string> PathsBefore => _before.Value.Keys;

    /// <summary>What the last build wrote at a path, or null.</summary>
    public LedgerEntry? Before(string path) => _before.Value.GetValueOrDefault(path);

    /// <summary>Whether this build left everything as the last one did.</summary>
    public bool IsAsBefore =>
        IsTrusted && _before.Value.Count == _now.Count && _before.Value.All(line => _now.TryGetValue(line.Key, out var entry) && entry == line.Value);

    /// <summary>Records what this build left at a path; false when the build has left something there already.</summary>
    public bool Record(string path, LedgerEntry entry) => _now.TryAdd(path, entry);
}

/// <summary>One published file.</summary>
/// <param name="Fingerprint">Digest of what it was made of; 0 for a file that the next build makes again.</param>
/// <param name="Content">Digest of its bytes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Time of last change in 100 ns ticks of UTC.</param>
/// <remarks>A class, as is all that stands in lists here: what is generic over a struct of ours is compiled anew in every process.</remarks>
public sealed record LedgerEntry(ulong Fingerprint, ulong Content, long Length, long Modified)
{
    /// <summary>SHA-256 of its bytes where this build changed them; not remembered.</summary>
    public byte[]? Sha256 { get; init; }
}
