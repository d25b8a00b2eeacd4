using System.Text;
using Gazette.Catalog;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Pages;

namespace Gazette.Checking;

/// <summary>Whether different names and old addresses have addresses of their own.</summary>
/// <param name="siteFolder">Where the articles lie: cards do not tell the line of a name, and few are complained of.</param>
internal sealed class SharedAddressCheck(string siteFolder)
{
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
                    yield return DiagnosticCatalog.SameAlias(PlaceOf(article, alias), alias, other, owner.References.File);
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
            PlaceOf(archive.Find(oldest.Address)!, other), kind, other, list.Name, address(list.Name));

    /// <summary>
    /// Where a text stands first in the front matter of an article; its first line where it is written otherwise.
    /// </summary>
    private FileLocation PlaceOf(ArticleOutline article, string text)
    {
        var file = article.References.File;
        var length = new FileInfo(Path.Combine(siteFolder, file)) is { Exists: true } info ? info.Length : 0;
        var none = new List<Diagnostic>();
        if (!ArticleFile.TryRead(siteFolder, file, length, none, out var bytes)
            || !ArticleFile.TrySplit(bytes, file, none, out var parts))
            return new FileLocation(file, 1, 1);
        var lines = Encoding.UTF8.GetString(parts.FrontMatter).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].IndexOf(text, StringComparison.Ordinal) is >= 0 and var column)
                return new FileLocation(file, ArticleParts.FrontMatterLine + i, column + 1);
        return new FileLocation(file, 1, 1);
    }
}
