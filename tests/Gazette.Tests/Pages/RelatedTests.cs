namespace Gazette.Tests.Pages;

/// <summary>The other articles on an article's page.</summary>
public sealed class RelatedTests
{
    [Fact]
    public void No_recommendation_is_named_twice_and_each_says_why()
    {
        using var site = SiteTest.From(
            Article("a", "Rain on the hills", 1, "section: society\ntags: [water]\n")
            + Article("b", "Rice", 2, "section: farming\ntags: [water, rice]\n")
            + Article("c", "Rain in the valley", 3, "section: society\n")
            + Article("d", "Pumps", 4, "section: society\ntags: [water]\n")
            + Article("e", "Rain and pumps", 5, "section: society\ntags: [rice, water]\n"));
        var page = site.BuildWell().Page("/e/index.html");
        Assert.Contains("before: Pumps", page, StringComparison.Ordinal);
        Assert.DoesNotContain("see Pumps", page, StringComparison.Ordinal);
        Assert.Contains("see Rice #rice false", page, StringComparison.Ordinal);
        Assert.Contains("see Rain on the hills #water true", page, StringComparison.Ordinal);
        Assert.Contains("see Rain in the valley true", page, StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_translation_is_not_recommended_beside_its_original()
    {
        using var site = SiteTest.From(
            Article("a", "Rain", 1, "tags: [water]\n")
            + Article("b", "Rain again", 2, "tags: [water]\noriginal: {url: /a/, translation: human}\n"));
        var page = site.BuildWell().Page("/b/index.html");
        Assert.Contains("from Rain", page, StringComparison.Ordinal);
        Assert.DoesNotContain("see ", page, StringComparison.Ordinal);
    }

    private static string Article(string name, string title, int day, string more) =>
        $"-- content/{name}.md --\n---\ntitle: {title}\ndate: 2009-02-0{day}\nsource: daily\n{more}---\nText.\n";
}
