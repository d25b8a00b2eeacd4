using Gazette.Importing;

namespace Gazette.Tests.Importing;

/// <summary>Every publishing system is known by its marks, and gives all that its pages have.</summary>
public sealed class ProfileTests
{
    private static readonly Dictionary<string, (Func<string> Page, string Fields)> Pages = new(StringComparer.Ordinal)
    {
        ["hanweb"] = (TestPages.Hanweb, $"{TestPages.Title}|2024-03-05|县水利站|-"),
        ["founder"] = (TestPages.Founder, $"{TestPages.Title}|2024-03-05 07:30|松汀日报|李安、陈博"),
        ["trs"] = (TestPages.Trs, $"{TestPages.Title}|2024-03-05 07:30|松汀网|李安"),
        ["kaipu"] = (TestPages.Kaipu, $"{TestPages.Title}|2024-03-05 07:30|松汀县政府网|-"),
        ["vsb"] = (TestPages.Vsb, $"{TestPages.Title}|2024-03-05|校报|李安"),
        ["webplus"] = (TestPages.WebPlus, $"{TestPages.Title}|2024-03-05|-|-"),
        ["dede"] = (TestPages.Dede, $"{TestPages.Title}|2024-03-05 07:30|松汀在线|李安"),
        ["phpcms"] = (TestPages.Phpcms, $"{TestPages.Title}|2024-03-05 07:30|松汀在线|-"),
        ["empire"] = (TestPages.Empire, $"{TestPages.Title}|2024-03-05 07:30|松汀在线|李安"),
        ["wordpress"] = (TestPages.WordPress, $"{TestPages.Title}|2024-03-05 07:30+08:00|-|-"),
        ["wechat"] = (TestPages.WeChat, $"{TestPages.Title}|-|松汀发布|-"),
        [""] = (TestPages.Plain, $"{TestPages.Title}|2024-03-05 07:30|松汀日报|李安、王芳"),
        ["page-tags"] = (TestPages.GovernmentTags, $"{TestPages.Title}|2024-03-05 07:30|县水利站|李安"),
        ["structured"] = (TestPages.JsonLd, $"{TestPages.Title}|2024-03-05 07:30+08:00|-|李安"),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_pages_give_title_date_source_authors_and_text(string name)
    {
        var (page, fields) = Pages[name];
        var article = Imported.Page(page());
        Assert.Equal(fields, article.Fields());
        Assert.Equal(TestPages.Text, article.Words());
        if (name is not ("" or "page-tags" or "structured"))
            Assert.Equal(name, article.Profiles[0]);
    }

    [Fact]
    public void Every_profile_has_a_page_here() =>
        Assert.Empty(ImportProfiles.All.Select(profile => profile.Name).Except(Pages.Keys));

    [Fact]
    public void Founder_has_lines_above_and_below_the_title()
    {
        var article = Imported.Page(TestPages.Founder());
        Assert.Equal(("水往秧田流", "供水分三批进行", "要闻"), (
            article.Value(ImportField.Kicker), article.Value(ImportField.Subtitle), article.Value(ImportField.Section)));
    }

    [Fact]
    public void Page_tags_tell_the_old_address()
    {
        var article = Imported.Page(TestPages.GovernmentTags());
        Assert.Equal("http://www.songting.example/art/2024/3/5/art_9_8.html", article.Url);
        Assert.Equal("/art/2024/3/5/art_9_8.html", FrontMatterWriter.AliasOf(article.Url));
    }

    [Fact]
    public void What_was_left_out_is_kept_aside()
    {
        var article = Imported.Page(TestPages.Plain());
        Assert.Contains(article.Removed, gone => gone is { Rule: "editor-line", Text: "【责任编辑：赵敏】" });
        Assert.Equal("赵敏", article.Value(ImportField.Editors));
    }

    [Fact]
    public void Rules_that_differ_are_told()
    {
        var article = Imported.Page(TestPages.Trs().Replace(
            "<title>", "<meta name=\"PubDate\" content=\"2023-01-02\"><title>", StringComparison.Ordinal));
        Assert.StartsWith("another rule says: ", article[ImportField.Date].Doubt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not-found", "<title>404 Not Found</title>", "<h1>页面不存在</h1><p>您访问的页面已删除。</p>")]
    [InlineData("redirect", "<meta http-equiv=\"refresh\" content=\"0; url=/new.html\">", "")]
    [InlineData("redirect", "", "<script>location.href='/new.html'</script>")]
    [InlineData("empty", "<title>空</title>", "")]
    public void What_is_no_article_is_told_by_kind(string kind, string head, string body) => Assert.Equal(
        kind, Imported.Extract(TestPages.Bytes($"<html><head>{head}</head><body>{body}</body></html>")).NoArticle?.Kind);

    [Fact]
    public void A_list_is_no_article()
    {
        var lines = string.Concat(Enumerable.Range(1, 30).Select(i =>
            $"<li><a href=\"/{i}.html\">松汀县第{i}批春耕用水开始供应</a><span>2024-03-{1 + (i % 28):00}</span></li>"));
        Assert.Equal("list", Imported.Extract(
            TestPages.Bytes(TestPages.Around("<title>新闻中心_松汀网</title>", $"<ul>{lines}</ul>"))).NoArticle?.Kind);
    }

    [Fact]
    public void Hidden_words_are_no_text()
    {
        var article = Imported.Page(TestPages.Plain().Replace(
            "<div class=\"show\">", "<div class=\"show\"><p style=\"DISPLAY : none\">看不见的一段话，谁也没有读过，也不该出现在正文里。</p>",
                StringComparison.Ordinal));
        Assert.Equal(TestPages.Text, article.Words());
    }
}
