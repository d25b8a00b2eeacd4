using System.Globalization;
using Gazette.Building;
using Gazette.Diagnostics;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Commands;

/// <summary>Where the time of a build went, as lines.</summary>
internal static class BuildTimings
{
    private const int Shown = 10;

    public static IEnumerable<Wording> Lines(BuildReport report)
    {
        foreach (var stage in report.Stages)
            yield return Line(stage.Elapsed, Say(
                "{0}, {1} MB of objects", "{0}，对象 {1} MB", StageNames.Of(stage.Stage), Megabytes(stage.Allocated)));
        foreach (var template in report.Templates.Take(Shown))
            yield return Line(template.Elapsed, Count(
                template.Pages, "template {1}, {0:N0} page", "template {1}, {0:N0} pages", "模板 {1}，{0:N0} 个网页", template.Name));
        foreach (var reason in report.Uncompiled.Value)
            yield return reason;
        foreach (var page in report.SlowestPages)
            yield return Line(page.Elapsed, Plain(page.Path));
        yield return Line(report.Paused, Say("of it, for the garbage collector", "其中用于回收内存"));
        yield return Say("{0,10} MB of objects made", "{0,10} MB 是新建的对象", Megabytes(report.Allocated));
        yield return Say("{0,10} MB of memory at most", "{0,10} MB 是内存最高用量", Megabytes(report.PeakMemory));
    }

    private static Wording Line(TimeSpan time, Wording what) =>
        Say("{0,10:0.0} ms {1}", "{0,10:0.0} 毫秒 {1}", time.TotalMilliseconds, what);

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0}");
}
