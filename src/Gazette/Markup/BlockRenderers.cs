using Gazette.Diagnostics;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gazette.Markup;

/// <summary>
/// A paragraph; a picture that stands alone in one becomes a figure, with its title as caption, or else with the credit that its
/// file has: a caption says itself whose the picture is.
/// </summary>
internal sealed class ParagraphRenderer : MarkdownObjectRenderer<BodyRenderer, ParagraphBlock>
{
    protected override void Write(BodyRenderer renderer, ParagraphBlock paragraph)
    {
        if (TableCaption.Is(paragraph))
            return;
        Picture? alone = paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } link
            ? Picture.Of(renderer.Conversion, link) : null;
        if (alone is { Title.Length: > 0 } || (alone is { Credit.Length: > 0 } && paragraph.Parent is not Figure))
        {
            WriteFigure(renderer, alone.Value);
            return;
        }

        if (!renderer.ImplicitParagraph)
            renderer.EnsureLine().Write("<p>");
        if (alone is { } picture)
            picture.WriteTo(renderer, withTitle: true);
        else
            renderer.WriteLeafInline(paragraph);
        if (!renderer.ImplicitParagraph)
            renderer.WriteLine("</p>");
    }

    private static void WriteFigure(BodyRenderer renderer, Picture picture)
    {
        renderer.EnsureLine().Write("<figure>");
        picture.WriteTo(renderer, withTitle: false);
        renderer.Write("<figcaption>");
        if (picture.Title.Length > 0)
            renderer.WriteEscape(picture.Title);
        else
            renderer.Write("<small>").WriteEscape(picture.Credit).Write("</small>");
        renderer.WriteLine("</figcaption></figure>");
    }
}

/// <summary>A heading with its id.</summary>
internal sealed class HeadingRenderer : MarkdownObjectRenderer<BodyRenderer, HeadingBlock>
{
    private static readonly string[] s_open = ["", "", "<h2", "<h3", "<h4", "<h5", "<h6"];
    private static readonly string[] s_close = ["", "", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>"];

    protected override void Write(BodyRenderer renderer, HeadingBlock heading)
    {
        // A heading without words would be an empty stop on a screen reader's way through the page.
        if (heading.Inline?.FirstChild is null)
            return;
        var body = renderer.Conversion;
        var text = PlainText.Of(heading.Inline, body);
        if (heading.IsSetext)
            body.Complain(DiagnosticCatalog.UnderlinedHeading(body.At(heading.Span.Start), text, heading.Level == 1 ? '=' : '-'));
        else if (heading.Level == 1 && !body.Outline.HasTopHeading)
        {
            body.Outline.HasTopHeading = true;
            body.Complain(DiagnosticCatalog.TopHeading(body.At(heading.Span.Start), text));
        }

        var level = body.Outline.LevelOf(heading.Level);
        renderer.EnsureLine();
        renderer.Write(s_open[level]);
        renderer.WriteAttribute("id", body.Outline.Ids.Next(text)).Write('>').WriteLeafInline(heading).WriteLine(s_close[level]);
    }
}

/// <summary>A line between two parts of the text.</summary>
internal sealed class ThematicBreakRenderer : MarkdownObjectRenderer<BodyRenderer, ThematicBreakBlock>
{
    protected override void Write(BodyRenderer renderer, ThematicBreakBlock line) => renderer.EnsureLine().WriteLine("<hr>");
}

/// <summary>A fenced figure; HTML allows one caption, so a second one becomes a paragraph.</summary>
internal sealed class FigureRenderer : MarkdownObjectRenderer<BodyRenderer, Figure>
{
    protected override void Write(BodyRenderer renderer, Figure figure)
    {
        renderer.EnsureLine().WriteLine("<figure>");
        var hasCaption = false;
        foreach (var part in figure)
        {
            if (part is FigureCaption second && hasCaption)
                renderer.Write("<p>").WriteLeafInline(second).WriteLine("</p>");
            else
                renderer.Write(part);
            hasCaption |= part is FigureCaption;
        }

        renderer.EnsureLine().WriteLine("</figure>");
    }
}

/// <summary>A table in a region of its own, which readers can scroll sideways on a narrow screen, by keyboard too.</summary>
internal sealed class TableRenderer : MarkdownObjectRenderer<BodyRenderer, Table>
{
    /// <summary>
    /// The region's tag but for its name, <c>aria-label</c>. A group, unlike a landmark, may have the same name as another.
    /// </summary>
    public const string Region = "<div class=\"table\" role=\"group\" tabindex=\"0\"";

