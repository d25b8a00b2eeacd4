using CsCheck;
using Gazette.Markup;

namespace Gazette.Tests.Markup;

public sealed class MarkdownConverterTests
{
    private const string Word = "word";

    private static readonly string[] s_bodies =
    [
        "Plain words.", "Note[^a].\n\n[^a]: One.", "x[^b] y[^b]\n\n[^b]: Two.\n[^c]: Lonely.", "## Same\n\nwords\n\n## Same",
        "# Top\n\nwords", "a|b\n-|-\n1|2", "<details><mark>open",
        "![a](photo.jpg \"T\")", "[a](javascript:x) <font>b</font>", "- [x] done\n- [ ] open", "*[AB]: Alpha Beta\n\nAB",
        "AB without a definition", "[r]", "[r]\n\n[r]: /about/",
        "<b>bold</b> <sub>x", string.Concat(Enumerable.Repeat("> ", 3000)), "一行\n二行", "Term\n:   Definition",
        "1. a\n\n   b\n2. c", "^^^\nx\n^^^ y",
    ];

    [Fact]
    public void Nothing_of_one_body_shows_in_the_next()
    {
        var alone = s_bodies.ToDictionary(body => body, body => Told(Converted.From(body)));
        var converter = new MarkdownConverter();
        var order = new Random(20240515);
        for (var round = 0; round < 20; round++)
        {
            var bodies = s_bodies.ToArray();
            order.Shuffle(bodies);
            foreach (var body in bodies)
                Assert.Equal(alone[body], Told(converter.Convert(body, Converted.Place)));
        }
    }

    [Fact]
    public void A_body_without_a_bar_is_the_same_read_without_tables()
    {
        var converter = new MarkdownConverter();
        foreach (var body in s_bodies.Where(body => !body.Contains('|')))
            Assert.Equal(Told(converter.ConvertWithTables(body, Converted.Place)),
                Told(converter.Convert(body, Converted.Place)));
    }

    [Theory]
    [InlineData("[", 200_000, "too-long")]
    [InlineData("[", 20_000, "too-deep")]
    [InlineData("![", 20_000, "too-deep")]
    [InlineData("> ", 20_000, "too-deep")]
    [InlineData("1. ", 20_000, "too-deep")]
    [InlineData("*a ", 29_000, "")]
    [InlineData("a**b", 29_000, "")]
    [InlineData("[a](", 29_000, "")]
    [InlineData("[a](b(", 29_000, "")]
    [InlineData("a <?", 29_000, "")]
    [InlineData("a <!A ", 29_000, "")]
    [InlineData("<mark>", 29_000, "")]
    [InlineData("<b ", 29_000, "")]
    [InlineData("`", 29_000, "")]
    [InlineData("|", 29_000, "")]
    [InlineData("|a", 1_000_000, "too-long")]
    [InlineData("x|\n|-\n", 29_000, "")]
    [InlineData("word ", 400_000, "too-long")]
    [InlineData("words\n\n", 400_000, "")]
    [InlineData("[x]: u\n\n", 200_000, "")]
    [InlineData("[^1]", 29_000, "")]
    [InlineData("[^1]: ", 29_000, "")]
    [InlineData("# a\n\n", 100_000, "")]
    [InlineData("\t", 200_000, "")]
    [InlineData("&#x", 29_000, "")]
    [InlineData("<pre>\n\n", 100_000, "")]
    [InlineData("<!--\n\n", 100_000, "")]
    [InlineData("<?\n", 29_000, "")]
    [InlineData("<svg>", 29_000, "")]
    [InlineData("](a b)\n", 29_000, "")]
    [InlineData("1*1", 29_000, "")]
    [InlineData("｜｜\n\n", 400_000, "")]
    [InlineData("##x\n\n", 400_000, "")]
    [InlineData("　　x\n", 29_000, "")]
    public void Endless_repetition_ends_with_a_page_or_a_complaint(string piece, int length, string name)
    {
        var result = Converted.From(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        var errors = result.Diagnostics.Where(complaint => complaint.Severity == Gazette.Diagnostics.Severity.Error)
            .Select(complaint => complaint.Name);
        Assert.Contains(name, errors.DefaultIfEmpty(""));
    }

    [Fact]
    public void A_table_filled_up_to_its_widest_row_is_bounded() =>
        Assert.Equal("too-large", Converted.DiagnosticCatalog(
            "|a|b|\n|-|-|\n" + new string('|', 1000) + "\n" + string.Concat(Enumerable.Repeat("x|\n", 5000))).Name);

    [Fact]
    public void Random_bytes_become_valid_html() => Property.Holds(
        Property.One("*", "_", "[", "]", "(", ")", "!", "`", "<", ">", "&", "|", "-", "\n", "\n\n", " ", "    ", "#", "[^1]",
            ": ", "a", "中", "**", "<mark>", "</mark>", "<details>", "</p>", "<td>", "<!--", "\"", "'", "=", "\\", "^^^", "1. ",
            "- [x] ", "> ", "\0", "\u0001", "\uD800", "photo.jpg", "https://x.y", "javascript:", "\t", "\r\n", "*[a]: b\n",
            "[^1]: c\n",
            "~~~", "<script>", "&#0;", "<a href='/x'>").List[0, 59].Select(string.Concat),
        3000,
        static body => ValidHtml.AssertSafe(Converted.Html(body)),
        static body => body);

    [Fact]
    public void No_words_are_lost_however_marks_stand_among_them() => Property.Holds(
        Gen.Frequency(
            (1, Gen.Const(Word)),
            (1, Property.One("*", "_", "[", "]", "(", ")", "!", "`", "\n", "\n\n", " ", "    ", "#", "[^1]", "[^2]", ": ", "中",
                "**", "<mark>", "</mark>", "<details>", "</details>", "<summary>", "</p>", "<td>", "<table>", "\"", "'", "\\",
                "\n^^^ ", "\n1. ", "\n- [x] ", "\n> ", "\n\n[^1]: a ", "\n\n[^2]: b ", "](", "\n: ", "\n## ", "\n---\n", "|",
                "\na|b\n-|-\n"))).List[1, 24],
        5000,
        static pieces =>
        {
            var result = Converted.From(Numbered(pieces));
            // A definition that nothing uses is not printed, but it is named.
            if (result.Diagnostics.Any(complaint => complaint.Name == "unused-definition"))
                return;
            var told = Told(result);
            for (var i = 0; i < pieces.Count; i++)
                Assert.True(pieces[i] != Word || told.Contains($"w{i}z", StringComparison.Ordinal), $"w{i}z is lost.");
        },
        Numbered);

    /// <summary>The pieces as one body, where each word has a number of its own.</summary>
    private static string Numbered(IReadOnlyList<string> pieces) =>
        string.Concat(pieces.Select((piece, i) => piece == Word ? $"w{i}z" : piece));

    private static string Told(MarkdownResult result) =>
        Converted.Text(result) + string.Join('\n', [.. result.Links.Select(link => link.ToString()),
            .. result.Files.Select(file => file.ToString()), .. result.Diagnostics.Select(complaint => complaint.ToString())]);
}
