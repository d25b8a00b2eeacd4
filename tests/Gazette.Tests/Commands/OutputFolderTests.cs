using System.Text;
using Gazette.Building;
using Gazette.Commands;
using Gazette.Diagnostics;

namespace Gazette.Tests.Commands;

/// <summary>Where a site may be built, and what is said when it may not.</summary>
public sealed class OutputFolderTests : CommandTest
{
    private const string Article = "-- content/2020/01/02/a.md --\n---\ntitle: A\ndate: 2020-01-02\n---\nText.\n";

    private static readonly SiteWork MustNotRun = (_, _, _) => throw new InvalidOperationException("must not run");

    [Theory]
    [InlineData("out", "builds remember in out/memory/ what they did")]
    [InlineData("out/memory", "builds remember in out/memory/ what they did")]
    [InlineData("out/memory/site", "builds remember in out/memory/ what they did")]
    [InlineData("to-site", "the site is made from what it holds")]
    [InlineData("to-site/out", "builds remember in out/memory/ what they did")]
    [InlineData("to-content", "the site is made from what it holds")]
    [InlineData("to-content/new", "the site is made from what it holds")]
    [InlineData("to-new", "the site is made from what it holds")]
    [InlineData("site.config.yml", "is no folder")]
    [InlineData("site.config.yml/site", "is no folder")]
    public void A_folder_that_the_site_needs_is_refused_by_where_it_lies(string folder, string why)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        Directory.CreateDirectory(Path.Combine(Folder, "content"));
        File.CreateSymbolicLink(Path.Combine(Folder, "to-site"), ".");
        File.CreateSymbolicLink(Path.Combine(Folder, "to-content"), Path.Combine(Folder, "content"));
        File.CreateSymbolicLink(Path.Combine(Folder, "to-new"), "content/new");
        var before = Files();
        foreach (var force in (string[][])[[], ["--force"]])
        {
            var ran = RunWith(MustNotRun, ["build", "--output", folder, .. force]);
            Assert.Equal(2, ran.ExitCode);
            Assert.StartsWith($"gazette: \"{folder}\" cannot be the output folder: ", ran.Error, StringComparison.Ordinal);
            Assert.Contains(why, ran.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, Files());
        Assert.False(Directory.Exists(Path.Combine(Folder, "out")));
    }

    [Fact]
    public void A_name_that_no_disk_takes_and_a_folder_that_the_next_build_sweeps_are_refused()
    {
        Assert.Contains("the name is too long", Refusal(Folder, new string('a', 240)), StringComparison.Ordinal);
        Assert.Contains("the next build there would take it away", Refusal(Folder, "out/site/news"), StringComparison.Ordinal);
        Assert.Equal(0, RunWith((_, _, _) => new BuildReport(), "build", "--output", "out/site").ExitCode);
    }