    protected override void Write(BodyRenderer renderer, Table table)
    {
        var caption = TableCaption.Of(table);
        if (caption is not null)
            TableCaption.TakeWord(caption);
        var name = caption is null ? renderer.Conversion.Words.Table : PlainText.Of(caption.Inline, renderer.Conversion);
        renderer.EnsureLine().Write(Region);
        renderer.WriteAttribute("aria-label", name).WriteLine(">\n<table>");
        if (caption is not null)
            renderer.Write("<caption>").WriteLeafInline(caption).WriteLine("</caption>");
        var hasNames = HasNames(table, renderer.Conversion);
        var part = "";
        foreach (var row in table.Cast<TableRow>())
        {
            var next = row.IsHeader && part != "tbody" ? "thead" : "tbody";
            if (next != part)
            {
                if (part.Length > 0)
                    renderer.Write("</").Write(part).WriteLine('>');
                renderer.Write('<').Write(next).WriteLine('>');
                part = next;
            }

            WriteRow(renderer, table, row, hasNames);
        }

        if (part.Length > 0)
            renderer.Write("</").Write(part).WriteLine('>');
        renderer.WriteLine("</table>").WriteLine("</div>");
    }

    /// <summary>
    /// Whether the first column names its rows: each of its cells begins with a letter, and no two are alike. Figures, dates
    /// and empty cells name nothing.
    /// </summary>
    private static bool HasNames(Table table, Conversion body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var row in table.Cast<TableRow>().Where(row => !row.IsHeader))
        {
            rows++;
            var name = row is [TableCell { Count: 1 } cell, _, ..] && cell[0] is LeafBlock leaf
                ? PlainText.Of(leaf.Inline, body) : "";
            if (name.Length == 0 || !char.IsLetter(name[0]) || !names.Add(name))
                return false;
        }

        return rows > 0;
    }

    private static void WriteRow(BodyRenderer renderer, Table table, TableRow row, bool hasNames)
    {
        var excess = row.IsHeader ? default : Excess(renderer.Conversion, table, row);
        renderer.Write("<tr>");
        for (var column = 0; column < row.Count; column++)
        {
            var cell = (TableCell)row[column];
            // A header without words heads nothing: screen readers would read out silence.
            var isHeader = row.IsHeader && cell.Count > 0 && cell[0] is not LeafBlock { Inline.FirstChild: null };
            var isName = hasNames && !row.IsHeader && column == 0;
            renderer.Write(isHeader ? "<th scope=\"col\"" : isName ? "<th scope=\"row\"" : "<td");
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            renderer.Write(alignment switch
            {
                TableColumnAlign.Right => " class=\"right\">",
                TableColumnAlign.Center => " class=\"center\">",
                TableColumnAlign.Left => " class=\"left\">",
                _ => ">",
            });
            var outside = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count <= 1;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = outside;
            if (column == row.Count - 1 && !excess.IsEmpty)
                renderer.Write(" | ").WriteEscape(excess);
            renderer.Write(isHeader || isName ? "</th>" : "</td>");
        }

        renderer.WriteLine("</tr>");
    }

    /// <summary>
    /// What stands in a row behind the last column of its table: by the rules of tables (GFM 4.10) it would be ignored.
    /// </summary>
    private static ReadOnlySpan<char> Excess(Conversion body, Table table, TableRow row)
    {
        var line = body.Markdown.AsSpan(row.Span.Start, row.Span.Length).Trim();
        var cells = table.ColumnDefinitions.Count;
        if (cells > 1 && !line.Contains('|'))
            body.Complain(DiagnosticCatalog.RowWithoutBars(body.At(row.Span.Start), line.ToString()));
        for (var at = line is ['|', ..] ? 1 : 0; at < line.Length; at++)
        {
            if (line[at] == '\\')
                at++;
            else if (line[at] == '|' && --cells == 0)
            {
                var excess = line[(at + 1)..].TrimEnd('|').Trim();
                if (!excess.IsEmpty)
                    body.Complain(DiagnosticCatalog.ExcessCells(
                        body.At(row.Span.Start), excess.ToString(), table.ColumnDefinitions.Count));
                return excess;
            }
        }

        return default;
    }
}
