using System.Globalization;
using System.Text;

namespace Gazette.Importing;

/// <summary>The blocks of a text as Markdown, one line each, with a blank line between them.</summary>
internal static class MarkdownBody
{
    public static string Of(IReadOnlyList<BodyBlock> blocks, Func<string, string?> addressOf)
    {
        var body = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            var text = Of(blocks[i], addressOf);
            if (text.Length == 0)
                continue;
            if (body.Length > 0)
                body.Append(i > 0 && blocks[i].Kind == BlockKind.Item && blocks[i - 1].Kind == BlockKind.Item ? "\n" : "\n\n");
            body.Append(text);
        }

        return body.Append('\n').ToString();
    }

    private static string Of(BodyBlock block, Func<string, string?> addressOf) => block.Kind switch
    {
        BlockKind.Picture => OfPicture(block.Picture!),
        BlockKind.Table => OfTable(block.Table!, addressOf),
        BlockKind.Heading => Heading(block, OneLine(MarkdownInlines.Of(block.Runs, addressOf))),
        BlockKind.Quotation => string.Join('\n',
            MarkdownInlines.Of(block.Runs, addressOf).Split('\n').Select(line => $"> {line}")),
        BlockKind.Item => Item(block, MarkdownInlines.Of(block.Runs, addressOf)),
        _ => MarkdownInlines.Of(block.Runs, addressOf),
    };

    private static string Heading(BodyBlock block, string text)
    {
        // Signs at the end of a heading would be its frame.
        var end = text.TrimEnd('#');
        if (end.Length < text.Length && !end.EndsWith('\\'))
            text = $"{end}\\{text[end.Length..]}";
        return text.Length == 0 ? "" : $"{new string('#', Math.Clamp(block.Level, 2, 4))} {text}";
    }

    private static string Item(BodyBlock block, string text)
    {
        var marker = block.Number > 0 ? string.Create(CultureInfo.InvariantCulture, $"{block.Number}. ") : "- ";
        return new string(' ', 4 * Math.Min(block.Level, 6)) + marker + OneLine(text);
    }

    private static string OneLine(string text) => text.Replace("\\\n", " ", StringComparison.Ordinal);

    private static string OfPicture(ImportedPicture picture) => picture.File is null ? ""
        : $"![{MarkdownText.Of(picture.Alt)}]({picture.File})"
            + (picture.Caption.Length > 0 ? $"\n\n{MarkdownText.Of(picture.Caption)}" : "");

    private static string OfTable(ImportedTable table, Func<string, string?> addressOf)
    {
        if (!table.IsSimple)
            return OfHtml(table);
        var text = new StringBuilder();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            text.Append("| ").AppendJoin(" | ", table.Rows[i].Select(cell => MarkdownInlines.Of(cell.Runs, addressOf)))
                .Append(" |\n");
            if (i == 0)
                text.Append('|').Insert(text.Length, " --- |", table.Rows[0].Count).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string OfHtml(ImportedTable table)
    {
        var text = new StringBuilder("<table>\n");
        foreach (var row in table.Rows)
        {
            text.Append("<tr>");
            foreach (var cell in row)
            {
                var name = cell.IsHead ? "th" : "td";
                text.Append('<').Append(name);
                if (cell.Columns > 1)
                    text.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Columns}\"");
                if (cell.Rows > 1)
                    text.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Rows}\"");
                text.Append('>').Append(System.Net.WebUtility.HtmlEncode(string.Concat(cell.Runs.Select(run => run.Text))))
                    .Append("</").Append(name).Append('>');
            }

            text.Append("</tr>\n");
        }

        return text.Append("</table>").ToString();
    }
}
