using Gazette.Catalog;
using Gazette.Diagnostics;
using Gazette.Pages;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>Keeps what is remembered of the site from one build to the next.</summary>
internal static class ManifestFile
{
    /// <summary>Changes with the layout of the file: its tables are not looked at before somebody asks for a row.</summary>
    private const ulong Layout = 8;

    /// <summary>
    /// The manifest of the last build; an empty one when there is none, or it is not to be trusted and <paramref name="why"/>
    /// says so.
    /// </summary>
    public static BuildManifest Load(string path, out Wording? why)
    {
        if (StorageFile.Load(path, Layout, out why) is not { Length: > 0 } blocks)
            return BuildManifest.Empty;
        try
        {
            var head = new StorageReader(blocks[0]);
            var (files, folders) = (1 + (int)head.Number(), 1 + (int)head.Number());
            if (files + folders - 1 > blocks.Length)
                throw new StorageException();
            return new BuildManifest
            {
                Input = head.Fixed(),
                Templates = head.Fixed(),
                Articles = (int)head.Number(),
                Diagnostics = head.List(ReadDiagnostic),
                Together = head.List(static head => head.Shared()),
                Drafts = head.List(static head => head.Shared()),
                Waiting = head.List(static head => head.Shared()),
                Time = new TimeSpanOfSite((long)head.Fixed(), (long)head.Fixed()),
                Lost = head.List(static head => new LostAddress(head.Shared(), head.Shared())),
                Editions = head.List(static head => new Edition(
                    head.Shared(), head.Shared(), head.List(static head => new MenuAddress(head.Shared(), head.Shared())))),
                Files = SegmentedTable.Read(blocks.AsSpan(1..files), ReadFile),
                Folders = SegmentedTable.Read(blocks.AsSpan(files..(files + folders - 1)), ReadFolder),
                RelatedArticles = SegmentedTable.Read(blocks.AsSpan((files + folders - 1)..), RelatedNumbers.Read),
            };
        }
        catch (StorageException)
        {
            why = StorageFile.Damaged;
            return BuildManifest.Empty;
        }
    }

    /// <summary>Replaces the file.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Save(string path, BuildManifest manifest)
    {
        var head = StorageBlock.Of(head =>
        {
            head.Number(manifest.Files.Segments.Count);
            head.Number(manifest.Folders.Segments.Count);
            head.Fixed(manifest.Input);
            head.Fixed(manifest.Templates);
            head.Number(manifest.Articles);
            head.List(manifest.Diagnostics, diagnostic => Write(head, diagnostic));
            head.List(manifest.Together, head.Shared);
            head.List(manifest.Drafts, head.Shared);
            head.List(manifest.Waiting, head.Shared);
            head.Fixed((ulong)manifest.Time.From);
            head.Fixed((ulong)manifest.Time.Until);
            head.List(manifest.Lost, lost =>
            {
                head.Shared(lost.Address);
                head.Shared(lost.Successor);
            });
            head.List(manifest.Editions, edition =>
            {
                head.Shared(edition.Language);
                head.Shared(edition.Path);
                head.List(edition.LeadsTo, address =>
                {
                    head.Shared(address.Written);
                    head.Shared(address.To);
                });
            });
        });
        StorageFile.Save(path, Layout,
        [
            head,
            .. manifest.Files.Blocks(Write),
            .. manifest.Folders.Blocks(Write),
            .. manifest.RelatedArticles.Blocks(RelatedNumbers.Write),
        ]);
    }

    /// <summary>Bytes and time of the next file; its path is <see cref="StorageReader.LastPath"/>.</summary>
    public static (long Length, long Modified) NextFile(StorageReader reader)
    {
        reader.NextPath();
        _ = (reader.Fixed(), reader.Fixed(), reader.Fixed(), reader.Flag());
        return (reader.Number(), reader.Number());
    }

    /// <summary>The time of the next folder; its path is <see cref="StorageReader.LastPath"/>.</summary>
    public static long NextFolder(StorageReader reader)
    {
        reader.NextPath();
        return reader.Number();
    }

    private static void Write(StorageWriter writer, OutputEntry file)
    {
        writer.Path(file.Path);
        writer.Fixed(file.Fingerprint);
        writer.Fixed(file.Group);
        writer.Fixed(file.Content);
        writer.Number((long)file.Permanence);
        writer.Number(file.Length);
        writer.Number(file.Modified);
    }

    private static OutputEntry ReadFile(StorageReader reader)
    {
        var path = reader.Path();
        var (fingerprint, group) = (reader.Fixed(), reader.Fixed());
        var (content, permanence) = (reader.Fixed(), (Permanence)reader.Number());
        return new OutputEntry(path, fingerprint, content, reader.Number(), reader.Number())
        {
            Group = group,
            Permanence = permanence,
        };
    }

    private static void Write(StorageWriter writer, FolderTime folder)
    {
        writer.Path(folder.Path);
        writer.Number(folder.Modified);
    }

    private static FolderTime ReadFolder(StorageReader reader) => new(reader.Path(), reader.Number());

    private static void Write(StorageWriter writer, Diagnostic diagnostic)
    {
        writer.Flag(diagnostic.Severity == Severity.Error);
        writer.Shared(diagnostic.Name);
        writer.Shared(diagnostic.Location.File);
        writer.Number(diagnostic.Location.Line);
        writer.Number(diagnostic.Location.Column);
        writer.Words(diagnostic.Message);
        writer.Words(diagnostic.Hint);
    }

    private static Diagnostic ReadDiagnostic(StorageReader reader) => new(
        reader.Flag() ? Severity.Error : Severity.Warning,
        reader.Shared(),
        new FileLocation(reader.Shared(), (int)reader.Number(), (int)reader.Number()),
        reader.Words(),
        reader.Words());
}
