using Gazette.Building;
using Gazette.Diagnostics;

namespace Gazette.Tests.Building;

/// <summary>Dates on the pages of a site, and what a check says of those to come.</summary>
public sealed class DateTests
{
    private const string Instant = """
        -- site.config.yml --
        title: T
        base_url: https://news.example.org/
        languages: [en]
        outputs: [json]
        sections: [{id: society, name: Society}]
        -- content/2024/11/01/late.md --
        ---
        title: Late
        date: 2024-10-31T20:57:00.000Z
        updated: 2024-11-30T20:00:00Z
        event_date: 2024-10-30T16:30:00Z
        captured: 2024-12-31T16:00:00Z
        section: society
        source: unknown
        summary: s
        corrections: [{date: 2024-11-14T17:00:00Z, note: A name.}]
        ---
        x
        -- content/2024/11/01/early.md --
        ---
        title: Early
        date: 2024-11-01 02:00
        section: society
        source: unknown
        summary: s
        ---
        x
        """;

    [Fact]
    public void An_instant_is_shown_sorted_filed_and_linked_in_the_zone_of_the_site()
    {
        using var site = SiteTest.WithRealTemplates(Instant).BuildWell();
        Assert.DoesNotContain(site.Complaints, complaint => complaint.Contains("2024/11/01", StringComparison.Ordinal));
        var page = site.Page("/2024/11/01/late/index.html");
        foreach (var (machine, words) in new[]
        {
            ("2024-11-01T04:57:00+08:00", "1 November 2024, 04:57"), ("2024-12-01T04:00:00+08:00", "1 December 2024, 04:00"),
            ("2024-10-31T00:30:00+08:00", "31 October 2024, 00:30"), ("2024-11-15T01:00:00+08:00", "15 November 2024, 01:00"),
        })
            Assert.Contains($"<time datetime=\"{machine}\">{words}</time>", page, StringComparison.Ordinal);
        Assert.Contains("1 January 2025, 00:00", page, StringComparison.Ordinal);
        Assert.DoesNotContain("20:57", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/2024/11/", page, StringComparison.Ordinal);
        foreach (var path in (string[])["/index.html", "/society/index.html", "/2024/11/index.html"])
        {
            var list = site.Page(path);
            Assert.InRange(
                list.IndexOf(">Late<", StringComparison.Ordinal), 0, list.IndexOf(">Early<", StringComparison.Ordinal));
        }

        Assert.False(site.Has("/2024/10/index.html"));
        Assert.Contains("2024-11-01T04:57:00+08:00", site.Page("/atom.xml"), StringComparison.Ordinal);
        Assert.Contains("Fri, 01 Nov 2024 04:57:00 +0800", site.Page("/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("\"2024-11-01T04:57:00+08:00\"", site.Page("/2024/11/01/late/index.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_warns_of_dates_to_come_and_a_build_does_not_ask_the_clock()
    {
        using var site = SiteTest.From("""
            -- content/2026/03/x.md --
            ---
            title: x
            date: 2026-03-10
            updated: 2026-03-09T16:00:00Z
            event_date: 2030
            source: unknown
            summary: s
            corrections: [{date: 2026-04, note: y}]
            ---
            x
            -- content/2026/03/today.md --
            ---
            title: today
            date: 2026-03-09 23:59
            source: unknown
            summary: s
            ---
            x
            -- content/2026/03/draft.md --
            ---
            title: draft
            date: 2026-05
            source: unknown
            summary: s
            draft: true
            ---
            x
            """);
        var bag = new DiagnosticBag();
        SiteBuilder.Check(
            new BuildOptions { SiteFolder = site.Folder, Now = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero) }, bag, progress: null);
        Assert.Equal(
            [
                "content/2026/03/x.md(3,7): warning future-date: \"2026-03-10\" under \"date\" is later than today, 2026-03-09. "
                    + "Readers see the article from then on; correct it if that is not meant.",
                "content/2026/03/x.md(4,10): warning future-date: \"2026-03-09T16:00:00Z\" under \"updated\" is later than "
                    + "today, 2026-03-09. Correct it.",
                "content/2026/03/x.md(8,22): warning future-date: \"2026-04\" under \"date\" is later than today, 2026-03-09. "
                    + "Correct it.",
            ],
            bag.Sorted().Select(told => told.ToString()).Where(told => told.Contains("future", StringComparison.Ordinal)));
        Assert.DoesNotContain(site.Build().Complaints, told => told.Contains("future", StringComparison.Ordinal));
    }

    [Fact]
    public void Advice_on_a_date_to_come_calls_fields_as_the_editor_does()
    {
        using var site = SiteTest.From("""
            -- content/2026/03/x.md --
            ---
            标题: x
            发布时间: 2026-03-10
            ---
            x
            """);
        var bag = new DiagnosticBag();
        SiteBuilder.Check(
            new BuildOptions { SiteFolder = site.Folder, Now = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero) }, bag, progress: null);
        Assert.Contains("content/2026/03/x.md(3,7): warning future-date: \"2026-03-10\" under \"发布时间\" is later than today, "
            + "2026-03-09. Readers see the article from then on; correct it if that is not meant.",
            bag.Sorted().Select(told => told.ToString()));
    }

    [Fact]
    public void A_link_to_an_article_with_an_error_is_told_once_and_there()
    {
        using var site = SiteTest.From("""
            -- content/2024/bad.md --
            ---
            title: x
            date: 2024-13
            ---
            x
            -- content/2024/good.md --
            ---
            title: y
            date: 2024
            source: unknown
            summary: s
            original: {url: /2024/bad/}
            ---
            [one](bad.md) [two](/2024/bad/) [three](nothing.md)
            """);
        foreach (var complaints in new[] { site.Check().Complaints, site.Build().Complaints, site.Build().Complaints })
        {
            Assert.Equal(
                "content/2024/bad.md: warning left-out: The article is left out because of its errors, and 3 links lead to it. "
                    + "Mend its errors; what leads to it needs no change.",
                Assert.Single(complaints, complaint => complaint.Contains("left-out", StringComparison.Ordinal)));
            Assert.Contains("nothing.md", Assert.Single(
                complaints, complaint => complaint.Contains("broken-link", StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.DoesNotContain(complaints, complaint => complaint.Contains("missing-original", StringComparison.Ordinal));
        }
    }
}
