using Gazette.Diagnostics;

namespace Gazette.Yaml;

/// <summary>Reads YAML: quickly when it is plain, by the whole language when it is not.</summary>
public static class YamlText
{
    /// <summary>
    /// The names and values of <paramref name="text"/>; null, and a diagnostic, when it cannot be read. Anchors, aliases,
    /// YAML tags and values nested deeper than <see cref="FullYaml.DeepestNesting"/> are refused: an archive needs none of them.
    /// </summary>
    /// <param name="firstLine">Line of the file, from 1, on which the text begins; the text begins in column 1.</param>
    /// <param name="knownKeys">Names that are not allocated again when they are met.</param>
    public static YamlMap? Read(
        ReadOnlySpan<char> text, int firstLine, string file, KnownKeys knownKeys, ICollection<Diagnostic> diagnostics) =>
        PlainYaml.Read(text, firstLine, knownKeys) ?? FullYaml.Read(text.ToString(), firstLine, file, diagnostics);
}
