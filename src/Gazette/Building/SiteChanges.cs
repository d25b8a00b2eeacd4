using System.Text.Json;
using Gazette.Files;
using Gazette.Pages;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>
/// What a build changed in the site, for a deploy step that uploads only that. It is taken from the manifests and not from
/// what was written, so that the work of a build that was killed half-way is not forgotten by the next one.
/// </summary>
internal static class SiteChanges
{
    private const int FlushedAt = 64 * 1024;
    private const string Removed = "removed";
    private const string NoChanges = "[]";

    /// <summary>
    /// Writes changes.json: an array in the order in which to upload — assets, pages, lists, and removals last.
    /// </summary>
    /// <param name="before">The files of the last build without errors, and so of what is published.</param>
    /// <param name="now">The files of this build.</param>
    /// <param name="sha256">SHA-256 of a file of the site, in hexadecimal.</param>
    /// <param name="stageOf">When a file that is in the site now should be uploaded.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(
        string file,
        SegmentedTable<OutputEntry> before,
        SegmentedTable<OutputEntry> now,
        Func<OutputEntry, string> sha256,
        Func<string, UploadStage> stageOf)
    {
        var changes = Between(before, now);
        if (changes.Count == 0)
        {
            // The list that many builds leave is not written by each.
            if (!File.Exists(file) || new FileInfo(file).Length != NoChanges.Length)
                File.WriteAllText(file, NoChanges);
            return;
        }

        AtomicFile.Replace(file, unfinished =>
        {
            using var stream = File.Create(unfinished);
            using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
            json.WriteStartArray();
            var uploads = changes.Where(change => change.What != Removed).ToLookup(change => stageOf(change.File.Path));
            foreach (var stage in (UploadStage[])[UploadStage.Asset, UploadStage.Page, UploadStage.List])
            {
                foreach (var (entry, change) in uploads[stage])
                {
                    Write(json, entry.Path, change);
                    json.WriteNumber("bytes", entry.Length);
                    json.WriteString("sha256", sha256(entry));
                    json.WriteEndObject();
                    // It keeps all that was not flushed, and a new site's changes are as long as the site is large.
                    if (json.BytesPending > FlushedAt)
                        json.Flush();
                }
            }

            foreach (var (entry, _) in changes.Where(change => change.What == Removed))
            {
                Write(json, entry.Path, Removed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>What is in one table and not in the other, or with other bytes, by path.</summary>
    public static IReadOnlyList<SiteChange> Between(SegmentedTable<OutputEntry> before, SegmentedTable<OutputEntry> now)
    {
        if (ReferenceEquals(before, now))
            return [];
        // What both have as it is, as they do with most of a site, is not looked at.
        var shared = now.Segments.ToHashSet(ReferenceEqualityComparer.Instance);
        shared.IntersectWith(before.Segments);
        return Between(Rows(before), Rows(now));

        OutputEntry[] Rows(SegmentedTable<OutputEntry> table) =>
            [.. table.Segments.Where(segment => !shared.Contains(segment)).SelectMany(segment => segment.Rows)];
    }

    private static List<SiteChange> Between(OutputEntry[] before, OutputEntry[] now)
    {
        var changes = new List<SiteChange>();
        var next = 0;
        foreach (var file in now)
        {
            var order = 1;
            for (; next < before.Length && (order = string.CompareOrdinal(before[next].Path, file.Path)) < 0; next++)
                changes.Add(new SiteChange(before[next], Removed));
            if (order != 0)
                changes.Add(new SiteChange(file, "added"));
            else if (before[next++] is var known && (known.Content != file.Content || known.Length != file.Length))
                changes.Add(new SiteChange(file, "changed"));
        }

        changes.AddRange(before.Skip(next).Select(file => new SiteChange(file, Removed)));
        return changes;
    }

    private static void Write(Utf8JsonWriter json, string path, string change)
    {
        json.WriteStartObject();
        // Relative, as file copying programs take it.
        json.WriteString("path", path[1..]);
        json.WriteString("change", change);
    }
}

/// <summary>A file that differs from one build to another.</summary>
/// <param name="File">As it is now; of one that is gone, as it was.</param>
/// <param name="What"><c>added</c>, <c>changed</c> or <c>removed</c>.</param>
internal readonly record struct SiteChange(OutputEntry File, string What);

