using System.Globalization;
using System.Text;

namespace Gazette.Tests.Building;

/// <summary>No page is heavy, however much stands in it; and what is added to a long list touches little of it.</summary>
public sealed class PageWeightTests
{
    private const int Heaviest = 40_000;

    private const string Han = "松汀县水利局组织防汛演练检查堤坝巩固学校医院道路桥梁茶叶水稻乡镇街道社区志愿者老人儿童会议预算就业物价集市图书馆博物馆戏曲端午春节长跑足球";

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void Every_page_of_a_skewed_archive_is_light_and_a_new_article_writes_few_files(string language)
    {
        using var site = Skewed(language);
        AssertLight(site);
        var before = site.IndexFiles;
        var full = site.Page("/2019/05/15/part-1/index.html");
        site.Add("content/2019/05/new.md", Article(9999, "2019-05-15 23:59")).BuildWell();
        // Files of the index have other names when they hold something else; all but one of them.
        var inIndex = site.IndexFiles.Except(before).Count() + 1;
        // The article comes into the middle of a segment: those behind it get other numbers.
        Assert.InRange(inIndex, 2, 60);
        var written = site.Report.FilesWritten - inIndex
            + site.Report.FilesRemoved - before.Except(site.IndexFiles).Count();
        // The article is in Chinese: the lists of both editions have it where that is not the first.
        var editions = language == "en" ? 2 : 1;
        Assert.True(written <= 42 * editions, $"{written}: {string.Join(" ", site.Report.Rendered)}");
        AssertLight(site);
        // The article is one of that day, and the parts that are full stay as they were.
        Assert.Equal(full, site.Page("/2019/05/15/part-1/index.html"));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Every_article_of_a_long_month_is_one_click_from_its_calendar()
    {
        using var site = Skewed("en");
        var month = site.Page("/2019/05/index.html");
        Assert.Contains("<td id=\"d15\"><a href=\"/2019/05/15/#d15\">", month, StringComparison.Ordinal);
        Assert.Contains("<td id=\"d16\"><a href=\"/2019/05/", month, StringComparison.Ordinal);
        // The day that is too long itself leads to its parts, counted from its first article.
        Assert.Contains("/2019/05/15/part-1/", site.Page("/2019/05/15/index.html"), StringComparison.Ordinal);
        Assert.Contains("id=\"d15\"", site.Page("/2019/05/15/part-1/index.html"), StringComparison.Ordinal);
        var pages = site.Files.Where(path =>
            path.StartsWith("/2019/05/", StringComparison.Ordinal) && !path.Contains("/a", StringComparison.Ordinal));
        Assert.Equal(1500, pages.Sum(path => site.Page(path).Split("<li><a href=\"/2019/05/a").Length - 1));
    }

    [Theory]
    [InlineData(12, 12 * 4)]
    [InlineData(20, 20 * 4)]
    [InlineData(40, 40 + 12)]
    public void The_home_page_shows_less_of_each_section_where_sections_are_many(int sections, int articles)
    {
        using var site = SiteTest.OfThisRepository();
        var config = new StringBuilder("title: Archive\nbase_url: https://news.example.org/\nsections:\n");
        var files = new StringBuilder();
        for (var i = 0; i < sections; i++)
        {
            config.Append(CultureInfo.InvariantCulture, $"  - {{id: part{i}, name: {Name(i, 4)} {i}}}\n");
            for (var j = 0; j < 4; j++)
                files.Append(CultureInfo.InvariantCulture, $"-- content/2001/a{i}-{j}.md --\n---\ntitle: {Name((i * 7) + j, 12)}\ndate: 2001-01-{1 + j:D2}\nsection: part{i}\n---\nText.\n");
        }

        Directory.Delete(Path.Combine(site.Folder, "content"), recursive: true);
        site.Add("site.config.yml", config.ToString());
        site.Write(files.ToString());
        site.BuildWell();

        var boxes = site.Page("/index.html").Split("<div class=\"boxes\">")[1];
        // Twelve stand above the sections.
        Assert.Equal(articles - 12, boxes.Split("href=\"/2001/a").Length - 1);
        Assert.Equal(sections, boxes.Split("<section>").Length - 1);
        AssertLight(site);
    }

    /// <summary>
    /// 3,000 articles: half of them in one month and 300 of those on one day; some of which only the year or nothing is known;
    /// 2,000 tags and 1,500 authors.
    /// </summary>
    private static SiteTest Skewed(string language)
    {
        var files = new StringBuilder();
        for (var i = 0; i < 3000; i++)
        {
            var (folder, date) = i switch
            {
                < 300 => ("2019/05", "2019-05-15 10:00"),
                < 1500 => ("2019/05", string.Create(CultureInfo.InvariantCulture, $"2019-05-{1 + (i % 31):D2} 09:{i % 60:D2}")),
                < 1700 => ("1998", "1998"),
                < 1850 => ("1999", "1999-07"),
                < 2000 => ("undated", "unknown"),
                _ => ("old", string.Create(
                    CultureInfo.InvariantCulture, $"{1925 + (i % 100)}-{1 + (i % 12):D2}-{1 + (i % 28):D2}")),
            };
            files.Append(CultureInfo.InvariantCulture, $"-- content/{folder}/a{i}.md --\n{Article(i, date)}");
        }

        var site = SiteTest.OfThisRepository();
        Directory.Delete(Path.Combine(site.Folder, "content"), recursive: true);
        site.Write(files.ToString());
        if (language != "en")
            site.ChineseFirst();
        return site.BuildWell();
    }

    private static string Article(int i, string date) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: {(i % 2 == 0 ? $"The county council met for the {i}th time and heard of the river" : Name(i, 24) + i)}
        date: {date}
        source: songting-news
        section: society
        lang: {(i % 2 == 0 ? "en" : "zh-Hans")}
        authors: [{Name(i % 1500, 3)}, {Name(i % 700, 12)}{i % 700}]
        tags: [meetings, tag {i % 500}, {Name(i % 1000, 2)}{i % 1000}, {Name(i % 500, 14)}{i % 500}]
        {(i % 20 == 0 ? "corrections: [{date: 2020-01-01, note: A name was wrong in the first version of this report.}]" : "kicker: From the towns")}
        summary: What was said at the meeting about the river, the roads, the schools and the budget.
        ---
        Body {i}.

        """);

    private static string Name(int i, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(n => Han[((i * 7) + (n * (1 + (i % 11)))) % Han.Length]));

    private static void AssertLight(SiteTest site)
    {
        Assert.Empty(
            from path in site.Files
            where path.EndsWith(".html", StringComparison.Ordinal)
            let scripts = new[] { "/assets/lists.js", "/assets/site.js" }.Where(script =>
                site.Page(path).Contains(script, StringComparison.Ordinal))
            let weight = Size("/assets/site.css") + scripts.Sum(Size) + Size(path)
            where weight > Heaviest
            select $"{path} weighs {weight} bytes.");

        long Size(string path) => new FileInfo(site.Output + path).Length;
    }
}
