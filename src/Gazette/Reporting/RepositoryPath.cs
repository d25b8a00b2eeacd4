namespace Gazette.Reporting;

/// <summary>Where a site lies in its Git repository: GitHub and GitLab name files from there.</summary>
internal static class RepositoryPath
{
    /// <summary>The path from the top of the repository, <c>archive/</c>; empty at the top, and where there is none.</summary>
    public static string Of(string siteFolder)
    {
        for (var above = siteFolder; above is not null; above = Path.GetDirectoryName(above))
        {
            // A file in a worktree or submodule.
            if (Path.Exists(Path.Combine(above, ".git")))
                return above == siteFolder ? "" : Path.GetRelativePath(above, siteFolder).Replace('\\', '/') + "/";
        }

        return "";
    }
}
