namespace Gazette.Tests.Rendering;

/// <summary>Templates that Scriban runs, and those that nobody runs.</summary>
public sealed class UncompiledTemplateTests
{
    // Prints nothing, and leaves the template to Scriban.
    private const string Function = "{{ func unused; end }}";

    [Fact]
    public void Every_page_of_this_repository_is_the_same_where_Scriban_runs_its_templates()
    {
        using var site = SiteTest.OfThisRepository().BuildWell();
        var compiled = site.Snapshot();
        Assert.Empty(site.Report.Uncompiled.Value);
        var templates = Directory.GetFiles(Path.Combine(site.Folder, "templates"), "*.sbn-*", SearchOption.AllDirectories);
        foreach (var template in templates)
            File.WriteAllText(template, Function + File.ReadAllText(template));

        site.BuildWell(clean: true);

        Assert.Equal(templates.Length, site.Report.Uncompiled.Value.Count);
        Assert.Equal(compiled, site.Snapshot());
    }

    [Fact]
    public void A_build_tells_which_template_is_not_compiled_and_why()
    {
        using var site = SiteTest.WithRealTemplates("""
            -- content/2009/07/03/flood.md --
            ---
            title: Flood
            date: 2009-07-03
            ---
            Water rose.
            """);
        File.AppendAllText(Path.Combine(site.Folder, "templates/partials/foot.sbn-html"), "\n  {{ text.untitled }}");

        site.Build();

        Assert.Equal(
            "templates/partials/foot.sbn-html(55,3) runs uncompiled, some ten times slower, with all that it includes, for: "
            + "the code is indented, and so is what it prints: begin it with {{~",
            Assert.Single(site.Report.Uncompiled.Value).ToString());
    }

    [Fact]
    public void A_template_that_lies_elsewhere_is_not_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need rights of their own there.");
        using var site = SiteTest.WithRealTemplates("""
            -- content/2009/07/03/flood.md --
            ---
            title: Flood
            date: 2009-07-03
            ---
            Water rose.
            -- secret.sbn-html --
            secret
            """);
        File.CreateSymbolicLink(
            Path.Combine(site.Folder, "templates/partials/secret.sbn-html"), Path.Combine(site.Folder, "secret.sbn-html"));
        Directory.CreateSymbolicLink(Path.Combine(site.Folder, "templates/loop"), site.Folder);

        site.Build();

        Assert.Equal(
            [
                "templates/loop: error template-link: This is a symbolic link, and what it leads to may lie outside of the site. "
                    + "Put a copy of the file or folder here instead.",
                "templates/partials/secret.sbn-html: error template-link: This is a symbolic link, and what it leads to may lie "
                    + "outside of the site. Put a copy of the file or folder here instead.",
            ],
            site.Complaints.Where(complaint => complaint.Contains("template-link", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(site.Output));
    }
}
