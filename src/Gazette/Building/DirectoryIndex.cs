using System.IO.Enumeration;
using Gazette.Files;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>The files that lie in the published folder when a build begins.</summary>
internal sealed class DirectoryIndex
{
    private readonly Dictionary<string, OutputEntry> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _links = [];
    private readonly List<string> _strange = [];

    /// <summary>
    /// The files of a site that lies there as it was left, whose manifest tells more than a look would; else null.
    /// </summary>
    private readonly SegmentedTable<OutputEntry>? _recorded;

    private DirectoryIndex(SegmentedTable<OutputEntry>? recorded) => _recorded = recorded;

    /// <summary>The paths, with a leading <c>/</c>.</summary>
    public IEnumerable<string> Paths => _recorded?.Rows.Select(file => file.Path) ?? _seen.Keys;

    /// <summary>
    /// Paths of files and folders whose names are no UTF-8, each with a replacement character for what is not: nobody can open
    /// them by such a path, and they are none of <see cref="Paths"/>.
    /// </summary>
    public IReadOnlyList<string> Strange => _strange;

    /// <summary>None.</summary>
    public static DirectoryIndex None() => new(null);

    /// <summary>Those of a site that is as it was left.</summary>
    public static DirectoryIndex AsLeft(SegmentedTable<OutputEntry> files) => new(files);

    /// <summary>Those in a folder and below it. A link is one of them, and nobody looks where it leads.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static DirectoryIndex In(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        var found = new DirectoryIndex(null);
        var files = new FileSystemEnumerable<OutputEntry>(
            folder,
            (ref FileSystemEntry entry) =>
            {
                var path = string.Concat(entry.Directory[entry.RootDirectory.Length..], "/", entry.FileName);
                if (IsLink(ref entry))
                    found._links.Add(path);
                return new OutputEntry(path, 0, 0, entry.Length, entry.LastWriteTimeUtc.UtcTicks);
            },
            options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !found.IsStrange(ref entry) && (!entry.IsDirectory || IsLink(ref entry)),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && !IsUnreachable(ref entry),
        };
        foreach (var file in files)
            found._seen.Add(file.Path, file);
        found._strange.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>Whether an entry cannot be reached by its name; notes it.</summary>
    private bool IsStrange(ref FileSystemEntry entry)
    {
        if (!IsUnreachable(ref entry))
            return false;
        _strange.Add(string.Concat(entry.Directory[entry.RootDirectory.Length..], "/", entry.FileName));
        return true;
    }

    private static bool IsUnreachable(ref FileSystemEntry entry) =>
        entry.FileName.Contains('\uFFFD') && FileState.At(entry.ToFullPath()).Kind == FileKind.Nothing;

    /// <summary>Length and time of the file at a path, and what else is known of it; null where there is none.</summary>
    public OutputEntry? Find(string path) => _recorded is null ? _seen.GetValueOrDefault(path) : _recorded.Find(path);

    /// <summary>Forgets the links among them, and gives their paths.</summary>
    public IReadOnlyList<string> TakeLinks()
    {
        string[] links = [.. _links];
        _links.Clear();
        foreach (var link in links)
            _seen.Remove(link);
        return links;
    }

    /// <summary>The paths that a build makes no file at.</summary>
    public IEnumerable<string> NotIn(ManifestDelta manifest) =>
        _recorded is null ? Paths.Where(path => !manifest.Has(path)) : manifest.Gone();

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
