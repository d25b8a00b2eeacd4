using System.Collections.Concurrent;
using Gazette.Configuration;

namespace Gazette.Pages;

/// <summary>The words of the interface, language by language.</summary>
public sealed class Words
{
    private readonly IReadOnlyDictionary<string, Lazy<IReadOnlyDictionary<string, string>>> _byLanguage;
    private readonly string _default;
    private readonly ConcurrentDictionary<string, string> _nearest = new(StringComparer.Ordinal);

    /// <param name="byLanguage">
    /// For each language tag the words by key; every language has the same keys. They are made when first asked for: where
    /// nothing has changed nobody does.
    /// </param>
    /// <param name="default">The site's own language, whose words stand in for a language that has none.</param>
    public Words(IReadOnlyDictionary<string, Lazy<IReadOnlyDictionary<string, string>>> byLanguage, string @default)
    {
        _byLanguage = byLanguage;
        _default = @default;
    }

    /// <summary>
    /// Whether there are words for a page that says it is in <paramref name="language"/>: in the same language and script,
    /// whatever the country.
    /// </summary>
    public bool Speak(string language) => Of(language, _byLanguage.Keys) is not null;

    /// <summary>All words in a language, in the nearest that has some, or in the site's own.</summary>
    public IReadOnlyDictionary<string, string> In(string language) => _byLanguage.TryGetValue(language, out var words)
        ? words.Value
        : _byLanguage[_nearest.GetOrAdd(language, static (language, words) =>
            LanguageTag.Nearest(language, words._byLanguage.Keys) ?? words._default, this)].Value;

    /// <summary>That of <paramref name="spoken"/> whose words are those of <paramref name="language"/>, or null.</summary>
    public static string? Of(string language, IEnumerable<string> spoken) =>
        LanguageTag.Nearest(language, spoken) is { } nearest
        && LanguageTag.IsTraditionalChinese(nearest) == LanguageTag.IsTraditionalChinese(language) ? nearest : null;
}
