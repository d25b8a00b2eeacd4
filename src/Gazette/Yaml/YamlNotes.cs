namespace Gazette.Yaml;

/// <summary>
/// A note behind a value: what stands after a space and <c>#</c>, and YAML takes for a comment. In the text of an editor it is
/// seldom meant as one.
/// </summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Column">Column of the <c>#</c>, from 1.</param>
/// <param name="Text">The note, with its <c>#</c>.</param>
/// <param name="Before">The value before it; empty when the note is all there is.</param>
public sealed record YamlNote(int Line, int Column, string Text, string Before);

/// <summary>Finds the notes of a text that YAML can read. A comment that has a line of its own is none.</summary>
public static class YamlNotes
{
    /// <inheritdoc cref="YamlText.ReadWhatCanBe"/>
    public static IReadOnlyList<YamlNote> In(ReadOnlySpan<char> text, int firstLine)
    {
        // Nearly no article has the sign.
        if (!text.Contains('#'))
            return [];
        var notes = new List<YamlNote>();
        var (quotation, block, number) = ('\0', -1, firstLine - 1);
        foreach (var range in text.Split('\n'))
        {
            number++;
            var line = text[range].TrimEnd('\r');
            var indent = line.IndexOfAnyExcept(' ');
            // A text after > or | has no notes in it, and ends where a line begins no further in than its name.
            if (indent < 0 || (block >= 0 && indent > block))
                continue;
            block = -1;
            var sign = SignIn(line, ref quotation);
            var content = (sign < 0 ? line : line[..sign]).Trim();
            if (sign >= 0 && content.Length > 0)
                notes.Add(new YamlNote(number, sign + 1, line[sign..].TrimEnd().ToString(), ValueIn(content).ToString()));
            if (quotation == '\0' && ValueIn(content) is ['|' or '>'] or ['|' or '>', '+' or '-'])
                block = indent;
        }

        return notes;
    }

    /// <summary>Where a comment begins in a line; -1 when there is none.</summary>
    /// <param name="quotation">The quotation mark that is open before and after the line; 0 when none is.</param>
    private static int SignIn(ReadOnlySpan<char> line, ref char quotation)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (quotation != '\0')
            {
                if (quotation == '"' && line[i] == '\\')
                    i++;
                else if (line[i] == quotation && quotation == '\'' && i + 1 < line.Length && line[i + 1] == '\'')
                    i++;
                else if (line[i] == quotation)
                    quotation = '\0';
            }
            else if (line[i] == '#' && (i == 0 || line[i - 1] == ' '))
            {
                return i;
            }
            else if (line[i] is '"' or '\'' && BeginsValue(line[..i]))
            {
                quotation = line[i];
            }
        }

        return -1;
    }

    private static bool BeginsValue(ReadOnlySpan<char> before) =>
        before.IsEmpty
        || (before[^1] is ' ' or '[' or '{' or ',' && before.TrimEnd(' ') is [] or [.., ':' or ',' or '[' or '{' or '-']);

    /// <summary>What stands behind the name or the hyphen.</summary>
    private static ReadOnlySpan<char> ValueIn(ReadOnlySpan<char> content)
    {
        if (content is "-" or ['-', ' ', ..])
            content = content[1..].TrimStart(' ');
        if (content is ['"' or '\'' or '[' or '{', ..])
            return content;
        var colon = content.IndexOf(": ");
        return colon >= 0 ? content[(colon + 2)..].TrimStart(' ') : content is [.., ':'] ? [] : content;
    }
}
