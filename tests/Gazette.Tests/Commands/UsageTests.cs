using System.CommandLine;
using Gazette.Commands;

namespace Gazette.Tests.Commands;

public sealed class UsageTests : CommandTest
{
    [Fact]
    public void Help_names_every_command_and_ends_well()
    {
        var ran = Run("--help");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        foreach (var command in (string[])["new <title>", "completion"])
            Assert.Contains($"  {command}", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_a_command_ends_in_examples_and_needs_no_site()
    {
        var ran = RunIn(Path.GetPathRoot(Folder)!, "new", "--help");
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("Examples:", ran.Output, StringComparison.Ordinal);
        Assert.Contains("gazette new \"Flood on the river\"", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_called_as_one_of_its_commands_runs_them()
    {
        var command = new Command(RootCommand.ExecutableName);
        command.SetAction(_ => 7);
        var (terminal, finish) = Capture(Folder);
        Assert.Equal(7, finish(GazetteCommand.Run([command.Name], terminal, _ => [command])).ExitCode);
        var (again, finishAgain) = Capture(Folder);
        var help = finishAgain(GazetteCommand.Run(["--help"], again, _ => [command]));
        Assert.Equal(0, help.ExitCode);
        Assert.Contains("gazette [command]", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_command_at_all_shows_the_help_and_is_a_usage_fault()
    {
        var ran = Run();
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("Commands:", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nwe", "Did you mean new?")]
    [InlineData("new|x|--secton|news", "Did you mean --section?")]
    public void An_unknown_word_is_named_with_the_nearest_known_one(string line, string hint)
    {
        var ran = Run(line.Split('|'));
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(hint, ran.Error, StringComparison.Ordinal);
        Assert.Contains("--help", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["site.config.yml"], Files());
    }

    [Theory]
    [InlineData("--quiet|check")]
    [InlineData("--site|.|check|--quiet")]
    [InlineData("--quiet|--site|.|check")]
    public void Options_may_stand_before_the_command(string line)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "templates"));
        Assert.Equal(Run("check", "--quiet"), Run(line.Split('|')));
    }

    [Fact]
    public void What_stands_before_a_word_that_is_no_command_is_told_as_ever() =>
        Assert.Equal(2, Run("--quiet", "biuld").ExitCode);

    [Theory]
    [InlineData("--date")]
    [InlineData("--section")]
    [InlineData("--slug")]
    [InlineData("--site")]
    [InlineData("--slug=")]
    [InlineData("--site=")]
    public void An_option_without_its_value_is_a_usage_fault(string option) => Assert.Equal(2, Run("new", "x", option).ExitCode);

    [Fact]
    public void The_nearest_folder_upward_with_a_config_is_the_site()
    {
        var inner = Directory.CreateDirectory(Path.Combine(Folder, "a", "b")).FullName;
        Assert.Equal(0, RunIn(inner, "new", "Flood").ExitCode);
        Assert.Contains($"content/{Today}/flood.md", Files());
    }

    [Fact]
    public void Without_a_site_there_is_a_plain_message()
    {
        File.Delete(Path.Combine(Folder, "site.config.yml"));
        var ran = Run("new", "Flood");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(
            $"There is no site.config.yml in {Folder} or in any folder above it.", ran.Error, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public void A_site_can_be_named_from_elsewhere()
    {
        var elsewhere = Directory.CreateTempSubdirectory("gazette-").FullName;
        Assert.Equal(0, RunIn(elsewhere, "new", "Flood", "--site", Folder).ExitCode);
        Assert.Contains($"content/{Today}/flood.md", Files());
        Directory.Delete(elsewhere);
    }

    [Theory]
    [InlineData("nowhere", "There is no folder \"nowhere\".")]
    [InlineData("empty", "There is no site.config.yml in \"empty\".")]
    public void A_named_folder_without_a_site_is_a_usage_fault(string site, string message)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "empty"));
        var ran = Run("new", "Flood", "--site", site);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_shell_can_learn_the_words(string shell) =>
        Assert.Contains("[suggest:", Run("completion", shell).Output, StringComparison.Ordinal);

    [Fact]
    public void The_suggestions_that_shells_ask_for_are_the_options() =>
        Assert.Contains("--section", Run("[suggest:16]", "gazette new x --").Output.Split(Environment.NewLine));
}
