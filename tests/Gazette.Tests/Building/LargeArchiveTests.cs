using System.Globalization;
using System.Text;

namespace Gazette.Tests.Building;

/// <summary>
/// The work that one change asks for does not grow with the archive. A new article writes its page, its neighbour's, and a
/// bounded number of fronts, parts of lists, feeds and sitemaps for its section, source, author, each of its tags and its date.
/// </summary>
public sealed class LargeArchiveTests
{
    [Fact]
    public void A_new_article_writes_few_files_however_many_there_are()
    {
        using var small = Archive(900);
        using var large = Archive(3000);
        var few = Add(small);
        Assert.True(few <= 30, $"{few}: {string.Join(" ", small.Report.Rendered)}");
        Assert.InRange(Add(large), few - 4, few + 4);
        large.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_body_or_a_title_in_the_midst_of_a_large_archive_renders_what_shows_it()
    {
        using var site = Archive(1200);
        site.Edit("content/2011/a600.md", "Body 600.", "Body changed.").BuildWell();
        Assert.Equal(["/2011/a600/index.html"], site.Report.Rendered);
        site.Edit("content/2011/a600.md", "title: No 600", "title: No such").BuildWell();
        Assert.All(site.Report.Rendered, path => Assert.Contains("No such", site.Page(path), StringComparison.Ordinal));
        Assert.Contains("/2011/a600/index.html", site.Report.Rendered);
        site.AssertEqualsCleanBuild();
    }

    private static int Add(SiteTest site)
    {
        var before = site.IndexFiles;
        site.Add("content/2012/new.md", Article(9999, "2012-12-31")).BuildWell();
        // Files of the index have other names when they hold something else; all but one of them.
        var inIndex = site.IndexFiles.Except(before).Count() + 1;
        Assert.InRange(inIndex, 2, 40);
        return site.Report.FilesWritten - inIndex + site.Report.FilesRemoved - before.Except(site.IndexFiles).Count();
    }

    /// <summary>
    /// Articles of three years, each with a section, a source, an author and three of 60 tags; titles of words too short to
    /// relate them.
    /// </summary>
    private static SiteTest Archive(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var year = 2010 + (i * 3 / count);
            text.Append(CultureInfo.InvariantCulture,
                $"-- content/{year}/a{i}.md --\n{Article(i, $"{year}-{1 + (i % 12):D2}-{1 + (i % 28):D2}")}");
        }

        return SiteTest.From(text.ToString()).BuildWell();
    }

    private static string Article(int i, string date) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: No {i}
        date: {date}
        source: daily
        section: {(i % 2 == 0 ? "society" : "farming")}
        authors: [Newsroom]
        tags: [t{i % 60}, t{i / 7 % 60}, t{i / 11 % 60}]
        summary: A summary.
        ---
        Body {i}.

        """);
}
