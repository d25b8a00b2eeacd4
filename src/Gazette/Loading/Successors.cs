using Gazette.Content;
using Gazette.Markup;

namespace Gazette.Loading;

/// <summary>Finds the new files of articles that an earlier build published from others.</summary>
/// <param name="remembered">The articles of the earlier build.</param>
/// <param name="content">Those of this one.</param>
internal sealed class Successors(ArticleCache remembered, LoadedContent content)
{
    private readonly Lazy<Dictionary<ulong, string>> _byBytes = new(() =>
        NewBy(remembered, content, article => article.Source.Bytes));

    private readonly Lazy<Dictionary<(string Title, ArticleDate Date), string>> _byTitle = new(() =>
        NewBy(remembered, content, article => (article.Outline.Card.Title, article.Outline.Card.Date)));

    /// <summary>
    /// The new file of what was published at an address: that of the same bytes, or else of the same title and date. Empty where
    /// there is none, or nothing is remembered.
    /// </summary>
    public string Of(string address)
    {
        var number = SiteAddress.FilesOf(address).Select(remembered.NumberOf).FirstOrDefault(number => number >= 0, -1);
        if (number < 0)
            return "";
        var card = remembered.Outline(number).Card;
        return _byBytes.Value.GetValueOrDefault(remembered.File(number).Bytes)
            ?? (card.Title.Length > 0 ? _byTitle.Value.GetValueOrDefault((card.Title, card.Date)) : null)
            ?? "";
    }

    /// <summary>The files that are not remembered, by something of their articles; of those alike the first.</summary>
    private static Dictionary<TKey, string> NewBy<TKey>(
        ArticleCache remembered, LoadedContent content, Func<CachedArticle, TKey> key)
        where TKey : notnull
    {
        var files = new Dictionary<TKey, string>();
        foreach (var article in content.ReadArticles)
            if (!article.Outline.References.Draft && remembered.NumberOf(article.Source.File) < 0)
                files.TryAdd(key(article), article.Source.File);
        return files;
    }
}