    [Fact]
    public void The_site_of_another_is_not_swept()
    {
        using var ours = SiteTest.WithRealTemplates(Article);
        using var theirs = SiteTest.WithRealTemplates(Article).Edit(
            "site.config.yml", "https://news.example.org/", "https://news.example.org/county/");
        var www = Path.Combine(Folder, "www");
        Assert.Equal(0, RunIn(theirs.Folder, "build", "--output", www).ExitCode);
        Assert.Contains("holds files that are no earlier build of this site", Refusal(ours.Folder, www),
            StringComparison.Ordinal);
        // What was there once is no proof either.
        Assert.Equal(0, RunIn(ours.Folder, "build", "--output", www, "--force").ExitCode);
        Assert.Equal(0, RunIn(ours.Folder, "build", "--output", www).ExitCode);
        Assert.Contains("holds files", Refusal(theirs.Folder, www), StringComparison.Ordinal);
        Assert.Equal(0, RunIn(theirs.Folder, "build", "--output", www, "--force").ExitCode);
        Assert.Contains("holds files", Refusal(ours.Folder, www), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_is_known_by_its_address_or_by_what_is_remembered_of_it()
    {
        using var site = SiteTest.WithRealTemplates(Article);
        var www = Path.Combine(Folder, "www");
        string[] build = ["build", "--output", www];
        Assert.Equal(0, RunIn(site.Folder, build).ExitCode);
        Directory.Delete(Path.Combine(site.Folder, "out"), recursive: true);
        Assert.Equal(0, RunIn(site.Folder, build).ExitCode);
        Assert.Equal(0, RunIn(site.Folder, [.. build, "--base-url", "https://staging.example.org/"]).ExitCode);
        Assert.Equal(0, RunIn(site.Folder, build).ExitCode);
        site.Edit("site.config.yml", "https://news.example.org/", "https://archive.example.org/");
        Assert.Equal(0, RunIn(site.Folder, build).ExitCode);
        // In neither way.
        site.Edit("site.config.yml", "https://archive.example.org/", "https://news.example.org/");
        Directory.Delete(Path.Combine(site.Folder, "out"), recursive: true);
        Assert.Contains("holds files", Refusal(site.Folder, www), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sites_own_folder_is_Gazettes_unless_a_link_leads_elsewhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        var own = Directory.CreateDirectory(Path.Combine(Folder, "out/site")).FullName;
        File.WriteAllText(Path.Combine(own, "photo.jpg"), "");
        Assert.Equal(0, RunWith((_, _, _) => new BuildReport(), "build").ExitCode);
        Directory.Move(own, Path.Combine(Folder, "photos"));
        File.CreateSymbolicLink(own, "../photos");
        Assert.Contains("holds files", Refusal(Folder, null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.config.yml")]
    [InlineData("content/2020/01/02/a.md")]
    [InlineData("to-content/new.json")]
    [InlineData("templates/home.sbn-html")]
    [InlineData("out/memory/articles")]
    [InlineData("out/site/report.json")]
    public void A_report_takes_the_place_of_nothing_that_the_site_needs(string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        Directory.CreateDirectory(Path.Combine(Folder, "content/2020/01/02"));
        File.WriteAllText(Path.Combine(Folder, "content/2020/01/02/a.md"), "");
        File.CreateSymbolicLink(Path.Combine(Folder, "to-content"), "content");
        var ran = RunWith(MustNotRun, "build", "--report", file);
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith($"gazette: \"{file}\" cannot be the file of the report: ", ran.Error, StringComparison.Ordinal);
    }

    private static string Refusal(string site, string? output)
    {
        var ran = RunIn(site, output is null ? ["build"] : ["build", "--output", output]);
        Assert.Equal(2, ran.ExitCode);
        return ran.Error;
    }

    [Fact]
    public void The_sites_own_folder_is_judged_by_where_it_lies_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        Directory.CreateDirectory(Path.Combine(Folder, "content"));
        Directory.CreateDirectory(Path.Combine(Folder, "out"));
        File.CreateSymbolicLink(Path.Combine(Folder, "out/site"), "../content");
        var ran = RunWith(MustNotRun, "build");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("gazette: \"out/site\" cannot be the output folder: ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_that_is_not_there_yet_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        File.CreateSymbolicLink(Path.Combine(Folder, "www"), "published/today");
        BuildOptions? given = null;
        Assert.Equal(0, RunWith(
            (options, _, _) =>
            {
                given = options;
                return new BuildReport();
            },
            "build", "--output", "www").ExitCode);
        Assert.EndsWith("/published/today", given!.OutputFolder, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebodys_folder_is_adopted_when_that_is_asked_for()
    {
        var photos = Directory.CreateDirectory(Path.Combine(Folder, "photos")).FullName;
        File.WriteAllText(Path.Combine(photos, "wedding.jpg"), "");
        var ran = RunWith(MustNotRun, "build", "--output", "photos");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("or write --force to make it the site's, which takes away everything in it that is not in the site.",
            ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, RunWith((_, _, _) => new BuildReport(), "build", "--output", "photos", "--force").ExitCode);
    }

    [Theory]
    [InlineData("/dev/full")]
    [InlineData("absent/report.json")]
    [InlineData(".")]
    public void A_report_that_cannot_be_written_makes_no_good_build_bad(string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || file[0] != '/', "There is no device that is full.");
        var ran = RunWith((_, _, _) => new BuildReport { FilesWritten = 1 }, "build", "--report", file);
        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("Built ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("could not be written: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("The site itself is complete and can be published.", ran.Error, StringComparison.Ordinal);

        ran = RunWith(
            (_, bag, _) =>
            {
                bag.Add(DiagnosticCatalog.NoContent());
                return new BuildReport();
            },
            "build", "--report", file);
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("This changes nothing about the site.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_put_into_the_site_by_hand_is_told_when_it_is_taken_away()
    {
        using var site = SiteTest.From(Article).Add("content/2020/01/03/b.md", "---\ntitle: B\ndate: 2020-01-03\n---\nText.\n");
        Assert.DoesNotContain("taken away", RunIn(site.Folder, "build").Output, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(site.Output, "google1.html"), "x");
        site.Delete("content/2020/01/03/b.md");
        Assert.Contains(
            "1 file that no build had made was taken away: /google1.html. What is to stay at the top of the site belongs in "
                + "content/site-root/.",
            RunIn(site.Folder, "build").Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("taken away", RunIn(site.Folder, "build").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_no_UTF_8_are_told_in_each_build()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Names are bytes there alone.");
        using var site = SiteTest.From("-- content/2020/01/02/a.md --\n---\ntitle: A\ndate: 2020-01-02\n---\nText.\n");
        site.BuildWell();
        var script = "mkdir \"$0/$(printf '\\271\\343')\" && touch \"$0/$(printf '\\271\\343')/x\" \"$0/2020/$(printf '\\266')\"";
        Assert.True(GazetteProcess.Succeeds("sh", "-c", script, site.Output));
        for (var build = 0; build < 3; build++)
        {
            site.BuildWell();
            Assert.Equal(
                ["out/site/2020/\uFFFD: warning strange-name: ", "out/site/\uFFFD\uFFFD: warning strange-name: "],
                site.Complaints.Where(complaint => complaint.Contains("strange-name", StringComparison.Ordinal))
                    .Select(complaint => complaint[..(complaint.IndexOf("name: ", StringComparison.Ordinal) + 6)]));
        }

        Assert.True(GazetteProcess.Succeeds("rm", "-r", site.Output));
        Assert.DoesNotContain(site.BuildWell().Complaints, complaint =>
            complaint.Contains("strange-name", StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_does_not_tell_where_it_was_built()
    {
        foreach (var assembly in new[] { typeof(GazetteCommand).Assembly, typeof(Templating.Template).Assembly })
        {
            var bytes = File.ReadAllBytes(assembly.Location);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root + "/")) < 0, assembly.Location);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Repository.Root + "/")) < 0, assembly.Location);
        }
    }
}
