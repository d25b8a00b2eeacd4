namespace Gazette.Tests.Reading;

/// <summary>Which picture of an article lists show.</summary>
public sealed class ThumbnailTests
{
    private const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 200'></svg>";

    [Fact]
    public void It_is_the_lead_picture_else_the_first_of_the_text()
    {
        Assert.Equal("/news/2024/x/lead.svg  300x200 A lead", Of("lead.svg", "![A boat](boat.svg)"));
        Assert.Equal("/news/2024/x/boat.svg  300x200 A boat", Of("", "Text ![A boat](boat.svg) ![Another](lead.svg)"));
        Assert.Equal("none", Of("", "Text"));
    }

    [Fact]
    public void What_was_withdrawn_has_none() =>
        Assert.Equal("none", Of("lead.svg", "![A boat](boat.svg)", "withdrawn: {date: 2024-02-01, reason: An error}\n"));

    private static string Of(string lead, string body, string fields = "")
    {
        var image = lead.Length > 0 ? $"image: {{file: {lead}, alt: A lead}}\n" : "";
        using var site = SiteTest.From($$$"""
            -- content/2024/lead.svg --
            {{{Drawing}}}
            -- content/2024/boat.svg --
            {{{Drawing}}}
            -- content/2024/x.md --
            ---
            title: X
            date: 2024-01-02
            {{{image}}}{{{fields}}}---
            {{{body}}}
            -- site.config.yml --
            title: Test Archive
            base_url: https://news.example.org/news/
            -- templates/month.sbn-html --
            {{ $t = days[0].articles[0].thumbnail ~}}
            {{ if $t; $t.src; " "; $t.srcset; " "; $t.width; "x"; $t.height; " "; $t.alt; else }}none{{ end }}
            """);
        return site.Build().Page("/2024/01/index.html").Trim();
    }
}
