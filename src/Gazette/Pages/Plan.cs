using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Threading;

namespace Gazette.Pages;

/// <summary>What the kinds of pages are planned from.</summary>
public sealed class Plan : SiteFrame
{
    private readonly Neighbours _neighbours;
    private readonly WholeArticles _articles;

    private Plan(Archive archive, Recommendations recommendations, Neighbours neighbours, WholeArticles articles, Words words)
        : base(archive.Config, words)
    {
        _articles = articles;
        Archive = archive;
        Recommendations = recommendations;
        _neighbours = neighbours;
    }

    /// <summary>The plan of a site with these articles.</summary>
    /// <param name="articles">Articles and content pages, in any order.</param>
    /// <param name="drafts">Whether drafts are in it.</param>
    public static Plan Of(IEnumerable<Article> articles, bool drafts, SiteConfig config, Words words)
    {
        Article[] shown = [.. articles.Where(article => drafts || !article.References.Draft)];
        var inOrder = Archive.InOrder(shown.Where(article => !article.References.IsContentPage));
        Article[] contentPages =
            [.. shown.Where(article => article.References.IsContentPage).OrderBy(page => page.Address, StringComparer.Ordinal)];
        Recommendations? recommendations = null;
        Neighbours? neighbours = null;
        Archive? archive = null;
        WorkerThreads.All(
            () => recommendations = new Recommendations(inOrder),
            () =>
            {
                archive = new Archive(inOrder, contentPages, config);
                neighbours = new Neighbours(inOrder);
            });
        return new Plan(archive!, recommendations!, neighbours!, new WholeArticles(inOrder, contentPages), words);
    }

    public Archive Archive { get; }

    public Recommendations Recommendations { get; }

    /// <summary>Every page of the site. None is made yet.</summary>
    /// <param name="kinds">The kinds of pages, such as <see cref="SitePlan.Kinds"/>.</param>
    public IReadOnlyList<PageGroup> Groups(IReadOnlyList<PageKind> kinds)
    {
        var groups = new PageGroup[kinds.Count][];
        WorkerThreads.ForEach(groups.Length, i => groups[i] = [.. kinds[i].Groups(this, _articles)]);
        return [.. groups.SelectMany(static some => some)];
    }

    /// <summary>The other articles that an article's page shows.</summary>
    /// <param name="number">Its place in <see cref="Archive.Articles"/>.</param>
    public RelatedArticles RelatedArticlesOf(int number)
    {
        var article = Archive.Articles[number];
        return new RelatedArticles
        {
            Previous = _neighbours.Before(number),
            Next = _neighbours.After(number),
            Recommended = Recommendations.For(number),
            Original = article.References.Original.StartsWith('/') ? Archive.Find(article.References.Original)?.Card : null,
            Translations = Archive.TranslationsOf(article.Address),
        };
    }
}
