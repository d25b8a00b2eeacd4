using System.Text.Json;

namespace Gazette.Building;

/// <summary>
/// What a build changed in the site, for a deploy step that uploads only that. It is taken from the ledgers and not from
/// what was written, so that the work of a build that was killed half-way is not forgotten by the next one.
/// </summary>
internal static class SiteChanges
{
    /// <summary>Writes changes.json: an array in the order in which to upload — assets, pages, lists, and removals last.</summary>
    /// <param name="now">The ledger of this build.</param>
    /// <param name="baseline">The ledger whose paths before are those of the last build without errors, and so of what is published.</param>
    /// <param name="sha256">SHA-256 of a file of the site, in hexadecimal.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string file, PageLedger now, PageLedger baseline, Func<string, string> sha256, Func<string, UploadStage> stageOf)
    {
        var unfinished = file + ".unfinished";
        using (var stream = File.Create(unfinished))
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var path in now.Entries.Keys.Where(Differs).OrderBy(path => (int)stageOf(path)).ThenBy(path => path, StringComparer.Ordinal))
            {
                Write(json, path, baseline.Before(path) is null ? "added" : "changed");
                json.WriteNumber("bytes", now.Entries[path].Length);
                json.WriteString("sha256", sha256(path));
                json.WriteEndObject();
            }

            foreach (var path in baseline.PathsBefore.Where(path => !now.Entries.ContainsKey(path)).Order(StringComparer.Ordinal))
            {
                Write(json, path, "removed");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        File.Move(unfinished, file, overwrite: true);

        bool Differs(string path) =>
            baseline.Before(path) is not { } before || before.Content != now.Entries[path].Content || before.Length != now.Entries[path].Length;
    }

    /// <summary>Writes changes.json for a build that changed nothing.</summary>
    public static void SaveNone(string file)
    {
        if (!File.Exists(file) || new FileInfo(file).Length != 2)
            File.WriteAllText(file, "[]");
    }

    private static void Write(Utf8JsonWriter json, string path, string change)
    {
        json.WriteStartObject();
        // Relative, as file copying programs take it.
        json.WriteString("path", path[1..]);
        json.WriteString("change", change);
    }
}

/// <summary>When a file should be uploaded: what a page needs before the page, and the page before the lists that lead to it.</summary>
internal enum UploadStage
{
    Asset,
    Page,
    List,
}
