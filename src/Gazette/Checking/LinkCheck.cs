using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Markup;
using Gazette.Pages;

namespace Gazette.Checking;

/// <summary>Whether what articles and the menu lead to is on the site.</summary>
internal static class LinkCheck
{
    /// <param name="hidden">Gives the article that has an address and is not shown; null where there is none.</param>
    public static IEnumerable<Diagnostic> BrokenLinks(
        Archive archive, Func<string, bool> isMade, Func<string, ArticleReferences?> hidden)
    {
        // Made when the first link is broken; to look through all articles for each would take the square of their number.
        var byName = new Lazy<Dictionary<string, ArticleOutline>>(() => ByName(archive));
        var byAlias = new Lazy<Dictionary<string, ArticleOutline>>(() => ByAlias(archive));
        return from article in archive.Articles.Concat(archive.ContentPages)
               from link in article.References.Links
               where !Leads(link.Address, isMade)
               select hidden(link.Address) is { } other
                   ? ToHidden(link.Location, link.Written, other)
                   : DiagnosticCatalog.BrokenLink(link.Location, link.Written, Meant(link)?.References.File);

        // An old address with a query is served by servers alone that know the list of all.
        ArticleOutline? Meant(SiteLink link) =>
            WebAddress.OnSite(link.Written) is { Query.Length: > 0 } old
            && byAlias.Value.GetValueOrDefault(old.Path + old.Query) is { } article
                ? article : byName.Value.GetValueOrDefault(NameOf(link.Address));
    }

    /// <summary>Links to headings that the article they lead to has not.</summary>
    public static IEnumerable<Diagnostic> MissingParts(Archive archive, Func<string, bool> isMade) =>
        from article in archive.Articles.Concat(archive.ContentPages)
        from link in article.References.Links
        where link.Part.StartsWith(HeadingIds.Prefix, StringComparison.Ordinal)
        let target = archive.Find(link.Address)
        where target is { Card.Withdrawn: false } && !target.References.Parts.Contains(link.Part)
        select DiagnosticCatalog.MissingPartElsewhere(link.Location, link.Written, target.References.File);

    public static IEnumerable<Diagnostic> MissingOriginals(
        Archive archive, Func<string, bool> isMade, Func<string, ArticleReferences?> hidden, FrontMatterPlaces places) =>
        from article in archive.Articles
        let original = article.References.Original
        where original.StartsWith('/') && !Leads(original, isMade)
        let place = places.Of(article.References.File, original)
        select hidden(original) is { } other
            ? ToHidden(place, original, other)
            : DiagnosticCatalog.MissingOriginal(place, original);

    public static IEnumerable<Diagnostic> MissingNavigation(
        Archive archive, Func<string, bool> isMade, Func<string, ArticleReferences?> hidden) =>
        from item in archive.Config.Navigation.SelectMany(item => item.Children.Prepend(item))
        where item.To.StartsWith('/') && !Leads(item.To, isMade)
        select hidden(item.To) is { } other
            ? other.Draft ? DiagnosticCatalog.MenuToDraft(item.Place, item.To, other.File)
                : DiagnosticCatalog.LinkToWaiting(item.Place, item.To, other.File)
            : DiagnosticCatalog.MissingNavigation(item.Place, item.To);

    public static IEnumerable<Diagnostic> MissingInFoot(
        Archive archive, Func<string, bool> isMade, Func<string, ArticleReferences?> hidden) =>
        from line in archive.Config.Footer.Lines
        where line.To.StartsWith('/') && !Leads(line.To, isMade)
        select hidden(line.To) is { Draft: false } other
            ? DiagnosticCatalog.LinkToWaiting(line.Place, line.To, other.File)
            : DiagnosticCatalog.MissingInFoot(line.Place, line.To);

    public static IEnumerable<Diagnostic> MissingAccessibility(Archive archive, Func<string, bool> isMade) =>
        from address in archive.Config.Languages.Select(archive.Config.Footer.Accessibility.In).Distinct()
        where address.Length > 0 && !Leads(address, isMade)
        select DiagnosticCatalog.MissingAccessibility(archive.Config.Footer.AccessibilityPlace, address);

    private static bool Leads(string address, Func<string, bool> isMade) =>
        isMade(Addresses.File(address)) || (!address.EndsWith('/') && isMade(address + "/index.html"));

    /// <summary>The oldest article of each name.</summary>
    private static Dictionary<string, ArticleOutline> ByName(Archive archive)
    {
        var byName = new Dictionary<string, ArticleOutline>(StringComparer.OrdinalIgnoreCase);
        foreach (var article in archive.Articles)
            byName.TryAdd(NameOf(article.Address), article);
        return byName;
    }

    /// <summary>The articles whose old addresses have a query, by these.</summary>
    private static Dictionary<string, ArticleOutline> ByAlias(Archive archive)
    {
        var byAlias = new Dictionary<string, ArticleOutline>(StringComparer.Ordinal);
        foreach (var article in archive.Articles.Concat(archive.ContentPages))
            foreach (var alias in article.References.Aliases.Where(alias => alias.Contains('?')))
                byAlias.TryAdd(alias, article);
        return byAlias;
    }

    /// <summary>The last part of an address.</summary>
    internal static Diagnostic ToHidden(FileLocation place, string written, ArticleReferences article) => article.Draft
        ? DiagnosticCatalog.LinkToDraft(place, written, article.File)
        : DiagnosticCatalog.LinkToWaiting(place, written, article.File);

    private static string NameOf(string address)
    {
        var path = address.TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
