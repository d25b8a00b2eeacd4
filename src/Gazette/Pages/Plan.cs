using Gazette.Catalog;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>What the kinds of pages are planned from.</summary>
public sealed class Plan : SiteFrame
{
    private readonly Neighbours _neighbours;

    public Plan(Archive archive, Recommendations recommendations, Words words)
        : base(archive.Config, words)
    {
        Archive = archive;
        Recommendations = recommendations;
        _neighbours = new Neighbours(archive.Sections);
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
