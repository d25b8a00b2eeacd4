using Gazette.Diagnostics;

namespace Gazette.Yaml;

/// <summary>
/// A value of a YAML text with its place. Every scalar is text: <c>no</c>, <c>1.10</c> and <c>2024</c> mean what the reader
/// of a field makes of them.
/// </summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
public abstract record YamlValue(int Line, int Column)
{
    /// <summary>Its place in <paramref name="file"/>.</summary>
    public FileLocation In(string file) => new(file, Line, Column);
}

/// <summary>A single text; empty when nothing was written.</summary>
public sealed record YamlScalar(string Text, int Line, int Column) : YamlValue(Line, Column)
{
    /// <summary>
    /// Whether the value was written as none: <c>null</c> or <c>~</c> without quotation marks (YAML 1.2.2, 10.2.1.1).
    /// </summary>
    public bool IsNull { get; private init; }

    /// <summary>The value of a text without quotation marks.</summary>
    public static YamlScalar OfPlain(string text, int line, int column) =>
        text is "~" or "null" or "Null" or "NULL"
            ? new YamlScalar("", line, column) { IsNull = true } : new YamlScalar(text, line, column);
}

/// <summary>A list, in order.</summary>
public sealed record YamlList(IReadOnlyList<YamlValue> Items, int Line, int Column) : YamlValue(Line, Column);

/// <summary>
/// Named values in the order they are written; a name may stand twice, which is for the reader of the fields to complain
/// about.
/// </summary>
public sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlValue(Line, Column);

/// <summary>One name of a map and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlValue Value);
