namespace Gazette.Tests.Building;

/// <summary>An address that readers kept never dies in silence.</summary>
public sealed class LostAddressTests
{
    private const string Old = "content/2009/07/03/flood.md";
    private const string New = "content/2009/07/03/high-water.md";

    private const string Archive = """
        -- content/2009/07/03/flood.md --
        ---
        title: Flood
        date: 2009-07-03
        source: daily
        summary: The river rose.
        ---
        Water rose.
        -- content/2009/07/04/boat.md --
        ---
        title: Boat
        date: 2009-07-04
        source: daily
        summary: A boat.
        ---
        A boat.
        """;

    [Fact]
    public void A_renamed_article_is_told_the_line_that_keeps_its_address_until_it_has_it()
    {
        using var site = SiteTest.From(Archive).BuildWell();
        Rename(site);
        foreach (var complaints in (IReadOnlyList<string>[])[site.Check().Complaints, site.BuildWell().Complaints,
            site.BuildWell().Complaints, site.BuildWell(clean: true).Complaints, site.Check().Complaints])
            Assert.Contains(complaints, complaint =>
                complaint.StartsWith(New + "(1,1): warning lost-address:", StringComparison.Ordinal)
                && complaint.Contains("aliases: [/2009/07/03/flood/]", StringComparison.Ordinal));
        Assert.False(site.Has("/2009/07/03/flood/index.html"));

        site.Edit(New, "title: Flood", "title: Flood\naliases: [/2009/07/03/flood/]");
        AssertSilent(site.Check().Complaints);
        AssertSilent(site.BuildWell().Complaints);
        Assert.Contains("/2009/07/03/high-water/", site.Page("/2009/07/03/flood/index.html"), StringComparison.Ordinal);
        AssertSilent(site.BuildWell().Complaints);
    }

    [Fact]
    public void One_that_was_edited_too_is_known_by_title_and_date()
    {
        using var site = SiteTest.From(Archive).BuildWell();
        Rename(site);
        site.Edit(New, "Water rose.", "Water rose by a metre.");
        Assert.Contains(site.BuildWell().Complaints, complaint =>
            complaint.StartsWith(New + "(1,1): warning lost-address:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deleted_article_may_be_withdrawn_put_back_or_declared_gone()
    {
        using var site = SiteTest.From(Archive).BuildWell();
        site.Delete(Old);
        var complaint = Assert.Single(site.BuildWell().Complaints, IsLost);
        Assert.StartsWith(Old + ": warning lost-address:", complaint, StringComparison.Ordinal);
        Assert.Contains("withdrawn", complaint, StringComparison.Ordinal);
        Assert.Contains("gone: [/2009/07/03/flood/]", complaint, StringComparison.Ordinal);

        // The memory of articles is of no use after a change of the settings; that of the site is.
        site.Edit("site.config.yml", "title: Test Archive", "title: Archive of Tests");
        Assert.Single(site.BuildWell().Complaints, IsLost);
        site.Edit("site.config.yml", "title: Archive of Tests", "title: Archive of Tests\ngone: [/2009/07/03/flood]");
        AssertSilent(site.Check().Complaints);
        AssertSilent(site.BuildWell().Complaints);

        site.Delete("content/2009/07/04/boat.md");
        Assert.Contains("/2009/07/04/boat/", Assert.Single(site.BuildWell().Complaints, IsLost), StringComparison.Ordinal);
        site.Add(
            "content/2009/07/04/boat.md",
            "---\ntitle: Boat\ndate: 2009-07-04\nwithdrawn: {date: 2010-01-01, reason: Wrong.}\n---\n");
        AssertSilent(site.BuildWell().Complaints);
    }

    [Theory]
    [InlineData("sections: [{id: nature, name: Nature}]", true)]
    [InlineData("", true)]
    [InlineData("sections: [{id: rivers, name: Water}]", false)]
    [InlineData("sections: []\ngone: [/rivers/]", false)]
    public void A_section_that_has_another_id_is_told(string setting, bool isLost)
    {
        const string config = "title: T\nbase_url: https://news.example.org/\n";
        using var site = SiteTest.From(Archive);
        AssertSilent(site.Add("site.config.yml", config + "sections: [{id: rivers, name: Rivers}]\n").BuildWell().Complaints);
        site.Add("site.config.yml", config + setting + "\n");
        for (var build = 0; build < 2; build++)
        {
            string[] told = [.. site.BuildWell().Complaints.Where(IsLost)];
            Assert.Equal(isLost ? 1 : 0, told.Length);
            Assert.All(told, complaint => Assert.StartsWith(
                "site.config.yml: warning lost-address: The section that was published at \"/rivers/\" is gone", complaint,
                StringComparison.Ordinal));
            Assert.Equal(told, site.Check().Complaints.Where(IsLost));
        }
    }

    [Fact]
    public void A_page_is_told_where_it_lay()
    {
        using var site = SiteTest.From(Archive);
        site.Add("content/pages/about.md", "---\ntitle: About\n---\nAn archive.\n").BuildWell();
        Assert.StartsWith("content/pages/about.md: warning lost-address:",
            Assert.Single(site.Delete("content/pages/about.md").BuildWell().Complaints, IsLost), StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_article_that_is_made_a_draft_is_told_so_and_a_draft_that_goes_is_not()
    {
        using var site = SiteTest.From(Archive).BuildWell();
        site.Edit(Old, "title: Flood", "draft: true\ntitle: Flood");
        var complaint = Assert.Single(site.BuildWell().Complaints, IsLost);
        Assert.StartsWith(Old + "(1,1): warning", complaint, StringComparison.Ordinal);
        Assert.Contains("is a draft now", complaint, StringComparison.Ordinal);

        using var other = SiteTest.From(Archive);
        other.Edit(Old, "title: Flood", "draft: true\ntitle: Flood").Build(drafts: true);
        Assert.True(other.Has("/2009/07/03/flood/index.html"));
        AssertSilent(other.BuildWell().Complaints);
        other.Delete(Old);
        AssertSilent(other.BuildWell().Complaints);
    }

    [Fact]
    public void An_article_with_an_error_is_not_lost()
    {
        using var site = SiteTest.From(Archive).BuildWell();
        site.Edit(Old, "date: 2009-07-03", "date: 2009-13-03");
        AssertSilent(site.Check().Complaints);
        AssertSilent(site.Build().Complaints);
        Assert.True(site.Has("/2009/07/03/flood/index.html"));
    }

    [Fact]
    public void Where_nothing_is_remembered_nothing_is_said_and_a_wrong_answer_is_an_error()
    {
        using var site = SiteTest.From(Archive).BuildWell();
        site.Delete(Old);
        Directory.Delete(Path.Combine(site.Folder, "out", "memory"), recursive: true);
        AssertSilent(site.Check().Complaints);
        AssertSilent(site.BuildWell().Complaints);
        site.Edit("site.config.yml", "title: Test Archive", "title: Archive of Tests\ngone: [flood]");
        Assert.Contains(site.Check().Complaints, complaint =>
            complaint.StartsWith("site.config.yml(2,8): error", StringComparison.Ordinal));
    }

    private static void Rename(SiteTest site) => File.Move(Path.Combine(site.Folder, Old), Path.Combine(site.Folder, New));

    private static bool IsLost(string complaint) => complaint.Contains("lost-address", StringComparison.Ordinal);

    private static void AssertSilent(IReadOnlyList<string> complaints) => Assert.DoesNotContain(complaints, IsLost);
}
