namespace Gazette.Tests.Markup;

/// <summary>What is nearly Markdown, and what looks like it and is meant as it stands.</summary>
public sealed class NearMissTests
{
    private const string Sentence = "昨天下午三时，县里召开会议，通报了汀河上游连日降雨的情况，要求各乡镇连夜巡查堤防，及时转移群众。";

    [Theory]
    [InlineData("![图](boat 1.png)", "unread-link", "![图](<boat 1.png>)")]
    [InlineData("![图]（a.png）", "unread-link", "![图](a.png)")]
    [InlineData("![图](a.png）", "unread-link", "![图](a.png)")]
    [InlineData("![图](a.png “题”)", "unread-link", "![图](a.png \"题\")")]
    [InlineData("![图](a.png =300x200)", "unread-link", "Write ![图](a.png);")]
    [InlineData("甲 <!-- 乙\n丙", "unclosed-html", "Write -->")]
    [InlineData("甲 <?xml:namespace prefix = o />乙", "unclosed-html", "Write ?>")]
    [InlineData("甲 <![if !supportLists]>乙", "word-markup", "Delete it")]
    [InlineData("甲<![endif]>", "word-markup", "Delete it")]
    [InlineData("见[公告]（https://example.org/1）。", "unread-link", "[公告](https://example.org/1)")]
    [InlineData("[x] (https://example.org/)", "unread-link", "[x](https://example.org/)")]
    [InlineData("[表](report 2024.pdf)", "unread-link", "[表](<report 2024.pdf>)")]
    [InlineData("[题](/a \"b)", "unread-link", "[题](/a \"b\")")]
    [InlineData("！[图](photo.jpg)", "wide-signs", "![.")]
    [InlineData("＊＊粗＊＊", "wide-signs", "Write **.")]
    [InlineData("一 ** 粗 ** 二", "stray-asterisks", "**words**")]
    [InlineData("**粗", "stray-asterisks", "**words**")]
    [InlineData("5*3*2=30", "lost-asterisks", "×")]
    [InlineData("##标题", "broken-heading", "\"## 标题\"")]
    [InlineData("###标题 一", "broken-heading", "\"### 标题 一\"")]
    [InlineData("#标题", "broken-heading", "\"## 标题\"")]
    [InlineData("＃＃ 标题", "broken-heading", "\"## 标题\"")]
    [InlineData("甲\n---\n乙", "underlined-heading", "empty line before the line of -")]
    [InlineData("甲，\n乙。\n===", "underlined-heading", "empty line before the line of =")]
    [InlineData("地点：县城\n时间：周一", "joined-lines", "empty line")]
    [InlineData("要求：\n一、甲\n二、乙\n三、丙", "joined-lines", "such lines below")]
    [InlineData("（一）甲\n（二）乙", "joined-lines", "empty line")]
    [InlineData("（一）甲\r\n（二）乙\r\n（三）丙\r\n", "joined-lines", "empty line")]
    [InlineData("| 甲 | 乙 |\r\n| 丙 | 丁 |\r\n", "broken-table", "headings first")]
    [InlineData("1、甲\n2、乙", "joined-lines", "empty line")]
    [InlineData("1.甲\n2.乙", "joined-lines", "empty line")]
    [InlineData("第一条 甲\n第二条 乙", "joined-lines", "empty line")]
    [InlineData("●甲\n●乙", "joined-lines", "empty line")]
    [InlineData("-甲\n-乙", "joined-lines", "empty line")]
    [InlineData("- 甲\n-乙", "joined-lines", "empty line")]
    [InlineData("- 甲\n- 乙\n-丙", "joined-lines", "empty line")]
    [InlineData("1. 甲\n2.乙", "joined-lines", "empty line")]
    [InlineData("－ 甲\n－ 乙", "joined-lines", "empty line")]
    [InlineData("特此通知。\n\n松汀县政府\n2024年5月15日", "joined-lines", "empty line")]
    [InlineData(Sentence + "\n" + Sentence + "\n" + Sentence + "\n\n" + Sentence + "\n" + Sentence + "\n" + Sentence,
        "joined-lines", "empty line")]
    [InlineData("```\n甲\n\n乙", "unclosed-fence", "```")]
    [InlineData("~~~ 甲 乙\n丙\n~~~", "unclosed-fence", "next line")]
    [InlineData("*[NPC]: 全国人大\n\n正文", "unused-definition", "delete the line")]
    [InlineData("[见](www.example.cn)", "bad-link", "https://www.example.cn,")]
    [InlineData("[见](example.gov.cn/a/)", "bad-link", "https://example.gov.cn/a/,")]
    public void A_near_miss_is_named_with_what_to_write(string markdown, string name, string hint)
    {
        var complaint = Converted.DiagnosticCatalog(markdown);
        Assert.Equal(name, complaint.Name);
        Assert.Contains(hint, complaint.Hint.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[注]（见下文）和 [注](另见 下文)")]
    [InlineData("`![图](boat 1.png)` `##标题` `＊＊`")]
    [InlineData("甲 <!-- 乙 --> 丙 `<!--` \\<!-- 丁\n\n```\n<![if a]>\n```\n\n<!--[if mso]>\n甲\n<![endif]-->")]
    [InlineData("```\n##标题\n｜甲｜乙｜\n| 甲 |\n[x] (/a)\n甲\t乙\t丙\n```")]
    [InlineData("[题](/about/ \"带 空格\") [题](</about/?a b>)")]
    [InlineData("太好了！[看图](photo.jpg)")]
    [InlineData("#防汛# 讨论，#1 队")]
    [InlineData("\\##标题")]
    [InlineData("甲\n\n---\n\n乙")]
    [InlineData("地点：县城  \n时间：周一\\\n费用：无\n\n联系：门卫")]
    [InlineData(Sentence + "\n" + Sentence + "\n\n" + Sentence + "\n甲")]
    [InlineData(Sentence + "甲\n" + Sentence + "乙\n" + Sentence + "丙\n" + Sentence + "丁")]
    [InlineData("    " + Sentence + "\n    " + Sentence + "\n    " + Sentence)]
    [InlineData("平均雨量为\n1.5毫米，比昨天的\n2.3毫米少。")]
    [InlineData("一、甲\n\n二、乙<br>\n三、丙  \n四、丁")]
    [InlineData("```\n一、甲\n二、乙\n```\n\n1. 甲\n2. 乙\n\n- 丙\n- 丁")]
    [InlineData("政府公告，\n2024年5月15日起施行。")]
    [InlineData("- 雨量为\n1.5毫米\n- 甲  \n-乙")]
    [InlineData("|甲|乙|\n|-|-|\n|1\t2\t3|2|")]
    [InlineData("3*4")]
    [InlineData("\\*\\* 和 5\\*3\\*2")]
    [InlineData("[a](<photo.jpg>)")]
    public void What_is_meant_as_it_stands_is_left_alone(string markdown) => Assert.Empty(Converted.From(markdown).Diagnostics);

    [Theory]
    [InlineData("　　第一段。\n　　第二段。", "<p>　　第一段。</p>\n<p>　　第二段。</p>\n")]
    [InlineData("　　第一段，\n接着。\n　　第二段。", "<p>　　第一段，接着。</p>\n<p>　　第二段。</p>\n")]
    [InlineData("    第一段*一*。\n    第二段。", "<p>第一段<em>一</em>。</p>\n<p>第二段。</p>\n")]
    [InlineData("\t第一段。\n\t第二段。", "<p>第一段。</p>\n<p>第二段。</p>\n")]
    [InlineData("> 　　第一段。\n> 　　第二段。", "<blockquote>\n<p>　　第一段。</p>\n<p>　　第二段。</p>\n</blockquote>\n")]
    [InlineData("第一段，\n    接着。", "<p>第一段，接着。</p>\n")]
    [InlineData("本报讯：\n　　第一段。\n　　第二段。", "<p>本报讯：</p>\n<p>　　第一段。</p>\n<p>　　第二段。</p>\n")]
    [InlineData("\u00A0\u00A0第一段。\n\u00A0\u00A0第二段。", "<p>\u00A0\u00A0第一段。</p>\n<p>\u00A0\u00A0第二段。</p>\n")]
    [InlineData("- 甲，\n　　接着", "<ul>\n<li>甲，　　接着</li>\n</ul>\n")]
    [InlineData("- 甲\n\n      乙", "<ul>\n<li>\n<p>甲</p>\n<p>乙</p>\n</li>\n</ul>\n")]
    [InlineData("甲\n　\n乙", "<p>甲</p>\n<p>乙</p>\n")]
    [InlineData("甲\n\u00A0\n乙", "<p>甲</p>\n<p>乙</p>\n")]
    public void Indented_lines_begin_paragraphs(string markdown, string html)
    {
        var result = Converted.From(markdown);
        Assert.Equal(html, Converted.Text(result));
        Assert.Empty(result.Diagnostics);
    }
}
