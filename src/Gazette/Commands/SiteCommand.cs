using System.CommandLine;
using System.CommandLine.Parsing;
using Gazette.Configuration;

namespace Gazette.Commands;

/// <summary>A command that works on a site: it has <c>--site</c>.</summary>
internal sealed class SiteCommand : CommandWithExamples
{
    private readonly Option<string?> _site = new("--site")
    {
        HelpName = "DIR",
        Description = "The folder that holds site.config.yml. Default: this folder, or the nearest one above it that does.",
    };

    private readonly string _workingFolder;

    public SiteCommand(string name, string description, Terminal terminal)
        : base(name, description)
    {
        _workingFolder = terminal.WorkingFolder;
        Add(_site);
        Validators.Add(result =>
        {
            if (FindSite(result) is null)
                result.AddError(WhyNone(Given(result, _site)));
        });
    }

    /// <summary>Absolute path of the site's folder. The command line was found valid before, so there is one.</summary>
    public string SiteFolder(ParseResult result) => Find(result.GetValue(_site))!;

    /// <summary>The same for validators, which run before anything is found valid: null when there is none.</summary>
    public string? FindSite(SymbolResult result) => Find(Given(result, _site));

    /// <summary>What stands after an option, for validators: null when nothing does, where GetValue would throw.</summary>
    public static string? Given(SymbolResult result, Option option) =>
        result.GetResult(option) is { Tokens: [var token, ..] } ? token.Value : null;

    private string? Find(string? asked)
    {
        if (asked is not null)
        {
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(asked, _workingFolder));
            return HoldsSite(folder) ? folder : null;
        }

        var nearest = _workingFolder;
        while (nearest is not null && !HoldsSite(nearest))
            nearest = Path.GetDirectoryName(nearest);
        return nearest;
    }

    private static bool HoldsSite(string folder) => File.Exists(Path.Combine(folder, SiteConfigFile.Name));

    private string WhyNone(string? asked) =>
        asked is null
            ? $"There is no site.config.yml in {_workingFolder} or in any folder above it. Go to your site's folder, or name it "
                + "with --site DIR."
            : Directory.Exists(Path.GetFullPath(asked, _workingFolder))
                ? $"There is no site.config.yml in \"{asked}\". --site names the folder that holds it."
                : $"There is no folder \"{asked}\". --site names the folder that holds site.config.yml.";
}
