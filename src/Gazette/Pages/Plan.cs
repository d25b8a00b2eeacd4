using Gazette.Catalog;
using Gazette.Configuration;

namespace Gazette.Pages;

/// <summary>What the kinds of pages are planned from.</summary>
public sealed class Plan
{
    private readonly Dictionary<string, Places> _places;
    private readonly Dictionary<string, Crumb> _homes;

    public Plan(Archive archive, Recommendations recommendations, Words words)
    {
        Archive = archive;
        Recommendations = recommendations;
        Words = words;
        _places = archive.Config.Languages.Select(words.LanguageFor).Distinct()
            .ToDictionary(language => language, language => new Places(Config, language), StringComparer.Ordinal);
        _homes = _places.Keys.ToDictionary(language => language, language => new Crumb(words.In(language)["home"], Addresses.Home), StringComparer.Ordinal);
    }

    public Archive Archive { get; }

    public Recommendations Recommendations { get; }

    public Words Words { get; }

    public SiteConfig Config => Archive.Config;

    /// <summary>The site's own language: that of every page that is not one article's.</summary>
    public string Language => Config.DefaultLanguage;

    /// <summary>The names of things in the site's own language.</summary>
    public Places Places => _places[Language];

    /// <summary>The interface's words in the site's own language.</summary>
    public IReadOnlyDictionary<string, string> Text => Words.In(Language);

    /// <summary>The language of an article's page: its own where the interface speaks it, else the site's.</summary>
    public string PageLanguage(string language) => _places.ContainsKey(language) ? language : Language;

    /// <summary>The names of things in a language that <see cref="PageLanguage"/> gave.</summary>
    public Places PlacesIn(string language) => _places[language];

    /// <summary>The first step of every breadcrumb.</summary>
    public Crumb HomeCrumb(string language) => _homes[language];
}
