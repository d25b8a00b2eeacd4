using Gazette.Searching;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>
/// Decides which files of an earlier build stay where this one has errors: a file goes because its article is gone or no longer
/// has it, and never because something failed. What stays is recorded as a file that the next build makes again or removes.
/// </summary>
internal static class HeldFiles
{
    /// <summary>Adds to the delta what stays, and gives the paths, in order.</summary>
    /// <param name="recorded">The files that the last build left, by path; empty where nobody remembers them.</param>
    /// <param name="failed">Paths of pages and copies that this build could not make.</param>
    public static IReadOnlyList<string> Hold(
        BuildInput input, ManifestDelta delta, SegmentedTable<OutputEntry> recorded, IReadOnlyCollection<string> failed)
    {
        var output = input.Output;
        var missing = new HashSet<string>(failed, StringComparer.Ordinal);
        var settled = input.Content.SettledAddresses();
        var hasIndex = delta.Has(IndexFile.Manifest);
        var held = new List<string>();
        foreach (var path in output.Paths.Order(StringComparer.Ordinal))
        {
            if (delta.Has(path) || (!missing.Contains(path) && IsBelow(settled, path)) || !output.IsThere(path))
                continue;
            // Nothing leads to what an index held that was brought up to date.
            if (hasIndex && IndexFile.StageOf(path) is not null)
                continue;
            // A file that others left in a site that is remembered is none of it.
            if (recorded.Find(path) is not { } entry)
            {
                if (recorded.Count > 0)
                    continue;
                entry = new OutputEntry(path, 0, output.DigestOf(path), output.Length(path), output.Modified(path));
            }

            delta.Record(entry with { Fingerprint = 0, Group = 0, Sha256 = null });
            held.Add(path);
        }

        return held;
    }

    /// <summary>Whether a file lies at one of these addresses, each with <c>/</c> at both ends, or below it.</summary>
    private static bool IsBelow(HashSet<string> addresses, string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            if (addresses.Contains(path[..(end + 1)]))
                return true;
        return false;
    }
}
