using System.CommandLine;
using Gazette.Building;
using Gazette.Diagnostics;

namespace Gazette.Commands;

/// <summary><c>gazette check</c>: finds every fault a build would find, and broken links, and writes nothing.</summary>
public static class CheckCommand
{
    public static Command Of(Terminal terminal, SiteWork check)
    {
        var drafts = new Option<bool>("--drafts") { Description = "Check articles with \"draft: true\" too." };
        var reporting = new ReportOptions();
        var command = new SiteCommand("check", "Check the articles and their links, and write nothing.", terminal)
        {
            Examples =
            [
                "gazette check                    what is wrong, with file, line, column and what to write instead",
                "gazette check --all-warnings     every warning, however many are alike",
            ],
        };
        command.Add(drafts);
        reporting.AddTo(command);
        command.SetAction(result =>
        {
            var bag = new DiagnosticBag();
            var report = reporting.Report(result, terminal);
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
                "Checked",
                bag.HasErrors,
                done.Elapsed,
                [
                    (done.Articles, "article", "articles"),
                    (DiagnosticGroup.Count(groups, Severity.Warning), "warning", "warnings"),
                    (DiagnosticGroup.Count(groups, Severity.Error), "error", "errors"),
                ]);
            return bag.HasErrors ? ExitCode.Faults : ExitCode.Done;
        });
        return command;
    }
}
