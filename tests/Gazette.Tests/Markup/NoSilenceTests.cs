using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Gazette.Tests.Markup;

/// <summary>
/// Whatever an editor wrote is on the page, or complained of at its line. Each input is an article of one site; its words are the
/// runs of Chinese characters in it, so that no tag, attribute or field name counts as one.
/// </summary>
public sealed partial class NoSilenceTests
{
    /// <summary>Bodies. The first line stands on line 5 of the file.</summary>
    private static readonly string[] s_bodies =
    [
        // Raw HTML that is never closed, or that no site carries.
        "<!-- 壬水\n\n癸水", "零\n<!-- 壬水\n\n癸水\n\n> 甲",
        "<? 壬水\n\n癸水", "<? 壬水 ?>", "<!A 壬水\n\n癸水", "<!A 壬水>", "<![CDATA[ 壬水\n\n癸水", "<![CDATA[壬水]]>", "零 <? 壬水 ?> 一",
        "零 <!-- 壬水\n癸水", "零 <![if !甲]>壬水<![endif]> 癸水", "<![if !甲]>壬水\n\n<![endif]>癸水", "零 <![CDATA[壬水\n癸水", "零 <?壬水\n癸水",
        "<script>\n壬水\n\n癸水", "<style>\n壬水\n\n癸水", "<pre>\n壬水\n\n癸水", "<textarea>壬水\n\n癸水", "<script>壬水</script>",
        "<details>\n<summary>壬水</summary>\n\n癸水", "<details>壬水\n<!-- 癸水\n甲", "<p\n壬水\n\n癸水", "<div 壬水\n癸水",
        "<div title=\"壬水\n癸水", "<iframe src=x>壬水", "<name>壬水</name>", "<壬水>癸水", "</ 壬水> 癸水", "<p>甲</ 壬水>癸水</p>",
        "<svg><text>壬水</text></svg>", "<img alt=\"壬水\" src=\"缺.png\">", "<a href=\"壬水\">癸水</a>", "<font color=\"壬水\">癸水</font>",
        "<section><p>壬水</p><p>癸水</p></section>", "<table><tr><td>壬水<td>癸水</table>", "<select><option>壬水</select>",
        "<ruby>壬<rt>水</ruby>", "<summary>壬水</summary>", "<li>壬水<li>癸水", "<b>壬水\n\n癸水", "<title>壬水</title>癸水",
        // Tables.
        "|甲|乙|\n|-|-|\n|壬水|癸水|\n（数据来源：气象局）", "|甲|乙|\n|-|-|\n|壬水|癸水|丙丁|", "|甲|乙|\n|-|-|\n|壬水|癸水|\n　\n丙丁",
        "|甲|乙|\n|-|-|\n|壬水|癸水|\n---\n丙丁", "|甲|乙|\n|-|-|\n|壬水|癸水|\n2. 丙丁", "|甲|乙|\n|-|-|\n|壬水|癸水|\n![丙丁](缺.png)",
        "子|丑\n|甲|乙|\n|-|-|\n|`壬\\|水`|癸水|", "|甲|乙|\n|-|\n|壬水|癸水|", "|甲|乙|\n|壬水|癸水|", "｜甲｜乙｜\n｜壬水｜癸水｜", "甲\t乙\t丙\n壬水\t癸水\t丁",
        "|甲|乙|\n|-|-|\n|壬水", "甲|乙\n-|-\n壬水|癸水|丙\n\n丁", "|甲|\n|-|\n|壬水\\|癸水|", "|甲|乙|\n|:壬|-|\n|壬水|癸水|",
        // Links and pictures.
        "![壬水](boat 1.png)", "![壬水]（a.png）", "！[壬水](缺.png)", "![壬水](缺.png “癸水”)", "![壬水](缺.png \"癸水\")",
        "[壬水] (http://a.example/)",
        "[壬水](www.x.example)", "[壬水](癸水.pdf)", "[壬水](癸 水.pdf)", "[壬水](http://癸水)", "[壬水](javascript:癸水)", "[壬水](#癸水)",
        "[壬水]: 癸水", "[壬水]: /about/ \"癸水\"", "[壬水](/about/ \"癸水\")", "[壬水](癸水/丙)", "[壬水][癸水]", "[](壬水.md)", "<http://壬水>",
        // Notes, terms and abbreviations.
        "[^壬]: 癸水", "[^1]: 壬水\n[^1]: 癸水", "壬水[^癸]", "壬水[癸水][^1]\n\n[^1]: 甲", "*[ABC]: 壬水", "*[壬水]: 癸水\n\n甲", "壬水\n:   癸水",
        ":   壬水",
        // Signs that mean something else than was meant.
        "##壬水", "＃壬水", "# 壬水", "＊＊壬水＊＊", "- 壬水\n-癸水", "1. 壬水\n2.癸水",
        "![壬水](缺.png =9x9)", "[壬水](癸水.swp)",
        "** 壬水 ** 癸水", "壬水\n---\n癸水", "壬水\n===\n癸水", "    壬水\n    癸水", "\t壬水", "　　壬水\n　　癸水",
        "```\n壬水\n\n癸水", "```壬水\n癸水\n```", "~~~壬水 癸水\n甲\n~~~", "^^^ 壬水\n\n癸水", "^^^ 壬水\n癸\n^^^ 丙丁", "1. 壬水\n5. 癸水", "1986. 壬水",
        "- [x] 壬水\n- [ ] 癸水", "\\壬水\\\n癸水", "&壬水; 癸水", "壬水&#0;癸水", "> 壬水\n癸水", "+ 壬水\n* 癸水\n- 甲", "地点：壬水\n时间：癸水",
        // Blocks.
        "::: note “壬水”\n癸水\n:::", "::: note\n壬水\n\n癸水", ":::壬水\n癸水\n:::", "::: quotation by=壬水 role=癸水\n甲\n:::",
        "::: gallery\n壬水\n:::", "壬水\n:::\n癸水", "::: video file=壬水.mp4", "::: note 壬水 癸水", "::: note “壬水\n癸水\n:::",
        "::: table caption=壬水", ":: note 壬水", "::: quotation role=壬水\n癸水\n:::", "::: gallery “壬水”\n![癸水](缺.png)\n:::",
    ];

