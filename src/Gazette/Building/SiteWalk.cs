using Gazette.Memory;

namespace Gazette.Building;

/// <summary>A walk along the remembered files or folders of a site, by path, that makes no object of any.</summary>
internal sealed class SiteWalk
{
    private readonly ReadOnlyMemory<byte>[] _parts;
    private readonly bool _isOfFiles;
    private int _part;
    private MemoryReader? _memory;
    private int _left;

    private SiteWalk(ReadOnlyMemory<byte>[] parts, bool isOfFiles, string from)
    {
        (_parts, _isOfFiles) = (parts, isOfFiles);
        while (_part + 1 < parts.Length && string.CompareOrdinal(First(parts[_part + 1]), from) <= 0)
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
    public static SiteWalk OfFiles(ReadOnlyMemory<byte>[] parts, string from) => new(parts, isOfFiles: true, from);

    /// <inheritdoc cref="OfFiles"/>
    public static SiteWalk OfFolders(ReadOnlyMemory<byte>[] parts, string from) => new(parts, isOfFiles: false, from);

    /// <summary>The first path of a part.</summary>
    public static string First(ReadOnlyMemory<byte> part)
    {
        var memory = new MemoryReader(part);
        _ = memory.Count();
        return memory.Path();
    }

    public void Move()
    {
        if (_left == 0)
        {
            if (_part == _parts.Length)
            {
                IsAtEnd = true;
                return;
            }

            _memory = new MemoryReader(_parts[_part++]);
            _left = _memory.Count();
        }

        _left--;
        if (_isOfFiles)
            (Length, Modified) = LedgerFile.NextFile(_memory!);
        else
            Modified = LedgerFile.NextFolder(_memory!);
    }
}
