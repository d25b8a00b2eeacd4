using System.Text;

namespace Gazette.Tests.Importing;

/// <summary>Pages as publishing systems write them, about an invented county.</summary>
internal static class TestPages
{
    public const string Title = "松汀县春耕用水开始供应";

    public static readonly string[] Paragraphs =
    [
        "三月的第一个星期，汀河上游的闸门提起了半扇，春耕用水沿着三条干渠流向各乡镇的秧田，管水员一早就在渠边等候。",
        "县水利站说，今年的存水比去年同期多，供水分三批进行，先远后近，村里的水费仍按去年的标准收取，不另外加价。",
        "竹湾镇的几户人家趁着来水修好了田埂。他们说，秧苗长得整齐，再过二十天就能插秧，盼的是四月里别再倒春寒。",
    ];

    public static string Text => string.Join('\n', Paragraphs);

    /// <summary>The menu and the foot that every page of a portal has.</summary>
    public static string Around(string head, string body) => $"""
        <!DOCTYPE html>
        <html><head>{head}</head><body>
        <div class="topnav"><ul><li><a href="/">首页</a></li><li><a href="/news/">新闻中心</a></li><li><a href="/gov/">政务公开</a></li></ul></div>
        <div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; <a href="/news/">新闻中心</a> &gt; 正文</div>
        {body}
        <div class="sidebar"><h3>热门新闻</h3><ul><li><a href="/1.html">梅岭村的桥修好了，行人不用再绕路</a></li><li><a href="/2.html">县图书馆周末延长开放时间</a></li></ul></div>
        <div class="footer">版权所有：松汀新闻网 未经授权不得转载 联系电话：0000-5550101</div>
        </body></html>
        """;

    public static string Body(string open = "<p>", string close = "</p>") =>
        string.Concat(Paragraphs.Select(paragraph => $"{open}　　{paragraph}{close}\n"));

    public static string Hanweb() => Around(
        $"<title>{Title}_松汀县人民政府</title>",
        $"""
        <div class="con"><p class="con-title"><!--<$[标题]>begin-->{Title}<!--<$[标题]>end--></p>
        <div class="small-title"><span>发布日期：2024-03-05</span><span>浏览次数：<b>12</b></span><span>信息来源：<!--<$[信息来源]>begin-->县水利站<!--<$[信息来源]>end--></span></div>
        <div id="zoom"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin-->{Body()}<!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></div>
        <div class="main-word"><span>打印</span><span>关闭</span></div>
        <div style="display:none">Produced By 大汉网络 大汉版通发布系统</div></div>
        """);

    public static string Founder() => Around(
        $"<title>{Title} - 松汀日报</title>",
        $"""
        <!--enpproperty <articleid>1234</articleid><date>2024-03-05 07:30:00.0</date><author>李安 陈博</author><title>{Title}</title><subtitle>供水分三批进行</subtitle><introtitle>水往秧田流</introtitle><keyword>春耕</keyword><nodename>要闻</nodename>/enpproperty-->
        <h1>{Title}</h1><div class="info">2024-03-05 07:30 来源：松汀日报</div>
        <div class="article"><!--enpcontent-->{Body()}<!--/enpcontent--></div>
        """);

    public static string Trs() => Around(
        $"<title>{Title}_松汀网</title>",
        $"""
        <h2>{Title}</h2><div class="xx">时间：2024年03月05日 07:30　来源：松汀网　作者：李安</div>
        <div class="TRS_Editor">{Body()}</div><div>（责任编辑：王芳）</div>
        """);

    public static string GovernmentTags() => Around(
        $"""
        <title>{Title}</title><META NAME="articletitle" CONTENT="{Title}"><meta name="PUBDATE" content="2024-03-05 07:30"><meta name="ContentSource" content="县水利站">
        <meta name="Author" content="李安"><meta name="Url" content="http://www.songting.example/art/2024/3/5/art_9_8.html">
        """,
        $"<h1>{Title}</h1><div class=\"text\">{Body()}</div>");

