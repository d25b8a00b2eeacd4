namespace Gazette.Yaml;

/// <summary>Names that many files repeat, kept as one string each.</summary>
public sealed class KnownKeys
{
    private const int LongestName = 31;

    // By length: no more than a handful is left to compare.
    private readonly string[][] _names;

    public KnownKeys(IEnumerable<string> names)
    {
        string[] all = [.. names];
        _names = new string[LongestName + 1][];
        for (var length = 0; length < _names.Length; length++)
            _names[length] = Array.FindAll(all, name => name.Length == length);
    }

    /// <summary>No names.</summary>
    public static KnownKeys None { get; } = new([]);

    /// <summary><paramref name="name"/> as a string.</summary>
    public string TextOf(ReadOnlySpan<char> name)
    {
        if (name.Length <= LongestName)
            foreach (var known in _names[name.Length])
                if (name.SequenceEqual(known))
                    return known;
        return name.ToString();
    }
}
