using System.Collections.Concurrent;
using System.Text.Json;
using Gazette.Content;
using Gazette.Threading;

namespace Gazette.Searching;

/// <summary>
/// The best results of terms that many documents hold, ready to show: who searches for one of them need not load where they lie.
/// </summary>
internal sealed class SearchHeads
{
    private const int Results = 10;

    // Of a smaller segment the cards are few files.
    private const int LeastDocuments = 200;

    // One document in so many must hold a term.
    private const int Share = 12;

    // Of a segment of fewer documents only this many terms have heads: with more these would be longer than all else.
    private const int FewDocuments = 2_000;
    private const int TermsOfFew = 128;

    private readonly Dictionary<int, byte[]> _heads = [];

    private SearchHeads()
    {
    }

    /// <summary>No head of any term.</summary>
    public static SearchHeads None { get; } = new();

    /// <summary>Whether in a segment of so many documents a term has a head whatever other terms there are.</summary>
    public static bool AreIndependent(int documents) => documents >= FewDocuments;

    /// <summary>The heads of a segment.</summary>
    /// <param name="read">Gives what an article is found by.</param>
    /// <param name="known">Excerpts that were made before.</param>
    public static SearchHeads Of(
        SearchRun run,
        SegmentDocuments documents,
        Func<Article, SearchDocument> read,
        IReadOnlyDictionary<(string Term, int Document), string> known)
    {
        if (documents.Count < LeastDocuments)
            return None;
        var heads = new SearchHeads();
        var best = Terms(run, documents.Count).ToDictionary(term => term, term => BestOf(run, term));
        var excerpts = Excerpts(run, best, document => read(documents.Article(document)), known);
        foreach (var (term, found) in best)
        {
            var text = run.Term(term).ToString();
            heads._heads[term] = SearchJson.Write(json =>
            {
                json.WriteStartArray();
                foreach (var document in found)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(document);
                    CardFiles.WriteCard(json, documents.Article(document));
                    json.WriteStringValue(excerpts[(text, document)]);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            });
        }

        return heads;
    }

    /// <summary>Bytes that the head of a term takes in its file.</summary>
    public int LengthOf(SearchRun run, int term) =>
        _heads.TryGetValue(term, out var head) ? LengthOf(run.Term(term), head.Length) : 0;

    /// <summary>The heads of a range of terms as JSON; empty where there is none.</summary>
    public byte[] Write(SearchRun run, int from, int to)
    {
        int[] terms = [.. Enumerable.Range(from, to - from).Where(_heads.ContainsKey)];
        return terms.Length == 0 ? [] : SearchJson.Write(json =>
        {
            json.WriteStartObject();
            foreach (var term in terms)
            {
                json.WritePropertyName(run.Term(term));
                json.WriteRawValue(_heads[term], skipInputValidation: true);
            }

            json.WriteEndObject();
        });
    }

    /// <summary>The heads of a file, in the order of their terms.</summary>
    public static IReadOnlyList<WrittenHead> In(ReadOnlySpan<byte> heads)
    {
        var found = new List<WrittenHead>();
        if (heads.IsEmpty)
            return found;
        var reader = new Utf8JsonReader(heads);
        _ = reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var term = reader.GetString()!;
            _ = reader.Read();
            var begin = reader.TokenStartIndex;
            var documents = new List<int>(Results);
            while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
            {
                _ = reader.Read();
                documents.Add(reader.GetInt32());
                _ = reader.Read();
                reader.Skip();
                _ = reader.Read() && reader.Read();
            }

            found.Add(new WrittenHead(term, LengthOf(term, (int)(reader.BytesConsumed - begin)), documents));
        }

        return found;
    }

    /// <summary>Reads the excerpts of a file's heads.</summary>
    /// <param name="numbers">For each document its number today, or -1.</param>
    public static void Read(
        ReadOnlyMemory<byte> heads, int[] numbers, ConcurrentDictionary<(string Term, int Document), string> into)
    {
        if (heads.IsEmpty)
            return;
        using var json = JsonDocument.Parse(heads);
        foreach (var term in json.RootElement.EnumerateObject())
            foreach (var result in term.Value.EnumerateArray())
                if (numbers[result[0].GetInt32()] is >= 0 and var document)
                    into[(term.Name, document)] = result[2].GetString()!;
    }

    private static int LengthOf(ReadOnlySpan<char> term, int head) => head + (term.Length * 3) + 4;

    /// <summary>The terms that get heads. Nobody searches for a single character that nearly every text has.</summary>
    private static IEnumerable<int> Terms(SearchRun run, int documents)
    {
        var terms = Enumerable.Range(0, run.Count)
            .Where(term => run.Documents(term) >= documents / Share && run.Term(term).Length > 1);
        return documents < FewDocuments ? terms.OrderByDescending(run.Documents).Take(TermsOfFew) : terms;
    }

    /// <summary>The documents in which a term weighs most; of those of one level the newest.</summary>
    private static int[] BestOf(SearchRun run, int term)
    {
        // Of each level how many there are, and a ring buffer of the last of them.
        Span<int> counts = stackalloc int[SearchRunBuilder.HighestLevel + 1];
        Span<int> last = stackalloc int[counts.Length * Results];
        counts.Clear();
        var reader = new PostingReader(run.Postings(term));
        while (reader.Next())
            last[(reader.Level * Results) + (counts[reader.Level]++ % Results)] = reader.Document;

        var best = new List<int>(Results);
        for (var level = SearchRunBuilder.HighestLevel; level >= 0; level--)
            for (var (i, end) = (counts[level] - 1, Math.Max(0, counts[level] - Results)); i >= end && best.Count < Results; i--)
                best.Add(last[(level * Results) + (i % Results)]);
        return [.. best];
    }

    private static ConcurrentDictionary<(string Term, int Document), string> Excerpts(
        SearchRun run,
        Dictionary<int, int[]> best,
        Func<int, SearchDocument> read,
        IReadOnlyDictionary<(string Term, int Document), string> known)
    {
        var excerpts = new ConcurrentDictionary<(string Term, int Document), string>();
        var wanted = new Dictionary<int, List<string>>();
        foreach (var (term, found) in best)
        {
            var text = run.Term(term).ToString();
            foreach (var document in found)
            {
                if (known.TryGetValue((text, document), out var excerpt))
                    excerpts[(text, document)] = excerpt;
                else if (wanted.TryGetValue(document, out var terms))
                    terms.Add(text);
                else
                    wanted[document] = [text];
            }
        }

        using var texts = new ThreadLocal<HtmlText>(() => new HtmlText());
        KeyValuePair<int, List<string>>[] unread = [.. wanted];
        WorkerThreads.ForEach(unread.Length, i =>
        {
            var (document, terms) = unread[i];
            var text = texts.Value!;
            text.Set(read(document).Html.Span);
            foreach (var term in terms)
                excerpts[(term, document)] = Excerpt.Of(text.Text, term);
        });
        return excerpts;
    }
}

/// <summary>A head that stands in a file.</summary>
/// <param name="Length">As <see cref="SearchHeads.LengthOf(SearchRun, int)"/> tells it.</param>
/// <param name="Documents">Those that it shows.</param>
internal sealed record WrittenHead(string Term, int Length, IReadOnlyList<int> Documents);
