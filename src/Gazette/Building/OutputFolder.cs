using System.Buffers;
using System.Collections.Concurrent;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>
/// The published folder, and the only writer to it. Whoever reads it during a build, or after a crash, sees whole files:
/// a new site is made beside its place and moved there when it is complete; a file of an existing site is replaced by
/// renaming a complete one over it.
/// </summary>
internal sealed class OutputFolder
{
    private readonly string _published;
    private string _folder;
    private readonly DirectoryIndex _found;
    private readonly BuildManifest? _last;
    private readonly long _opened;
    private readonly ConcurrentDictionary<string, bool> _touched = new(StringComparer.Ordinal);
    private Lazy<bool> _changing = new(() => throw new InvalidOperationException("Nothing may be written before Begin."));

    private OutputFolder(
        string published,
        string folder,
        DirectoryIndex found,
        long opened,
        BuildManifest? last,
        IReadOnlyCollection<FolderTime> touched)
    {
        _published = published;
        _folder = folder;
        _found = found;
        _opened = opened;
        _last = last;
        TouchedFolders = touched;
    }

    /// <summary>Whether the site did not exist before this build.</summary>
    public bool IsNew => _folder != _published;

    /// <summary>
    /// Whether every file lies there with the length and the time that the last build recorded, and nothing else does.
    /// </summary>
    public bool IsAsLeft => _last is not null;

    /// <summary>Of a site that is as it was left, the folders that have another time though they hold what they did.</summary>
    public IReadOnlyCollection<FolderTime> TouchedFolders { get; }

    /// <summary>The paths of the files that lay there when it was opened, with a leading <c>/</c>.</summary>
    public IEnumerable<string> Paths => _found.Paths;

    /// <summary>Paths of what lies there and cannot be taken away (<see cref="DirectoryIndex.Strange"/>).</summary>
    public IReadOnlyList<string> StrangeNames => _found.Strange;

    /// <summary>
    /// Opens the folder at an absolute path; it need not exist. Lists the files in it, unless it is as it was left.
    /// </summary>
    /// <param name="last">What the last build recorded.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static OutputFolder Open(string folder, BuildManifest last)
    {
        var opened = DateTime.UtcNow.Ticks;
        var published = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (OutputValidator.Validate(published, last) is { } touched)
            return new OutputFolder(published, published, DirectoryIndex.AsLeft(last.Files), opened, last, touched);
        var unfinished = published + AtomicFile.UnfinishedEnding;
        // What a build that died was making is of no use to anybody: nobody knows how far its last file got.
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        return Directory.Exists(published)
            ? new OutputFolder(published, published, DirectoryIndex.In(published), opened, null, [])
            : new OutputFolder(published, unfinished, DirectoryIndex.None(), opened, null, []);
    }

    /// <summary>The folder that the process itself wrote last and that nobody else writes to: it is not looked at.</summary>
    /// <param name="last">What the last build recorded.</param>
    public static OutputFolder AsLeft(string folder, BuildManifest last)
    {
        var published = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new OutputFolder(published, published, DirectoryIndex.AsLeft(last.Files), DateTime.UtcNow.Ticks, last, []);
    }

    /// <summary>
    /// The folders of the site that this build left, by path, with the times that prove that they hold nothing else.
    /// </summary>
    /// <param name="files">All files of the site, by path.</param>
    public SegmentedTable<FolderTime> Folders(SegmentedTable<OutputEntry> files)
    {
        var times = new FolderTimes(_folder, IsNew ? null : _opened, StrangeNames);
        return _last is null ? times.Of(files.Rows) : times.Of(_last.Folders.With(TouchedFolders), _touched.Keys, files);
    }

    /// <summary>From here on the folder may be written to.</summary>
    /// <param name="beforeFirstChange">Called once, by whatever thread is the first to change a file.</param>
    public void Begin(Action beforeFirstChange)
    {
        _changing = new Lazy<bool>(() =>
        {
            beforeFirstChange();
            if (IsNew)
                Directory.CreateDirectory(_folder);
            return true;
        });
        RemoveLinks();
    }

