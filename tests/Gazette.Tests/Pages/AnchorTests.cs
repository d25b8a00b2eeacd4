namespace Gazette.Tests.Pages;

/// <summary>A link to a heading of another article is translated and checked, however the article is named.</summary>
public sealed class AnchorTests
{
    [Theory]
    [InlineData("/2024/05/15/other/#第一节")]
    [InlineData("/2024/05/15/other#第一节")]
    [InlineData("/2024/05/15/other/index.html#第一节")]
    [InlineData("../other/#第一节")]
    [InlineData("other.md#第一节")]
    [InlineData("/content/2024/05/15/other.md#h-第一节")]
    public void A_heading_of_another_article_is_found(string link)
    {
        using var site = Site(link).BuildWell();
        Assert.Contains("href=\"/2024/05/15/other/#h-%E7%AC%AC%E4%B8%80%E8%8A%82\"", site.Page("/2024/05/15/x/index.html"));
        Assert.DoesNotContain(site.Complaints, line => line.Contains("missing-part", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/2024/05/15/other/#没有")]
    [InlineData("/2024/05/15/other/index.html#没有")]
    [InlineData("other.md#没有")]
    public void A_heading_that_is_not_there_is_told_with_its_line(string link)
    {
        using var site = Site(link).BuildWell();
        Assert.Contains(site.Complaints, line => line.StartsWith(
            "content/2024/05/15/x.md(6,9): warning missing-part: No heading of content/2024/05/15/other.md answers to "
            + $"\"{link}\"",
            StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_heading_that_was_renamed_is_told_by_the_next_build()
    {
        using var site = Site("other.md#第一节").BuildWell();
        site.Edit("content/2024/05/15/other.md", "第一节", "第二节").BuildWell();
        Assert.Contains(site.Complaints, line => line.Contains("missing-part", StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
        site.Edit("content/2024/05/15/other.md", "第二节", "第一节").BuildWell();
        Assert.DoesNotContain(site.Complaints, line => line.Contains("missing-part", StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("/2024/05/#d15")]
    [InlineData("/society/#main")]
    [InlineData("/tags/#main")]
    [InlineData("other.md#fn-1")]
    public void What_is_no_heading_stays_as_it_is(string link)
    {
        using var site = Site(link).BuildWell();
        Assert.Contains(link[link.IndexOf('#')..] + "\"", site.Page("/2024/05/15/x/index.html"));
        Assert.DoesNotContain(site.Complaints, line => line.Contains("missing-part", StringComparison.Ordinal));
    }

    private static SiteTest Site(string link) => SiteTest.From($"""
        -- content/2024/05/15/other.md --
        ---
        title: Other
        date: 2024-05-15
        tags: [tea]
        ---
        ## 第一节

        Text.[^1]

        [^1]: Note.
        -- content/2024/05/15/x.md --
        ---
        title: X
        date: 2024-05-15
        section: society
        ---
        See [a]({link}).
        """);
}
