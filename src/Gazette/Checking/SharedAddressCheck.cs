using Gazette.Catalog;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Pages;

namespace Gazette.Checking;

/// <summary>Whether different names and old addresses have addresses of their own.</summary>
/// <param name="siteFolder">Where the articles lie: cards do not tell the line of a name, and few are complained of.</param>
internal sealed class SharedAddressCheck(string siteFolder)
{
    private readonly FrontMatterPlaces _places = new(siteFolder);

    public IEnumerable<Diagnostic> Names(Archive archive, Func<string, bool> isMade) =>
    [
        .. Shared("tag", archive.Tags, Addresses.Root.Tag, card => card.Tags, archive),
        .. Shared(
            "author", archive.Authors, Addresses.Root.Author, card => card.Authors.Select(author => author.Name), archive),
        .. Shared("source", archive.Sources, Addresses.Root.Source, card => [card.Source], archive),
        .. Shared("section", archive.Sections, Addresses.Root.Section, card => [card.Section], archive),
    ];

    /// <summary>Old addresses that are those of two articles where capital and small letters are one.</summary>
    public IEnumerable<Diagnostic> Aliases(Archive archive, Func<string, bool> isMade)
    {
        var seen = new Dictionary<string, (string Alias, ArticleOutline Article)>(StringComparer.OrdinalIgnoreCase);
        foreach (var article in archive.Articles.Concat(archive.ContentPages))
        {
            foreach (var alias in article.References.Aliases)
            {
                // The same path twice is an error of the paths.
                if (!seen.TryAdd(alias, (alias, article)) && seen[alias] is var (other, owner)
                    && (alias != other || alias.Contains('?')))
                    yield return DiagnosticCatalog.SameAlias(
                        _places.Of(article.References.File, alias), alias, other, owner.References.File);
            }
        }
    }

    private IEnumerable<Diagnostic> Shared(
        string kind, IReadOnlyList<ArticleList> lists, Func<string, string> address, Func<ArticleCard, IEnumerable<string>> names,
        Archive archive) =>
        from list in lists
        from other in list.OtherNames
        where !other.Equals(list.Name, StringComparison.OrdinalIgnoreCase)
        let oldest = list.Articles.Last(card => names(card).Contains(other))
        select DiagnosticCatalog.SharedAddress(
            _places.Of(archive.Find(oldest.Address)!.References.File, other), kind, other, list.Name, address(list.Name));
}
