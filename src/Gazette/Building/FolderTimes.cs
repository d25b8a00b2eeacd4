using Gazette.Files;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>
/// Takes down when the folders of a site last changed, so that the next build need not list them to know that they hold nothing
/// else.
/// </summary>
/// <param name="folder">The site's.</param>
/// <param name="since">
/// In 100 ns ticks of UTC, when others may last have left something in it unseen; null for a new site, which nobody else knew.
/// </param>
/// <param name="strange">Paths of what the next build is to complain of again.</param>
internal sealed class FolderTimes(string folder, long? since, IReadOnlyList<string> strange)
{
    /// <summary>Of all folders.</summary>
    /// <param name="files">All files of the site, by path.</param>
    public SegmentedTable<FolderTime> Of(IReadOnlyList<OutputEntry> files)
    {
        var names = new List<string>(files.Count);
        var before = "";
        foreach (var file in files)
        {
            var path = file.Path;
            // Files of one folder come one after the other: a folder is new when the file before is in another.
            for (var end = path.LastIndexOf('/');
                end >= 0 && !before.AsSpan().StartsWith(path.AsSpan(0, end + 1));
                end = end == 0 ? -1 : path.LastIndexOf('/', end - 1))
                names.Add(path[..end]);
            before = path;
        }

        names.Sort(StringComparer.Ordinal);
        var folders = new FolderTime[names.Count];
        WorkerThreads.ForEach(folders.Length, i => folders[i] = Look(names[i]));
        return SegmentedTable.Of(folders);
    }

    /// <summary>Of those folders alone that this build put something into or took something from.</summary>
    /// <param name="before">The folders as they were when the site was opened.</param>
    /// <param name="changed">Paths of those that were written to.</param>
    /// <param name="files">All files of the site.</param>
    public SegmentedTable<FolderTime> Of(
        SegmentedTable<FolderTime> before, IEnumerable<string> changed, SegmentedTable<OutputEntry> files)
    {
        var touched = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in changed)
        {
            touched.Add(name);
            for (var above = name; above.Length > 0 && before.Find(above) is null;)
                touched.Add(above = above[..above.LastIndexOf('/')]);
        }

        var keep = before.AllRows();
        foreach (var name in touched)
            if (before.NumberOf(name) is >= 0 and var number)
                keep[number] = false;
        return before.Merge(keep, [.. touched.Where(files.HasBelow).Select(Look)]);
    }

    private FolderTime Look(string name)
    {
        // A link has a time of its own.
        var time = FileState.At(folder + name).Modified;
        var isProved = TimestampPolicy.ProvesFolder(time, since ?? DateTime.UtcNow.Ticks) && !HoldsStrange(name);
        return new FolderTime(name, isProved ? time : 0);
    }

    private bool HoldsStrange(string name) => strange.Count > 0
        && strange.Any(path => path.LastIndexOf('/') == name.Length && path.StartsWith(name, StringComparison.Ordinal));
}
