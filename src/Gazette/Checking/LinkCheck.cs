using Gazette.Catalog;
using Gazette.Diagnostics;
using Gazette.Pages;

namespace Gazette.Checking;

/// <summary>Whether what articles and the menu lead to is on the site.</summary>
internal static class LinkCheck
{
    public static IEnumerable<Diagnostic> BrokenLinks(Archive archive, Func<string, bool> isMade) =>
        from article in archive.Articles.Concat(archive.ContentPages)
        from link in article.References.Links
        where !Leads(link.Address, isMade)
        select Complaint.BrokenLink(link.Location, link.Written, Namesake(archive, link.Address));

    public static IEnumerable<Diagnostic> MissingOriginals(Archive archive, Func<string, bool> isMade) =>
        from article in archive.Articles
        let original = article.References.Original
        where original.StartsWith('/') && !Leads(original, isMade)
        select Complaint.MissingOriginal(new FileLocation(article.References.File, 1, 1), original);

    public static IEnumerable<Diagnostic> MissingNavigation(Archive archive, Func<string, bool> isMade) =>
        from item in archive.Config.Navigation
        where item.To.StartsWith('/') && !Leads(item.To, isMade)
        select Complaint.MissingNavigation(new FileLocation("site.config.yml"), item.To);

    private static bool Leads(string address, Func<string, bool> isMade) =>
        isMade(Addresses.File(address)) || (!address.EndsWith('/') && isMade(address + "/index.html"));

    /// <summary>The file of an article whose name is the last part of an address that leads nowhere, or null.</summary>
    private static string? Namesake(Archive archive, string address)
    {
        var name = "/" + address.TrimEnd('/').Split('/')[^1] + "/";
        return archive.Articles.FirstOrDefault(article => article.Address.EndsWith(name, StringComparison.OrdinalIgnoreCase))?.References.File;
    }
}
