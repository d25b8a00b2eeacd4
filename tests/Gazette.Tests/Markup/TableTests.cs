using System.Collections.Frozen;
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
        Assert.Contains("\"1|2\"", complaint.Message.ToString(), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("Table: Harvest of *two* towns & more\n\n|甲|乙|\n|-|-|\n|1|2|", "Harvest of two towns & more")]
    [InlineData("Table: Harvest\n|甲|乙|\n|-|-|\n|1|2|", "Harvest")]
    [InlineData("table：收成\n\n|甲|乙|\n|-|-|\n|1|2|", "收成")]
    [InlineData("表：收成（吨）\n\n|甲|乙|\n|-|-|\n|1|2|", "收成（吨）")]
    [InlineData("表格: 收成\n\n|甲|乙|\n|-|-|\n|1|2|", "收成")]
    [InlineData("表二：收成\n\n|甲|乙|\n|-|-|\n|1|2|", "表二：收成")]
    [InlineData("Table 2: Harvest\n\n|甲|乙|\n|-|-|\n|1|2|", "Table 2: Harvest")]
    [InlineData("> Table: Harvest\n>\n> |甲|乙|\n> |-|-|\n> |1|2|", "Harvest")]
    [InlineData("<mark>x</mark>\n\nTable: Harvest\n\n|甲|乙|\n|-|-|\n|1|2|", "Harvest")]
    public void The_line_before_a_table_is_its_caption_when_it_says_so(string markdown, string caption)
    {
        using var document = new HtmlParser().ParseDocument(Converted.Html(markdown));
        var table = Assert.Single(document.QuerySelectorAll("table"));
        Assert.Equal(caption, table.FirstElementChild!.LocalName == "caption" ? table.FirstElementChild.TextContent : null);
        Assert.Equal(caption, table.ParentElement!.GetAttribute("aria-label"));
        Assert.DoesNotContain(
            document.QuerySelectorAll("p"), p => p.TextContent.Contains(caption[^2..], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Table: Harvest")]
    [InlineData("Table: Harvest\n\nText.\n\n|甲|乙|\n|-|-|\n|1|2|")]
    [InlineData("The table: harvest\n\n|甲|乙|\n|-|-|\n|1|2|")]
    [InlineData("Table:\n\n|甲|乙|\n|-|-|\n|1|2|")]
    [InlineData("表彰：三人\n\n|甲|乙|\n|-|-|\n|1|2|")]
    public void Other_lines_stay_paragraphs(string markdown)
    {
        var html = Converted.Html(markdown);
        Assert.DoesNotContain("<caption", html, StringComparison.Ordinal);
        Assert.Contains($"<p>{markdown.Split('\n')[0]}</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_caption_of_a_table_in_html_is_its_name_too()
    {
        var place = Converted.Place with { AllowedHtml = Converted.Place.AllowedHtml.Append("caption").ToFrozenSet() };
        Assert.Contains("aria-label=\"A &amp; B\"><table>",
            Converted.Html("<table><caption>A &amp; B</caption><tr><td>1</td></tr></table>", place), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("|乡镇|吨|\n|-|-|\n|河口|1|\n|麻溪|2|", 2)]
    [InlineData("|Town|t|\n|-|-|\n|**Hekou**|1|\n|[Maxi](https://x.example/)|2|", 2)]
    [InlineData("|Town|t|\n|-|-|\n|Hekou|1|\n|Hekou|2|", 0)]
    [InlineData("|Town|t|\n|-|-|\n|Hekou|1|\n||2|", 0)]
    [InlineData("|Year|t|\n|-|-|\n|2023|1|\n|2024|2|", 0)]
    [InlineData("|Day|t|\n|-|-|\n|3 May|1|\n|June|2|", 0)]
    [InlineData("|Town|\n|-|\n|Hekou|\n|Maxi|", 0)]
    public void Names_in_the_first_column_head_their_rows(string markdown, int headers)
    {
        using var document = new HtmlParser().ParseDocument(Converted.Html(markdown));
        Assert.Equal(headers, document.QuerySelectorAll("tbody > tr > th[scope=row]:first-child").Length);
        Assert.Equal(headers, document.QuerySelectorAll("tbody th").Length);
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
