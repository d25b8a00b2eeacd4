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
            Description = terminal.Say(
                "front-matter (what stands between an article's lines of hyphens) or config (site.config.yml). Default: "
                    + "front-matter.",
                "front-matter 是文章开头的字段，config 是 site.config.yml。默认是 front-matter。"),
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => FrontMatter,
        };
        of.AcceptOnlyFromAmong(FrontMatter, Config);
        var output = new Option<string?>("--output")
        {
            HelpName = terminal.Say("DIR", "目录"),
            Description = terminal.Say(
                "Write both into this folder, as {0} and {1}.", "两份都写进这个文件夹：{0} 和 {1}。",
                SiteSchemas.FrontMatterFile, SiteSchemas.ConfigFile),
        };
        var command = new SiteCommand(
            "schema",
            terminal.Say(
                "Print a JSON Schema with the site's own sections, sources and tags, for your text editor.",
                "输出 JSON Schema，含本站的栏目、来源和关键词，供文本编辑器提示和检查。"),
            terminal)
        {
            Examples =
            [
                new("gazette schema", terminal.Say("of the front matter of articles", "文章开头的字段")),
                new("gazette schema config", terminal.Say("of site.config.yml", "网站设置 site.config.yml")),
                new("gazette schema --output .vscode", terminal.Say("both, as files", "两份都写成文件")),
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
