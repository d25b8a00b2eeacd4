using Gazette.Catalog;
using Gazette.Content;

namespace Gazette.Tests.Catalog;

public sealed class RecommendationsTests
{
    [Fact]
    public void Only_earlier_articles_are_recommended()
    {
        var articles = Enumerable.Range(1, 8).Select(day => Make($"/a{day}/", "Flood", day, ["water"])).ToArray();
        var recommended = new Recommendations(articles, Language);
        Assert.Empty(recommended.For(0));
        for (var i = 1; i < articles.Length; i++)
        {
            Assert.NotEmpty(recommended.For(i));
            Assert.All(recommended.For(i), earlier => Assert.True(earlier.Date.CompareTo(articles[i].Card.Date) < 0));
        }

        Assert.Equal(7, recommended.For(articles.Length - 1).Count);
    }

    [Fact]
    public void A_newer_article_changes_no_older_one()
    {
        var articles = Enumerable.Range(1, 20).Select(day => Make($"/a{day}/", $"Flood number {day % 3}", day, [$"tag{day % 4}"]))
            .ToArray();
        var before = new Recommendations(articles[..^1], Language);
        var after = new Recommendations(articles, Language);
        Assert.All(Enumerable.Range(0, articles.Length - 1), i => Assert.Equal(before.For(i), after.For(i)));
    }

    [Fact]
    public void Articles_that_share_nothing_recommend_nothing()
    {
        Article[] articles = [Make("/a/", "Flood", 1, ["water"]), Make("/b/", "Harvest", 2, ["tea"])];
        Assert.All([0, 1], i => Assert.Empty(new Recommendations(articles, Language).For(i)));
    }

    [Fact]
    public void A_shared_tag_counts_and_then_the_newer_article()
    {
        Article[] articles = [Make("/a/", "Dams", 1, ["water", "roads"]), Make("/b/", "Pipe", 2, ["water"]),
            Make("/c/", "Pumps", 3, ["water"]), Make("/d/", "River", 4, ["water", "roads"])];
        Assert.Equal(["/a/", "/c/", "/b/"], new Recommendations(articles, Language).For(3).Select(card => card.Address));
    }

    [Fact]
    public void What_was_withdrawn_or_has_no_date_is_never_recommended()
    {
        var withdrawn = Make("/a/", "Flood", 1, ["water"]);
        withdrawn = new Article(withdrawn.Card with { Withdrawn = true }, 0, withdrawn.References, () =>
            throw new InvalidOperationException());
        var undated = new Article(Make("/b/", "Flood", 1, ["water"]).Card with { Date = ArticleDate.Unknown }, 0,
            withdrawn.References, () => throw new InvalidOperationException());
        var last = Make("/c/", "Flood", 2, ["water"]);
        var recommended = new Recommendations([undated, withdrawn, last], Language);
        Assert.Empty(recommended.For(2));
        Assert.Empty(recommended.For(0));
    }

    [Fact]
    public void Those_of_its_own_language_come_first()
    {
        Article[] articles = [Make("/a/", "Dams", 1, ["water"]), Make("/b/", "防汛", 2, ["water", "roads"], "zh-Hans"),
            Make("/c/", "River", 3, ["water", "roads"])];
        Assert.Equal(["/a/", "/b/"], new Recommendations(articles, Language).For(2).Select(card => card.Address));
    }

    [Fact]
    public void A_language_that_little_is_written_in_is_not_crowded_out()
    {
        Article[] articles = [Make("/a/", "防汛", 1, ["water"], "zh-Hans"),
            .. Enumerable.Range(2, 20).Select(day => Make($"/b{day}/", $"Pipe {day}", day, ["water"])),
            Make("/z/", "水库", 23, ["water"], "zh-Hans")];
        Assert.Equal("/a/", new Recommendations(articles, Language).For(21)[0].Address);
    }

    private static string Language(ArticleCard card) => card.Language;

    private static Article Make(string address, string title, int day, string[] tags, string language = "en") => new(
        new ArticleCard
        {
            Address = address,
            Title = title,
            Language = language,
            Tags = tags,
            Date = new ArticleDate(DatePrecision.Day, new DateTimeOffset(2009, 7, day, 0, 0, 0, TimeSpan.Zero)),
        },
        0,
        new ArticleReferences { File = $"content{address.TrimEnd('/')}.md" },
        () => throw new InvalidOperationException("No recommendation opens an article."));
}
