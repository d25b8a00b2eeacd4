namespace Gazette.Tests.Rendering;

/// <summary>Templates of a site's own for single articles, and the files of data/ for all templates.</summary>
public sealed class LayoutTests
{
    private const string Files = """
        -- templates/budget.sbn-html --
        BUDGET {{ article.title }}{{ for row in site.data.budget }} {{ row.item }}={{ row.amount + 1 }}{{ end }}
        -- data/budget.csv --
        item,amount,code
        Roads,1200,0572
        "Schools, all",3400.50,0573
        -- content/2026/03/09/budget.md --
        ---
        title: Budget
        date: 2026-03-09
        source: unknown
        summary: Figures.
        layout: budget
        ---
        Text.
        -- content/2026/03/09/other.md --
        ---
        title: Other
        date: 2026-03-09
        source: unknown
        summary: Figures.
        ---
        Text.
        -- content/pages/about.md --
        ---
        title: About
        版式: budget
        ---
        Text.
        """;

    private const string Page = "/2026/03/09/budget/index.html";

    [Fact]
    public void An_article_or_page_that_names_a_layout_is_made_with_it()
    {
        using var site = SiteTest.From(Files).BuildWell();
        Assert.Equal("BUDGET Budget Roads=1201 Schools, all=3401.50\n", site.Page(Page));
        Assert.StartsWith("BUDGET About", site.Page("/about/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("BUDGET", site.Page("/2026/03/09/other/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_layout_template_or_data_makes_what_a_clean_build_makes()
    {
        using var site = SiteTest.From(Files).BuildWell();
        site.Edit("data/budget.csv", "1200", "1300").BuildWell().AssertEqualsCleanBuild();
        Assert.Contains("Roads=1301", site.Page(Page), StringComparison.Ordinal);
        site.Edit("templates/budget.sbn-html", "BUDGET", "COUNTY BUDGET").BuildWell().AssertEqualsCleanBuild();
        site.Edit("content/2026/03/09/budget.md", "layout: budget\n", "").BuildWell().AssertEqualsCleanBuild();
        Assert.DoesNotContain("BUDGET", site.Page(Page), StringComparison.Ordinal);
        site.Edit("content/2026/03/09/other.md", "title: Other", "title: Other\nlayout: budget").BuildWell()
            .AssertEqualsCleanBuild();
        Assert.Contains("BUDGET", site.Page("/2026/03/09/other/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_goes_is_told_at_the_articles_and_their_pages_stay()
    {
        using var site = SiteTest.From(Files).BuildWell();
        var before = site.Page(Page);
        site.Replace(InSite(site, "budget"), "templates/budgets.sbn-html").Delete("templates/budget.sbn-html").Build();
        Assert.Equal(2, site.Complaints.Count);
        Assert.Contains(
            "content/2026/03/09/budget.md(6,9): error unknown-layout: There is no template for the layout \"budget\". "
            + "Did you mean \"budgets\"?", site.Complaints);
        Assert.Equal(before, site.Page(Page));
        site.Replace(InSite(site, "budgets"), "templates/budget.sbn-html").BuildWell().AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("home")]
    [InlineData("article")]
    [InlineData("partials/line")]
    [InlineData("../budget")]
    public void A_template_of_another_kind_is_no_layout(string layout)
    {
        using var site = SiteTest.From(Files).Edit("content/2026/03/09/budget.md", "layout: budget", $"layout: {layout}").Build();
        Assert.Contains("(6,9): error unknown-layout: ", Assert.Single(site.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_a_layout_and_in_data_are_checked()
    {
        using var site = SiteTest.From(Files)
            .Add("templates/budget.sbn-html", "{{ article.titel }}{{ source }}{{ site.data.budgt }}{{ site.data['budge'] }}")
            .Check();
        Assert.Equal(3, site.Complaints.Count);
        Assert.All(site.Complaints, complaint => Assert.Contains("Did you mean", complaint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("list.yml", "# towns\n- name: Zhuwan\n  people: 12000\n- name: Qingshi\n", "{{ site.data.list[0].people + 1 }}",
        "12001")]
    [InlineData("list.yaml", "---\n- a\n- b\n", "{{ site.data.list | array.join '+' }}", "a+b")]
    [InlineData("map.yml", "town: {name: 竹湾, phone: '0572', open: true, note: ~}\n",
        "{{ t = site.data.map.town }}{{ t.name }} {{ t.phone }} {{ t.open ? 'y' : 'n' }}{{ t.note }}", "竹湾 0572 y")]
    [InlineData("map.yml", "a: 1\nb: 2\n", "{{ for e in site.data.map }}{{ e.key }}{{ e.value }}{{ end }}", "a1b2")]
    [InlineData("deep.json", """{"a": [1, 2.50, "x", null, false, 9007199254740993]}""",
        "{{ site.data.deep.a | array.join ' ' }}", "1 2.50 x  false 9007199254740993")]
    [InlineData("t.csv", "人数;比例\n1200;-3.5\n\"1,200\";1e5\n", "{{ for r in site.data.t }}{{ r.人数 }} {{ r.比例 }} {{ end }}",
        "1200 -3.5 1,200 1e5")]
    [InlineData("two-words.json", "[7]", "{{ site.data['two-words'][0] }}", "7")]
    public void Each_kind_of_data_is_what_it_says(string file, string text, string template, string expected)
    {
        using var site = SiteTest.From(Files).Add("data/" + file, text).Add("templates/budget.sbn-html", template).BuildWell();
        Assert.Equal(expected, site.Page(Page).Trim());
    }

    [Theory]
    [InlineData("a.json", "{\"a\": 1,}", "data/a.json(1,9): error bad-json: ")]
    [InlineData("a.json", "{\"a\": 1, \"a\": 2}", "error bad-json: ")]
    [InlineData("a.yml", "a: [1", "data/a.yml(1,")]
    [InlineData("a.yml", "a: 1\na: 2", "data/a.yml(2,1): error duplicate-key: ")]
    [InlineData("a.csv", "x,x\n1,2\n", "data/a.csv(1,1): error data-column: Two columns are called \"x\"")]
    [InlineData("a.csv", "x,,y\n1,2,3\n", "data/a.csv(1,1): error data-column: Column 2 has no name")]
    [InlineData("a.csv", "x,y\n1\n", "data/a.csv(2,1): error csv-row: ")]
    [InlineData("a b.csv", "x\n1\n", "data/a b.csv: error data-name: ")]
    [InlineData("budget.json", "[]", "data/budget.json: error two-data-files: data/budget.csv has the same name")]
    [InlineData("a.xlsx", "PK", "data/a.xlsx: warning unused-data: ")]
    [InlineData("sub/a.csv", "x\n1\n", "data/sub: warning unused-data: ")]
    public void What_is_wrong_with_data_is_told_and_nothing_is_published_of_it(string file, string text, string complaint)
    {
        using var site = SiteTest.From(Files).BuildWell();
        var before = site.Snapshot();
        site.Add("data/" + file, text).Build();
        Assert.Contains(complaint, Assert.Single(site.Complaints), StringComparison.Ordinal);
        Assert.Equal(before, site.Snapshot());
        Assert.Equal(site.Complaints, site.Check().Complaints);
    }

    [Fact]
    public void A_template_cannot_change_what_all_pages_are_given()
    {
        using var site = SiteTest.From(Files)
            .Add("templates/budget.sbn-html", "{{ site.data.budget[0].item = 'X' }}").Build();
        Assert.Contains(site.Complaints, complaint => complaint.Contains("error template-failed", StringComparison.Ordinal));
    }

    private static string InSite(SiteTest site, string template) =>
        Path.Combine(site.Folder, "templates", template + ".sbn-html");
}
