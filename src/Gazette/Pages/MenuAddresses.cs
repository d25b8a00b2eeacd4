using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// Where the menu of a further edition leads. Editors write one menu for all editions; what of it has nothing to read in a
/// language is left out there.
/// </summary>
internal static class MenuAddresses
{
    /// <summary>The addresses of site.config.yml that an edition's frame leads to (<see cref="Edition.LeadsTo"/>).</summary>
    /// <param name="frame">Knows the languages of the site.</param>
    /// <param name="lists">The articles of the edition.</param>
    /// <param name="all">Those of the site.</param>
    public static IReadOnlyList<MenuAddress> Of(SiteFrame frame, Edition edition, Archive lists, Archive all)
    {
        var at = edition.Addresses;
        return
        [
            .. frame.Config.Navigation.SelectMany(item => item.Children.Prepend(item)).Concat(frame.Config.Footer.Lines)
                .Select(item => item.To).Where(to => to.StartsWith('/'))
                .Concat(frame.Config.Sections.Select(section => Addresses.Root.Section(section.Id)))
                .Append(Addresses.Root.Archive)
                .Distinct(StringComparer.Ordinal)
                .Select(written => (Written: written, To: Target(written)))
                .Where(address => address.To is not null)
                .Select(address => new MenuAddress(address.Written, address.To!)),
        ];

        string? Target(string to)
        {
            var own = at.In(to);
            if (own == at.Home || IsList(lists, at, own) || all.Find(own) is not null)
                return own;
            if (all.Find(to) is { } page)
                return Versions(page)
                    .FirstOrDefault(card => !card.Withdrawn && frame.EditionOf(card.Language) == edition)?.Address;
            // What is left is a file, which is the same in all languages.
            return to == Addresses.Root.Home || IsList(all, Addresses.Root, to)
                || frame.Config.Sections.Any(section => Addresses.Root.Section(section.Id) == to) ? null : to;
        }

        // The article itself, what it translates, and what translates either.
        IEnumerable<ArticleCard> Versions(ArticleOutline page) =>
            new[] { page, all.Find(page.References.Original) }.OfType<ArticleOutline>().Select(outline => outline.Card)
                .Concat(all.TranslationsOf(page));
    }

    /// <summary>
    /// The address that an entry of the menu, or a line of the foot, has in an edition; null where it leads nowhere there.
    /// </summary>
    public static string? InEdition(NavigationItem item, Edition edition) =>
        item.To.StartsWith('/') ? edition.AddressOf(item.To) : item.To.Length > 0 ? item.To : null;

    /// <summary>Whether an address is that of the front of a list with articles.</summary>
    private static bool IsList(Archive archive, Addresses at, string address)
    {
        if (archive.Articles.Count == 0)
            return false;
        if (address == at.Archive || address == at.Undated || address == at.Corrections || address == at.Tags
            || address == at.Sources || address == at.Authors || address == at.Search || address == at.Atom || address == at.Rss)
            return true;
        bool Has(IReadOnlyList<ArticleList> lists, string folder) =>
            address.StartsWith(folder, StringComparison.Ordinal) && lists.Any(list => address == $"{folder}{list.Key}/");
        return Has(archive.Sections, at.Home) || Has(archive.Tags, at.Tags) || Has(archive.Sources, at.Sources)
            || Has(archive.Authors, at.Authors)
            || archive.Years.Any(year => at.Year(year.Year) == address
                || year.Months.Any(month => at.Month(year.Year, month.Month) == address));
    }
}
