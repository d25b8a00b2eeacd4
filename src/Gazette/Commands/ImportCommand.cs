using System.CommandLine;
using System.Globalization;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Importing;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary><c>gazette import</c>: articles from the pages that a portal left behind.</summary>
public static class ImportCommand
{
    // Lines of doubtful articles that are printed; the report has all.
    private const int MostTold = 12;

    public static Command Of(Terminal terminal)
    {
        var folder = new Argument<string>("folder")
        {
            HelpName = terminal.Say("FOLDER", "文件夹"),
            Description = terminal.Say(
                "The folder of saved pages (.html, .htm, .shtml, .mht), texts (.txt, .md) and archives (.warc, .warc.gz, .zip), "
                    + "or one of these files.",
                "存放网页（.html、.htm、.shtml、.mht）、文本（.txt、.md）和归档（.warc、.warc.gz、.zip）的文件夹，也可以是其中一个文件。"),
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = terminal.Say("Tell what would be imported, and write nothing.", "只显示会导入什么，不写文件。"),
        };
        var only = new Option<string?>("--only")
        {
            HelpName = "GLOB",
            Description = terminal.Say(
                "Import only pages whose names are like this: art_*.html, or with folders */2019/*.",
                "只导入名称符合的网页：art_*.html，带文件夹的如 */2019/*。"),
        };
        var since = new Option<string?>("--since")
        {
            HelpName = terminal.Say("DATE", "日期"),
            Description = terminal.Say(
                "Leave out articles from before this day, such as 2009-07-03.", "不要这一天以前的文章，如 2009-07-03。"),
        };
        since.Validators.Add(result =>
        {
            if (result.Tokens is [var day]
                && !DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError(terminal.Say(
                    "\"{0}\" is no day. Write it as 2009-07-03.", "“{0}”不是日期。请写成 2009-07-03。", day.Value));
        });
        var accept = new Option<bool>("--accept-config")
        {
            Description = terminal.Say(
                "Add new sources, sections and tags to site.config.yml; its comments stay.",
                "把新的来源、栏目和标签加进 site.config.yml，原有的注释不动。"),
        };
        var command = new SiteCommand(
            "import",
            terminal.Say(
                "Turn saved pages and texts into articles: title, date, source, authors and text, with evidence for each field.",
                "把保存下来的网页和文本变成文章：标题、日期、来源、作者和正文，每个字段都留有依据。"),
            terminal)
        {
            Examples =
            [
                new("gazette import ~/portal --dry-run", terminal.Say("what would be imported", "看看会导入什么")),
                new("gazette import ~/portal", terminal.Say(
                    "write the articles and import/report.html", "写入文章和 import/report.html")),
                new("gazette import portal.warc.gz --accept-config", terminal.Say(
                    "a web archive, with its sources and sections", "网页归档，连同其中的来源和栏目")),
            ],
        };
        command.Add(folder);
        command.Add(dryRun);
        command.Add(accept);
        command.Add(only);
        command.Add(since);
        command.Add(ImportReviewCommand.Of(terminal));
        command.SetAction(result =>
        {
            var site = command.SiteFolder(result);
            var bag = new DiagnosticBag();
            if (SiteConfigFile.Read(site, bag) is not { } config)
            {
                new ConsoleReport(terminal, quiet: true, allWarnings: true).Complain(bag.Groups());
                return ExitCode.Faults;
            }

            var from = Path.GetFullPath(result.GetValue(folder)!, terminal.WorkingFolder);
            if (!Directory.Exists(from) && !File.Exists(from))
            {
                terminal.Error.WriteLine("gazette: " + terminal.Say(
                    "There is no folder {0}. Name the folder or the file that holds the saved pages.",
                    "没有 {0} 这个文件夹或文件。请指明存放网页的文件夹或文件。", from));
                return ExitCode.Usage;
            }

            if (Decisions(site, terminal) is not { } decisions)
                return ExitCode.Faults;
            var isDry = result.GetValue(dryRun);
            var choice = new ImportChoice(from) { Only = result.GetValue(only), Since = result.GetValue(since) };
            if (result.GetValue(accept) && !isDry)
            {
                // Articles name sources and sections by what the settings call them: these come first.
                var proposals = ImportRun.Of(site, config, choice, decisions, write: false).Proposals;
                if (!Accept(ConfigProposal.Of(proposals), config, site, terminal))
                    return ExitCode.Faults;
                config = SiteConfigFile.Read(site, bag)!;
            }

            var line = terminal.Interactive ? new ImportProgressLine(terminal) : null;
            var outcome = ImportRun.Of(
                site, config, choice, decisions, write: !isDry, line is null ? null : new ImportProgress(line.Tell));
            line?.Close();
            if (outcome.Read == 0)
            {
                terminal.Error.WriteLine("gazette: " + terminal.Say(
                    "{0} holds no pages (.html, .htm, .shtml, .mht, .warc, .zip) and no texts (.txt, .md).",
                    "{0} 里没有网页（.html、.htm、.shtml、.mht、.warc、.zip），也没有文本（.txt、.md）。", from));
                return ExitCode.Usage;
            }

            Tell(outcome, isDry, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What people decided before; null, and a line for each fault, where that cannot be read.</summary>
    internal static ImportDecisions? Decisions(string site, Terminal terminal)
    {
        var isWhole = true;
        var decisions = ImportDecisions.Read(site, line =>
        {
            isWhole = false;
            terminal.Error.WriteLine(terminal.Say(
                "{0}({1}): this is no decision. Write it as the others, or take the line away.",
                "{0}({1})：这一行不是有效的决定。请照其他行的写法改正，或删去这一行。", ImportDecisions.File, line));
        });
        return isWhole ? decisions : null;
    }

    private static bool Accept(
        IReadOnlyList<ConfigProposal> proposals, SiteConfig config, string site, Terminal terminal)
    {
        var text = ConfigProposal.Added(config.Written, proposals, config, out var left);
        if (text != config.Written && !AddCommand.Write(site, text, terminal))
            return false;
        terminal.Output.WriteLine(terminal.Say(
            "{0:N0} sources, sections and tags added to site.config.yml.", "已把 {0:N0} 个来源、栏目和标签加进 site.config.yml。",
            proposals.Count - left));
        return true;
    }

    private static void TellProposals(ImportOutcome outcome, Terminal terminal)
    {
        var proposals = ConfigProposal.Of(outcome.Proposals);
        if (proposals.Count == 0)
            return;
        terminal.Output.WriteLine(terminal.Say(
            "site.config.yml does not know these; --accept-config adds them:", "site.config.yml 里还没有这些；用 --accept-config 加入："));
        foreach (var list in proposals.GroupBy(proposal => proposal.List))
        {
            var names = list.Take(MostTold).Select(proposal => $"{proposal.Name} ({proposal.Articles})");
            terminal.Output.WriteLine(
                $"  {list.Key}: {string.Join(terminal.Say(", ", "、"), names)}{(list.Count() > MostTold ? " …" : "")}");
        }
    }

    private static void Tell(ImportOutcome outcome, bool isDry, Terminal terminal)
    {
        var output = terminal.Output;
        output.WriteLine(terminal.Say(
            "{0:N0} pages and texts read: {1:N0} articles.", "读了 {0:N0} 个网页和文本，得到 {1:N0} 篇文章。", outcome.Read, outcome.Found));
        foreach (var (kind, count) in outcome.OtherKinds)
            output.WriteLine(OfKind(kind, count).In(terminal.Language));
        if (outcome.Skipped.Count > 0)
            output.WriteLine(terminal.Say(
                "  {0:N0} places in archives are damaged: {1:N0} bytes were passed over.",
                "  归档文件有 {0:N0} 处损坏，跳过 {1:N0} 字节。", outcome.Skipped.Count,
                outcome.Skipped.Sum(place => place.Bytes.Length)));
        if (outcome.Copies > 0)
            output.WriteLine(terminal.Say(
                "  {0:N0} are the same as another, byte for byte.", "  {0:N0} 个与另一个逐字节相同。", outcome.Copies));
        output.WriteLine(isDry
            ? terminal.Say("{0:N0} would be written, {1:N0} are as they were.", "将写入 {0:N0} 篇，{1:N0} 篇没有变化。", outcome.Written,
                outcome.Unchanged)
            : terminal.Say("{0:N0} written, {1:N0} are as they were.", "写入 {0:N0} 篇，{1:N0} 篇没有变化。", outcome.Written,
                outcome.Unchanged));
        if (outcome.Kept > 0)
            output.WriteLine(terminal.Say(
                "{0:N0} left alone: a person edited them, took them away, or had another article there.",
                "{0:N0} 篇没有动：有人改过、删过，或者那里已经有别的文章。", outcome.Kept));
        foreach (var (_, difference) in outcome.Edited.Take(MostTold))
            terminal.WriteText(difference);
        if (outcome.Edited.Count > 0)
            output.WriteLine(isDry
                ? terminal.Say("- is what lies there, + is what would be written.", "- 是现有内容，+ 是会写入的内容。")
                : terminal.Say(
                    "- is what lies there; + is what would have been written, and lies in {0}/.",
                    "- 是现有内容；+ 是本来会写入的内容，存放在 {0}/。", ImportStore.KeptFolder));
        var doubtful = outcome.DoubtfulArticles;
        if (doubtful.Count > 0)
            output.WriteLine(terminal.Say(
                "{0:N0} have a field that a person should look at:", "{0:N0} 篇有需要核对的字段：", doubtful.Count));
        foreach (var (path, fields) in doubtful.Take(MostTold))
        {
            var names = fields.Select(field => FieldName(field).In(terminal.Language));
            output.WriteLine($"  {path}: {string.Join(terminal.Say(", ", "、"), names)}");
        }

        if (outcome.Incomplete.Count > 0)
            output.WriteLine(terminal.Say(
                "{0:N0} go on on pages that are not here:", "{0:N0} 篇缺少后续分页：", outcome.Incomplete.Count));
        foreach (var article in outcome.Incomplete.Take(MostTold))
            output.WriteLine($"  {article.Path}: {string.Join(", ", article.Article.MissingPages.Take(MostTold))}");
        if (outcome.Reprints.Count > 0)
            output.WriteLine(terminal.Say(
                "{0:N0} are nearly the same as an earlier one: reprints, perhaps.", "{0:N0} 篇与更早的一篇几乎相同，可能是转载。",
                outcome.Reprints.Count));
        TellProposals(outcome, terminal);
        if (!isDry)
            output.WriteLine(terminal.Say("All of it is in import/report.html.", "全部结果见 import/report.html。"));
    }

    private static Wording OfKind(string kind, int count) => kind switch
    {
        "list" => Say("  {0:N0} are lists or front pages.", "  {0:N0} 个是列表页或首页。", count),
        "not-found" => Say("  {0:N0} say that a page was not found.", "  {0:N0} 个是“页面不存在”。", count),
        "redirect" => Say("  {0:N0} lead on to other pages.", "  {0:N0} 个只是跳转页。", count),
        "too-large" or "unreadable" => Say(
            "  {0:N0} are too large to be pages, or cannot be read.", "  {0:N0} 个太大或无法读取。", count),
        "cut-off" => Say(
            "  {0:N0} archives break off: all before that was taken.", "  {0:N0} 个归档文件不完整，断点之前的内容都已读取。", count),
        "before" => Say("  {0:N0} are from before that day.", "  {0:N0} 篇在所给日期以前。", count),
        "revisit" => Say("  {0:N0} are as they were when they were fetched before.", "  {0:N0} 个与上次抓取时相同。", count),
        "failed" => Say(
            "  {0:N0} could not be read: that is a fault of this program, please report it.",
            "  {0:N0} 个读取失败：这是本程序的缺陷，请报告。", count),
        "damaged" => Say("  {0:N0} lie in damaged records of archives.", "  {0:N0} 个在归档文件里已损坏。", count),
        "page-again" => Say(
            "  {0:N0} are other captures of pages that were joined to an article.", "  {0:N0} 个是已并入文章的分页的其他抓取版本。", count),
        "no-page" => Say("  {0:N0} MHT files hold no page.", "  {0:N0} 个 MHT 文件里没有网页。", count),
        "nested" => Say(
            "  {0:N0} are archives within an archive: unpack that first.", "  {0:N0} 个是压缩包里的压缩包，请先解开外层。", count),
        _ => Say("  {0:N0} hold no text.", "  {0:N0} 个没有正文。", count),
    };

    internal static Wording FieldName(string field) => field switch
    {
        "title" => Say("title", "标题"),
        "date" => Say("date", "日期"),
        "source" => Say("source", "来源"),
        _ => Say("authors", "作者"),
    };
}
