using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Threading;

namespace Gazette.Pages;

/// <summary>What the kinds of pages are planned from.</summary>
public sealed class Plan : SiteFrame
{
    private readonly Neighbours _neighbours;

    private Plan(Archive archive, Recommendations recommendations, Words words)
        : base(archive.Config, words)
    {
        Archive = archive;
        Recommendations = recommendations;
        _neighbours = new Neighbours(archive.Sections);
    }

    /// <summary>The plan of a site with these articles.</summary>
    /// <param name="articles">Articles and content pages, in any order.</param>
    /// <param name="drafts">Whether drafts are in it.</param>
    public static Plan Of(IEnumerable<Article> articles, bool drafts, SiteConfig config, Words words)
    {
        Article[] shown = [.. articles.Where(article => drafts || !article.References.Draft)];
        var inOrder = Archive.InOrder(shown.Where(article => !article.References.IsContentPage));
        Recommendations? recommendations = null;
        Archive? archive = null;
        WorkerThreads.All(
            () => recommendations = new Recommendations(inOrder),
            () => archive = new Archive(inOrder, shown.Where(article => article.References.IsContentPage), config));
        return new Plan(archive!, recommendations!, words);
    }

    public Archive Archive { get; }

    public Recommendations Recommendations { get; }

    /// <summary>The other articles that an article's page shows.</summary>
    public Surroundings SurroundingsOf(Article article) => new()
    {
        Previous = _neighbours.Before(article.Card),
        Next = _neighbours.After(article.Card),
        Recommended = Recommendations.For(article.Card),
        Original = article.References.Original.StartsWith('/') ? Archive.Find(article.References.Original)?.Card : null,
        Translations = Archive.TranslationsOf(article.Address),
    };
}
