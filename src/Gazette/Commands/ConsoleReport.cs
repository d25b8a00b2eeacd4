using Gazette.Building;
using Gazette.Diagnostics;
using Spectre.Console;

namespace Gazette.Commands;

/// <summary>
/// Tells a person, or a log, what a command does: a bar and colours on a terminal, plain lines elsewhere. The only user of
/// Spectre.Console, and only on a terminal: loading it takes 60 ms, half of what an unchanged build takes.
/// </summary>
public sealed class ConsoleReport(Terminal terminal, bool quiet, bool allWarnings)
{
    // Complaints are one line each however narrow the window is, so that they can be searched and copied.
    private const int NeverWrap = 1_000_000;

    private static readonly TimeSpan BetweenTwoFrames = TimeSpan.FromMilliseconds(80);

    /// <summary>Does the work, with a bar that follows it where somebody watches.</summary>
    public BuildReport Watch(Func<Action<BuildProgress>?, BuildReport> work) =>
        terminal.Interactive && !quiet ? WatchWithBar(work) : work(null);

    /// <summary>Prints diagnostics to the error stream, the like ones summed up.</summary>
    public void Complain(IReadOnlyList<DiagnosticGroup> groups)
    {
        var lines = DiagnosticLines.Of(groups, allWarnings, terminal.Language);
        if (terminal.Interactive && terminal.Colour && groups.Count > 0)
        {
            ComplainInColour(lines);
            return;
        }

        foreach (var line in lines)
            terminal.Error.WriteLine(line.Text);
    }

    /// <summary>Closes with what was done, unless the command is to be quiet.</summary>
    /// <param name="title">What was done, to what: <c>Built out/site</c>.</param>
    /// <param name="failed">There are errors.</param>
    /// <param name="counts">Counts and what was counted, in order: <c>12 articles</c>.</param>
    public void Close(Wording title, bool failed, TimeSpan elapsed, IReadOnlyList<Wording> counts)
    {
        if (quiet)
            return;
        var texts = counts.Append(Wording.Say("{0:0.00} seconds", "{0:0.00} 秒", elapsed.TotalSeconds))
            .Select(count => count.In(terminal.Language));
        if (terminal.Interactive)
            CloseWithTable(title.In(terminal.Language), failed, texts);
        else
            terminal.Output.WriteLine(terminal.Say(
                "{0}: {1}.", "{0}：{1}。", title, string.Join(terminal.Say(", ", "，"), texts)));
    }

    /// <summary>Adds a line, unless the command is to be quiet.</summary>
    public void Remark(Wording line)
    {
        if (!quiet)
            terminal.Output.WriteLine(line.In(terminal.Language));
    }

    private BuildReport WatchWithBar(Func<Action<BuildProgress>?, BuildReport> work) =>
        Console(terminal.Output).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var bars = new Dictionary<BuildStage, ProgressTask>();
                var nextFrame = 0L;
                return work(progress =>
                {
                    // Called for every article, from every thread: all but a dozen calls a second end here.
                    var now = Environment.TickCount64;
                    if (now < Volatile.Read(ref nextFrame) && progress.Done < progress.Total)
                        return;
                    Volatile.Write(ref nextFrame, now + (long)BetweenTwoFrames.TotalMilliseconds);
                    lock (bars)
                    {
                        if (!bars.TryGetValue(progress.Stage, out var bar))
                            bars.Add(progress.Stage, bar = context.AddTask(StageNames.Of(progress.Stage).In(terminal.Language)));
                        bar.IsIndeterminate = progress.Total == 0;
                        bar.MaxValue = Math.Max(1, progress.Total);
                        // Threads report out of order; a bar never goes back.
                        bar.Value = Math.Max(bar.Value, progress.Done);
                    }
                });
            });

    private void ComplainInColour(IEnumerable<DiagnosticLine> lines)
    {
        var console = Console(terminal.Error);
        console.Profile.Width = NeverWrap;
        foreach (var line in lines)
            console.WriteLine(line.Text, new Style(line.Severity == Severity.Error ? Color.Red : Color.Yellow));
    }

    private void CloseWithTable(string title, bool failed, IEnumerable<string> counts)
    {
        var grid = new Grid().AddColumn(new GridColumn { Alignment = Justify.Right, Padding = new Padding(2, 0, 1, 0) })
            .AddColumn();
        foreach (var count in counts)
        {
            var noun = count.IndexOf(' ', StringComparison.Ordinal) + 1;
            grid.AddRow(new Text(count[..(noun - 1)], new Style(decoration: Decoration.Bold)), new Text(count[noun..]));
        }

        var console = Console(terminal.Output);
        console.WriteLine(title, new Style(failed ? Color.Red : Color.Green));
        console.Write(grid);
    }

    private IAnsiConsole Console(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = AnsiSupport.Yes,
        ColorSystem = terminal.Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
    });
}
