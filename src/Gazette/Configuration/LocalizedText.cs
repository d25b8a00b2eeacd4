namespace Gazette.Configuration;

/// <summary>Words that readers see, in one language or in several.</summary>
public sealed class LocalizedText
{
    private readonly string _any;
    private readonly IReadOnlyDictionary<string, string> _byLanguage;

    /// <summary>The same words in every language.</summary>
    public LocalizedText(string text)
        : this(text, new Dictionary<string, string>())
    {
    }

    /// <param name="fallback">The words in the site's default language, for languages that have none of their own.</param>
    /// <param name="byLanguage">The words by language tag (BCP 47 names such as <c>en</c> and <c>zh-Hans</c>).</param>
    public LocalizedText(string fallback, IReadOnlyDictionary<string, string> byLanguage)
    {
        _any = fallback;
        _byLanguage = byLanguage;
    }

    /// <summary>No words at all.</summary>
    public static LocalizedText Empty { get; } = new("");

    /// <summary>Whether there are no words to show in any language.</summary>
    public bool IsEmpty => _any.Length == 0 && _byLanguage.Count == 0;

    /// <summary>The words in <paramref name="language"/>, or those of the site's default language.</summary>
    public string In(string language) => _byLanguage.GetValueOrDefault(language, _any);
}
