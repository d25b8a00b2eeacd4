using System.Text;
using System.Text.RegularExpressions;
using Gazette.Building;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Tests.Commands;

/// <summary>What the README promises is so.</summary>
public sealed class ReadmeTests : CommandTest
{
    private static readonly string Repository = FindRepository();
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository, "README.md"));

    [Theory]
    [InlineData(0, "en")]
    [InlineData(1, "zh-Hans")]
    public void The_articles_it_shows_are_articles_of_this_archive(int index, string language)
    {
        var text = Regex.Matches(Readme, "```markdown\n(.*?)```", RegexOptions.Singleline)[index].Groups[1].Value;
        var config = SiteConfigFile.Read(Repository, new DiagnosticBag())!;
        var complaints = new List<Diagnostic>();
        Assert.True(ArticleFile.TrySplit(Encoding.UTF8.GetBytes(text), "content/2026/03/09/x.md", complaints, out var parts));
        var front = FrontMatterParser.Parse(
            Encoding.UTF8.GetString(parts.FrontMatter),
            ArticleParts.FrontMatterLine,
            "content/2026/03/09/x.md",
            new FrontMatterVocabulary(config),
            complaints);
        Assert.Empty(complaints.Select(complaint => complaint.ToString()));
        Assert.Equal(("society", language), (front!.Section, front.Language));
        Assert.NotEmpty(front.Tags);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("new")]
    [InlineData("init")]
    [InlineData("fix")]
    [InlineData("import")]
    [InlineData("schema")]
    public void It_names_every_option_of_every_command(string command)
    {
        var help = command is "build" or "check"
            ? RunWith((_, _, _) => new BuildReport(), command, "--help") : Run(command, "--help");
        var options = Regex.Matches(help.Output, "(?<=^  .*)--[a-z-]+(?=.*  )", RegexOptions.Multiline)
            .Select(match => match.Value)
            .Where(option => option is not "--help")
            .Distinct()
            .ToList();
        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Matches($@"\|.*`{option}[ `].*\|.*({command}|every command).*\|", Readme));
    }

    [Fact]
    public void The_job_runs_its_two_commands_word_for_word()
    {
        var commands = Regex.Match(Readme, "## Set up.*?```sh\n(.*?)```", RegexOptions.Singleline).Groups[1].Value.Trim()
            .Split('\n');
        Assert.Equal(2, commands.Length);
        var job = File.ReadAllText(Path.Combine(Repository, ".ci", "run"));
        Assert.All(commands, command => Assert.Contains($"\n  {command}", job, StringComparison.Ordinal));
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Gazette.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Gazette.slnx above the tests.");
        return folder;
    }
}
