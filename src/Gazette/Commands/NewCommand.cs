using System.CommandLine;
using System.CommandLine.Parsing;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Commands;

/// <summary><c>gazette new</c>: begins an article at the right place and prints where.</summary>
public static class NewCommand
{
    public static Command Of(Terminal terminal)
    {
        var title = new Argument<string>(terminal.Say("title", "标题"))
        {
            Description = terminal.Say("The title, in quotation marks.", "文章标题，加引号。"),
        };
        var section = new Option<string?>("--section")
        {
            HelpName = terminal.Say("S", "栏目"),
            Description = terminal.Say(
                "Id or name of the section in site.config.yml, such as politics or 时政.",
                "site.config.yml 里的栏目编号或名称，例如 politics 或“时政”。"),
        };
        var date = new Option<string?>("--date")
        {
            HelpName = terminal.Say("D", "日期"),
            Description = terminal.Say(
                "When it was published: 2024-05-15, 2024-05, 2024 or unknown; a time may follow a day. Default: today.",
                "发布日期：2024-05-15、2024-05、2024 或 unknown（不详）；日期后可加时间。默认是今天。"),
        };
        var slug = new Option<string?>("--slug")
        {
            HelpName = terminal.Say("NAME", "名称"),
            Description = terminal.Say(
                "The file's name and the last part of its address, such as flood-of-2009. Default: made of the title.",
                "文件名，也是网址的最后一段，例如 flood-of-2009。默认由标题生成。"),
        };
        Check(title, ArticleRequest.TitleFault);
        Check(date, ArticleRequest.DateFault);
        Check(slug, ArticleRequest.NameFault);

        var command = new SiteCommand(
            "new",
            terminal.Say(
                "Begin an article: write its file at the right place, and print the path.",
                "新建一篇文章：在该放的位置建好文件，并显示路径。"),
            terminal)
        {
            Examples =
            [
                new("gazette new \"Flood on the river\"", terminal.Say(
                    "content/2026/03/09/flood-on-the-river.md, if that is today",
                    "若今天是 2026 年 3 月 9 日：content/2026/03/09/flood-on-the-river.md")),
                new("gazette new \"洪水退去\" --date 2009-07-03 --section society", "content/2009/07/03/洪水退去.md"),
                new("gazette new \"洪水退去\" --slug flood --date unknown", "content/undated/flood.md"),
            ],
        };
        command.Add(title);
        command.Add(section);
        command.Add(date);
        command.Add(slug);
        command.Validators.Add(result =>
        {
            if (SiteCommand.Given(result, slug) is null
                && result.GetResult(title) is { Tokens: [{ Value: var text }] }
                && ArticleRequest.TitleFault(text) is null
                && ArticleRequest.NamelessFault(text) is { } fault)
                result.AddError(fault.In(terminal.Language));
        });
        command.Validators.Add(result =>
        {
            if (SiteCommand.Given(result, section) is { } id && command.FindSite(result) is { } site
                && ArticleRequest.SectionFault(id, Config(site)) is { } fault)
                result.AddError(fault.In(terminal.Language));
        });
        command.SetAction(result =>
        {
            var site = command.SiteFolder(result);
            var article = new ArticleRequest(Config(site))
            {
                Title = result.GetRequiredValue(title),
                Section = result.GetValue(section) ?? "",
                Date = result.GetValue(date) ?? "",
                Slug = result.GetValue(slug) ?? "",
            };
            return Write(article.Article(terminal.Clock), site, terminal);
        });
        return command;

        void Check(Symbol asked, Func<string, Wording?> faultOf)
        {
            Action<SymbolResult> validator = result =>
            {
                if (result.Tokens is [var token] && faultOf(token.Value) is { } fault)
                    result.AddError(fault.In(terminal.Language));
            };
            if (asked is Argument argument)
                argument.Validators.Add(validator);
            else if (asked is Option option)
                option.Validators.Add(validator);
        }
    }

    private static int Write(NewArticle article, string siteFolder, Terminal terminal)
    {
        if (article.Write(siteFolder) is { } obstacle)
        {
            terminal.Error.WriteLine($"gazette: {obstacle.In(terminal.Language)}");
            return ExitCode.Usage;
        }

        // As seen from where the person stands, so that the line can be given to an editor as it is.
        terminal.Output.WriteLine(Path.GetRelativePath(terminal.WorkingFolder, Path.Combine(siteFolder, article.File)));
        return ExitCode.Done;
    }

    /// <summary>
    /// The site's settings; null when they have faults, of which <c>check</c> tells: they are no reason not to write.
    /// </summary>
    private static SiteConfig? Config(string siteFolder) => SiteConfigFile.Read(siteFolder, new DiagnosticBag());
}
