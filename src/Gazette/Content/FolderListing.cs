using System.IO.Enumeration;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Threading;

namespace Gazette.Content;

/// <summary>Walks the content folder once, with no object for what is not an article.</summary>
internal sealed class FolderListing : FileSystemEnumerator<ContentFile>
{
    private static readonly string[] ArticleLikeEndings =
        [".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".docx", ".doc", ".wps", ".md.bak"];

    private readonly int _rootLength;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly ICollection<string>? _subfolders;
    private readonly FolderView? _view;
    private char[] _path = new char[256];
    private FileState _state;
    private bool _missed;

    private FolderListing(string siteFolder, string folder, ICollection<Diagnostic> diagnostics, ICollection<string>? subfolders)
        : base(Path.Combine(siteFolder, folder), new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
            IgnoreInaccessible = false,
            ReturnSpecialDirectories = false,
        })
    {
        _rootLength = siteFolder.Length + (Path.EndsInDirectorySeparator(siteFolder) ? 0 : 1);
        _diagnostics = diagnostics;
        _subfolders = subfolders;
        // Elsewhere the listing brings with it what a look would show.
        _view = OperatingSystem.IsLinux() ? new FolderView(Path.Combine(siteFolder, ContentFolder.Name)) : null;
    }

    /// <summary>
    /// The article files in <paramref name="folder"/>, by path (ordinal). Its subfolders are walked side by side.
    /// </summary>
    public static IReadOnlyList<ContentFile> Scan(string siteFolder, string folder, ICollection<Diagnostic> diagnostics)
    {
        var root = Path.GetFullPath(siteFolder);
        var subfolders = new List<string>();
        var own = Walk(root, folder, diagnostics, subfolders);
        var files = new List<ContentFile>[subfolders.Count];
        var found = new List<Diagnostic>[subfolders.Count];
        WorkerThreads.ForEach(files.Length, i => files[i] = Walk(root, subfolders[i], found[i] = [], subfolders: null));
        foreach (var diagnostic in found.SelectMany(some => some))
            diagnostics.Add(diagnostic);
        ContentFile[] all = [.. own, .. files.Where(some => some.Count > 0).OrderBy(some => some[0].File, StringComparer.Ordinal)
            .SelectMany(some => some)];
        for (var i = 1; i < all.Length; i++)
        {
            // Seldom: only files beside the subfolders can be out of order.
            if (InOrder(all[i - 1], all[i]) > 0)
            {
                Array.Sort(all, InOrder);
                break;
            }
        }

        return all;
    }

    private static int InOrder(ContentFile x, ContentFile y) => string.CompareOrdinal(x.File, y.File);

    private static List<ContentFile> Walk(
        string root, string folder, ICollection<Diagnostic> diagnostics, ICollection<string>? subfolders)
    {
        using var listing = new FolderListing(root, folder, diagnostics, subfolders);
        var files = new List<ContentFile>();
        while (listing.MoveNext())
            files.Add(listing.Current);
        // A folder that cannot be opened is one that was entered and never finished.
        if (listing._missed)
            foreach (var missed in listing._entered.DefaultIfEmpty(folder).Order(StringComparer.Ordinal))
                diagnostics.Add(DiagnosticCatalog.UnreadableFolder(missed));
        files.Sort(InOrder);
        return files;
    }

    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
    {
        if (entry.FileName[0] == '.')
            return false;
        _state = StateOf(ref entry);
        if (_state.Kind == FileKind.Nothing)
        {
            _diagnostics.Add(DiagnosticCatalog.UnreadableFile(PathOf(ref entry)));
            return false;
        }

        if (_state.Kind == FileKind.Link)
        {
            _diagnostics.Add(DiagnosticCatalog.Symlink(PathOf(ref entry)));
            return false;
        }

        var isArticle = entry.FileName.EndsWith(ContentFolder.Ending);
        if (isArticle && _state.Kind == FileKind.Other)
        {
            _diagnostics.Add(DiagnosticCatalog.PipeOrDevice(PathOf(ref entry)));
            return false;
        }

        if (_state.Kind == FileKind.Folder)
        {
            if (isArticle)
                _diagnostics.Add(DiagnosticCatalog.FolderNamedAsArticle(PathOf(ref entry)));
            return false;
        }

        if (!isArticle && LooksLikeArticle(entry.FileName))
            _diagnostics.Add(DiagnosticCatalog.NotAnArticle(PathOf(ref entry)));
        return isArticle;
    }

    protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry)
    {
        if (entry.FileName[0] == '.' || StateOf(ref entry).Kind != FileKind.Folder)
            return false;
        if (_subfolders is not null)
        {
            // What is published as it is (RootFolder) is no article.
            if (entry.FileName is RootFolder.Name)
                return false;
            _subfolders.Add(PathOf(ref entry));
            return false;
        }

        _entered.Add(PathOf(ref entry));
        return true;
    }

    protected override void OnDirectoryFinished(ReadOnlySpan<char> directory)
    {
        if (directory.Length > _rootLength)
            _entered.Remove(directory[_rootLength..].ToString());
    }

    // The enumerator does not say which folder it could not open: it is one that was entered and never finished.
    protected override bool ContinueOnError(int error) => _missed = true;

    protected override ContentFile TransformEntry(ref FileSystemEntry entry) =>
        new(PathOf(ref entry), _state.Length, _state.Stamp, _state.SettledAt);

    protected override void Dispose(bool disposing)
    {
        _view?.Dispose();
        base.Dispose(disposing);
    }

    private FileState StateOf(ref FileSystemEntry entry)
    {
        if (_view is not null)
            return _view.At(SpanOf(ref entry)[ContentFolder.Name.Length..]);
        var kind = (entry.Attributes & FileAttributes.ReparsePoint) != 0
            ? FileKind.Link : entry.IsDirectory ? FileKind.Folder : FileKind.File;
        return new FileState(kind, kind == FileKind.File ? entry.Length : 0, entry.LastWriteTimeUtc.UtcTicks);
    }

    private static bool LooksLikeArticle(ReadOnlySpan<char> name)
    {
        foreach (var ending in ArticleLikeEndings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return name.EndsWith(ContentFolder.Ending, StringComparison.OrdinalIgnoreCase);
    }

    private string PathOf(ref FileSystemEntry entry)
    {
        var path = SpanOf(ref entry).ToString();
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The path from the site's folder, until the next one is asked for.</summary>
    private ReadOnlySpan<char> SpanOf(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[_rootLength..];
        var length = folder.Length + 1 + entry.FileName.Length;
        if (_path.Length < length)
            _path = new char[2 * length];
        folder.CopyTo(_path);
        _path[folder.Length] = '/';
        entry.FileName.CopyTo(_path.AsSpan(folder.Length + 1));
        return _path.AsSpan(0, length);
    }
}
