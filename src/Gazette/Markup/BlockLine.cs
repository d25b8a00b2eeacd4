using Gazette.Diagnostics;

namespace Gazette.Markup;

/// <summary>What stands in the line that opens a block: <c>::: video file="x.mp4" poster=x.jpg "At the finish"</c>.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Offset">Where the name stands in the body.</param>
internal sealed record BlockLine(string Name, int Offset, IReadOnlyList<BlockArgument> Arguments)
{
    /// <summary>Fewest colons that open or close a block.</summary>
    public const int FewestColons = 3;

    /// <summary>Whether a line begins with colons enough, wide ones too; spaces before them do not count.</summary>
    /// <param name="line">The line, or all that follows its beginning.</param>
    /// <param name="start">Where the colons begin.</param>
    /// <param name="colons">How many.</param>
    public static bool Begins(ReadOnlySpan<char> line, out int start, out int colons)
    {
        start = line.IndexOfAnyExcept(" \t\u3000\u00A0");
        colons = 0;
        if (start < 0 || !IsColon(line[start]))
            return false;
        while (start + colons < line.Length && IsColon(line[start + colons]))
            colons++;
        return colons >= FewestColons;
    }

    /// <summary>Reads a line; null, after a diagnostic, where a quotation is never closed or a word stands by itself.</summary>
    /// <param name="start">Where what follows the colons begins.</param>
    /// <param name="end">Where the line ends.</param>
    public static BlockLine? Read(Conversion body, int start, int end)
    {
        var line = body.Markdown.AsSpan(0, end);
        var at = Next(line, start);
        var nameEnd = at;
        while (nameEnd < end && !char.IsWhiteSpace(line[nameEnd]) && !IsQuotation(line[nameEnd]))
            nameEnd++;
        var (name, offset, arguments) = (line[at..nameEnd].ToString(), at, new List<BlockArgument>());
        for (at = Next(line, nameEnd); at < end; at = Next(line, at))
        {
            var (first, key) = (at, "");
            if (!IsQuotation(line[at]))
            {
                while (at < end && !char.IsWhiteSpace(line[at]) && !IsQuotation(line[at]) && line[at] is not ('=' or '＝'))
                    at++;
                key = line[first..at].ToString();
                at = Next(line, at);
                if (key.Length == 0 || at == end || line[at] is not ('=' or '＝'))
                {
                    body.Complain(DiagnosticCatalog.BlockWord(body.At(first), line[first..].TrimEnd().ToString()));
                    return null;
                }

                at = Next(line, at + 1);
            }

            if (Value(line, ref at) is not { } value)
            {
                body.Complain(DiagnosticCatalog.BlockQuotation(body.At(at), line[at..].ToString()));
                return null;
            }

            arguments.Add(new BlockArgument(key, value, first, at));
        }

        return new BlockLine(name, offset, arguments);
    }

    private static bool IsColon(char sign) => sign is ':' or '：';

    private static bool IsQuotation(char sign) => sign is '"' or '“' or '”' or '＂';

    private static int Next(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        return at;
    }

    /// <summary>The value at a place, which goes behind it; null where its quotation mark is not closed.</summary>
    private static string? Value(ReadOnlySpan<char> line, ref int at)
    {
        if (at == line.Length)
            return "";
        var end = at;
        if (!IsQuotation(line[at]))
        {
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
                end++;
            var word = line[at..end].ToString();
            at = end;
            return word;
        }

        // A title has quotation marks of its own: “说说“龙舟””, or \" between straight ones.
        var (opening, depth) = (line[at], 0);
        for (end++; end < line.Length; end++)
        {
            if (opening is '"' or '＂')
            {
                if (line[end] == opening && line[end - 1] != '\\')
                    break;
            }
            else if (opening == '“' && line[end] == '“' && line[(end + 1)..].Count('”') > depth + 1)
                depth++;
            else if (IsQuotation(line[end]) && line[end] is not '"' && depth-- == 0)
                break;
        }

        if (end == line.Length)
            return null;
        var text = line[(at + 1)..end].ToString();
        at = end + 1;
        return opening == '"' ? text.Replace("\\\"", "\"", StringComparison.Ordinal) : text;
    }
}

/// <summary>Something that a block is told.</summary>
/// <param name="Name">As it is written; empty where the value stands by itself.</param>
/// <param name="Offset">Where it begins in the body.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct BlockArgument(string Name, string Value, int Offset, int End);
