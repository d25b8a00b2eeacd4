using System.Globalization;

namespace Gazette.Benchmarks.Builds;

/// <summary>How cost grows with the archive: a table between the marks in README.md, and a graph.</summary>
internal static class GrowthReport
{
    private const string Begin = "<!-- growth: written by grow.sh -->";
    private const string End = "<!-- end of growth -->";

    private static readonly (string Action, string Title)[] Actions =
        [("clean", "clean build"), ("unchanged", "nothing changed"), ("edited", "one body edited"),
            ("added", "one article added")];

    /// <param name="file">What measure.py wrote.</param>
    /// <param name="machine">A sentence on when and on what it was measured.</param>
    /// <param name="folder">Where README.md and growth.svg lie.</param>
    public static int Write(string file, string machine, string folder)
    {
        var measured = Measurement.Medians(file);
        var readme = Path.Combine(folder, "README.md");
        var text = File.ReadAllText(readme);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            Console.Error.WriteLine($"{readme} has no place for the figures: write the lines {Begin} and {End} into it.");
            return 1;
        }

        File.WriteAllText(readme, $"{text[..begin]}{Begin}\n{machine}\n\n{Table(measured)}{text[end..]}");
        File.WriteAllText(Path.Combine(folder, "growth.svg"), GrowthGraph.Svg(
            new Plot("Wall time", LinesOf(measured, m => m.Wall), ComparisonTable.Seconds),
            new Plot("Peak memory", LinesOf(measured, m => m.Peak), ComparisonTable.Megabytes)));
        return 0;
    }

    private static string Table(IReadOnlyList<Measurement> measured)
    {
        var lines = new List<string>
        {
            "| articles | " + string.Join(" | ", Actions.Select(action => $"{action.Title} | CPU | memory")) + " |",
            "|--:" + string.Concat(Enumerable.Repeat("|--:|--:|--:", Actions.Length)) + "|",
        };
        foreach (var size in measured.GroupBy(m => m.Size).OrderBy(size => size.Key))
        {
            var cells = Actions.Select(action => size.FirstOrDefault(m => m.Action == action.Action) is { } m
                ? $"{ComparisonTable.Seconds(m.Wall)} | {ComparisonTable.Seconds(m.Cpu)} | {ComparisonTable.Megabytes(m.Peak)}"
                : " | | ");
            lines.Add($"| {size.Key.ToString("N0", CultureInfo.InvariantCulture)} | {string.Join(" | ", cells)} |");
        }

        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static IReadOnlyList<PlotLine> LinesOf(IReadOnlyList<Measurement> measured, Func<Measurement, double> figure) =>
    [
        .. Actions.Select(action => new PlotLine(
            action.Title,
            [.. measured.Where(m => m.Action == action.Action).OrderBy(m => m.Size).Select(m => ((double)m.Size, figure(m)))])),
    ];
}
