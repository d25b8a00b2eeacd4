using Gazette.Configuration;
using Gazette.Content;

namespace Gazette.Catalog;

/// <summary>The articles of its language before and after each one in its section. What has no date has no neighbours.</summary>
public sealed class Neighbours
{
    private readonly ArticleCard?[] _before;
    private readonly ArticleCard?[] _after;

    /// <param name="oldestFirst">All articles in order of publication. An article's number is its place here.</param>
    /// <param name="languageOf">The language of an article's page.</param>
    public Neighbours(IReadOnlyList<Article> oldestFirst, Func<ArticleCard, string> languageOf)
    {
        _before = new ArticleCard?[oldestFirst.Count];
        _after = new ArticleCard?[oldestFirst.Count];
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var latest = new Dictionary<(string Section, string Language), int>();
        for (var i = 0; i < oldestFirst.Count; i++)
        {
            var card = oldestFirst[i].Card;
            if (card.Section.Length == 0 || !card.Date.IsKnown)
                continue;
            // Names of one slug are one section.
            if (!sections.TryGetValue(card.Section, out var section))
                sections.Add(card.Section, section = Slug.Of(card.Section));
            var place = (section, languageOf(card));
            if (latest.TryGetValue(place, out var before))
                (_before[i], _after[before]) = (oldestFirst[before].Card, card);
            latest[place] = i;
        }
    }

    /// <summary>The one before, or null.</summary>
    /// <param name="number">The article's place among all.</param>
    public ArticleCard? Before(int number) => _before[number];

    /// <summary>The one after, or null.</summary>
    /// <param name="number">The article's place among all.</param>
    public ArticleCard? After(int number) => _after[number];
}
