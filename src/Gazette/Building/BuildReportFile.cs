using System.Text.Encodings.Web;
using System.Text.Json;
using Gazette.Diagnostics;

namespace Gazette.Building;

/// <summary>What a build did and where its time went, as JSON for programs that watch builds.</summary>
public static class BuildReportFile
{
    /// <summary>Writes the file. Times are in milliseconds, memory in bytes.</summary>
    /// <exception cref="IOException">The disk is full, or the folder is not there.</exception>
    public static void Save(string file, BuildReport report, IReadOnlyCollection<Diagnostic> diagnostics, UserLanguage language)
    {
        using var stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            // Addresses in Chinese stay readable; nothing puts this file into a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        json.WriteStartObject();
        Time(json, report.Elapsed);
        json.WriteNumber("peak_memory", report.PeakMemory);
        json.WriteNumber("articles", report.Articles);
        json.WriteNumber("pages_rendered", report.Rendered.Count);
        json.WriteNumber("files_written", report.FilesWritten);
        json.WriteNumber("files_unchanged", report.FilesUnchanged);
        json.WriteNumber("files_removed", report.FilesRemoved);
        json.WriteNumber("warnings", diagnostics.Count(one => one.Severity == Severity.Warning));
        json.WriteNumber("errors", diagnostics.Count(one => one.Severity == Severity.Error));
        json.WriteNumber("drafts", report.Drafts.Count);
        json.WriteNumber("waiting", report.Waiting.Count);
        // When CI should build again, though nobody pushes anything.
        if (report.NextDue is { } due)
            json.WriteString("next_due", due);
        else
            json.WriteNull("next_due");
        List(json, "held_over", report.HeldOver, json.WriteStringValue);
        List(json, "notes", report.Notes, note => json.WriteStringValue(note.In(language)));
        List(json, "stages", report.Stages, stage => Entry(json, "stage", stage.Stage.ToString(), stage.Elapsed));
        List(json, "templates", report.Templates, template =>
            Entry(json, "template", template.Name, template.Elapsed, template.Pages));
        List(json, "slowest_pages", report.SlowestPages, page => Entry(json, "path", page.Path, page.Elapsed));
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void Entry(Utf8JsonWriter json, string kind, string name, TimeSpan elapsed, int? pages = null)
    {
        json.WriteStartObject();
        json.WriteString(kind, name);
        if (pages is { } count)
            json.WriteNumber("pages", count);
        Time(json, elapsed);
        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, TimeSpan elapsed) =>
        json.WriteNumber("milliseconds", Math.Round(elapsed.TotalMilliseconds, 3));
}
