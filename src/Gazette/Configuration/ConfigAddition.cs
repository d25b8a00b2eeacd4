using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Configuration;

/// <summary>
/// Adds an entry to a list of site.config.yml, and leaves all else as it is: comments, spaces, the ends of lines.
/// </summary>
internal static class ConfigAddition
{
    /// <summary>The text with the entry behind the last of the list; null where its place cannot be told.</summary>
    /// <param name="text">The whole of site.config.yml.</param>
    /// <param name="list">Name of the list: <c>tags</c>. Where there is none it is begun at the end of the file.</param>
    /// <param name="entry">Names and values, as YAML writes them.</param>
    /// <param name="line">The line on which the entry begins then, from 1.</param>
    public static string? Add(string text, string list, IReadOnlyList<KeyValuePair<string, string>> entry, out int line)
    {
        line = 0;
        if (YamlText.Read(text, 1, SiteConfigFile.Name, KnownKeys.None, []) is not { } map)
            return null;
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var before = map.Entries.FirstOrDefault(known => known.Key.Text == list);
        var at = before?.Value switch
        {
            null => Begin(text, list, entry, end),
            YamlScalar { Text: "" } => new Piece(EndOfLine(text, before.Key.Line), end + "  - " + Flow(entry)),
            YamlList { Items: [.., var last] } items => text[OffsetOf(text, items)] == '['
                ? WithinBrackets(text, OffsetOf(text, items), entry) : BehindBlock(text, last.Line, entry, end),
            YamlList items => WithinBrackets(text, OffsetOf(text, items), entry),
            _ => null,
        };
        if (at is not { } piece)
            return null;
        var added = text.Insert(piece.Offset, piece.Text);
        var begins = piece.Offset + Math.Max(0, piece.Text.IndexOf("- ", StringComparison.Ordinal));
        line = added.AsSpan(0, begins).Count('\n') + 1;
        return Has(added, list, entry, before?.Value is YamlList { Items.Count: var count } ? count : 0) ? added : null;
    }

    private static Piece Begin(string text, string list, IReadOnlyList<KeyValuePair<string, string>> entry, string end) =>
        new(text.Length, $"{(text.Length == 0 || text.EndsWith('\n') ? "" : end)}{end}{list}:{end}  - {Flow(entry)}{end}");

    /// <summary>Behind the last entry of a list whose entries begin with hyphens, written as that is.</summary>
    /// <param name="last">The line on which the last entry begins.</param>
    private static Piece? BehindBlock(string text, int last, IReadOnlyList<KeyValuePair<string, string>> entry, string end)
    {
        var lines = text.Split('\n');
        var first = last - 1;
        while (first >= 0 && lines[first].AsSpan().TrimStart(' ') is not ['-', ..])
            first--;
        if (first < 0)
            return null;
        var indent = IndentOf(lines[first]);
        var behind = first;
        for (var i = first + 1; i < lines.Length && (IndentOf(lines[i]) > indent || IsBlank(lines[i])); i++)
            if (!IsBlank(lines[i]))
                behind = i;
        var spaces = new string(' ', indent);
        var written = lines[first].AsSpan(indent + 1).TrimStart() is ['{', ..] || entry.Count == 1
            ? Flow(entry)
            : string.Join($"{end}{spaces}  ", entry.Select(field => $"{field.Key}: {field.Value}"));
        return new Piece(EndOfLine(text, behind + 1), $"{end}{spaces}- {written}");
    }

    /// <summary>Behind the last entry of a list between brackets.</summary>
    /// <param name="open">Where its opening bracket is.</param>
    private static Piece? WithinBrackets(string text, int open, IReadOnlyList<KeyValuePair<string, string>> entry)
    {
        var (depth, last) = (0, open);
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    return new Piece(last + 1, (text[last] switch { '[' => "", ',' => " ", _ => ", " }) + Flow(entry));
                case '#' when char.IsWhiteSpace(text[i - 1]):
                    i = text.IndexOf('\n', i) is >= 0 and var next ? next : text.Length;
                    continue;
                case '\'' or '"' when text[last] is '[' or '{' or ',' or ':':
                    i = ClosingQuote(text, i);
                    break;
            }

            if (i < text.Length && !char.IsWhiteSpace(text[i]))
                last = i;
        }

        return null;
    }

    /// <summary>Where a text between quotation marks ends.</summary>
    private static int ClosingQuote(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[open] == '"' && text[i] == '\\')
                i++;
            else if (text[i] == text[open])
                return i;
        }

        return text.Length;
    }

    /// <summary>Whether the list has one entry more than it had, and the last is this one.</summary>
    private static bool Has(string text, string list, IReadOnlyList<KeyValuePair<string, string>> entry, int before) =>
        YamlText.Read(text, 1, SiteConfigFile.Name, KnownKeys.None, new List<Diagnostic>())?.Entries
            .FirstOrDefault(known => known.Key.Text == list)?.Value is YamlList { Items: [.., YamlMap last] } items
        && items.Items.Count == before + 1
        && last.Entries.Select(field => field.Key.Text).SequenceEqual(entry.Select(field => field.Key));

    private static string Flow(IReadOnlyList<KeyValuePair<string, string>> entry) =>
        $"{{{string.Join(", ", entry.Select(field => $"{field.Key}: {field.Value}"))}}}";

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private static bool IsBlank(string line) => line.AsSpan().Trim().Length == 0;

    private static int OffsetOf(string text, YamlValue value)
    {
        var offset = 0;
        for (var line = 1; line < value.Line; line++)
            offset = text.IndexOf('\n', offset) + 1;
        return Math.Min(offset + value.Column - 1, text.Length - 1);
    }

    /// <summary>Where a line ends, before its line break.</summary>
    private static int EndOfLine(string text, int line)
    {
        var end = -1;
        for (var i = 0; i < line && end < text.Length; i++)
            end = text.IndexOf('\n', end + 1) is >= 0 and var next ? next : text.Length;
        return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
    }

    private readonly record struct Piece(int Offset, string Text);
}
