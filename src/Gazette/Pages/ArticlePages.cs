using Gazette.Content;

namespace Gazette.Pages;

/// <summary>One page an article.</summary>
internal static class ArticlePages
{
    public static PageKind Kind { get; } = PageKind.OfArticle(
        "article", static article => !article.References.IsContentPage, static article => Addresses.File(article.Address), Model);

    private static ArticlePageModel Model(SiteFrame frame, Article article, RelatedArticles around)
    {
        var card = article.Card;
        var language = frame.PageLanguage(card.Language);
        var places = frame.PlacesIn(language);
        var translations = new Translations(frame, card, around);
        var section = card.Section.Length == 0 ? null : places.Section(card.Section);
        return new ArticlePageModel
        {
            Page = new PageHead
            {
                Address = card.Address,
                Kind = "article",
                Title = card.Title,
                Description = card.Summary,
                Edition = places.Edition,
                Alternates = translations.Alternates,
                Switch = translations.Switch,
                Breadcrumb = section is null
                    ? [frame.HomeCrumb(language)]
                    : [frame.HomeCrumb(language), new Crumb(section.Name, section.Address)],
                Picture = SharedPictureOf(article),
                NoIndex = card.Withdrawn,
            },
            Article = new ArticleView(article, frame.Config, language),
            Source = card.Source.Length == 0 ? null : places.Source(card.Source),
            Section = section,
            Tags = [.. card.Tags.Select(places.Tag)],
            Authors = [.. card.Authors.Select(places.Author)],
            Previous = around.Previous,
            Next = around.Next,
            Recommended = Recommendation.Of(card, around.Recommended, places),
            OriginalArticle = around.Original,
            Translations = around.Translations,
            Calendar = card.Date.IsKnown
                ? new Place(
                    DateText.Of(card.Date.ToDay(), frame.Words.In(language)), places.Edition.Addresses.Calendar(card.Date))
                : null,
        };
    }

    private static SharedPicture? SharedPictureOf(Article article)
    {
        if (article.References.Attachments.FirstOrDefault(static file => file.Order is { IsCard: true })
            is not { Order: { } order } file)
            return null;
        var share = order.Share(file.Address);
        return new SharedPicture(share.Address, share.Width, share.Height, article.Card.Thumbnail?.Alt ?? "");
    }
}

/// <summary>Template <c>article</c>.</summary>
public sealed record ArticlePageModel : PageModel
{
    public required ArticleView Article { get; init; }

    /// <summary>The article's source, or null when it is unknown.</summary>
    public SourceView? Source { get; init; }

    /// <summary>The article's section, or null.</summary>
    public Place? Section { get; init; }

    public IReadOnlyList<Place> Tags { get; init; } = [];

    public IReadOnlyList<AuthorView> Authors { get; init; } = [];

    /// <summary>The one before in its section.</summary>
    public ArticleCard? Previous { get; init; }

    /// <summary>The one after in its section.</summary>
    public ArticleCard? Next { get; init; }

    /// <summary>Related earlier articles; empty when there are none.</summary>
    public IReadOnlyList<Recommendation> Recommended { get; init; } = [];

    /// <summary>The original in this archive that this article translates, or null.</summary>
    public ArticleCard? OriginalArticle { get; init; }

    /// <summary>Translations of this article in this archive.</summary>
    public IReadOnlyList<ArticleCard> Translations { get; init; } = [];

    /// <summary>
    /// The calendar's page of the article's month, or of its year when no more is known; null when undated. A day has the id
    /// <c>d15</c> there.
    /// </summary>
    public Place? Calendar { get; init; }
}

/// <summary>A related article, and what relates it: a tag, else the section, else words of the title.</summary>
/// <param name="Tag">The first tag that both have, or null.</param>
/// <param name="SameSection">Whether both stand in one section.</param>
public sealed record Recommendation(ArticleCard Article, Place? Tag, bool SameSection)
{
    internal static Recommendation[] Of(ArticleCard article, IReadOnlyList<ArticleCard> others, Places places)
    {
        var recommendations = new Recommendation[others.Count];
        for (var i = 0; i < recommendations.Length; i++)
            recommendations[i] = new Recommendation(
                others[i],
                FirstOfBoth(article.Tags, others[i].Tags) is { } tag ? places.Tag(tag) : null,
                article.Section.Length > 0 && article.Section == others[i].Section);
        return recommendations;
    }

    // Asked five times for each article: no iterators.
    private static string? FirstOfBoth(IReadOnlyList<string> tags, IReadOnlyList<string> others)
    {
        for (var i = 0; i < tags.Count; i++)
            for (var k = 0; k < others.Count; k++)
                if (tags[i] == others[k])
                    return tags[i];
        return null;
    }
}
