using Gazette.Pages;
using Gazette.Rendering;

namespace Gazette.Tests.Rendering;

/// <summary>A site uses the built-in templates, words and assets wherever it has none of its own.</summary>
public sealed class BuiltInTemplatesTests
{
    private const string Article = """
        -- content/2020/01/02/a.md --
        ---
        title: An article
        date: 2020-01-02
        section: society
        source: daily
        summary: A summary.
        ---
        Text.

        """;

    [Fact]
    public void What_is_built_in_is_the_folder_of_this_repository()
    {
        var folder = Path.Combine(Repository.Root, "templates");
        string[] files =
        [
            .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
        ];
        Assert.Equal(files, BuiltInTemplates.Files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(folder, file)), BuiltInTemplates.Bytes(file)));
        Assert.All(SitePlan.Templates, template => Assert.Contains(template.Name, BuiltInTemplates.Templates.Keys));
    }

    [Fact]
    public void A_site_without_templates_is_the_same_as_one_with_copies_of_the_built_in_ones()
    {
        using var site = SiteTest.WithRealTemplates(Article);
        var before = site.BuildWell().Snapshot();
        Directory.Delete(Path.Combine(site.Folder, "templates"), recursive: true);
        Assert.Equal(before, site.BuildWell().Snapshot());
        Assert.Empty(site.Check().Complaints);
        Assert.DoesNotContain(site.Verify(), complaint => complaint.Contains(": error ", StringComparison.Ordinal));
        site.Build();
        Assert.False(site.Planned);
        Assert.Equal(0, site.Report.FilesWritten);
    }

    [Fact]
    public void A_template_of_the_sites_own_stands_before_the_built_in_one_whatever_their_endings()
    {
        using var site = SiteTest.WithRealTemplates(Article);
        Directory.Delete(Path.Combine(site.Folder, "templates"), recursive: true);
        site.Add("templates/not-found.sbn-txt", "Nothing here.").BuildWell();
        Assert.Equal("Nothing here.", site.Page("/404.html"));
        Assert.Contains("An article", site.Page("/index.html"), StringComparison.Ordinal);
        site.Delete("templates/not-found.sbn-txt").BuildWell();
        Assert.Contains("<html", site.Page("/404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_told_and_nothing_is_lost()
    {
        using var site = SiteTest.WithRealTemplates(Article);
        var before = site.BuildWell().Snapshot();
        Directory.Delete(Path.Combine(site.Folder, "templates"), recursive: true);
        site.Add("templates", "x").Build();
        Assert.StartsWith("templates: error not-a-folder: ", Assert.Single(site.Complaints), StringComparison.Ordinal);
        Assert.Equal(before, site.Snapshot());
    }

    [Fact]
    public void A_partial_of_the_sites_own_stands_in_built_in_pages()
    {
        using var site = SiteTest.WithRealTemplates(Article);
        Directory.Delete(Path.Combine(site.Folder, "templates"), recursive: true);
        site.Add("templates/partials/foot.sbn-html", "<footer>Mine</footer></body></html>").BuildWell();
        Assert.EndsWith("<footer>Mine</footer></body></html>", site.Page("/index.html").TrimEnd(), StringComparison.Ordinal);

        // One that is broken is a fault at its place, and nothing that was published is lost.
        var before = site.Snapshot();
        site.Add("templates/partials/foot.sbn-html", "{{ if }}").Build();
        Assert.StartsWith("templates/partials/foot.sbn-html(1,", site.Complaints[0], StringComparison.Ordinal);
        Assert.Equal(before, site.Snapshot());
    }

    [Fact]
    public void Words_of_the_sites_own_stand_before_the_built_in_ones_and_need_not_be_all()
    {
        using var site = SiteTest.WithRealTemplates(Article);
        Directory.Delete(Path.Combine(site.Folder, "templates"), recursive: true);
        site.Edit("site.config.yml", "[en]", "[en-GB]").Add("templates/strings/en-GB.yml", "skip_to_content: Fresh\n")
            .BuildWell();
        Assert.Contains("Fresh", site.Page("/index.html"), StringComparison.Ordinal);
        Assert.Contains("Text size", site.Page("/index.html"), StringComparison.Ordinal);
        site.Add("templates/strings/en-GB.yml", "skip_to_content: Newest\n").BuildWell().AssertEqualsCleanBuild();
        Assert.Contains("Newest", site.Page("/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_asset_of_the_sites_own_stands_before_the_built_in_one()
    {
        using var site = SiteTest.WithRealTemplates(Article);
        Directory.Delete(Path.Combine(site.Folder, "templates"), recursive: true);
        site.BuildWell();
        var builtIn = site.Page("/assets/site.js");
        site.Add("templates/assets/site.js", "mine();").Add("templates/assets/early.js", "early();").BuildWell();
        Assert.Equal("mine();", site.Page("/assets/site.js"));
        Assert.Contains("<script>early();</script>", site.Page("/index.html"), StringComparison.Ordinal);
        Assert.True(site.Has("/assets/favicon.svg"));
        site.Delete("templates/assets/site.js").Delete("templates/assets/early.js").BuildWell().AssertEqualsCleanBuild();
        Assert.Equal(builtIn, site.Page("/assets/site.js"));
    }

    [Fact]
    public void Every_file_that_is_there_or_built_in_is_listed_with_its_owner()
    {
        using var site = SiteTest.WithRealTemplates(Article);
        Assert.All(TemplateInventory.Of(site.Folder), entry => Assert.Equal(TemplateOwner.Same, entry.Owner));
        Directory.Delete(Path.Combine(site.Folder, "templates"), recursive: true);
        Assert.All(TemplateInventory.Of(site.Folder), entry => Assert.Equal(TemplateOwner.BuiltIn, entry.Owner));
        site.Add("templates/article.sbn-txt", "x").Add("templates/mine.sbn-html", "x")
            .Add("templates/partials/foot.sbn-html", File.ReadAllText(Path.Combine(
                Repository.Root, "templates/partials/foot.sbn-html")).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(
            [
                new TemplateEntry("article.sbn-txt", TemplateOwner.Changed),
                new TemplateEntry("mine.sbn-html", TemplateOwner.Own),
                new TemplateEntry("partials/foot.sbn-html", TemplateOwner.Same),
            ],
            TemplateInventory.Of(site.Folder).Where(entry => entry.Owner != TemplateOwner.BuiltIn));
    }
}
