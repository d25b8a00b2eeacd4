using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Templating;
using Gazette.Threading;

namespace Gazette.Pages;

/// <summary>
/// What the kinds of pages are planned from. The plan of a site is that of its first edition, whose archive holds everything; the
/// others' hold the articles that they list.
/// </summary>
public sealed class Plan : SiteFrame
{
    private const int MostRecommended = 5;

    private readonly IReadOnlyList<Archive> _archives;
    private readonly Recommendations _recommendations;
    private readonly Neighbours _neighbours;
    private readonly WholeArticles _articles;

    private Plan(
        IReadOnlyList<Archive> archives,
        IReadOnlyList<Edition> editions,
        Recommendations recommendations,
        Neighbours neighbours,
        WholeArticles articles,
        Words words)
        : base(archives[0].Config, words, editions)
    {
        (_archives, _recommendations, _neighbours, _articles) = (archives, recommendations, neighbours, articles);
        Archive = archives[0];
        InEditions = [this, .. editions.Skip(1).Select((_, i) => new Plan(this, i + 1))];
    }

    private Plan(Plan site, int edition)
        : base(site, site.Editions[edition])
    {
        (_archives, _recommendations, _neighbours, _articles) =
            (site._archives, site._recommendations, site._neighbours, site._articles);
        Archive = site._archives[edition];
        InEditions = [this];
    }

    /// <summary>The plan of a site with these articles.</summary>
    /// <param name="articles">Articles and content pages, in any order.</param>
    /// <param name="visibility">Which of them it shows.</param>
    public static Plan Of(IEnumerable<Article> articles, Visibility visibility, SiteConfig config, Words words)
    {
        Article[] shown = [.. articles.Where(article => visibility.Shows(article.References))];
        var listed = shown.ToLookup(article =>
            !article.References.IsContentPage && visibility.Lists(article.References));
        var inOrder = Archive.InOrder(listed[true]);
        // An article whose time is over keeps its page, as content pages have one, and stands in no list.
        Article[] unlisted = [.. listed[false].OrderBy(page => page.Address, StringComparer.Ordinal)];
        var frame = new SiteFrame(config, words, Edition.Of(config, words));
        string LanguageOf(ArticleCard card) => frame.PageLanguage(card.Language);
        Recommendations? recommendations = null;
        Neighbours? neighbours = null;
        Archive[] archives = [];
        WorkerThreads.All(
            () => recommendations = new Recommendations(inOrder, LanguageOf),
            () =>
            {
                archives =
                [
                    new Archive(inOrder, unlisted, config),
                    .. frame.Editions.Skip(1).Select(edition =>
                        new Archive([.. inOrder.Where(article => LanguageOf(article.Card) == edition.Language)], [], config)),
                ];
                neighbours = new Neighbours(inOrder, LanguageOf);
            });
        Edition[] editions =
        [
            frame.Edition,
            .. frame.Editions.Skip(1).Select((edition, i) =>
                new Edition(edition.Language, edition.Path, MenuAddresses.Of(frame, edition, archives[i + 1], archives[0]))),
        ];
        return new Plan(
            archives, editions, recommendations!, neighbours!, new WholeArticles(inOrder, unlisted), words);
    }

    /// <summary>The articles that the edition lists.</summary>
    public Archive Archive { get; }

    /// <summary>What readers can search: pages of the editors, then the articles that lists show, oldest first.</summary>
    internal IReadOnlyList<Article> Searched =>
    [
        .. _articles.ContentPages.Where(page => page.References.IsContentPage && !page.References.Draft),
        .. _articles.Articles.Where(article => !article.References.Draft),
    ];

    /// <summary>Of the plan of a site: those of all editions, its own first.</summary>
    internal IReadOnlyList<Plan> InEditions { get; }

    /// <summary>Every page of the site. None is made yet.</summary>
    /// <param name="kinds">The kinds of pages, such as <see cref="SitePlan.Kinds"/>.</param>
    public IReadOnlyList<PageGroup> Groups(IReadOnlyList<PageKind> kinds)
    {
        var groups = new PageGroup[kinds.Count][];
        WorkerThreads.ForEach(groups.Length, i => groups[i] = [.. kinds[i].Groups(this, _articles)]);
        return [.. groups.SelectMany(static some => some)];
    }

