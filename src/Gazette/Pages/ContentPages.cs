using Gazette.Content;

namespace Gazette.Pages;

/// <summary>Pages from content/pages/ that are not articles: about, accessibility.</summary>
internal static class ContentPages
{
    public static IEnumerable<PageGroup> Of(Plan plan) => plan.Archive.ContentPages.Select(page => Of(plan, page));

    /// <summary>The page that one file of content/pages/ makes.</summary>
    public static PageGroup Of(SiteFrame frame, Article article) => PageGroup.Of("page", frame, article, static (frame, article) =>
        [new(Addresses.File(article.Address), "page", article.References.File, () => Model(frame, article))]);

    private static ContentPageModel Model(SiteFrame frame, Article article)
    {
        var language = frame.PageLanguage(article.Card.Language);
        return new ContentPageModel
        {
            Page = new PageHead
            {
                Address = article.Address,
                Kind = "page",
                Title = article.Card.Title,
                Description = article.Card.Summary,
                Language = language,
                Breadcrumb = [frame.HomeCrumb(language)],
            },
            Article = new ArticleView(article, frame.Config.BaseUrl),
        };
    }
}
