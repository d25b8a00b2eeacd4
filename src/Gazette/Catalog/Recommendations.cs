using Gazette.Content;

namespace Gazette.Catalog;

/// <summary>
/// Related earlier articles of each article, by tags, words of the title and section, those of its own language first. They
/// look only backwards in time, so a new article never changes the page of an older one; and each tag or word remembers only its
/// latest articles, so the work grows with the number of articles and not with its square.
/// </summary>
public sealed class Recommendations
{
    // An article's page shows five, and none that it names for another reason.
    private const int Most = 8;
    private const int LatestOfTag = 16;
    private const int LatestOfWord = 4;
    private const int TagWeight = 120;
    private const int WordWeight = 100;
    private const int SectionWeight = 10;

    private readonly ArticleCard[]?[] _byNumber;

    /// <param name="oldestFirst">All articles in order of publication. An article's number is its place here.</param>
    /// <param name="languageOf">The language of an article's page.</param>
    public Recommendations(IReadOnlyList<Article> oldestFirst, Func<ArticleCard, string> languageOf)
    {
        var languages = new Dictionary<string, int>(StringComparer.Ordinal);
        // By language: the latest of one that much is written in would leave no room for the others.
        var tags = new List<Dictionary<string, Latest>>();
        var words = new Dictionary<ulong, Latest>();
        var terms = new List<ulong>();
        var scores = new Scores(oldestFirst.Count);
        _byNumber = new ArticleCard[]?[oldestFirst.Count];
        for (var i = 0; i < oldestFirst.Count; i++)
        {
            var card = oldestFirst[i].Card;
            if (!card.Date.IsKnown)
                continue;
            var name = languageOf(card);
            if (!languages.TryGetValue(name, out var language))
            {
                languages.Add(name, language = tags.Count);
                tags.Add(new Dictionary<string, Latest>(StringComparer.Ordinal));
            }

            foreach (var tag in card.Tags)
            {
                for (var other = 0; other < tags.Count; other++)
                    if (other != language && tags[other].TryGetValue(tag, out var latest))
                        scores.Meet(latest, TagWeight);
                scores.Meet(Of(tags[language], tag, LatestOfTag), TagWeight, i);
            }

            TitleWords.Of(card.Title, terms);
            foreach (var term in terms)
                scores.Meet(Of(words, term, LatestOfWord), WordWeight, i);
            _byNumber[i] = scores.Best(i, card, language, oldestFirst);
        }
    }

    /// <summary>
    /// The most related earlier articles, most related first; empty when nothing earlier shares a tag or a word of the title.
    /// </summary>
    /// <param name="number">The article's place among all.</param>
    public IReadOnlyList<ArticleCard> For(int number) => _byNumber[number] ?? [];

    private static Latest Of<TKey>(Dictionary<TKey, Latest> all, TKey key, int capacity)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var latest))
            all.Add(key, latest = new Latest(capacity));
        return latest;
    }

    /// <summary>The scores of the articles that one shares tags and words with.</summary>
    private sealed class Scores(int articles)
    {
        private readonly int[] _scores = new int[articles];
        private readonly List<int> _met = [];
        private readonly Dictionary<string, int> _sections = new(StringComparer.Ordinal) { [""] = 0 };

        // What is asked of every article that is met: to look it up in the cards takes three times as long.
        private readonly int[] _sectionOf = new int[articles];
        private readonly int[] _languageOf = new int[articles];
        private readonly bool[] _isWithdrawn = new bool[articles];

        /// <summary>Scores the articles met under one tag or word, and adds this one to them.</summary>
        public void Meet(Latest latest, int weight, int self)
        {
            Meet(latest, weight);
            latest.Add(self);
        }

        /// <summary>Scores the articles met under one tag or word.</summary>
        public void Meet(Latest latest, int weight)
        {
            // A tag that half the archive carries says little: its weight falls with the number of its articles.
            var share = weight / (1 + (int)uint.Log2((uint)latest.Seen + 1));
            foreach (var other in latest.Items)
            {
                if (_scores[other] == 0)
                    _met.Add(other);
                _scores[other] += share;
            }
        }

        /// <summary>The best of those met, which are forgotten; null when none was.</summary>
        public ArticleCard[]? Best(int self, ArticleCard card, int language, IReadOnlyList<Article> articles)
        {
            if (!_sections.TryGetValue(card.Section, out var section))
                _sections.Add(card.Section, section = _sections.Count);
            (_sectionOf[self], _languageOf[self], _isWithdrawn[self]) = (section, language, card.Withdrawn);
            // All in one number: the same language goes first, then a higher score, then the newer article.
            Span<long> best = stackalloc long[Most];
            var count = 0;
            foreach (var other in _met)
            {
                var score = _scores[other] + (section > 0 && _sectionOf[other] == section ? SectionWeight : 0);
                _scores[other] = 0;
                if (!_isWithdrawn[other])
                    count = Insert(best, count,
                        (_languageOf[other] == language ? 1L << 62 : 0) | ((long)score << 32) | (uint)other);
            }

            if (_met.Count == 0)
                return null;
            _met.Clear();
            var cards = new ArticleCard[count];
            for (var i = 0; i < count; i++)
                cards[i] = articles[(int)best[i]].Card;
            return cards;
        }

        /// <summary>Keeps the highest in order.</summary>
        private static int Insert(Span<long> best, int count, long entry)
        {
            var place = count;
            while (place > 0 && entry > best[place - 1])
                place--;
            if (place == Most)
                return count;
            var last = Math.Min(count, Most - 1);
            best[place..last].CopyTo(best[(place + 1)..]);
            best[place] = entry;
            return last + 1;
        }
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
