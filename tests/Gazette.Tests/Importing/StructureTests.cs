using Gazette.Importing;

namespace Gazette.Tests.Importing;

/// <summary>Pages of no system, as people put them together: what is around the text goes out, whatever it is made of.</summary>
public sealed class StructureTests
{
    private const string Menu =
        "<table><tr><td><a href=/1>首页</a> | <a href=/2>新闻</a> | <a href=/3>政务</a> | <a href=/4>教育</a> | <a href=/5>卫生</a> |"
        + "<a href=/6>文化</a></td></tr></table>";

    private const string Foot =
        "<table><tr><td>主办：松汀县人民政府办公室 技术支持：松汀网络<br>ICP备00000000号 地址：松汀县城关镇 邮编：000000</td></tr></table>";

    private static readonly string[] Texts = TestPages.Paragraphs;

    [Fact]
    public void Tables_in_tables_and_breaks_for_paragraphs()
    {
        var article = Page(
            "松汀县人民政府门户网站-政务动态",
            $"""
            <table><tr><td width=200><a href=x>政务动态</a></td><td><table>
            <tr><td align=center><font size=5><b>{TestPages.Title}</b></font></td></tr>
            <tr><td>2012-5-3 10:00:00&nbsp;&nbsp;来源：县水利站&nbsp;&nbsp;点击次数：3次</td></tr>
            <tr><td><font>{string.Join("<br><br>", Texts.Select(text => "&nbsp;&nbsp;&nbsp;&nbsp;" + text))}</font></td></tr>
            <tr><td align=right>【<a href="#">打印</a>】【<a href="#">关闭</a>】</td></tr></table></td></tr></table>
            """);
        Assert.Equal($"{TestPages.Title}|2012-05-03 10:00|县水利站|-", article.Fields());
        Assert.Equal(TestPages.Text, article.Words());
    }

    [Fact]
    public void Comments_that_are_longer_than_the_article()
    {
        var comments = string.Concat(Enumerable.Range(0, 15).Select(i =>
            $"<div class=item><span>网友{i}</span><p>水来了，大家就不用再愁了，希望明年也能这样早早地开始，给管水的人点个赞。</p></div>"));
        var article = Page(
            $"{TestPages.Title}_松汀网",
            $"<h1>{TestPages.Title}</h1><p>2020年5月1日 09:10 松汀晚报 记者 李安</p><div>{TestPages.Body()}</div>"
                + $"<div class=\"comment-list\">{comments}</div>");
        Assert.Equal($"{TestPages.Title}|2020-05-01 09:10|松汀晚报|李安", article.Fields());
        Assert.Equal(TestPages.Text, article.Words());
    }

    [Fact]
    public void One_short_sentence_among_links()
    {
        var links = string.Concat(Enumerable.Range(0, 12).Select(i =>
            $"<li><a href=\"/{i}.html\">松汀县第{i}批春耕用水开始供应各乡镇</a><span>06-01</span></li>"));
        var article = Page(
            "梅岭村桥修好了_松汀网",
            "<div class=main><h2>梅岭村桥修好了</h2><div>发布时间：2021-06-01　来源：松汀日报　作者：</div>"
                + $"<p>梅岭村的桥修好了，行人不用再绕路。</p></div><div class=list><ul>{links}</ul></div>");
        Assert.Equal("梅岭村桥修好了|2021-06-01|松汀日报|-", article.Fields());
        Assert.Equal("梅岭村的桥修好了，行人不用再绕路。", article.Words());
    }

    [Fact]
    public void A_notice_keeps_whom_it_asks_its_list_its_attachment_and_who_signed()
    {
        var article = Page(
            "关于调整春耕供水时间的通知",
            "<div class=content><h3>关于调整春耕供水时间的通知</h3><p>索引号：0001 发布机构：县水利站 发布日期：2023-04-01</p><p>各乡镇人民政府：</p>"
                + $"<p>{Texts[1]}</p><ol><li>先供上游各村；</li><li>再供下游各村。</li></ol><p>附件：<a href=\"a.doc\">供水时间表</a></p>"
                + "<p>松汀县水利站</p><p>2023年4月1日</p></div><div>上一篇：<a href=1>一</a></div><div>下一篇：<a href=2>二</a></div>");
        Assert.Equal("关于调整春耕供水时间的通知|2023-04-01|-|-", article.Fields());
        Assert.Equal(
            $"各乡镇人民政府：\n{Texts[1]}\n先供上游各村；\n再供下游各村。\n附件：供水时间表\n松汀县水利站\n2023年4月1日", article.Words());
    }

