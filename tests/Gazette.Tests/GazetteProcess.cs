using System.Diagnostics;
using System.Text;
using Gazette.Commands;

namespace Gazette.Tests;

/// <summary>
/// The program as a process of its own: the published one that the environment variable <c>GAZETTE_PROGRAM</c> names or,
/// without it, the one that was built with the tests.
/// </summary>
internal static class GazetteProcess
{
    /// <summary>The published program that is tested, if any.</summary>
    public static string? Published { get; } = Environment.GetEnvironmentVariable("GAZETTE_PROGRAM");

    /// <summary>Starts it; the caller reads what it prints and disposes of it.</summary>
    /// <param name="command">What runs it, such as <c>setpriv --reuid=65534</c>; empty for nothing.</param>
    public static Process Start(IReadOnlyList<string> command, string folder, params string[] args) =>
        Start(File, command, folder, args);

    /// <summary>Runs a copy of it to its end.</summary>
    /// <param name="copy">Its folder, with the files that lie beside it.</param>
    public static (int ExitCode, string Output, string Error) RunCopy(string copy, string folder, params string[] args) =>
        End(Start(Path.Combine(copy, Path.GetFileName(File)), [], folder, args));

    /// <summary>The file of the program.</summary>
    public static string File => Published ?? typeof(GazetteCommand).Assembly.Location;

    private static Process Start(string file, IReadOnlyList<string> command, string folder, string[] args)
    {
        string[] program = Published is null ? ["dotnet", file] : [file];
        string[] words = [.. command, .. program, .. args];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(
        IReadOnlyList<string> command, string folder, params string[] args) =>
        End(Start(command, folder, args));

    private static (int ExitCode, string Output, string Error) End(Process started)
    {
        using var process = started;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "The program does not end.");
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Whether another program does what it is asked to; it is not there, or may not, when false.</summary>
    public static bool Succeeds(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
