using System.Text;
using System.Text.Json;

namespace Gazette.Templating.Tests.Conformance;

/// <summary>What the original engine answers to a sample of templates, held against what this one does.</summary>
public sealed class ConformanceTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Conformance");

    [Fact]
    public void The_engine_answers_as_the_original_does()
    {
        var known = File.ReadAllLines(Path.Combine(Folder, "known-failures.txt")).Where(static l => l.Length > 0).ToHashSet();
        var examples = File.ReadLines(Path.Combine(Folder, "examples.jsonl")).Select(Example.Parse).ToList();
        var results = examples.Select(static e => (Example: e, Answer: e.Answer())).ToList();
        var failed = results.Where(static r => r.Answer != r.Example.Expected).ToList();
        Report(results);
        Assert.Equal([], failed.Where(f => !known.Contains(f.Example.Id)).Select(static f =>
            $"{f.Example.Id} {f.Example.Template}\n   wants {f.Example.Expected}\n   gives {f.Answer}"));
        Assert.Equal([], known.Except(failed.Select(static f => f.Example.Id)));
    }

    private static void Report(List<(Example Example, string Answer)> results)
    {
        var report = new StringBuilder();
        var groups = results.GroupBy(static r => r.Example.Group)
            .Select(static g => (g.Key, Passed: g.Count(static r => r.Answer == r.Example.Expected), Total: g.Count())).ToList();
        foreach (var (group, passed, total) in groups.OrderBy(static g => g.Key, StringComparer.Ordinal))
            report.Append(group).Append(": ").Append(passed).Append('/').Append(total).Append('\n');
        var errors = results.Where(static r => r.Example.Expected.StartsWith("error ", StringComparison.Ordinal)).ToList();
        report.Append("error positions: ").Append(errors.Count(static r => r.Answer == r.Example.Expected)).Append('/').Append(errors.Count).Append('\n');
        report.Append("mean of groups: ").Append(groups.Average(static g => 100.0 * g.Passed / g.Total)).Append('\n');
        foreach (var (example, answer) in results.Where(static r => r.Answer != r.Example.Expected))
            report.Append(example.Id).Append(' ').Append(example.Template).Append("\n   wants ").Append(example.Expected).Append("\n   gives ").Append(answer).Append('\n');
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "conformance.txt"), report.ToString());
    }

    private sealed record Example(string Id, string Group, string Template, string Expected, JsonElement Json)
    {
        public static Example Parse(string line)
        {
            var json = JsonDocument.Parse(line).RootElement;
            var expected = json.GetProperty("expect_error").GetBoolean()
                ? $"error {json.GetProperty("error_at").GetString()}"
                : json.GetProperty("expect").GetString() ?? "";
            return new Example(
                json.GetProperty("id").ToString(), json.GetProperty("group").GetString()!, json.GetProperty("template").GetString()!, expected, json);
        }

        public string Answer() => TestRender.Answer(Template, Member("model"), Member("files"), Member("options"));

        private JsonElement Member(string name) => Json.TryGetProperty(name, out var found) ? found : default;
    }
}
