using System.Collections.Concurrent;
using Gazette.Catalog;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Pages;
using Gazette.Threading;

namespace Gazette.Checking;

/// <summary>Checks that need the whole archive; what one file shows by itself is checked when it is read.</summary>
public static class ContentChecker
{
    /// <summary>The checks. Each is told the archive and whether an address will be on the site.</summary>
    private static readonly Func<Archive, Func<string, bool>, IEnumerable<Diagnostic>>[] Checks =
    [
        LinkCheck.MissingParts,
        LinkCheck.MissingAccessibility,
        TitleCheck.OneTitleOnOneDay,
        PagePairCheck.Misspelt,
    ];

    /// <summary>What every check complains of.</summary>
    /// <param name="isMade">Whether the site has a file at a path such as <c>/2024/05/15/x/index.html</c>.</param>
    /// <param name="articles">All that have no error, drafts too.</param>
    /// <param name="leftOut">Gives the files that have errors. Asked only when something leads to no page.</param>
    /// <param name="siteFolder">Where the articles lie: what is complained of is looked up in them.</param>
    public static IReadOnlyList<Diagnostic> Check(
        Archive archive,
        Func<string, bool> isMade,
        IReadOnlyList<Article> articles,
        Func<IEnumerable<ContentFile>> leftOut,
        string siteFolder)
    {
        var shared = new SharedAddressCheck(siteFolder);
        var hidden = new Lazy<Dictionary<string, ArticleReferences>>(() => Hidden(articles, archive));
        Func<Archive, Func<string, bool>, IEnumerable<Diagnostic>>[] all =
        [
            (archive, isThere) => LinkCheck.BrokenLinks(archive, isThere, HiddenAt),
            (archive, isThere) => LinkCheck.MissingOriginals(archive, isThere, HiddenAt, new(siteFolder)),
            (archive, isThere) => LinkCheck.MissingNavigation(archive, isThere, HiddenAt),
            (archive, isThere) => LinkCheck.MissingInFoot(archive, isThere, HiddenAt),
            .. Checks,
            shared.Names,
            shared.Aliases,
        ];
        var found = new List<Diagnostic>[all.Length];
        var unmade = new Lazy<Dictionary<string, string>>(() => ByPage(leftOut()));
        var linked = new ConcurrentDictionary<string, int>();
        WorkerThreads.ForEach(found.Length, i => found[i] = [.. all[i](archive, IsThere)]);
        return
        [
            .. found.SelectMany(some => some),
            .. linked.Select(target => DiagnosticCatalog.LinkedButLeftOut(target.Key, target.Value)),
        ];

        ArticleReferences? HiddenAt(string address) => hidden.Value.GetValueOrDefault(Addresses.File(address))
            ?? (address.EndsWith('/') ? null : hidden.Value.GetValueOrDefault(address + "/index.html"));

        // A link to an article with an error is as it should be: that is told once, of the article.
        bool IsThere(string path)
        {
            if (isMade(path))
                return true;
            if (!unmade.Value.TryGetValue(path, out var file))
                return false;
            linked.AddOrUpdate(file, 1, static (_, count) => count + 1);
            return true;
        }
    }

    /// <summary>Articles that readers do not see, by where their pages would be.</summary>
    private static Dictionary<string, ArticleReferences> Hidden(IEnumerable<Article> articles, Archive archive) =>
        articles.Where(article => archive.Find(article.Address) is null).ToDictionary(
            article => Addresses.File(article.Address), article => article.References, StringComparer.Ordinal);

    /// <summary>Files by where their pages would be.</summary>
    private static Dictionary<string, string> ByPage(IEnumerable<ContentFile> files)
    {
        var byPage = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
            byPage.TryAdd(Addresses.File(file.Address), file.File);
        return byPage;
    }
}
