using System.Diagnostics;
using System.Globalization;
using Gazette.Benchmarks.Builds;
using Gazette.Benchmarks.Pages;

namespace Gazette.Benchmarks;

/// <summary>
/// What the template language costs a new process: one that parses all templates of the site and renders an article, against one
/// that does all the rest of it, and one that does nothing at all. Published ready to run by <c>cold-start.sh</c>.
/// </summary>
internal static class ColdStart
{
    private const int Runs = 25;

    private static readonly string[] Kinds = ["nothing", "model", "render"];

    public static int Run(IReadOnlyList<string> arguments) => arguments switch
    {
        ["nothing"] => 0,
        ["model"] => Model(),
        ["render"] => Render(),
        _ => Measure(),
    };

    private static int Model()
    {
        _ = SampleSite.Read(oneArticle: true).Article;
        return 0;
    }

    private static int Render()
    {
        var site = SampleSite.Read(oneArticle: true);
        var page = site.Article;
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(64 * 1024);
        site.Renderer().Render(page, buffer);
        return buffer.WrittenCount > 1000 ? 0 : 1;
    }

    private static int Measure()
    {
        var times = Kinds.ToDictionary(kind => kind, _ => new List<(double Wall, double Cpu)>());
        for (var run = -1; run < Runs; run++)
        {
            foreach (var kind in Kinds)
            {
                var time = Start(kind);
                // The first round only warms the disk's cache.
                if (run >= 0)
                    times[kind].Add(time);
            }
        }

        Console.WriteLine("| new process | wall time | CPU time |");
        Console.WriteLine("|---|--:|--:|");
        foreach (var (kind, title) in new[] { ("nothing", "does nothing"), ("model", "reads the settings and one article"), ("render", "the same, parses all templates, renders the article") })
            Console.WriteLine(Row(title, Wall(kind), Cpu(kind)));
        Console.WriteLine(Row("parsing and first render", Wall("render") - Wall("model"), Cpu("render") - Cpu("model")));
        return 0;

        double Wall(string kind) => Measurement.Median(times[kind].Select(time => time.Wall));
        double Cpu(string kind) => Measurement.Median(times[kind].Select(time => time.Cpu));
    }

    private static (double Wall, double Cpu) Start(string kind)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["cold-start", kind]))!;
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0
            ? (wall.TotalMilliseconds, process.TotalProcessorTime.TotalMilliseconds)
            : throw new InvalidOperationException($"The process that was to measure \"{kind}\" failed.");
    }

    private static string Row(string title, double wall, double cpu) =>
        string.Create(CultureInfo.InvariantCulture, $"| {title} | {wall:0} ms | {cpu:0} ms |");
}
