using System.CommandLine;
using System.Text;
using Gazette.Files;
using Gazette.Starting;

namespace Gazette.Commands;

/// <summary><c>gazette init</c>: begins an archive that can be built at once.</summary>
public static class InitCommand
{
    public static Command Of(Terminal terminal)
    {
        var folder = new Argument<string>(terminal.Say("folder", "文件夹"))
        {
            Description = terminal.Say("Where to begin it; made if need be.", "建在哪个文件夹，没有就新建。"),
            DefaultValueFactory = _ => ".",
        };
        var questions = new InitQuestions(terminal);
        var command = new CommandWithExamples(
            "init",
            terminal.Say(
                "Begin an archive: settings, a first article, pages, and what an editor and a server need.",
                "新建档案：设置、第一篇文章、几个固定页面，以及编辑器和服务器所需的文件。"))
        {
            Examples =
            [
                new("gazette init songting", terminal.Say("asks what it needs to know", "逐项询问")),
                new("gazette init songting --title 松汀新闻 --language zh-Hans --yes", terminal.Say(
                    "in Chinese, asks nothing", "中文网站，不提问")),
                new("gazette init --title 松汀新闻 --title \"Songting News\" --language zh-Hans --language en --yes", terminal.Say(
                    "in both languages, here", "中英文网站，建在本文件夹")),
            ],
        };
        command.Add(folder);
        questions.AddTo(command);
        command.SetAction(result =>
        {
            var root = Path.GetFullPath(result.GetRequiredValue(folder), terminal.WorkingFolder);
            // Nobody shall answer questions in vain.
            if (InTheWay(root, NewSite.FilesOfEverySite) is { Length: > 0 } there)
                return Refuse(there, terminal);
            if (questions.Ask(result) is { } site)
                return Write(site, root, terminal);
            terminal.Error.WriteLine(terminal.Say("Nothing was written.", "没有写任何文件。"));
            return ExitCode.Usage;
        });
        return command;
    }

    private static int Write(NewSite site, string root, Terminal terminal)
    {
        var files = site.Files();
        if (InTheWay(root, files.Select(file => file.Key)) is { Length: > 0 } there)
            return Refuse(there, terminal);
        foreach (var (file, text) in files)
            if (!NewFile.TryWrite(Path.Combine(root, file), Encoding.UTF8.GetBytes(text)))
                return Refuse([file], terminal);
        terminal.Output.WriteLine(site.NextSteps(Path.GetRelativePath(terminal.WorkingFolder, root), files.Count));
        return ExitCode.Done;
    }

    /// <summary>Those of a site's files in whose places something lies.</summary>
    private static string[] InTheWay(string root, IEnumerable<string> files) =>
        FileState.At(root).Kind is FileKind.File or FileKind.Other ? [root] : [.. files.Where(file => IsInTheWay(root, file))];

    /// <summary>Whether something lies where a file is to be, or a link or a file where one of its folders is to be.</summary>
    private static bool IsInTheWay(string root, string file)
    {
        if (NewFile.IsTaken(Path.Combine(root, file)))
            return true;
        for (var above = Path.GetDirectoryName(file)!; above.Length > 0; above = Path.GetDirectoryName(above)!)
            if (FileState.At(Path.Combine(root, above)).Kind is not (FileKind.Nothing or FileKind.Folder))
                return true;
        return false;
    }

    private static int Refuse(IReadOnlyList<string> files, Terminal terminal)
    {
        terminal.Error.WriteLine("gazette: " + terminal.Say(
            "These are there already, and nothing is overwritten. Choose an empty folder, or move them away:",
            "这些文件已经有了，不会覆盖。请换一个空文件夹，或先把它们移走："));
        foreach (var file in files)
            terminal.Error.WriteLine($"  {file}");
        return ExitCode.Usage;
    }
}
