using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>
/// Tells whether a folder holds what an earlier build of the same site left in it. A build sweeps its folder, so that of another
/// site would be lost.
/// </summary>
public static class EarlierSite
{
    private const int LongestRobots = 1 << 16;

    /// <summary>
    /// Whether robots.txt in the output folder names the sitemap of this site or, where the address has changed, the home page is
    /// the one that was remembered. True as well where site.config.yml has faults: then nothing will be built.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static bool IsIn(BuildOptions options)
    {
        if (SiteConfigFile.Read(options.SiteFolder, new DiagnosticBag()) is not { } config)
            return true;
        return NamesSitemap(options.OutputFolder, config.BaseUrl)
            || options.BaseUrl is { } url && NamesSitemap(options.OutputFolder, url)
            || HasHomePage(options);
    }

    private static bool NamesSitemap(string output, Uri baseUrl)
    {
        var robots = Path.Combine(output, "robots.txt");
        // RFC 9309, 2.2.4: others may use the file too, and write "Sitemap: " in it.
        return FileState.At(robots) is { Kind: FileKind.File, Length: <= LongestRobots }
            && File.ReadLines(robots).Any(line => line.TrimEnd().EndsWith(" " + baseUrl.AbsoluteUri + "sitemap.xml",
                StringComparison.Ordinal));
    }

    private static bool HasHomePage(BuildOptions options)
    {
        if (BuildMemory.LastOf(options).Files.Find("/index.html") is not { } recorded)
            return false;
        var page = Path.Combine(options.OutputFolder, "index.html");
        return FileState.At(page) is { Kind: FileKind.File, Length: var length } && length == recorded.Length
            && ContentHash.Of(File.ReadAllBytes(page)) == recorded.Content;
    }
}
