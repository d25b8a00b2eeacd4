using Gazette.Diagnostics;

namespace Gazette.Yaml;

/// <summary>Reads YAML: quickly when it is plain, by the whole language when it is not.</summary>
public static class YamlText
{
    // Each fault costs one more reading of the text.
    private const int MostFaults = 20;

    /// <summary>
    /// The names and values of <paramref name="text"/>; null, and a diagnostic for each line that is wrong, when it cannot be
    /// read. Anchors, aliases, YAML tags and values nested deeper than <see cref="FullYaml.DeepestNesting"/> are refused: an
    /// archive needs none of them.
    /// </summary>
    /// <inheritdoc cref="ReadWhatCanBe"/>
    public static YamlMap? Read(
        ReadOnlySpan<char> text, int firstLine, string file, KnownKeys knownKeys, ICollection<Diagnostic> diagnostics) =>
        ReadWhatCanBe(text, firstLine, file, knownKeys, diagnostics, out var isWhole) is var map && isWhole ? map : null;

    /// <summary>The same of the lines that can be read.</summary>
    /// <param name="firstLine">Line of the file, from 1, on which the text begins; the text begins in column 1.</param>
    /// <param name="knownKeys">Names that are not allocated again when they are met.</param>
    /// <param name="isWhole">Whether all could be read.</param>
    public static YamlMap ReadWhatCanBe(
        ReadOnlySpan<char> text, int firstLine, string file, KnownKeys knownKeys, ICollection<Diagnostic> diagnostics,
            out bool isWhole)
    {
        isWhole = true;
        if (PlainYaml.Read(text, firstLine, knownKeys) is { } plain)
            return plain;
        var faults = new List<Diagnostic>();
        var map = WithoutFaults(text.ToString(), firstLine, file, faults);
        isWhole = faults.Count == 0;
        foreach (var fault in faults.OrderBy(fault => fault.Location))
            diagnostics.Add(fault);
        return map;
    }

    /// <summary>Takes out what cannot be read, one block after the other, until the rest can.</summary>
    private static YamlMap WithoutFaults(string text, int firstLine, string file, List<Diagnostic> faults)
    {
        while (faults.Count < MostFaults)
        {
            var before = faults.Count;
            if (FullYaml.Read(text, firstLine, file, faults) is { } map)
                return map;
            // What is a list from its first line on has no fields at all, and one fault.
            if (text.AsSpan().TrimStart().StartsWith("- "))
                break;
            var rest = WithoutBlock(text, faults[before].Location.Line - firstLine);
            if (rest == text)
                break;
            text = rest;
        }

        return new YamlMap([], firstLine, 1);
    }

    /// <summary>The text with a line (from 0) and those that belong to it emptied: those below that begin further in.</summary>
    private static string WithoutBlock(string text, int line)
    {
        var lines = text.Split('\n');
        if (line < 0 || line >= lines.Length)
            return text;
        var indent = IndentOf(lines[line]);
        var end = line + 1;
        while (end < lines.Length && (IndentOf(lines[end]) > indent || lines[end].AsSpan().Trim() is [] or [':', ..]))
            end++;
        lines.AsSpan(line, end - line).Clear();
        return string.Join('\n', lines);
    }

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;
}
