using Gazette.Importing;

namespace Gazette.Tests.Importing;

/// <summary>Dates, names, sources and titles as pages write them.</summary>
public sealed class FieldTests
{
    [Theory]
    [InlineData("2024年3月5日", "2024-03-05")]
    [InlineData("发布于2024-3-5 7:30", "2024-03-05 07:30")]
    [InlineData("2024/03/05 07:30:15", "2024-03-05 07:30:15")]
    [InlineData("2024.03.05", "2024-03-05")]
    [InlineData("2024年03月05日07:30", "2024-03-05 07:30")]
    [InlineData("2024年3月5日 星期二 下午3时20分", "2024-03-05 15:20")]
    [InlineData("2024-03-05T07:30:00+08:00", "2024-03-05 07:30+08:00")]
    [InlineData("2024-03-05 00:00:00", "2024-03-05")]
    [InlineData("民國113年3月5日", "2024-03-05")]
    [InlineData("二〇二四年三月五日", "2024-03-05")]
    [InlineData("May 15, 2024", "2024-05-15")]
    [InlineData("15 May 2024 4:05 pm", "2024-05-15 16:05")]
    [InlineData("05.03.2024 à 13h36", "2024-03-05 13:36")]
    [InlineData("昨天", null)]
    [InlineData("03-05", null)]
    [InlineData("2024-13-05", null)]
    [InlineData("2023-02-29", null)]
    [InlineData("版本 12.2024.3", null)]
    public void Dates_are_as_precise_as_they_are_written(string text, string? date) =>
        Assert.Equal(date, DateSpan.First(text)?.Value);

    [Theory]
    [InlineData("李安", "李安")]
    [InlineData("李安 陈博", "李安、陈博")]
    [InlineData("记者 李安 通讯员 王芳", "李安、王芳")]
    [InlineData("本报记者李安", "李安")]
    [InlineData("佚名", "")]
    [InlineData("县水利局", "")]
    [InlineData("松汀日报", "")]
    [InlineData("admin", "")]
    [InlineData("Ann Lee and Bo Chen", "Ann Lee、Bo Chen")]
    [InlineData("reporter Dong Hua Cai Jun", "Dong Hua、Cai Jun")]
    public void People_are_names_of_people(string text, string names) => Assert.Equal(names, ImportedPeople.Of(text).Names);

    [Theory]
    [InlineData("〔記者李安／松汀報導〕汀河的水到了。", "李安")]
    [InlineData("（松汀社記者李安娜竹灣5日電）汀河的水到了。", "李安娜")]
    [InlineData("松汀网3月5日讯（记者 李安 通讯员 王芳）汀河的水到了。", "李安、王芳")]
    [InlineData("松汀日报记者 李安 陈博", "李安、陈博")]
    [InlineData("記者李安／松汀報導", "李安")]
    [InlineData("홍길동 기자", "홍길동")]
    [InlineData("记者从县水利站了解到，汀河的水到了。", "")]
    public void A_text_names_its_reporters(string line, string names) => Assert.Equal(
        names, FieldResolver.Of(ImportField.Authors, [.. BodyFields.Of([line])]).Value ?? "");

    [Fact]
    public void Names_that_run_together_are_marked() =>
        Assert.Equal("names run together", ImportedPeople.Of("reporter Dong Hua Cai Jun").Doubt);

    [Theory]
    [InlineData("来源：松汀日报", "松汀日报")]
    [InlineData("松汀网 作者：李安", "松汀网")]
    [InlineData("松汀日报 【字号：大 中 小】", "松汀日报")]
    [InlineData("《松汀日报》", "松汀日报")]
    [InlineData("未知", "")]
    [InlineData("2024-03-05", "")]
    [InlineData("--", "")]
    public void Sources_are_names(string text, string source) => Assert.Equal(source, SourceText.Of(text));

    [Theory]
    [InlineData("Time: May 15, 2024 Source: Author: reporter Li An", "Date=May 15, 2024;Source=;Author=reporter Li An")]
    [InlineData("时间：2024-03-05 来源：松汀日报 作者：李安 浏览：12次", "Date=2024-03-05;Source=松汀日报;Author=李安;Other=12次")]
    [InlineData("来源：\n作者：\t李安", "Source=;Author=李安")]
    [InlineData("来　源：松汀网", "Source=松汀网")]
    [InlineData("责任编辑：王芳 审核：赵敏", "Editor=王芳;Editor=赵敏")]
    public void A_line_of_fields_ends_a_value_at_the_next_label(string text, string fields) => Assert.Equal(
        fields, string.Join(';', FieldLine.In(text).Select(line => $"{line.Label}={line.Value}")));

    [Theory]
    [InlineData("春耕用水开始供应", false)]
    [InlineData("县里说：“春耕用水", true)]
    [InlineData("春耕用水开始供应...", true)]
    [InlineData("春耕用水开始供应……", true)]
    [InlineData("关于印发《松汀县供水办法", true)]
    [InlineData("The third \"Talent Day\" begins", false)]
    [InlineData("The third \"Talent Day\"! And \"", true)]
    public void A_title_that_breaks_off_is_known(string title, bool isCut) => Assert.Equal(isCut, TitleEnd.IsBrokenOff(title));

    [Theory]
    [InlineData("2024-05-15", "昨天下午，县里开了会。", "2024-05-14")]
    [InlineData("2024-05-15", "The meeting was held yesterday afternoon.", "2024-05-14")]
    [InlineData("2024-01-02", "12月31日，汀河水位回落。", "2023-12-31")]
    [InlineData("2024-04-19", "On the afternoon of April 18, the meeting was held.", "2024-04-18")]
    [InlineData("2024-05-15", "新华社松汀5月14日电 汀河水位回落。", null)]
    [InlineData("2024-05-15", "去年的今天没有下雨。", null)]
    [InlineData("2024-05-15", "1月3日立项的桥，今天通车。", null)]
    public void The_day_of_the_event_needs_words_that_say_it(string published, string lead, string? day) =>
        Assert.Equal(day, EventDate.Of(published, [lead])?.Day);
}
