namespace Gazette.Tests.Commands;

/// <summary>The program as people start it.</summary>
public sealed class ProcessTests : CommandTest
{
    [Fact]
    public void The_version_is_a_number_and_nothing_else()
    {
        var ran = Start(Folder, "--version");
        Assert.Equal(0, ran.ExitCode);
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+\s*$", ran.Output);
    }

    [Fact]
    public void An_unknown_option_ends_with_exit_code_2()
    {
        var ran = Start(Folder, "new", "x", "--frob");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("--frob", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_goes_in_and_out_whole()
    {
        var ran = Start(Folder, "new", "洪水退去", "--date", "2009-07-03");
        Assert.Equal((0, "content/2009/07/03/洪水退去.md"), (ran.ExitCode, ran.Output.Trim()));
        Assert.Contains("洪水退去", Read("content/2009/07/03/洪水退去.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_builds_this_archive_as_the_tests_process_does()
    {
        using var site = SiteTest.OfThisRepository();
        AssertBuildsTheSame(site);
    }

    /// <summary>What YAML, HTML and JSON in an article are read and written with differs from what plain ones need.</summary>
    [Fact]
    public void It_reads_and_writes_what_is_not_plain_as_the_tests_process_does()
    {
        using var site = SiteTest.WithRealTemplates("""
            -- content/2020/01/02/table.md --
            ---
            title: "Wells \u2014 and springs"
            date: 2020-01-02
            section: society
            summary: >-
              Two lines
              that are one.
            tags: [ 'water', "wells", ]
            ---
            <table onclick="x()"><tr><td>1<td>2</table>

            | a | b |
            |---|--:|
            | 1 | 2 |

            Text[^1] with ~~struck~~ words.

            [^1]: A note.
            """);
        site.Edit("site.config.yml", "languages: [en]", "languages: [en]\noutputs: [json]");
        AssertBuildsTheSame(site);
    }

    /// <summary>Scriban finds functions and members by reflection, for which native code has to be told to keep them.</summary>
    [Fact]
    public void Its_templates_have_every_function()
    {
        Assert.Equal([], FunctionSheet.Names.Where(name => !FunctionSheet.Text.Contains(name, StringComparison.Ordinal)));
        using var site = SiteTest.WithRealTemplates("-- content/pages/about.md --\n---\ntitle: About\n---\nText.\n");
        site.Add("templates/not-found.sbn-html", FunctionSheet.Text);
        AssertBuildsTheSame(site);
        Assert.DoesNotContain("=\n", site.Page("/404.html"), StringComparison.Ordinal);
    }

    private static void AssertBuildsTheSame(SiteTest site)
    {
        var ran = Start(site.Folder, "build");
        Assert.True(ran.ExitCode == 0, ran.Error);
        var files = site.Files.ToDictionary(path => path, site.Page);
        Directory.Delete(Path.Combine(site.Folder, "out"), recursive: true);
        site.BuildWell();
        Assert.Equal(site.Files, files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(site.Page(file.Key), file.Value));
    }
}
