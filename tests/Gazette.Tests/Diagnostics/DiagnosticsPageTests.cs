using System.Text;
using System.Text.RegularExpressions;
using Gazette.Diagnostics;

namespace Gazette.Tests.Diagnostics;

/// <summary>
/// Writes docs/diagnostics.md, the page of every diagnostic, from the catalogue and the examples, and keeps it true.
/// <c>GOLDEN=accept dotnet test</c> writes it anew.
/// </summary>
public sealed partial class DiagnosticsPageTests
{
    private const string Head = """
        # Diagnostics 提示一览

        What `gazette check` and `gazette build` say, by name. A name never changes, so that it can be searched for; an error
        keeps its article out of the site, a warning does not. Each entry tells what is wrong, what to do, and shows an example.

        `gazette check` 和 `gazette build` 的各种提示，按名称排列。名称永远不变，便于查找。有错误的文章不会收进网站，警告只是提醒。
        每一条说明什么不对、怎么改，并举一例。

        <!-- Made by DiagnosticsPageTests from the program's own words and tests/Gazette.Tests/Diagnostics/examples.txt. -->


        """;

    private static readonly string PagePath = Path.Combine(Repository.Root, "docs", "diagnostics.md");

    private static readonly ILookup<string, CatalogEntry> Catalog = CatalogEntry.All();

    /// <summary>What the program says of each example, by name; two tests ask, and each answer takes a build.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, Diagnostic?>> Complaints = new(() => DiagnosticExample.All
        .Where(example => example.Kind != "words").ToDictionary(example => example.Name, example => example.Complaint()));

    private static IEnumerable<string> Names => Catalog.Select(entries => entries.Key).Order(StringComparer.Ordinal);

    [Fact]
    public void The_page_tells_what_the_program_says()
    {
        var expected = Page();
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
            File.WriteAllText(PagePath, expected);
        else
            Assert.True(
                File.Exists(PagePath) && File.ReadAllText(PagePath) == expected,
                "docs/diagnostics.md is not what the program says: GOLDEN=accept dotnet test -c Release --project "
                    + "tests/Gazette.Tests --filter-class '*.DiagnosticsPageTests' writes it anew; read the difference.");
    }

    [Fact]
    public void Every_name_is_in_kebab_case() => Assert.All(Names, name => Assert.Matches(KebabCase(), name));

    [Fact]
    public void No_name_is_ever_changed()
    {
        var recorded = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Gazette.Tests", "Diagnostics", "names.txt"));
        Assert.Equal([], recorded.Except(Names));
        // A new diagnostic is written below.
        Assert.Equal([], Names.Except(recorded));
    }

    [Fact]
    public void Every_name_has_an_example() =>
        Assert.Equal(Names, DiagnosticExample.All.Select(example => example.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_example_brings_about_what_it_is_an_example_of() => Assert.Empty(Complaints.Value
        .Where(example => example.Value is null).Select(example => example.Key));

    [Fact]
    public void Every_name_says_what_is_wrong_and_what_to_do() => Assert.Empty(Catalog
        .Where(entries => entries.Any(entry => entry.Messages.Count == 0 || entry.Hints.Count == 0))
        .Select(entries => entries.Key));

    private static string Page()
    {
        var page = new StringBuilder(Head);
        var examples = DiagnosticExample.All.ToDictionary(example => example.Name, StringComparer.Ordinal);
        foreach (var name in Names)
        {
            var isError = Catalog[name].Any(entry => entry.Severity == Severity.Error);
            page.Append($"## {name}\n\n{(isError ? "error 错误" : "warning 警告")}\n\n");
            Append(page, Catalog[name].SelectMany(entry => entry.Messages));
            page.Append("\nWhat to do 怎么办\n\n");
            Append(page, Catalog[name].SelectMany(entry => entry.Hints));
            if (examples.GetValueOrDefault(name) is { } example)
                Append(page, example);
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder page, IEnumerable<SourceWording> sentences)
    {
        foreach (var sentence in sentences.DistinctBy(sentence => sentence.Chinese))
            page.Append($"- {Shown(sentence.English[^1], sentence)}\\\n  {Shown(sentence.Chinese, sentence)}\n");
    }

    private static void Append(StringBuilder page, DiagnosticExample example)
    {
        page.Append("\nFor example 例如\n\n");
        if (example.Kind == "words")
        {
            page.Append(string.Join("\\\n", example.Text.Split('\n').Select(Escaped))).Append('\n');
            return;
        }

        var language = example.Kind switch { "front" or "config" => "yaml", "body" => "markdown", _ => "text" };
        page.Append($"````{language}\n{example.Text}\n````\n\n");
        if (Complaints.Value[example.Name] is { } complaint)
            page.Append($"````text\n{complaint.In(UserLanguage.English)}\n{complaint.In(UserLanguage.Chinese)}\n````\n");
    }

    /// <summary>A sentence with dots in its holes.</summary>
    private static string Shown(string text, SourceWording sentence) => Escaped(sentence.Arguments == 0
        ? text : Hole().Replace(text, "…").Replace("{{", "{").Replace("}}", "}"));

    /// <summary>Text that Markdown shows as it is.</summary>
    private static string Escaped(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"(?<!\{)\{\d+[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[\\`*_<>\[\]|#~&]")]
    private static partial Regex Special();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
