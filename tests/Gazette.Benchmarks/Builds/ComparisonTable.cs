using System.Globalization;

namespace Gazette.Benchmarks.Builds;

/// <summary>Prints the measurements of two tools side by side as a Markdown table.</summary>
internal static class ComparisonTable
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        ["clean"] = "clean build",
        ["unchanged"] = "nothing changed",
        ["edited"] = "one body edited",
        ["added"] = "one article added",
    };

    public static int Print(string file)
    {
        var measured = Measurement.Medians(file);
        Console.WriteLine(
            $"| {measured[0].Size.ToString("N0", CultureInfo.InvariantCulture)} articles | | Gazette | Hugo | Hugo : Gazette |");
        Console.WriteLine("|---|---|--:|--:|--:|");
        foreach (var (action, title) in Titles)
        {
            if (measured.FirstOrDefault(m => m.Action == action && m.Tool == "Gazette") is not { } gazette
                || measured.FirstOrDefault(m => m.Action == action && m.Tool == "Hugo") is not { } hugo)
                continue;
            Console.WriteLine(Row(title, "wall time", gazette.Wall, hugo.Wall, Seconds));
            Console.WriteLine(Row("", "CPU time", gazette.Cpu, hugo.Cpu, Seconds));
            Console.WriteLine(Row("", "peak memory", gazette.Peak, hugo.Peak, Megabytes));
            Console.WriteLine($"| | files written | {Count(gazette.Written)} | {Count(hugo.Written)} | |");
        }

        return 0;
    }

    public static string Seconds(double seconds) =>
        seconds.ToString(seconds < 10 ? "0.00 s" : "0.0 s", CultureInfo.InvariantCulture);

    public static string Megabytes(double bytes) => (bytes / 1e6).ToString("N0", CultureInfo.InvariantCulture) + " MB";

    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Row(string title, string what, double gazette, double hugo, Func<double, string> text) =>
        $"| {title} | {what} | {text(gazette)} | {text(hugo)} | "
            + $"{(hugo / gazette).ToString("0.0", CultureInfo.InvariantCulture)} |";
}
