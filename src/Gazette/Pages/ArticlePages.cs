using Gazette.Catalog;
using Gazette.Content;

namespace Gazette.Pages;

/// <summary>One page an article.</summary>
internal static class ArticlePages
{
    public static IEnumerable<Page> Of(Plan plan)
    {
        var neighbours = Neighbours(plan.Archive.Sections);
        foreach (var article in plan.Archive.Articles)
            yield return Page(plan, article, neighbours.GetValueOrDefault(article.Card));
    }

    private static Page Page(Plan plan, Article article, (ArticleCard? Previous, ArticleCard? Next) neighbours)
    {
        var card = article.Card;
        var language = plan.PageLanguage(card.Language);
        var places = plan.PlacesIn(language);
        var section = card.Section.Length == 0 ? null : places.Section(card.Section);
        return new Page(Addresses.File(card.Address), "article", new ArticlePageModel
        {
            Page = new PageHead
            {
                Address = card.Address,
                Kind = "article",
                Title = card.Title,
                Description = card.Summary,
                Language = language,
                Breadcrumb = section is null
                    ? [plan.HomeCrumb(language)]
                    : [plan.HomeCrumb(language), new Crumb(section.Name, section.Address)],
                NoIndex = card.Withdrawn,
            },
            Article = new ArticleView(article, plan.Config.BaseUrl),
            Source = card.Source.Length == 0 ? null : places.Source(card.Source),
            Section = section,
            Tags = [.. card.Tags.Select(places.Tag)],
            Authors = [.. card.Authors.Select(places.Author)],
            Previous = neighbours.Previous,
            Next = neighbours.Next,
            Recommended = plan.Recommendations.For(card),
            OriginalArticle = Original(plan.Archive, article),
            Translations = plan.Archive.TranslationsOf(card.Address),
            Calendar = card.Date.IsKnown
                ? new Place(DateText.Of(card.Date.ToDay(), plan.Words.In(language)), Addresses.Calendar(card.Date))
                : null,
        });
    }

    private static ArticleCard? Original(Archive archive, Article article) =>
        article.References.Original.StartsWith('/') ? archive.Find(article.References.Original)?.Card : null;

    /// <summary>The articles before and after each one in its section.</summary>
    private static Dictionary<ArticleCard, (ArticleCard? Previous, ArticleCard? Next)> Neighbours(IReadOnlyList<ArticleList> sections)
    {
        var neighbours = new Dictionary<ArticleCard, (ArticleCard?, ArticleCard?)>(ReferenceEqualityComparer.Instance);
        foreach (var section in sections)
        {
            var dated = section.Articles.TakeWhile(card => card.Date.IsKnown).ToArray();
            for (var i = 0; i < dated.Length; i++)
                neighbours[dated[i]] = (i + 1 < dated.Length ? dated[i + 1] : null, i > 0 ? dated[i - 1] : null);
        }

        return neighbours;
    }
}
