using System.CommandLine;
using System.Globalization;
using System.Text;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

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
        title.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && TitleFault(token.Value) is { } fault)
                result.AddError(fault.In(terminal.Language));
        });
        date.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && DateOf(token.Value, SiteTimeZone.Shanghai) is null)
                result.AddError(terminal.Say(
                    "\"{0}\" is not a date. Write 2024-05-15, 2024-05, 2024 or unknown; \"2024-05-15 16:05\" with a time.",
                    "“{0}”不是日期。请写 2024-05-15、2024-05、2024 或 unknown（不详）；带时间写“2024-05-15 16:05”。",
                    token.Value));
        });
        slug.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ArticleName.IsName(token.Value))
                result.AddError(NameFault(token.Value).In(terminal.Language));
        });

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
                && TitleFault(text) is null
                && ArticleName.Of(text).Length == 0)
                result.AddError(terminal.Say(
                    "\"{0}\" has no letters to make a file name of. Give one with --slug NAME.",
                    "“{0}”里没有文字，起不了文件名。请用 --slug 名称 指定。",
                    text));
        });
        command.Validators.Add(result =>
        {
            if (SiteCommand.Given(result, section) is { } id && command.FindSite(result) is { } site
                && SectionFault(id, site) is { } fault)
                result.AddError(fault.In(terminal.Language));
        });
        command.SetAction(result =>
        {
            var site = command.SiteFolder(result);
            var text = result.GetRequiredValue(title).Trim();
            var config = Config(site);
            var zone = config?.TimeZone ?? SiteTimeZone.Shanghai;
            var written = result.GetValue(date)?.Trim()
                ?? zone.At(terminal.Clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var asked = result.GetValue(section) ?? "";
            var article = new NewArticle(
                text,
                result.GetValue(slug) ?? ArticleName.Of(text),
                written,
                DateOf(written, zone)!,
                config is null ? asked : new FrontMatterVocabulary(config).FindSection(NameText.Of(asked)) ?? asked,
                LanguageOf(text, config));
            return Write(article, site, terminal);
        });
        return command;
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

    private static ArticleDate? DateOf(string text, SiteTimeZone zone) =>
        ArticleDateText.TryParse(text, zone, out var date) ? date : null;

    private static Wording? TitleFault(string title) =>
        title.Trim().Length == 0 || title.Any(char.IsControl)
            ? Say(
                "The title is empty or not one line. Write it in quotation marks: gazette new \"Flood on the river\".",
                "标题是空的，或不止一行。请加引号写成一行：gazette new \"洪水退去\"。")
            : null;

    private static Wording NameFault(string name) => ArticleName.Of(name) is { Length: > 0 } near
        ? Say("\"{0}\" cannot be an article's name: write small letters, digits and single hyphens, such as {1}.",
            "“{0}”不能作文件名：请用小写字母、汉字、数字和单个连字符，例如 {1}。", name, near)
        : Say("\"{0}\" cannot be an article's name: write small letters, digits and single hyphens.",
            "“{0}”不能作文件名：请用小写字母、汉字、数字和单个连字符。", name);

    private static Wording? SectionFault(string id, string siteFolder)
    {
        if (Config(siteFolder) is not { } config || new FrontMatterVocabulary(config).FindSection(NameText.Of(id)) is not null)
            return null;
        var known = config.Sections.Select(section => section.Id).ToList();
        return NearestName.Of(id, known) is { } near
            ? Say("There is no section \"{0}\" in {1}. Did you mean {2}?", "{1} 里没有“{0}”栏目。是否应为 {2}？",
                id, SiteConfigFile.Name, near)
            : Say("There is no section \"{0}\" in {1}. Its sections are: {2}.", "{1} 里没有“{0}”栏目。现有栏目：{2}。",
                id, SiteConfigFile.Name, List(known));
    }

    /// <summary>
    /// The site's settings; null when they have faults, of which <c>check</c> tells: they are no reason not to write.
    /// </summary>
    private static SiteConfig? Config(string siteFolder) => SiteConfigFile.Read(siteFolder, new DiagnosticBag());

    /// <summary>The first of the site's languages that is written like the title: a Chinese one, or another.</summary>
    private static string LanguageOf(string title, SiteConfig? config)
    {
        var chinese = title.EnumerateRunes().Any(IsHan);
        return config?.Languages.FirstOrDefault(language => language.StartsWith("zh", StringComparison.Ordinal) == chinese)
            ?? config?.DefaultLanguage
            ?? "";
    }

    // The blocks of unified ideographs of the basic plane, and planes 2 and 3, which hold nothing else.
    private static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
