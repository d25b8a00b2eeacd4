using System.Collections.Concurrent;
using Gazette.Configuration;

namespace Gazette.Pages;

/// <summary>
/// What every page stands in: the settings, the words of the interface, the editions, and the names of places in each language.
/// It is that of one edition, whose lists are made of it.
/// </summary>
public class SiteFrame
{
    private readonly Dictionary<string, Places> _places;
    private readonly Dictionary<string, Crumb> _homes;
    private readonly ConcurrentDictionary<string, string> _nearest;

    /// <summary>The frame of the first edition.</summary>
    /// <param name="editions">One for each language that the interface speaks, the site's own first.</param>
    public SiteFrame(SiteConfig config, Words words, IReadOnlyList<Edition> editions)
    {
        Config = config;
        Words = words;
        Editions = editions;
        Edition = editions[0];
        _nearest = new(StringComparer.Ordinal);
        _places = editions.ToDictionary(
            edition => edition.Language, edition => new Places(config, edition), StringComparer.Ordinal);
        _homes = editions.ToDictionary(
            edition => edition.Language,
            edition => new Crumb(words.In(edition.Language)["home"], edition.Addresses.Home),
            StringComparer.Ordinal);
    }

    /// <summary>The frame of another edition of the same site.</summary>
    protected SiteFrame(SiteFrame site, Edition edition)
    {
        (Config, Words, Editions, Edition) = (site.Config, site.Words, site.Editions, edition);
        (_places, _homes, _nearest) = (site._places, site._homes, site._nearest);
    }

    public SiteConfig Config { get; }

    public Words Words { get; }

    /// <summary>One for each of the site's languages that the interface speaks, its own first.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The edition whose lists are made of this frame.</summary>
    public Edition Edition { get; }

    /// <summary>The language of the edition: that of every page that is not one article's.</summary>
    public string Language => Edition.Language;

    /// <summary>The names of things in the language of the edition.</summary>
    public Places Places => _places[Language];

    /// <summary>The interface's words in the language of the edition.</summary>
    public IReadOnlyDictionary<string, string> Text => Words.In(Language);

    internal Addresses Addresses => Edition.Addresses;

    /// <summary>The home pages of all editions; none where there is one edition only.</summary>
    internal IReadOnlyList<Alternate> Homes => Editions.Count == 1 ? []
        : [.. Editions.Select(edition => new Alternate(edition.Language, edition.Addresses.Home))];

    /// <summary>
    /// The language of an article's page: its own where the interface speaks it, else the nearest of the site's, else the site's
    /// own.
    /// </summary>
    public string PageLanguage(string language) => _places.ContainsKey(language)
        ? language
        : _nearest.GetOrAdd(language, static (language, frame) =>
            LanguageTag.Nearest(language, frame.Editions.Select(edition => edition.Language))
                ?? frame.Editions[0].Language, this);

    /// <summary>The edition that an article's page belongs to.</summary>
    public Edition EditionOf(string language) => _places[PageLanguage(language)].Edition;

    /// <summary>The names of things in a language that <see cref="PageLanguage"/> gave.</summary>
    public Places PlacesIn(string language) => _places[language];

    /// <summary>The head of a page, with what leads from it to the same page in other editions.</summary>
    /// <param name="languages">The languages of the editions that have the page, or what it is a part of.</param>
    /// <param name="addressIn">Where that is in an edition.</param>
    internal PageHead Linked(PageHead head, IReadOnlyList<string> languages, Func<Places, string> addressIn)
    {
        if (languages.Count <= 1)
            return head;
        Alternate[] all = [.. languages.Select(language => new Alternate(language, addressIn(_places[language])))];
        return head with
        {
            Alternates = all.Any(alternate => alternate.Address == head.Address) ? all : [],
            Switch = SwitchOf(head.Edition, all),
        };
    }

    /// <summary>What the switch between editions leads to from a page that is there in these languages.</summary>
    internal IReadOnlyList<Alternate> SwitchOf(Edition own, IReadOnlyList<Alternate> alternates) =>
    [
        .. Editions.Where(edition => edition != own).Select(edition => new Alternate(
            edition.Language,
            alternates.FirstOrDefault(alternate => EditionOf(alternate.Language) == edition)?.Address ?? edition.Addresses.Home)),
    ];

    /// <summary>The first step of every breadcrumb.</summary>
    public Crumb HomeCrumb(string language) => _homes[language];
}
