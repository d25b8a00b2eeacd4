using System.Text;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Csv;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line of the file on which it begins, counted from 1: a quoted cell may hold line ends.</param>
/// <param name="Cells">Without the spaces and quotation marks around them; a line end in one is <c>\n</c>.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>
/// A table as spreadsheets save it (RFC 4180): its first row names the columns, and every other row has as many cells. Commas,
/// semicolons or tabs stand between cells, told from the first row. Rows without any text are left out, and so are columns at the
/// end that have no name and no text.
/// </summary>
/// <param name="Header">The names of the columns; at least one, and the last is not empty.</param>
public sealed record CsvTable(CsvRow Header, IReadOnlyList<CsvRow> Rows)
{
    // A wrong separator makes every row a fault, and a few tell as much.
    private const int MostFaults = 5;

    /// <summary>The table in a file; null, with diagnostics at lines of the file, when it cannot be read.</summary>
    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    /// <param name="file">Path from the site's folder, for the diagnostics.</param>
    /// <param name="mostCells">How many cells it may have.</param>
    public static CsvTable? Read(
        ReadOnlySpan<byte> bytes, string file, int mostCells, ICollection<Diagnostic> diagnostics)
    {
        if (Utf8Text.FaultOf(bytes, file) is { } fault)
        {
            diagnostics.Add(fault.Name == DiagnosticCatalog.NotUtf8Name ? DiagnosticCatalog.CsvNotUtf8(fault.Location) : fault);
            return null;
        }

        var reader = new CsvReader(Encoding.UTF8.GetString(Utf8Text.WithoutMark(bytes)), file);
        var (header, rows, faults, cells) = ((CsvRow?)null, new List<CsvRow>(), 0, 0L);
        while (reader.TryRead(out var row))
        {
            var width = row.Cells.Count;
            while (width > 0 && row.Cells[width - 1].Length == 0)
                width--;
            if (width == 0)
                continue;
            if (header is null)
            {
                header = row with { Cells = [.. row.Cells.Take(width)] };
                if (width == 1 && row.Cells[0].AsSpan().ContainsAny('，', '；'))
                    reader.Fault = DiagnosticCatalog.CsvWideSeparator(new FileLocation(file, row.Line, 1), row.Cells[0]);
                continue;
            }

            var columns = header.Cells.Count;
            if (row.Cells.Count < columns || width > columns)
            {
                diagnostics.Add(DiagnosticCatalog.CsvRow(
                    new FileLocation(file, row.Line, 1), Math.Max(width, Math.Min(row.Cells.Count, columns)), columns));
                if (++faults == MostFaults)
                    return null;
            }

            rows.Add(row.Cells.Count == columns ? row : row with { Cells = [.. row.Cells.Take(columns)] });
            if ((cells += columns) > mostCells)
                reader.Fault = DiagnosticCatalog.CsvTooLarge(new FileLocation(file, row.Line, 1), mostCells);
        }

        if (reader.Fault is not null)
            diagnostics.Add(reader.Fault);
        else if (header is null)
            diagnostics.Add(DiagnosticCatalog.CsvEmpty(file));
        return header is null || reader.Fault is not null || faults > 0 ? null : new CsvTable(header, rows);
    }
}
