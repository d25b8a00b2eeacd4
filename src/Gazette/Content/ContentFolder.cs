using System.Text;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Markup;

namespace Gazette.Content;

/// <summary>An article file as the folder lists it.</summary>
/// <param name="File">Path from the site's folder: <c>content/2024/05/15/x.md</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">What its times and its number are (<see cref="Files.FileState.Stamp"/>).</param>
/// <param name="SettledAt">From when on, in 100 ns ticks of UTC, any change would give it another stamp.</param>
public sealed record ContentFile(string File, long Length, ulong Stamp, long SettledAt)
{
    /// <summary>Where it is published: <c>/2024/05/15/x/</c>. Not kept: where nothing has changed nobody asks.</summary>
    public string Address => SiteAddress.Of(File);
}

/// <summary>
/// The folder <c>content</c>. Files that end in <c>.md</c> are articles, all others are pictures and attachments of theirs,
/// but for what lies in <see cref="RootFolder"/>.
/// Names that begin
/// with a dot are not looked at; an underscore means nothing. Symbolic links are refused, wherever they lead: what is
/// published must
/// lie in the folder itself.
/// </summary>
public static class ContentFolder
{
    /// <summary>The folder's name in the site's folder.</summary>
    public const string Name = "content";

    /// <summary>How names of articles end.</summary>
    public const string Ending = ".md";

    // Every browser, server and file system takes this much, percent-encoded and under a base URL too.
    private const int LongestAddress = 600;

    /// <summary>The articles by path (ordinal). A file that cannot be published is left out, with a diagnostic.</summary>
    public static IReadOnlyList<ContentFile> Read(string siteFolder, ICollection<Diagnostic> diagnostics) =>
        Publishable(List(siteFolder, diagnostics), _ => false, diagnostics);

    /// <summary>All article files by path (ordinal), whatever they are called.</summary>
    public static IReadOnlyList<ContentFile> List(string siteFolder, ICollection<Diagnostic> diagnostics)
    {
        if (!Directory.Exists(Path.Combine(siteFolder, Name)))
        {
            diagnostics.Add(DiagnosticCatalog.NoContent());
            return [];
        }

        if (FileState.At(Path.Combine(siteFolder, Name)).Kind == FileKind.Link)
        {
            diagnostics.Add(DiagnosticCatalog.Symlink(Name));
            return [];
        }

        return FolderListing.Scan(siteFolder, Name, diagnostics);
    }

    /// <summary>Those that can be published under an address of their own; the others get a diagnostic.</summary>
    /// <param name="listed">By path.</param>
    /// <param name="isKnown">Whether the file at a place in the list is one of those that could be published side by side
    /// before.</param>
    public static IReadOnlyList<ContentFile> Publishable(
        IReadOnlyList<ContentFile> listed, Func<int, bool> isKnown, ICollection<Diagnostic> diagnostics)
    {
        // The known ones are in the way of none but new ones.
        var wanted = listed.Where((_, i) => !isKnown(i)).Select(file => file.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Count == 0)
            return listed;
        var owners = new Dictionary<string, string>(wanted.Count, StringComparer.OrdinalIgnoreCase);
        var articles = new List<ContentFile>(listed.Count);
        foreach (var file in listed)
        {
            var address = file.Address;
            if (!wanted.Contains(address))
                articles.Add(file);
            else if (FaultOf(file, address) is { } fault)
                diagnostics.Add(fault);
            else if (!owners.TryAdd(address, file.File))
                diagnostics.Add(DiagnosticCatalog.SameAddress(file.File, owners[address], address));
            else
                articles.Add(file);
        }

        return articles;
    }

    private static Diagnostic? FaultOf(ContentFile file, string address)
    {
        var path = file.File[(Name.Length + 1)..^Ending.Length];
        foreach (var part in path.AsSpan().Split('/'))
        {
            var name = path[part];
            if (name.Length == 0)
                return DiagnosticCatalog.BadFileName(
                    file.File, Ending, Wording.Say("has nothing before its ending", "的后缀前面什么也没有"));
            if (FileNames.FaultOf(name) is { } fault)
                return DiagnosticCatalog.BadFileName(file.File, name, fault);
        }

        var length = Encoding.UTF8.GetByteCount(address);
        return length > LongestAddress ? DiagnosticCatalog.PathTooLong(file.File, length, LongestAddress) : null;
    }
}
