using Gazette.Content;

namespace Gazette.Pages;

/// <summary>
/// The other articles that an article's page shows. With the frame and the article itself, they are all that is in the page.
/// </summary>
public sealed record RelatedArticles
{
    /// <summary>The one before in its section.</summary>
    public ArticleCard? Previous { get; init; }

    /// <summary>The one after in its section.</summary>
    public ArticleCard? Next { get; init; }

    /// <summary>Related earlier articles that are none of the others, the most related first.</summary>
    public IReadOnlyList<ArticleCard> Recommended { get; init; } = [];

    /// <summary>What it is a translation or copy of, where that is in this archive.</summary>
    public ArticleCard? Original { get; init; }

    /// <summary>
    /// Translations of it in this archive, oldest first; of a content page, the same page in other languages.
    /// </summary>
    public IReadOnlyList<ArticleCard> Translations { get; init; } = [];
}
