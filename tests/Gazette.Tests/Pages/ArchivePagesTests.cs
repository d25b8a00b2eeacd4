using System.Text;

namespace Gazette.Tests.Pages;

/// <summary>The pages of small sites: lists, calendar, dates, feeds, sitemaps, redirects.</summary>
public sealed class ArchivePagesTests
{
    private static string Article(string path, string title, string date, string more = "", string body = "Words.") =>
        $"-- content/{path}.md --\n---\ntitle: {title}\ndate: {date}\nsource: daily\nsummary: About {title}.\n"
            + $"{more}---\n{body}\n";

    [Fact]
    public void A_long_list_is_cut_by_calendar()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 450; i++)
            text.Append(Article($"a{i}", $"No {i}", i < 20
                ? "unknown" : $"{2008 + (i % 4)}-{1 + (i % 12):D2}-{1 + (i % 28):D2}", "section: society\n"));
        using var site = SiteTest.From(text.ToString());
        site.Edit("site.config.yml", "title: Test", "paging: {front: 5, list: 10}\ntitle: Test").BuildWell();
        Assert.Equal(5, Count(site.Page("/society/index.html"), "<li>"));
        Assert.Equal(0, Count(site.Page("/society/2009/index.html"), "<li>"));
        Assert.Contains("/society/2009/02/", site.Page("/society/2009/index.html"), StringComparison.Ordinal);
        // Every article stands on the page of one part, and on no other.
        var parts = site.Files.Where(path =>
            path.StartsWith("/society/", StringComparison.Ordinal) && path.Count(c => c == '/') > 2).ToArray();
        Assert.Equal(450, parts.Sum(path => Count(site.Page(path), "<li>")));
        Assert.Equal(20, parts.Where(path => path.StartsWith("/society/undated/", StringComparison.Ordinal))
            .Sum(path => Count(site.Page(path), "<li>")));
    }

    [Fact]
    public void A_short_list_is_one_page()
    {
        using var site = SiteTest.From(
            Article("a", "One", "2009-07-03", "section: society\n") + Article("b", "Two", "2010-07-03", "section: society\n"));
        site.BuildWell();
        Assert.Equal(2, Count(site.Page("/society/index.html"), "<li>"));
        Assert.False(site.Has("/society/2009/index.html"));
    }

    [Theory]
    [InlineData("2009-07-03", "3 July 2009", "/2009/07/")]
    [InlineData("2009-07", "July 2009", "/2009/07/")]
    [InlineData("2009", "2009", "/2009/")]
    public void A_date_is_told_no_more_precisely_than_it_is_known(string date, string told, string calendar)
    {
        using var site = SiteTest.From(Article("a", "One", date));
        site.BuildWell();
        var page = site.Page("/a/index.html");
        Assert.Contains($" {told} ", page, StringComparison.Ordinal);
        Assert.Contains(calendar, page, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9][0-9]:[0-9][0-9]", page);
    }

    [Fact]
    public void An_unknown_date_stands_in_undated_and_in_no_year()
    {
        using var site = SiteTest.From(Article("undated/a", "One", "unknown"));
        site.BuildWell();
        Assert.Contains(">One</a> date unknown", site.Page("/undated/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files, path =>
            path.StartsWith("/20", StringComparison.Ordinal) || path.StartsWith("/0", StringComparison.Ordinal));
        Assert.DoesNotContain("<entry>", site.Page("/atom.xml"), StringComparison.Ordinal);
        Assert.Contains("https://news.example.org/undated/a/ \n", site.Page("/sitemap-undated.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_counts_the_articles_of_each_month()
    {
        using var site = SiteTest.From(Article("a", "One", "2009-02-03") + Article(
            "b", "Two", "2009-02-04") + Article("c", "Three", "2009-11") + Article("d", "Four", "2009"));
        site.BuildWell();
        Assert.Contains("2009 4 0 2 0 0 0 0 0 0 0 0 1 0 ", site.Page("/archive/index.html"), StringComparison.Ordinal);
        Assert.Contains("Four", site.Page("/2009/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"d4\">4 February 2009</h2>Two", site.Page("/2009/02/index.html"), StringComparison.Ordinal);
        Assert.Contains("Three", site.Page("/2009/11/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_leads_to_the_nearest_months_that_have_articles_across_years()
    {
        const string Dates = "2009-11-03 2009-12-04 2011-01-05 2011";
        using var site =
            SiteTest.WithRealTemplates(string.Concat(Dates.Split(' ').Select(date => Article("a" + date, "One", date))));
        site.BuildWell();
        Assert.Contains("<a rel=\"prev\" href=\"/2009/12/\">", site.Page("/2011/01/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a rel=\"next\" href=\"/2011/01/\">", site.Page("/2009/12/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", site.Page("/2009/11/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", site.Page("/2011/01/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_are_those_of_the_section()
    {
        using var site = SiteTest.From(
            Article("a", "One", "2009-02-03", "section: society\n") + Article(
                "b", "Two", "2009-02-04", "section: farming\n") + Article("c", "Three", "2009-02-05", "section: society\n"));
        site.BuildWell();
        Assert.Contains("after: Three", site.Page("/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("before: One", site.Page("/c/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("before:", site.Page("/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_hold_the_newest_articles_whose_day_is_known()
    {
        using var site = SiteTest.From(string.Concat(Enumerable.Range(1, 6)
            .Select(i => Article($"a{i}", $"No{i}", $"2009-02-0{i}"))) + Article("m", "Month", "2010-01"));
        site.Edit("site.config.yml", "title: Test", "feeds: {size: 3}\ntitle: Test").BuildWell();
        Assert.Equal(["No6", "No5", "No4"], Entries(site.Page("/atom.xml")));
        Assert.Equal(["No6", "No5", "No4"], Entries(site.Page("/sources/daily/atom.xml")));

        static IEnumerable<string> Entries(string feed) => feed.Split("<entry>").Skip(1).Select(entry => entry.Split(' ')[0]);
    }

    [Fact]
    public void Sitemaps_are_split_by_year_and_tell_only_true_times()
    {
        using var site = SiteTest.From(
            Article("a", "One", "2009-02-03 08:15", "corrections: [{date: 2012-05-06, note: A name was wrong.}]\n") + Article(
                "b", "Two", "2010-03") + Article("c", "Three", "2010", "updated: 2011-01-02\n"));
        site.BuildWell();
        Assert.Contains("https://news.example.org/a/ 2012-05-06", site.Page("/sitemap-2009.xml"), StringComparison.Ordinal);
        Assert.Contains("https://news.example.org/b/ 2010-03\n", site.Page("/sitemap-2010.xml"), StringComparison.Ordinal);
        Assert.Contains("https://news.example.org/c/ 2011-01-02", site.Page("/sitemap-2010.xml"), StringComparison.Ordinal);
        Assert.Contains(
            "https://news.example.org/sitemap-2009.xml 2012-05-06", site.Page("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_withdrawn_keeps_its_address_and_nothing_else()
    {
        using var site = SiteTest.From(
            Article("a", "Gone", "2009-02-03", "tags: [water]\nwithdrawn: {date: 2010-01-01, reason: It was wrong.}\n",
                "Secret words.") + Article("b", "Two", "2009-02-04", "tags: [water]\n"));
        site.BuildWell();
        Assert.Contains("withdrawn: It was wrong.", site.Page("/a/index.html"), StringComparison.Ordinal);
        Assert.All(site.Files, path => Assert.DoesNotContain("Secret words", site.Page(path), StringComparison.Ordinal));
        Assert.DoesNotContain("Gone", site.Page("/atom.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("/a/", site.Page("/sitemap-2009.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("see Gone", site.Page("/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Old_addresses_lead_to_the_new_one()
    {
        using var site = SiteTest.From(Article("a", "One", "2009-02-03", "aliases: [/news/123.html, /old/one]\n"));
        site.BuildWell();
        Assert.Contains("to /a/", site.Page("/news/123.html"), StringComparison.Ordinal);
        Assert.Contains("to /a/", site.Page("/old/one/index.html"), StringComparison.Ordinal);
        Assert.Contains("/news/123.html /a/ 301\n/old/one /a/ 301\n", site.Page("/_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_are_listed_newest_first()
    {
        using var site = SiteTest.From(
            Article("a", "One", "2009-02-03", "corrections: [{date: 2010-01-01, note: First.}, {date: 2012-01-01, note: "
                + "Third.}]\n") + Article("b", "Two", "2009-02-04", "corrections: [{date: 2011-01-01, note: Second.}]\n"));
        site.BuildWell();
        Assert.Matches("(?s)Third. One.*Second. Two.*First. One", site.Page("/corrections/index.html"));
    }

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/b/")]
    [InlineData("/society/")]
    [InlineData("/tags/")]
    public void Two_pages_for_one_address_are_an_error_that_names_both(string alias)
    {
        using var site =
            SiteTest.From(Article("a", "One", "2009-02-03", $"aliases: [{alias}]\n") + Article("b", "Two", "2009-02-04"));
        site.Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.Contains("error two-pages-one-address", StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("/robots.txt/x")]
    [InlineData("/b/index.html/x.html")]
    [InlineData("/_redirects/x")]
    public void An_address_below_a_file_is_an_error(string alias)
    {
        using var site =
            SiteTest.From(Article("a", "One", "2009-02-03", $"aliases: [{alias}]\n") + Article("b", "Two", "2009-02-04"));
        site.Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.Contains("error two-pages-one-address", StringComparison.Ordinal));
        Assert.True(site.Has("/robots.txt") && site.Has("/b/index.html") && site.Has("/_redirects"));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void Drafts_are_built_only_when_they_are_asked_for()
    {
        using var site = SiteTest.From(Article("a", "One", "2009-02-03", "draft: true\n") + Article("b", "Two", "2009-02-04"));
        Assert.False(site.BuildWell().Has("/a/index.html"));
        Assert.True(site.BuildWell(drafts: true).Has("/a/index.html"));
        Assert.False(site.BuildWell().Has("/a/index.html"));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_base_url_with_a_path_is_in_every_link_and_feed()
    {
        using var site = SiteTest.From(Article(
            "a", "One", "2009-02-03", "section: society\naliases: [/old/]\n", "[Two](/b/)") + Article("b", "Two", "2009-02-04"));
        site.BaseUrl = new Uri("https://example.org/news/");
        site.BuildWell();
        foreach (var path in site.Files)
            foreach (var address in System.Text.RegularExpressions.Regex.Matches(site.Page(path), "href=\"(/[^\"]*)")
                .Select(match => match.Groups[1].Value))
                Assert.StartsWith("/news/", address, StringComparison.Ordinal);
        Assert.Contains("https://example.org/news/a/", site.Page("/sitemap-2009.xml"), StringComparison.Ordinal);
        Assert.Contains("/news/old/ /news/a/ 301", site.Page("/_redirects"), StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
