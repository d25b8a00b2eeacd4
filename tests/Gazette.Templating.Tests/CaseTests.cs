using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gazette.Templating.Tests;

/// <summary>
/// The cases in <c>Cases/</c>: <c>x.scriban</c> is the template, <c>x.expected</c> what Scriban prints or <c>error
/// line,column</c>,
/// <c>x.json</c> the model if it needs one, with <c>$files</c> to include and <c>$options</c> of the context.
/// <c>GOLDEN=accept dotnet test</c> rewrites what is expected to what Scriban answers.
/// </summary>
public sealed class CaseTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases");

    /// <summary>Cases in which our answer is another, with that answer and the reason.</summary>
    private static readonly Dictionary<string, string> Differences =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "differences.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split(" => ", 2))
        .ToDictionary(static parts =>
            parts[0], static parts => parts[1].Replace("\\n", "\n", StringComparison.Ordinal), StringComparer.Ordinal);

    private static readonly string[] Names =
    [
        .. Directory.EnumerateFiles(Folder, "*.scriban", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Folder, file)[..^".scriban".Length].Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> All => new(Names);

    /// <summary>What is constant is not rendered again, and so not counted again.</summary>
    public static TheoryData<string> Unlimited =>
        new(Names.Where(static name => !name.StartsWith("limits/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(All))]
    public void A_template_answers_as_in_Scriban(string name)
    {
        var file = Path.Combine(Folder, name);
        var program = Read(file);

        var answer = program.ScribanAnswer();

        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
            File.WriteAllText(Path.Combine(SourceFolder(), "Cases", name + ".expected"), answer);
        else
            Assert.Equal(File.ReadAllText(file + ".expected"), answer);
        Assert.Equal(Differences.GetValueOrDefault(name, answer), program.Answer());
    }

    [Fact]
    public void What_differs_from_Scriban_is_a_case_that_does() => Assert.All(Differences, static difference =>
        Assert.NotEqual(difference.Value, Read(Path.Combine(Folder, difference.Key)).ScribanAnswer()));

    [Theory]
    [MemberData(nameof(Unlimited))]
    public void A_template_answers_the_same_where_its_model_is_constant(string name)
    {
        var program = Read(Path.Combine(Folder, name));

        var (first, second) = program.ConstantAnswers();

        Assert.Equal(program.Answer(), first);
        Assert.Equal(first, second);
    }

    /// <summary>
    /// Answers recorded elsewhere, but for those that need the names and the order of other cultures than the invariant one.
    /// </summary>
    [Fact]
    public void Recorded_answers_of_Scriban_are_ours() =>
        Assert.Equal([], File.ReadLines(Path.Combine(AppContext.BaseDirectory, "examples.jsonl"))
        .Select(static line => JsonDocument.Parse(line).RootElement)
        .Where(static example => example.GetProperty("id")
            .ToString() is not ("builtin-array-128" or "builtin-date-112" or "builtin-date-114" or "builtin-object-023"))
        .Where(static example => !Member(example, "options").ToString().Contains("auto_escape", StringComparison.Ordinal)
            && !Member(example, "options").ToString().Contains("limit_to_string", StringComparison.Ordinal))
        .Select(static example => (
            Id: example.GetProperty("id").ToString(),
            Expected: example.GetProperty("expect_error").GetBoolean()
                ? $"error {example.GetProperty("error_at").GetString()}" : example.GetProperty("expect").GetString(),
            Answer: JsonProgram.Of(example.GetProperty("template")
                .GetString()!, Member(example, "model"), Member(example, "files"), Member(example, "options")).Answer()))
        .Where(static example => example.Expected != example.Answer)
        .Select(static example => $"{example.Id} wants {example.Expected} gives {example.Answer}"));

    private static TestProgram Read(string file)
    {
        using var json = File.Exists(file + ".json")
            ? JsonDocument.Parse(File.ReadAllText(file + ".json")) : JsonDocument.Parse("{}");
        var model = json.RootElement.Clone();
        return JsonProgram.Of(File.ReadAllText(file + ".scriban"), model, Member(model, "$files"), Member(model, "$options"));
    }

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var found) ? found : default;

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
