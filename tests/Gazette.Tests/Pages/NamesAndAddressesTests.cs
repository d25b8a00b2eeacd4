namespace Gazette.Tests.Pages;

/// <summary>Different names have pages of their own, or the editor is told, as of a name that can have none.</summary>
public sealed class NamesAndAddressesTests
{
    private static readonly string s_long = new('汛', 86);

    [Fact]
    public void Names_that_differ_in_their_signs_have_pages_of_their_own()
    {
        using var site = Site("tags: [C#, C++, c, 乙肝+, 乙肝-, R&D, R-D]\nauthors: [A*, A]");
        string[] pages =
        [
            "tags/c-u23", "tags/c-u2b-u2b", "tags/c", "tags/乙肝-u2b", "tags/乙肝-u2d", "tags/r-u26-d", "tags/r-d", "authors/a-u2a",
            "authors/a",
        ];
        Assert.All(pages, page => Assert.True(site.Has($"/{page}/index.html")));
        Assert.DoesNotContain(site.Complaints, line => line.Contains("shared-address", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_share_a_page_are_told_at_their_line()
    {
        using var site = Site("tags: [防汛-抗旱, 防汛·抗旱]\nauthors: [Ann Lee, ann lee]");
        Assert.Equal(
            "content/2024/05/15/x.md(5,15): warning shared-address: The tags \"防汛·抗旱\" and \"防汛-抗旱\" have one page, "
            + "/tags/防汛-抗旱/: readers find both there under the name \"防汛-抗旱\".",
            Assert.Single(site.Complaints, line => line.Contains("shared-address", StringComparison.Ordinal))
                .Split(" If they")[0]);
        site.Edit("content/2024/05/15/x.md", "Text.", "More text.").BuildWell();
        Assert.Single(site.Complaints, line => line.Contains("shared-address", StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
    }

    [Fact]
    public void The_name_of_the_config_stands_over_a_shared_page()
    {
        using var site = Site("section: Society!");
        Assert.Contains("Town and neighbours", site.Page("/society/index.html"));
    }

    public static TheoryData<string, string, int> TooLong => new()
    {
        { "tags: [ok, " + s_long + "]", "tag", 12 },
        { "tags: [" + new string('☃', 60) + "]", "tag", 8 },
        { "authors: " + s_long, "author", 10 },
        { "authors: [{name: " + s_long + ", role: x}]", "author", 10 },
        { "section: " + new string('s', 300), "section", 10 },
        { "source: " + s_long, "source", 9 },
        { "aliases: [/ok.html, /" + new string('a', 300) + ".html]", "old address", 21 },
        { "aliases: [/" + string.Join('/', Enumerable.Repeat("abcd", 1000)) + ".html]", "old address", 11 },
        { "aliases: ['/show?id=" + new string('1', 5000) + "']", "old address", 11 },
    };

    [Theory]
    [MemberData(nameof(TooLong))]
    public void A_name_that_no_file_system_takes_is_complained_of_where_it_stands(string field, string kind, int column)
    {
        using var site = Site("kicker: K");
        var before = site.Snapshot();
        site.Edit("content/2024/05/15/x.md", "kicker: K", field);
        site.Add("content/2024/05/16/y.md", "---\ntitle: Next\ndate: 2024-05-16\n---\nText.\n");
        foreach (var complaints in new[] { site.Check().Complaints, site.Build().Complaints })
        {
            Assert.StartsWith(
                $"content/2024/05/15/x.md(5,{column}): error name-too-long: The {kind} \"",
                Assert.Single(complaints, line => line.Contains(": error ", StringComparison.Ordinal)), StringComparison.Ordinal);
        }

        // The article's old page stays, and its neighbour is published.
        Assert.Equal(before["/2024/05/15/x/index.html"], site.Snapshot()["/2024/05/15/x/index.html"]);
        Assert.True(site.Has("/2024/05/16/y/index.html"));
    }

    [Theory]
    [InlineData("tags", "tag")]
    [InlineData("section", "section")]
    [InlineData("source", "source")]
    public void A_name_too_long_is_not_called_unknown_too(string field, string kind)
    {
        using var site = Site("kicker: K");
        site.Edit("site.config.yml", "title: T", "title: T\ntags: [{name: roads}]\nsources: [{id: daily, name: Daily}]")
            .Edit("content/2024/05/15/x.md", "kicker: K", $"{field}: {s_long}").Check();
        Assert.Contains($" error name-too-long: The {kind}", Assert.Single(site.Complaints,
            line => line.StartsWith("content/2024/05/15/x.md(5,", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_names_that_fit_are_published()
    {
        using var site = Site(
            $"tags: [{s_long[..84]}aa, {s_long[..84]}ab]\nauthors: {s_long[..84]}\naliases: [/{s_long[..76]}.html]");
        Assert.True(site.Has($"/tags/{s_long[..84]}aa/index.html"));
        Assert.True(site.Has($"/{s_long[..76]}.html"));
    }

    [Theory]
    [InlineData("authors: 'MANY'")]
    [InlineData("authors: ['MANY']")]
    [InlineData("tags: 'MANY'")]
    public void A_line_of_many_names_is_no_address_that_they_had(string field)
    {
        var many = string.Join('、', Enumerable.Range(0, 60).Select(i => $"张三{(char)('\u4E10' + i)}"));
        using var site = Site(field.Replace("MANY", many, StringComparison.Ordinal));
        Assert.True(site.Has($"/{field[..field.IndexOf(':', StringComparison.Ordinal)]}/张三\u4E10/index.html"));
        Assert.DoesNotContain("张三\u4E10-", string.Concat(site.Files), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sections: [{id: SSS, name: S}]", "bad-id|name-too-long")]
    [InlineData("sections: [{id: con, name: S}]", "windows-name")]
    [InlineData("sources: [{id: SSS, name: S}]", "name-too-long")]
    [InlineData("tags: [{name: TTT}]", "name-too-long")]
    [InlineData("tags: [{name: aux}]", "windows-name")]
    [InlineData("tags: [{name: a b}, {name: a-b}]", "shared-address")]
    public void Names_of_the_config_are_looked_at_too(string setting, string names)
    {
        setting = setting.Replace("SSS", new string('s', 300)).Replace("TTT", s_long);
        using var site = Site("kicker: K");
        site.Add("site.config.yml", "title: T\nbase_url: https://news.example.org/\n" + setting + "\n").Check();
        Assert.Contains(site.Complaints, line => line.StartsWith("site.config.yml(3,", StringComparison.Ordinal)
            && names.Split('|').Any(name => line.Contains($" {name}: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("content/2024/05/15/con.md", "con.md")]
    [InlineData("content/2024/aux/com1.md", "aux")]
    [InlineData("content/NUL/x.md", "NUL")]
    public void A_name_that_Windows_refuses_is_told(string file, string name)
    {
        using var site = Site("kicker: K");
        site.Add(file, "---\ntitle: Con\ndate: 2024-05-15\n---\nText.\n").BuildWell();
        site.Add("content/2024/05/16/y.md", "---\ntitle: Next\ndate: 2024-05-16\ntags: [Nul]\n---\nText.\n").BuildWell();
        Assert.Contains(site.Complaints, line => line.StartsWith(
            $"{file}: warning windows-name: The name \"{name}\"", StringComparison.Ordinal));
        Assert.Contains(site.Complaints, line => line.StartsWith(
            "content/2024/05/16/y.md(4,8): warning windows-name: The tag \"Nul\"", StringComparison.Ordinal));
        site.AssertEqualsCleanBuild();
    }

    private static SiteTest Site(string fields) => SiteTest.From($"""
        -- site.config.yml --
        title: T
        base_url: https://news.example.org/
        sections: [{"{id: society, name: Town and neighbours}"}]
        -- content/2024/05/15/x.md --
        ---
        title: Bridge
        date: 2024-05-15
        summary: S
        {fields}
        ---
        Text.
        """).BuildWell();
}
