namespace Gazette.Tests.Pages;

/// <summary>Of an article that was withdrawn its headline, dates and the reason remain, and nothing else.</summary>
public sealed class WithdrawnTests
{
    [Fact]
    public void No_word_of_it_is_published_anywhere()
    {
        const string Article = """
            -- content/2020/01/02/gone.md --
            ---
            title: The headline
            date: 2020-01-02
            section: society
            source: daily
            tags: [rivers]
            summary: Secretsummary of it.
            image: {file: secretlead.svg, alt: Secretalt, caption: Secretcaption, credit: Secretcredit}
            ---
            Secretbody. ![Secretpicture](secretpicture.svg "Secrettitle") [Secretlink](secretfile.pdf)
            -- content/2020/01/02/secretlead.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>
            -- content/2020/01/02/secretpicture.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>
            -- content/2020/01/02/secretfile.pdf --
            %PDF
            -- content/2020/01/03/next.md --
            ---
            title: The next one
            date: 2020-01-03
            section: society
            source: daily
            tags: [rivers]
            summary: It links to the other.
            ---
            See [it](../02/gone.md).
            """;
        using var site = SiteTest.WithRealTemplates(Article);
        site.Edit("site.config.yml", "languages: [en]", "languages: [en]\noutputs: [json]").BuildWell();
        Assert.NotEmpty(Leaks(site));

        site.Edit("content/2020/01/02/gone.md", "summary:", "withdrawn: {date: 2020-03-01, reason: A court said so.}\nsummary:")
            .BuildWell();

        Assert.Equal([], Leaks(site));
        Assert.Contains("A court said so.", site.Page("/2020/01/02/gone/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
    }

    private static string[] Leaks(SiteTest site) =>
    [
        .. site.Files.Where(path => path.Contains("secret", StringComparison.OrdinalIgnoreCase)
            || site.Page(path).Contains("secret", StringComparison.OrdinalIgnoreCase)),
    ];
}