    /// <summary>The other articles that the page of an article or a content page shows.</summary>
    public RelatedArticles RelatedArticlesOf(ArticleOutline article) => Archive.NumberOf(article) is >= 0 and var number
        ? RelatedArticlesOf(number)
        : new RelatedArticles { Translations = CounterpartsOf(article) };

    /// <summary>The other articles that an article's page shows.</summary>
    /// <param name="number">Its place in <see cref="Archive.Articles"/>.</param>
    public RelatedArticles RelatedArticlesOf(int number)
    {
        var article = Archive.Articles[number];
        var (previous, next) = (_neighbours.Before(number), _neighbours.After(number));
        var original = OriginalOf(article);
        var translations = Archive.TranslationsOf(article);
        var recommended = new List<ArticleCard>(MostRecommended);
        foreach (var card in _recommendations.For(number))
            if (recommended.Count < MostRecommended && !IsNamed(card))
                recommended.Add(card);
        return new RelatedArticles
        {
            Previous = previous,
            Next = next,
            Recommended = recommended,
            Original = original,
            Translations = translations,
        };

        // An article has one card: to compare all that stands on two takes a hundred times as long.
        bool IsNamed(ArticleCard card) =>
            ReferenceEquals(card, previous) || ReferenceEquals(card, next) || ReferenceEquals(card, original)
            || (translations.Count > 0 && translations.Any(other => ReferenceEquals(card, other)));
    }

    /// <summary>The articles and content pages that are there in several languages.</summary>
    internal IEnumerable<TranslatedPage> Translated() =>
        (Archive.HasTranslations ? Archive.Articles : []).Select(article => (Page: article, Around: new RelatedArticles
        {
            Original = OriginalOf(article),
            Translations = Archive.TranslationsOf(article),
        }))
        .Concat(Archive.ContentPages.Select(page => (Page: page, Around: RelatedArticlesOf(page))))
        .Select(page => new TranslatedPage(page.Page.Address, new Translations(this, page.Page.Card, page.Around).Alternates))
        .Where(page => page.Alternates.Count > 0);

    /// <summary>The languages of the editions whose archives have something, in order.</summary>
    internal IReadOnlyList<string> LanguagesWith(Predicate<Archive> has) =>
        [.. Editions.Where((_, i) => has(_archives[i])).Select(edition => edition.Language)];

    /// <summary>The languages of the editions that have lists, in order.</summary>
    internal IReadOnlyList<string> LanguagesWithLists() =>
        [.. Editions.Where(edition => edition.HasLists).Select(edition => edition.Language)];

    /// <summary>The edition's lists of a kind, each with the languages of the editions that have it.</summary>
    internal IEnumerable<ListInEditions> Lists(Func<Archive, IReadOnlyList<ArticleList>> ofKind)
    {
        var keys = _archives
            .Select(archive => ofKind(archive).Select(list => list.Key).ToHashSet(StringComparer.Ordinal)).ToArray();
        return ofKind(Archive).Select(list => new ListInEditions(
            list, [.. Editions.Where((_, i) => keys[i].Contains(list.Key)).Select(edition => edition.Language)]));
    }

    private ArticleCard? OriginalOf(ArticleOutline article) =>
        article.References.Original.StartsWith('/') ? Archive.Find(article.References.Original)?.Card : null;

    /// <summary>The same content page in the other editions: what lies at its address below their paths.</summary>
    private ArticleCard[] CounterpartsOf(ArticleOutline page)
    {
        var own = Editions.Skip(1).FirstOrDefault(edition =>
            page.Address.StartsWith(edition.Addresses.Home, StringComparison.Ordinal)) ?? Editions[0];
        var below = page.Address[own.Addresses.Home.Length..];
        return
        [
            .. Editions.Where(edition => edition != own).Select(edition => Archive.Find(edition.Addresses.Home + below))
                .OfType<ArticleOutline>().Where(other => other.References.IsContentPage).Select(other => other.Card),
        ];
    }
}

/// <summary>An article or content page that is there in several languages.</summary>
/// <param name="Alternates">As <see cref="PageHead.Alternates"/>.</param>
[TemplateModel]
internal sealed record TranslatedPage(string Address, IReadOnlyList<Alternate> Alternates);

/// <summary>A list of an edition.</summary>
/// <param name="Languages">The languages of the editions that have it, this one among them.</param>
[TemplateModel]
internal sealed record ListInEditions(ArticleList List, IReadOnlyList<string> Languages);
