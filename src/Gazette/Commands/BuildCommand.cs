using System.CommandLine;
using System.Globalization;
using Gazette.Building;
using Gazette.Diagnostics;

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
            HelpName = "DIR",
            Description = "The folder to write the site into. Default: out/site in the site's folder.",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Write into the folder of --output though it holds other files, and take these away.",
        };
        var baseUrl = new Option<string?>("--base-url")
        {
            HelpName = "URL",
            Description = "Where the site will be published, instead of base_url in site.config.yml; may have a path.",
        };
        var drafts = new Option<bool>("--drafts") { Description = "Build articles with \"draft: true\" too." };
        var clean = new Option<bool>("--clean") { Description = "Use nothing of earlier builds." };
        var verify = new Option<bool>("--verify")
        {
            Description = "Build, then make every page again without memory and compare: a difference is an error.",
        };
        var wait = new Option<string?>("--wait")
        {
            HelpName = "SECONDS",
            Description = $"How long to wait for another build of the same site. Default: {UsualWait}.",
        };
        var reportFile = new Option<string?>("--report")
        {
            HelpName = "FILE",
            Description = "Write what was done and where the time went into this file, as JSON.",
        };
        var timings = new Option<bool>("--timings") { Description = "Tell where the time went." };
        var reporting = new ReportOptions();
        baseUrl.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && BaseUrl(text) is null)
                result.AddError($"\"{text}\" is not the address of a site. Write one such as https://news.example.org/ or "
                    + "https://example.org/news/.");
        });

        wait.Validators.Add(result =>
        {
            if (SiteCommand.Given(result, wait) is { } text
                && !(int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= LongestWait))
                result.AddError($"\"{text}\" is no number of seconds to wait. Write one from 0 to {LongestWait}.");
        });

        var command = new SiteCommand(
            "build", "Make the site: read content/, and write out/site/, which is what you publish.", terminal)
        {
            Examples =
            [
                "gazette build                                          the site of this folder",
                "gazette build --drafts                                 with articles that are not ready",
                "gazette build --base-url https://example.org/news/     for another address",
                "gazette build --site ~/archive --output /srv/www       from and to other folders",
            ],
        };
        command.Add(output);
        command.Add(force);
        command.Add(baseUrl);
        command.Add(drafts);
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
                OutputFolder = OutputChoice.Folder(asked, site, terminal),
                BaseUrl = SiteCommand.Given(result, baseUrl) is { } url ? BaseUrl(url) : null,
            };
            if (OutputChoice.Fault(options, asked, adopts: result.GetResult(force) is { Implicit: false }) is { } fault)
                result.AddError(fault);
            else if (SiteCommand.Given(result, reportFile) is { } name
                && OutputChoice.ReportFault(Path.GetFullPath(name, terminal.WorkingFolder), name, options) is { } misplaced)
                result.AddError(misplaced);
        });
        command.SetAction(result =>
        {
            var site = command.SiteFolder(result);
            var options = new BuildOptions
            {
                SiteFolder = site,
                OutputFolder = OutputChoice.Folder(result.GetValue(output), site, terminal),
                BaseUrl = result.GetValue(baseUrl) is { } url ? BaseUrl(url) : null,
                Drafts = result.GetValue(drafts),
                Clean = result.GetValue(clean),
                Verify = result.GetValue(verify),
                Wait = TimeSpan.FromSeconds(result.GetValue(wait) is { } seconds
                    ? int.Parse(seconds, CultureInfo.InvariantCulture) : UsualWait),
            };
            var file = result.GetValue(reportFile) is { } name ? Path.GetFullPath(name, terminal.WorkingFolder) : null;
            return Run(options, reporting.Report(result, terminal), result.GetValue(timings), file, terminal, build);
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
                (done.Articles, "article", "articles"),
                (done.FilesWritten, "file written", "files written"),
                (done.FilesUnchanged, "unchanged", "unchanged"),
                (done.FilesRemoved, "removed", "removed"),
                (DiagnosticGroup.Count(groups, Severity.Warning), "warning", "warnings"),
                (DiagnosticGroup.Count(groups, Severity.Error), "error", "errors"),
            ]);
        if (done.HeldOver.Count > 0)
            report.Remark(HeldOver(done.HeldOver));
        if (done.Foreign.Count > 0)
            report.Remark(Foreign(done.Foreign));
        foreach (var note in done.Notes)
            report.Remark(note);
        foreach (var line in timings ? BuildTimings.Lines(done) : [])
            report.Remark(line);
        if (reportFile is not null && WhyNotSaved(reportFile, done, bag) is { } refused)
            terminal.Error.WriteLine($"gazette: {reportFile} could not be written: {refused.TrimEnd('.')}. "
                + (bag.HasErrors ? "This changes nothing about the site." : "The site itself is complete and can be published."));
        return bag.HasErrors ? ExitCode.Faults : ExitCode.Done;
    }

    /// <summary>
    /// Writes the report for programs. That its place is full or absent makes no good site bad, so the exit code stays; what the
    /// system said is given back.
    /// </summary>
    private static string? WhyNotSaved(string file, BuildReport done, DiagnosticBag bag)
    {
        try
        {
            BuildReportFile.Save(file, done, bag.Sorted());
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

    /// <summary>Which files are those of an earlier build, in one line.</summary>
    private static string HeldOver(IReadOnlyList<string> paths) =>
        (paths.Count == 1 ? "1 file stays as an earlier build made it"
            : $"{Count(paths)} files stay as an earlier build made them")
        + $", because of the errors above: {Names(paths)}.";

    /// <summary>Which files were put into the folder by hand, in one line.</summary>
    private static string Foreign(IReadOnlyList<string> paths) =>
        (paths.Count == 1 ? "1 file that no build had made was taken away"
            : $"{Count(paths)} files that no build had made were taken away")
        + $": {Names(paths)}. What is to stay at the top of the site belongs in content/site-root/.";

    private static string Names(IReadOnlyList<string> paths) =>
        string.Join(", ", paths.Take(NamedPaths))
        + (paths.Count > NamedPaths
            ? $" and {(paths.Count - NamedPaths).ToString("N0", CultureInfo.InvariantCulture)} more" : "");

    private static string Count(IReadOnlyList<string> paths) => paths.Count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Title(BuildReport done, bool hasErrors, string output) =>
        !hasErrors ? $"Built {output}"
        : done.FilesWritten + done.FilesUnchanged > 0 ? $"Built {output} with errors, do not publish it"
        : "Built nothing";

    /// <summary>The address with <c>/</c> at its end, or null when a site cannot have it.</summary>
    internal static Uri? BaseUrl(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0
            ? url
            : null;
}
