using System.Text;
using Gazette.Commands;

namespace Gazette.Tests.Commands;

/// <summary><c>gazette fix</c> shows, asks, and writes.</summary>
public sealed class FixCommandTests : CommandTest
{
    private const string Broken = "---\n标题：洪水\n发布时间: 2009-07-03\n---\n正文：x\n";
    private const string Mended = "---\n标题: 洪水\n发布时间: 2009-07-03\n---\n正文：x\n";

    public FixCommandTests()
    {
        Write("content/2009/x.md", Broken);
        Write("content/2009/fine.md", Mended);
    }

    [Fact]
    public void A_dry_run_shows_and_writes_nothing()
    {
        var ran = Run("fix", "--dry-run");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("-标题：洪水\n+标题: 洪水\n", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith($"1 file would be changed.{Environment.NewLine}", ran.Output, StringComparison.Ordinal);
        Assert.Equal(Broken, Read("content/2009/x.md"));
    }

    [Fact]
    public void It_mends_all_of_the_content_and_then_finds_nothing()
    {
        Write("content/2009/crlf.md", Mended.Replace("\n", "\r\n", StringComparison.Ordinal));
        var ran = Run("fix", "--yes");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("content/2009/crlf.md: 5 line ends", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith($"2 files mended.{Environment.NewLine}", ran.Output, StringComparison.Ordinal);
        Assert.Equal((Mended, Mended), (Read("content/2009/x.md"), Read("content/2009/crlf.md")));
        Assert.Equal($"Nothing to mend.{Environment.NewLine}", Run("fix").Output);
        Assert.Equal(["content/2009/crlf.md", "content/2009/fine.md", "content/2009/x.md", "site.config.yml"], Files());
    }

    [Fact]
    public void Only_the_files_that_are_named_are_mended()
    {
        Write("content/2009/y.md", Broken);
        Assert.Equal(0, RunIn(Path.Combine(Folder, "content"), "fix", "2009/y.md").ExitCode);
        Assert.Equal((Broken, Mended), (Read("content/2009/x.md"), Read("content/2009/y.md")));
        Assert.Equal(2, Run("fix", "site.config.yml").ExitCode);
        Assert.Equal(2, Run("fix", "content/2009/nix.md").ExitCode);
    }

    [Theory]
    [InlineData("y", true)]
    [InlineData(" Yes ", true)]
    [InlineData("是", true)]
    [InlineData("n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void On_a_terminal_it_asks(string? answer, bool isWritten)
    {
        var (terminal, finish) = Capture(Folder);
        var ran = finish(GazetteCommand.Run(["fix"], terminal with { ReadLine = () => answer }));
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("Write 1 file? [y/N] ", ran.Output, StringComparison.Ordinal);
        Assert.Equal(isWritten ? Mended : Broken, Read("content/2009/x.md"));
    }

    [Fact]
    public void What_was_saved_while_it_asked_is_kept()
    {
        var (terminal, finish) = Capture(Folder);
        var ran = finish(GazetteCommand.Run(["fix"], terminal with
        {
            ReadLine = () =>
            {
                Write("content/2009/x.md", Broken + "More.\n");
                return "y";
            },
        }));
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("content/2009/x.md: it was changed meanwhile", ran.Error, StringComparison.Ordinal);
        Assert.Equal(Broken + "More.\n", Read("content/2009/x.md"));
    }

    [Fact]
    public void An_encoding_that_nobody_can_tell_is_told_and_left()
    {
        var bytes = Encoding.Latin1.GetBytes("---\ntitle: Café: x\ndate: 2009\n---\n");
        File.WriteAllBytes(Path.Combine(Folder, "content/2009/latin.md"), bytes);
        var ran = Run("fix", "--yes");
        Assert.Contains("content/2009/latin.md: nobody can tell", ran.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(Folder, "content/2009/latin.md")));
    }

    [Fact]
    public void Rights_of_a_file_stay_and_links_are_not_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = Path.Combine(Folder, "content/2009/x.md");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        File.WriteAllText(Path.Combine(Folder, "outside.md"), Broken);
        File.CreateSymbolicLink(Path.Combine(Folder, "content/link.md"), "../outside.md");
        Assert.Equal(0, Run("fix", "--yes").ExitCode);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(file));
        Assert.Equal((Mended, Broken), (Read("content/2009/x.md"), Read("outside.md")));
        Assert.NotNull(new FileInfo(Path.Combine(Folder, "content/link.md")).LinkTarget);
    }

    [Fact]
    public void Signs_that_steer_a_terminal_are_not_shown()
    {
        Write("content/2009/x.md", Broken.Replace("洪水", "\u009b31m水", StringComparison.Ordinal));
        Assert.DoesNotContain('\u009b', Run("fix", "--dry-run").Output);
    }

    [Fact]
    public void It_speaks_Chinese()
    {
        var ran = Run("fix", "--dry-run", "--language", "zh");
        Assert.EndsWith($"将修改 1 个文件。{Environment.NewLine}", ran.Output, StringComparison.Ordinal);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
