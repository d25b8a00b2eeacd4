using System.CommandLine;
using Gazette.Building;
using Gazette.Comparing;
using Gazette.Diagnostics;

namespace Gazette.Commands;

/// <summary><c>gazette diff</c>: what readers would see change if the site were built now.</summary>
public static class DiffCommand
{
    public static Command Of(Terminal terminal)
    {
        var format = new Option<string>("--format")
        {
            HelpName = "text|markdown|html|json",
            Description = terminal.Say(
                "How to print it: text for a terminal (default), markdown for a merge request, html, or json for programs.",
                "输出格式：text 给终端（默认），markdown 给合并请求，html 成网页，json 给程序。"),
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "html", "json");
        var output = new Option<string?>("--output")
        {
            HelpName = terminal.Say("DIR", "文件夹"),
            Description = terminal.Say(
                "The folder that holds the published site. Default: out/site in the site's folder.",
                "已发布的网站在哪个文件夹。默认是网站文件夹下的 out/site。"),
        };
        var now = new NowOption(terminal);
        var command = new SiteCommand(
            "diff",
            terminal.Say(
                "Tell what readers would see change if the site were built now, and write nothing.",
                "列出如果现在生成网站，读者会看到哪些变化；不写任何文件。"),
            terminal)
        {
            Examples =
            [
                new("gazette diff", terminal.Say(
                    "pages added, changed with their words, led on, gone", "新增、改动（逐字）、转址、消失的网页")),
                new("gazette diff --format markdown", terminal.Say("for a comment on a merge request", "贴进合并请求的评论")),
            ],
        };
        command.Add(format);
        command.Add(output);
        now.AddTo(command);
        command.SetAction(result =>
        {
            var site = command.SiteFolder(result);
            var options = new BuildOptions
            {
                SiteFolder = site,
                OutputFolder = OutputChoice.Folder(result.GetValue(output), site, isPreview: false, terminal),
                Now = now.Of(result, site),
            };
            var bag = new DiagnosticBag();
            if (!Directory.Exists(options.OutputFolder))
            {
                terminal.Error.WriteLine("gazette: " + terminal.Say(
                    "There is no {0} to compare with. Build the site, or name its folder with --output DIR.",
                    "没有 {0}，无从比较。请先生成网站，或用 --output 文件夹 指明它在哪里。",
                    options.OutputName));
                return ExitCode.Usage;
            }

            var difference = SiteDifference.Find(options, bag);
            new ConsoleReport(terminal, quiet: true, allWarnings: false).Complain(
                [.. bag.Groups().Where(group => group.Counts.Any(count => count.Severity == Severity.Error))]);
            var asked = result.GetValue(format);
            if (asked == "json")
                DifferenceReport.WriteJson(difference, terminal.Output);
            else
                terminal.Output.Write(asked switch
                {
                    "markdown" => DifferenceReport.Markdown(difference, terminal.Language),
                    "html" => DifferenceReport.Html(difference, terminal.Language),
                    _ => DifferenceReport.Text(difference, terminal.Language),
                });
            return bag.HasErrors ? ExitCode.Faults : ExitCode.Done;
        });
        return command;
    }
}
