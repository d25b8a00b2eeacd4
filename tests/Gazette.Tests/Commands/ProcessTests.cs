using Gazette.Tests.Pictures;

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

    /// <summary>The file of the library is there, as after a copy that broke off, and cannot be loaded.</summary>
    [Fact]
    public void Without_the_library_of_pictures_the_originals_are_published_and_it_says_so_once()
    {
        var copy = Directory.CreateDirectory(Path.Combine(Folder, "program")).FullName;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(GazetteProcess.File)!))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        foreach (var name in (string[])["libvips.so.42", "libvips.42.dylib", "libvips-42.dll"])
            File.WriteAllText(Path.Combine(copy, name), "no library");
        var (lead, boat) = (SamplePictures.Rings("jpeg", 500, 400), SamplePictures.Rings("avif", 400, 300));
        using var site = SiteTest.WithRealTemplates("""
            -- site.config.yml --
            title: Test Archive
            base_url: https://news.example.org/
            -- content/2020/x.md --
            ---
            title: X
            date: 2020-01-02
            source: unknown
            image: {file: lead.jpg, alt: A lead}
            ---
            ![A boat](boat.avif)
            """);
        File.WriteAllBytes(Path.Combine(site.Folder, "content/2020/lead.jpg"), lead);
        File.WriteAllBytes(Path.Combine(site.Folder, "content/2020/boat.avif"), boat);
        for (var builds = 0; builds < 2; builds++)
        {
            var (exitCode, output, error) = GazetteProcess.RunCopy(copy, site.Folder, "build");
            Assert.True(exitCode == 0, error);
            Assert.Equal(2, (output + error).Split("(libvips)").Length);
            Assert.DoesNotContain("other settings", output, StringComparison.Ordinal);
            Assert.Equal(lead, File.ReadAllBytes(site.Output + "/2020/x/lead.jpg"));
            Assert.Equal(boat, File.ReadAllBytes(site.Output + "/2020/x/boat.avif"));
            Assert.Equal(
                ["/2020/x/boat.avif", "/2020/x/index.html", "/2020/x/lead.jpg"],
                site.Files.Where(file => file.StartsWith("/2020/x/", StringComparison.Ordinal)));
            Assert.DoesNotContain("<source", site.Page("/2020/x/index.html"), StringComparison.Ordinal);
        }

        Assert.Equal(0, GazetteProcess.RunCopy(copy, site.Folder, "check").ExitCode);
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
