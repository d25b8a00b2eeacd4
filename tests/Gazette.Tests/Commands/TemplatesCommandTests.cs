namespace Gazette.Tests.Commands;

public sealed class TemplatesCommandTests : CommandTest
{
    [Fact]
    public void It_tells_which_templates_are_built_in_and_which_are_the_sites_own()
    {
        Put("templates/article.sbn-html", "x");
        Put("templates/budget.sbn-html", "x");
        Assert.Equal(0, Run("templates", "copy", "partials/foot").ExitCode);
        var ran = Run("templates", "list");
        Assert.Equal(0, ran.ExitCode);
        var lines = ran.Output.Split(Environment.NewLine);
        Assert.Contains("own, changed       article.sbn-html", lines);
        Assert.Contains("own                budget.sbn-html", lines);
        Assert.Contains("own, as built in   partials/foot.sbn-html", lines);
        Assert.Contains("built in           strings/zh-Hans.yml", lines);
        Assert.Contains("updates of Gazette will reach them", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_brings_out_what_is_named_and_what_tells_of_it()
    {
        var ran = Run("templates", "copy", "article", "partials/card.sbn-html", "templates/assets/site.js", "zh-Hans");
        Assert.Equal("", ran.Error);
        string[] files =
        [
            "templates/article.sbn-html", "templates/partials/card.sbn-html", "templates/assets/site.js",
            "templates/strings/zh-Hans.yml", "templates/README.md",
        ];
        Assert.Equal(files, ran.Output.Replace('\\', '/').Split(Environment.NewLine)[..^1]);
        Assert.All(files, file => Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, file)), Read(file)));
    }

    [Fact]
    public void It_never_overwrites_and_writes_all_or_nothing()
    {
        Put("templates/article.sbn-txt", "mine");
        var ran = Run("templates", "copy", "home", "article");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("templates/article.sbn-txt is there already", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["site.config.yml", "templates/article.sbn-txt"], Files());
    }

    [Fact]
    public void All_brings_out_what_is_not_there_yet()
    {
        Put("templates/article.sbn-html", "mine");
        Assert.Equal(0, Run("templates", "copy", "--all").ExitCode);
        Assert.Equal("mine", Read("templates/article.sbn-html"));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Repository.Root, "templates"), "*", SearchOption.AllDirectories).Length + 1,
            Files().Length);
        Assert.Equal((0, ""), (Run("templates", "copy", "--all").ExitCode, Run("templates", "copy", "--all").Output));
    }

    [Fact]
    public void Without_a_name_it_tells_what_can_be_brought_out()
    {
        Put("templates/article.sbn-html", "mine");
        var ran = Run("templates", "copy");
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("partials/foot.sbn-html", ran.Output.Split(Environment.NewLine));
        Assert.DoesNotContain("article.sbn-html", ran.Output.Split(Environment.NewLine));
        Assert.Equal(["site.config.yml", "templates/article.sbn-html"], Files());
    }

    [Theory]
    [InlineData("artikle", "There is no built-in template \"artikle\". Did you mean article?")]
    [InlineData("nothing-of-that-kind", "gazette templates list names them all.")]
    [InlineData("lists", "\"lists\" may be any of these: assets/lists.js, partials/lists.sbn-css.")]
    public void A_name_that_is_none_or_several_is_told(string name, string message)
    {
        var ran = Run("templates", "copy", name);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.Contains("gazette templates copy --help", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_a_link_is_not_written_into()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        var elsewhere = Directory.CreateTempSubdirectory("gazette-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(Folder, "templates"), elsewhere);
        Assert.Equal(2, Run("templates", "copy", "article").ExitCode);
        Assert.Empty(Directory.GetFiles(elsewhere));
        Directory.Delete(Path.Combine(Folder, "templates"));
        Directory.Delete(elsewhere);
    }

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
    }
}
