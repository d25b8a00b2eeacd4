using Gazette.Content;
using Gazette.Pages;
using Gazette.Storage;

namespace Gazette.Building;

/// <summary>
/// Which other articles an article's page shows, by their numbers in the article cache counted from 1: enough to make one page
/// without planning the site.
/// </summary>
/// <param name="Previous">0 when none.</param>
/// <param name="Next">0 when none.</param>
/// <param name="Original">0 when none.</param>
internal sealed record RelatedNumbers(
    int Previous, int Next, int Original, IReadOnlyList<int> Recommended, IReadOnlyList<int> Translations)
{
    private static readonly RelatedNumbers None = new(0, 0, 0, [], []);

    /// <summary>Those of all articles of a site.</summary>
    /// <param name="articles">By number, from 0.</param>
    public static SegmentedTable<RelatedNumbers> TableOf(Plan plan, IReadOnlyList<Article> articles)
    {
        var numbers = new Dictionary<ArticleCard, int>(articles.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < articles.Count; i++)
            numbers.Add(articles[i].Card, i + 1);
        return SegmentedTable.Encode(
            articles.Count,
            // Drafts that are not shown have none.
            i => plan.Archive.Find(articles[i].Address) is { } shown ? Of(plan.RelatedArticlesOf(shown)) : None,
            Write,
            Read);

        RelatedNumbers Of(RelatedArticles related) => new(
            Number(related.Previous),
            Number(related.Next),
            Number(related.Original),
            Numbers(related.Recommended),
            Numbers(related.Translations));

        int[] Numbers(IReadOnlyList<ArticleCard> cards)
        {
            if (cards.Count == 0)
                return [];
            var its = new int[cards.Count];
            for (var i = 0; i < its.Length; i++)
                its[i] = numbers[cards[i]];
            return its;
        }

        int Number(ArticleCard? card) => card is null ? 0 : numbers[card];
    }

    /// <summary>The articles themselves.</summary>
    /// <param name="cardOf">The card of the article of a number, from 0.</param>
    public RelatedArticles Articles(Func<int, ArticleCard> cardOf)
    {
        return new RelatedArticles
        {
            Previous = Card(Previous),
            Next = Card(Next),
            Original = Card(Original),
            Recommended = [.. Recommended.Select(number => cardOf(number - 1))],
            Translations = [.. Translations.Select(number => cardOf(number - 1))],
        };

        ArticleCard? Card(int number) => number == 0 ? null : cardOf(number - 1);
    }

    internal static void Write(StorageWriter writer, RelatedNumbers related)
    {
        writer.Number(related.Previous);
        writer.Number(related.Next);
        writer.Number(related.Original);
        Write(writer, related.Recommended);
        Write(writer, related.Translations);
    }

    internal static RelatedNumbers Read(StorageReader reader) => new(
        (int)reader.Number(), (int)reader.Number(), (int)reader.Number(), ReadList(reader), ReadList(reader));

    private static void Write(StorageWriter writer, IReadOnlyList<int> numbers)
    {
        writer.Number(numbers.Count);
        foreach (var number in numbers)
            writer.Number(number);
    }

    private static int[] ReadList(StorageReader reader)
    {
        var numbers = new int[reader.Count()];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (int)reader.Number();
        return numbers;
    }
}
