using System.Globalization;

namespace Gazette.Tests.Building;

/// <summary>A disk that is full at any write, and folders that may not be written or read.</summary>
public sealed class FullDiskTests
{
    private const int Articles = 60;

    /// <summary>Parts in a hundred of what a build needs: each stops it at another write.</summary>
    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 20).Select(i => 5 * i)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_first_build_that_does_not_fit_publishes_all_or_nothing(int part)
    {
        using var site = SiteTest.From("");
        Write(site, 0);
        var whole = site.BuildWell().Snapshot();
        using var disk = new SmallDisk(Path.Combine(site.Folder, "out"));
        site.BuildWell();
        var (bytes, files) = disk.Used;

        disk.Empty();
        disk.Limit($"size={Math.Max(1, bytes * part / 102400)}k,nr_inodes=100000");
        AssertRefused(site);
        AssertAllOrNothing();

        disk.Empty();
        disk.Limit(string.Create(CultureInfo.InvariantCulture, $"size=64m,nr_inodes={Math.Max(2, files * part / 100)}"));
        AssertRefused(site);
        AssertAllOrNothing();

        disk.Limit("size=64m,nr_inodes=100000");
        Assert.Equal(whole, site.BuildWell().Snapshot());

        // The site may be complete when the memory of the build is what does not fit any more.
        void AssertAllOrNothing()
        {
            if (site.Files.Count > 0)
                Assert.Equal(whole, site.Snapshot());
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_build_over_a_site_that_does_not_fit_leaves_whole_files(int part)
    {
        using var site = SiteTest.From("");
        Write(site, 1);
        var now = site.BuildWell().Snapshot();
        using var disk = new SmallDisk(Path.Combine(site.Folder, "out"));
        site.BuildWell();
        var needed = disk.Used.Bytes;
        Write(site, 0);
        var old = site.BuildWell().Snapshot();
        needed -= disk.Used.Bytes;

        Write(site, 1);
        disk.Fill(left: needed * part / 100);
        AssertRefused(site);
        foreach (var (path, bytes) in site.Snapshot()
            .Where(file => !file.Key.EndsWith(".gazette-unfinished", StringComparison.Ordinal)))
            Assert.True(old.GetValueOrDefault(path) == bytes
                || now.GetValueOrDefault(path) == bytes, $"{path} is neither the old file nor the new one.");
        Assert.Empty(old.Keys.Where(now.ContainsKey).Except(site.Files));

        disk.MakeRoom();
        Assert.Equal(now, site.BuildWell().Snapshot());
    }

    [Fact]
    public void A_published_folder_that_may_not_be_written_is_told_in_plain_words()
    {
        using var site = SiteTest.From("");
        Write(site, 0);
        var old = site.BuildWell().Snapshot();
        Write(site, 1);
        var nobody = Nobody(site);
        Assert.True(GazetteProcess.Succeeds("chmod", "-R", "a-w", site.Output));
        var ran = GazetteProcess.Run(nobody, site.Folder, "build");
        Assert.True(GazetteProcess.Succeeds("chmod", "-R", "u+w", site.Output));
        AssertPlain(ran);
        Assert.Equal(old, site.Snapshot());
        site.BuildWell().AssertEqualsCleanBuild();
    }

    [Theory]
    [InlineData("content/2010/01/a0.md", "error unreadable-file")]
    [InlineData("content/2010/01/leaf.svg", "error unreadable-file")]
    [InlineData("content/2010/02", "error unreadable-folder")]
    public void What_may_not_be_read_is_named_and_the_rest_is_built(string path, string complaint)
    {
        using var site = SiteTest.From("");
        Write(site, 0);
        site.Add("content/2010/01/leaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"/>");
        site.Edit("content/2010/01/a12.md", "Body", "![A leaf](leaf.svg) Body");
        // Long ago, so that no doubt about the times makes the second build read it again.
        foreach (var name in (string[])["leaf.svg", "a12.md"])
            File.SetLastWriteTimeUtc(Path.Combine(site.Folder, "content/2010/01", name), DateTime.UnixEpoch);
        var nobody = Nobody(site);
        var whole = Path.Combine(site.Folder, path);
        Assert.True(GazetteProcess.Succeeds("chmod", "000", whole));
        var ran = GazetteProcess.Run(nobody, site.Folder, "build");
        Assert.True(GazetteProcess.Succeeds("chmod", "755", whole));
        AssertPlain(ran);
        Assert.Contains($"{path}: {complaint}", ran.Error, StringComparison.Ordinal);
        Assert.True(site.Has("/2010/03/a2/index.html"));
        site.BuildWell().AssertEqualsCleanBuild();
    }

    private static void AssertRefused(SiteTest site)
    {
        var ran = GazetteProcess.Run([], site.Folder, "build");
        AssertPlain(ran);
        Assert.Contains("No space left on device", ran.Error, StringComparison.Ordinal);
    }

    private static void AssertPlain((int ExitCode, string Output, string Error) ran)
    {
        Assert.True(ran.ExitCode == 1, ran.Error);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ran.Error, StringComparison.Ordinal);
    }

    /// <summary>Who runs the program without the rights of root: nobody, or whoever runs the tests.</summary>
    private static string[] Nobody(SiteTest site)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Rights are those of Linux here.");
        if (!Environment.IsPrivilegedProcess)
            return [];
        Assert.SkipUnless(
            GazetteProcess.Succeeds("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet",
                typeof(Gazette.Commands.GazetteCommand).Assembly.Location, "--version"),
            "Nobody may not run the program from where it lies.");
        Assert.True(GazetteProcess.Succeeds("chown", "-R", "65534:65534", site.Folder));
        return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    }

    private static void Write(SiteTest site, int version)
    {
        for (var i = 0; i < Articles; i++)
        {
            var month = 1 + (i % 12);
            site.Add($"content/2010/{month:D2}/a{i}.md", string.Create(CultureInfo.InvariantCulture, $"""
                ---
                title: Article {i} of version {version}
                date: 2010-{month:D2}-{1 + (i % 28):D2}
                source: daily
                section: society
                summary: A summary.
                ---
                Body {i} of version {version}. {new string('x', version * 6000)}

                """));
        }
    }
}
