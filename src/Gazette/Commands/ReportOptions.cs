using System.CommandLine;

namespace Gazette.Commands;

/// <summary>The options of every command that may print many lines.</summary>
public sealed class ReportOptions(Terminal terminal)
{
    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = terminal.Say("Print nothing but warnings and errors.", "只显示警告和错误。"),
    };

    private readonly Option<bool> _allWarnings = new("--all-warnings")
    {
        Description = terminal.Say(
            "Print every warning and error, however many are alike. Default: the first 10 warnings and 100 errors of a kind.",
            "列出全部警告和错误，同类的再多也不省略。默认每类只列前 10 条警告和前 100 处错误。"),
    };

    public void AddTo(Command command)
    {
        command.Add(_quiet);
        command.Add(_allWarnings);
    }

    public ConsoleReport Report(ParseResult result) =>
        new(terminal, result.GetValue(_quiet), result.GetValue(_allWarnings));
}