    /// <summary>Front matter beside <c>date</c>.</summary>
    private static readonly string[] s_frontMatter =
    [
        "title: 甲子题", "title: 甲子题\ntitle: 乙丑题", "title: 甲子题\n标题: 乙丑题", "title: [甲子题, 乙丑题]", "title: {甲子: 乙丑}",
        "title: '甲子题", "title: 甲子题: 乙丑",
        "title: x\nsummary: 丙寅摘要", "title: x\nkicker: 丙寅引题\nsubtitle: 丁卯副题", "title: x\nauthors: [戊辰人, 己巳人]",
        "title: x\nauthors: 戊辰人、己巳人",
        "title: x\ntags: [庚午签, 辛未签]", "title: x\nsection: 壬申栏", "title: x\nsource: 癸酉报", "title: x\nnonsense: 甲戌词",
        "title: x\nsummry: 乙亥词",
        "title: x\nimage: {file: 丙子.jpg, alt: 丁丑图}", "title: x\ncorrections: [{date: 2024-05-16, note: 戊寅更正}]",
        "title: x\noriginal: {title: 己卯原题}",
        "title: x\nupdated: 昨日", "title: x\nlang: 中文", "title: x\ndraft: 大概", "title: x\n庚辰一行", "title: |\n  辛巳题\n  壬午题",
        "title: x\nsummary: >\n  癸未\n  甲申",
        "title: 甲子题 #1 乙丑题", "title: 甲子题 # 乙丑题", "title: x\ntags: #甲子签", "title: ! 甲子题", "title: x # 甲子注", "title: @甲子题",
        "title: x\nsummary: &甲子 乙丑", "title: x\nsummary: *甲子", "title: x\nsummary: !甲子 乙丑", "title: x\nsummary: % 甲子",
        "title: x\nauthors: 记者 甲子人 通讯员 乙丑人", "title: x\nauthors: 甲子人 乙丑人 丙寅人", "title: x\ntags: [甲子签、乙丑签]",
        "title: x\ntags: 【甲子签，乙丑签】", "title: x\ntags: 甲子签；乙丑签", "title: x\nauthors: {甲子人: 乙丑人}",
        "title: x\nauthors:\n  - 甲子人\n  乙丑人",
        "title: x\ntags:\n- 甲子签\n- [乙丑签]", "title: x\nwithdrawn: {date: 2024-05-16, reason: 甲子因}",
        "title: x\neditors: 甲子人", "title: x\nsource: 甲子报社", "title: x\nevent_date: 甲子日", "title: x\ncaptured: 甲子日",
        "title：甲子题", "title:甲子题",
        "title: x\n摘要：甲子要", "title: x\n  甲子题", "title: x\nsummary: \"甲子\n乙丑", "title: x\nsummary: 甲子\n  乙丑",
        "title: x\nsummary: |\n 甲子\n乙丑",
        "title: x\noriginal: 甲子原", "title: x\nimage: 甲子.jpg", "title: x\nimage: {file: a.jpg, 甲子: 乙丑}",
        "title: x\ncorrections: 甲子更正",
        "title: x\nlang: 甲子语", "title: x\npinned: 甲子", "title: x\n---\n甲子", "title: x\n...\n甲子: 乙丑",
    ];

