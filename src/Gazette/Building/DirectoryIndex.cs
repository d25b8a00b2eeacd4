using System.IO.Enumeration;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>The files that lie in the published folder when a build begins.</summary>
internal sealed class DirectoryIndex
{
    private readonly Dictionary<string, FoundFile> _seen = new(StringComparer.Ordinal);

    /// <summary>
    /// The files of a site that lies there as it was left, whose manifest tells more than a look would; else null.
    /// </summary>
    private readonly SegmentedTable<OutputEntry>? _left;

    private DirectoryIndex(SegmentedTable<OutputEntry>? left) => _left = left;

    /// <summary>The paths, with a leading <c>/</c>.</summary>
    public IEnumerable<string> Paths => _left?.Rows.Select(file => file.Path) ?? _seen.Keys;

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
        var files = new FileSystemEnumerable<FoundFile>(
            folder,
            (ref FileSystemEntry entry) => new FoundFile(
                string.Concat(entry.Directory[entry.RootDirectory.Length..], "/", entry.FileName),
                entry.Length,
                entry.LastWriteTimeUtc.UtcTicks,
                IsLink(ref entry)),
            options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        foreach (var file in files)
            found._seen.Add(file.Path, file);
        return found;
    }

    /// <summary>The file at a path, or null.</summary>
    public FoundFile? Find(string path) => _left is null
        ? _seen.GetValueOrDefault(path)
        : _left.Find(path) is { } file ? new FoundFile(path, file.Length, file.Modified, IsLink: false) : null;

    /// <summary>Forgets the links among them, and gives their paths.</summary>
    public IReadOnlyList<string> TakeLinks()
    {
        string[] links = [.. _seen.Values.Where(file => file.IsLink).Select(file => file.Path)];
        foreach (var link in links)
            _seen.Remove(link);
        return links;
    }

    /// <summary>The paths that a build makes no file at.</summary>
    public IEnumerable<string> NotIn(ManifestDelta manifest) =>
        _left is null ? Paths.Where(path => !manifest.Has(path)) : manifest.Gone();

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}

/// <summary>A file in the published folder.</summary>
/// <param name="Path">Path in the site, with a leading <c>/</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Time of last change in 100 ns ticks of UTC.</param>
internal sealed record FoundFile(string Path, long Length, long Modified, bool IsLink);
