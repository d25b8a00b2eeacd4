using System.Text.Json.Nodes;

namespace Gazette.Tests.Commands;

/// <summary><c>gazette check FILE...</c>, and the formats of <c>check</c>.</summary>
public sealed class CheckFilesTests : CommandTest
{
    private const string Good = "---\ntitle: X\ndate: 2009-07-03\nsource: unknown\nsummary: S\n---\nText.\n";
    private const string Bad = "---\ntitle: X\ndate: 2009-13-01\nsource: unknown\nsummary: S\n---\nText.\n";

    public CheckFilesTests()
    {
        Write("content/2009/07/03/x.md", Good);
        Write("content/2009/07/03/bad.md", Bad);
    }

    [Fact]
    public void Only_the_files_that_are_named_are_checked()
    {
        var good = Run("check", "content/2009/07/03/x.md");
        Assert.Equal((0, ""), (good.ExitCode, good.Error));
        Assert.StartsWith("Checked: 1 article, 0 warnings, 0 errors", good.Output, StringComparison.Ordinal);
        var bad = Run("check", "content/2009/07/03/x.md", "content/2009/07/03/bad.md");
        Assert.Equal(1, bad.ExitCode);
        Assert.StartsWith("content/2009/07/03/bad.md(3,7): error bad-date:", bad.Error, StringComparison.Ordinal);
        Assert.StartsWith("Checked: 2 articles, 0 warnings, 1 error", bad.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/2009", "07/03/bad.md")]
    [InlineData("content/2009", "content/2009/07/03/bad.md")]
    [InlineData("content", "../content/./2009/07/03/bad.md")]
    public void A_path_begins_where_the_person_stands_or_at_the_site(string folder, string path)
    {
        var ran = RunIn(Path.Combine(Folder, folder), "check", path);
        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("content/2009/07/03/bad.md(3,7): error", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/2009/nix.md", "There is no file \"content/2009/nix.md\".")]
    [InlineData("content/2009", "\"content/2009\" is a folder. Name files, or none for all of them.")]
    [InlineData("README.md", "\"README.md\" is no article of this site: these lie in content/ and end in .md.")]
    [InlineData("content/x.jpg", "\"content/x.jpg\" is no article of this site")]
    [InlineData("content/site-root/x.md", "\"content/site-root/x.md\" is no article of this site")]
    [InlineData("content/.hidden/x.md", "\"content/.hidden/x.md\" is no article of this site")]
    public void What_is_no_article_is_wrong_usage(string path, string message)
    {
        if (path is not ("content/2009/nix.md" or "content/2009"))
            Write(path, Good);
        var ran = Run("check", path);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith($"gazette: {message}", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_can_be_checked_alone_and_their_errors_are_told_with_any_article()
    {
        Assert.Equal(0, Run("check", "site.config.yml").ExitCode);
        File.AppendAllText(Path.Combine(Folder, "site.config.yml"), "\nfoo: bar\n");
        foreach (var file in (string[])["site.config.yml", "content/2009/07/03/x.md"])
        {
            var ran = Run("check", file);
            Assert.Equal(1, ran.ExitCode);
            Assert.Contains("error unknown-key: \"foo\"", ran.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_an_article_leads_to_is_looked_for_on_the_disk_and_other_addresses_are_left_to_the_whole_check()
    {
        Write("content/2009/07/03/draft.md", Good.Replace("title: X", "title: D\ndraft: true", StringComparison.Ordinal));
        Write("content/2009/07/03/links.md", Good.Replace(
            "Text.",
            "[a](x.md) [b](nix.md) [c](draft.md) [d](/2001/old/) [e](x.md#nix) ![f](nix.jpg) [g](bad.md)",
            StringComparison.Ordinal));
        var names = Run("check", "content/2009/07/03/links.md").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ")[1]);
        // Without the picture the article itself is none, and its links are not looked at; as in the whole check.
        Assert.Equal(["error missing-file"], names);
        var text = Read("content/2009/07/03/links.md").Replace("![f](nix.jpg) ", "", StringComparison.Ordinal);
        Write("content/2009/07/03/links.md", text);
        names = Run("check", "content/2009/07/03/links.md").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ")[1]);
        Assert.Equal(["error broken-link", "error link-to-draft", "warning missing-part"], names);
        Assert.DoesNotContain(
            "link-to-draft", Run("check", "--drafts", "content/2009/07/03/links.md").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_file_elsewhere_is_refused_as_ever()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(Path.Combine(Folder, "content/link.md"), "2009/07/03/x.md");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "content/folder"), "2009");
        Assert.Contains("content/link.md: error symbolic-link", Run("check", "content/link.md").Error, StringComparison.Ordinal);
        Assert.Contains(
            "content/folder: error symbolic-link", Run("check", "content/folder/07/03/x.md").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    public void A_report_for_programs_is_all_there_is_on_the_output_and_the_exit_code_is_the_same(string format)
    {
        var ran = Run("check", "--format", format, "content/2009/07/03/bad.md");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("bad-date", ran.Output, StringComparison.Ordinal);
        if (format != "github")
            Assert.NotNull(JsonNode.Parse(ran.Output));
        Assert.Equal(0, Run("check", "--format", format, "content/2009/07/03/x.md").ExitCode);
    }

    [Fact]
    public void The_whole_check_reports_so_too_and_sums_up_nothing()
    {
        using var site = SiteTest.From("");
        for (var day = 1; day <= 30; day++)
            site.Add($"content/2009/07/n{day}.md", $"---\ntitle: X\ndate: 2009-07-{day}\nsource: unknown\n---\nText.\n");
        var report = JsonNode.Parse(RunIn(site.Folder, "check", "--format", "json").Output)!;
        Assert.Equal(30, report["diagnostics"]!.AsArray().Count(one => (string?)one!["name"] == "no-summary"));
    }

    [Fact]
    public void An_unknown_format_is_wrong_usage() => Assert.Equal(2, Run("check", "--format", "xml").ExitCode);

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
