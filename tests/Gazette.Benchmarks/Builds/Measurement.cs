using System.Globalization;

namespace Gazette.Benchmarks.Builds;

/// <summary>What <c>measure.py</c> wrote of one run; the figures of several runs are their medians.</summary>
/// <param name="Size">Articles in the corpus.</param>
/// <param name="Action"><c>clean</c>, <c>unchanged</c>, <c>edited</c> or <c>added</c>.</param>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Cpu">Seconds of all processors, user and system.</param>
/// <param name="Peak">Most memory held at one time, in bytes.</param>
/// <param name="Written">Files written.</param>
/// <param name="Files">Files in the output afterwards.</param>
internal sealed record Measurement(
    int Size, string Action, string Tool, double Wall, double Cpu, double Peak, double Written, double Files)
{
    /// <summary>One measurement for each size, action and tool, in the order they were first made.</summary>
    public static IReadOnlyList<Measurement> Medians(string file) =>
    [
        .. File.ReadLines(file).Select(Parse).GroupBy(run => (run.Size, run.Action, run.Tool)).Select(runs => runs.First() with
        {
            Wall = Median(runs.Select(run => run.Wall)),
            Cpu = Median(runs.Select(run => run.Cpu)),
            Peak = Median(runs.Select(run => run.Peak)),
            Written = Median(runs.Select(run => run.Written)),
            Files = Median(runs.Select(run => run.Files)),
        }),
    ];

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static Measurement Parse(string line)
    {
        var fields = line.Split('\t');
        double Number(int index) => double.Parse(fields[index], CultureInfo.InvariantCulture);
        return new Measurement((int)Number(0), fields[1], fields[2], Number(3), Number(4), Number(5), Number(6), Number(7));
    }
}
