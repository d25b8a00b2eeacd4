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
        var labels = new List<string>(front.Tags.Count + front.Authors.Count + 1);
        foreach (var tag in front.Tags)
            labels.Add(places.Tag(tag).Name);
        if (front.Source.Length > 0)
            labels.Add(places.Source(front.Source).Name);
        foreach (var author in front.Authors)
            labels.Add(author.Name);
        return new SearchDocument(
            titles,
            labels,
            front.Summary,
            body.Html);
    }
}
