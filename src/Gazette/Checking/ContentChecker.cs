using Gazette.Catalog;
using Gazette.Diagnostics;
using Gazette.Threading;

namespace Gazette.Checking;

/// <summary>Checks that need the whole archive; what one file shows by itself is checked when it is read.</summary>
public static class ContentChecker
{
    /// <summary>The checks. Each is told the archive and whether an address will be on the site.</summary>
    private static readonly Func<Archive, Func<string, bool>, IEnumerable<Diagnostic>>[] Checks =
    [
        LinkCheck.BrokenLinks,
        LinkCheck.MissingParts,
        LinkCheck.MissingOriginals,
        LinkCheck.MissingNavigation,
        TitleCheck.OneTitleOnOneDay,
    ];

    /// <summary>What every check complains of.</summary>
    /// <param name="isMade">Whether the site has a file at a path such as <c>/2024/05/15/x/index.html</c>.</param>
    /// <param name="siteFolder">Where the articles lie: what is complained of is looked up in them.</param>
    public static IReadOnlyList<Diagnostic> Check(Archive archive, Func<string, bool> isMade, string siteFolder)
    {
        var names = new NameCheck(siteFolder);
        Func<Archive, Func<string, bool>, IEnumerable<Diagnostic>>[] all = [.. Checks, names.SharedAddresses, names.SameAliases];
        var found = new List<Diagnostic>[all.Length];
        WorkerThreads.ForEach(found.Length, i => found[i] = [.. all[i](archive, isMade)]);
        return [.. found.SelectMany(some => some)];
    }
}
