using System.Collections.Frozen;

namespace Gazette.Yaml;

/// <summary>Names that many files repeat, kept as one string each.</summary>
public sealed class KnownKeys(IEnumerable<string> names)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names =
        names.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No names.</summary>
    public static KnownKeys None { get; } = new([]);

    /// <summary><paramref name="name"/> as a string.</summary>
    public string TextOf(ReadOnlySpan<char> name) => _names.TryGetValue(name, out var known) ? known : name.ToString();
}
