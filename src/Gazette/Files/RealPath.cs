namespace Gazette.Files;

/// <summary>Where a path leads when all symbolic links in it are followed (realpath(3)).</summary>
public static class RealPath
{
    /// <summary>As many as Linux follows before it takes them for a circle.</summary>
    private const int MostLinks = 40;

    /// <param name="path">Absolute. What it names need not exist.</param>
    public static string Of(string path)
    {
        var links = 0;
        return Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), ref links);
    }

    private static string Of(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        parent = Of(parent, ref links);
        var here = Path.Combine(parent, Path.GetFileName(path));
        return new FileInfo(here).LinkTarget is { } target && ++links <= MostLinks
            ? Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, parent)), ref links) : here;
    }
}
