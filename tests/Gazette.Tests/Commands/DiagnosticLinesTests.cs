using Gazette.Commands;
using Gazette.Diagnostics;

namespace Gazette.Tests.Commands;

public sealed class DiagnosticLinesTests
{
    [Fact]
    public void Like_warnings_are_summed_up_after_ten()
    {
        var lines = Lines([.. Many(Severity.Warning, "unknown-tag", 10_000)]);
        Assert.Equal(11, lines.Length);
        Assert.Equal("content/0000.md(2,1): warning unknown-tag: M. H.", lines[0]);
        Assert.Equal("… and 9,990 more unknown-tag warnings in 4,995 files; run with --all-warnings to see every one", lines[^1]);
    }

    [Fact]
    public void Other_warnings_are_not_hidden_by_like_ones()
    {
        var lines = Lines(
            [.. Many(Severity.Warning, "a", 11), .. Many(Severity.Warning, "b", 1), .. Many(Severity.Error, "a", 1)]);
        Assert.Equal(13, lines.Length);
        Assert.Equal("… and 1 more a warning in 1 file; run with --all-warnings to see every one", lines[^1]);
    }

    [Fact]
    public void Errors_are_shown_up_to_a_hundred()
    {
        Assert.Equal(100, Lines([.. Many(Severity.Error, "bad-date", 100)]).Length);
        var lines = Lines([.. Many(Severity.Error, "bad-date", 102)]);
        Assert.Equal(101, lines.Length);
        Assert.StartsWith("… and 2 more bad-date errors", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Content_cannot_steer_the_terminal()
    {
        var evil = new Diagnostic(
            Severity.Error, "x", new FileLocation("content/\e[2J.md"),
            Wording.Plain("\"\e]0;owned\a\r\nfake: error\""), Wording.Plain("H."));
        var line = Assert.Single(DiagnosticLines.Of([new DiagnosticGroup([evil])], all: true, UserLanguage.English)).Text;
        Assert.DoesNotContain(line, char.IsControl);
        Assert.Contains("owned", line, StringComparison.Ordinal);
    }

    private static string[] Lines(IReadOnlyList<Diagnostic> diagnostics) =>
        [
            .. DiagnosticLines.Of([new DiagnosticGroup([.. diagnostics])], all: false, UserLanguage.English)
                .Select(line => line.Text),
        ];

    // Two complaints in each file.
    private static IEnumerable<Diagnostic> Many(Severity severity, string name, int count) =>
        Enumerable.Range(0, count)
            .Select(i => new Diagnostic(
                severity, name, new FileLocation($"content/{i / 2:0000}.md", 2 + (i % 2), 1),
                Wording.Plain("M."), Wording.Plain("H.")));
}
