using Gazette.Configuration;
using Gazette.Content;
using Gazette.Threading;

namespace Gazette.Catalog;

/// <summary>All articles in order, with the lists they stand in.</summary>
public sealed class Archive
{
    private readonly Dictionary<string, Article> _byAddress;
    private readonly Dictionary<string, ArticleCard[]> _translations;

    /// <param name="oldestFirst">As <see cref="InOrder"/> gives them, each with an address of its own.</param>
    /// <param name="contentPages">What lies in content/pages/.</param>
    public Archive(IReadOnlyList<Article> oldestFirst, IEnumerable<Article> contentPages, SiteConfig config)
    {
        Config = config;
        Articles = oldestFirst;
        ContentPages = [.. contentPages.OrderBy(page => page.Address, StringComparer.Ordinal)];
        ArticleCard[] newestFirst = [.. Articles.Select(article => article.Card).Reverse()];
        NewestFirst = newestFirst;

        IReadOnlyList<ArticleList> sections = [], sources = [], tags = [], authors = [];
        Dictionary<string, Article> byAddress = [];
        Dictionary<string, ArticleCard[]> translations = [];
        WorkerThreads.All(
            () => tags = ArticleList.Gather(newestFirst, card => card.Tags),
            () => authors = ArticleList.Gather(newestFirst, card => card.Authors.Select(author => author.Name)),
            () => sections = ArticleList.Gather(newestFirst, card => [card.Section]),
            () => sources = ArticleList.Gather(newestFirst, card => [card.Source]),
            () => byAddress = Articles.Concat(ContentPages).ToDictionary(article => article.Address, StringComparer.Ordinal),
            () => translations = Articles
                .Where(article => article.References.Original.StartsWith('/'))
                .GroupBy(article => article.References.Original, article => article.Card)
                .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));
        (Sections, Sources, Tags, Authors) = (sections, sources, tags, authors);
        (_byAddress, _translations) = (byAddress, translations);
        Undated = [.. NewestFirst.Where(card => !card.Date.IsKnown).OrderBy(card => card.Title, StringComparer.Ordinal)];
        Years = YearOfArticles.Of(NewestFirst);
    }

    /// <summary>Articles in the order of their publication, oldest first; undated ones before all others; those of one moment by address.</summary>
    public static IReadOnlyList<Article> InOrder(IEnumerable<Article> articles) => [.. articles.OrderBy(article => article.Card, ByDate.Instance)];

    public SiteConfig Config { get; }

    /// <summary>Oldest first; undated ones before all others; those of one moment by address.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Pages that are not articles, by address.</summary>
    public IReadOnlyList<Article> ContentPages { get; }

    /// <summary>The cards of all articles, newest first; undated ones last.</summary>
    public IReadOnlyList<ArticleCard> NewestFirst { get; }

    /// <summary>Articles without any date, by title.</summary>
    public IReadOnlyList<ArticleCard> Undated { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<YearOfArticles> Years { get; }

    /// <summary>By section id, ordinal.</summary>
    public IReadOnlyList<ArticleList> Sections { get; }

    /// <summary>By source id or name, ordinal.</summary>
    public IReadOnlyList<ArticleList> Sources { get; }

    /// <summary>By slug, ordinal.</summary>
    public IReadOnlyList<ArticleList> Tags { get; }

    /// <summary>By slug, ordinal.</summary>
    public IReadOnlyList<ArticleList> Authors { get; }

    /// <summary>The article or page at an address of this site, or null.</summary>
    public Article? Find(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>Translations of the article at that address, oldest first.</summary>
    public IReadOnlyList<ArticleCard> TranslationsOf(string address) => _translations.GetValueOrDefault(address) ?? [];

    /// <summary>Order of publication; articles of one moment by address, so that the order is the same in every build.</summary>
    private sealed class ByDate : IComparer<ArticleCard>
    {
        public static ByDate Instance { get; } = new();

        public int Compare(ArticleCard? x, ArticleCard? y)
        {
            var byDate = x!.Date.CompareTo(y!.Date);
            return byDate != 0 ? byDate : string.CompareOrdinal(x.Address, y.Address);
        }
    }
}
