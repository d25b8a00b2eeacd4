using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gazette.Templating.Tests;

/// <summary>
/// The cases in <c>Cases/</c>: <c>x.scriban</c> is the template, <c>x.expected</c> what it prints or <c>error line,column</c>,
/// <c>x.json</c> the model if it needs one, with <c>$files</c> to include and <c>$options</c> of the context.
/// <c>GOLDEN=accept dotnet test</c> rewrites what is expected.
/// </summary>
public sealed class CaseTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> All => new(
        Directory.EnumerateFiles(Folder, "*.scriban", SearchOption.AllDirectories)
            .Select(static f => Path.GetRelativePath(Folder, f)[..^".scriban".Length].Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void A_template_answers_as_expected(string name)
    {
        var file = Path.Combine(Folder, name);
        using var model = File.Exists(file + ".json") ? JsonDocument.Parse(File.ReadAllText(file + ".json")) : JsonDocument.Parse("{}");

        var answer = TestRender.Answer(File.ReadAllText(file + ".scriban"), model.RootElement, Member(model, "$files"), Member(model, "$options"));

        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
            File.WriteAllText(Path.Combine(SourceFolder(), "Cases", name + ".expected"), answer);
        else
            Assert.Equal(File.ReadAllText(file + ".expected"), answer);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_template_answers_the_same_where_its_model_is_fixed(string name)
    {
        var file = Path.Combine(Folder, name);
        using var model = File.Exists(file + ".json") ? JsonDocument.Parse(File.ReadAllText(file + ".json")) : JsonDocument.Parse("{}");

        var (first, second) = TestRender.FixedAnswers(
            File.ReadAllText(file + ".scriban"), model.RootElement, Member(model, "$files"), Member(model, "$options"));

        Assert.Equal(File.ReadAllText(file + ".expected"), first);
        Assert.Equal(first, second);
    }

    private static JsonElement Member(JsonDocument model, string name) =>
        model.RootElement.TryGetProperty(name, out var found) ? found : default;

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
