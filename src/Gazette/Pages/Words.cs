namespace Gazette.Pages;

/// <summary>The words of the interface, language by language.</summary>
public sealed class Words
{
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> _byLanguage;
    private readonly string _default;

    /// <param name="byLanguage">For each language tag the words by key; every language has the same keys.</param>
    /// <param name="default">The site's own language, whose words stand in for a language that has none.</param>
    public Words(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> byLanguage, string @default)
    {
        _byLanguage = byLanguage;
        _default = @default;
    }

    /// <summary>The keys that the program itself asks for; templates ask for more.</summary>
    public static IReadOnlyList<string> NeededKeys { get; } =
    [
        "home", "tags", "sources", "authors", "archive", "undated", "corrections", "not_found", "moved",
        "month_unknown", "day_unknown", "part",
        "date_unknown", "date_year", "date_month", "date_day", "date_minute",
        "month_1", "month_2", "month_3", "month_4", "month_5", "month_6",
        "month_7", "month_8", "month_9", "month_10", "month_11", "month_12",
    ];

    /// <summary>The language whose words a page in <paramref name="language"/> uses: the same, or the site's own.</summary>
    public string LanguageFor(string language) => _byLanguage.ContainsKey(language) ? language : _default;

    /// <summary>All words in a language that the interface speaks.</summary>
    public IReadOnlyDictionary<string, string> In(string language) => _byLanguage[LanguageFor(language)];
}
