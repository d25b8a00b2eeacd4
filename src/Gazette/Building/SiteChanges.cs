using System.Text.Json;
using Gazette.Files;
using Gazette.Pages;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>
/// What a build changed in the site, for a deploy step that uploads only that. It is taken from the ledgers and not from
/// what was written, so that the work of a build that was killed half-way is not forgotten by the next one.
/// </summary>
internal static class SiteChanges
{
    private const int FlushedAt = 64 * 1024;
    private const string Removed = "removed";

    /// <summary>
    /// Writes changes.json: an array in the order in which to upload — assets, pages, lists, and removals last.
    /// </summary>
    /// <param name="now">The files of this build.</param>
    /// <param name="baseline">The manifest whose paths before are those of the last build without errors, and so of what is
    /// published.</param>
    /// <param name="sha256">SHA-256 of a file of the site, in hexadecimal.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(
        string file,
        SegmentedTable<OutputEntry> now,
        ManifestDelta baseline,
        Func<OutputEntry, string> sha256,
        Func<string, UploadStage> stageOf)
    {
        AtomicFile.Replace(file, unfinished =>
        {
            using var stream = File.Create(unfinished);
            using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
            json.WriteStartArray();
            var changes = Between(baseline.LinesBefore.Items, now.Items);
            foreach (var stage in (UploadStage[])[UploadStage.Asset, UploadStage.Page, UploadStage.List])
            {
                foreach (var (line, change) in changes)
                {
                    if (change == Removed || stageOf(line.Path) != stage)
                        continue;
                    Write(json, line.Path, change);
                    json.WriteNumber("bytes", line.State.Length);
                    json.WriteString("sha256", sha256(line));
                    json.WriteEndObject();
                    // It keeps all that was not flushed, and a new site's changes are as long as the site is large.
                    if (json.BytesPending > FlushedAt)
                        json.Flush();
                }
            }

            foreach (var (line, _) in changes.Where(change => change.What == Removed))
            {
                Write(json, line.Path, Removed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>Writes changes.json for a build that changed nothing.</summary>
    public static void SaveNone(string file)
    {
        if (!File.Exists(file) || new FileInfo(file).Length != 2)
            File.WriteAllText(file, "[]");
    }

    /// <summary>What is in one list of files and not in the other, or with other bytes, by path.</summary>
    private static List<Change> Between(IReadOnlyList<OutputEntry> before, IReadOnlyList<OutputEntry> now)
    {
        var changes = new List<Change>();
        var next = 0;
        foreach (var line in now)
        {
            var order = 1;
            for (; next < before.Count && (order = string.CompareOrdinal(before[next].Path, line.Path)) < 0; next++)
                changes.Add(new Change(before[next], Removed));
            if (order != 0)
                changes.Add(new Change(line, "added"));
            else if (before[next++].State is var state && (state.Content != line.State.Content || state.Length != line.State.Length))
                changes.Add(new Change(line, "changed"));
        }

        changes.AddRange(before.Skip(next).Select(line => new Change(line, Removed)));
        return changes;
    }

    private static void Write(Utf8JsonWriter json, string path, string change)
    {
        json.WriteStartObject();
        // Relative, as file copying programs take it.
        json.WriteString("path", path[1..]);
        json.WriteString("change", change);
    }

    private sealed record Change(OutputEntry Line, string What);
}
