using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Gazette.Hooks;

/// <summary>Git, as it is called in a folder.</summary>
internal static class Git
{
    /// <summary>What a command of Git printed; null when it failed, or Git is not there.</summary>
    /// <param name="input">What it is given to read.</param>
    public static byte[]? Run(string folder, string input, params string[] args)
    {
        var start = new ProcessStartInfo("git", args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            // On threads of their own: whichever pipe is full, the others must flow.
            var errors = process.StandardError.ReadToEndAsync();
            var writing = Task.Run(() =>
            {
                using var pipe = process.StandardInput.BaseStream;
                pipe.Write(Encoding.UTF8.GetBytes(input));
            });
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            errors.GetAwaiter().GetResult();
            try
            {
                writing.GetAwaiter().GetResult();
            }
            catch (IOException)
            {
                // It ended before it had read all.
                return null;
            }

            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The same as one line of text.</summary>
    public static string? Line(string folder, params string[] args) =>
        Run(folder, "", args) is { } bytes ? Encoding.UTF8.GetString(bytes).TrimEnd('\n', '\r') : null;

    /// <summary>Absolute path of the top of the work tree that a folder lies in; null where it lies in none.</summary>
    public static string? Top(string folder) =>
        // A path with ../ alone: a full one would have symbolic links followed, and not be that of the site any more.
        Line(folder, "rev-parse", "--is-inside-work-tree") == "true" && Line(folder, "rev-parse", "--show-cdup") is { } up
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(up, folder)) : null;
}
