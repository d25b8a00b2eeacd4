using System.Collections.Frozen;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Markup;

namespace Gazette.Content;

/// <summary>
/// The folder <c>content/site-root</c>: files that are published as they are at the top of the site, such as
/// <c>favicon.ico</c>, a search engine's <c>BingSiteAuth.xml</c>, or <c>.well-known/security.txt</c>. They are the web
/// master's, so pages and scripts may be among them, but nothing that a server would run.
/// </summary>
public static class RootFolder
{
    /// <summary>Its name in the content folder.</summary>
    public const string Name = "site-root";

    private const string Folder = ContentFolder.Name + "/" + Name;

    /// <summary>Names that begin with a dot and are meant for the public (RFC 8615; GitHub Pages).</summary>
    private static readonly string[] s_publicDots = [".well-known", ".nojekyll"];

    /// <summary>The files by path (ordinal). One that cannot be published is left out, with a diagnostic.</summary>
    /// <param name="allowed">Endings that the config allows though they can run programs.</param>
    public static IReadOnlyList<LocalFile> List(
        string siteFolder, FrozenSet<string> allowed, ICollection<Diagnostic> diagnostics)
    {
        var files = new List<LocalFile>();
        // The listing of content complains of what is there and is no folder.
        if (FileState.At(Path.Combine(siteFolder, ContentFolder.Name, Name)).Kind == FileKind.Folder)
            Walk(siteFolder, Folder, allowed, files, diagnostics);
        files.Sort(static (x, y) => string.CompareOrdinal(x.File, y.File));
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (file, address, _, _) in files)
        {
            if (FileNames.WindowsFaultOf(file) is { } device)
                diagnostics.Add(DiagnosticCatalog.WindowsDevice(new FileLocation(file), "name", device));
            if (!seen.TryAdd(address, file))
                diagnostics.Add(DiagnosticCatalog.SameButForCase(file, seen[address]));
        }

        return files;
    }

    private static void Walk(
        string siteFolder, string folder, FrozenSet<string> allowed, List<LocalFile> files, ICollection<Diagnostic> diagnostics)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(Path.Combine(siteFolder, folder));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCatalog.UnreadableFolder(folder));
            return;
        }

        foreach (var entry in entries)
        {
            var name = Path.GetFileName(entry);
            if (FileKinds.IsLeftover(name))
                continue;
            var file = $"{folder}/{name}";
            var found = FileState.At(entry);
            if (FaultOf(entry, file, name, found, allowed) is { } fault)
                diagnostics.Add(fault);
            else if (found.Kind == FileKind.Folder)
                Walk(siteFolder, file, allowed, files, diagnostics);
            else
                files.Add(new LocalFile(file, file[Folder.Length..], found.Length, found.Stamp));
        }
    }

    private static Diagnostic? FaultOf(string path, string file, string name, FileState found, FrozenSet<string> allowed)
    {
        if (found.Kind != FileKind.Nothing && FileNames.FaultOf(name) is { } wrong)
            return DiagnosticCatalog.BadFileName(file, name, wrong);
        if (name[0] == '.' && !s_publicDots.Contains(name))
            return DiagnosticCatalog.HiddenRootFile(file);
        return found.Kind switch
        {
            FileKind.Link => DiagnosticCatalog.Symlink(file),
            FileKind.Other => DiagnosticCatalog.PipeOrDevice(file),
            FileKind.Nothing => DiagnosticCatalog.UnreadableFile(file),
            FileKind.Folder => null,
            _ when file.EndsWith(ContentFolder.Ending, StringComparison.OrdinalIgnoreCase) => DiagnosticCatalog.RootArticle(file),
            _ when FileKinds.EndingOfServers(name, allowed) is not null => DiagnosticCatalog.RootProgram(file),
            _ => FileKinds.IsDrawing(name) ? FaultOfDrawing(path, file) : null,
        };
    }

    private static Diagnostic? FaultOfDrawing(string path, string file)
    {
        try
        {
            return PictureContent.Read(path) switch
            {
                { Danger: { } danger } => DiagnosticCatalog.ActiveDrawing(
                    new FileLocation(file, danger.Line, danger.Column), file, danger.Line, danger.Column, danger.Text),
                // What cannot be looked through might run something too.
                { Fault: not PictureFault.None } => DiagnosticCatalog.BrokenDrawing(new FileLocation(file), file),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return DiagnosticCatalog.UnreadableFile(file);
        }
    }
}
