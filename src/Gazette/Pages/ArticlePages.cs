using Gazette.Content;

namespace Gazette.Pages;

/// <summary>One page an article.</summary>
internal static class ArticlePages
{
    public static IEnumerable<PageGroup> Of(Plan plan)
    {
        Func<int, Surroundings> around = plan.SurroundingsOf;
        return plan.Archive.Articles.Select((article, number) => Of(plan, article, number, around));
    }

    /// <summary>The page of one article.</summary>
    /// <param name="number">What <paramref name="around"/> knows it by.</param>
    /// <param name="around">Gives the other articles it shows.</param>
    public static PageGroup Of(SiteFrame frame, Article article, int number, Func<int, Surroundings> around) =>
        new ArticlePage(frame, article, number, around);

    /// <summary>An article and the others on its page.</summary>
    private sealed record Shown(Article Article, Surroundings Around);

    private sealed class ArticlePage(SiteFrame frame, Article article, int number, Func<int, Surroundings> around) : PageGroup("article")
    {
        // Not kept: there are as many as articles.
        public override object Input => new Shown(article, around(number));

        public override bool IsOnePage => true;

        public override IEnumerable<Page> Pages() =>
            [new(Addresses.File(article.Address), "article", article.References.File, () => Model(frame, article, around(number)))];
    }

    private static ArticlePageModel Model(SiteFrame frame, Article article, Surroundings around)
    {
        var card = article.Card;
        var language = frame.PageLanguage(card.Language);
        var places = frame.PlacesIn(language);
        var section = card.Section.Length == 0 ? null : places.Section(card.Section);
        return new ArticlePageModel
        {
            Page = new PageHead
            {
                Address = card.Address,
                Kind = "article",
                Title = card.Title,
                Description = card.Summary,
                Language = language,
                Breadcrumb = section is null
                    ? [frame.HomeCrumb(language)]
                    : [frame.HomeCrumb(language), new Crumb(section.Name, section.Address)],
                NoIndex = card.Withdrawn,
            },
            Article = new ArticleView(article, frame.Config.BaseUrl),
            Source = card.Source.Length == 0 ? null : places.Source(card.Source),
            Section = section,
            Tags = [.. card.Tags.Select(places.Tag)],
            Authors = [.. card.Authors.Select(places.Author)],
            Previous = around.Previous,
            Next = around.Next,
            Recommended = around.Recommended,
            OriginalArticle = around.Original,
            Translations = around.Translations,
            Calendar = card.Date.IsKnown
                ? new Place(DateText.Of(card.Date.ToDay(), frame.Words.In(language)), Addresses.Calendar(card.Date))
                : null,
        };
    }
}
