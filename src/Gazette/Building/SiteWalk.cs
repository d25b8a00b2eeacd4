using Gazette.Storage;

namespace Gazette.Building;

/// <summary>A walk along the remembered files or folders of a site, by path, that makes no object of any.</summary>
internal sealed class SiteWalk
{
    private readonly Func<int, StorageReader> _partOf;
    private readonly int _parts;
    private readonly bool _isOfFiles;
    private int _part;
    private StorageReader? _memory;
    private int _left;

    private SiteWalk(Func<int, StorageReader> partOf, int parts, bool isOfFiles, string from)
    {
        (_partOf, _parts, _isOfFiles) = (partOf, parts, isOfFiles);
        while (_part + 1 < parts && string.CompareOrdinal(First(partOf(_part + 1)), from) <= 0)
            _part++;
        Move();
        while (!IsAtEnd && Path.SequenceCompareTo(from) < 0)
            Move();
    }

    public bool IsAtEnd { get; private set; }

    /// <summary>Good until the next move.</summary>
    public ReadOnlySpan<char> Path => _memory!.LastPath;

    /// <summary>Bytes, of a file.</summary>
    public long Length { get; private set; }

    /// <summary>In 100 ns ticks of UTC.</summary>
    public long Modified { get; private set; }

    /// <param name="from">The first path of the walk.</param>
    public static SiteWalk Of(SegmentedTable<OutputEntry> files, string from) =>
        new(files.Part, files.Parts, isOfFiles: true, from);

    /// <inheritdoc cref="Of(SegmentedTable{OutputEntry}, string)"/>
    public static SiteWalk Of(SegmentedTable<FolderTime> folders, string from) =>
        new(folders.Part, folders.Parts, isOfFiles: false, from);

    /// <summary>The first path of a part.</summary>
    public static string First(StorageReader part)
    {
        _ = part.Count();
        return part.Path();
    }

    public void Move()
    {
        if (_left == 0)
        {
            if (_part == _parts)
            {
                IsAtEnd = true;
                return;
            }

            _memory = _partOf(_part++);
            _left = _memory.Count();
        }

        _left--;
        if (_isOfFiles)
            (Length, Modified) = ManifestFile.NextFile(_memory!);
        else
            Modified = ManifestFile.NextFolder(_memory!);
    }
}
