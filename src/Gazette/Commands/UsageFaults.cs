using System.CommandLine;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary>Tells what is wrong with a command line.</summary>
public static class UsageFaults
{
    /// <summary>What System.CommandLine finds wrong, as it says it and as we do.</summary>
    private static readonly Wording[] OfLibrary =
    [
        Say("Unrecognized command or argument '{0}'.", "没有“{0}”这个命令或参数。"),
        Say("Required command was not provided.", "没有写要运行的命令。"),
        Say("Required argument '{0}' missing for command: '{1}'.", "命令 {1} 后面少了“{0}”。"),
        Say("Required argument missing for option: '{0}'.", "选项 {0} 后面少了内容。"),
        Say("Option '{0}' expects a single argument but {1} were provided.", "选项 {0} 只能写一次，却写了 {1} 次。"),
        Say("Option '{0}' is required.", "缺少选项 {0}。"),
        Say("Argument '{0}' not recognized. Must be one of:{1}", "没有“{0}”这种写法，可以写：{1}。"),
        Say("{0} option cannot be combined with other arguments.", "选项 {0} 不能与其他内容同用。"),
        Say("Cannot parse argument '{0}' for option '{1}' as expected type '{2}'.", "选项 {1} 后面不能写“{0}”（应为 {2}）。"),
    ];

    /// <summary>
    /// Prints each fault once, the nearest known word, and where to read more. Gives <see cref="ExitCode.Usage"/>.
    /// </summary>
    public static int Report(ParseResult result, Terminal terminal)
    {
        var command = result.CommandResult.Command;
        foreach (var message in result.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            var words = LibraryMessage.Of(message, OfLibrary) ?? Plain(message);
            terminal.Error.WriteLine($"gazette: {words.In(terminal.Language)}");
        }

        foreach (var token in result.UnmatchedTokens)
        {
            if (Nearest(token, command) is { } known)
                terminal.Error.WriteLine(terminal.Say("Did you mean {0}?", "是否应为 {0}？", known));
        }

        terminal.Error.WriteLine(terminal.Say("Read more with: {0} --help", "详见：{0} --help", CommandHelp.Path(command)));
        return ExitCode.Usage;
    }

    private static string? Nearest(string word, Command command) => NearestName.Of(
        word,
        command.Options.Select(option => option.Name).Concat(command.Subcommands.Select(subcommand => subcommand.Name)));
}
