using Gazette.Files;

namespace Gazette.Commands;

/// <summary>
/// The folder that a build writes the site into. A build takes away whatever in it is not in the site, so it is judged by where
/// it really lies, before anything is made.
/// </summary>
internal static class OutputChoice
{
    /// <summary>The folder itself where a link leads to it, also to one that is not there yet.</summary>
    /// <param name="asked">As the command line names it; null for the site's own.</param>
    public static string Folder(string? asked, string site, Terminal terminal)
    {
        var folder = asked is null
            ? Path.Combine(site, "out", "site")
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(asked, terminal.WorkingFolder));
        return new FileInfo(folder).LinkTarget is null ? folder : RealPath.Of(folder);
    }

    /// <summary>Why a site cannot be built into a folder, in whole sentences; null when it can.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="name">What the user calls it.</param>
    /// <param name="adopts">Whether what else the folder holds may be taken away.</param>
    public static string? Fault(string folder, string name, string site, bool adopts)
    {
        var (output, home) = (RealPath.Of(folder), RealPath.Of(site));
        if (Overlaps(output, home))
            return $"\"{name}\" cannot be the output folder: the site is made from what it holds{Meaning(output, name)}. Name an "
                + "empty folder or a new one.";
        if (Contains(output, Path.Combine(home, "out", "memory")) || Contains(Path.Combine(home, "out", "memory"), output))
            return $"\"{name}\" cannot be the output folder: builds remember in out/memory/ what they did, and that is not to be "
                + "published. Name an empty folder or a new one.";
        if (NoFolder(output) is { } file)
            return $"\"{name}\" cannot be the output folder: {file} is a file. Name an empty folder or a new one.";
        return !adopts && IsForeign(output)
            ? $"\"{name}\" holds files, and no site of Gazette's. Name an empty folder or a new one; or write --force to make it "
                + "the site's, which takes away everything in it that is not in the site."
            : null;
    }

    private static string Meaning(string output, string name) =>
        output.EndsWith(Path.GetFileName(name), StringComparison.Ordinal) ? "" : $" (it leads to {output})";

    /// <summary>Whether sweeping the folder could take away what the site is made from.</summary>
    private static bool Overlaps(string output, string site) =>
        Contains(output, site) || new[] { "content", "templates" }.Any(part =>
            Contains(RealPath.Of(Path.Combine(site, part)), output) || Contains(output, RealPath.Of(Path.Combine(site, part))));

    /// <summary>What stands in the place of the folder, or of one above it, and is no folder.</summary>
    private static string? NoFolder(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
            if (FileState.At(above).Kind is var kind and not FileKind.Nothing)
                return kind == FileKind.Folder ? null : above;
        return null;
    }

    /// <summary>Whether a folder holds files that no build left there; sweeping would lose somebody's work.</summary>
    private static bool IsForeign(string folder) =>
        Directory.Exists(folder)
        && Directory.EnumerateFileSystemEntries(folder).Any()
        && !(File.Exists(Path.Combine(folder, "assets", "site.css"))
            && File.Exists(Path.Combine(folder, "undated", "index.html")));

    private static bool Contains(string folder, string inner) =>
        inner.Equals(folder, StringComparison.OrdinalIgnoreCase)
        || inner.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase)
        || Path.GetPathRoot(folder) == folder;
}
