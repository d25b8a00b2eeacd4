using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using Gazette.Importing;
using Gazette.Tests.Markup;

namespace Gazette.Tests.Importing;

/// <summary>What is written as Markdown, our own reader reads back as the same words.</summary>
public sealed class MarkdownTextTests
{
    private static readonly Gen<string> Word = Property.One(
        "*", "**", "_", "#", "## ", "1.", "2)", "- ", "+ ", "> ", "|", "`", "```", "~~~", "<", "<b>", "</p>", "<!--", "&amp;",
            "&#35;", "[x]: y",
        "[a](b)", "![", "]", "\\", "^", "^^^", ":", ":   ", "---", "===", "***", "[^1]", "*[HTML]: x", "词", "春耕", "，", "。",
            "“", "”", "a", "B2",
        " ", "  ", "http://x.example/", "$", "%", "{", "}", "(", ")", "!", "=", "x_y", "1986. ", "\u00A0");

    private static readonly Gen<string> Line = Word.List[1, 8].Select(words => string.Concat(words));

    [Fact]
    public void Hostile_words_are_read_back_as_they_are() => Property.Holds(
        Line.List[1, 4], 3000,
        lines =>
        {
            var blocks = lines.Select(line => Spaces.Single(line)).Where(line => line.Length > 0)
                .Select(line => new BodyBlock(BlockKind.Paragraph, [new InlineRun(line)])).ToList();
            AssertReadBack(blocks);
        },
        lines => string.Join('\n', lines));

    [Fact]
    public void Styles_links_and_breaks_change_no_words() => Property.Holds(
        Gen.Select(Word, Gen.Int[0, 5]).List[1, 8].List[1, 4], 3000,
        paragraphs =>
        {
            var blocks = new List<BodyBlock>();
            foreach (var paragraph in paragraphs)
            {
                var runs = new ParagraphRuns();
                foreach (var (word, style) in paragraph)
                {
                    if (style == 5)
                        runs.AddBreak();
                    runs.Add(word, new InlineRun("", style is 1 or 3, style is 2 or 3, style == 4
                        ? "https://news.example/a(b)" : null));
                }

                blocks.AddRange(runs.Take().Select(words => new BodyBlock(BlockKind.Paragraph, words)));
            }

            AssertReadBack(blocks);
        },
        paragraphs => string.Join('\n', paragraphs.Select(paragraph => string.Join(' ', paragraph))));

    [Theory]
    [InlineData(BlockKind.Heading)]
    [InlineData(BlockKind.Item)]
    [InlineData(BlockKind.Quotation)]
    public void Headings_items_and_quotations_keep_their_words(object kind) => Property.Holds(
        Line.List[1, 3], 1500,
        lines => AssertReadBack([.. lines.Select(line => Spaces.Single(line)).Where(line => line.Length > 0)
            .Select(line => new BodyBlock((BlockKind)kind, [new InlineRun(line)]))]),
        lines => string.Join('\n', lines));

    [Fact]
    public void Cells_of_tables_keep_their_words() => Property.Holds(
        Line.Array[4], 1500,
        cells =>
        {
            var table = new ImportedTable([.. cells.Select(
                cell => new ImportedCell([new InlineRun(Spaces.Single(cell))], 1, 1, false)).Chunk(2)]);
            var block = new BodyBlock(BlockKind.Table,
                [.. cells.Select(cell => new InlineRun(Spaces.Single(cell) + " "))])
            { Table = table };
            AssertReadBack([block]);
        },
        cells => string.Join('\n', cells));

    private static void AssertReadBack(IReadOnlyList<BodyBlock> blocks)
    {
        var markdown = MarkdownBody.Of(blocks, href => href);
        var read = new HtmlParser().ParseDocument(Converted.Html(markdown)).Body!.TextContent;
        var written = string.Concat(blocks.Select(block => block.Text));
        Assert.Equal(Letters(written), Letters(read));
    }

    // Spaces and line ends between words are the reader's to choose.
    private static string Letters(string text) => Regex.Replace(text, @"[\s\u00A0]+", "");
}
