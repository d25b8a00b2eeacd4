using System.Text.Json;
using Gazette.Tests.Commands;

namespace Gazette.Tests.Comparing;

public sealed class DiffCommandTests : CommandTest
{
    private const string Flood = """
        ---
        title: Flood
        date: 2024-05-15
        source: unknown
        section: news
        summary: It rose.
        ---
        The water came at noon.
        """;

    public DiffCommandTests()
    {
        Write("content/2024/05/15/flood.md", Flood);
        Write("content/2024/05/16/gone.md", Flood.Replace("Flood", "Gone", StringComparison.Ordinal));
        Templates();
        Assert.Equal(0, Run("build", "--quiet").ExitCode);
    }

    [Fact]
    public void Without_a_change_nothing_would_change()
    {
        var ran = Run("diff");
        Assert.Equal(("No page would change.\n", 0), (ran.Output, ran.ExitCode));
    }

    [Fact]
    public void A_site_without_templates_of_its_own_is_compared_too()
    {
        Directory.Delete(Path.Combine(Folder, "templates"), recursive: true);
        Assert.Equal(0, Run("build", "--quiet").ExitCode);
        var ran = Run("diff");
        Assert.Equal(("No page would change.\n", 0), (ran.Output, ran.ExitCode));
        Write("content/2024/05/15/flood.md", Flood.Replace("at noon", "at dusk", StringComparison.Ordinal));
        Assert.Contains("[-noon-]{+dusk+}", Run("diff").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_note_are_compared_too()
    {
        Directory.Delete(Path.Combine(Folder, "templates"), recursive: true);
        var note = Flood + "\n\n::: note \"For parents\"\nUntil 30 June.\n:::\n";
        Write("content/2024/05/15/flood.md", note);
        Assert.Equal(0, Run("build", "--quiet").ExitCode);
        Write("content/2024/05/15/flood.md", note.Replace("June", "July", StringComparison.Ordinal));
        Assert.Contains("[-June-]{+July+}", Run("diff").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_that_come_change_lead_on_and_go_are_told_and_nothing_is_written()
    {
        Write("content/2024/05/15/flood.md", Flood.Replace("at noon", "at dusk", StringComparison.Ordinal));
        Write("content/2024/05/17/new.md", Flood.Replace(
            "title: Flood", "title: New\naliases: [/old/]", StringComparison.Ordinal));
        File.Delete(Path.Combine(Folder, "content/2024/05/16/gone.md"));
        var before = Published();
        var ran = Run("diff", "--format", "json");
        Assert.Equal(0, ran.ExitCode);
        using var json = JsonDocument.Parse(ran.Output);
        var addresses = json.RootElement.GetProperty("addresses").EnumerateArray().ToDictionary(
            address => address.GetProperty("address").GetString()!, address => address);
        Assert.Equal("added", addresses["/2024/05/17/new/"].GetProperty("change").GetString());
        Assert.Equal("redirected", addresses["/old/"].GetProperty("change").GetString());
        Assert.Equal("removed", addresses["/2024/05/16/gone/"].GetProperty("change").GetString());
        var word = addresses["/2024/05/15/flood/"].GetProperty("words").EnumerateArray()
            .Single(word => word.GetProperty("removed").GetString() == "noon");
        Assert.Equal("dusk", word.GetProperty("added").GetString());
        Assert.Equal(before, Published());
    }

    [Fact]
    public void It_is_printed_for_people_in_their_language()
    {
        Write("content/2024/05/15/flood.md", Flood.Replace("at noon", "at dusk", StringComparison.Ordinal));
        Assert.Contains("The water came at [-noon-]{+dusk+}.", Run("diff").Output, StringComparison.Ordinal);
        var markdown = Run("diff", "--format", "markdown", "--language", "zh").Output;
        Assert.Contains("### 有改动的网页（1）", markdown, StringComparison.Ordinal);
        Assert.Contains("~~noon~~ **dusk**", markdown, StringComparison.Ordinal);
        Assert.Contains("<del>noon</del><ins>dusk</ins>", Run("diff", "--format", "html").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_article_with_an_error_published_stays()
    {
        Write("content/2024/05/15/flood.md", Flood.Replace("2024-05-15", "2024-05-35", StringComparison.Ordinal));
        var ran = Run("diff");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("2024-05-35", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Pages that go away", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_published_site_it_says_so()
    {
        Directory.Delete(Path.Combine(Folder, "out", "site"), recursive: true);
        var ran = Run("diff");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("out/site", ran.Error, StringComparison.Ordinal);
    }

    private void Templates()
    {
        foreach (var file in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "templates"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private SortedDictionary<string, string> Published() => new(
        Directory.EnumerateFiles(Path.Combine(Folder, "out"), "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("lock-holder", StringComparison.Ordinal))
            .ToDictionary(file => file, File.ReadAllText), StringComparer.Ordinal);
}
