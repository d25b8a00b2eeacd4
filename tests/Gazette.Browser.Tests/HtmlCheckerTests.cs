using System.Diagnostics;
using Gazette.Tests;

namespace Gazette.Browser.Tests;

/// <summary>
/// A second opinion on the HTML of every page: the Nu checker, whose place and version package-lock.json names.
/// </summary>
[Collection(nameof(Browsing))]
public sealed class HtmlCheckerTests(Browsing browsing)
{
    [Fact]
    public void The_Nu_checker_finds_no_error_on_any_page()
    {
        var jar = Path.Combine(
            Repository.Root, "tests", "Gazette.Browser.Tests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        var hasJava = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "java")));
        Browsing.Need(File.Exists(jar) && hasJava,
            "The Nu checker is not installed: npm ci --ignore-scripts --prefix tests/Gazette.Browser.Tests. It also needs Java.");
        var start = new ProcessStartInfo("java", ["-jar", jar, "--errors-only", "--stdout", "--skip-non-html",
            browsing.EnglishFolder, browsing.ChineseFolder])
        { RedirectStandardOutput = true };
        using var checker = Process.Start(start)!;
        var found = checker.StandardOutput.ReadToEnd();
        checker.WaitForExit();
        Assert.Equal((0, ""), (checker.ExitCode, found));
    }
}
