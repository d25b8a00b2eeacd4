using System.Text.Json;
using Gazette.Memory;

namespace Gazette.Building;

/// <summary>
/// What a build changed in the site, for a deploy step that uploads only that. It is taken from the ledgers and not from
/// what was written, so that the work of a build that was killed half-way is not forgotten by the next one.
/// </summary>
internal static class SiteChanges
{
    private const int FlushedAt = 64 * 1024;

    /// <summary>Writes changes.json: an array in the order in which to upload — assets, pages, lists, and removals last.</summary>
    /// <param name="now">The files of this build.</param>
    /// <param name="baseline">The ledger whose paths before are those of the last build without errors, and so of what is published.</param>
    /// <param name="sha256">SHA-256 of a file of the site, in hexadecimal.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string file, MemoryList<LedgerLine> now, PageLedger baseline, Func<LedgerLine, string> sha256, Func<string, UploadStage> stageOf)
    {
        var unfinished = file + ".unfinished";
        using (var stream = File.Create(unfinished))
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var stage in (UploadStage[])[UploadStage.Asset, UploadStage.Page, UploadStage.List])
            {
                foreach (var line in now.Items)
                {
                    if (stageOf(line.Path) != stage || !Differs(line))
                        continue;
                    Write(json, line.Path, baseline.Before(line.Path) is null ? "added" : "changed");
                    json.WriteNumber("bytes", line.Entry.Length);
                    json.WriteString("sha256", sha256(line));
                    json.WriteEndObject();
                    // It keeps all that was not flushed, and a new site's changes are as long as the site is large.
                    if (json.BytesPending > FlushedAt)
                        json.Flush();
                }
            }

            foreach (var path in baseline.PathsBefore.Where(path => now.Find(path) is null).Order(StringComparer.Ordinal))
            {
                Write(json, path, "removed");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        File.Move(unfinished, file, overwrite: true);

        bool Differs(LedgerLine line) =>
            baseline.Before(line.Path) is not { } before || before.Content != line.Entry.Content || before.Length != line.Entry.Length;
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