    [Fact]
    public void Nothing_vanishes_without_a_word()
    {
        var files = s_bodies.Select(body => $"---\ntitle: x\ndate: 2024-05-15\n---\n{body}\n")
            .Concat(s_frontMatter.Select(front => $"---\n{front}\ndate: 2024-05-15\n---\nx\n")).ToArray();
        Assert.True(files.Length >= 80, $"{files.Length} inputs");
        using var site = SiteTest.WithRealTemplates("");
        for (var i = 0; i < files.Length; i++)
            site.Add($"content/2024/05/15/n{i}.md", files[i]);
        site.Build();
        var silent = new List<string>();
        for (var i = 0; i < files.Length; i++)
        {
            var page = $"/2024/05/15/n{i}/index.html";
            var lost = Lost(files[i], site.Has(page) ? TextOf(site.Page(page)) : null,
                [.. site.Complaints.Where(line => line.StartsWith($"content/2024/05/15/n{i}.md(", StringComparison.Ordinal))]);
            if (lost.Count > 0)
                silent.Add($"{string.Join(' ', lost)} of {files[i]}");
        }

        Assert.True(silent.Count == 0, string.Join("\n\n", silent));
    }

    [Fact]
    public void What_vanishes_is_noticed()
    {
        Assert.Equal(["壬水"], Lost("甲\n壬水", "甲", []));
        Assert.Equal(["壬水"], Lost("甲\n壬水", "甲", ["x.md(1,1): warning y: z"]));
        Assert.Empty(Lost("甲\n壬水", "甲", ["x.md(2,1): warning y: z"]));
        Assert.Empty(Lost("甲\n壬水", "壬水甲", []));
        // An article that is left out has an error, which tells of all of it; without one, all of it has vanished.
        Assert.Equal(["甲", "壬水"], Lost("甲\n壬水", null, []));
        Assert.Equal(["甲"], Lost("甲\n壬水", null, ["x.md(2,1): warning y: z"]));
        Assert.Empty(Lost("甲\n壬水", null, ["x.md(2,1): error y: z"]));
        // The words of other parts of a page are none of the article's.
        Assert.Equal("x 题 壬水", TextOf("<title>x</title><nav>甲</nav><main>题 <img alt='壬水'></main><footer>乙</footer>").Trim());
    }

    /// <summary>The words of a file that are neither in its page nor on a line that is complained of.</summary>
    /// <param name="page">The text of the page, or null when there is none.</param>
    /// <param name="complaints">As they are printed: <c>x.md(4,7): error name: message</c>.</param>
    private static List<string> Lost(string file, string? page, IReadOnlyList<string> complaints)
    {
        if (page is null && complaints.Any(complaint => complaint.Contains("): error ", StringComparison.Ordinal)))
            return [];
        var lost = new List<string>();
        var lines = file.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (!complaints.Any(complaint => complaint.Contains($".md({i + 1},", StringComparison.Ordinal)))
                foreach (Match word in Word().Matches(FieldName().Replace(lines[i], "")))
                    if (page?.Contains(word.Value, StringComparison.Ordinal) != true)
                        lost.Add(word.Value);
        return lost;
    }

    /// <summary>What readers get of the article on a page: title, description, and the text of its main part.</summary>
    private static string TextOf(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder(document.Title).Append(' ')
            .Append(document.QuerySelector("meta[name=description]")?.GetAttribute("content")).Append(' ');
        foreach (var node in (document.QuerySelector("main") ?? document.Body!).GetDescendants())
            if (node is IText words)
                text.Append(words.Data);
            else if (node is IElement element)
                text.Append(element.GetAttribute("alt")).Append(element.GetAttribute("title"))
                    .Append(Uri.UnescapeDataString(element.GetAttribute("href") ?? ""));
        return Space().Replace(text.ToString(), " ");
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^标题:")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
