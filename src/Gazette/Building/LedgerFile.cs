using Gazette.Diagnostics;
using Gazette.Memory;

namespace Gazette.Building;

/// <summary>Keeps what is remembered of the site from one build to the next.</summary>
internal static class LedgerFile
{
    /// <summary>Changes with the layout of the file: what lies in its long lists is not looked at before somebody asks for it.</summary>
    private const ulong Layout = 3;

    /// <summary>The record of the last build; an empty one when there is none, or it is not to be trusted and <paramref name="why"/> says so.</summary>
    public static SiteRecord Load(string path, out string? why)
    {
        if (MemoryFile.Load(path, Layout, out why) is not { Length: > 0 } parts)
            return SiteRecord.Empty;
        try
        {
            var head = new MemoryReader(parts[0]);
            var (files, folders) = ((int)head.Number(), (int)head.Number());
            if (1 + files + folders > parts.Length)
                throw new MemoryException();
            return new SiteRecord
            {
                Input = head.Fixed(),
                Articles = (int)head.Number(),
                Complaints = head.List(ReadComplaint),
                Together = head.List(static head => head.Shared()),
                Files = MemoryList.Read(parts, 1, files, ReadLine),
                Folders = MemoryList.Read(parts, 1 + files, folders, static memory => new FolderTime(memory.Path(), memory.Number())),
                Surroundings = new RememberedSurroundings(parts, 1 + files + folders),
            };
        }
        catch (MemoryException)
        {
            why = "is damaged";
            return SiteRecord.Empty;
        }
    }

    /// <summary>Replaces the file.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string path, SiteRecord record)
    {
        MemoryPiece[] files = [.. record.Files.Pieces(Write)];
        MemoryPiece[] folders =
        [
            .. record.Folders.Pieces(static (memory, folder) =>
            {
                memory.Path(folder.Path);
                memory.Number(folder.Modified);
            }),
        ];
        var first = MemoryPiece.Of(head =>
        {
            head.Number(files.Length);
            head.Number(folders.Length);
            head.Fixed(record.Input);
            head.Number(record.Articles);
            head.List(record.Complaints, complaint => Write(head, complaint));
            head.List(record.Together, head.Shared);
        });
        MemoryFile.Save(path, Layout, [first, .. files, .. folders, .. record.Surroundings.Parts.Select(MemoryPiece.Of)]);
    }

    private static void Write(MemoryWriter memory, LedgerLine line)
    {
        memory.Path(line.Path);
        memory.Fixed(line.Entry.Fingerprint);
        memory.Fixed(line.Entry.Group);
        memory.Fixed(line.Entry.Content);
        memory.Number(line.Entry.Length);
        memory.Number(line.Entry.Modified);
    }

    private static LedgerLine ReadLine(MemoryReader memory)
    {
        var path = memory.Path();
        var (fingerprint, group) = (memory.Fixed(), memory.Fixed());
        return new(path, new LedgerEntry(fingerprint, memory.Fixed(), memory.Number(), memory.Number()) { Group = group });
    }

    /// <summary>Bytes and time of the next file; its path is <see cref="MemoryReader.LastPath"/>.</summary>
    public static (long Length, long Modified) NextFile(MemoryReader memory)
    {
        memory.NextPath();
        _ = (memory.Fixed(), memory.Fixed(), memory.Fixed());
        return (memory.Number(), memory.Number());
    }

    /// <summary>The time of the next folder; its path is <see cref="MemoryReader.LastPath"/>.</summary>
    public static long NextFolder(MemoryReader memory)
    {
        memory.NextPath();
        return memory.Number();
    }

    private static void Write(MemoryWriter memory, Diagnostic complaint)
    {
        memory.Flag(complaint.Severity == Severity.Error);
        memory.Shared(complaint.Name);
        memory.Shared(complaint.Location.File);
        memory.Number(complaint.Location.Line);
        memory.Number(complaint.Location.Column);
        memory.Shared(complaint.Message);
        memory.Shared(complaint.Hint);
    }

    private static Diagnostic ReadComplaint(MemoryReader memory) => new(
        memory.Flag() ? Severity.Error : Severity.Warning,
        memory.Shared(),
        new FileLocation(memory.Shared(), (int)memory.Number(), (int)memory.Number()),
        memory.Shared(),
        memory.Shared());
}
