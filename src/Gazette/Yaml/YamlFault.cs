using Gazette.Diagnostics;

namespace Gazette.Yaml;

/// <summary>
/// What an editor most likely did wrong in YAML that cannot be read. The parser knows where it stumbled, which is often a line
/// too late; the slips below explain nearly all of it.
/// </summary>
internal static class YamlFault
{
    /// <param name="line">Line within the text, from 1, at which the parser stumbled.</param>
    /// <param name="column">Column, from 1.</param>
    public static Diagnostic Find(string text, int firstLine, string file, int line, int column)
    {
        var lines = text.Split('\n');
        line = Math.Clamp(line, 1, lines.Length);
        FileLocation At(int number, int column) => new(file, firstLine + number - 1, column);

        var stumbled = lines[line - 1].TrimEnd('\r');
        if (column <= stumbled.Length && stumbled[Math.Max(0, column - 1)] is '"' or '\'' && !Closes(stumbled, column - 1))
            return DiagnosticCatalog.UnclosedQuotation(At(line, column), stumbled[(column - 1)..]);

        if (Unclosed(lines, line) is { } open && ValueColumn(lines[open]) is var mark)
            return DiagnosticCatalog.UnclosedQuotation(At(open + 1, mark + 1), lines[open][mark..].TrimEnd('\r'));

        // The parser often stumbles over a tab lines before it.
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].TrimStart(' ').StartsWith('\t'))
                return DiagnosticCatalog.Tab(At(i + 1, lines[i].IndexOf('\t') + 1));

        for (var i = 0; i < line; i++)
        {
            var candidate = lines[i].TrimEnd('\r');
            var content = candidate.TrimStart(' ');
            var indent = candidate.Length - content.Length;
            if (content is ['-', ' ', .. var item] && item.TrimStart(' ') is ['[' or '{', ..] bracket && IsUnclosed(bracket)
                && (i + 1 < line || stumbled == candidate))
                return DiagnosticCatalog.UnclosedBracket(
                    At(i + 1, candidate.Length - bracket.Length + 1), bracket[0], bracket[0] == '[' ? ']' : '}');
            if (content.Length == 0 || content[0] is '#' or '-' or '"' or '\'' or '[' or '{')
                continue;
            var colon = content.IndexOf(':');
            if (indent == 0 && content[0] is '－' or '—' or '–' or '·' or '•' or '●')
                return DiagnosticCatalog.WideHyphen(At(i + 1, 1), content);
            var fullWidth = content.IndexOf('：');
            if (fullWidth > 0 && (colon < 0 || fullWidth < colon) && indent == 0)
                return DiagnosticCatalog.FullWidthColon(At(i + 1, fullWidth + 1), content[..fullWidth]);
            if (colon > 0 && indent == 0 && colon + 1 < content.Length && content[colon + 1] is not (' ' or '/')
                && IsName(content[..colon]))
                return DiagnosticCatalog.NoSpaceAfterColon(At(i + 1, colon + 1), content[..colon]);
            var value = content[(colon + 1)..].Trim();
            if (colon > 0 && value is ['[' or '{', ..] && NoteIn(value) is var note and > 0)
                return DiagnosticCatalog.NoteInBrackets(
                    At(i + 1, candidate.IndexOf(value, StringComparison.Ordinal) + note + 1), value[note..]);
            if (colon > 0 && value.Length > 0 && value[0] is '[' or '{' && IsUnclosed(value)
                && (i + 1 < line || stumbled == candidate))
                return DiagnosticCatalog.UnclosedBracket(
                    At(i + 1, candidate.IndexOf(value[0], indent + colon) + 1), value[0], value[0] == '[' ? ']' : '}');
        }

        // A second colon is what such a line more often has too much than its spaces.
        if (stumbled.StartsWith(' ') && line > 1 && stumbled.Contains(": ", StringComparison.Ordinal)
            && !stumbled[ValueColumn(stumbled)..].Contains(": ", StringComparison.Ordinal)
            && !stumbled.TrimStart().StartsWith('-'))
            return DiagnosticCatalog.Indented(At(line, stumbled.Length - stumbled.TrimStart().Length + 1), stumbled);
        return OfLine(stumbled, column => At(line, column), Math.Min(column, stumbled.Length + 1));
    }

    private static Diagnostic OfLine(string line, Func<int, FileLocation> at, int column)
    {
        var start = ValueColumn(line);
        var value = line[start..].TrimEnd();
        if (value.Length == 0)
            return DiagnosticCatalog.UnreadableLine(at(column), line);
        if (value[0] == '"' && value[^1] == '"' && value.Length > 1 && value.Contains('\\'))
            return DiagnosticCatalog.BadBackslash(at(start + 1), value);
        if (value[0] is '"' or '\'')
            return DiagnosticCatalog.TextAroundQuotation(at(start + 1), value);
        if ((value[0], value[^1]) is ('[', ']') or ('{', '}'))
            return DiagnosticCatalog.NeedsQuotationWithin(at(start + 1), value);
        if (value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':') || "[]{}*&!|>%@`,?-#".Contains(value[0]))
            return DiagnosticCatalog.NeedsQuotation(at(start + 1), value);
        return DiagnosticCatalog.UnreadableLine(at(column), line);
    }

    /// <summary>The line (from 0) of a field whose quotation mark is not closed before another field begins.</summary>
    private static int? Unclosed(string[] lines, int line)
    {
        for (var i = 0; i + 1 < line; i++)
        {
            var value = ValueColumn(lines[i]);
            if (value < lines[i].Length && lines[i][value] is '"' or '\'' && !Closes(lines[i], value)
                && lines[i + 1] is [not (' ' or '#' or '\r'), ..])
                return i;
        }

        return null;
    }

    private static int ValueColumn(string line)
    {
        var column = line.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : line.Length;
        while (column < line.Length && line[column] == ' ')
            column++;
        return column;
    }

    private static bool Closes(string line, int quote) => line.IndexOf(line[quote], quote + 1) >= 0;

    private static bool IsUnclosed(string value) =>
        value.AsSpan().Count('[') > value.AsSpan().Count(']') || value.AsSpan().Count('{') > value.AsSpan().Count('}');

    /// <summary>Where a note begins before the bracket that opens a value is closed; -1 when none does.</summary>
    private static int NoteIn(string value)
    {
        for (var at = value.IndexOf('#'); at > 0; at = value.IndexOf('#', at + 1))
            if (value[at - 1] is ' ' or '[' or '{' or ',' && IsUnclosed(value[..at])
                && value.AsSpan(0, at).Count('"') % 2 == 0 && value.AsSpan(0, at).Count('\'') % 2 == 0)
                return at;
        return -1;
    }

    private static bool IsName(string text) => text.All(c => char.IsLetter(c) || c == '_');
}
