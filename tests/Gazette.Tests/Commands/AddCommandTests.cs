using System.Text;

namespace Gazette.Tests.Commands;

public sealed class AddCommandTests : CommandTest
{
    private const string Head = "title: T\nbase_url: https://example.org/\nlanguages: [en, zh-Hans]\n";

    [Theory]
    // Entries that begin with hyphens: behind the last, and before the comments of what follows.
    [InlineData(
        "tags:\n  # In use\n  - {name: tea}\n  - name: rice # all kinds\n    aliases: [paddy]\n\n"
            + "# The rest\npaging: {home: 12}\n",
        "tags:\n  # In use\n  - {name: tea}\n  - name: rice # all kinds\n    aliases: [paddy]\n  - {name: 防汛}\n\n# The rest\n"
            + "paging: {home: 12}\n")]
    [InlineData("tags:\n- name: tea\n  description: >-\n    # no comment\n\n    at all\nfeeds: {size: 3}\n",
        "tags:\n- name: tea\n  description: >-\n    # no comment\n\n    at all\n- {name: 防汛}\nfeeds: {size: 3}\n")]
    [InlineData("tags:\n  - {name: tea}", "tags:\n  - {name: tea}\n  - {name: 防汛}")]
    [InlineData("tags:\r\n  - {name: tea} # one\r\n\r\n", "tags:\r\n  - {name: tea} # one\r\n  - {name: 防汛}\r\n\r\n")]
    // Entries between brackets.
    [InlineData("tags: [{name: tea}] # ours\n", "tags: [{name: tea}, {name: 防汛}] # ours\n")]
    [InlineData("tags: []\n", "tags: [{name: 防汛}]\n")]
    [InlineData(
        "tags: [\n  {name: 'a ] b'},\n  {name: \"it's\"}, # the last ]\n  # really\n]\n",
        "tags: [\n  {name: 'a ] b'},\n  {name: \"it's\"}, {name: 防汛} # the last ]\n  # really\n]\n")]
    // No entries, or no list.
    [InlineData("tags: # none yet\npaging: {home: 12}\n", "tags: # none yet\n  - {name: 防汛}\npaging: {home: 12}\n")]
    [InlineData("# The end", "# The end\n\ntags:\n  - {name: 防汛}\n")]
    public void A_tag_is_written_behind_the_others_and_nothing_else_is_changed(string before, string after)
    {
        Write(Head + before);
        var ran = Run("add", "tag", "防汛");
        Assert.Equal("", ran.Error);
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(Head + after, Read("site.config.yml"));
        var line = (Head + after).Split('\n').Index().First(line => line.Item.Contains("防汛", StringComparison.Ordinal)).Index + 1;
        Assert.Equal($"site.config.yml({line})", ran.Output.Trim());
    }

    [Fact]
    public void A_section_and_a_source_are_written_as_the_others_are()
    {
        Write(Head + "sections:\n  - id: news\n    name: News\n    # the oldest\nsources:\n  - {id: daily, name: The Daily}\n");
        Assert.Equal(0, Run("add", "section", "体育", "--id", "sports").ExitCode);
        Assert.Equal(0, Run("add", "section", "Local: all").ExitCode);
        Assert.Equal(0, Run("add", "source", "County Radio").ExitCode);
        Assert.Equal(
            Head + "sections:\n  - id: news\n    name: News\n    # the oldest\n  - id: sports\n    name: 体育\n"
                + "  - id: local-all\n    name: 'Local: all'\n"
                + "sources:\n  - {id: daily, name: The Daily}\n  - {id: county-radio, name: County Radio}\n",
            Read("site.config.yml"));
    }

    [Theory]
    [InlineData("has it already: tea.", "add", "tag", "Tea")]
    [InlineData("has it already: tea.", "add", "tag", "茶叶")]
    [InlineData("has it already: news.", "add", "section", "News")]
    [InlineData("has it already: news.", "add", "section", "Newest", "--id", "news")]
    [InlineData("no Latin letters to make an address of. Give some with --id", "add", "section", "体育")]
    [InlineData("site.config.yml(7,10): error bad-id:", "add", "section", "体育", "--id", "Sports")]
    [InlineData("site.config.yml(7,10): error bad-id: The address", "add", "section", "体育", "--id", "tags")]
    [InlineData("The name is empty", "add", "tag", " ")]
    public void What_cannot_be_added_is_told_and_nothing_is_written(string message, params string[] args)
    {
        const string config = Head + "tags:\n  - {name: tea, label: {zh-Hans: 茶叶}}\nsections:\n  - {id: news, name: News}\n";
        Write(config);
        var ran = Run(args);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(message.Replace("(7,", "(8,", StringComparison.Ordinal), ran.Error, StringComparison.Ordinal);
        Assert.Equal(config, Read("site.config.yml"));
    }

    [Fact]
    public void Settings_with_errors_are_left_alone()
    {
        Write(Head + "titel: x\n");
        var ran = Run("add", "tag", "tea");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("has errors", ran.Error, StringComparison.Ordinal);
        Assert.Equal(Head + "titel: x\n", Read("site.config.yml"));
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        File.WriteAllText(
            Path.Combine(Folder, "site.config.yml"),
            Head + "tags: []\n",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(0, Run("add", "tag", "tea").ExitCode);
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Head + "tags: [{name: tea}]\n")],
            File.ReadAllBytes(Path.Combine(Folder, "site.config.yml")));
    }

    [Fact]
    public void The_settings_of_this_repository_keep_every_line()
    {
        var before = File.ReadAllText(Path.Combine(Repository.Root, "site.config.yml"));
        Write(before);
        Assert.Equal(0, Run("add", "tag", "ferries").ExitCode);
        Assert.Equal(0, Run("add", "section", "Law").ExitCode);
        Assert.Equal(0, Run("add", "source", "Ting Valley Post").ExitCode);
        string[] added =
        [
            "  - {name: ferries}", "  - id: law", "    name: Law", "  - id: ting-valley-post", "    name: Ting Valley Post",
        ];
        Assert.Equal(before.Split('\n'), Read("site.config.yml").Split('\n').Where(line => !added.Contains(line)));
        Assert.Equal(before.Split('\n').Length + added.Length, Read("site.config.yml").Split('\n').Length);
    }

    private void Write(string config) => File.WriteAllText(Path.Combine(Folder, "site.config.yml"), config);
}
