using System.Collections.Concurrent;
using System.Globalization;

namespace Gazette.Tests.Building;

/// <summary>Whatever editors do, in whatever order: what lies in the folder is what a clean build would make.</summary>
public sealed class HistoryTests
{
    private const int Histories = 300;
    private const int Length = 10;

    /// <summary>To replay one history: <c>HISTORY=17 dotnet test --filter HistoryTests</c>.</summary>
    private static readonly IReadOnlyList<int> Seeds =
        int.TryParse(Environment.GetEnvironmentVariable("HISTORY"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? [seed]
            : [.. Enumerable.Range(1, Histories)];

    [Fact]
    public void Random_histories_leave_what_a_clean_build_would_leave()
    {
        var failures = new ConcurrentBag<string>();
        Parallel.ForEach(Seeds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            using var history = new SiteHistory(seed);
            try
            {
                history.Site.Build();
                for (var i = 0; i < Length; i++)
                {
                    history.Step();
                    history.Site.Build();
                    history.Site.AssertEqualsCleanBuild();
                }
            }
            catch (Exception fault)
            {
                failures.Add($"HISTORY={seed}, after {string.Join(", then ", history.Steps)}: {fault.Message}");
            }
        });
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.Take(5)));
    }
}
