using System.Collections.Concurrent;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>How the files of this build differ from those of the last one. Safe to use from many threads.</summary>
/// <param name="before">The files of the last build.</param>
/// <param name="keep">For each of them whether this build leaves it as it is; the delta adds to it.</param>
/// <param name="isTrusted">Whether the last build ended well, so that a file's length and time prove its content.</param>
internal sealed class ManifestDelta(SegmentedTable<OutputEntry> before, bool[] keep, bool isTrusted)
{
    private readonly ConcurrentDictionary<string, OutputEntry> _others = new(StringComparer.Ordinal);
    private readonly Lock _doubting = new();

    /// <summary>Hardly ever is there one.</summary>
    private ulong[] _doubted = [];

    /// <summary>Whether a file's length and time prove that it is as its entry says.</summary>
    public bool IsTrusted => isTrusted;

    /// <summary>The files of the last build, by path.</summary>
    public SegmentedTable<OutputEntry> Before => before;

    /// <summary>Whether each file that this build looked at is known to be made of what it will be made of again.</summary>
    public bool IsCertain => _others.Values.All(entry => entry.Fingerprint != 0);

    /// <summary>Whether this build left every file as the last one did.</summary>
    public bool IsEmpty => isTrusted && _doubted.Length == 0 && _others.IsEmpty && !keep.Contains(false);

    /// <summary>Records what this build left at a path.</summary>
    public void Record(OutputEntry entry)
    {
        if (entry.Fingerprint != 0 && before.NumberOf(entry.Path) is >= 0 and var number && before[number] == entry)
            keep[number] = true;
        else
            _others[entry.Path] = entry;
    }

    /// <summary>Makes the next build look at each page of a group, because one of them could not be made.</summary>
    /// <param name="group">Digest of what the group is made of.</param>
    public void Doubt(ulong group)
    {
        lock (_doubting)
            _doubted = [.. _doubted, group];
    }

    /// <summary>Whether this build has a file at a path.</summary>
    public bool Has(string path) =>
        _others.ContainsKey(path) || (before.NumberOf(path) is >= 0 and var number && keep[number]);

    /// <summary>The paths of the last build at which this one has no file, in order.</summary>
    public IEnumerable<string> Gone()
    {
        for (var i = 0; i < keep.Length; i++)
            if (!keep[i] && before[i].Path is var path && !_others.ContainsKey(path))
                yield return path;
    }

    /// <summary>The files of this build, by path.</summary>
    public SegmentedTable<OutputEntry> Files()
    {
        if (_doubted.Length > 0)
            LookAgainAtDoubted();
        return before.Merge(keep, [.. _others.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)]);
    }

    private void LookAgainAtDoubted()
    {
        for (var i = 0; i < keep.Length; i++)
        {
            if (!keep[i] || !_doubted.Contains(before[i].Group))
                continue;
            keep[i] = false;
            _others[before[i].Path] = before[i];
        }

        foreach (var (path, entry) in _others)
            if (_doubted.Contains(entry.Group))
                _others[path] = entry with { Group = 0 };
    }
}
