using System.Globalization;
using Gazette.Building;

namespace Gazette.Tests.Building;

/// <summary>Two builds of one site at once: the second waits, or says who is in its way.</summary>
public sealed class BuildLockTests
{
    private const string One = """
        -- content/2009/07/03/flood.md --
        ---
        title: Flood
        date: 2009-07-03
        source: unknown
        summary: The river rose.
        ---
        Water rose.
        """;

    [Fact]
    public void The_second_build_fails_and_names_the_process_of_the_first()
    {
        using var site = SiteTest.From(One);
        using var first = BuildLock.Take(Path.Combine(site.Folder, "out", "memory"), TimeSpan.Zero, out _);
        Assert.NotNull(first);
        var second = GazetteProcess.Run([], site.Folder, "build", "--wait", "0");
        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"error another-build: Another build of this site is running (process {Environment.ProcessId}).",
            second.Error, StringComparison.Ordinal);
        Assert.StartsWith("Built nothing", second.Output, StringComparison.Ordinal);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void The_second_build_waits_for_the_first()
    {
        using var site = SiteTest.From(One);
        var memory = Path.Combine(site.Folder, "out", "memory");
        var first = BuildLock.Take(memory, TimeSpan.Zero, out _);
        Assert.NotNull(first);
        using var second = GazetteProcess.Start([], site.Folder, "build", "--wait", "600");
        Assert.False(second.WaitForExit(TimeSpan.FromSeconds(1)));
        first.Dispose();
        second.WaitForExit();
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(second.Id.ToString(CultureInfo.InvariantCulture), File.ReadAllText(Path.Combine(memory, "lock-holder")));
        Assert.True(site.Has("/2009/07/03/flood/index.html"));
    }

    [Fact]
    public void The_lock_of_a_build_that_was_killed_is_taken_over()
    {
        using var site = SiteTest.From(One);
        var memory = Path.Combine(site.Folder, "out", "memory");
        // A build that waits for the program's own lock cannot be the holder; one that holds it and hangs would be a test of its
        // own.
        using (var killed = GazetteProcess.Start([], site.Folder, "build"))
        {
            SpinWait.SpinUntil(() => File.Exists(Path.Combine(memory, "lock-holder")) || killed.HasExited);
            killed.Kill();
            killed.WaitForExit();
        }

        Assert.True(File.Exists(Path.Combine(memory, "lock")));
        site.BuildWell().AssertEqualsCleanBuild();
    }

    [Fact]
    public void Builds_that_run_at_once_leave_what_one_would_leave()
    {
        using var site = SiteTest.From(One);
        var builds = Enumerable.Range(0, 4)
            .Select(_ => GazetteProcess.Start([], site.Folder, "build", "--quiet", "--wait", "600")).ToArray();
        foreach (var build in builds)
        {
            Assert.Equal("", build.StandardError.ReadToEnd());
            build.WaitForExit();
            Assert.Equal(0, build.ExitCode);
            build.Dispose();
        }

        Assert.Contains(" 0 files written,", GazetteProcess.Run([], site.Folder, "build").Output, StringComparison.Ordinal);
        site.BuildWell().AssertEqualsCleanBuild();
    }

    [Fact]
    public void A_folder_that_another_site_is_built_into_is_not_touched()
    {
        using var site = SiteTest.From(One);
        var output = Path.Combine(site.Folder, "www");
        using (var first = BuildLock.TakeBeside(output, TimeSpan.Zero))
        {
            Assert.NotNull(first);
            var second = GazetteProcess.Run([], site.Folder, "build", "--wait", "0", "--output", "www");
            Assert.Equal(1, second.ExitCode);
            Assert.Contains("www: error another-build: Another build, of this site or of another, is writing into this folder.",
                second.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(output));
        }

        // Nothing of the lock is left, and it can be had again.
        Assert.False(File.Exists(output + ".gazette-lock"));
        Assert.Equal(0, GazetteProcess.Run([], site.Folder, "build", "--output", "www").ExitCode);
        Assert.False(File.Exists(output + ".gazette-lock"));
    }

    [Fact]
    public void A_folder_is_locked_also_where_nothing_can_be_written_beside_it()
    {
        using var site = SiteTest.From(One);
        var output = Path.Combine(site.Folder, "www");
        Directory.CreateDirectory(output);
        var mayWriteAbove = BuildLock.TakeBeside(output, TimeSpan.Zero);
        Assert.NotNull(mayWriteAbove);
        // As the folder above looks to who may not write there: the file cannot be opened.
        File.Delete(output + ".gazette-lock");
        Directory.CreateDirectory(output + ".gazette-lock");
        Assert.Null(BuildLock.TakeBeside(output, TimeSpan.Zero));
        mayWriteAbove.Dispose();
        // Processes that other tests start at this moment have the lock too until they run their program.
        var shortly = TimeSpan.FromSeconds(10);
        using (var mayNot = BuildLock.TakeBeside(output, shortly))
        {
            Assert.NotNull(mayNot);
            Assert.Null(BuildLock.TakeBeside(output, TimeSpan.Zero));
            Directory.Delete(output + ".gazette-lock");
            Assert.Null(BuildLock.TakeBeside(output, TimeSpan.Zero));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(output));
        using var next = BuildLock.TakeBeside(output, shortly);
        Assert.NotNull(next);
    }

    [Fact]
    public void A_folder_that_another_site_made_meanwhile_is_not_taken()
    {
        using var site = SiteTest.From(One);
        var output = Path.Combine(site.Folder, "www");
        var first = BuildLock.TakeBeside(output, TimeSpan.Zero);
        Assert.NotNull(first);
        using var second = GazetteProcess.Start([], site.Folder, "build", "--output", "www", "--wait", "600");
        Assert.False(second.WaitForExit(TimeSpan.FromSeconds(2)));
        Directory.CreateDirectory(output);
        File.WriteAllText(Path.Combine(output, "index.html"), "theirs");
        first.Dispose();
        second.WaitForExit();
        Assert.Equal(1, second.ExitCode);
        Assert.Equal("theirs", File.ReadAllText(Path.Combine(output, "index.html")));
    }

    [Fact]
    public void A_lock_beside_a_folder_that_was_left_by_a_dead_build_is_taken_over()
    {
        using var site = SiteTest.From(One);
        Directory.CreateDirectory(Path.Combine(site.Folder, "out"));
        File.WriteAllText(site.Output + ".gazette-lock", "");
        site.BuildWell();
        Assert.False(File.Exists(site.Output + ".gazette-lock"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1e9")]
    public void A_time_to_wait_is_a_number_of_seconds(string seconds)
    {
        using var site = SiteTest.From(One);
        var ran = GazetteProcess.Run([], site.Folder, "build", $"--wait={seconds}");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains($"\"{seconds}\" is no number of seconds to wait.", ran.Error, StringComparison.Ordinal);
    }
}
