using Gazette.Content;

namespace Gazette.Catalog;

/// <summary>
/// Related earlier articles of each article, by tags, words of the title and section. They look only backwards in
/// time, so a new article never changes the page of an older one; and each tag or word remembers only its latest
/// articles, so the work grows with the number of articles and not with its square.
/// </summary>
public sealed class Recommendations
{
    private const int Most = 5;
    private const int LatestOfTag = 16;
    private const int LatestOfWord = 4;
    private const int TagWeight = 120;
    private const int WordWeight = 100;
    private const int SectionWeight = 10;

    private readonly Dictionary<ArticleCard, ArticleCard[]> _byCard = new(ReferenceEqualityComparer.Instance);

    /// <param name="oldestFirst">All articles in order of publication.</param>
    public Recommendations(IReadOnlyList<Article> oldestFirst)
    {
        var cards = oldestFirst.Select(article => article.Card).Where(card => card.Date.IsKnown).ToArray();
        var tags = new Dictionary<string, Latest>(StringComparer.Ordinal);
        var words = new Dictionary<ulong, Latest>();
        var scores = new int[cards.Length];
        var candidates = new List<int>();
        var terms = new List<ulong>();
        for (var i = 0; i < cards.Length; i++)
        {
            var card = cards[i];
            TitleWords.Of(card.Title, terms);
            candidates.Clear();
            foreach (var tag in card.Tags)
                Meet(Of(tags, tag, LatestOfTag), TagWeight, i, scores, candidates);
            foreach (var term in terms)
                Meet(Of(words, term, LatestOfWord), WordWeight, i, scores, candidates);
            if (candidates.Count > 0)
                _byCard.Add(card, Best(card, cards, scores, candidates));
        }
    }

    /// <summary>The most related earlier articles, most related first; empty when nothing earlier shares a tag or a word of the title.</summary>
    public IReadOnlyList<ArticleCard> For(ArticleCard card) => _byCard.GetValueOrDefault(card) ?? [];

    private static Latest Of<TKey>(Dictionary<TKey, Latest> all, TKey key, int capacity)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var latest))
            all.Add(key, latest = new Latest(capacity));
        return latest;
    }

    /// <summary>Scores the articles met under one tag or word, and adds this one to them.</summary>
    private static void Meet(Latest latest, int weight, int self, int[] scores, List<int> candidates)
    {
        // A tag that half the archive carries says little: its weight falls with the number of its articles.
        var share = weight / (1 + (int)uint.Log2((uint)latest.Seen + 1));
        foreach (var candidate in latest.Items)
        {
            if (scores[candidate] == 0)
                candidates.Add(candidate);
            scores[candidate] += share;
        }

        latest.Add(self);
    }

    private static ArticleCard[] Best(ArticleCard card, ArticleCard[] cards, int[] scores, List<int> candidates)
    {
        Span<(int Score, int Index)> best = stackalloc (int, int)[Most];
        var count = 0;
        foreach (var candidate in candidates)
        {
            var score = scores[candidate];
            scores[candidate] = 0;
            var other = cards[candidate];
            if (other.Withdrawn)
                continue;
            if (other.Section.Length > 0 && other.Section == card.Section)
                score += SectionWeight;
            count = Insert(best, count, (score, candidate));
        }

        var articles = new ArticleCard[count];
        for (var i = 0; i < count; i++)
            articles[i] = cards[best[i].Index];
        return articles;
    }

    /// <summary>Keeps the best in order: higher score first, then the newer article.</summary>
    private static int Insert(Span<(int Score, int Index)> best, int count, (int Score, int Index) entry)
    {
        var place = count;
        while (place > 0 && entry.CompareTo(best[place - 1]) > 0)
            place--;
        if (place == Most)
            return count;
        var last = Math.Min(count, Most - 1);
        best[place..last].CopyTo(best[(place + 1)..]);
        best[place] = entry;
        return last + 1;
    }

    /// <summary>The latest articles met under one tag or word.</summary>
    private sealed class Latest(int capacity)
    {
        private int[] _items = new int[2];

        public int Seen { get; private set; }

        public ReadOnlySpan<int> Items => _items.AsSpan(0, Math.Min(Seen, Math.Min(_items.Length, capacity)));

        public void Add(int article)
        {
            if (Seen == _items.Length && Seen < capacity)
                Array.Resize(ref _items, Math.Min(capacity, Seen * 2));
            _items[Seen++ % _items.Length] = article;
        }
    }
}
