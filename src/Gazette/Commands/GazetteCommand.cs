using System.CommandLine;
using System.CommandLine.Help;
using Gazette.Building;

namespace Gazette.Commands;

/// <summary>The command <c>gazette</c>: its subcommands, and what becomes of faults none of them expects.</summary>
public static class GazetteCommand
{
    private const string Description =
        "Gazette builds the public archive of a county's news: Markdown articles in content/ become a web site in out/site/.";

    /// <summary>How each command is made, by its name, in the order in which help tells of them.</summary>
    private static readonly OrderedDictionary<string, Func<Terminal, Command>> s_commands = new(StringComparer.Ordinal)
    {
        ["init"] = InitCommand.Of,
        ["build"] = static terminal => BuildCommand.Of(terminal, SiteBuilder.Build),
        ["check"] = static terminal => CheckCommand.Of(terminal, SiteBuilder.Check),
        ["new"] = NewCommand.Of,
        ["add"] = AddCommand.Of,
        ["templates"] = TemplatesCommand.Of,
        ["serve"] = ServeCommand.Of,
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
            terminal = terminal with { Language = LanguageChoice.Of(args, terminal) };
            if (LanguageChoice.Fault(terminal) is { } misnamed)
            {
                Tell(terminal, $"gazette: {misnamed}");
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
            Tell(terminal, $"gazette: {message}");
            return ExitCode.Faults;
        }
        catch (DllNotFoundException fault)
        {
            Tell(terminal, $"gazette: {fault.Message}");
            return ExitCode.Faults;
        }
#pragma warning disable CA1031 // Whatever it is, the person at the keyboard shall learn that it is not their mistake.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Tell(terminal, $"gazette: sorry, this is a mistake in Gazette, not in your files. Please report it with these "
                + $"lines:\n{bug}");
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

    private static void Tell(Terminal terminal, string message)
    {
        try
        {
            terminal.Error.WriteLine(message);
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
        var root = commands.Any(command => command.Name == RootCommand.ExecutableName)
            ? new Command("gazette", Description) { new HelpOption(), new VersionOption() } : new RootCommand(Description);
        foreach (var command in commands)
        {
            LanguageChoice.AddTo(command, terminal);
            root.Add(command);
        }

        LanguageChoice.AddTo(root, terminal);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static bool AsksForHelp(ParseResult result) => result.Action is HelpWithExamples;

    /// <summary>What the disk or its permissions refused, in a sentence; null when the fault is of another kind.</summary>
    private static string? DiskFault(Exception fault) => fault switch
    {
        AggregateException several when several.Flatten().InnerExceptions is var all
            && all.All(inner => DiskFault(inner) is not null) => DiskFault(all[0]),
        IOException or UnauthorizedAccessException =>
            $"the disk refused: {fault.Message.TrimEnd('.')}. Make room for it or ask for permission, and run the command again.",
        _ => null,
    };
}
