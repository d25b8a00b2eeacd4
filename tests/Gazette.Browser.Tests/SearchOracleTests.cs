using Gazette.Searching;
using Gazette.Tests;

namespace Gazette.Browser.Tests;

/// <summary>
/// The script that searches, against what is simple and slow: the tokens that the program makes, and a look through every text.
/// </summary>
[Collection(nameof(Browsing))]
public sealed class SearchOracleTests(Browsing browsing)
{
    private const int Articles = 2_000;
    private const int Queries = 1_000;

    /// <summary>Pieces of random texts: what folds, separates, vanishes, belongs to numbers, and halves of pairs.</summary>
    private static readonly string[] Pieces =
    [
        "教", "育", "局", "張", "国", "國", "〇", "々", "𠮷", "カ", "ー", "ｶﾞ", "뉴", "ㄅ", "a", "B", "é", "ß", "Œ", "ﬁ", "Я", "Σ", "İ",
        "1", "2", "34", "567", "０", "①", "½", "Ⅳ", "㎡", ",", ".", "，", "．", "·", "-", "’", "'", " ", "  ", "\n", "\t",
        "\u00a0", "\u3000", "\u200b", "\u00ad", "\u0301", "\ufe0f", "\ud800", "\udc00", "🎉", "ก", "ि", "ع", "(", "、", "“", "™",
    ];

    [Fact]
    public async Task Ten_thousand_texts_have_the_same_tokens_in_page_and_program()
    {
        var random = new Random(18);
        var texts = Enumerable.Range(0, 10_000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Piece(random)))).ToArray();
        await using var reader = await browsing.NewReader();
        await reader.Open(browsing.English, "/search/");
        // As numbers: half a surrogate pair does not survive in text.
        var found = await reader.Page.EvaluateAsync<string[]>(
            """
            async texts => {
              const { foldTable, tokens } = await import('/assets/search.js');
              const { fold } = await (await fetch('/search/index/manifest.json')).json();
              const table = foldTable(await (await fetch(`/search/index/${fold}.json`)).json());
              return texts.split('\n').map(text =>
                tokens(String.fromCharCode(...text.split(' ')), table).join(' '));
            }
            """,
            string.Join('\n', texts.Select(text => string.Join(' ', text.Select(letter => (int)letter)))));
        Assert.Empty(texts.Zip(found, (text, inPage) => (text, inPage, expected: string.Join(' ', Tokens(text))))
            .Where(each => each.expected != each.inPage)
            .Select(each => $"{Codes(each.text)}: {each.expected}, in the page {each.inPage}").Take(8));
    }

    /// <summary>
    /// Of 2,000 articles, a look through all texts says what each query must find. Nothing is missed among what may be a result,
    /// and the first page holds nothing else; of some queries all results are counted.
    /// </summary>
    [Fact]
    public async Task Nothing_is_missed_and_the_first_page_holds_nothing_else()
    {
        var made = RandomArchive.Of(Articles);
        using var site = SiteTest.WithRealTemplates("");
        using var server = new FileServer("/", address =>
        {
            foreach (var (path, text) in made.Files)
                site.Add(path, text);
            site.BaseUrl = address;
            return site.BuildWell().Output;
        });
        await using var reader = await browsing.NewReader();
        await reader.Open(server.Address, "/search/");
        var faults = await reader.Page.EvaluateAsync<string[]>(
            """
            async ([texts, queries]) => {
              const { search } = await import('/assets/search.js');
              // Each page is loaded and parsed once, however often it is read.
              const load = fetch, loaded = new Map(), parse = DOMParser.prototype.parseFromString, parsed = new Map();
              window.fetch = async (address, options) => {
                if (!loaded.has(address)) loaded.set(address, (await load(address, options)).arrayBuffer());
                return new Response(await loaded.get(address));
              };
              DOMParser.prototype.parseFromString = function (html, type) {
                if (!parsed.has(html)) parsed.set(html, parse.call(this, html, type));
                return parsed.get(html);
              };
              const faults = [], addresses = [], all = texts.map(([address, text]) => [address, ` ${text} `]);
              let tested = 0;
              for (const [query, needles, isWord] of queries) {
                const wanted = needles.map(needle => isWord ? ` ${needle} ` : needle);
                const holds = ([, text]) => wanted.every(words => text.includes(words));
                const expected = new Set(all.filter(holds).map(([address]) => address));
                const found = await search('/', query), { index, ranked, results } = found;
                for (const name of tested ? [] : index.segments.flatMap(({ cards }) => cards.match(/.{8}/g)))
                  addresses.push(...(await index.file(name + '.json')).map(([address]) => address));
                const may = new Set(Array.from(ranked, id => addresses[id]));
                const missed = [...expected].filter(address => !may.has(address));
                const wrong = results.filter(({ href }) => !expected.has(decodeURIComponent(href)));
                if (missed.length) faults.push(`${query} misses ${missed.length}: ${missed[0]}`);
                if (wrong.length) faults.push(`${query} wrongly finds ${wrong[0].href}`);
                if (results.length < Math.min(10, expected.size) && !found.hasMore)
                  faults.push(`${query} shows ${results.length}`);
                if (tested++ % 40) continue;
                await found.countExactly();
                if (found.count !== expected.size) faults.push(`${query} has ${expected.size} results, not ${found.count}`);
              }
              return tested === queries.length ? faults.slice(0, 20) : ['not all were tested'];
            }
            """,
            new object[] { made.Texts, made.Queries(Queries) });
        Assert.Empty(faults);
    }

    private static string Piece(Random random) =>
        random.Next(8) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)];

    private static List<string> Tokens(string text)
    {
        var normalised = new NormalisedText();
        normalised.Set(text);
        var tokens = new List<string>();
        var reader = new TokenReader(normalised);
        while (reader.Next())
            tokens.Add(reader.Token.ToString());
        return tokens;
    }

    private static string Codes(string text) => string.Join(' ', text.Select(letter => $"{(int)letter:X4}"));
}
