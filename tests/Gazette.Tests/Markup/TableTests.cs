using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Gazette.Tests.Markup;

/// <summary>Tables as GitHub Flavored Markdown has them (version 0.29-gfm, section 4.10), and as editors end them.</summary>
public sealed class TableTests
{
    [Theory]
    // The examples 198 to 205 of the specification.
    [InlineData("| foo | bar |\n| --- | --- |\n| baz | bim |", "foo,bar;baz,bim")]
    [InlineData("| abc | defghi |\n:-: | -----------:\nbar | baz", "abc,defghi;bar,baz")]
    [InlineData("| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |", "f|oo;b | az;b | im")]
    [InlineData("| abc | def |\n| --- | --- |\n| bar | baz |\n> bar", "abc,def;bar,baz", "blockquote bar")]
    [InlineData("| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar", "abc,def;bar,baz;bar,", "p bar")]
    [InlineData("| abc | def |\n| --- |\n| bar |", "p | abc | def | | --- | | bar |")]
    // The specification ignores what stands behind the last column; here it is shown.
    [InlineData("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |", "abc,def;bar,;bar,baz | boo")]
    [InlineData("| abc | def |\n| --- | --- |", "abc,def")]
    // A table ends where another block begins.
    [InlineData("|甲|乙|\n|-|-|\n|1|2|\n---", "甲,乙;1,2", "hr ")]
    [InlineData("|甲|乙|\n|-|-|\n|1|2|\n2. 丙", "甲,乙;1,2", "ol 丙")]
    [InlineData("|甲|乙|\n|-|-|\n|1|2|\n- 丙", "甲,乙;1,2", "ul 丙")]
    [InlineData("|甲|乙|\n|-|-|\n|1|2|\n## 丙", "甲,乙;1,2", "h2 丙")]
    [InlineData("|甲|乙|\n|-|-|\n|1|2|\n　\n丙", "甲,乙;1,2", "p 丙")]
    [InlineData("|甲|乙|\n|-|-|\n|1|2|\n\u00A0\n丙", "甲,乙;1,2", "p 丙")]
    [InlineData("|甲|乙|\n|-|-|\n|1|2|\n```\n丙\n```", "甲,乙;1,2", "pre 丙")]
    [InlineData("子 | 丑\n寅\n|甲|乙|\n|-|-|\n|1|2|", "p 子 | 丑寅", "甲,乙;1,2")]
    [InlineData("- 子\n\n  |甲|乙|\n  |-|-|\n  |1|2|\n\n丙", "ul 子 甲乙 12", "p 丙")]
    [InlineData("> |甲|乙|\n> |-|-|\n> |1|2|\n\n丙", "blockquote 甲乙 12", "p 丙")]
    [InlineData("|甲|乙|\n|-|-|\n|`x\\|y`|<mark>z</mark>|", "甲,乙;x|y,z")]
    public void A_table_ends_where_another_block_begins(string markdown, params string[] blocks) =>
        Assert.Equal(blocks, Blocks(Converted.Html(markdown)));

    [Theory]
    [InlineData("（数据来源：气象局）", "（数据来源：气象局）,")]
    [InlineData("![图](photo.jpg)", ",")]
    public void A_line_without_bars_is_a_row_and_is_named(string line, string row)
    {
        var result = Converted.From($"|甲|乙|\n|-|-|\n|1|2|\n{line}");
        Assert.Equal($"甲,乙;1,2;{row}", Assert.Single(Blocks(Converted.Text(result))));
        var complaint = Assert.Single(result.Diagnostics);
        Assert.Equal(("row-without-bars", 4), (complaint.Name, complaint.Location.Line));
    }

    [Fact]
    public void Cells_beyond_the_last_column_are_named()
    {
        var complaint = Converted.DiagnosticCatalog("|甲|乙|\n|-|-|\n|`a|b`|1|2|\n");
        Assert.Equal(("excess-cells", 3, 1), (complaint.Name, complaint.Location.Line, complaint.Location.Column));
        Assert.Contains("\"1|2\"", complaint.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("|甲|乙|\n|1|2|", "broken-table", 1)]
    [InlineData("子\n\n| 甲 | 乙 |\n|---|\n| 1 | 2 |", "broken-table", 3)]
    [InlineData("｜甲｜乙｜\n｜—｜—｜", "wide-signs", 1)]
    [InlineData("甲\t乙\t丙\n1\t2\t3", "tabbed-cells", 1)]
    [InlineData("甲\t乙\n1\t2\n3\t4", "tabbed-cells", 2)]
    public void What_was_meant_for_a_table_is_named_once(string markdown, string name, int line)
    {
        var complaint = Converted.DiagnosticCatalog(markdown);
        Assert.Equal((name, line), (complaint.Name, complaint.Location.Line));
    }

    /// <summary>The blocks of a body: a table as its rows, any other as its element and words.</summary>
    private static string[] Blocks(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return [.. document.Body!.Children.Select(block => block.QuerySelector(":scope > table") is { } table
            ? string.Join(';', table.QuerySelectorAll("tr").Select(row => string.Join(',', row.Children.Select(Words))))
            : $"{block.LocalName} {Words(block)}")];
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
