using Gazette.Importing;

namespace Gazette.Tests.Importing;

/// <summary>Where pages have a field that has no label, or stands elsewhere than under the title.</summary>
public sealed class FieldPlaceTests
{
    private const string Title = TestPages.Title;

    public static TheoryData<string, string> Pages => new()
    {
        // A page that is called by its portal alone, with its name beside the date.
        {
            Html("松汀信息港", $"<table><tr><td align=center><font size=4><b>{Title}</b></font></td></tr>"
                + $"<tr><td>松汀信息港 2016-7-12 8:05:33 松汀报</td></tr><tr><td>{TestPages.Body()}</td></tr></table>"),
            $"{Title}|2016-07-12 08:05:33|松汀报|-"
        },
        { Html("", $"<center><b>{Title}</b></center><div>{TestPages.Body()}</div>"), $"{Title}|-|-|-" },
        {
            Html(Title, $"<h1>{Title}</h1><div><span>12</span><span>2016-07</span></div>{TestPages.Body()}"),
            $"{Title}|2016-07-12|-|-"
        },
        {
            Html(Title, $"<h1>{Title}</h1><div>2016年7月12日 来源：<img src=a.gif alt=松汀日报></div>{TestPages.Body()}"),
            $"{Title}|2016-07-12|松汀日报|-"
        },
        {
            Html(Title, $"<h1>{Title}</h1><p>2016-7-12 09:20 | 原作者: 周强 | 来自: 松汀晚报</p>{TestPages.Body()}"),
            $"{Title}|2016-07-12 09:20|松汀晚报|周强"
        },
        {
            Html(Title, $"<h1>{Title}</h1><div class=content>{TestPages.Body()}</div><div>松汀日报 2016年7月12日</div>"),
            $"{Title}|2016-07-12|松汀日报|-"
        },
        {
            Html(Title, $"<h1>{Title}</h1><div class=content>{TestPages.Body()}<p>（原载1999年7月12日《松汀报》）</p></div>"),
            $"{Title}|1999-07-12|松汀报|-"
        },
        {
            Html(Title, $"<h1>{Title}</h1><p>2016-07-12</p>{TestPages.Body()}<p>文字｜李安</p><p>图片｜陈博</p>"
                + "<p>三审｜王芳</p>"),
            $"{Title}|2016-07-12|-|李安、陈博"
        },
        {
            Html(Title, $"<h1>{Title}</h1><p>2016-07-12</p>{TestPages.Body("<p>", "（李安 陈博）</p>")}"),
            $"{Title}|2016-07-12|-|李安、陈博"
        },
        {
            Html("news", $"<table><tr><td><p align=center><strong>{Title}</strong><br>(2003-05-06 松汀报)</p>"
                + $"{TestPages.Body("<br>　　", "")}</td></tr></table>"),
            $"{Title}|2003-05-06|松汀报|-"
        },
        {
            Html(Title, $"<h1>{Title}</h1><div>2016年07月12日 16:00 来源：松汀网 李安 摄</div>{TestPages.Body()}"),
            $"{Title}|2016-07-12 16:00|松汀网|李安"
        },
        {
            Html("停水通知", "<h2>停水通知</h2><p>2016年7月12日8时至18时，竹湾镇区停水，请居民储水备用。</p>"
                + "<p>竹湾镇水厂</p><p>2016年7月11日</p>"),
            "停水通知|2016-07-11|-|-"
        },
        {
            Html("Three gates | Songting Times", "<h1>Three gates</h1>"
                + $"<div>Submitted by Helen Marsh on Tue, 07/12/2016 - 08:30</div>{English}"),
            "Three gates|2016-07-12 08:30|-|Helen Marsh"
        },
        {
            Html("Songting Diary: Three gates", "<h1><a href=/>Songting Diary</a></h1><h3 class=post-title>Three gates</h3>"
                + $"<h2>Tuesday, 12 July 2016</h2><div class=post-body>{English}</div>"
                + "<div class=foot>Posted by <span>Mary O'Neil</span> at <a href=x>8:15 AM</a></div>"),
            "Three gates|2016-07-12|-|Mary O'Neil"
        },
        {
            Html("Press release: Three gates - Songting", "<p>Press release</p><h1>Three gates</h1><dl><dt>From:</dt>"
                + $"<dd>Water Department</dd><dt>Published</dt><dd>12 July 2016</dd></dl>{English}"),
            "Three gates|2016-07-12|Water Department|-"
        },
    };

