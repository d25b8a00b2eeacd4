using System.Globalization;
using AngleSharp.Dom;

namespace Gazette.Importing;

/// <summary>Tells tables of figures from those that only lay a page out.</summary>
internal static class TableReader
{
    private const int MostCells = 5000;
    private const int LongestCell = 300;

    /// <summary>The table; null when it is no table of figures.</summary>
    /// <param name="styleOf">The style of what is in an element.</param>
    public static ImportedTable? Of(IElement table, Func<IElement, InlineRun, InlineRun> styleOf)
    {
        if (table.QuerySelector("table, ul, ol, h1, h2, h3") is not null)
            return null;
        var rows = new List<IReadOnlyList<ImportedCell>>();
        var count = 0;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = new List<ImportedCell>();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
            {
                if (++count > MostCells)
                    return null;
                var runs = new ParagraphRuns();
                Add(cell, new InlineRun(""), runs, styleOf, 0);
                var words = Joined(runs.Take());
                if (words.Sum(run => run.Text.Length) > LongestCell)
                    return null;
                cells.Add(new ImportedCell(words, Span(cell, "colspan"), Span(cell, "rowspan"), cell.LocalName == "th"));
            }

            if (cells.Count > 0)
                rows.Add(cells);
        }

        var filled = rows.Sum(row => row.Count(cell => cell.Runs.Count > 0));
        return rows.Count >= 2 && rows.Max(row => row.Sum(cell => cell.Columns)) >= 2 && filled >= 4
            && table.QuerySelector("img") is null ? new ImportedTable(rows) : null;
    }

    private static void Add(
        IElement element, InlineRun style, ParagraphRuns runs, Func<IElement, InlineRun, InlineRun> styleOf, int depth)
    {
        if (depth > 50 || ElementWords.IsHidden(element))
            return;
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
                runs.Add(text.Data, style);
            else if (child is IElement inner)
            {
                if (inner.LocalName == "br" || ElementWords.IsBlock(inner))
                    runs.AddBreak();
                Add(inner, styleOf(inner, style), runs, styleOf, depth + 1);
            }
        }
    }

    /// <summary>The paragraphs of a cell as one line.</summary>
    private static List<InlineRun> Joined(IReadOnlyList<IReadOnlyList<InlineRun>> paragraphs)
    {
        var all = new List<InlineRun>();
        foreach (var paragraph in paragraphs)
        {
            if (all.Count > 0)
                all.Add(new InlineRun(" "));
            all.AddRange(paragraph.Select(run => run == InlineRun.Break ? new InlineRun(" ") : run));
        }

        return all;
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, 100) : 1;
}
