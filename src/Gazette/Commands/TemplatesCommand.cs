using System.CommandLine;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Rendering;

namespace Gazette.Commands;

/// <summary>
/// <c>gazette templates</c>: tells which templates are the site's own, and brings built-in ones out to be changed.
/// </summary>
public static class TemplatesCommand
{
    public static Command Of(Terminal terminal) =>
        new("templates", terminal.Say(
            "Tell which templates are your own, or bring out built-in ones to change them.",
            "列出哪些模板是自己的，或取出内置模板来修改。"))
        {
            List(terminal),
            Copy(terminal),
        };

    private static SiteCommand List(Terminal terminal)
    {
        var command = new SiteCommand(
            "list",
            terminal.Say("Tell which templates, words and assets are your own and which are built in.",
                "列出模板、界面用语和附属文件，哪些是自己的，哪些是内置的。"),
            terminal)
        {
            Examples =
            [
                new("gazette templates list", terminal.Say("your own ones, and the built-in ones", "自有的和内置的，一一列出")),
            ],
        };
        command.SetAction(result =>
        {
            Print(TemplateInventory.Of(command.SiteFolder(result)), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static SiteCommand Copy(Terminal terminal)
    {
        var names = new Argument<string[]>(terminal.Say("name", "名称"))
        {
            Description = terminal.Say(
                "What to bring out: article, partials/card, strings/en.yml, assets/site.js. Without any: a list of it all.",
                "要取出的文件：article、partials/card、strings/zh-Hans.yml、assets/site.js。不写则列出可取的文件。"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all")
        {
            Description = terminal.Say(
                "Bring out everything that is not there yet.", "取出全部内置文件，已有的不动。"),
        };
        var command = new SiteCommand(
            "copy",
            terminal.Say(
                "Bring built-in templates into templates/, where you can change them; never overwrites.",
                "把内置模板取到 templates/ 里供修改；绝不覆盖已有文件。"),
            terminal)
        {
            Examples =
            [
                new("gazette templates copy article", terminal.Say(
                    "templates/article.sbn-html, which is used for every article from now on",
                    "取出 templates/article.sbn-html，从此每篇文章都用它")),
                new("gazette templates copy partials/foot", terminal.Say("the foot of every page", "每页的页脚")),
            ],
        };
        command.Add(names);
        command.Add(all);
        names.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (Fault(token.Value, terminal) is { } fault)
                    result.AddError(fault);
        });
        command.SetAction(result =>
        {
            var site = command.SiteFolder(result);
            var entries = TemplateInventory.Of(site);
            string[] asked = [.. result.GetRequiredValue(names).Select(name => TemplateInventory.Find(name)[0]).Distinct()];
            if (result.GetValue(all))
                asked = [.. entries.Where(entry => entry.Owner == TemplateOwner.BuiltIn).Select(entry => entry.File)];
            else if (asked.Length == 0)
                return ListCopyable(entries, terminal);
            return Bring(asked, entries, site, terminal);
        });
        return command;
    }

    private static int ListCopyable(IReadOnlyList<TemplateEntry> entries, Terminal terminal)
    {
        foreach (var entry in entries.Where(entry => entry.Owner == TemplateOwner.BuiltIn))
            terminal.Output.WriteLine(entry.File);
        terminal.Error.WriteLine(terminal.Say(
            "Bring one out with: gazette templates copy NAME; all of them with --all.",
            "取出其中一个：gazette templates copy 名称；全部取出加 --all。"));
        return ExitCode.Done;
    }

    private static int Bring(
        IReadOnlyList<string> files, IReadOnlyList<TemplateEntry> entries, string site, Terminal terminal)
    {
        var obstacle = NewFile.LinkAbove(site, "templates/" + TemplateInventory.Readme) is { } link
            ? terminal.Say(
                "{0} is a link to another folder, and templates are read from the site's own folders only.",
                "{0} 是指向别处的链接，模板只从网站自己的文件夹里读取。",
                link)
            : files.Select(file => TemplateInventory.OwnInPlaceOf(file, entries)).OfType<string>().FirstOrDefault() is { } own
                ? terminal.Say(
                    "templates/{0} is there already and is left as it is. Nothing was written.",
                    "templates/{0} 已经有了，保持原样；没有写任何文件。",
                    own)
                : null;
        if (obstacle is not null)
        {
            terminal.Error.WriteLine($"gazette: {obstacle}");
            return ExitCode.Usage;
        }

        // Who changes a template needs to know what it is given.
        foreach (var file in files.Append(TemplateInventory.Readme).Distinct())
            if (TemplateInventory.Copy(site, file))
                terminal.Output.WriteLine(
                    Path.GetRelativePath(terminal.WorkingFolder, Path.Combine(site, "templates", file)));
        return ExitCode.Done;
    }

    private static string? Fault(string name, Terminal terminal) => TemplateInventory.Find(name) switch
    {
        [] => terminal.Say("There is no built-in template \"{0}\".", "没有名为“{0}”的内置模板。", name) + Nearest(name, terminal),
        [_] => null,
        var several => terminal.Say(
            "\"{0}\" may be any of these: {1}. Write one of them.", "“{0}”可以指：{1}。请写明是哪一个。",
            name, Wording.List(several)),
    };

    private static string Nearest(string name, Terminal terminal) =>
        NearestName.Of(name, TemplateInventory.Names()) is { } near
            ? terminal.Say(" Did you mean {0}?", "是否应为 {0}？", near)
            : terminal.Say(" gazette templates list names them all.", "全部名称见 gazette templates list。");

    private static void Print(IReadOnlyList<TemplateEntry> entries, Terminal terminal)
    {
        foreach (var entry in entries)
            terminal.Output.WriteLine($"{Word(entry.Owner, terminal)}  {entry.File}");
        if (entries.Any(entry => entry.Owner == TemplateOwner.Same))
            terminal.Error.WriteLine(terminal.Say(
                "Take away those that are the same as the built-in ones: updates of Gazette will reach them then.",
                "与内置模板完全相同的可以删去，以后随程序一同更新。"));
    }

    /// <summary>Words of the same width on a terminal.</summary>
    private static string Word(TemplateOwner owner, Terminal terminal) => owner switch
    {
        TemplateOwner.BuiltIn => terminal.Say("built in         ", "内置          "),
        TemplateOwner.Own => terminal.Say("own              ", "自有          "),
        TemplateOwner.Changed => terminal.Say("own, changed     ", "自有，已改动  "),
        _ => terminal.Say("own, as built in ", "自有，同内置  "),
    };
}
