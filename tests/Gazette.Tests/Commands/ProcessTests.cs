using System.Diagnostics;
using System.Text;
using Gazette.Commands;

namespace Gazette.Tests.Commands;

/// <summary>The program as people start it.</summary>
public sealed class ProcessTests : CommandTest
{
    [Fact]
    public void The_version_is_a_number_and_nothing_else()
    {
        var ran = Start("--version");
        Assert.Equal(0, ran.ExitCode);
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+\s*$", ran.Output);
    }

    [Fact]
    public void An_unknown_option_ends_with_exit_code_2()
    {
        var ran = Start("new", "x", "--frob");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("--frob", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_goes_in_and_out_whole()
    {
        var ran = Start("new", "洪水退去", "--date", "2009-07-03");
        Assert.Equal((0, "content/2009/07/03/洪水退去.md"), (ran.ExitCode, ran.Output.Trim()));
        Assert.Contains("洪水退去", Read("content/2009/07/03/洪水退去.md"), StringComparison.Ordinal);
    }

    private Ran Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(GazetteCommand).Assembly.Location, .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        return new Ran(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
