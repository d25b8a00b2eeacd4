using Gazette.Content;

namespace Gazette.Pages;

/// <summary>Pages from content/pages/ that are not articles: about, accessibility.</summary>
internal static class ContentPages
{
    public static PageKind Kind { get; } = PageKind.OfArticle(
        "page", static article => article.References.IsContentPage, static article => Addresses.File(article.Address), Model);

    private static ContentPageModel Model(SiteFrame frame, Article article, RelatedArticles around)
    {
        var edition = frame.EditionOf(article.Card.Language);
        var translations = new Translations(frame, article.Card, around);
        return new ContentPageModel
        {
            Page = new PageHead
            {
                Address = article.Address,
                Kind = "page",
                Title = article.Card.Title,
                Description = article.Card.Summary,
                Edition = edition,
                Alternates = translations.Alternates,
                Switch = translations.Switch,
                Breadcrumb = [frame.HomeCrumb(edition.Language)],
            },
            Article = new ArticleView(article, frame.Config, edition.Language),
        };
    }
}

/// <summary>Template <c>page</c>: a page from content/pages/.</summary>
public sealed record ContentPageModel : PageModel
{
    public required ArticleView Article { get; init; }
}
