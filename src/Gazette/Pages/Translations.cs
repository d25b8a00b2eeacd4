using Gazette.Content;

namespace Gazette.Pages;

/// <summary>What leads from the page of an article to the same in other languages.</summary>
internal sealed class Translations
{
    /// <param name="article">Of an article, or of a content page.</param>
    /// <param name="around">Its original and its translations.</param>
    public Translations(SiteFrame frame, ArticleCard article, RelatedArticles around)
    {
        if (around.Original is null && around.Translations.Count == 0)
            return;
        // One for each language: a page that is translated twice has one translation for search engines.
        var all = new[] { article, around.Original }.Concat(around.Translations).OfType<ArticleCard>()
            .Where(card => !card.Withdrawn)
            .DistinctBy(card => card.Language, StringComparer.OrdinalIgnoreCase)
            .Select(card => new Alternate(card.Language, card.Address))
            .ToArray();
        if (all.Length <= 1)
            return;
        Switch = frame.SwitchOf(frame.EditionOf(article.Language), all);
        // Search engines are not to list what was taken back.
        if (!article.Withdrawn)
            Alternates = [.. all.OrderByDescending(alternate => frame.EditionOf(alternate.Language).IsFirst)
                .ThenBy(alternate => alternate.Address == around.Original?.Address ? 0 : 1)];
    }

    /// <summary>See <see cref="PageHead.Alternates"/>.</summary>
    public IReadOnlyList<Alternate> Alternates { get; } = [];

    /// <summary>See <see cref="PageHead.Switch"/>.</summary>
    public IReadOnlyList<Alternate> Switch { get; } = [];
}
