namespace Gazette.Tests.Markup;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("Water *rose* and **fell**.", "<p>Water <em>rose</em> and <strong>fell</strong>.</p>\n")]
    [InlineData("one\n\n---\n\ntwo", "<p>one</p>\n<hr>\n<p>two</p>\n")]
    [InlineData("one  \ntwo", "<p>one<br>\ntwo</p>\n")]
    [InlineData("1 < 2 & \"x\"", "<p>1 &lt; 2 &amp; &quot;x&quot;</p>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n")]
    [InlineData("Rice\n:   in tonnes", "<dl>\n<dt>Rice</dt>\n<dd>in tonnes</dd>\n</dl>\n")]
    [InlineData("The NPC met.\n\n*[NPC]: National People's Congress",
        "<p>The <abbr title=\"National People's Congress\">NPC</abbr> met.</p>\n")]
    [InlineData("", "")]
    public void Markdown_becomes_html(string markdown, string html) => Assert.Equal(html, Converted.Html(markdown));

    [Fact]
    public void Table_headers_name_their_columns_and_wide_tables_scroll() => Assert.Equal(
        """
        <div class="table" role="group" tabindex="0" aria-label="Table">
        <table>
        <thead>
        <tr><th scope="col" class="left">Crop</th><th scope="col" class="right">Tonnes</th><td></td></tr>
        </thead>
        <tbody>
        <tr><th scope="row" class="left">Rice</th><td class="right">1,200</td><td></td></tr>
        <tr><th scope="row" class="left">Tea</th><td class="right"></td><td></td></tr>
        </tbody>
        </table>
        </div>

        """.ReplaceLineEndings("\n"),
        Converted.Html("| Crop | Tonnes | |\n|:--|--:|---|\n| Rice | 1,200 | |\n| Tea |"));

    [Fact]
    public void A_table_is_called_one_in_the_language_of_the_page() => Assert.Contains("aria-label=\"表格\"", Converted.Html(
        "a|b\n-|-\n1|2", Converted.Place with { Language = "zh-Hans" }), StringComparison.Ordinal);

    [Fact]
    public void Notes_stand_at_the_end_and_lead_back() => Assert.Equal(
        """
        <p>One<sup id="fnref-1"><a href="#fn-1" role="doc-noteref" aria-label="Note 1">1</a></sup> two<sup id="fnref-2"><a href="#fn-2" role="doc-noteref" aria-label="Note 2">2</a></sup> again<sup id="fnref-3"><a href="#fn-2" role="doc-noteref" aria-label="Note 2">2</a></sup>.</p>
        <section class="footnotes" role="doc-endnotes" aria-label="Notes">
        <ol>
        <li id="fn-1">
        <p>First. <a href="#fnref-1" role="doc-backlink" aria-label="Back to the text from note 1">↩</a></p>
        </li>
        <li id="fn-2">
        <p>Second. <a href="#fnref-2" role="doc-backlink" aria-label="Back to the text from note 2">↩</a> <a href="#fnref-3" role="doc-backlink" aria-label="Back to the text from note 2">↩</a></p>
        </li>
        </ol>
        </section>

        """.ReplaceLineEndings("\n"),
        Converted.Html("One[^a] two[^b] again[^b].\n\n[^b]: Second.\n[^a]: First."));

    [Fact]
    public void A_note_that_nothing_points_to_is_kept_and_named()
    {
        var result = Converted.From("Text[^a].\n\n[^a]: First.\n\n[^b]: Lonely *words*.\n");
        Assert.Contains(
            "<ul>\n<li>\n<p>Lonely <em>words</em>.</p>\n</li>\n</ul>", Converted.Text(result), StringComparison.Ordinal);
        Assert.Equal("content/2024/05/15/x.md(5,1): warning unused-note", Assert.Single(result.Diagnostics).ToString()
            .Split(": The")[0]);
    }

    [Theory]
    [InlineData("One[^a][^b].", "<p>One<sup id=\"fnref-1\">1</sup><sup id=\"fnref-2\">2</sup>.</p>")]
    [InlineData("One[^a][^b][^c] [^c][^b].", "<p>One<sup id=\"fnref-1\">1</sup><sup id=\"fnref-2\">2</sup><sup "
        + "id=\"fnref-4\">3</sup> <sup id=\"fnref-5\">3</sup><sup id=\"fnref-3\">2</sup>.</p>")]
    [InlineData("He [sic *and* on][^a] came.", "<p>He [sic <em>and</em> on]<sup id=\"fnref-1\">1</sup> came.</p>")]
    [InlineData("【编者按】[编者按][^a]", "<p>【编者按】[编者按]<sup id=\"fnref-1\">1</sup></p>")]
    public void Words_and_notes_in_brackets_before_a_note_stay(string markdown, string html)
    {
        var text = Converted.Html(markdown + "\n\n[^a]: A.\n[^b]: B.\n[^c]: C.");
        Assert.Equal(html, System.Text.RegularExpressions.Regex.Replace(
            text[..text.IndexOf('\n', StringComparison.Ordinal)], "<a href=\"#fn[^>]*>([0-9]+)</a>", "$1"));
    }

    [Fact]
    public void A_reference_to_no_note_is_named_at_its_place()
    {
        var complaint = Converted.DiagnosticCatalog("One.\n\nTwo [^2] `[^3]`.\n\n~~~\n[^4]\n~~~\n");
        Assert.Equal(("missing-note", 3, 5), (complaint.Name, complaint.Location.Line, complaint.Location.Column));
    }

    [Fact]
    public void Tasks_show_whether_they_are_done()
    {
        var html = Converted.Html("- [x] bridge\n- [ ] road");
        Assert.Contains("<input type=\"checkbox\" disabled checked aria-label=\"Done\"> bridge", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"checkbox\" disabled aria-label=\"Not done\"> road", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fenced_figure_has_one_caption() => Assert.Equal(
        "<figure>\n<figcaption>First</figcaption>\n<p>Words.</p>\n<p>Second</p>\n</figure>\n",
        Converted.Html("^^^ First\nWords.\n^^^ Second"));

    [Theory]
    [InlineData("## Officials and workers\n", "<h2 id=\"h-officials-and-workers\">Officials and workers</h2>\n")]
    [InlineData("## 更正与说明！\n", "<h2 id=\"h-更正与说明\">更正与说明！</h2>\n")]
    [InlineData("## Font size\n", "<h2 id=\"h-font-size\">Font size</h2>\n")]
    [InlineData("## A\n## A\n## A 2\n## A\n", "<h2 id=\"h-a\">A</h2>\n<h2 id=\"h-a-2\">A</h2>\n<h2 id=\"h-a-2-2\">A 2</h2>\n<h2 "
        + "id=\"h-a-3\">A</h2>\n")]
    [InlineData("## !!!\n", "<h2 id=\"h-section\">!!!</h2>\n")]
    [InlineData("## `x` *y* [z](/about/)\n", "<h2 id=\"h-x-y-z\"><code>x</code> <em>y</em> <a href=\"/about/\">z</a></h2>\n")]
    [InlineData("### A\n### B\n", "<h2 id=\"h-a\">A</h2>\n<h2 id=\"h-b\">B</h2>\n")]
    [InlineData("## A\n#### B\n## C\n", "<h2 id=\"h-a\">A</h2>\n<h3 id=\"h-b\">B</h3>\n<h2 id=\"h-c\">C</h2>\n")]
    [InlineData("##\n\n## A\n", "<h2 id=\"h-a\">A</h2>\n")]
    [InlineData("Rice\n---\n", "<h2 id=\"h-rice\">Rice</h2>\n")]
    public void Headings_have_ids_and_levels_without_gaps(string markdown, string html) =>
        Assert.Equal(html, Converted.Html(markdown));

    [Fact]
    public void A_heading_of_the_title_s_level_is_lowered_and_named_once()
    {
        var result = Converted.From("words\n\n# Top\n## Below\n# Top two\n");
        Assert.Equal("<p>words</p>\n<h2 id=\"h-top\">Top</h2>\n<h3 id=\"h-below\">Below</h3>\n<h2 id=\"h-top-two\">Top "
            + "two</h2>\n", Converted.Text(result));
        var complaint = Assert.Single(result.Diagnostics);
        Assert.Equal(("top-heading", 3, 1), (complaint.Name, complaint.Location.Line, complaint.Location.Column));
    }

    [Theory]
    [InlineData("会议由**《德清新闻》**已报道", "会议由<strong>《德清新闻》</strong>已报道")]
    [InlineData("他说**“好”**。", "他说<strong>“好”</strong>。")]
    [InlineData("一行\n二行", "一行二行")]
    [InlineData("一行，\n二行", "一行，二行")]
    [InlineData("一行\n（二）行", "一行（二）行")]
    [InlineData("他说：\n“好”", "他说：“好”")]
    [InlineData("**一行**\n*二行*", "<strong>一行</strong><em>二行</em>")]
    [InlineData("**一\n二**", "<strong>一二</strong>")]
    [InlineData("一行[^1]\n二行\n\n[^1]: x", "</sup>二行")]
    [InlineData("𠀀\n𠀁", "𠀀𠀁")]
    [InlineData("一行\nLatin", "一行\nLatin")]
    [InlineData("Latin\n一行", "Latin\n一行")]
    [InlineData("said “so”\n“yes”", "said “so”\n“yes”")]
    [InlineData("한국\n어", "한국\n어")]
    [InlineData("一行\\\n二行", "一行<br>\n二行")]
    public void Chinese_text_runs_on(string markdown, string html) =>
        Assert.Contains(html, Converted.Html(markdown), StringComparison.Ordinal);

    [Fact]
    public void Characters_that_html_forbids_are_left_out() =>
        Assert.Equal("<p>abcd</p>\n", Converted.Html("a\u0001b&#2;c\u007F\uFFFEd"));
}
