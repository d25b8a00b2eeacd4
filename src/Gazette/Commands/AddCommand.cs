using System.CommandLine;
using System.Text;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Yaml;

namespace Gazette.Commands;

/// <summary><c>gazette add</c>: adds a tag, a section or a source to site.config.yml, whose comments stay.</summary>
public static class AddCommand
{
    public static Command Of(Terminal terminal) =>
        new("add", terminal.Say(
            "Add a tag, a section or a source to site.config.yml; its comments stay.",
            "把标签、栏目或来源加进 site.config.yml，原有的注释不动。"))
        {
            Tag(terminal),
            WithId(
                "section",
                "sections",
                terminal.Say("Add a section of the paper.", "增加一个栏目。"),
                terminal.Say(
                    "What its address is made of: sports for /sports/. Default: made of the name, if in Latin letters.",
                    "用作网址：sports 即 /sports/。名称是拉丁字母的可以不写。"),
                "gazette add section 体育 --id sports",
                (words, name) => words.FindSection(name),
                terminal),
            WithId(
                "source",
                "sources",
                terminal.Say(
                    "Add a newspaper, a station or an office that articles come from.", "增加一个稿件来源（报社、电台、单位）。"),
                terminal.Say(
                    "What its address is made of: radio for /sources/radio/. Default: made of the name, if in Latin letters.",
                    "用作网址：radio 即 /sources/radio/。名称是拉丁字母的可以不写。"),
                "gazette add source 县广播电台 --id radio",
                (words, name) => words.FindSource(name),
                terminal),
        };

    private static SiteCommand Tag(Terminal terminal)
    {
        var name = Name(terminal);
        var command = new SiteCommand("tag", terminal.Say("Add a tag.", "增加一个标签。"), terminal)
        {
            Examples =
            [
                new("gazette add tag 防汛", terminal.Say(
                    "an entry under \"{0}\" in site.config.yml", "在 site.config.yml 的 {0} 下加一项", "tags")),
            ],
        };
        command.Add(name);
        command.SetAction(result =>
        {
            var text = result.GetRequiredValue(name).Trim();
            return Add(
                command.SiteFolder(result), "tags", [new("name", YamlWords.Of(text))], words => words.FindTag(NameText.Of(text)),
                terminal);
        });
        return command;
    }

    /// <summary>The command for what has an id beside its name.</summary>
    /// <param name="list">The list of site.config.yml.</param>
    /// <param name="find">The one of that name, if there is one.</param>
    private static SiteCommand WithId(
        string kind,
        string list,
        string description,
        string about,
        string example,
        Func<FrontMatterVocabulary, string, string?> find,
        Terminal terminal)
    {
        var name = Name(terminal);
        var id = new Option<string?>("--id") { HelpName = "ID", Description = about };
        var command = new SiteCommand(kind, description, terminal)
        {
            Examples =
            [
                new(example, terminal.Say(
                    "an entry under \"{0}\" in site.config.yml", "在 site.config.yml 的 {0} 下加一项", list)),
            ],
        };
        command.Add(name);
        command.Add(id);
        command.Validators.Add(result =>
        {
            if (SiteCommand.Given(result, id) is null && result.GetResult(name) is { Tokens: [{ Value: var text }] }
                && !ConfigLists.IsId(ArticleName.Of(text)))
                result.AddError(terminal.Say(
                    "\"{0}\" has no Latin letters to make an address of. Give some with --id, as in: {1}",
                    "“{0}”不能直接用作网址。请用 --id 写一个拉丁字母的，例如：{1}",
                    text,
                    example));
        });
        command.SetAction(result =>
        {
            var text = result.GetRequiredValue(name).Trim();
            var address = result.GetValue(id) ?? ArticleName.Of(text);
            return Add(
                command.SiteFolder(result),
                list,
                [new("id", YamlWords.Of(address)), new("name", YamlWords.Of(text))],
                words => find(words, NameText.Of(text)) ?? find(words, NameText.Of(address)),
                terminal);
        });
        return command;
    }

    private static Argument<string> Name(Terminal terminal)
    {
        var name = new Argument<string>(terminal.Say("name", "名称"))
        {
            Description = terminal.Say(
                "What readers call it, in quotation marks if it has spaces.", "读者看到的名称，有空格的加引号。"),
        };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (string.IsNullOrWhiteSpace(token.Value) || token.Value.Any(char.IsControl)))
                result.AddError(terminal.Say("The name is empty or not one line.", "名称不能为空，且只能有一行。"));
        });
        return name;
    }

    private static int Add(
        string siteFolder,
        string list,
        IReadOnlyList<KeyValuePair<string, string>> entry,
        Func<FrontMatterVocabulary, string?> find,
        Terminal terminal)
    {
        if (SiteConfigFile.Read(siteFolder, new DiagnosticBag()) is not { } config)
            return Refuse(
                terminal.Say("site.config.yml has errors. Mend them first; gazette check tells which.",
                    "site.config.yml 有错误，请先改正；gazette check 会逐条指出。"),
                ExitCode.Faults,
                terminal);
        if (find(new FrontMatterVocabulary(config)) is { } known)
            return Refuse(
                terminal.Say("site.config.yml has it already: {0}.", "site.config.yml 里已经有了：{0}。", known), ExitCode.Usage,
                terminal);
        if (ConfigAddition.Add(config.Written, list, entry, out var line) is not { } added)
            return Refuse(
                terminal.Say(
                    "Where to put it in site.config.yml cannot be told. Write a line under {0} yourself: - {{{1}}}",
                    "无法确定应写在 site.config.yml 的什么位置。请自己在 {0} 下面加一行：- {{{1}}}",
                    list,
                    string.Join(", ", entry.Select(field => $"{field.Key}: {field.Value}"))),
                ExitCode.Usage,
                terminal);

        if (!Write(siteFolder, added, terminal))
            return ExitCode.Usage;
        var path = Path.Combine(siteFolder, SiteConfigFile.Name);
        terminal.Output.WriteLine($"{Path.GetRelativePath(terminal.WorkingFolder, path)}({line})");
        return ExitCode.Done;
    }

    /// <summary>Writes site.config.yml; false, and why, where its settings would be wrong then.</summary>
    internal static bool Write(string siteFolder, string text, Terminal terminal)
    {
        // The settings as they would be tell whether the name can have an address.
        var faults = new DiagnosticBag();
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (SiteConfigFile.Parse(bytes, faults) is null)
        {
            foreach (var fault in faults.Sorted().Where(fault => fault.Severity == Severity.Error))
                terminal.Error.WriteLine(fault.In(terminal.Language));
            terminal.Error.WriteLine("gazette: " + terminal.Say("Nothing was written.", "没有写任何文件。"));
            return false;
        }

        var path = Path.Combine(siteFolder, SiteConfigFile.Name);
        AtomicFile.Replace(path, unfinished => File.WriteAllBytes(unfinished, [.. MarkOf(path), .. bytes]));
        return true;
    }

    /// <summary>The byte order mark of a file, if it has one.</summary>
    private static byte[] MarkOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes[..^Utf8Text.WithoutMark(bytes).Length];
    }

    private static int Refuse(string message, int exitCode, Terminal terminal)
    {
        terminal.Error.WriteLine($"gazette: {message}");
        return exitCode;
    }
}
