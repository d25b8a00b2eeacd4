using System.CommandLine;
using Gazette.Checking;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Fixing;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary><c>gazette fix</c>: mends what can be mended without a doubt, after showing it.</summary>
public static class FixCommand
{
    public static Command Of(Terminal terminal)
    {
        var files = new ArticleArguments(terminal, terminal.Say(
            "Mend these articles alone. Default: all of content/.", "只修正这些文章。默认是 content/ 里的全部文章。"));
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = terminal.Say("Show what would be changed, and write nothing.", "只显示要改什么，不写文件。"),
        };
        var yes = new Option<bool>("--yes", "-y")
        {
            Description = terminal.Say("Write without asking.", "不询问，直接写入。"),
        };
        var command = new SiteCommand(
            "fix",
            terminal.Say(
                "Mend what can be mended without a doubt: wide colons, tabs, missing spaces and quotation marks, wide digits in "
                    + "dates, encodings and line ends.",
                "修正可以确定的毛病：全角冒号、制表符、漏掉的空格和引号、日期里的全角数字、编码和换行。"),
            terminal)
        {
            Examples =
            [
                new("gazette fix --dry-run", terminal.Say("what would be changed", "看看会改什么")),
                new("gazette fix", terminal.Say("show it, ask, and write it", "先显示，再询问，然后写入")),
                new("gazette fix content/2026/03/09/flood.md", terminal.Say("one article", "只改一篇文章")),
            ],
        };
        files.AddTo(command, FileChecker.IsArticle);
        command.Add(dryRun);
        command.Add(yes);
        command.SetAction(result =>
        {
            var site = command.SiteFolder(result);
            var bag = new DiagnosticBag();
            if (SiteConfigFile.Read(site, bag) is not { } config)
            {
                new ConsoleReport(terminal, quiet: true, allWarnings: true).Complain(bag.Groups());
                return ExitCode.Faults;
            }

            var named = files.Of(result, site);
            IEnumerable<string> articles = named.Count > 0 ? named
                : ContentFolder.List(site, new List<Diagnostic>()).Select(file => file.File);
            var mended = Mend(site, articles, new FrontMatterVocabulary(config), terminal);
            foreach (var article in mended)
                Show(article, terminal);
            if (mended.Count == 0)
            {
                terminal.Output.WriteLine(terminal.Say("Nothing to mend.", "没有需要修正的。"));
                return ExitCode.Done;
            }

            if (result.GetValue(dryRun))
            {
                terminal.Output.WriteLine(Count(
                    mended.Count, "{0:N0} file would be changed.", "{0:N0} files would be changed.", "将修改 {0:N0} 个文件。")
                    .In(terminal.Language));
                return ExitCode.Done;
            }

            return result.GetValue(yes) || terminal.ReadLine is not { } read || Agrees(read, mended.Count, terminal)
                ? Write(site, mended, terminal) : ExitCode.Done;
        });
        return command;
    }

    /// <summary>The articles that can be mended; of those whose encoding nobody knows the person is told.</summary>
    private static List<MendedArticle> Mend(
        string site, IEnumerable<string> files, FrontMatterVocabulary vocabulary, Terminal terminal)
    {
        var mended = new List<MendedArticle>();
        foreach (var file in files)
        {
            // What cannot be opened, check tells of. Of a link another file would be in its place afterwards.
            var state = FileState.At(Path.Combine(site, file));
            if (state.Kind != FileKind.File
                || !ArticleFile.TryRead(site, file, state.Length, new List<Diagnostic>(), out var bytes))
                continue;
            if (ArticleMender.Mend(file, bytes, vocabulary, out var isUnclear) is { } article)
                mended.Add(article);
            else if (isUnclear)
                terminal.Error.WriteLine(terminal.Say(
                    "{0}: nobody can tell for sure in which encoding this is written. Save it as UTF-8 where it was written.",
                    "{0}：无法确定文件的编码。请用原来的软件另存为 UTF-8。", file));
        }

        return mended;
    }

    private static void Show(MendedArticle article, Terminal terminal)
    {
        if (article.Encoding is { } encoding)
            terminal.Output.WriteLine(terminal.Say(
                "{0}: from {1} to UTF-8", "{0}：编码由 {1} 改为 UTF-8", article.File, encoding));
        if (article.HasMark)
            terminal.Output.WriteLine(terminal.Say(
                "{0}: without the byte order mark", "{0}：去掉文件开头的 BOM 标记", article.File));
        if (article.Carriages > 0)
            terminal.Output.WriteLine(terminal.Say(
                "{0}: {1} line ends of Windows (CRLF) become LF", "{0}：{1} 处 Windows 换行（CRLF）改为 LF",
                article.File, article.Carriages));
        terminal.WriteText(article.Diff);
    }

    private static bool Agrees(Func<string?> read, int count, Terminal terminal)
    {
        terminal.Output.Write(Count(
            count, "Write {0:N0} file? [y/N] ", "Write {0:N0} files? [y/N] ", "写入这 {0:N0} 个文件吗？[y/N] ")
            .In(terminal.Language));
        return read()?.Trim().ToLowerInvariant() is "y" or "yes" or "是" or "好";
    }

    private static int Write(string site, List<MendedArticle> mended, Terminal terminal)
    {
        var written = 0;
        foreach (var article in mended)
        {
            if (MendedFile.Write(site, article))
                written++;
            else
                terminal.Error.WriteLine(terminal.Say(
                    "{0}: it was changed meanwhile, and is left as it is. Run the command again.",
                    "{0}：文件刚刚又有改动，保持原样。请再运行一次。", article.File));
        }

        terminal.Output.WriteLine(Count(written, "{0:N0} file mended.", "{0:N0} files mended.", "已修正 {0:N0} 个文件。")
            .In(terminal.Language));
        return written == mended.Count ? ExitCode.Done : ExitCode.Faults;
    }
}
