using Gazette.Content;
using Gazette.Pages;
using Gazette.Storage;
using Gazette.Threading;

namespace Gazette.Building;

/// <summary>
/// Which other articles each article's page shows, by their numbers in the cache: enough to make one page without
/// planning the site.
/// </summary>
/// <param name="parts">The surroundings of <see cref="PartLength"/> articles each, by number.</param>
/// <param name="from">Which of the parts is the first one.</param>
internal sealed class StoredRelatedArticles(ReadOnlyMemory<byte>[] parts, int from)
{
    private const int PartLength = 2048;

    public static StoredRelatedArticles None { get; } = new([], 0);

    public IEnumerable<ReadOnlyMemory<byte>> Parts => parts.Skip(from);

    /// <summary>Those of all articles of a site.</summary>
    /// <param name="articles">By number.</param>
    public static StoredRelatedArticles Of(Plan plan, IReadOnlyList<Article> articles)
    {
        var numbers = new Dictionary<ArticleCard, int>(articles.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < articles.Count; i++)
            numbers.Add(articles[i].Card, i);
        var written = new ReadOnlyMemory<byte>[(articles.Count + PartLength - 1) / PartLength];
        WorkerThreads.ForEach(written.Length, part =>
        {
            var memory = new StorageWriter();
            for (var i = part * PartLength; i < Math.Min(articles.Count, (part + 1) * PartLength); i++)
            {
                // Drafts that are not shown and content pages have none.
                var around = plan.Archive.NumberOf(articles[i]) is >= 0 and var number
                    ? plan.RelatedArticlesOf(number) : RelatedArticles.None;
                Write(memory, around.Previous);
                Write(memory, around.Next);
                Write(memory, around.Original);
                memory.List(around.Recommended, card => Write(memory, card));
                memory.List(around.Translations, card => Write(memory, card));
            }

            written[part] = memory.Written;
        });
        return new StoredRelatedArticles(written, 0);

        void Write(StorageWriter memory, ArticleCard? card) => memory.Number(card is null ? 0 : numbers[card] + 1);
    }

    /// <summary>Those of the article of a number.</summary>
    /// <param name="cardOf">The card of the article of another number.</param>
    public RelatedArticles Of(int number, Func<int, ArticleCard> cardOf)
    {
        var memory = new StorageReader(parts[from + (number / PartLength)]);
        for (var i = 0; i < number % PartLength; i++)
            Read(memory, static _ => null);
        return Read(memory, number => number == 0 ? null : cardOf(number - 1));
    }

    private static RelatedArticles Read(StorageReader memory, Func<int, ArticleCard?> cardOf)
    {
        var (previous, next, original) = (Card(memory), Card(memory), Card(memory));
        return new RelatedArticles
        {
            Previous = previous,
            Next = next,
            Original = original,
            Recommended = [.. memory.List(Card).OfType<ArticleCard>()],
            Translations = [.. memory.List(Card).OfType<ArticleCard>()],
        };

        ArticleCard? Card(StorageReader memory) => cardOf((int)memory.Number());
    }
}
