using Gazette.Importing;

namespace Gazette.Tests.Importing;

/// <summary>Texts as somebody copied them: what is missing stays unknown. Each is built like one that we were given.</summary>
public sealed class TextDumpTests
{
    private const string Lead = "On the eve of the Songting Water Day, yesterday afternoon, the county's group for water held a meeting and a sitting on its three "
        + "canals. Li An, who keeps the county's locks, took the chair, and Chen Bo and other people of the county were there.";

    private const string Second = "The meeting heard how the canals are to be cleaned before the rice is planted, and what each town has to bring: spades, pumps and men.";

    private const string Notice = "Songting News copyright notice: The copyright of all works on this website belongs to Songting News. Without authorization of this "
        + "website nobody may reprint or extract them. Whoever is authorized names the source; the website will investigate the legal responsibility of others.";

    [Fact]
    public void A_line_of_fields_with_an_empty_source_and_two_names()
    {
        var article = Imported.Text($"""
            • News hotline: 0000-5550101
              • Reader service: 0000-5550102
            written words: large   in   Small Print

            The Meeting of the Group for Water and the "Three Canals" Sitting were held
            Time: May 15, 2024 Source: Author: reporter Li An Chen Bo

            {Notice}

            {Lead}

            {Second}
            """);
        Assert.Equal(
            "The Meeting of the Group for Water and the \"Three Canals\" Sitting were held|2024-05-15|-|Li An、Chen Bo", article.Fields());
        Assert.Equal($"{Lead}\n{Second}", article.Words());
        Assert.Equal("found empty", article[ImportField.Source].Doubt);
        Assert.Equal("names run together", article[ImportField.Authors].Doubt);
        Assert.Contains(article.Removed, gone => gone.Rule == "notice" && gone.Text == Notice);
        Assert.Contains("event_date: 2024-05-14\n", article.File().FrontMatter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_with_minutes_and_the_mark_of_the_publishing_system()
    {
        var article = Imported.Text($"""
            Chen Bo Presided over the Meeting of the Group for Water
            2021-01-08 16:05

            On January 7, the county's group for water held a meeting. It looked at the canals, and at the pumps of the three towns on the river.


            {Second}

            Produced By 大汉网络 大汉版通发布系统
            """);
        Assert.Equal("Chen Bo Presided over the Meeting of the Group for Water|2021-01-08 16:05|-|-", article.Fields());
        Assert.Contains("hanweb", article.Profiles);
        Assert.Contains(article.Removed, gone => gone.Rule == "publishing-system");
        Assert.Contains("event_date: 2021-01-07\n", article.File().FrontMatter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_right_before_the_text_and_no_title()
    {
        var lead = "On the afternoon of April 18, the first meeting of the county's group for water was held. Li An took the chair and spoke of the locks, "
            + "the pumps, and of what the towns have to bring.";
        var article = Imported.Text($" date 2023-04-19 {lead}\n\n{Second}\n");
        Assert.Equal("-|2023-04-19|-|-", article.Fields());
        Assert.Equal($"{lead}\n{Second}", article.Words());
        var front = article.File().FrontMatter;
        Assert.StartsWith("title: unknown\n", front, StringComparison.Ordinal);
        Assert.Contains("event_date: 2023-04-18\n", front, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_glued_to_the_date()
    {
        var article = Imported.Text($" date 2023-01-20 The county held its 2022 sitting on canals and locks\n\n\n\nYesterday afternoon, the county held its sitting. {Second}\n");
        Assert.Equal("The county held its 2022 sitting on canals and locks|2023-01-20|-|-", article.Fields());
        Assert.Contains("event_date: 2023-01-19\n", article.File().FrontMatter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_title_and_a_label_without_a_date()
    {
        var article = Imported.Text($"""
            Today is the third "Water Day" of Songting! The 24th sitting on canals and "
            Release time:


            {Second}

            Recommended news
            """);
        Assert.Equal("Today is the third \"Water Day\" of Songting! The 24th sitting on canals and \"|-|-|-", article.Fields());
        Assert.True(article.TitleIsIncomplete);
        Assert.Equal(Second, article.Words());
        var file = article.File();
        Assert.Equal("content/undated", file.Folder);
        Assert.Contains("title_incomplete: true\ndate: unknown\n", file.FrontMatter, StringComparison.Ordinal);
        Assert.DoesNotContain("event_date", file.FrontMatter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_Chinese()
    {
        var article = Imported.Text($"{TestPages.Title}\n发布时间：2024-03-05 来源：松汀日报 作者：李安\n\n{TestPages.Text}\n【编辑：王芳】\n");
        Assert.Equal($"{TestPages.Title}|2024-03-05|松汀日报|李安", article.Fields());
        Assert.Equal(TestPages.Text, article.Words());
    }

    [Fact]
    public void Nothing_is_no_article()
    {
        var capture = new Gazette.Capturing.CapturedPage("a.txt", []);
        Assert.Equal("empty", TextExtractor.Of(capture, Gazette.Capturing.PageDecoder.Decode(capture)).NoArticle?.Kind);
    }
}
