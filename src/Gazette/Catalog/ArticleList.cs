using Gazette.Configuration;
using Gazette.Content;
using Gazette.Templating;

namespace Gazette.Catalog;

/// <summary>The articles of one section, tag, source or author.</summary>
/// <param name="Key">Id or slug: the last part of the list's address.</param>
/// <param name="Name">The name as articles write it.</param>
/// <param name="Articles">Newest first; undated ones last.</param>
[TemplateModel]
public sealed record ArticleList(string Key, string Name, IReadOnlyList<ArticleCard> Articles)
{
    /// <summary>Other names of the same slug, ordinal, whose articles stand in this list too. No page prints them.</summary>
    internal IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The lists that the articles stand in by name, ordinal by key. Names of one slug are one list.</summary>
    /// <param name="newestFirst">All articles, newest first.</param>
    /// <param name="count">How many names an article is listed under.</param>
    /// <param name="nameAt">One of them; an empty one does not count.</param>
    /// <param name="known">The names of site.config.yml, which name their lists however else articles write them.</param>
    public static IReadOnlyList<ArticleList> Gather(
        IReadOnlyList<ArticleCard> newestFirst,
        Func<ArticleCard, int> count,
        Func<ArticleCard, int, string> nameAt,
        IEnumerable<string> known)
    {
        var knownByKey = known.GroupBy(Slug.Of, StringComparer.Ordinal)
            .ToDictionary(names => names.Key, names => names.First(), StringComparer.Ordinal);
        var byName = new Dictionary<string, Gathered>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, Gathered>(StringComparer.Ordinal);
        foreach (var card in newestFirst)
        {
            var names = count(card);
            for (var i = 0; i < names; i++)
            {
                var name = nameAt(card, i);
                if (name.Length == 0)
                    continue;
                if (!byName.TryGetValue(name, out var list))
                    byName.Add(name, list = ListOf(name, knownByKey, byKey));
                // Two spellings of one name on one article must not list it twice.
                if (list.Cards.Count == 0 || !ReferenceEquals(list.Cards[^1], card))
                    list.Cards.Add(card);
            }
        }

        return [.. byKey.Keys.Order(StringComparer.Ordinal).Select(key => byKey[key].ToList(key))];
    }

    private static Gathered ListOf(
        string name, Dictionary<string, string> knownByKey, Dictionary<string, Gathered> byKey)
    {
        var key = Slug.Of(name);
        if (!byKey.TryGetValue(key, out var list))
            byKey.Add(key, list = new Gathered(knownByKey.GetValueOrDefault(key)));
        list.Names.Add(name);
        return list;
    }

    /// <param name="known">The name that site.config.yml has for the list, or null.</param>
    private sealed class Gathered(string? known)
    {
        public List<string> Names { get; } = new(1);

        public List<ArticleCard> Cards { get; } = [];

        /// <summary>
        /// Of several spellings that of site.config.yml names the list, or else the ordinally first, whichever article happens to
        /// be the newest.
        /// </summary>
        public ArticleList ToList(string key)
        {
            if (Names.Count == 1 && (known is null || known == Names[0]))
                return new ArticleList(key, Names[0], Cards);
            Names.Sort(StringComparer.Ordinal);
            var name = known ?? Names[0];
            return new ArticleList(key, name, Cards) { OtherNames = [.. Names.Where(other => other != name)] };
        }
    }
}

/// <summary>The articles of one year.</summary>
/// <param name="Articles">Newest first.</param>
public sealed record YearOfArticles(int Year, IReadOnlyList<ArticleCard> Articles)
{
    /// <summary>Articles of which only the year is known.</summary>
    public IEnumerable<ArticleCard> WithoutMonth => Articles.Where(card => !card.Date.HasMonth);

    /// <summary>The months that have articles, January first.</summary>
    public IReadOnlyList<MonthOfArticles> Months => field ??= ByMonth();

    private List<MonthOfArticles> ByMonth()
    {
        var months = new List<ArticleCard>?[13];
        foreach (var card in Articles)
            (months[card.Date.Month] ??= []).Add(card);
        var having = new List<MonthOfArticles>(12);
        for (var month = 1; month <= 12; month++)
            if (months[month] is { } cards)
                having.Add(new MonthOfArticles(Year, month, cards));
        return having;
    }

    /// <summary>Cuts a list that is sorted newest first into its years.</summary>
    public static IReadOnlyList<YearOfArticles> Of(ArticleCard[] newestFirst)
    {
        var years = new List<YearOfArticles>();
        for (var start = 0; start < newestFirst.Length;)
        {
            var year = newestFirst[start].Date.Year;
            var end = start + 1;
            while (end < newestFirst.Length && newestFirst[end].Date.Year == year)
                end++;
            if (year != 0)
                years.Add(new YearOfArticles(year, newestFirst[start..end]));
            start = end;
        }

        return years;
    }
}

/// <summary>The articles of one month of a year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Articles">Newest first.</param>
public sealed record MonthOfArticles(int Year, int Month, IReadOnlyList<ArticleCard> Articles);
