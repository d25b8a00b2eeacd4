using System.Text;
using Gazette.Commands;
using Gazette.Tests.Commands;

namespace Gazette.Tests.Importing;

/// <summary><c>gazette import review</c> asks, and what is answered holds.</summary>
public sealed class ImportReviewTests : CommandTest
{
    private const string Decisions = "import/decisions.yml";

    public ImportReviewTests()
    {
        Write("saved/a.txt", $"{TestPages.Title}\n\n{TestPages.Text}\n");
        Write("saved/b.txt", $"{TestPages.Title}\n\n{TestPages.Text}\n另有一句。\n");
    }

    [Fact]
    public void A_decision_holds_when_the_same_page_is_imported_again()
    {
        Run("import", "saved");
        var ran = Answer("w", "2024-03-05", "u");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("1 of 2: content/undated/a.md, date: not found", ran.Output, StringComparison.Ordinal);
        Assert.Contains(TestPages.Paragraphs[0][..20], ran.Output, StringComparison.Ordinal);
        Assert.Contains("2 decided, 0 left.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("value: '2024-03-05'}", Read(Decisions), StringComparison.Ordinal);
        Assert.Contains("field: date, value: null}", Read(Decisions), StringComparison.Ordinal);
        ran = Run("import", "saved");
        Assert.DoesNotContain("should look at", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2024-03-05\n", Read("content/2024/03/05/a.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("content/undated/a.md", Files());
        Assert.Contains("\ndate: unknown\n", Read("content/undated/b.md"), StringComparison.Ordinal);
        Assert.Contains("Nothing is doubtful.", Answer().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_candidate_is_chosen_by_its_number_and_keeps_its_people()
    {
        Write("saved/c.html", TestPages.Trs().Replace(
            "2024年03月05日", "2024年03月06日", StringComparison.Ordinal).Replace(
            "<title>", "<meta name=\"PubDate\" content=\"2024-03-09\"><title>", StringComparison.Ordinal));
        Run("import", "saved");
        var ran = Answer("", "", "2");
        Assert.Contains("another rule says", ran.Output, StringComparison.Ordinal);
        Run("import", "saved");
        Assert.Contains(Files(), file => file.EndsWith("/c.md", StringComparison.Ordinal)
            && file.Contains("2024/03/0", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_decided_can_be_undone_and_the_rest_left()
    {
        Run("import", "saved");
        var ran = Answer("z", "u", "z", "x", "w", "yesterday", "w", "", "w", "2024-03", "q");
        Assert.Contains("There is nothing to undo.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("That is none of these.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("That cannot be read.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("1 decided, 1 left.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("value: '2024-03'}", Read(Decisions), StringComparison.Ordinal);
        Assert.DoesNotContain("null}", Read(Decisions), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_edited_stays_where_it_is()
    {
        Run("import", "saved");
        File.AppendAllText(Path.Combine(Folder, "content/undated/a.md"), "More.\n");
        Answer("w", "2024-03-05", "q");
        Assert.Contains("1 left alone", Run("import", "saved").Output, StringComparison.Ordinal);
        Assert.EndsWith("More.\n", Read("content/undated/a.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("content/2024/03/05/a.md", Files());
    }

    [Fact]
    public void Who_goes_away_loses_nothing()
    {
        Run("import", "saved");
        Answer("u");
        Assert.Contains("value: null}", Read(Decisions), StringComparison.Ordinal);
    }

    [Fact]
    public void It_speaks_Chinese()
    {
        Run("import", "saved");
        Assert.Contains(
            "第 1 项（共 2 项）：content/undated/a.md，日期：没有找到", Answer(["--language", "zh"], "q").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_can_be_asked_it_says_so()
    {
        Run("import", "saved");
        var ran = Run("import", "review");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("Nobody can be asked here.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_any_import_there_is_nothing_to_go_through()
    {
        var ran = Answer();
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("Run gazette import FOLDER first.", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decisions:\n  - {source: 'ab', field: date, value: 2024}\n", 2)]
    [InlineData("decisions: 5\n", 1)]
    [InlineData("others: []\n", 1)]
    [InlineData("decisions:\n  - x: [\n", 3)]
    public void A_fault_in_the_decisions_is_told_with_its_line(string text, int line)
    {
        Write(Decisions, text);
        var ran = Run("import", "saved");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains($"import/decisions.yml({line}): ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(text, Read(Decisions));
    }

    private Ran Answer(params string[] answers) => Answer([], answers);

    private Ran Answer(string[] options, params string[] answers)
    {
        var (terminal, finish) = Capture(Folder);
        var lines = new Queue<string>(answers);
        string[] args = ["import", "review", .. options];
        terminal = terminal with { ReadLine = () => lines.TryDequeue(out var line) ? line : null };
        return finish(GazetteCommand.Run(args, LanguageChoice.For(args, terminal)));
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
