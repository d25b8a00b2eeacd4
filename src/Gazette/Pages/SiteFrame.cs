using System.Collections.Concurrent;
using Gazette.Configuration;

namespace Gazette.Pages;

/// <summary>
/// What every page stands in: the settings, the words of the interface, and the names of places in each language.
/// </summary>
public class SiteFrame
{
    private readonly Dictionary<string, Places> _places;
    private readonly Dictionary<string, Crumb> _homes;
    private readonly ConcurrentDictionary<string, string> _nearest = new(StringComparer.Ordinal);

    public SiteFrame(SiteConfig config, Words words)
    {
        Config = config;
        Words = words;
        Languages = [.. config.Languages.Where(words.Speak)];
        _places = Languages.ToDictionary(language => language, language => new Places(config, language), StringComparer.Ordinal);
        _homes = _places.Keys.ToDictionary(language =>
            language, language => new Crumb(words.In(language)["home"], Addresses.Home), StringComparer.Ordinal);
    }

    public SiteConfig Config { get; }

    public Words Words { get; }

    /// <summary>The site's own language: that of every page that is not one article's.</summary>
    public string Language => Config.DefaultLanguage;

    /// <summary>The site's languages that the interface speaks, its own first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The names of things in the site's own language.</summary>
    public Places Places => _places[Language];

    /// <summary>The interface's words in the site's own language.</summary>
    public IReadOnlyDictionary<string, string> Text => Words.In(Language);

    /// <summary>
    /// The language of an article's page: its own where the interface speaks it, else the nearest of the site's, else the site's
    /// own.
    /// </summary>
    public string PageLanguage(string language) => _places.ContainsKey(language)
        ? language
        : _nearest.GetOrAdd(language, static (language, frame) =>
            LanguageTag.Nearest(language, frame.Languages) ?? frame.Language, this);

    /// <summary>The names of things in a language that <see cref="PageLanguage"/> gave.</summary>
    public Places PlacesIn(string language) => _places[language];

    /// <summary>The first step of every breadcrumb.</summary>
    public Crumb HomeCrumb(string language) => _homes[language];
}
