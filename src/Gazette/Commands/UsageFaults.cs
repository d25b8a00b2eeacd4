using System.CommandLine;
using Gazette.Diagnostics;

namespace Gazette.Commands;

/// <summary>Tells what is wrong with a command line.</summary>
public static class UsageFaults
{
    /// <summary>
    /// Prints each fault once, the nearest known word, and where to read more. Gives <see cref="ExitCode.Usage"/>.
    /// </summary>
    public static int Report(ParseResult result, Terminal terminal)
    {
        var command = result.CommandResult.Command;
        foreach (var message in result.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            terminal.Error.WriteLine($"gazette: {message}");
        foreach (var token in result.UnmatchedTokens)
        {
            if (Nearest(token, command) is { } known)
                terminal.Error.WriteLine($"Did you mean {known}?");
        }

        terminal.Error.WriteLine($"Read more with: {Line(command)} --help");
        return ExitCode.Usage;
    }

    /// <summary>The command as it is called: <c>gazette templates copy</c>.</summary>
    private static string Line(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Line(parent)} {command.Name}" : "gazette";

    private static string? Nearest(string word, Command command) => NearestName.Of(
        word,
        command.Options.Select(option => option.Name).Concat(command.Subcommands.Select(subcommand => subcommand.Name)));
}
