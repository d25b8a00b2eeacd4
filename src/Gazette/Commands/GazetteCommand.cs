using System.CommandLine;
using System.CommandLine.Help;
using Gazette.Building;
using Gazette.Diagnostics;
using Gazette.Hashing;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary>The command <c>gazette</c>: its subcommands, and what becomes of faults none of them expects.</summary>
public static class GazetteCommand
{
    /// <summary>How each command is made, by its name, in the order in which help tells of them.</summary>
    private static readonly OrderedDictionary<string, Func<Terminal, Command>> s_commands = new(StringComparer.Ordinal)
    {
        ["init"] = InitCommand.Of,
        ["build"] = static terminal => BuildCommand.Of(terminal, SiteBuilder.Build),
        ["check"] = static terminal => CheckCommand.Of(terminal, SiteBuilder.Check),
        ["new"] = NewCommand.Of,
        ["fix"] = FixCommand.Of,
        ["import"] = ImportCommand.Of,
        ["hook"] = HookCommand.Of,
        ["schema"] = SchemaCommand.Of,
        ["add"] = AddCommand.Of,
        ["templates"] = TemplatesCommand.Of,
        ["serve"] = ServeCommand.Of,
        ["diff"] = DiffCommand.Of,
        ["completion"] = CompletionCommand.Of,
    };

    /// <summary>Runs one command line and gives its <see cref="ExitCode"/>. Never throws.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal) => Run(args, terminal, terminal =>
        // A build shall not wait until the words of all other commands are made.
        args.Count > 0 && s_commands.TryGetValue(args[0], out var called)
            ? [called(terminal)] : [.. s_commands.Values.Select(make => make(terminal))]);

    /// <summary>Runs one command line with commands of the caller's choice.</summary>
    /// <param name="commandsFor">Makes them for the terminal, which is told its language before.</param>
    internal static int Run(
        IReadOnlyList<string> args, Terminal terminal, Func<Terminal, IReadOnlyList<Command>> commandsFor)
    {
        try
        {
            if (LanguageChoice.Fault(terminal) is { } misnamed)
            {
                Tell(terminal, misnamed);
                return ExitCode.Usage;
            }

            var commands = commandsFor(terminal);
            // A title may begin with @, so no word of the command line names a file to read words from.
            var result = Root(commands, terminal).Parse(
                args.Count == 0 ? ["--help"] : CommandFirst(args, commands),
                new ParserConfiguration { ResponseFileTokenReplacer = null });
            var exitCode = result.Errors.Count > 0 && !AsksForHelp(result)
                ? UsageFaults.Report(result, terminal)
                : result.Invoke(new InvocationConfiguration
                {
                    Output = terminal.Output,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                });
            // Nobody calls a build job "gazette" alone on purpose.
            return args.Count == 0 ? ExitCode.Usage : exitCode;
        }
        catch (Exception fault) when (DiskFault(fault) is { } message)
        {
            Tell(terminal, message);
            return ExitCode.Faults;
        }
        catch (MissingLibraryException fault)
        {
            Tell(terminal, fault.Words);
            return ExitCode.Faults;
        }
#pragma warning disable CA1031 // Whatever it is, the person at the keyboard shall learn that it is not their mistake.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Tell(terminal, Say(
                "sorry, this is a mistake in Gazette, not in your files. Please report it with these lines:\n{0}",
                "抱歉，这是 Gazette 的毛病，不是您的文件有错。请把下面几行报告给我们：\n{0}",
                bug));
            return ExitCode.Bug;
        }
    }

    /// <summary>
    /// The words with the command before its options: "gazette --quiet build" means what "gazette build --quiet" does.
    /// </summary>
    private static IReadOnlyList<string> CommandFirst(IReadOnlyList<string> args, IReadOnlyList<Command> commands)
    {
        var at = 0;
        while (at < args.Count && args[at] is ['-', ..] and not ("--" or "--version"))
        {
            at++;
            // What follows an option may be its value: "--site DIR build".
            if (at + 1 < args.Count && IsCommand(args[at + 1]) && !IsCommand(args[at]) && args[at] is not ['-', ..])
                at++;
        }

        return at > 0 && at < args.Count && IsCommand(args[at]) ? [args[at], .. args.Take(at), .. args.Skip(at + 1)] : args;

        bool IsCommand(string word) => commands.Any(command => command.Name == word);
    }

    private static void Tell(Terminal terminal, Wording message)
    {
        try
        {
            terminal.Error.WriteLine($"gazette: {message.In(terminal.Language)}");
        }
        catch (IOException)
        {
            // The log itself is on the full disk: the exit code is all that is left to tell.
        }
    }

    private static Command Root(IReadOnlyList<Command> commands, Terminal terminal)
    {
        // A root command is called as the program's file is, and no two commands may be called alike: of a program that somebody
        // renamed to "new" it is a plain command, which completes no words.
        var description = terminal.Say(
            "Gazette builds the public archive of a county's news: Markdown articles in content/ become a web site in out/site/.",
            "Gazette 为县域新闻建立公开的网上资料库：content/ 里的 Markdown 文章，生成 out/site/ 里的网站。");
        var root = commands.Any(command => command.Name == RootCommand.ExecutableName)
            ? new Command("gazette", description) { new HelpOption(), new VersionOption() } : new RootCommand(description);
        foreach (var command in commands)
        {
            LanguageChoice.AddTo(command, terminal);
            root.Add(command);
        }

        LanguageChoice.AddTo(root, terminal);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = terminal.Say("Show help and usage information", "显示帮助");
        help.Action = new CommandHelp(terminal);
        root.Options.OfType<VersionOption>().Single().Description = terminal.Say("Show version information", "显示版本号");
        return root;
    }

    private static bool AsksForHelp(ParseResult result) => result.Action is CommandHelp;

    /// <summary>What the disk or its permissions refused, in a sentence; null when the fault is of another kind.</summary>
    private static Wording? DiskFault(Exception fault) => fault switch
    {
        AggregateException several when several.Flatten().InnerExceptions is var all
            && all.All(inner => DiskFault(inner) is not null) => DiskFault(all[0]),
        IOException or UnauthorizedAccessException => Say(
            "the disk refused: {0}. Make room for it or ask for permission, and run the command again.",
            "磁盘拒绝了操作（系统原话：{0}）。请腾出空间或取得权限，再运行一次命令。",
            fault.Message.TrimEnd('.')),
        _ => null,
    };
}
