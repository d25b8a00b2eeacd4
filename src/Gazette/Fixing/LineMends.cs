using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Fixing;

/// <summary>What a line that cannot be read may have been meant as.</summary>
internal static class LineMends
{
    // What YAML gives a meaning to that no article has.
    private const string Signs = "@`%*&!";

    /// <summary>The block with the line of a fault mended, in each way that comes into question.</summary>
    public static IEnumerable<string> Of(string block, Diagnostic fault)
    {
        var lines = block.Split('\n');
        var number = fault.Location.Line - ArticleParts.FrontMatterLine;
        if (number < 0 || number >= lines.Length || fault.Location.Column < 1)
            return [];
        var (line, at) = (lines[number], fault.Location.Column - 1);
        if (fault.Name == DiagnosticCatalog.TabName)
            return [string.Join('\n', lines.Select(Spaced)), string.Join('\n', lines.Select(Outdented))];
        return (fault.Name switch
        {
            DiagnosticCatalog.FullWidthColonName => WithColon(line, at),
            DiagnosticCatalog.NoSpaceAfterColonName => WithSpace(line, at),
            DiagnosticCatalog.NeedsQuotationName when !GoesOn(lines, number) => Quoted(line, at),
            _ => null,
        }) is { } mended ? [Replaced(lines, number, mended)] : [];
    }

    /// <summary>
    /// The block with a name mended that is no field but begins with one: of <c>标题：防汛: 第一天</c> YAML takes all before the
    /// narrow colon for the name. Null when it is not so.
    /// </summary>
    public static string? OfKey(string block, YamlScalar key)
    {
        var lines = block.Split('\n');
        var number = key.Line - ArticleParts.FrontMatterLine;
        var colon = key.Text.AsSpan().IndexOfAny(':', '：');
        if (colon < 0 || FrontMatterFields.TryFind(key.Text, out _) || key.Column != 1
            || !lines[number].StartsWith(key.Text, StringComparison.Ordinal))
            return null;
        return (WithColon(lines[number], colon) ?? WithSpace(lines[number], colon)) is { } mended
            ? Replaced(lines, number, mended) : null;
    }

    /// <summary>
    /// The block with the colons behind the names of the parts of a field mended, for each field where that is to be done. To
    /// YAML <c>文件：a.jpg</c> on the line below <c>图片:</c> is a text.
    /// </summary>
    /// <returns>The block, and the number of the field's line in the file.</returns>
    public static IEnumerable<(string Block, int Line)> OfParts(string block)
    {
        var lines = block.Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            if (lines[number].TrimEnd() is not [.., ':'] line || !FrontMatterFields.TryFind(line[..^1].Trim(), out var field)
                || PartNames.Of(field) is not { } parts)
                continue;
            var end = number + 1;
            while (end < lines.Length && lines[end] is [] or [' ' or '-', ..])
                end++;
            var below = lines[(number + 1)..end];
            // What stands below such a sign is text, whatever it looks like.
            if (below.Any(part => part.TrimEnd() is [.., '|' or '>'] or [.., '|' or '>', '-' or '+']))
                continue;
            var mended = Array.ConvertAll(below, part => WithPart(part, parts));
            if (!mended.AsSpan().SequenceEqual(below))
                yield return (
                    string.Join('\n', [.. lines[..(number + 1)], .. mended, .. lines[end..]]),
                    number + ArticleParts.FrontMatterLine);
        }
    }

    private static string WithPart(string line, string[][] parts)
    {
        var start = line.AsSpan().IndexOfAnyExcept(' ', '-');
        var colon = line.AsSpan().IndexOfAny(':', '：');
        return start < 0 || colon <= start || !parts.Any(names => names.Contains(line[start..colon])) ? line
            : line[colon] == '：' ? WithNarrow(line, colon)
            : colon + 1 < line.Length && line[colon + 1] != ' ' ? line[..(colon + 1)] + " " + line[(colon + 1)..]
            : line;
    }

    /// <summary>Whether the text of a line goes on in the next one, which begins further in.</summary>
    private static bool GoesOn(string[] lines, int number)
    {
        static int IndentOf(string line) => line.AsSpan().IndexOfAnyExcept(' ');
        return number + 1 < lines.Length && IndentOf(lines[number + 1]) > IndentOf(lines[number].Replace("- ", "  "));
    }

    private static string Replaced(string[] lines, int number, string line)
    {
        lines[number] = line;
        return string.Join('\n', lines);
    }

    /// <summary><c>标题：</c> as <c>标题: </c>.</summary>
    private static string? WithColon(string line, int at) =>
        at < line.Length && line[at] == '：' && IsField(line[..at]) ? WithNarrow(line, at) : null;

    private static string WithNarrow(string line, int at) =>
        line[..at] + (at + 1 == line.Length || line[at + 1] == ' ' ? ":" : ": ") + line[(at + 1)..];

    private static string? WithSpace(string line, int at) =>
        at < line.Length && line[at] == ':' && IsField(line[..at]) ? line[..(at + 1)] + " " + line[(at + 1)..] : null;

    /// <summary>A text with a colon, or that begins with a sign, between single quotation marks.</summary>
    private static string? Quoted(string line, int at)
    {
        var value = at < line.Length ? line[at..].TrimEnd() : "";
        // Behind " #" a note may begin, and nobody knows whether it is one.
        var isPlain = value.Length > 0 && !value.Contains(" #", StringComparison.Ordinal) && value[0] is not ('"' or '\'');
        var needsQuotation = isPlain
            && (value.Contains(": ", StringComparison.Ordinal) || value[^1] == ':' || Signs.Contains(value[0]));
        return needsQuotation && value[0] is not ('[' or '{' or '|' or '>' or '#') && IsTextOf(line[..at])
            ? $"{line[..at]}'{value.Replace("'", "''", StringComparison.Ordinal)}'{line[(at + value.Length)..]}" : null;
    }

    /// <summary>Two spaces for each tab before the text of a line.</summary>
    private static string Spaced(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 || !line.AsSpan(0, indent).Contains('\t') ? line
            : line[..indent].Replace("\t", "  ", StringComparison.Ordinal) + line[indent..];
    }

    /// <summary>The same, and nothing at all before a field of the article.</summary>
    private static string Outdented(string line)
    {
        var content = line.TrimStart(' ', '\t');
        return line[..^content.Length].Contains('\t') && content.IndexOf(':') is > 0 and var colon && IsField(content[..colon])
            ? content : Spaced(line);
    }

    private static bool IsField(string name) => FrontMatterFields.TryFind(name.Trim(), out _);

    /// <summary>
    /// Whether one text alone can stand behind a name: a title, a note. Lists and addresses could be meant otherwise.
    /// </summary>
    private static bool IsTextOf(string before)
    {
        var name = before.Trim();
        if (!name.EndsWith(':'))
            return false;
        var isNested = before[0] is ' ' or '-';
        name = name.TrimStart('-', ' ')[..^1].TrimEnd();
        return isNested ? PartNames.IsText(name)
            : FrontMatterFields.TryFind(name, out var field)
                && field is Field.Title or Field.Kicker or Field.Subtitle or Field.Summary;
    }
}