    /// <summary>
    /// Takes away symbolic links: no build leaves any, and writing through one would end outside of the folder.
    /// </summary>
    private void RemoveLinks()
    {
        foreach (var link in _found.TakeLinks())
        {
            _ = _changing.Value;
            File.Delete(FullPath(link));
        }
    }

    /// <summary>Whether a file lies there as it was left.</summary>
    /// <param name="entry">What was recorded of it.</param>
    /// <param name="trusted">Whether length and time are proof enough; else the bytes are read and their digest compared.</param>
    public bool Has(OutputEntry entry, bool trusted)
    {
        if (_found.Find(entry.Path) is not { } found || found.Length != entry.Length)
            return false;
        return trusted && found.Modified == entry.Modified || DigestOf(entry.Path) == entry.Content;
    }

    /// <summary>Whether a file lay at a path when the folder was opened.</summary>
    public bool Contains(string path) => _found.Find(path) is not null;

    /// <summary>Whether a file still lies at a path where one lay when the folder was opened.</summary>
    public bool IsThere(string path) => File.Exists(FullPath(path));

    /// <summary>Bytes of a file that lay there when the folder was opened.</summary>
    public long Length(string path) => _found.Find(path)!.Length;

    /// <summary>When a file was last changed that lay there when the folder was opened, in 100 ns ticks of UTC.</summary>
    public long Modified(string path) => _found.Find(path)!.Modified;

    /// <summary>Digest of a file of the site, of any length.</summary>
    public ulong DigestOf(string path)
    {
        using var file = Open(path);
        return ContentHash.Of(file);
    }

    /// <summary>Opens a file of the site for reading.</summary>
    public FileStream Open(string path) => File.OpenRead(FullPath(path));

    /// <summary>The bytes of a file of the site.</summary>
    public byte[] Read(string path) => File.ReadAllBytes(FullPath(path));

    /// <summary>
    /// Leaves these bytes at a path and tells whether anything had to be written; a file that holds them already is not touched.
    /// </summary>
    /// <param name="path">Path in the site, with a leading <c>/</c>.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="modified">The file's time of last change in 100 ns ticks of UTC.</param>
    /// <exception cref="IOException">The disk is full, or something that is no file is in the way.</exception>
    public bool Write(string path, ReadOnlySpan<byte> bytes, out long modified)
    {
        var file = FullPath(path);
        if (_found.Find(path) is { } found && found.Length == bytes.Length && Holds(file, bytes))
        {
            modified = found.Modified;
            return false;
        }

        _ = _changing.Value;
        if (IsNew)
            modified = WriteNew(file, bytes);
        else
            modified = Replace(file, bytes);
        return true;
    }

    /// <summary>
    /// Leaves a copy of a file at a path, and tells whether anything had to be written; a file that holds its bytes already is
    /// not touched.
    /// </summary>
    /// <inheritdoc cref="Write"/>
    /// <exception cref="SourceFileException">The file cannot be read; what lay at the path does so still.</exception>
    public bool Copy(string path, SourceFile source, out FileCopy copy)
    {
        var file = FullPath(path);
        if (_found.Find(path) is { } found && found.Length == source.Length && source.Equals(file, out var digest))
        {
            copy = new FileCopy(found.Length, digest, found.Modified);
            return false;
        }

        _ = _changing.Value;
        copy = IsNew ? CopyNew(file) : AtomicFile.Replace(file, unfinished =>
        {
            var written = CopyNew(unfinished);
            MakeRoom(file);
            return written;
        });
        return true;

        FileCopy CopyNew(string file)
        {
            MakeFolderOf(file);
            return source.CopyTo(file);
        }
    }

