using System.CommandLine;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Schemas;

namespace Gazette.Commands;

/// <summary><c>gazette schema</c>: what front matter and settings may say, for editors that complete and check them.</summary>
public static class SchemaCommand
{
    private const string FrontMatter = "front-matter";
    private const string Config = "config";

    public static Command Of(Terminal terminal)
    {
        var of = new Argument<string>("of")
        {
            Description = $"{FrontMatter}, what articles say between their lines of hyphens, or {Config}, site.config.yml. "
                + $"Default: {FrontMatter}.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => FrontMatter,
        };
        of.AcceptOnlyFromAmong(FrontMatter, Config);
        var output = new Option<string?>("--output")
        {
            HelpName = "DIR",
            Description = $"Write both into this folder, as {SiteSchemas.FrontMatterFile} and {SiteSchemas.ConfigFile}.",
        };
        var command = new SiteCommand(
            "schema", "Print a JSON Schema with the site's own sections, sources and tags, for your text editor.", terminal)
        {
            Examples =
            [
                "gazette schema                    of the front matter of articles",
                "gazette schema config             of site.config.yml",
                "gazette schema --output .vscode   both, as files",
            ],
        };
        command.Add(of);
        command.Add(output);
        command.SetAction(result =>
        {
            var bag = new DiagnosticBag();
            if (SiteConfigFile.Read(command.SiteFolder(result), bag) is not { } config)
            {
                new ConsoleReport(terminal, quiet: true, allWarnings: true).Complain(bag.Groups());
                return ExitCode.Faults;
            }

            if (result.GetValue(output) is { } folder)
                SiteSchemas.Write(config, Path.GetFullPath(folder, terminal.WorkingFolder));
            else
                terminal.Output.Write(
                    result.GetValue(of) == Config ? SiteSchemas.Config(config) : SiteSchemas.FrontMatter(config));
            return ExitCode.Done;
        });
        return command;
    }
}
