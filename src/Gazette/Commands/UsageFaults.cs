using System.CommandLine;

namespace Gazette.Commands;

/// <summary>Tells what is wrong with a command line.</summary>
public static class UsageFaults
{
    /// <summary>Prints each fault once, the nearest known word, and where to read more. Gives <see cref="ExitCode.Usage"/>.</summary>
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

        terminal.Error.WriteLine($"Read more with: {(command is RootCommand ? "gazette" : $"gazette {command.Name}")} --help");
        return ExitCode.Usage;
    }

    private static string? Nearest(string word, Command command) =>
        command.Options.Select(option => option.Name)
            .Concat(command.Subcommands.Select(subcommand => subcommand.Name))
            .Select(known => (known, distance: Distance(word, known)))
            .Where(candidate => candidate.distance <= Math.Max(2, word.Length / 3))
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.known, StringComparer.Ordinal)
            .Select(candidate => candidate.known)
            .FirstOrDefault();

    /// <summary>Letters to add, remove or replace to make one word of the other (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
