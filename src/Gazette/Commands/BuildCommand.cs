using System.CommandLine;
using System.Globalization;
using Gazette.Building;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary><c>gazette build</c>: makes the site.</summary>
public static class BuildCommand
{
    private const int UsualWait = 30;
    private const int LongestWait = 24 * 60 * 60;

    /// <summary>How many of the files that stay, or were taken away, are named.</summary>
    private const int NamedPaths = 10;

    public static Command Of(Terminal terminal, SiteWork build)
    {
        var output = new Option<string?>("--output")
        {
            HelpName = terminal.Say("DIR", "文件夹"),
            Description = terminal.Say(
                "The folder to write the site into. Default: out/site in the site's folder; out/preview with --drafts.",
                "网站输出到哪个文件夹。默认是网站文件夹下的 out/site；加 --drafts 时是 out/preview。"),
        };
        var force = new Option<bool>("--force")
        {
            Description = terminal.Say(
                "Write into the folder of --output though it holds other files, and take these away.",
                "--output 的文件夹里即使有别的文件也照样输出，并删掉那些文件。"),
        };
        var baseUrl = new Option<string?>("--base-url")
        {
            HelpName = terminal.Say("URL", "网址"),
            Description = terminal.Say(
                "Where the site will be published, instead of base_url in site.config.yml; may have a path.",
                "网站发布的网址，代替 site.config.yml 里的 base_url；可以带路径。"),
        };
        var drafts = new Option<bool>("--drafts")
        {
            Description = terminal.Say(
                "Build drafts and articles whose time is yet to come too, into out/preview.",
                "连同草稿和还没到发布时间的文章一起生成，输出到 out/preview。"),
        };
        var clean = new Option<bool>("--clean")
        {
            Description = terminal.Say("Use nothing of earlier builds.", "不用以前生成时留下的任何记录，全部重来。"),
        };
        var verify = new Option<bool>("--verify")
        {
            Description = terminal.Say(
                "Build, then make every page again without memory and compare: a difference is an error.",
                "生成之后，不用记录把每个网页重做一遍并比对，有出入就是错误。"),
        };
        var wait = new Option<string?>("--wait")
        {
            HelpName = terminal.Say("SECONDS", "秒数"),
            Description = terminal.Say(
                "How long to wait for another build of the same site. Default: {0}.",
                "同一网站正在生成时最多等多久。默认 {0} 秒。",
                UsualWait),
        };
        var reportFile = new Option<string?>("--report")
        {
            HelpName = terminal.Say("FILE", "文件"),
            Description = terminal.Say(
                "Write what was done and where the time went into this file, as JSON.",
                "把做了什么、时间花在哪里，以 JSON 写进这个文件。"),
        };
        var timings = new Option<bool>("--timings")
        {
            Description = terminal.Say("Tell where the time went.", "说明时间花在哪里。"),
        };
        var now = new NowOption(terminal);
        var reporting = new ReportOptions(terminal);
        baseUrl.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && BaseUrl(text) is null)
                result.AddError(terminal.Say(
                    "\"{0}\" is not the address of a site. Write one such as https://news.example.org/ or "
                        + "https://example.org/news/.",
                    "“{0}”不是网站的网址。请写成 https://news.example.org/ 或 https://example.org/news/ 的样子。",
                    text));
        });

        wait.Validators.Add(result =>
        {
            if (SiteCommand.Given(result, wait) is { } text
                && !(int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= LongestWait))
                result.AddError(terminal.Say(
                    "\"{0}\" is no number of seconds to wait. Write one from 0 to {1}.",
                    "“{0}”不是等待的秒数。请写 0 到 {1} 之间的整数。",
                    text,
                    LongestWait));
        });

        var command = new SiteCommand(
            "build",
            terminal.Say(
                "Make the site: read content/, and write out/site/, which is what you publish.",
                "生成网站：读取 content/，写出 out/site/，发布的就是它。"),
            terminal)
        {
            Examples =
            [
                new("gazette build", terminal.Say("the site of this folder", "生成本文件夹的网站")),
                new("gazette build --drafts", terminal.Say("with articles that are not ready", "连草稿一起生成")),
                new("gazette build --base-url https://example.org/news/", terminal.Say("for another address", "换一个网址")),
                new("gazette build --site ~/archive --output /srv/www", terminal.Say(
                    "from and to other folders", "网站和输出都在别的文件夹")),
            ],
        };
        command.Add(output);
        command.Add(force);
        command.Add(baseUrl);
        command.Add(drafts);
        now.AddTo(command);
        command.Add(clean);
        command.Add(verify);
        command.Add(wait);
        command.Add(timings);
        command.Add(reportFile);
        reporting.AddTo(command);
        command.Validators.Add(result =>
        {
            if (command.FindSite(result) is not { } site)
                return;
            var asked = SiteCommand.Given(result, output);
            var options = new BuildOptions
            {
                SiteFolder = site,
                OutputFolder = OutputChoice.Folder(asked, site, result.GetResult(drafts) is { Implicit: false }, terminal),
                BaseUrl = SiteCommand.Given(result, baseUrl) is { } url ? BaseUrl(url) : null,
            };
            if (OutputChoice.Fault(options, asked, adopts: result.GetResult(force) is { Implicit: false }) is { } fault)
                result.AddError(fault.In(terminal.Language));
            else if (SiteCommand.Given(result, reportFile) is { } name
                && OutputChoice.ReportFault(Path.GetFullPath(name, terminal.WorkingFolder), name, options) is { } misplaced)
                result.AddError(misplaced.In(terminal.Language));
        });
        command.SetAction(result =>
        {
            var site = command.SiteFolder(result);
            var options = new BuildOptions
            {
                SiteFolder = site,
                OutputFolder = OutputChoice.Folder(result.GetValue(output), site, result.GetValue(drafts), terminal),
                BaseUrl = result.GetValue(baseUrl) is { } url ? BaseUrl(url) : null,
                Drafts = result.GetValue(drafts),
                Future = result.GetValue(drafts),
                Now = now.Of(result, site),
                Clean = result.GetValue(clean),
                Verify = result.GetValue(verify),
                Wait = TimeSpan.FromSeconds(result.GetValue(wait) is { } seconds
                    ? int.Parse(seconds, CultureInfo.InvariantCulture) : UsualWait),
            };
            var file = result.GetValue(reportFile) is { } name ? Path.GetFullPath(name, terminal.WorkingFolder) : null;
            return Run(options, reporting.Report(result), result.GetValue(timings), file, terminal, build);
        });
        return command;
    }

    private static int Run(
        BuildOptions options, ConsoleReport report, bool timings, string? reportFile, Terminal terminal, SiteWork build)
    {
        var bag = new DiagnosticBag();
        var done = report.Watch(progress => build(options, bag, progress));
        var groups = bag.Groups();
        report.Complain(groups);
        report.Close(
            Title(done, bag.HasErrors, Path.GetRelativePath(terminal.WorkingFolder, options.OutputFolder)),
            bag.HasErrors,
            done.Elapsed,
            [
                Counts.Articles(done.Articles),
                Count(done.FilesWritten, "{0:N0} file written", "{0:N0} files written", "{0:N0} 个文件已写出"),
                Say("{0:N0} unchanged", "{0:N0} 个没有变化", done.FilesUnchanged),
                Say("{0:N0} removed", "{0:N0} 个已删除", done.FilesRemoved),
                Counts.Warnings(groups),
                Counts.Errors(groups),
            ]);
        if (done.HeldOver.Count > 0)
            report.Remark(HeldOver(done.HeldOver));
        if (done.Foreign.Count > 0)
            report.Remark(Foreign(done.Foreign));
        if (!options.Drafts && done.Drafts.Count > 0)
            report.Remark(Drafts(done.Drafts));
        if (!options.Future && done.Waiting.Count > 0)
            report.Remark(Waiting(done.Waiting));
        if (done.NextDue is { } due)
            report.Remark(Say(
                "The site changes by itself next at {0:yyyy-MM-dd HH:mm} UTC: build again then.",
                "网站下一次到时间自行变化是在 {0:yyyy-MM-dd HH:mm}（UTC）：请到时再生成。",
                due));
        foreach (var note in done.Notes)
            report.Remark(note);
        foreach (var line in timings ? BuildTimings.Lines(done) : [])
            report.Remark(line);
        if (reportFile is not null && WhyNotSaved(reportFile, done, bag, terminal.Language) is { } refused)
            terminal.Error.WriteLine("gazette: " + (NotSaved(reportFile, refused) + (bag.HasErrors
                ? Say("This changes nothing about the site.", "网站不受影响。")
                : Say("The site itself is complete and can be published.", "网站本身已经完整，可以发布。"))).In(terminal.Language));
        return bag.HasErrors ? ExitCode.Faults : ExitCode.Done;
    }

    /// <summary>
    /// Writes the report for programs. That its place is full or absent makes no good site bad, so the exit code stays; what the
    /// system said is given back.
    /// </summary>
    private static string? WhyNotSaved(string file, BuildReport done, DiagnosticBag bag, UserLanguage language)
    {
        try
        {
            BuildReportFile.Save(file, done, bag.Sorted(), language);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

    /// <summary>Which drafts are not in the site, in one line.</summary>
    private static Wording Drafts(IReadOnlyList<string> paths) => Count(
        paths.Count,
        "{0:N0} draft is left out: {1}.",
        "{0:N0} drafts are left out: {1}.",
        "{0:N0} 篇草稿没有发布：{1}。",
        Names(paths));

    /// <summary>Which articles wait for their time, in one line.</summary>
    private static Wording Waiting(IReadOnlyList<string> paths) => Count(
        paths.Count,
        "{0:N0} article waits for its time: {1}.",
        "{0:N0} articles wait for their time: {1}.",
        "{0:N0} 篇文章等待到时间发布：{1}。",
        Names(paths));

    /// <summary>Which files are those of an earlier build, in one line.</summary>
    private static Wording HeldOver(IReadOnlyList<string> paths) => Count(
        paths.Count,
        "{0:N0} file stays as an earlier build made it, because of the errors above: {1}.",
        "{0:N0} files stay as an earlier build made them, because of the errors above: {1}.",
        "因为有上面的错误，{0:N0} 个文件仍是以前生成的样子：{1}。",
        Names(paths));

    /// <summary>Which files were put into the folder by hand, in one line.</summary>
    private static Wording Foreign(IReadOnlyList<string> paths) =>
        Count(
            paths.Count,
            "{0:N0} file that no build had made was taken away: {1}.",
            "{0:N0} files that no build had made were taken away: {1}.",
            "删掉了 {0:N0} 个不是由生成产生的文件：{1}。",
            Names(paths))
        + Say("What is to stay at the top of the site belongs in content/site-root/.",
            "要留在网站根目录的文件，请放进 content/site-root/。");

    private static Wording Names(IReadOnlyList<string> paths) => paths.Count <= NamedPaths
        ? List(paths)
        : Say("{0} and {1:N0} more", "{0} 等，另有 {1:N0} 个", List(paths.Take(NamedPaths)), paths.Count - NamedPaths);

    private static Wording NotSaved(string file, string refused) => Say(
        "{0} could not be written: {1}.", "{0} 无法写入（系统原话：{1}）。", file, refused.TrimEnd('.'));

    private static Wording Title(BuildReport done, bool hasErrors, string output) =>
        !hasErrors ? Say("Built {0}", "{0} 已生成", output)
        : done.FilesWritten + done.FilesUnchanged > 0
            ? Say("Built {0} with errors, do not publish it", "{0} 已生成，但有错误，请勿发布", output)
        : Say("Built nothing", "什么也没有生成");

    /// <summary>The address with <c>/</c> at its end, or null when a site cannot have it.</summary>
    internal static Uri? BaseUrl(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0
            ? url
            : null;
}
