using System.CommandLine;
using Gazette.Building;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary><c>gazette check</c>: finds every fault a build would find, and broken links, and writes nothing.</summary>
public static class CheckCommand
{
    public static Command Of(Terminal terminal, SiteWork check)
    {
        var drafts = new Option<bool>("--drafts")
        {
            Description = terminal.Say("Check articles with \"draft: true\" too.", "连同标有“draft: true”的草稿一起检查。"),
        };
        var reporting = new ReportOptions(terminal);
        var command = new SiteCommand(
            "check",
            terminal.Say("Check the articles and their links, and write nothing.", "检查文章和链接，不写任何文件。"),
            terminal)
        {
            Examples =
            [
                new("gazette check", terminal.Say(
                    "what is wrong, with file, line, column and what to write instead", "逐条列出问题：文件、行、列和改法")),
                new("gazette check --all-warnings", terminal.Say(
                    "every warning, however many are alike", "列出每一条警告，同类的再多也不省略")),
            ],
        };
        command.Add(drafts);
        reporting.AddTo(command);
        command.SetAction(result =>
        {
            var bag = new DiagnosticBag();
            var report = reporting.Report(result);
            var options = new BuildOptions
            {
                SiteFolder = command.SiteFolder(result),
                Drafts = result.GetValue(drafts),
                Now = terminal.Clock.GetUtcNow(),
            };
            var done = report.Watch(progress => check(options, bag, progress));
            var groups = bag.Groups();
            report.Complain(groups);
            report.Close(
                Say("Checked", "检查完毕"),
                bag.HasErrors,
                done.Elapsed,
                [
                    Counts.Articles(done.Articles),
                    Counts.Warnings(groups),
                    Counts.Errors(groups),
                ]);
            return bag.HasErrors ? ExitCode.Faults : ExitCode.Done;
        });
        return command;
    }
}
