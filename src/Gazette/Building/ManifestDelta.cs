using System.Collections.Concurrent;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>What the files of the published site were made of, as the last build left them, and as this one does.</summary>
public sealed class ManifestDelta
{
    private readonly SegmentedTable<OutputEntry> _before;
    private readonly Lazy<GroupIndex> _groups;
    private readonly Lazy<bool[]> _kept;
    private readonly ConcurrentDictionary<string, OutputState> _made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ulong, bool> _doubted = new();

    /// <param name="before">The files of the last build.</param>
    /// <param name="isTrusted">Whether the last build ended well, so that a file's length and time prove its content.</param>
    public ManifestDelta(SegmentedTable<OutputEntry> before, bool isTrusted)
    {
        _before = before;
        _groups = new(() => new GroupIndex(before.Items));
        _kept = new(() => new bool[before.Count]);
        IsTrusted = isTrusted;
    }

    /// <summary>Whether a file's length and time prove that it is as this manifest says.</summary>
    public bool IsTrusted { get; }

    /// <summary>The files of the last build, by path.</summary>
    public SegmentedTable<OutputEntry> LinesBefore => _before;

    /// <summary>Whether each file of this build is known to be made of what it will be made of again.</summary>
    public bool IsCertain => _made.Values.All(entry => entry.Fingerprint != 0);

    /// <summary>Whether this build left everything as the last one did.</summary>
    public bool IsAsBefore => IsTrusted && _doubted.IsEmpty && _made.Count + _kept.Value.Count(kept => kept) == _before.Count
        && _made.All(made => Before(made.Key) == made.Value);

    /// <summary>What the last build wrote at a path, or null.</summary>
    public OutputState? Before(string path) => _before.Find(path)?.State;

    /// <summary>
    /// What the last build wrote of a group of pages, by number in <see cref="LinesBefore"/>; empty when it wrote nothing.
    /// </summary>
    /// <param name="group">Digest of what the group is made of.</param>
    public int[] Before(ulong group) => _groups.Value.LinesOf(group);

    /// <summary>Leaves files of the last build as they are.</summary>
    /// <param name="lines">By number in <see cref="LinesBefore"/>.</param>
    public void Keep(int[] lines)
    {
        foreach (var number in lines)
            _kept.Value[number] = true;
    }

    /// <summary>Records what this build left at a path.</summary>
    public void Record(string path, OutputState entry) => _made[path] = entry;

    /// <summary>Makes the next build look at each page of a group, because one of them could not be made.</summary>
    /// <param name="group">Digest of what the group is made of.</param>
    public void Doubt(ulong group) => _doubted[group] = true;

    /// <summary>Whether this build has a file at a path.</summary>
    public bool Has(string path) =>
        _made.ContainsKey(path) || (_before.PlaceOf(path) is >= 0 and var number && _kept.Value[number]);

    /// <summary>The paths of the last build at which this one has no file, in order.</summary>
    public IEnumerable<string> Gone()
    {
        for (var i = 0; i < _kept.Value.Length; i++)
            if (!_kept.Value[i] && _before.Items[i].Path is var path && !_made.ContainsKey(path))
                yield return path;
    }

    /// <summary>The files of this build, by path.</summary>
    public IReadOnlyList<OutputEntry> Lines()
    {
        var made = Made();
        var lines = new List<OutputEntry>(_before.Count + made.Length);
        var next = 0;
        for (var i = 0; i < _kept.Value.Length; i++)
        {
            if (!_kept.Value[i])
                continue;
            var line = _before.Items[i];
            while (next < made.Length && string.CompareOrdinal(made[next].Path, line.Path) < 0)
                lines.Add(made[next++]);
            lines.Add(line);
        }

        lines.AddRange(made.AsSpan(next));
        return lines;
    }

    /// <summary>The files that this build looked at one by one, by path.</summary>
    private OutputEntry[] Made() =>
    [
        .. _made
            .Select(made =>
                new OutputEntry(made.Key, _doubted.ContainsKey(made.Value.Group) ? made.Value with { Group = 0 } : made.Value))
            .OrderBy(line => line.Path, StringComparer.Ordinal),
    ];

    /// <summary>Finds the lines of each group.</summary>
    private sealed class GroupIndex
    {
        private readonly Dictionary<ulong, int> _first;
        private readonly int[] _next;

        public GroupIndex(IReadOnlyList<OutputEntry> lines)
        {
            _first = new Dictionary<ulong, int>(lines.Count);
            _next = new int[lines.Count];
            for (var i = lines.Count - 1; i >= 0; i--)
            {
                var group = lines[i].State.Group;
                if (group == 0)
                    continue;
                _next[i] = _first.GetValueOrDefault(group, -1);
                _first[group] = i;
            }
        }

        public int[] LinesOf(ulong group)
        {
            if (!_first.TryGetValue(group, out var first))
                return [];
            var count = 0;
            for (var i = first; i >= 0; i = _next[i])
                count++;
            var numbers = new int[count];
            for (var (i, n) = (first, 0); i >= 0; i = _next[i])
                numbers[n++] = i;
            return numbers;
        }
    }
}

/// <summary>One published file.</summary>
/// <param name="Fingerprint">Digest of what it was made of; 0 for a file that the next build makes again.</param>
/// <param name="Content">Digest of its bytes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Time of last change in 100 ns ticks of UTC.</param>
/// <remarks>A class, as is all that stands in lists here: what is generic over a struct of ours is compiled anew in every
/// process.</remarks>
public sealed record OutputState(ulong Fingerprint, ulong Content, long Length, long Modified)
{
    /// <summary>
    /// Digest of what all pages of its group were made of; 0 where that does not tell whether they are as they were.
    /// </summary>
    public ulong Group { get; init; }

    /// <summary>SHA-256 of its bytes where this build changed them; not remembered.</summary>
    public byte[]? Sha256 { get; init; }
}
