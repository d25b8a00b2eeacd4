namespace Gazette.Tests.Rendering;

/// <summary>A source's copyright notice is text, whatever signs stand in it.</summary>
public sealed class NoticeTests
{
    [Theory]
    [InlineData("'© {{ source.nmae }}'", "(6,29): error unknown-name: There is no \"nmae\" here", "Did you mean \"name\"?")]
    [InlineData("{en: '{{ source.name }} {{ article.titel }}'}", "(6,51): error unknown-name: There is no \"titel", "\"title\"?")]
    [InlineData("'{{ artcle.title }}'", "(6,20): error unknown-name: Nothing is called \"artcle\"", "\"article\"?")]
    [InlineData("'{{ site.title }}'", "(6,20): error unknown-name: Nothing is called \"site\"", "")]
    [InlineData(">-\n      One\n      {{ source.nmae }}", "(8,17): error unknown-name: There is no \"nmae\"", "\"name\"?")]
    [InlineData("'{{ source.name }'", "(6,16): error template-fault: The copyright notice of \"daily\"", "{{ source.name }}")]
    public void A_misspelt_name_in_a_notice_is_told_at_its_place(string notice, string fault, string remedy)
    {
        using var site = SiteTest.From($"""
            -- site.config.yml --
            title: T
            base_url: https://news.example.org/
            sources:
              - id: daily
                name: A & B
                copyright: {notice}
            """).Check();
        var complaint = Assert.Single(site.Complaints);
        Assert.StartsWith("site.config.yml" + fault, complaint, StringComparison.Ordinal);
        Assert.Contains(remedy, complaint, StringComparison.Ordinal);
        Assert.Equal([complaint], site.Build().Complaints);
    }

    [Fact]
    public void The_words_of_a_notice_are_escaped_and_its_blocks_are_filled_in()
    {
        using var site = SiteTest.From("""
            -- site.config.yml --
            title: T
            base_url: https://news.example.org/
            sources:
              - id: daily
                name: A & B
                copyright: 'R&D <img onerror=x> “{{ article.title }}” {{ if 1 < 2 && true }}{{ source.name }}{{ end }} a > b'
            -- content/2024/05/15/x.md --
            ---
            title: <b>Bridge</b>
            date: 2024-05-15
            source: daily
            ---
            Text.
            """).BuildWell();

        Assert.Contains(
            "R&amp;D &lt;img onerror=x&gt; “&lt;b&gt;Bridge&lt;/b&gt;” A &amp; B a &gt; b",
            site.Page("/2024/05/15/x/index.html"));
        Assert.Contains(site.Complaints, line => line.StartsWith(
            "site.config.yml(6,16): warning html-in-notice: \"<img", StringComparison.Ordinal));
    }
}
