using System.CommandLine;

namespace Gazette.Commands;

/// <summary>The options of every command that may print many lines.</summary>
public sealed class ReportOptions
{
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print nothing but warnings and errors." };

    private readonly Option<bool> _allWarnings = new("--all-warnings")
    {
        Description = "Print every warning and error, however many are alike. Default: the first 10 warnings and 100 errors "
            + "of a kind.",
    };

    public void AddTo(Command command)
    {
        command.Add(_quiet);
        command.Add(_allWarnings);
    }

    public ConsoleReport Report(ParseResult result, Terminal terminal) =>
        new(terminal, result.GetValue(_quiet), result.GetValue(_allWarnings));
}