    private static string English => string.Concat(Enumerable.Range(1, 3).Select(i =>
        $"<p>Workers repaired sluice gate number {i} along the river, and replaced worn rubber seals before the floods.</p>"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_field_is_found_where_it_stands(string html, string fields) =>
        Assert.Equal(fields, Imported.Page(html).Fields());

    [Theory]
    [InlineData("http://www.songting.example/n1/2016/0712/c1-2.html")]
    [InlineData("http://www.songting.example/2016-07/12/content_3.htm")]
    [InlineData("http://www.songting.example/20160712/3.html")]
    public void The_day_of_an_address_is_taken_where_the_page_has_none_and_is_doubted(string url)
    {
        var article = Imported.Page(Html(Title, $"<link rel=canonical href={url}><h1>{Title}</h1>{TestPages.Body()}"));
        Assert.Equal(("2016-07-12", "no strong evidence"), (article.Value(ImportField.Date), article[ImportField.Date].Doubt));
        var dated = Html(Title, $"<link rel=canonical href={url}><h1>{Title}</h1><p>2016-07-14</p>{TestPages.Body()}");
        Assert.Equal("2016-07-14", Imported.Page(dated).Value(ImportField.Date));
    }

    [Theory]
    [InlineData("07/12/2016", null)]
    [InlineData("13/07/2016", "2016-07-13")]
    [InlineData("07/13/2016 5:06 PM", "2016-07-13 17:06")]
    [InlineData("Thursday, 07/12/2017", "2017-12-07")]
    [InlineData("Monday, 07/12/2016", null)]
    [InlineData("07/07/2016", "2016-07-07")]
    public void A_day_between_slashes_counts_where_only_one_can_be_meant(string text, string? date) =>
        Assert.Equal(date, DateSpan.First(text)?.Value);

    [Theory]
    [InlineData("<p>分享此文：</p>")]
    [InlineData("<p>【纠错】 责任编辑： 王芳</p>")]
    [InlineData("<p>上一版 下一版 版面导航 标题导航 放大 缩小 默认</p>")]
    [InlineData("<p>新闻热线：0000-5550101 投稿</p>")]
    [InlineData("<p>Sign up for our newsletter</p>")]
    [InlineData("<p>We use cookies to improve your visit.</p>")]
    [InlineData("<p>扫一扫在手机打开当前页</p>")]
    [InlineData("<p>上一篇：县图书馆周末延长开放时间</p><p>下一篇：没有了</p>")]
    [InlineData("<p>Print this page Close window</p><p>Previous: The library opens</p><p>Next: none</p>")]
    [InlineData("<h2>Related topics</h2><ul><li>Floods</ul>")]
    [InlineData("<p>三审丨王芳</p>")]
    [InlineData("<p>___</p>")]
    [InlineData("<div class=sharedaddy><ul><li>Twitter<li>Facebook</ul></div>")]
    public void What_a_portal_puts_below_is_no_text(string below) => Assert.Equal(
        TestPages.Text,
        Imported.Page(Html(Title, $"<h1>{Title}</h1><p>2016-07-12</p><div class=text>{TestPages.Body()}{below}</div>")).Words());

    [Fact]
    public void The_line_of_a_paper_above_a_text_is_none_of_it() => Assert.Equal(
        TestPages.Text,
        Imported.Page(Html(Title, $"<table><tr><td><h3>{Title}</h3><tr><td>松汀日报 2016年7月12日 星期二 第02版：要闻"
            + $"<tr><td>{TestPages.Body()}</table>")).Words());

    private static string Html(string title, string body) => $"<html><head><title>{title}</title></head><body>"
        + $"<div class=nav><a href=1>首页</a><a href=2>要闻</a></div>{body}</body></html>";
}
