using Gazette.Content;
using Gazette.Hashing;

namespace Gazette.Searching;

/// <summary>The documents of a segment, oldest first.</summary>
internal sealed record SegmentDocuments
{
    /// <summary>Digest of each document's file.</summary>
    public required ulong[] Texts { get; init; }

    /// <summary>Digest of what results and filters show of the documents.</summary>
    public required ulong Cards { get; init; }

    /// <summary>The years of the documents, each with its first one.</summary>
    public required IReadOnlyList<SegmentYear> Years { get; init; }

    /// <summary>The article of a number.</summary>
    public required Func<int, Article> Article { get; init; }

    public int Count => Texts.Length;

    /// <summary>These articles.</summary>
    public static SegmentDocuments Of(IReadOnlyList<Article> articles)
    {
        var cards = new ContentHash();
        var years = new List<SegmentYear>();
        for (var i = 0; i < articles.Count; i++)
        {
            cards.Add(articles[i].Address);
            cards.Add((long)articles[i].Card.Digest);
            if (YearOf(articles[i]) is var year && (years.Count == 0 || years[^1].Year != year))
                years.Add(new SegmentYear(year, i));
        }

        return new SegmentDocuments
        {
            Texts = [.. articles.Select(article => article.Digest)],
            Cards = cards.Value,
            Years = years,
            Article = number => articles[number],
        };
    }

    /// <summary>The year that an article is found under; 0 for a page of the editors and for what has no date.</summary>
    public static int YearOf(ArticleOutline article) => article.References.IsContentPage ? 0 : article.Card.Date.Year;
}
