using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Loading;
using Gazette.Markup;
using Gazette.Pages;

namespace Gazette.Building;

/// <summary>An address at which an article or a section was published and that leads nowhere now.</summary>
/// <param name="Address">Such as <c>/2024/05/15/x/</c>.</param>
/// <param name="Successor">
/// The file that the article seems to lie in now, that of the settings for a section; empty where none is known.
/// </param>
public sealed record LostAddress(string Address, string Successor)
{
    private const string PageFile = "index.html";

    /// <summary>The successor of a section's front, which is no article.</summary>
    private const string Settings = SiteConfigFile.Name;

    /// <summary>The addresses that are lost if the site becomes as planned, by address.</summary>
    /// <param name="last">What is remembered of the site; where that is nothing, nothing is known to be lost.</param>
    /// <param name="known">What the last build, which may have had errors, said of lost addresses.</param>
    /// <param name="articles">All articles that have no error, drafts too.</param>
    /// <param name="visibility">Which of them the site shows.</param>
    /// <param name="isMade">Whether the site will have a file at a path.</param>
    internal static IReadOnlyList<LostAddress> Find(
        BuildManifest last,
        IReadOnlyList<LostAddress> known,
        LoadedContent content,
        Successors successors,
        IReadOnlyList<Article> articles,
        Visibility visibility,
        SiteConfig config,
        Func<string, bool> isMade)
    {
        var lost = new SortedDictionary<string, LostAddress>(StringComparer.Ordinal);
        var before = known.ToDictionary(address => address.Address, address => address.Successor, StringComparer.Ordinal);
        foreach (var address in last.Lost)
            lost[address.Address] = address;
        foreach (var file in last.Files.Rows)
            if (content.SeesAll && file.Permanence != Permanence.None && !isMade(file.Path)
                && file.Path[..^PageFile.Length] is var address)
                lost.TryAdd(address, new LostAddress(
                    address, file.Permanence == Permanence.Section ? Settings : SuccessorOf(address)));
        if (lost.Count == 0)
            return [];

        // A build with errors has forgotten the old file, and remembers what became of it.
        string SuccessorOf(string address) =>
            successors.Of(address) is { Length: > 0 } file ? file : before.GetValueOrDefault(address, "");

        // What has an error keeps its page, and only what was read well is known not to be shown.
        var hidden = articles.Where(article => !visibility.Shows(article.References)).Select(article => article.Address)
            .ToHashSet();
        return
        [
            .. lost.Values.Where(lost => !config.Gone.Contains(lost.Address) && !isMade(lost.Address + PageFile)
                && (hidden.Contains(lost.Address) || !SiteAddress.FilesOf(lost.Address).Any(content.IsListed))),
        ];
    }

    /// <summary>What editors are told of it.</summary>
    /// <param name="drafts">The files of articles that are drafts.</param>
    internal Diagnostic Warning(LoadedContent content, IReadOnlyCollection<string> drafts) =>
        SiteAddress.FilesOf(Address).FirstOrDefault(content.IsListed) is { } file
            ? drafts.Contains(file)
                ? DiagnosticCatalog.AddressOfDraft(file, Address) : DiagnosticCatalog.AddressOfWaiting(file, Address)
        : Successor == Settings ? DiagnosticCatalog.SectionLost(Address)
        : content.IsListed(Successor) ? DiagnosticCatalog.AddressOfMoved(Successor, Address)
        : DiagnosticCatalog.AddressLost(FileThen, Address);

    /// <summary>Where it lay, which is forgotten: pages that are no articles have no year in their address.</summary>
    private string FileThen => SiteAddress.FilesOf(Address).First(file =>
        ArticleReferences.IsOfContentPage(file) != Address is ['/', >= '0' and <= '9', ..]);
}
