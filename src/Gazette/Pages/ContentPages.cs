using Gazette.Content;

namespace Gazette.Pages;

/// <summary>Pages from content/pages/ that are not articles: about, accessibility.</summary>
internal static class ContentPages
{
    public static IEnumerable<Page> Of(Plan plan) => plan.Archive.ContentPages.Select(page => Page(plan, page));

    private static Page Page(Plan plan, Article article)
    {
        var language = plan.PageLanguage(article.Card.Language);
        return new Page(Addresses.File(article.Address), "page", new ContentPageModel
        {
            Page = new PageHead
            {
                Address = article.Address,
                Kind = "page",
                Title = article.Card.Title,
                Description = article.Card.Summary,
                Language = language,
                Breadcrumb = [plan.HomeCrumb(language)],
            },
            Article = new ArticleView(article, plan.Config.BaseUrl),
        });
    }
}
