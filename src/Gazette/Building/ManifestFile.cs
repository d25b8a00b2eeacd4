using Gazette.Diagnostics;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>Keeps what is remembered of the site from one build to the next.</summary>
internal static class ManifestFile
{
    /// <summary>
    /// Changes with the layout of the file: what lies in its long lists is not looked at before somebody asks for it.
    /// </summary>
    private const ulong Layout = 3;

    /// <summary>
    /// The record of the last build; an empty one when there is none, or it is not to be trusted and <paramref name="why"/> says
    /// so.
    /// </summary>
    public static BuildManifest Load(string path, out string? why)
    {
        if (StorageFile.Load(path, Layout, out why) is not { Length: > 0 } parts)
            return BuildManifest.Empty;
        try
        {
            var head = new StorageReader(parts[0]);
            var (files, folders) = ((int)head.Number(), (int)head.Number());
            if (1 + files + folders > parts.Length)
                throw new StorageException();
            return new BuildManifest
            {
                Input = head.Fixed(),
                Articles = (int)head.Number(),
                Complaints = head.List(ReadComplaint),
                Together = head.List(static head => head.Shared()),
                Files = SegmentedTable.Read(parts, 1, files, ReadLine),
                Folders = SegmentedTable.Read(parts, 1 + files, folders, static memory =>
                    new FolderTime(memory.Path(), memory.Number())),
                RelatedArticles = new StoredRelatedArticles(parts, 1 + files + folders),
            };
        }
        catch (StorageException)
        {
            why = "is damaged";
            return BuildManifest.Empty;
        }
    }

    /// <summary>Replaces the file.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string path, BuildManifest record)
    {
        Segment[] files = [.. record.Files.Segments(Write)];
        Segment[] folders =
        [
            .. record.Folders.Segments(static (memory, folder) =>
            {
                memory.Path(folder.Path);
                memory.Number(folder.Modified);
            }),
        ];
        var first = Segment.Of(head =>
        {
            head.Number(files.Length);
            head.Number(folders.Length);
            head.Fixed(record.Input);
            head.Number(record.Articles);
            head.List(record.Complaints, complaint => Write(head, complaint));
            head.List(record.Together, head.Shared);
        });
        StorageFile.Save(path, Layout, [first, .. files, .. folders, .. record.RelatedArticles.Parts.Select(Segment.Of)]);
    }

    private static void Write(StorageWriter memory, OutputEntry line)
    {
        memory.Path(line.Path);
        memory.Fixed(line.State.Fingerprint);
        memory.Fixed(line.State.Group);
        memory.Fixed(line.State.Content);
        memory.Number(line.State.Length);
        memory.Number(line.State.Modified);
    }

    private static OutputEntry ReadLine(StorageReader memory)
    {
        var path = memory.Path();
        var (fingerprint, group) = (memory.Fixed(), memory.Fixed());
        return new(path, new OutputState(fingerprint, memory.Fixed(), memory.Number(), memory.Number()) { Group = group });
    }

    /// <summary>Bytes and time of the next file; its path is <see cref="StorageReader.LastPath"/>.</summary>
    public static (long Length, long Modified) NextFile(StorageReader memory)
    {
        memory.NextPath();
        _ = (memory.Fixed(), memory.Fixed(), memory.Fixed());
        return (memory.Number(), memory.Number());
    }

    /// <summary>The time of the next folder; its path is <see cref="StorageReader.LastPath"/>.</summary>
    public static long NextFolder(StorageReader memory)
    {
        memory.NextPath();
        return memory.Number();
    }

    private static void Write(StorageWriter memory, Diagnostic complaint)
    {
        memory.Flag(complaint.Severity == Severity.Error);
        memory.Shared(complaint.Name);
        memory.Shared(complaint.Location.File);
        memory.Number(complaint.Location.Line);
        memory.Number(complaint.Location.Column);
        memory.Shared(complaint.Message);
        memory.Shared(complaint.Hint);
    }

    private static Diagnostic ReadComplaint(StorageReader memory) => new(
        memory.Flag() ? Severity.Error : Severity.Warning,
        memory.Shared(),
        new FileLocation(memory.Shared(), (int)memory.Number(), (int)memory.Number()),
        memory.Shared(),
        memory.Shared());
}
