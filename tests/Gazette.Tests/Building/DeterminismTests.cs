using System.Diagnostics;
using Gazette.Commands;
using Gazette.Tests.Html;

namespace Gazette.Tests.Building;

/// <summary>The same content gives the same bytes, whatever the machine.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Folder_time_zone_language_and_threads_leave_no_trace()
    {
        using var here = SiteTest.OfThisRepository().Write(HardArticles.Files);
        using var there = SiteTest.OfThisRepository().Write(HardArticles.Files);
        Build(here.Folder, here.Output, new()
        {
            ["TZ"] = "Asia/Shanghai",
            ["LANG"] = "zh_CN.UTF-8",
            ["LC_ALL"] = "zh_CN.UTF-8",
            ["DOTNET_PROCESSOR_COUNT"] = "1"
        });
        Build(there.Folder, there.Output, new()
        {
            ["TZ"] = "America/St_Johns",
            ["LANG"] = "tr_TR.UTF-8",
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["DOTNET_PROCESSOR_COUNT"] = "7",
            ["HOME"] = there.Folder
        });
        AssertSame(here, there);
    }

    [Fact]
    public void The_order_and_the_times_of_files_leave_no_trace()
    {
        using var here = SiteTest.OfThisRepository().Write(HardArticles.Files);
        using var there = SiteTest.OfThisRepository().Write(HardArticles.Files);
        var old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var file in Directory.GetFiles(there.Folder, "*", SearchOption.AllDirectories)
            .OrderDescending(StringComparer.Ordinal))
        {
            // Written anew and backwards, the files lie in another order on the disk.
            var bytes = File.ReadAllBytes(file);
            File.Delete(file);
            File.WriteAllBytes(file, bytes);
            File.SetLastWriteTimeUtc(file, old = old.AddMinutes(1));
        }

        AssertSame(here.BuildWell(), there.BuildWell());
    }

    private static void AssertSame(SiteTest here, SiteTest there)
    {
        Assert.Equal(here.Files, there.Files);
        var (one, other) = (here.Snapshot(), there.Snapshot());
        Assert.True(one.Count > 300);
        Assert.Empty(one.Where(file => file.Value != other[file.Key]).Select(file => file.Key));
    }

    private static void Build(string folder, string output, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(GazetteCommand).Assembly.Location, "build", "--output",
            output])
        { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
    }
}
