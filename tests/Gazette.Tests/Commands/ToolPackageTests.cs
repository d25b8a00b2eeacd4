using System.Diagnostics;
using System.IO.Compression;

namespace Gazette.Tests.Commands;

/// <summary>
/// The packages by which people install the program, in the folder that the environment variable <c>GAZETTE_PACKAGES</c> names:
/// what <c>dotnet pack</c> makes for any system, for this one, and to lead to both.
/// </summary>
public sealed class ToolPackageTests : CommandTest
{
    private static readonly string? Packages = Environment.GetEnvironmentVariable("GAZETTE_PACKAGES");

    public ToolPackageTests() => Assert.SkipWhen(Packages is null, "GAZETTE_PACKAGES names no folder of packages.");

    [Fact]
    public void The_tool_is_installed_from_a_folder_as_a_native_program()
    {
        var tools = Path.Combine(Folder, "tools");
        var (exitCode, output) =
            RunProgram("dotnet", ["tool", "install", "Gazette", "--source", Packages!, "--tool-path", tools]);
        Assert.True(exitCode == 0, output);
        var program = Path.Combine(tools, OperatingSystem.IsWindows() ? "gazette.exe" : "gazette");
        AssertBuildsASite(program, []);
        Assert.Empty(Directory.GetFiles(tools, "*.dll", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_portable_package_runs_on_any_system_with_dotnet()
    {
        var package = Assert.Single(Directory.GetFiles(Packages!, "Gazette.any.*.nupkg"));
        var unpacked = Path.Combine(Folder, "any");
        ZipFile.ExtractToDirectory(package, unpacked);
        AssertBuildsASite("dotnet", [Path.Combine(unpacked, "tools", "net10.0", "any", "gazette.dll")]);
    }

    private static void AssertBuildsASite(string program, string[] args)
    {
        using var site = SiteTest.OfThisRepository();
        var (exitCode, output) = RunProgram(program, [.. args, "build", "--site", site.Folder]);
        Assert.True(exitCode == 0, output);
        Assert.True(site.Has("/index.html"));
    }

    // A home of its own keeps it from the packages that lie on this machine already.
    private static (int ExitCode, string Output) RunProgram(string program, string[] args)
    {
        var home = Directory.CreateTempSubdirectory("gazette-home-");
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(home.FullName, "packages");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        home.Delete(recursive: true);
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
