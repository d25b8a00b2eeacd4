using Gazette.Content;
using Gazette.Pages;

namespace Gazette.Searching;

/// <summary>What the articles of a site are found by.</summary>
internal static class SearchDocuments
{
    /// <summary>What an article's page prints of it. Of one that was withdrawn that is its title.</summary>
    public static SearchDocument Of(SiteFrame frame, Article article)
    {
        var (front, body) = article.Text();
        string[] titles = [front.Title, front.Kicker, front.Subtitle];
        if (front.Withdrawn is not null)
            return new SearchDocument(titles, [], "", ReadOnlyMemory<byte>.Empty);
        var places = frame.PlacesIn(frame.PageLanguage(article.Card.Language));
        return new SearchDocument(
            titles,
            [
                .. front.Tags.Select(tag => places.Tag(tag).Name),
                front.Source.Length == 0 ? "" : places.Source(front.Source).Name,
                .. front.Authors.Select(author => author.Name),
            ],
            front.Summary,
            body.Html);
    }
}
