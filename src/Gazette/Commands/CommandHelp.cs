using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary>
/// The help of a command. That of System.CommandLine has English headings, and aligns a Chinese character as if it were as narrow
/// as a Latin one.
/// </summary>
internal sealed class CommandHelp(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var above = command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive));
        Print(Say("Description:", "说明："), [(command.Description ?? "", "")]);
        Print(Say("Usage:", "用法："), [(Usage(command), "")]);
        Print(Say("Arguments:", "参数："), command.Arguments.Select(argument => (Name(argument), argument.Description)));
        Print(
            Say("Options:", "选项："),
            command.Options.Concat(above).OrderBy(option => option is HelpOption or VersionOption)
                .Select(option => (Names(option), option.Description)));
        Print(
            Say("Commands:", "命令："),
            command.Subcommands.Select(inner =>
                (string.Join(' ', [inner.Name, .. inner.Arguments.Select(Name)]), inner.Description)));
        if (command is CommandWithExamples { Examples.Count: > 0 } shown)
            Print(Say("Examples:", "示例："), shown.Examples.Select(example => (example.Line, (string?)example.Meaning)));
        return ExitCode.Done;
    }

    /// <summary>How a command is called: <c>gazette new</c>.</summary>
    public static string Path(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent
        ? $"{Path(parent)} {command.Name}"
        : "gazette";

    private string Usage(Command command) => string.Join(' ',
    [
        Path(command),
        .. command.Subcommands.Count > 0 ? [terminal.Say("[command]", "[命令]")] : command.Arguments.Select(Name),
        terminal.Say("[options]", "[选项]"),
    ]);

    private static string Name(Argument argument)
    {
        var choices = argument.GetCompletions(CompletionContext.Empty).Select(choice => choice.Label).ToList();
        var name = $"<{argument.HelpName ?? (choices.Count > 0 ? string.Join('|', choices) : argument.Name)}>";
        return argument.HasDefaultValue || argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    /// <summary>
    /// Short names first, <c>-q, --quiet</c>, without those that only the old shell of Windows knows, <c>/?</c>.
    /// </summary>
    private static string Names(Option option) =>
        string.Join(", ", option.Aliases.Append(option.Name).Where(name => name[0] == '-')
            .OrderBy(name => name.StartsWith("--", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal))
        + (option.HelpName is { } value ? $" <{value}>" : "");

    /// <summary>A heading and what stands below it, in two columns; nothing where there is none.</summary>
    private void Print(Wording heading, IEnumerable<(string Left, string? Right)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        terminal.Output.WriteLine(heading.In(terminal.Language));
        var left = all.Max(line => ColumnText.Width(line.Left));
        foreach (var (name, text) in all)
        {
            if (string.IsNullOrEmpty(text))
                PrintWrapped("  ", name, 2);
            else
                PrintWrapped($"  {name}{new string(' ', left - ColumnText.Width(name))}  ", text, left + 4);
        }

        terminal.Output.WriteLine();
    }

    private void PrintWrapped(string before, string text, int indent)
    {
        foreach (var line in ColumnText.Wrap(text, Math.Max(20, terminal.Width - indent)))
        {
            terminal.Output.WriteLine(before + line);
            before = new string(' ', indent);
        }
    }
}
