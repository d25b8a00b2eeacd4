using System.Diagnostics;

namespace Gazette.Tests.Commands;

/// <summary><c>gazette hook</c>, and commits in a repository that has it. Skipped where there is no Git.</summary>
public sealed class HookTests : CommandTest
{
    private const string Good = "---\ntitle: X\ndate: 2009-07-03\nsource: unknown\nsummary: S\n---\nText.\n";

    private static readonly bool HasGit = GazetteProcess.Succeeds("git", "--version");

    private readonly string _bin;

    public HookTests()
    {
        Assert.SkipUnless(HasGit, "There is no Git.");
        Git(Folder, "init", "-q");
        // The program that is tested, as the hook finds it.
        _bin = Directory.CreateDirectory(Path.Combine(Folder, ".git", "bin")).FullName;
        var gazette = Path.Combine(_bin, "gazette");
        File.WriteAllText(gazette, GazetteProcess.Published is { } program
            ? $"#!/bin/sh\nexec '{program}' \"$@\"\n" : $"#!/bin/sh\nexec dotnet '{GazetteProcess.File}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(gazette, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    [Fact]
    public void It_is_installed_once_and_removed()
    {
        var installed = Run("hook", "install");
        Assert.Equal((0, ""), (installed.ExitCode, installed.Error));
        Assert.StartsWith(Path.Combine(".git", "hooks", "pre-commit"), installed.Output, StringComparison.Ordinal);
        var hook = Read(".git/hooks/pre-commit");
        Assert.StartsWith("#!/bin/sh\n", hook, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", hook, StringComparison.Ordinal);
        Assert.Contains("is there already", Run("hook", "install").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("hook", "remove").ExitCode);
        Assert.False(File.Exists(Path.Combine(Folder, ".git/hooks/pre-commit")));
        Assert.Equal(
            $"没有 {Path.Combine(".git", "hooks", "pre-commit")}。", Run("hook", "remove", "--language", "zh").Output.Trim());
    }

    [Theory]
    [InlineData("#!/bin/sh\nmake test\n")]
    [InlineData("changed")]
    public void A_hook_that_is_not_ours_is_left_as_it_is(string text)
    {
        if (text == "changed")
        {
            Run("hook", "install");
            text = Read(".git/hooks/pre-commit") + "make test\n";
        }

        File.WriteAllText(Path.Combine(Folder, ".git/hooks/pre-commit"), text);
        var install = Run("hook", "install");
        Assert.Equal((2, ""), (install.ExitCode, install.Output));
        Assert.Contains("gazette check --staged --quiet --site '.' || exit 1", install.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("hook", "remove").ExitCode);
        Assert.Equal(text, Read(".git/hooks/pre-commit"));
    }

    [Fact]
    public void Hooks_lie_where_Git_looks_for_them()
    {
        Git(Folder, "config", "core.hooksPath", "my hooks");
        Directory.CreateDirectory(Path.Combine(Folder, "content"));
        var ran = RunIn(Path.Combine(Folder, "content"), "hook", "install");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.True(File.Exists(Path.Combine(Folder, "my hooks", "pre-commit")));
        Git(Folder, "config", "--unset", "core.hooksPath");
        Add("content/x.md", Good);
        Assert.Equal(0, Commit(Folder).ExitCode);
        var tree = Path.Combine(Folder, "out", "tree");
        Git(Folder, "worktree", "add", "-q", tree);
        Git(tree, "checkout", "-q", "HEAD", "--", ".");
        Assert.Equal(0, RunIn(tree, "hook", "install").ExitCode);
        Assert.True(File.Exists(Path.Combine(Folder, ".git", "hooks", "pre-commit")));
    }

    [Fact]
    public void Without_a_repository_it_says_so()
    {
        Directory.Delete(Path.Combine(Folder, ".git"), recursive: true);
        foreach (var line in (string[][])[["hook", "install"], ["hook", "remove"], ["check", "--staged"]])
        {
            var ran = Run(line);
            Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
            Assert.Contains("is in no Git repository", ran.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_commit_with_an_error_is_refused_and_what_is_staged_counts()
    {
        Run("hook", "install");
        Add("content/2009/洪水 退去.md", Good.Replace("2009-07-03", "2009-13-03", StringComparison.Ordinal));
        var refused = Commit(Folder);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("content/2009/洪水 退去.md(3,7): error bad-date", refused.Error, StringComparison.Ordinal);
        // Mended on the disk, but not staged.
        File.WriteAllText(Path.Combine(Folder, "content/2009/洪水 退去.md"), Good);
        Assert.NotEqual(0, Commit(Folder).ExitCode);
        Git(Folder, "add", "-A");
        Assert.Equal(0, Commit(Folder).ExitCode);
    }

    [Fact]
    public void Files_that_are_no_articles_pass_and_so_does_what_is_broken_elsewhere()
    {
        Run("hook", "install");
        File.WriteAllText(Path.Combine(Folder, "content.md"), "x");
        Add("content/2009/broken.md", "no article");
        Git(Folder, "reset", "-q");
        Add("content/2009/x.jpg", "no picture");
        Add("README.md", "read me");
        Add("content/2009/y.md", Good);
        Git(Folder, "reset", "-q", "--", "content/2009/broken.md");
        Assert.Equal((0, ""), (Commit(Folder) is var done ? done.ExitCode : -1, done.Error));
    }

    [Fact]
    public void A_commit_of_all_that_changed_and_a_site_in_a_folder_are_checked_too()
    {
        var top = Path.Combine(Folder, "top");
        Directory.CreateDirectory(Path.Combine(top, "it's here", "content"));
        File.Copy(Path.Combine(Folder, "site.config.yml"), Path.Combine(top, "it's here", "site.config.yml"));
        var article = Path.Combine(top, "it's here", "content", "x.md");
        File.WriteAllText(article, Good);
        Git(top, "init", "-q");
        Assert.Equal(0, RunIn(Path.Combine(top, "it's here"), "hook", "install").ExitCode);
        Git(top, "add", "-A");
        Assert.Equal(0, Commit(top).ExitCode);
        File.WriteAllText(article, "broken");
        Assert.NotEqual(0, Commit(top, "-a").ExitCode);
        File.WriteAllText(article, Good + "More.\n");
        Assert.Equal(0, Commit(top, "-a").ExitCode);
        File.Delete(article);
        Assert.Equal(0, Commit(top, "-a").ExitCode);
    }

    [Fact]
    public void Names_of_files_and_staged_files_exclude_one_another() =>
        Assert.Equal(2, Run("check", "--staged", "site.config.yml").ExitCode);

    private void Add(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        Git(Folder, "add", "-f", path);
    }

    private Ran Commit(string folder, params string[] options) => Git(
        folder, ["-c", "user.name=Editor", "-c", "user.email=editor@news.example.org", "commit", "-m", "Text", "-q", .. options]);

    private Ran Git(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("git", args)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = _bin + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = "";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
