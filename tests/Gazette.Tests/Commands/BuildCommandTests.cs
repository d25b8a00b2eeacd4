using System.Text;
using Gazette.Building;
using Gazette.Commands;
using Gazette.Diagnostics;

namespace Gazette.Tests.Commands;

public sealed class BuildCommandTests : CommandTest
{
    private static readonly BuildReport Report = new()
    {
        Articles = 1234,
        FilesWritten = 5678,
        FilesUnchanged = 1,
        FilesRemoved = 0,
        Elapsed = TimeSpan.FromSeconds(2.5),
    };

    private static readonly Diagnostic Warning = new(
        Severity.Warning, "no-summary", new FileLocation("content/a.md"),
        Wording.Plain("It has no summary."), Wording.Plain("Write one."));

    private static readonly Diagnostic Error = new(
        Severity.Error, "bad-date", new FileLocation("content/a.md", 4, 7),
        Wording.Plain("\"2009-13-01\" is not a date."), Wording.Plain("Write 2009-12-01."));

    [Fact]
    public void A_build_closes_with_its_counts_on_one_plain_line()
    {
        var ran = RunWith((_, _, _) => Report, "build");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            "Built out/site: 1,234 articles, 5,678 files written, 1 unchanged, 0 removed, 0 warnings, 0 errors, 2.50 seconds.",
            ran.Output.Trim());
    }

    [Fact]
    public void The_options_reach_the_build()
    {
        BuildOptions? asked = null;
        RunWith((options, _, _) =>
            Remember(options), "build", "--output", "../www", "--base-url", "https://example.org/news", "--drafts", "--clean");
        Assert.Equal(
            new BuildOptions
            {
                SiteFolder = Folder,
                OutputFolder = Path.Combine(Path.GetDirectoryName(Folder)!, "www"),
                BaseUrl = new Uri("https://example.org/news/"),
                Drafts = true,
                Future = true,
                // The minute in which the command was called.
                Now = asked!.Now,
                Clean = true,
            },
            asked);
        Assert.Equal(0, asked.Now!.Value.UtcTicks % TimeSpan.TicksPerMinute);

        BuildReport Remember(BuildOptions options)
        {
            asked = options;
            return Report;
        }
    }

    [Fact]
    public void Warnings_do_not_keep_a_site_from_being_published()
    {
        var ran = RunWith(Complaining(Warning), "build");
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(Warning.ToString(), ran.Error.Trim());
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Errors_end_with_exit_code_1(string command)
    {
        var ran = RunWith(Complaining(Warning, Error), command);
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("content/a.md(4,7): error bad-date: \"2009-13-01\" is not a date. Write 2009-12-01.", ran.Error,
            StringComparison.Ordinal);
        Assert.Contains("1 warning, 1 error,", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_with_errors_says_that_it_must_not_be_published()
    {
        Assert.StartsWith("Built out/site with errors, do not publish it: ", RunWith(Complaining(Error), "build").Output,
            StringComparison.Ordinal);
        SiteWork refuse = (_, bag, _) =>
        {
            bag.Add(Error);
            return new BuildReport();
        };
        Assert.StartsWith("Built nothing: ", RunWith(refuse, "build").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Quiet_prints_nothing_but_complaints(string command)
    {
        var ran = RunWith(Complaining(Warning), command, "--quiet");
        Assert.Equal(("", Warning.ToString()), (ran.Output, ran.Error.Trim()));
    }

    [Fact]
    public void All_warnings_are_printed_when_they_are_asked_for()
    {
        var many = Enumerable.Range(1, 25).Select(line => Warning with { Location = new FileLocation("content/a.md", line, 1) })
            .ToArray();
        Assert.Equal(11, Lines(RunWith(Complaining(many), "build").Error));
        Assert.Equal(25, Lines(RunWith(Complaining(many), "build", "--all-warnings").Error));

        static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
    }

    [Theory]
    [InlineData("news.example.org")]
    [InlineData("ftp://example.org/")]
    [InlineData("/news/")]
    [InlineData("https://example.org/?a=b")]
    [InlineData("javascript:alert(1)")]
    public void A_base_url_that_no_site_can_have_is_refused(string url)
    {
        var ran = RunWith((_, _, _) => throw new InvalidOperationException("must not run"), "build", "--base-url", url);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains($"\"{url}\" is not the address of a site.", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output")]
    [InlineData("--base-url")]
    [InlineData("--output=")]
    [InlineData("--base-url=")]
    public void An_option_without_its_value_is_a_usage_fault(string option) =>
        Assert.Equal(2, RunWith((_, _, _) => Report, "build", option).ExitCode);

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("content")]
    [InlineData("content/2009")]
    [InlineData("templates/assets")]
    public void The_output_folder_cannot_be_what_the_site_is_made_from(string folder)
    {
        var ran = RunWith((_, _, _) => throw new InvalidOperationException("must not run"), "build", "--output", folder);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("cannot be the output folder", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_somebodys_files_is_never_swept()
    {
        var photos = Directory.CreateDirectory(Path.Combine(Folder, "photos")).FullName;
        Assert.Equal(0, RunWith((_, _, _) => Report, "build", "--output", "photos").ExitCode);
        File.WriteAllText(Path.Combine(photos, "wedding.jpg"), "");
        var ran = RunWith((_, _, _) => throw new InvalidOperationException("must not run"), "build", "--output", "photos");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(
            "\"photos\" holds files that are no earlier build of this site", ran.Error, StringComparison.Ordinal);
        Assert.Contains("--force", ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, RunWith((_, _, _) => Report, "build", "--output", "photos", "--force").ExitCode);
    }

    [Fact]
    public void A_full_disk_is_a_plain_message()
    {
        var ran = RunWith((_, _, _) => throw new AggregateException(new IOException("No space left on device : '/x'")), "build");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("No space left on device", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_on_the_full_disk_leaves_the_exit_code()
    {
        using var full = new FullWriter();
        var terminal = new Terminal { Output = TextWriter.Null, Error = full, WorkingFolder = Folder };
        Assert.Equal(1, GazetteCommand.Run(
            ["build"], terminal, terminal => [BuildCommand.Of(terminal, Complaining(Warning))]));
    }

    [Fact]
    public void A_bug_says_sorry_and_shows_itself()
    {
        var ran = RunWith((_, _, _) => throw new InvalidOperationException("the impossible"), "build");
        Assert.Equal(70, ran.ExitCode);
        Assert.Contains("sorry", ran.Error, StringComparison.Ordinal);
        Assert.Contains("the impossible", ran.Error, StringComparison.Ordinal);
    }

    private sealed class FullWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device");
    }

    private static SiteWork Complaining(params Diagnostic[] diagnostics) => (_, bag, _) =>
    {
        bag.AddRange(diagnostics);
        return Report;
    };
}
