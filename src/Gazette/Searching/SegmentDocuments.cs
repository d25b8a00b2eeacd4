using System.Numerics;
using System.Runtime.InteropServices;
using Gazette.Content;
using Gazette.Hashing;

namespace Gazette.Searching;

/// <summary>The documents of a segment, oldest first.</summary>
internal sealed record SegmentDocuments
{
    /// <summary>Digest of each document's file.</summary>
    public required ulong[] Texts { get; init; }

    /// <summary>Digest of what results and filters show of each document.</summary>
    public required ulong[] Cards { get; init; }

    /// <summary>The years of the documents, each with its first one.</summary>
    public required IReadOnlyList<SegmentYear> Years { get; init; }

    /// <summary>Whether the next article that is published will be one of them.</summary>
    public required bool IsNewest { get; init; }

    /// <summary>The article of a number.</summary>
    public required Func<int, Article> Article { get; init; }

    public int Count => Texts.Length;

    /// <summary>Documents that hold a common term, at least: four in five.</summary>
    public int LeastOfCommon => Count - (Count / 5);

    /// <summary>Documents of each file of cards.</summary>
    public int CardsInFile => CardsInFileOf(IsNewest);

    /// <summary>Documents of a file of cards: many of the newest segment, whose documents are those most often shown.</summary>
    public static int CardsInFileOf(bool isNewest) => isNewest ? 256 : 64;

    /// <summary>
    /// Bytes of the longest shard, of so many in all. Of the newest segment an article more changes nearly all shards: there are
    /// about thirty. Otherwise a search loads the list of shards and one of them: both together are shortest where a shard
    /// grows with the root of all. Steps by powers of two keep the cuts where they are while articles change.
    /// </summary>
    public int MostBytesOf(long all)
    {
        var power = 1L << BitOperations.Log2((ulong)Math.Max(1, all));
        return IsNewest
            ? (int)Math.Clamp(all / 22, 4 * 1024, ShardFile.MostBytes)
            : (int)Math.Clamp(5.2 * Math.Sqrt(power), 12 * 1024, ShardFile.MostBytes);
    }

    /// <summary>These articles.</summary>
    public static SegmentDocuments Of(IReadOnlyList<Article> articles, bool isNewest)
    {
        var years = new List<SegmentYear>();
        for (var i = 0; i < articles.Count; i++)
        {
            if (YearOf(articles[i]) is var year && (years.Count == 0 || years[^1].Year != year))
                years.Add(new SegmentYear(year, i));
        }

        return new SegmentDocuments
        {
            Texts = [.. articles.Select(article => article.Digest)],
            Cards = [.. articles.Select(DigestOfCard)],
            Years = years,
            IsNewest = isNewest,
            Article = number => articles[number],
        };
    }

    /// <summary>The year that an article is found under; 0 for a page of the editors and for what has no date.</summary>
    public static int YearOf(ArticleOutline article) => article.References.IsContentPage ? 0 : article.Card.Date.Year;

    private static ulong DigestOfCard(ArticleOutline article) =>
        ContentHash.Of(MemoryMarshal.AsBytes(article.Card.Address.AsSpan())) ^ article.Card.Digest;
}
