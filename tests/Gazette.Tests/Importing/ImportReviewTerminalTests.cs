using System.Diagnostics;
using System.Text;
using Gazette.Tests.Commands;

namespace Gazette.Tests.Importing;

/// <summary>
/// <c>gazette import review</c> on a terminal, as people have it: <c>script</c> of util-linux gives a pseudo-terminal.
/// </summary>
public sealed class ImportReviewTerminalTests : CommandTest
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public ImportReviewTerminalTests()
    {
        var saved = Directory.CreateDirectory(Path.Combine(Folder, "saved")).FullName;
        foreach (var name in (string[])["a", "b", "c"])
            File.WriteAllText(Path.Combine(saved, $"{name}.txt"), $"{TestPages.Title}\n\n{TestPages.Text}\n{name}\n");
    }

    [Fact]
    public async Task Answers_that_are_typed_are_kept_and_hold()
    {
        SkipWithoutTerminal();
        Run("import", "saved");
        var ran = await Type("x", "w", "2009-07-03", "u", "z", "", "q");
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("1 of 3: content/undated/a.md, date: not found", ran.Output, StringComparison.Ordinal);
        Assert.Contains("That is none of these.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("1 decided, 2 left.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("value: '2009-07-03'}", Read("import/decisions.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("null}", Read("import/decisions.yml"), StringComparison.Ordinal);
        Run("import", "saved");
        Assert.Contains("\ndate: 2009-07-03\n", Read("content/2009/07/03/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_closes_the_terminal_keeps_what_was_answered()
    {
        SkipWithoutTerminal();
        Run("import", "saved");
        // Ctrl+D is the end of what is typed.
        var ran = await Type("u", "\u0004");
        Assert.Contains("1 decided, 2 left.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("value: null}", Read("import/decisions.yml"), StringComparison.Ordinal);
    }

    /// <summary>Where tests must be whole a terminal has to be there.</summary>
    private static void SkipWithoutTerminal()
    {
        var isThere = !OperatingSystem.IsWindows() && GazetteProcess.Succeeds("script", "-qec", "true", "/dev/null");
        Assert.SkipWhen(!isThere && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), "There is no script here.");
        Assert.True(isThere, "There is no script (util-linux) to give the program a terminal.");
    }

    /// <summary>Runs the review on a terminal, and types each line when the program has asked once more.</summary>
    private async Task<Ran> Type(params string[] lines)
    {
        var program = GazetteProcess.Published is { } published ? $"'{published}'" : $"dotnet '{GazetteProcess.File}'";
        var start = new ProcessStartInfo("script", ["-qec", $"{program} import review --language en", "/dev/null"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["TERM"] = "xterm";
        using var end = new CancellationTokenSource(Longest);
        using var process = Process.Start(start)!;
        try
        {
            var shown = new StringBuilder();
            foreach (var line in lines)
            {
                await ReadUpTo(": ", process.StandardOutput, shown, end.Token);
                await process.StandardInput.WriteAsync(line == "\u0004" ? line : line + "\n");
                await process.StandardInput.FlushAsync(end.Token);
            }

            shown.Append(await process.StandardOutput.ReadToEndAsync(end.Token));
            await process.WaitForExitAsync(end.Token);
            return new Ran(process.ExitCode, shown.ToString().Replace("\r\n", "\n", StringComparison.Ordinal), "");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Reads until the last line that is shown ends so: a question, behind which the cursor stands.</summary>
    private static async Task ReadUpTo(string question, StreamReader output, StringBuilder shown, CancellationToken end)
    {
        var from = shown.Length;
        var buffer = new char[4096];
        do
        {
            var read = await output.ReadAsync(buffer, end);
            Assert.True(read > 0, $"The program ended:\n{shown}");
            shown.Append(buffer, 0, read);
        }
        while (!Asks(shown.ToString(from, shown.Length - from), question));
    }

    private static bool Asks(string text, string question) => text.EndsWith(question, StringComparison.Ordinal)
        && text[(text.LastIndexOf('\n') + 1)..] is ['N' or 'D', ..];
}
