using System.Globalization;
using System.Text;
using Gazette.Searching;

namespace Gazette.Browser.Tests;

/// <summary>
/// Articles of made-up words, Chinese and English in turns, as frequent as words are (Zipf), the same each time; and what one may
/// look for in them.
/// </summary>
internal sealed class RandomArchive
{
    private const string Common = "的一是了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会";
    private readonly Random _random = new(2026);
    private readonly string[] _words;
    private readonly string _characters;
    private readonly List<(string Address, string Title, string Body)> _articles = [];

    private RandomArchive()
    {
        var words = new HashSet<string>();
        while (words.Count < 4_000)
            words.Add(string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Syllable())));
        _words = [.. words];
        _characters = Common + string.Concat(Enumerable.Range(0, 1_500).Select(i => (char)('一' + (i * 13))));
    }

    /// <summary>The files of their articles, as paths and texts.</summary>
    public IEnumerable<(string Path, string Text)> Files => _articles.Select(article => (
        $"content{article.Address.TrimEnd('/')}.md",
        $"---\ntitle: '{article.Title}'\ndate: {article.Address[1..11].Replace('/', '-')}\nsource: daily\n"
            + $"lang: en\n---\n{article.Body}\n"));

    /// <summary>The normalised text of each, with its address; no phrase goes from one paragraph into the next.</summary>
    public string[][] Texts => [.. _articles.Select(article => new[]
    {
        article.Address,
        string.Join(" \n ", ((string[])[article.Title, .. article.Body.Split("\n\n"), "The Daily"]).Select(Normalised)),
    })];

    public static RandomArchive Of(int articles)
    {
        var archive = new RandomArchive();
        for (var i = 0; i < articles; i++)
        {
            var address = string.Create(
                CultureInfo.InvariantCulture, $"/{2005 + (i % 20)}/{1 + (i % 12):00}/{1 + (i % 28):00}/article-{i}/");
            archive._articles.Add(i % 2 == 0
                ? (address, archive.Chinese(8), archive.Chinese(120) + "\n\n" + archive.Chinese(60))
                : (address, archive.English(6), archive.English(50) + "\n\n" + archive.English(20)));
        }

        return archive;
    }

    /// <summary>
    /// So many pieces of Chinese articles, and so many words, phrases and pairs of English ones: as typed, what must stand in a
    /// text, and whether between word and word.
    /// </summary>
    public object[][] Queries(int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => Piece()),
        .. Enumerable.Range(0, count).Select(i => Words(i)),
    ];

    /// <summary>One to eight characters, with the digits, letters and signs among them.</summary>
    private object[] Piece()
    {
        while (true)
        {
            var body = _articles[2 * _random.Next(_articles.Count / 2)].Body;
            var length = _random.Next(1, 9);
            var piece = body.Substring(_random.Next(body.Length - length), length);
            if (piece.Any(letter => letter is >= '一' and < '\uA000') && !piece.Contains('\n', StringComparison.Ordinal))
                return [$"\"{piece}\"", new[] { Normalised(piece) }, false];
        }
    }

    private object[] Words(int i)
    {
        var words = Normalised(_articles[(2 * _random.Next(_articles.Count / 2)) + 1].Body).Split(' ');
        var at = _random.Next(words.Length - 3);
        return (i % 3) switch
        {
            0 => [$"\"{words[at]}\"", new[] { words[at] }, true],
            1 => [$"\"{words[at]} {words[at + 1]}\"", new[] { $"{words[at]} {words[at + 1]}" }, true],
            _ => [$"\"{words[at]}\" \"{words[at + 3]}\"", new[] { words[at], words[at + 3] }, true],
        };
    }

    private string Chinese(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(_characters[Zipf(_characters.Length)]);
            text.Append(_random.Next(40) switch
            {
                0 or 1 or 2 => "，",
                3 => "。",
                4 => _random.Next(1, 3_000).ToString("N0", CultureInfo.InvariantCulture),
                5 => (_random.Next(100) / 10.0).ToString("0.0", CultureInfo.InvariantCulture),
                6 => "GDP",
                7 => "（" + _random.Next(10) + "）",
                8 => "　",
                9 => "·",
                _ => "",
            });
        }

        return text.ToString().TrimStart('　');
    }

    private string English(int words)
    {
        var text = string.Join(
            ' ', Enumerable.Range(0, words).Select(_ => _words[Zipf(_words.Length)] + (_random.Next(9) == 0 ? "," : "")));
        return char.ToUpperInvariant(text[0]) + text[1..].TrimEnd(',') + ".";
    }

    /// <summary>A rank, of which the low are more frequent than the high, each in proportion.</summary>
    private int Zipf(int count) => (int)Math.Pow(count, _random.NextDouble()) - 1;

    private string Syllable() => $"{"bcdfghklmnprstvw"[_random.Next(16)]}{"aeiou"[_random.Next(5)]}{"lmnrst"[_random.Next(6)]}";

    private static string Normalised(string text)
    {
        var normalised = new NormalisedText();
        normalised.Set(text);
        return normalised.Text.ToString();
    }
}