    [Fact]
    public void Tables_of_figures_become_tables()
    {
        var article = Page(
            "各乡镇供水表公布_松汀网",
            $"<h1>各乡镇供水表公布</h1><div>2023-04-02 08:00　来源：松汀日报</div><div id=content><p>{Texts[1]}</p>"
                + "<table border=1><tr><th>乡镇</th>"
                + "<th>日期</th></tr><tr><td>竹湾</td><td>四月三日</td></tr><tr><td>梅岭</td><td>四月五日</td></tr></table>"
                + $"<p>{Texts[2]}</p></div>");
        Assert.Contains("\n| 乡镇 | 日期 |\n| --- | --- |\n| 竹湾 | 四月三日 |\n| 梅岭 | 四月五日 |\n", article.File().Body,
            StringComparison.Ordinal);
        Assert.DoesNotContain("ICP", article.File().Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_printed_paper()
    {
        var article = Page(
            "松汀日报数字报-春耕用水开始供应",
            "<table><tr><td>2019年3月5日 星期二 第02版：要闻</td></tr><tr><td><p>春耕用水开始供应</p></td></tr>"
                + "<tr><td>本报记者 李安 通讯员 王芳</td></tr>"
                + $"<tr><td><div id=ozoom><founder-content><p>本报讯 {Texts[0]}</p>"
                + $"<p>{Texts[1]}</p></founder-content></div></td></tr></table>");
        Assert.Equal("春耕用水开始供应|2019-03-05|-|李安、王芳", article.Fields());
        Assert.Equal($"本报讯 {Texts[0]}\n{Texts[1]}", article.Words());
    }

    [Fact]
    public void A_page_in_English_with_a_time_of_UTC_behind_it()
    {
        const string one =
            "Water began to flow from the upper gate on Monday, and by noon the three canals were full, the office said.";
        const string two =
            "The office will supply the villages in three turns, the farthest first. Nobody pays more than last year.";
        var article = Page(
            "Water flows for spring planting | Songting Post",
            "<article><h1>Water flows for spring planting</h1><p class=byline>By Ann Lee and Bo Chen</p>"
                + "<p>March 5, 2022 9:30 am</p>"
                + $"<div>{one}</div><div class=ad><a href=/x>Buy a pump now</a></div><div>{two}</div>"
                + "<div class=related><h3>Related news</h3><ul><li>"
                + "<a href=1>One more thing about pumps</a></li></ul></div></article>",
            "<meta property=\"article:published_time\" content=\"2022-03-05T01:30:00Z\">");
        Assert.Equal("Water flows for spring planting|2022-03-05 09:30|-|Ann Lee、Bo Chen", article.Fields());
        Assert.Equal($"{one}\n{two}", article.Words());
    }

    [Fact]
    public void Captions_and_names_in_closing_brackets()
    {
        var article = Page(
            "汀河水满_图片_松汀网",
            "<h1>汀河水满</h1><p>2023-04-02 08:00 来源： 松汀日报</p><div class=txt><p align=center><img src=1.jpg></p>"
                + $"<p align=center>图为管水员在渠边。（陈博摄）</p><p>{Texts[0]}</p><p>（李安 陈博）</p></div>");
        Assert.Equal("汀河水满|2023-04-02 08:00|松汀日报|李安、陈博", article.Fields());
        Assert.Equal("图为管水员在渠边。（陈博摄）", Assert.Single(article.Body, block => block.Kind == BlockKind.Picture).Picture!.Caption);
        Assert.EndsWith(Texts[0], article.Words(), StringComparison.Ordinal);
    }

    private static ImportedArticle Page(string title, string body, string head = "") =>
        Imported.Page($"<html><head><title>{title}</title>{head}</head><body>{Menu}{body}{Foot}</body></html>");
}
