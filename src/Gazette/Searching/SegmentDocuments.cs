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

    /// <summary>Bytes of its longest shard.</summary>
    public required int MostBytes { get; init; }

    /// <summary>The article of a number.</summary>
    public required Func<int, Article> Article { get; init; }

    public int Count => Texts.Length;

    /// <summary>These articles.</summary>
    /// <param name="isNewest">Whether the next article that is published will be one of them.</param>
    public static SegmentDocuments Of(IReadOnlyList<Article> articles, bool isNewest)
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
            MostBytes = MostBytesOf(articles.Count, isNewest),
            Article = number => articles[number],
        };
    }

    /// <summary>
    /// A search loads the list of shards and one of them, so that shards are short, and longer where they would be too many. Of
    /// the newest segment an article more changes nearly all: these shall be few.
    /// </summary>
    private static int MostBytesOf(int documents, bool isNewest) => (documents, isNewest) switch
    {
        ( < 1_000, true) => 32 * 1024,
        ( < 25_000, false) => 20 * 1024,
        _ => ShardFile.MostBytes,
    };

    /// <summary>The year that an article is found under; 0 for a page of the editors and for what has no date.</summary>
    public static int YearOf(ArticleOutline article) => article.References.IsContentPage ? 0 : article.Card.Date.Year;
}