    public static string Kaipu() => Around(
        $"<title>{Title}_松汀县政府网</title><meta name=\"manuscriptId\" content=\"77\"><meta name=\"firstpublishedtime\" content=\"2024-03-05-07:30:00\">",
        $"<h1>{Title}</h1><div class=\"pages-date\">2024-03-05 07:30 来源：松汀县政府网</div><div class=\"pages_content\" id=\"UCAP-CONTENT\">{Body()}</div>");

    public static string Vsb() => Around(
        $"<title>{Title}-松汀中学</title>",
        $"<form name=\"_newscontent_fromname\"><h2>{Title}</h2><div>时间：2024-03-05 作者：李安 来源：校报</div><div id=\"vsb_content\"><div class=\"v_news_content\">{Body()}</div></div></form>");

    public static string WebPlus() => Around(
        $"<title>{Title}</title>",
        $"<h1 class=\"arti_title\">{Title}</h1><p class=\"arti_metas\"><span class=\"arti_update\">发布时间：2024-03-05</span></p><div class=\"wp_articlecontent\">{Body()}</div>");

    public static string Dede() => Around(
        $"<title>{Title}_松汀在线</title>",
        $"<div class=\"viewbox\"><div class=\"title\"><h2>{Title}</h2></div><div class=\"info\"><small>时间:</small>2024-03-05 07:30<small>来源:</small>松汀在线<small>作者:</small>李安<small>点击:</small>12次</div><div class=\"content\">{Body()}</div></div>");

    public static string Phpcms() => Around(
        $"<title>{Title} - 松汀在线</title>",
        $"<div id=\"Article\"><h1>{Title}<br><span>2024-03-05 07:30:00　来源：松汀在线　评论：<a href=\"#c\">0</a></span></h1><div class=\"content\">{Body()}</div></div>");

    public static string Empire() => Around(
        $"<title>{Title}-松汀在线</title>",
        $"<h1>{Title}</h1><div class=\"info\">时间：2024-03-05 07:30 来源：松汀在线 作者：李安</div><div id=\"text\">{Body()}</div><script src=\"/e/public/ViewClick/?id=1\"></script>");

    public static string WordPress() => Around(
        $"<title>{Title} | 松汀在线</title><meta name=\"generator\" content=\"WordPress 6.1\">",
        $"<article><h1 class=\"entry-title\">{Title}</h1><div class=\"entry-meta\"><time class=\"entry-date published\" datetime=\"2024-03-05T07:30:00+08:00\">三月五日</time></div><div class=\"entry-content\">{Body()}</div></article>");

    public static string WeChat() => $"""
        <html><head><title>{Title}</title></head><body><h1 class="rich_media_title" id="activity-name">{Title}</h1>
        <a id="js_name">松汀发布</a><em id="publish_time">昨天</em>
        <div class="rich_media_content" id="js_content" style="visibility: hidden;">{Body("<section><span>", "</span></section>")}</div></body></html>
        """;

    public static string JsonLd() => Around(
        $"<title>{Title} | 松汀网</title>"
            + $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{Title}\",\"datePublished\":\"2024-03-05T07:30:00+08:00\",\"author\":{{\"@type\":\"Person\",\"name\":\"李安\"}}}}</script>",
        $"<h1>{Title}</h1><div itemprop=\"articleBody\">{Body()}</div>");

    public static string Plain() => Around(
        $"<title>{Title}_松汀网</title>",
        $"<h1>{Title}</h1><div class=\"time\">2024-03-05 07:30</div><div><span>来源：</span><a href=\"http://x.example/\">松汀日报</a></div><div class=\"show\">{Body()}<p>（记者 李安 通讯员 王芳）</p><p>【责任编辑：赵敏】</p></div>");

    public static byte[] Bytes(string page) => Encoding.UTF8.GetBytes(page);
}
