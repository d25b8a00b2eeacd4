using System.Text.Json.Nodes;

namespace Gazette.Tests.Commands;

/// <summary><c>gazette schema</c>.</summary>
public sealed class SchemaCommandTests : CommandTest
{
    [Fact]
    public void It_prints_either_schema()
    {
        var front = Run("schema");
        Assert.Equal((0, ""), (front.ExitCode, front.Error));
        Assert.NotNull(JsonNode.Parse(front.Output)!["properties"]!["标题"]);
        Assert.Equal(front.Output, Run("schema", "front-matter").Output);
        Assert.NotNull(JsonNode.Parse(Run("schema", "config").Output)!["properties"]!["base_url"]);
        Assert.Equal(2, Run("schema", "articles").ExitCode);
    }

    [Fact]
    public void It_writes_both_into_a_folder()
    {
        var ran = Run("schema", "--output", ".vscode");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Output));
        Assert.Equal([".vscode/front-matter.schema.json", ".vscode/site.config.schema.json", "site.config.yml"], Files());
    }

    [Fact]
    public void Without_settings_that_can_be_read_there_is_none()
    {
        File.WriteAllText(Path.Combine(Folder, "site.config.yml"), "title: [");
        var ran = Run("schema");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("site.config.yml(1,8): error", ran.Error, StringComparison.Ordinal);
    }
}
