using System.Globalization;
using System.Text;
using System.Text.Json;
using Gazette.Csv;
using Gazette.Diagnostics;
using Gazette.Yaml;

namespace Gazette.Rendering;

/// <summary>One file of data/.</summary>
/// <param name="File">Path from the site's folder: <c>data/budget.csv</c>.</param>
internal sealed record DataFile(string File, byte[] Bytes)
{
    private const int MostCells = 200_000;

    /// <summary>What templates call it.</summary>
    public string Name { get; } = Path.GetFileNameWithoutExtension(File);

    private string Ending => Path.GetExtension(File).ToLowerInvariant();

    /// <summary>Whether a file of that name is read.</summary>
    public static bool IsKnown(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".yml" or ".yaml" or ".json" or ".csv";

    /// <summary>What it holds, made of dictionaries, lists, texts, numbers and truths; null after a diagnostic.</summary>
    public object? Parse(List<Diagnostic> diagnostics)
    {
        if (Ending == ".csv")
            return Table(diagnostics);
        if (Utf8Text.FaultOf(Bytes, File) is { } fault)
        {
            diagnostics.Add(fault);
            return null;
        }

        var text = Encoding.UTF8.GetString(Utf8Text.WithoutMark(Bytes));
        return Ending == ".json" ? Json(text, diagnostics) : Yaml(text.ReplaceLineEndings("\n"), diagnostics);
    }

    /// <summary>A row for each line, which has a value for each column.</summary>
    private List<object?>? Table(List<Diagnostic> diagnostics)
    {
        if (CsvTable.Read(Bytes, File, MostCells, diagnostics) is not { } table)
            return null;
        var columns = table.Header.Cells;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Length > 0 && columns.Take(i).All(other => other != columns[i]))
                continue;
            diagnostics.Add(DiagnosticCatalog.DataColumn(new FileLocation(File, table.Header.Line, 1), i + 1, columns[i]));
            return null;
        }

        return
        [
            .. table.Rows.Select(row => columns.Zip(row.Cells).ToDictionary(
                cell => cell.First, cell => Plain(cell.Second), StringComparer.Ordinal)),
        ];
    }

    private object? Yaml(string text, List<Diagnostic> diagnostics)
    {
        const string List = "list";
        // A line of hyphens may stand before the values, and ends the front matter of an article.
        if (text.StartsWith("---\n", StringComparison.Ordinal))
            text = text[3..];
        var first = text.Split('\n').FirstOrDefault(line => line.AsSpan().Trim() is not ([] or ['#', ..])) ?? "";
        // The reader takes named values alone: a list is put under a name, in the line before.
        var isList = first is ['-', ' ', ..] or "-";
        var map = isList ? YamlText.Read($"{List}:\n{text}", 0, File, KnownKeys.None, diagnostics)
            : YamlText.Read(text, 1, File, KnownKeys.None, diagnostics);
        return map is null ? null : isList ? Value(map.Entries[0].Value, diagnostics) : Value(map, diagnostics);
    }

    private object? Value(YamlValue value, List<Diagnostic> diagnostics)
    {
        switch (value)
        {
            case YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return Plain(scalar.Text);
            case YamlList list:
                return list.Items.Select(item => Value(item, diagnostics)).ToList();
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var entries = ((YamlMap)value).Entries;
        foreach (var (key, item) in entries)
            if (!values.TryAdd(key.Text, Value(item, diagnostics)))
                diagnostics.Add(DiagnosticCatalog.DuplicateSetting(
                    key.In(File), key.Text, entries.First(entry => entry.Key.Text == key.Text).Key.Line));
        return values;
    }

    private object? Json(string text, List<Diagnostic> diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Value(document.RootElement);
        }
        catch (JsonException fault)
        {
            diagnostics.Add(DiagnosticCatalog.NotJson(
                new FileLocation(File, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1)));
            return null;
        }
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(
            member => member.Name, member => Value(member.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => Number(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object Number(JsonElement number) => number.TryGetInt32(out var small) ? small
        : number.TryGetInt64(out var large) ? large
        : number.TryGetDecimal(out var exact) ? exact
        : number.GetDouble();

    /// <summary>
    /// A text, or the number or truth that it is if it is written as one always is: <c>0572</c>, <c>1e5</c> and <c>1,200</c>
    /// are texts.
    /// </summary>
    private static object Plain(string text)
    {
        if (text is "true" or "false")
            return text == "true";
        if (text is not (['-', >= '0' and <= '9', ..] or [>= '0' and <= '9', ..])
            || !decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number)
            || number.ToString(CultureInfo.InvariantCulture) != text)
            return text;
        return number == (int)Math.Clamp(number, int.MinValue, int.MaxValue) && !text.Contains('.') ? (int)number : number;
    }
}
