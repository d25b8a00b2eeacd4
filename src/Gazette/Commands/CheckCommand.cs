using System.CommandLine;
using System.Diagnostics;
using Gazette.Building;
using Gazette.Checking;
using Gazette.Diagnostics;
using Gazette.Hooks;
using Gazette.Reporting;

namespace Gazette.Commands;

/// <summary>
/// <c>gazette check</c>: finds every fault a build would find, and broken links, and writes nothing. Of single files it tells
/// what they show by themselves.
/// </summary>
public static class CheckCommand
{
    private const string Text = "text";

    private static readonly string[] Formats = [Text, .. Enum.GetNames<ReportFormat>().Select(name => name.ToLowerInvariant())];

    public static Command Of(Terminal terminal, SiteWork check)
    {
        var files = new ArticleArguments("Check these alone, quickly: articles, or site.config.yml. Default: the whole archive.");
        var drafts = new Option<bool>("--drafts") { Description = "Check articles with \"draft: true\" too." };
        var staged = new Option<bool>("--staged")
        {
            Description = "Check what the next Git commit would hold of articles and settings, as a hook does.",
        };
        var format = new Option<string>("--format")
        {
            HelpName = "FORMAT",
            Description = "How to tell what is wrong: text for people; json, sarif, github or gitlab for programs, on standard "
                + "output. Default: text.",
            DefaultValueFactory = _ => Text,
        };
        format.AcceptOnlyFromAmong(Formats);
        var reporting = new ReportOptions();
        var command = new SiteCommand("check", "Check the articles and their links, and write nothing.", terminal)
        {
            Examples =
            [
                "gazette check                              what is wrong, with file, line, column and what to write instead",
                "gazette check content/2026/03/09/flood.md  one article alone, at once",
                "gazette check --all-warnings               every warning, however many are alike",
                "gazette check --format sarif > check.sarif for code scanning",
            ],
        };
        files.AddTo(command, terminal, FileChecker.CanCheck);
        command.Add(drafts);
        command.Add(staged);
        command.Add(format);
        reporting.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(staged) is { Implicit: false } && files.AreGiven(result))
                result.AddError("--staged asks Git which files to check: name none.");
        });
        command.SetAction(result =>
        {
            var bag = new DiagnosticBag();
            var site = command.SiteFolder(result);
            var options = new BuildOptions
            {
                SiteFolder = site,
                Drafts = result.GetValue(drafts),
                Now = terminal.Clock.GetUtcNow(),
            };
            var work = check;
            if (result.GetValue(staged))
            {
                if (StagedFiles.Of(terminal.WorkingFolder, site) is not { } some)
                {
                    terminal.Error.WriteLine("gazette: There is no Git repository here, or no Git. --staged is for hooks of Git.");
                    return ExitCode.Usage;
                }

                work = Only(some);
            }
            else if (files.Of(result, site) is { Count: > 0 } named)
            {
                work = Only([.. named.Select(file => new CheckedFile(file))]);
            }

            if (result.GetValue(format) is { } name && name != Text)
            {
                work(options, bag, null);
                DiagnosticReport.Write(Enum.Parse<ReportFormat>(name, ignoreCase: true), bag.Groups(), site, terminal.Output);
            }
            else
            {
                Tell(reporting.Report(result, terminal), work, options, bag);
            }

            return bag.HasErrors ? ExitCode.Faults : ExitCode.Done;
        });
        return command;
    }

    private static SiteWork Only(IReadOnlyList<CheckedFile> files) => (options, bag, _) =>
    {
        var clock = Stopwatch.StartNew();
        var articles = FileChecker.Check(options.SiteFolder, files, options.Drafts, options.Now!.Value, bag);
        return new BuildReport { Articles = articles, Elapsed = clock.Elapsed };
    };

    private static void Tell(ConsoleReport report, SiteWork work, BuildOptions options, DiagnosticBag bag)
    {
        var done = report.Watch(progress => work(options, bag, progress));
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
    }
}
