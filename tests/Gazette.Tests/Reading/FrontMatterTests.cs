using Gazette.Content;

namespace Gazette.Tests.Reading;

public sealed class FrontMatterTests
{
    [Fact]
    public void Every_field_is_read()
    {
        var front = FrontMatterText.Good("""
            title: "Ploogham: \"grid\" of village"
            kicker: 'It''s here'
            subtitle: A digest
            date: 2024-05-15T16:05:30+08:00
            event_date: 2024-05
            updated: 2024-05-16 09:00
            source: county-news
            authors:
              - {name: Ann Lee, role: reporter}
              - Bo Chen
            editors: [Cy Wu]
            section: politics
            tags: [farming, 水稻, agriculture]
            summary: Short.
            image: {file: flood.jpg, alt: A flood, caption: The flood, credit: Ann Lee}
            lang: zh-Hans
            original: {url: https://elsewhere.example/1, title: Old, lang: en, translation: machine}
            captured: 2024-06-01
            corrections:
              - {date: 2024-05-17, note: A number was wrong.}
            withdrawn:
              date: 2024-05-18
              reason: The report was false.
            aliases: [/old/1.html]
            draft: true
            pinned: yes
            title_incomplete: false
            """);
        Assert.Equal("Ploogham: \"grid\" of village", front.Title);
        Assert.Equal("It's here", front.Kicker);
        Assert.Equal("A digest", front.Subtitle);
        Assert.Equal("2024-05-15T16:05:30+08:00", front.Date.Machine);
        Assert.Equal("2024-05", front.EventDate.Machine);
        Assert.Equal("2024-05-16T09:00+08:00", front.Updated.Machine);
        Assert.Equal("county-news", front.Source);
        Assert.Equal([new Author("Ann Lee", "reporter"), new Author("Bo Chen", "")], front.Authors);
        Assert.Equal(["Cy Wu"], front.Editors);
        Assert.Equal("politics", front.Section);
        Assert.Equal(["farming", "rice"], front.Tags);
        Assert.Equal("Short.", front.Summary);
        Assert.Equal(new LeadPicture(
            "flood.jpg", "A flood", "The flood", "Ann Lee", front.Image!.Location), front.Image);
        Assert.Equal("zh-Hans", front.Language);
        Assert.Equal(new Original("https://elsewhere.example/1", "Old", "en", Translation.Machine), front.Original);
        Assert.Equal("2024-06-01", front.Captured.Machine);
        Assert.Equal(("2024-05-17", "A number was wrong."), (front.Corrections[0].Date.Machine, front.Corrections[0].Note));
        Assert.Equal(("2024-05-18", "The report was false."), (front.Withdrawn!.Date.Machine, front.Withdrawn.Reason));
        Assert.Equal(["/old/1.html"], front.Aliases);
        Assert.Equal((true, true, false), (front.Draft, front.Pinned, front.TitleIncomplete));
    }

    [Fact]
    public void Chinese_field_names_are_the_same_fields()
    {
        var front = FrontMatterText.Good("""
            标题: 全县人才工作会议召开
            引题: 五月大事
            副题: 提要
            发布时间: 2024年5月15日 16:05
            事件日期: 2024年5月14日
            更新时间: 2024年5月
            来源: 县新闻网
            作者: 李安、陈博
            责任编辑: 吴思
            栏目: 时政
            关键词: 农业、水稻
            摘要: 会议要求。
            图片: {文件: a.svg, 替代文字: 会场}
            语言: zh-hans
            更正:
              - {日期: 2024-05-17, 说明: 数字有误。}
            撤稿: {日期: 2024-05-18, 原因: 内容不实。}
            旧址: [/news/1.html]
            草稿: 否
            置顶: 是
            """);
        Assert.Equal("全县人才工作会议召开", front.Title);
        Assert.Equal("五月大事", front.Kicker);
        Assert.Equal("2024-05-15T16:05+08:00", front.Date.Machine);
        Assert.Equal("2024-05-14", front.EventDate.Machine);
        Assert.Equal("2024-05", front.Updated.Machine);
        Assert.Equal("county-news", front.Source);
        Assert.Equal(["李安", "陈博"], front.Authors.Select(author => author.Name));
        Assert.Equal(["吴思"], front.Editors);
        Assert.Equal("politics", front.Section);
        Assert.Equal(["farming", "rice"], front.Tags);
        Assert.Equal("会场", front.Image!.Alt);
        Assert.Equal("zh-Hans", front.Language);
        Assert.Equal("内容不实。", front.Withdrawn!.Reason);
        Assert.Equal("数字有误。", front.Corrections[0].Note);
        Assert.True(front.Pinned);
    }

    [Fact]
    public void Unknown_is_said_in_words_and_leaves_nothing_to_print()
    {
        var front = FrontMatterText.Good("title: unknown\ndate: 未知\nsource: unknown\nauthors: 不详\n", "content/undated/x.md");
        Assert.Equal(("", "", false), (front.Title, front.Source, front.Date.IsKnown));
        Assert.Empty(front.Authors);
    }

    [Theory]
    [InlineData("Dong Hua, Cai Jun", "Dong Hua|Cai Jun")]
    [InlineData("Smith, John", "Smith, John")]
    [InlineData("董华、蔡军", "董华|蔡军")]
    [InlineData("董华，蔡军", "董华|蔡军")]
    [InlineData("Ann; Bo", "Ann|Bo")]
    public void One_text_of_several_authors_is_cut_only_where_names_end(string written, string names)
    {
        var front = FrontMatterText.Good($"title: x\ndate: 2024-05-15\nauthors: {written}\n");
        Assert.Equal(names.Split('|'), front.Authors.Select(author => author.Name));
    }

    [Fact]
    public void Yes_no_numbers_and_dates_stay_text_where_text_is_asked_for()
    {
        var front = FrontMatterText.Good("title: no\nkicker: 1.10\nsubtitle: 2024-05-01\ndate: 2024\n");
        Assert.Equal(("no", "1.10", "2024-05-01", "2024"), (front.Title, front.Kicker, front.Subtitle, front.Date.Machine));
    }

    [Fact]
    public void A_folded_summary_and_authors_over_several_lines_are_read()
    {
        var front = FrontMatterText.Good("""
            title: x
            date: 2024-05-15
            summary: >-
              One line
              and another.
            authors:
              - name: Ann Lee
                role: 记者
            """);
        Assert.Equal("One line and another.", front.Summary);
        Assert.Equal([new Author("Ann Lee", "reporter")], front.Authors);
    }

    [Fact]
    public void A_page_needs_no_date_source_or_summary() =>
        Assert.Empty(FrontMatterText.Read("title: About\n", "content/pages/about.md").Complaints);
}
