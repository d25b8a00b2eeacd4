using System.CommandLine;
using System.CommandLine.Parsing;
using Gazette.Configuration;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary>A command that works on a site: it has <c>--site</c>.</summary>
internal sealed class SiteCommand : CommandWithExamples
{
    public const string SiteOption = "--site";

    private readonly Option<string?> _site;
    private readonly string _workingFolder;

    public SiteCommand(string name, string description, Terminal terminal)
        : base(name, description)
    {
        _workingFolder = terminal.WorkingFolder;
        _site = new(SiteOption)
        {
            HelpName = terminal.Say("DIR", "文件夹"),
            Description = terminal.Say(
                "The folder that holds site.config.yml. Default: this folder, or the nearest one above it that does.",
                "site.config.yml 所在的文件夹。默认是本文件夹，或往上最近的一个。"),
        };
        Add(_site);
        Validators.Add(result =>
        {
            if (FindSite(result) is null)
                result.AddError(WhyNone(Given(result, _site)).In(terminal.Language));
        });
    }

    /// <summary>Absolute path of the site's folder. The command line was found valid before, so there is one.</summary>
    public string SiteFolder(ParseResult result) => Find(result.GetValue(_site), _workingFolder)!;

    /// <summary>The same for validators, which run before anything is found valid: null when there is none.</summary>
    public string? FindSite(SymbolResult result) => Find(Given(result, _site), _workingFolder);

    /// <summary>What stands after an option, for validators: null when nothing does, where GetValue would throw.</summary>
    public static string? Given(SymbolResult result, Option option) =>
        result.GetResult(option) is { Tokens: [var token, ..] } ? token.Value : null;

    /// <summary>The folder of the site that is asked for or, when none is, the nearest; null when there is none.</summary>
    public static string? Find(string? asked, string workingFolder)
    {
        if (asked is not null)
        {
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(asked, workingFolder));
            return HoldsSite(folder) ? folder : null;
        }

        var nearest = workingFolder;
        while (nearest is not null && !HoldsSite(nearest))
            nearest = Path.GetDirectoryName(nearest);
        return nearest;
    }

    private static bool HoldsSite(string folder) => File.Exists(Path.Combine(folder, SiteConfigFile.Name));

    private Wording WhyNone(string? asked) =>
        asked is null
            ? Say(
                "There is no site.config.yml in {0} or in any folder above it. Go to your site's folder, or name it with "
                    + "--site DIR.",
                "{0} 及其上级文件夹都没有 site.config.yml。请先进入网站文件夹，或用 --site 文件夹 指明。",
                _workingFolder)
            : Directory.Exists(Path.GetFullPath(asked, _workingFolder))
                ? Say(
                    "There is no site.config.yml in \"{0}\". --site names the folder that holds it.",
                    "“{0}”里没有 site.config.yml。--site 要指向这个文件所在的文件夹。",
                    asked)
                : Say(
                    "There is no folder \"{0}\". --site names the folder that holds site.config.yml.",
                    "没有“{0}”这个文件夹。--site 要指向 site.config.yml 所在的文件夹。",
                    asked);
}
