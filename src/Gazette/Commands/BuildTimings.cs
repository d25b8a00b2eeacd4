using System.Globalization;
using Gazette.Building;

namespace Gazette.Commands;

/// <summary>Where the time of a build went, as lines.</summary>
internal static class BuildTimings
{
    private const int Shown = 10;

    public static IEnumerable<string> Lines(BuildReport report)
    {
        foreach (var stage in report.Stages)
            yield return Line(stage.Elapsed, $"{stage.Stage}, {Megabytes(stage.Allocated)} MB of objects");
        foreach (var template in report.Templates.Take(Shown))
            yield return Line(template.Elapsed, $"template {template.Name}, {Count(template.Pages, "page")}");
        foreach (var reason in report.Uncompiled.Value)
            yield return reason;
        foreach (var page in report.SlowestPages)
            yield return Line(page.Elapsed, page.Path);
        yield return Line(report.Paused, "of it, for the garbage collector");
        yield return $"{Megabytes(report.Allocated),10} MB of objects made";
        yield return $"{Megabytes(report.PeakMemory),10} MB of memory at most";
    }

    private static string Line(TimeSpan time, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,10:0.0} ms {what}");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0}");

    private static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}s");
}
