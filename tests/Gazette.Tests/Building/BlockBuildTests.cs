namespace Gazette.Tests.Building;

/// <summary>
/// What a block is made of is more than the text of its article: a build sees when any of it changes, and reads no more.
/// </summary>
public sealed class BlockBuildTests
{
    private const string Page = "/2024/05/15/x/index.html";

    private const string Files = """
        -- content/2024/05/15/x.md --
        ---
        title: Trees
        date: 2024-05-15
        ---
        ::: table file=trees.csv "Trees planted"

        ::: note "For parents"
        Bring a spade.
        :::

        ::: video file=boats.mp4
        -- content/2024/05/15/trees.csv --
        Village,Trees
        Liuhe,12
        -- content/2024/05/15/boats.mp4 --
        film
        -- content/2024/05/16/y.md --
        ---
        title: No block
        date: 2024-05-16
        ---
        Nothing here.
        -- content/2024/05/17/z.md --
        ---
        title: A note alone
        date: 2024-05-17
        ---
        ::: note
        It has no file.
        :::

        """;

    [Fact]
    public void The_files_of_a_block_are_published_beside_the_page()
    {
        using var site = SiteTest.From(Files).BuildWell();
        Assert.Equal("Village,Trees\nLiuhe,12\n", site.Page("/2024/05/15/x/trees.csv"));
        Assert.True(site.Has("/2024/05/15/x/boats.mp4"));
        Assert.Contains("<td class=\"right\">12</td>", site.Page(Page), StringComparison.Ordinal);
        Assert.Contains("href=\"/2024/05/15/x/trees.csv\"", site.Page(Page), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Verify(), complaint => complaint.Contains(": error ", StringComparison.Ordinal));
        site.Build();
        Assert.Equal(0, site.Report.FilesWritten);
    }

    [Fact]
    public void A_change_of_the_file_of_a_table_changes_the_page()
    {
        using var site = SiteTest.From(Files).BuildWell();
        site.Edit("content/2024/05/15/trees.csv", "12", "34").BuildWell();
        Assert.Contains("<td class=\"right\">34</td>", site.Page(Page), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();

        // One that cannot be read leaves the page as it was, and is told at its line.
        var before = site.Page(Page);
        site.Edit("content/2024/05/15/trees.csv", "34", "34,5").Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.StartsWith("content/2024/05/15/trees.csv(2,1): error csv-row:", StringComparison.Ordinal));
        Assert.Equal(before, site.Page(Page));
        site.Edit("content/2024/05/15/trees.csv", "34,5", "56").BuildWell().AssertEqualsCleanBuild();

        site.Delete("content/2024/05/15/trees.csv").Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.StartsWith("content/2024/05/15/x.md(5,11): error missing-file:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_or_a_word_of_the_sites_own_changes_the_pages_of_articles_that_hold_blocks()
    {
        using var site = SiteTest.From(Files).BuildWell();
        var without = site.Page("/2024/05/16/y/index.html");
        site.Add("templates/blocks/note.sbn-html", "<aside>1 {{ block.title }}{{ block.content }}</aside>\n").BuildWell();
        Assert.Contains("<aside>1 For parents", site.Page(Page), StringComparison.Ordinal);
        Assert.Contains("<aside>1 <p>It has no file.", site.Page("/2024/05/17/z/index.html"), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();

        site.Add("templates/blocks/note.sbn-html", "{{ include 'blocks/parts/n' block.title }}{{ text.note }}")
            .Add("templates/blocks/parts/n.sbn-html", "<aside>2 {{ $1 }}</aside>").BuildWell();
        Assert.Contains("<aside>2 For parents</aside>Note", site.Page(Page), StringComparison.Ordinal);
        site.Add("templates/blocks/parts/n.sbn-html", "<aside>3 {{ $1 }}</aside>").BuildWell();
        Assert.Contains("<aside>3 For parents</aside>Note", site.Page(Page), StringComparison.Ordinal);
        site.Edit("templates/strings/en.yml", "home: Home", "note: Mind\nhome: Home").BuildWell();
        Assert.Contains("<aside>3 For parents</aside>Mind", site.Page(Page), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
        Assert.DoesNotContain(site.Verify(), complaint => complaint.Contains(": error ", StringComparison.Ordinal));

        site.Delete("templates/blocks/note.sbn-html").Delete("templates/blocks/parts/n.sbn-html").BuildWell();
        Assert.Contains("aria-label=\"For parents\"", site.Page(Page), StringComparison.Ordinal);
        site.AssertEqualsCleanBuild();
        Assert.Equal(without, site.Page("/2024/05/16/y/index.html"));
    }

    [Fact]
    public void A_block_of_the_sites_own_is_a_template()
    {
        using var site = SiteTest.From("""
            -- content/2024/05/15/x.md --
            ---
            title: A map
            date: 2024-05-15
            source: daily
            summary: Where it is.
            ---
            ::: map place="Liuhe <b>" 比例=3 "Where it is" file=map.svg
            The *weir*.
            :::
            -- content/2024/05/15/map.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>
            -- templates/blocks/map.sbn-html --
            <div title="{{ block.title }}"><img src="{{ href block.file.address }}" width="{{ block.file.width }}" alt="">
            {{ block.arguments.place }} {{ block.arguments["比例"] }} {{ block.arguments.none }}{{ block.content }}</div>
            """).BuildWell();
        Assert.Contains(
            "<div title=\"Where it is\"><img src=\"/2024/05/15/x/map.svg\" width=\"30\" alt=\"\">\n"
                + "Liuhe &lt;b&gt; 3 <p>The <em>weir</em>.</p></div>",
            site.Page(Page),
            StringComparison.Ordinal);
        Assert.Empty(site.Check().Complaints);
        site.Delete("templates/blocks/map.sbn-html").Build();
        Assert.Contains(site.Complaints, complaint =>
            complaint.StartsWith("content/2024/05/15/x.md(7,5): error unknown-block: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ block.content\n}}{{ month_name 1 }}", "templates/blocks/note.sbn-html(2,6)")]
    [InlineData("{{ include 'article' }}", "templates/blocks/note.sbn-html(1,")]
    [InlineData("{{ for i in 1..100000 }}{{ for j in 1..100000 }}{{ end }}{{ end }}", "templates/blocks/note.sbn-html(1,")]
    [InlineData("{{ if }}", "templates/blocks/note.sbn-html(1,")]
    public void A_fault_of_a_template_is_told_at_the_block(string template, string place)
    {
        using var site = SiteTest.From(Files).BuildWell();
        var before = site.Page(Page);
        site.Add("templates/blocks/note.sbn-html", template).Build();
        var complaint = Assert.Single(site.Complaints, complaint =>
            complaint.StartsWith("content/2024/05/15/x.md(7,1): error block-failed: ", StringComparison.Ordinal));
        Assert.Contains(place, complaint, StringComparison.Ordinal);
        Assert.Equal(before, site.Page(Page));
    }

    [Fact]
    public void A_name_in_the_template_of_a_block_that_stands_for_nothing_is_told()
    {
        using var site = SiteTest.From(Files);
        site.Add("templates/blocks/note.sbn-html", "{{ block.titel }}{{ article.title }}{{ text.nothing }}").Check();
        Assert.Equal(
            ["(1,10)", "(1,21)", "(1,45)"],
            site.Complaints.Where(complaint => complaint.Contains("unknown-name", StringComparison.Ordinal))
                .Select(complaint => complaint["templates/blocks/note.sbn-html".Length..complaint.IndexOf(':')]));
    }
}
