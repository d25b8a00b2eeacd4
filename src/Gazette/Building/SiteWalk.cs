using Gazette.Memory;

namespace Gazette.Building;

/// <summary>A walk along the remembered files or folders of a site, by path, that makes no object of any.</summary>
internal sealed class SiteWalk
{
    private readonly Func<int, MemoryReader> _partOf;
    private readonly int _parts;
    private readonly bool _isOfFiles;
    private int _part;
    private MemoryReader? _memory;
    private int _left;

    private SiteWalk(Func<int, MemoryReader> partOf, int parts, bool isOfFiles, string from)
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
    public static SiteWalk Of(MemoryList<LedgerLine> files, string from) => new(files.Part, files.Parts, isOfFiles: true, from);

    /// <inheritdoc cref="Of(MemoryList{LedgerLine}, string)"/>
    public static SiteWalk Of(MemoryList<FolderTime> folders, string from) => new(folders.Part, folders.Parts, isOfFiles: false, from);

    /// <summary>The first path of a part.</summary>
    public static string First(MemoryReader part)
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
            (Length, Modified) = LedgerFile.NextFile(_memory!);
        else
            Modified = LedgerFile.NextFolder(_memory!);
    }
}
