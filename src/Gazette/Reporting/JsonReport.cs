using System.Text.Json;
using Gazette.Diagnostics;

namespace Gazette.Reporting;

/// <summary>
/// <c>{"errors", "warnings", "diagnostics": [{"severity", "name", "file", "line", "column", "message", "hint"}]}</c>. Lines and
/// columns (in UTF-16 units) count from 1, and are null where the file as a whole is meant.
/// </summary>
internal static class JsonReport
{
    public static void Write(IReadOnlyList<DiagnosticGroup> groups, UserLanguage language, TextWriter output)
    {
        using var report = new JsonOutput(output);
        var json = report.Json;
        json.WriteStartObject();
        json.WriteNumber("errors", DiagnosticGroup.Count(groups, Severity.Error));
        json.WriteNumber("warnings", DiagnosticGroup.Count(groups, Severity.Warning));
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in groups.SelectMany(group => group.Items))
        {
            json.WriteStartObject();
            json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("name", diagnostic.Name);
            json.WriteString("file", diagnostic.Location.File);
            Number(json, "line", diagnostic.Location.Line);
            Number(json, "column", diagnostic.Location.Column);
            json.WriteString("message", diagnostic.Message.In(language));
            json.WriteString("hint", diagnostic.Hint.In(language));
            json.WriteEndObject();
            report.EndEntry();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int number)
    {
        if (number > 0)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
