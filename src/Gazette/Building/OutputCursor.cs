using Gazette.Storage;

namespace Gazette.Building;

/// <summary>A cursor over the recorded files or folders of a site, by path, that makes no object of any.</summary>
internal sealed class OutputCursor
{
    private readonly Func<int, StorageReader> _readerOf;
    private readonly int _segments;
    private readonly bool _isOfFiles;
    private int _segment;
    private StorageReader? _reader;
    private int _left;

    private OutputCursor(Func<int, StorageReader> readerOf, int segments, int segment, bool isOfFiles, string from)
    {
        (_readerOf, _segments, _segment, _isOfFiles) = (readerOf, segments, segment, isOfFiles);
        Move();
        while (!IsAtEnd && Path.SequenceCompareTo(from) < 0)
            Move();
    }

    public bool IsAtEnd { get; private set; }

    /// <summary>Good until the next move.</summary>
    public ReadOnlySpan<char> Path => _reader!.LastPath;

    /// <summary>Bytes, of a file.</summary>
    public long Length { get; private set; }

    /// <summary>In 100 ns ticks of UTC.</summary>
    public long Modified { get; private set; }

    /// <param name="from">Where it begins: at the first path that is not before this one.</param>
    public static OutputCursor Of(SegmentedTable<OutputEntry> files, string from) =>
        new(i => files.Segments[i].Reader(), files.Segments.Count, Math.Max(0, files.SegmentOf(from)), true, from);

    /// <inheritdoc cref="Of(SegmentedTable{OutputEntry}, string)"/>
    public static OutputCursor Of(SegmentedTable<FolderTime> folders, string from) =>
        new(i => folders.Segments[i].Reader(), folders.Segments.Count, Math.Max(0, folders.SegmentOf(from)), false, from);

    public void Move()
    {
        if (_left == 0)
        {
            if (_segment == _segments)
            {
                IsAtEnd = true;
                return;
            }

            _reader = _readerOf(_segment++);
            _left = _reader.Count();
        }

        _left--;
        if (_isOfFiles)
            (Length, Modified) = ManifestFile.NextFile(_reader!);
        else
            Modified = ManifestFile.NextFolder(_reader!);
    }
}
