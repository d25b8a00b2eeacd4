using System.Text;
using Gazette.Building;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Files;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary>
/// The folder that a build writes the site into. A build takes away whatever in it is not in the site, so it is judged by where
/// it really lies, before anything is made.
/// </summary>
internal static class OutputChoice
{
    private static readonly Wording Remedy = Say("Name an empty folder or a new one.", "请指定一个空的或新的文件夹。");

    /// <summary>
    /// Bytes of a name: 255 of most file systems (NAME_MAX), less the ending of what is made beside it.
    /// </summary>
    private const int LongestName = 230;

    /// <summary>The folder itself where a link leads to it, also to one that is not there yet.</summary>
    /// <param name="asked">As the command line names it; null for the site's own.</param>
    /// <param name="isPreview">Whether it holds what is not to be published.</param>
    public static string Folder(string? asked, string site, bool isPreview, Terminal terminal)
    {
        var folder = asked is null
            ? Path.Combine(site, "out", isPreview ? BuildOptions.PreviewName : BuildOptions.SiteName)
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(asked, terminal.WorkingFolder));
        return new FileInfo(folder).LinkTarget is null ? folder : RealPath.Of(folder);
    }

    /// <summary>Why a site cannot be built into a folder, in whole sentences; null when it can.</summary>
    /// <param name="options">What is to be built, and where.</param>
    /// <param name="asked">The folder as the command line names it; null for the site's own.</param>
    /// <param name="adopts">Whether what else the folder holds may be taken away.</param>
    public static Wording? Fault(BuildOptions options, string? asked, bool adopts)
    {
        var (output, home) = (RealPath.Of(options.OutputFolder), RealPath.Of(options.SiteFolder));
        var name = asked ?? "out/site";
        var own = Path.Combine(home, "out", BuildOptions.SiteName);
        if (Overlaps(output, home))
            return Say("\"{0}\" cannot be the output folder: the site is made from what it holds{1}.",
                "“{0}”不能作输出文件夹：网站就是用里面的东西生成的{1}。", name, Meaning(output, name)) + Remedy;
        if (Contains(output, Path.Combine(home, "out", "memory")) || Contains(Path.Combine(home, "out", "memory"), output))
            return Say(
                "\"{0}\" cannot be the output folder: builds remember in out/memory/ what they did, and that is not to be "
                    + "published.",
                "“{0}”不能作输出文件夹：out/memory/ 里存着生成记录，不能发布。", name) + Remedy;
        if (RealPath.Of(own) is var published && output != published && Contains(published, output))
            return Say(
                "\"{0}\" cannot be the output folder: it lies in out/site/, and the next build there would take it away.",
                "“{0}”不能作输出文件夹：它在 out/site/ 里面，下次生成时会被删掉。", name) + Remedy;
        if (NoFolder(output) is { } file)
            return Say("\"{0}\" cannot be the output folder: {1} is no folder.",
                "“{0}”不能作输出文件夹：{1} 不是文件夹。", name, file) + Remedy;
        if (output.Split(Path.DirectorySeparatorChar).Any(part => Encoding.UTF8.GetByteCount(part) > LongestName))
            return Say("\"{0}\" cannot be the output folder: the name is too long. Write one of {1} bytes at most.",
                "“{0}”不能作输出文件夹：名称太长。请不要超过 {1} 字节。", name, LongestName);
        // The site's own folder is Gazette's: nobody is asked about what else lies in it, unless a link leads elsewhere.
        var isOwn = asked is null && (output == own || output == Path.Combine(home, "out", BuildOptions.PreviewName));
        return !adopts && !isOwn && HoldsAnything(output) && !EarlierSite.IsIn(options)
            ? Say(
                "\"{0}\" holds files that are no earlier build of this site{1}. Name an empty folder or a new one; or write "
                    + "--force to make it the site's, which takes away everything in it that is not in the site.",
                "“{0}”里有别的文件，不是本站以前生成的{1}。请指定一个空的或新的文件夹；或加 --force 把它交给网站，"
                    + "其中不属于网站的东西都会删掉。",
                name,
                Meaning(output, name))
            : null;
    }

    /// <summary>Why the report of a build cannot be written into a file, in whole sentences; null when it can.</summary>
    /// <param name="file">Absolute.</param>
    /// <param name="name">What the user calls it.</param>
    public static Wording? ReportFault(string file, string name, BuildOptions options)
    {
        var (report, home) = (RealPath.Of(file), RealPath.Of(options.SiteFolder));
        var isNeeded = new[] { SiteConfigFile.Name, "content", "templates", Path.Combine("out", "memory") }
            .Any(part => Contains(RealPath.Of(Path.Combine(home, part)), report));
        return isNeeded
            ? Say(
                "\"{0}\" cannot be the file of the report: the site needs what lies there. Name a file elsewhere, such as "
                    + "out/report.json.",
                "报告不能写进“{0}”：网站要用那里的东西。请换个位置，例如 out/report.json。",
                name)
            : Contains(RealPath.Of(options.OutputFolder), report)
            ? Say(
                "\"{0}\" cannot be the file of the report: it would be published. Name a file elsewhere, such as "
                    + "out/report.json.",
                "报告不能写进“{0}”：它会跟着发布出去。请换个位置，例如 out/report.json。",
                name)
            : null;
    }

    private static Wording Meaning(string output, string name) =>
        output.EndsWith(Path.GetFileName(name), StringComparison.Ordinal)
            ? None : Say(" (it leads to {0})", "（它指向 {0}）", output);

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

    private static bool HoldsAnything(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    private static bool Contains(string folder, string inner) =>
        inner.Equals(folder, StringComparison.OrdinalIgnoreCase)
        || inner.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase)
        || Path.GetPathRoot(folder) == folder;
}
