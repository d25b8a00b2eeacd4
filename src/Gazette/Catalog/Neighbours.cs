using Gazette.Content;

namespace Gazette.Catalog;

/// <summary>The articles before and after each one in its section.</summary>
public sealed class Neighbours
{
    private readonly Dictionary<ArticleCard, ArticleCard> _before = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ArticleCard, ArticleCard> _after = new(ReferenceEqualityComparer.Instance);

    /// <param name="sections">Lists of articles, newest first; what has no date has no neighbours.</param>
    public Neighbours(IReadOnlyList<ArticleList> sections)
    {
        var articles = sections.Sum(section => section.Articles.Count);
        _before.EnsureCapacity(articles);
        _after.EnsureCapacity(articles);
        foreach (var section in sections)
        {
            ArticleCard? after = null;
            foreach (var card in section.Articles)
            {
                if (!card.Date.IsKnown)
                    break;
                if (after is not null)
                {
                    _after.Add(card, after);
                    _before.Add(after, card);
                }

                after = card;
            }
        }
    }

    /// <summary>The one before, or null.</summary>
    public ArticleCard? Before(ArticleCard card) => _before.GetValueOrDefault(card);

    /// <summary>The one after, or null.</summary>
    public ArticleCard? After(ArticleCard card) => _after.GetValueOrDefault(card);
}
