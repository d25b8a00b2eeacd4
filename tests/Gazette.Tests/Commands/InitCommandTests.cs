using System.Text.Json;
using System.Text.RegularExpressions;
using Gazette.Building;
using Gazette.Commands;
using Gazette.Diagnostics;

namespace Gazette.Tests.Commands;

public sealed class InitCommandTests : CommandTest
{
    private string New => Path.Combine(Folder, "new");

    [Theory]
    [InlineData("--language", "zh-Hans")]
    [InlineData("--language", "en")]
    [InlineData("--language", "zh-CN")]
    [InlineData("--language", "en", "--language", "zh-Hans")]
    [InlineData("--language", "zh-Hans", "--language", "en")]
    [InlineData("--title", "It's: a \"title\" # 1", "--language", "en", "--language", "zh")]
    [InlineData("--language", "en", "--time-zone", "Europe/Berlin", "--base-url", "https://example.org/news")]
    public void A_new_site_is_built_at_once_without_errors_and_warnings(params string[] options)
    {
        var ran = Run(["init", "new", "--yes", .. options]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("cd new", ran.Output, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(ran.Output, "^  gazette ", RegexOptions.Multiline));
        var bag = new DiagnosticBag();
        var site = new BuildOptions { SiteFolder = New, Now = DateTimeOffset.UtcNow };
        SiteBuilder.Check(site, bag, progress: null);
        var report = SiteBuilder.Build(site, bag, progress: null);
        Assert.Empty(bag.Sorted());
        Assert.True(report.FilesWritten > 20);
    }

    [Fact]
    public void Everything_an_editor_and_a_server_need_is_there()
    {
        Run("init", "new", "--yes", "--language", "zh-Hans", "--title", "松汀新闻", "--time-zone", "Asia/Shanghai");
        string[] files =
        [
            .. Directory.GetFiles(New, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(New, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            [
                ".gitattributes", ".github/workflows/site.yml", ".gitignore", ".gitlab-ci.yml", ".vscode/extensions.json",
                ".vscode/settings.json", ".vscode/site.config.schema.json", "README.md",
                $"content/{Today}/welcome.md", "content/pages/about.md",
                "content/pages/accessibility.md", "content/pages/copyright.md", "site.config.yml",
            ],
            files);
        Assert.All(files, file => Assert.DoesNotMatch(
            @"@[a-z_|]*@", File.ReadAllText(Path.Combine(New, file))));
        foreach (var file in files.Where(file => file.EndsWith(".json", StringComparison.Ordinal)))
            JsonDocument.Parse(File.ReadAllText(Path.Combine(New, file))).Dispose();
        Assert.Contains("title: 松汀新闻\n", File.ReadAllText(Path.Combine(New, "site.config.yml")), StringComparison.Ordinal);
        foreach (var pipeline in (string[])[".github/workflows/site.yml", ".gitlab-ci.yml"])
        {
            var text = File.ReadAllText(Path.Combine(New, pipeline));
            Assert.All(
                (string[])["dotnet tool install --global Gazette --version ",
                    "gazette check", "gazette build", "out/memory", "out/site"],
                part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_is_overwritten_and_what_was_there_is_named()
    {
        Directory.CreateDirectory(New);
        File.WriteAllText(Path.Combine(New, "README.md"), "mine");
        Directory.CreateDirectory(Path.Combine(New, ".gitignore"));
        File.WriteAllText(Path.Combine(New, ".vscode"), "a file");
        var ran = Run("init", "new", "--yes");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        foreach (var file in (string[])["README.md", ".gitignore", ".vscode/settings.json"])
            Assert.Contains($"  {file}{Environment.NewLine}", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("site.config.yml", ran.Error, StringComparison.Ordinal);
        Assert.Equal([".vscode", "README.md"], Directory.GetFiles(New).Select(file => Path.GetFileName(file)).Order());
        Assert.Equal("mine", File.ReadAllText(Path.Combine(New, "README.md")));
    }

    [Fact]
    public void A_folder_with_other_things_in_it_can_be_begun_in()
    {
        Directory.CreateDirectory(Path.Combine(New, ".git"));
        File.WriteAllText(Path.Combine(New, ".git", "config"), "x");
        Assert.Equal(0, RunIn(New, "init", "--yes").ExitCode);
        Assert.Equal("x", File.ReadAllText(Path.Combine(New, ".git", "config")));
        Assert.DoesNotContain(
            "cd ", RunIn(New, "init", "other", "--yes").Output.Replace("cd other", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nobody_can_be_asked_the_options_that_are_missing_are_named()
    {
        var ran = Run("init", "new", "--title", "T");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        foreach (var option in (string[])["--language", "--time-zone", "--base-url", "--yes"])
            Assert.Contains(option, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Give --title", ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(New));
    }

    [Theory]
    [InlineData("none of the languages whose words are built in", "--language", "fr")]
    [InlineData("“zh-Hant”不在内置的语言", "--language", "zh-Hant")]
    [InlineData("with Chinese, with English, or with both", "--language", "en", "--language", "en-GB")]
    [InlineData("with Chinese, with English, or with both", "--language", "en", "--language", "zh", "--language", "en")]
    [InlineData("more titles than languages", "--language", "en", "--title", "A", "--title", "B")]
    [InlineData("The title is empty", "--title", " ")]
    [InlineData("no time zone \"Mars\"", "--time-zone", "Mars")]
    [InlineData("\"news\" is not a web address", "--base-url", "news")]
    public void A_wrong_answer_is_told(string message, params string[] options)
    {
        var ran = Run(["init", "new", "--yes", .. options]);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(New));
    }

    [Fact]
    public void A_person_is_asked_with_what_is_usual_and_again_after_a_wrong_answer()
    {
        var ran = Answer("fr", "zh-Hans、en", "松汀新闻", "", "Mars", "Asia/Urumqi", "news", "");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("[en]", ran.Output, StringComparison.Ordinal);
        Assert.Contains("[News Archive]", ran.Output, StringComparison.Ordinal);
        Assert.Contains("no time zone \"Mars\"", ran.Output, StringComparison.Ordinal);
        var config = File.ReadAllText(Path.Combine(New, "site.config.yml"));
        foreach (var line in (string[])[
            "title: {zh-Hans: 松汀新闻, en: News Archive}", "languages: [zh-Hans, {id: en, path: en}]", "time_zone: Asia/Urumqi",
            "base_url: https://news.example/"])
            Assert.Contains(line + "\n", config, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_goes_away_while_being_asked_leaves_nothing_behind()
    {
        Assert.Equal(2, Answer("en", "T").ExitCode);
        Assert.False(Directory.Exists(New));
    }

    [Fact]
    public void Only_what_is_not_given_is_asked()
    {
        var (terminal, finish) = Capture(Folder);
        terminal = terminal with { ReadLine = () => throw new InvalidOperationException("Nothing is to be asked.") };
        Assert.Equal("", finish(GazetteCommand.Run(
            [
                "init", "new", "--title", "T", "--language", "en", "--time-zone", "UTC", "--base-url", "https://example.org",
            ],
            terminal)).Error);
        Assert.True(Directory.Exists(New));
    }

    [Fact]
    public void A_clone_of_it_builds_too()
    {
        Assert.Equal(0, Run("init", "new", "--yes", "--language", "zh-Hans").ExitCode);
        var clone = Path.Combine(Folder, "clone");
        string[] identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-C", New];
        Assert.SkipUnless(GazetteProcess.Succeeds("git", "init", "-q", New), "There is no git here.");
        Assert.True(GazetteProcess.Succeeds("git", [.. identity, "add", "-A"]));
        Assert.True(GazetteProcess.Succeeds("git", [.. identity, "commit", "-qm", "Begin"]));
        Assert.True(GazetteProcess.Succeeds("git", "clone", "-q", New, clone));
        var bag = new DiagnosticBag();
        SiteBuilder.Build(new BuildOptions { SiteFolder = clone }, bag, progress: null);
        Assert.Empty(bag.Sorted());
        Assert.True(File.Exists(Path.Combine(clone, "out", "site", "index.html")));
    }

    private Ran Answer(params string[] answers)
    {
        var (terminal, finish) = Capture(Folder);
        var lines = new Queue<string>(answers);
        terminal = terminal with { ReadLine = () => lines.TryDequeue(out var line) ? line : null };
        return finish(GazetteCommand.Run(["init", "new"], terminal));
    }
}
