using System.Collections.Concurrent;
using Gazette.Files;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>
/// Tells whether a site lies there as it was left: each file with its length and time, and nothing else. A folder whose time is
/// as remembered holds what it did; only the others are looked into.
/// </summary>
internal sealed class OutputValidator
{
    private readonly string _folder;
    private readonly BuildManifest _site;
    private readonly ConcurrentBag<FolderTime> _changed = [];
    private bool _isAsLeft;

    private OutputValidator(string folder, BuildManifest site)
    {
        (_folder, _site) = (folder, site);
        _isAsLeft = site.Files.Count > 0 && site.Folders.Count > 0 && !Directory.Exists(folder + AtomicFile.UnfinishedEnding);
    }

    /// <summary>
    /// The folders whose time is another though they hold what they did, with that time; null for a site that is not as it was
    /// left.
    /// </summary>
    /// <param name="folder">Absolute path, without a separator at its end.</param>
    /// <param name="site">What the last build recorded.</param>
    public static IReadOnlyCollection<FolderTime>? Validate(string folder, BuildManifest site)
    {
        var look = new OutputValidator(folder, site);
        var segments = site.Files.Segments;
        WorkerThreads.ForEach(segments.Count, i => look.Walk(
            i == 0 ? "" : segments[i].FirstPath(),
            i + 1 < segments.Count ? segments[i + 1].FirstPath() : null));
        return look._isAsLeft ? look._changed : null;
    }

    /// <summary>
    /// Looks at what lies from one path to another, or to the end. A folder is looked at shortly before the files in it: the
    /// system remembers it then.
    /// </summary>
    private void Walk(string from, string? to)
    {
        using var view = new FolderView(_folder);
        var now = DateTime.UtcNow.Ticks;
        var files = OutputCursor.Of(_site.Files, from);
        var folders = OutputCursor.Of(_site.Folders, from);
        while (Volatile.Read(ref _isAsLeft))
        {
            var hasFile = IsBefore(files, to);
            var hasFolder = IsBefore(folders, to);
            if (!hasFile && !hasFolder)
                return;
            if (hasFolder && (!hasFile || folders.Path.SequenceCompareTo(files.Path) < 0))
            {
                LookAtFolder(view, folders, now);
                folders.Move();
            }
            else
            {
                var found = view.At(files.Path);
                if (found.Kind != FileKind.File || found.Length != files.Length || found.Modified != files.Modified)
                    Volatile.Write(ref _isAsLeft, false);
                files.Move();
            }
        }
    }

    private static bool IsBefore(OutputCursor walk, string? to) =>
        !walk.IsAtEnd && (to is null || walk.Path.SequenceCompareTo(to) < 0);

    private void LookAtFolder(FolderView view, OutputCursor folder, long now)
    {
        var found = view.At(folder.Path);
        if (found.Kind == FileKind.Folder && found.Modified == folder.Modified)
            return;
        var path = folder.Path.ToString();
        _changed.Add(new FolderTime(path, TimestampPolicy.ProvesFolder(found.Modified, now) ? found.Modified : 0));
        if (found.Kind != FileKind.Folder || !HoldsOnly(path))
            Volatile.Write(ref _isAsLeft, false);
    }

    private bool HoldsOnly(string path) => new DirectoryInfo(_folder + path).EnumerateFileSystemInfos().All(item =>
        (item.Attributes & FileAttributes.ReparsePoint) == 0
        && (item is DirectoryInfo
            // A folder without a file is no part of a site.
            ? _site.Folders.Find($"{path}/{item.Name}") is not null
                || !Directory.EnumerateFiles(item.FullName, "*", SearchOption.AllDirectories).Any()
            : _site.Files.Find($"{path}/{item.Name}") is not null));
}