    /// <summary>Takes away every file that the build does not leave, and the folders that are empty then.</summary>
    /// <returns>The paths that were removed, in order.</returns>
    public IReadOnlyList<string> Sweep(ManifestDelta manifest)
    {
        string[] removed = [.. _found.NotIn(manifest).Order(StringComparer.Ordinal)];
        if (removed.Length > 0)
            _ = _changing.Value;
        // A file whose folder gave way to a file of this build is gone already.
        foreach (var file in removed.Select(FullPath).Where(File.Exists))
            File.Delete(file);
        foreach (var folder in removed.Select(path => Path.GetDirectoryName(FullPath(path))!).Distinct().Where(Directory.Exists))
            RemoveEmpty(folder);
        foreach (var path in removed)
            Touch(Path.GetDirectoryName(FullPath(path)));
        return removed;
    }

    /// <summary>Takes away a new site that is not to be published.</summary>
    public void Discard() => Directory.Delete(_folder, recursive: true);

    /// <summary>Puts a new site in its place; an existing one is there already.</summary>
    public void Publish()
    {
        if (!IsNew)
            return;
        Directory.Move(_folder, _published);
        _folder = _published;
    }

    private static bool Holds(string file, ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            using var handle = File.OpenHandle(file);
            return bytes.SequenceEqual(buffer.AsSpan(0, RandomAccess.Read(handle, buffer.AsSpan(0, bytes.Length), 0)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private long WriteNew(string file, ReadOnlySpan<byte> bytes)
    {
        MakeFolderOf(file);
        return Create(file, bytes);
    }

    private void MakeFolderOf(string file)
    {
        // Nearly every page has a folder of its own: to remember those that are there would cost more than to ask.
        var folder = Path.GetDirectoryName(file)!;
        // Nothing of an earlier build can stand in the way in a new site.
        if (!IsNew)
            MakeFolder(folder);
        else if (!NativeFiles.TryMakeFolder(folder))
            Directory.CreateDirectory(folder);
    }

    /// <summary>Makes a folder and those above it, also where a file of an earlier build stands in its place.</summary>
    private void MakeFolder(string folder)
    {
        var above = folder;
        for (; above is not null && !Directory.Exists(above); above = Path.GetDirectoryName(above))
        {
            Touch(above);
            if (File.Exists(above))
                File.Delete(above);
        }

        // A file is put into the folder, or else a folder into the lowest that was there.
        Touch(above);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Remembers that the time of a folder of the site is another now.</summary>
    private void Touch(string? folder)
    {
        if (folder is not null && folder.Length >= _folder.Length)
            _touched[folder[_folder.Length..].Replace(Path.DirectorySeparatorChar, '/')] = true;
    }

    private long Replace(string file, ReadOnlySpan<byte> bytes) => AtomicFile.Replace(file, bytes, (unfinished, bytes) =>
    {
        var modified = WriteNew(unfinished, bytes);
        MakeRoom(file);
        return modified;
    });

    /// <summary>A folder may stand where a file must be: /x/index.html was there, /x is wanted.</summary>
    private static void MakeRoom(string file)
    {
        if (Directory.Exists(file))
            Directory.Delete(file, recursive: true);
    }

    private static long Create(string file, ReadOnlySpan<byte> bytes)
    {
        if (NativeFiles.TryWrite(file, bytes, out var modified))
            return modified;
        using var handle = File.OpenHandle(file, FileMode.Create, FileAccess.Write, FileShare.Read);
        RandomAccess.Write(handle, bytes, 0);
        return File.GetLastWriteTimeUtc(handle).Ticks;
    }

    private void RemoveEmpty(string? folder)
    {
        while (folder is not null && folder.Length > _folder.Length && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            Touch(folder);
            folder = Path.GetDirectoryName(folder);
            Touch(folder);
        }
    }

    private string FullPath(string path)
    {
        var full = Path.GetFullPath(string.Concat(_folder, path));
        if (!full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} is not in the site's folder.");
        return full;
    }
}
