using System.Globalization;
using Gazette.Content;
using Gazette.Pages;

namespace Gazette.Tests.Pages;

/// <summary>Which articles stand where on the home page.</summary>
public sealed class HomePageTests
{
    private static readonly string[] None = [];

    [Fact]
    public void No_article_stands_there_twice()
    {
        var home = HomeOf(string.Concat(Enumerable.Range(1, 60).Select(i =>
            Article(i, (i % 3 == 0 ? "pinned: true\n" : "") + $"section: {(i % 2 == 0 ? "society" : "farming")}\n"))));
        var shown = Shown(home);
        Assert.Equal(12 + 2 + 6, shown.Length);
        Assert.Equal(shown.Distinct(), shown);
    }

    [Fact]
    public void The_newest_of_what_is_pinned_leads_and_the_others_follow()
    {
        var home = HomeOf(Article(1, "pinned: true\n") + Article(2, "pinned: true\n") + Article(3) + WithPicture(4) + Article(5));
        Assert.Equal(["2", "1", "5", "4", "3"], Above(home));
        Assert.Equal(["1", "5", "4"], home.Second.Select(card => card.Title));
    }

    [Fact]
    public void Where_nothing_is_pinned_the_newest_with_a_picture_leads()
    {
        var home = HomeOf(Article(1) + WithPicture(2) + WithPicture(3) + Article(4) + Article(5));
        Assert.Equal(["3", "5", "4", "2", "1"], Above(home));
    }

    [Fact]
    public void A_picture_that_is_older_than_all_above_the_sections_does_not_lead()
    {
        var home = HomeOf(WithPicture(1) + string.Concat(Enumerable.Range(2, 13).Select(i => Article(i))));
        Assert.Equal("14", home.Lead!.Title);
        Assert.DoesNotContain("1", Above(home));
    }

    [Fact]
    public void Without_pictures_the_newest_leads()
    {
        Assert.Equal(["3", "2", "1"], Above(HomeOf(Article(1) + Article(2) + Article(3))));
    }

    [Fact]
    public void A_new_picture_counts_and_no_clock()
    {
        // The same articles, all of a year to come, stand in the same places.
        var files = Article(1) + WithPicture(2) + Article(3);
        Assert.Equal(Above(HomeOf(files)), Above(HomeOf(files.Replace("2009-", "2999-", StringComparison.Ordinal))));
    }

    [Fact]
    public void An_archive_without_articles_has_no_lead()
    {
        var home = HomeOf("-- content/pages/about.md --\n---\ntitle: About\n---\nText.\n");
        Assert.Equal((null, 0, 0), (home.Lead, home.Second.Count, home.Latest.Count));
        Assert.Empty(home.Sections);
    }

    [Fact]
    public void What_is_withdrawn_stands_nowhere()
    {
        var home = HomeOf(Article(1, "section: society\n") + Article(2, "section: society\nwithdrawn: {reason: Wrong.}\n"));
        Assert.Equal(["1"], Shown(home).Select(card => card.Title));
    }

    [Fact]
    public void A_section_begins_with_its_newest_picture_and_tells_three_more()
    {
        var home = HomeOf(string.Concat(Enumerable.Range(1, 20).Select(i =>
            i is 2 or 4 ? WithPicture(i, "section: society\n") : Article(i, "section: society\n"))));
        var box = Assert.Single(home.Sections);
        Assert.Equal("20", home.Lead!.Title);
        Assert.Equal("4", box.Story!.Title);
        Assert.Equal(["8", "7", "6"], box.Articles.Select(card => card.Title));
        Assert.Equal(20, box.Section.Count);
    }

    [Fact]
    public void A_section_all_of_whose_articles_stand_above_has_no_box() =>
        Assert.Empty(HomeOf(Article(1, "section: society\n")).Sections);

    [Fact]
    public void Articles_without_titles_stand_like_others()
    {
        var home = HomeOf(string.Concat(Enumerable.Range(1, 20).Select(i =>
            Article(i, "section: society\n").Replace($"title: {i}", "title: unknown", StringComparison.Ordinal))));
        Assert.Equal(16, Shown(home).Distinct().Count());
        Assert.All(Shown(home), card => Assert.Equal(("", "Words of the text."), (card.Title, card.FirstWords)));
    }

    private static string[] Above(HomePageModel home) =>
        [.. (home.Lead is { } lead ? [lead.Title] : None), .. home.Second.Concat(home.Latest).Select(card => card.Title)];

    private static ArticleCard[] Shown(HomePageModel home) =>
    [
        .. home.Lead is { } lead ? [lead] : (ArticleCard[])[],
        .. home.Second,
        .. home.Latest,
        .. home.Sections.SelectMany(box => box.Articles.Prepend(box.Story).OfType<ArticleCard>()),
    ];

    private static HomePageModel HomeOf(string files)
    {
        HomePageModel? home = null;
        using var site = SiteTest.From(files);
        site.Kinds = [PageKind.OfPlan("looks", plan =>
        {
            home = (HomePageModel)Assert.Single(HomePage.Of(plan)).Model;
            return Enumerable.Empty<Page>();
        })];
        site.BuildWell();
        return home!;
    }

    /// <summary>An article of the day of that number in 2009.</summary>
    private static string Article(int day, string more = "") =>
        $"-- content/a{day}.md --\n---\ntitle: {day}\ndate: {Date(day)}\nsource: daily\n{more}---\nWords of the text.\n";

    private static string WithPicture(int day, string more = "") =>
        Article(day, $"image: {{file: p{day}.svg, alt: A picture}}\n{more}")
            + $"-- content/p{day}.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"></svg>\n";

    private static string Date(int day) => new DateTime(2009, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day - 1)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
