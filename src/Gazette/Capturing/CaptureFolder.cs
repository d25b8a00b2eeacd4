using Gazette.Files;

namespace Gazette.Capturing;

/// <summary>A folder of saved pages and texts: what may be an article, with the address that its path tells.</summary>
public static class CaptureFolder
{
    /// <summary>What is larger is no page that anybody wrote.</summary>
    public const long LargestFile = 24 * 1024 * 1024;

    private const int LongestPicture = 40 * 1024 * 1024;

    private static readonly string[] Pages = [".html", ".htm", ".shtml", ".shtm", ".xhtml", ".phtml", ".jhtml"];
    private static readonly string[] Texts = [".txt", ".md"];

    /// <summary>Whether a file is a text as it was copied, and no page.</summary>
    public static bool IsText(string name) => Texts.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Paths from the folder of all that can be imported, in order, with <c>/</c> between the parts. Links are not followed.
    /// </summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static IReadOnlyList<string> Names(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions
            {
                RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true,
            })
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => Pages.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) || IsText(name))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads one; null when it is too large to be a page, or nobody may read it.</summary>
    public static CapturedPage? Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return new FileInfo(path).Length > LargestFile ? null : new CapturedPage(name, File.ReadAllBytes(path))
            {
                Beside = address => ReadBeside(folder, name, address),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A file of the same folder of pages; what leads out of it is not read.</summary>
    private static byte[]? ReadBeside(string folder, string name, string address)
    {
        if (address.Contains("://", StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal))
            return null;
        var end = address.AsSpan().IndexOfAny('?', '#');
        var written = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        if (written.AsSpan().ContainsAny('\0', ':', '\\'))
            return null;
        var root = Path.GetFullPath(folder);
        var path = Path.GetFullPath(written is ['/', ..]
            ? Path.Combine(root, written.TrimStart('/')) : Path.Combine(root, Path.GetDirectoryName(name) ?? "", written));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || NewFile.LinkAbove(root, Path.GetRelativePath(root, path)) is not null)
            return null;
        try
        {
            var state = FileState.At(path);
            return state.Kind == FileKind.File && state.Length <= LongestPicture ? File.ReadAllBytes(path) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
