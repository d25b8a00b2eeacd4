using System.CommandLine;
using System.Diagnostics;
using Gazette.Building;
using Gazette.Checking;
using Gazette.Diagnostics;
using Gazette.Hooks;
using Gazette.Reporting;
using static Gazette.Diagnostics.Wording;

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
        var files = new ArticleArguments(terminal, terminal.Say(
            "Check these alone, at once: articles, or site.config.yml. Default: the whole archive.",
            "只检查这些文件，立即完成：文章，或 site.config.yml。默认检查全部。"));
        var drafts = new Option<bool>("--drafts")
        {
            Description = terminal.Say("Check articles with \"draft: true\" too.", "连同标有“draft: true”的草稿一起检查。"),
        };
        var now = new NowOption(terminal);
        var staged = new Option<bool>("--staged")
        {
            Description = terminal.Say(
                "Check the articles and settings that the next Git commit will hold, as they are staged.",
                "检查下一次 Git 提交将包含的文章和设置，以暂存的内容为准。"),
        };
        var format = new Option<string>("--format")
        {
            HelpName = terminal.Say("FORMAT", "格式"),
            Description = terminal.Say(
                "How to tell what is wrong: text for people; json, sarif, github or gitlab for programs. Default: text.",
                "用什么格式列出问题：text 给人看；json、sarif、github、gitlab 给程序用。默认是 text。"),
            DefaultValueFactory = _ => Text,
        };
        format.AcceptOnlyFromAmong(Formats);
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
                new("gazette check content/2026/03/09/flood.md", terminal.Say("one article alone", "只检查一篇文章")),
                new("gazette check --all-warnings", terminal.Say(
                    "every warning, however many are alike", "列出每一条警告，同类的再多也不省略")),
                new("gazette check --format sarif > check.sarif", terminal.Say("for code scanning", "供代码扫描平台使用")),
            ],
        };
        files.AddTo(command, FileChecker.CanCheck);
        command.Add(drafts);
        now.AddTo(command);
        command.Add(staged);
        command.Add(format);
        reporting.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(staged) is { Implicit: false } && files.AreGiven(result))
                result.AddError(terminal.Say(
                    "--staged asks Git which files to check, so name none.", "--staged 由 Git 给出要检查的文件，不要再写文件名。"));
        });
        command.SetAction(result =>
        {
            var bag = new DiagnosticBag();
            var options = new BuildOptions
            {
                SiteFolder = command.SiteFolder(result),
                Drafts = result.GetValue(drafts),
                Now = now.Of(result, command.SiteFolder(result)),
            };
            var work = check;
            if (result.GetValue(staged))
            {
                if (StagedFiles.Of(terminal.WorkingFolder, options.SiteFolder) is not { } some)
                {
                    terminal.Error.WriteLine(HookCommand.WithoutRepository(terminal, terminal.WorkingFolder));
                    return ExitCode.Usage;
                }

                work = Only(some);
            }
            else if (files.Of(result, options.SiteFolder) is { Count: > 0 } named)
            {
                work = Only([.. named.Select(file => new CheckedFile(file))]);
            }

            if (result.GetValue(format) is { } name and not Text)
                Report(Enum.Parse<ReportFormat>(name, ignoreCase: true), work, options, bag, terminal);
            else
                Report(reporting.Report(result), work, options, bag);
            return bag.HasErrors ? ExitCode.Faults : ExitCode.Done;
        });
        return command;
    }

    /// <summary>Checks these files alone.</summary>
    private static SiteWork Only(IReadOnlyList<CheckedFile> files) => (options, bag, _) =>
    {
        var clock = Stopwatch.StartNew();
        var articles = FileChecker.Check(options.SiteFolder, files, options.Drafts, options.Now!.Value, bag);
        return new BuildReport { Articles = articles, Elapsed = clock.Elapsed };
    };

    private static void Report(ReportFormat format, SiteWork work, BuildOptions options, DiagnosticBag bag, Terminal terminal)
    {
        work(options, bag, progress: null);
        DiagnosticReport.Write(format, bag.Groups(), options.SiteFolder, terminal.Language, terminal.Output);
    }

    private static void Report(ConsoleReport report, SiteWork work, BuildOptions options, DiagnosticBag bag)
    {
        var done = report.Watch(progress => work(options, bag, progress));
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
    }
}
