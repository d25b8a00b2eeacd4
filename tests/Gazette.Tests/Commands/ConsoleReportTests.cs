using System.Text.RegularExpressions;
using Gazette.Building;
using Gazette.Commands;
using Gazette.Diagnostics;

namespace Gazette.Tests.Commands;

public sealed class ConsoleReportTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void On_a_terminal_a_bar_follows_the_work()
    {
        var report = OnTerminal(colour: true).Watch(progress =>
        {
            Assert.NotNull(progress);
            Parallel.For(0, 500, i => progress(new BuildProgress(BuildStage.Reading, i, 500)));
            progress(new BuildProgress(BuildStage.Planning, 0, 0));
            progress(new BuildProgress(BuildStage.Rendering, 500, 500));
            return new BuildReport { Articles = 7 };
        });
        Assert.Equal(7, report.Articles);
        Assert.Contains("Reading", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_a_table_closes_the_work()
    {
        OnTerminal(colour: false).Close(Wording.Plain("Built out/site"), failed: false, TimeSpan.FromSeconds(1.5),
            [Wording.Plain("1,234 articles"), Wording.Plain("1 warning")]);
        var text = Regex.Replace(_output.ToString(), @"\e\[[0-9;]*m", "");
        Assert.Matches(@"Built out/site\s+1,234\s+articles\s+1\s+warning\s+1\.50\s+seconds", text);
    }

    [Fact]
    public void Without_colour_complaints_are_bare_lines()
    {
        OnTerminal(colour: false).Complain([new DiagnosticGroup([DiagnosticCatalog])]);
        Assert.Equal(DiagnosticCatalog + Environment.NewLine, _error.ToString());
    }

    [Fact]
    public void In_colour_a_complaint_stays_one_unbroken_line()
    {
        OnTerminal(colour: true).Complain([new DiagnosticGroup([DiagnosticCatalog])]);
        Assert.Contains(DiagnosticCatalog.ToString(), _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private static Diagnostic DiagnosticCatalog { get; } = new(
        Severity.Error,
        "bad-date",
        new FileLocation("content/2009/07/[red]x.md", 4, 7),
        Wording.Plain($"\"{new string('字', 200)}\" is not a date."),
        Wording.Plain("Write 2009-12-01, 2009-12, 2009 or unknown."));

    private ConsoleReport OnTerminal(bool colour) => new(
        new Terminal { Output = _output, Error = _error, WorkingFolder = "/", Interactive = true, Colour = colour },
        quiet: false,
        allWarnings: false);
}
