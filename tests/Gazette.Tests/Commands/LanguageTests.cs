using System.Text.RegularExpressions;
using Gazette.Commands;
using Gazette.Diagnostics;

namespace Gazette.Tests.Commands;

public sealed partial class LanguageTests : CommandTest
{
    [Theory]
    // Option, GAZETTE_LANG, LC_ALL, LC_MESSAGES, LANG, the site's languages.
    [InlineData("zh", "en", "en_US", "en_US", "en_US", "[en]", true)]
    [InlineData("en", "zh", "zh_CN", "zh_CN", "zh_CN", "[zh-Hans]", false)]
    [InlineData(null, "zh-CN", "en_US", "en_US", "en_US", "[en]", true)]
    [InlineData(null, "en", "zh_CN.UTF-8", "zh_CN", "zh_CN", "[zh-Hans]", false)]
    [InlineData(null, null, "zh_CN.UTF-8", "en_US", "en_US", "[en]", true)]
    [InlineData(null, null, "en_US.UTF-8", "zh_CN", "zh_CN", "[zh-Hans]", false)]
    [InlineData(null, null, null, "zh_CN", "en_US", "[en]", true)]
    [InlineData(null, null, "", "", "zh_TW", "[en]", true)]
    [InlineData(null, null, null, null, "de_DE.UTF-8", "[zh-Hans]", false)]
    [InlineData(null, null, null, null, null, "[zh-Hans, en]", true)]
    [InlineData(null, null, null, null, "C.UTF-8", "[{id: zh-Hans}, en]", true)]
    [InlineData(null, null, "POSIX", null, "zh_CN", "[en, zh-Hans]", false)]
    [InlineData(null, null, "C", null, null, "\n  - zh-Hans\n  - en", true)]
    [InlineData(null, null, "C", null, null, "\n  - {id: \"zh-Hans\"}\n  - en", true)]
    [InlineData(null, null, null, null, null, "[en, zh-Hans]", false)]
    public void The_first_that_says_something_decides(
        string? option, string? own, string? all, string? messages, string? lang, string languages, bool isChinese)
    {
        File.WriteAllText(Path.Combine(Folder, "site.config.yml"), $"title: T\nlanguages: {languages}\nbase_url: :\n");
        var terminal = Here with
        {
            Variable = name => name switch
            {
                "GAZETTE_LANG" => own,
                "LC_ALL" => all,
                "LC_MESSAGES" => messages,
                "LANG" => lang,
                _ => null,
            },
        };
        var args = option is null ? ["check"] : new[] { "check", "--language", option };
        Assert.Equal(
            isChinese ? UserLanguage.Chinese : UserLanguage.English, LanguageChoice.For(args, terminal).Language);
        if (option is not null)
            Assert.Equal(
                isChinese ? UserLanguage.Chinese : UserLanguage.English,
                LanguageChoice.For([$"--language={option}", "check"], terminal).Language);
    }

    [Fact]
    public void The_site_that_is_named_decides_and_without_any_it_is_English()
    {
        File.WriteAllText(Path.Combine(Folder, "site.config.yml"), "languages: [zh-Hans]\n");
        var elsewhere = Here with { WorkingFolder = Path.GetPathRoot(Folder)! };
        Assert.Equal(UserLanguage.Chinese, LanguageChoice.For(["check", "--site", Folder], elsewhere).Language);
        Assert.Equal(UserLanguage.Chinese, LanguageChoice.For([$"--site={Folder}", "check"], elsewhere).Language);
        Assert.Equal(UserLanguage.English, LanguageChoice.For(["check"], elsewhere).Language);
    }

    [Fact]
    public void A_language_that_is_unknown_is_a_usage_fault()
    {
        var ran = Run("check", "--language", "fr");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("\"fr\" is no language that Gazette speaks.", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("check", "--language").ExitCode);
    }

    [Fact]
    public void A_variable_with_an_unknown_language_is_a_usage_fault()
    {
        var error = new StringWriter();
        var terminal = Here with { Error = error, Variable = name => name == "GAZETTE_LANG" ? "fr" : null };
        Assert.Equal(2, GazetteCommand.Run(["check"], terminal));
        Assert.Contains("GAZETTE_LANG is \"fr\"", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_the_content_are_told_in_Chinese()
    {
        using var site = SiteTest.From("""
            -- content/2024/05/15/x.md --
            ---
            title: 洪水退去
            date: 2009-13-01
            ---
            昨夜河水上涨两米。
            """);
        var ran = RunIn(site.Folder, "check", "--language", "zh");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(
            "content/2024/05/15/x.md(3,7): 错误 bad-date：“2009-13-01”不是日期。请写 2009-12-01、2009-12 或 2009，不知道就写“不详”。",
            ran.Error.Split(Environment.NewLine));
        Assert.Matches(@"^检查完毕：[0-9]+ 篇文章，[0-9]+ 条警告，1 处错误，[0-9.]+ 秒。\s*$", ran.Output);
    }

    [Fact]
    public void What_is_remembered_is_told_in_another_language_without_a_new_build()
    {
        using var site = SiteTest.From("""
            -- content/2024/05/15/x.md --
            ---
            title: Flood
            date: 2024-05-15
            summary: Water.
            ---
            Water rose. [] (x)
            """);
        const string Place = "content/2024/05/15/x.md(2,1)";
        Assert.Contains(
            $"{Place}: warning no-source: The article does not say where it comes from. Write \"source: \" and the newspaper or "
                + "office, or \"source: unknown\".",
            RunIn(site.Folder, "build").Error.Split(Environment.NewLine));
        var again = RunIn(site.Folder, "build", "--language", "zh");
        Assert.Contains(
            $"{Place}: 警告 no-source：文章没有写明来源。请写“source: ”加报纸或单位名称；确实不知道就写“source: 不详”。",
            again.Error.Split(Environment.NewLine));
        Assert.Contains("0 个文件已写出", again.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishWords(), Regex.Replace(again.Error, "“[^”]*”", ""));
        Assert.Contains(": warning no-source: ", RunIn(site.Folder, "build").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("check --help")]
    [InlineData("new --help")]
    [InlineData("completion --help")]
    [InlineData("init --help")]
    [InlineData("serve --help")]
    [InlineData("diff --help")]
    [InlineData("fix --help")]
    [InlineData("schema --help")]
    [InlineData("add --help")]
    [InlineData("add tag --help")]
    [InlineData("add section --help")]
    [InlineData("templates --help")]
    [InlineData("templates copy --help")]
    [InlineData("hook --help")]
    [InlineData("hook install --help")]
    public void Help_is_in_Chinese(string line)
    {
        var ran = Run([.. line.Split(' '), "--language", "zh"]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        foreach (var heading in (string[])["说明：", "用法：", "选项："])
            Assert.Contains(heading, ran.Output.Split(Environment.NewLine));
        // But for commands and names.
        var words = Regex.Replace(ran.Output, "(?m)gazette .*?(  |$)|\"[^\"]*\"|“[^”]*”|<[^>]*>|[\\w.]+[._/-][\\w./-]+", "");
        Assert.DoesNotMatch(EnglishWords(), words);
    }

    [Fact]
    public void What_may_be_left_out_stands_in_brackets() =>
        Assert.Contains("gazette init [<folder>] [options]", Run("init", "--help").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("biuld", "gazette: 没有“biuld”这个命令或参数。")]
    [InlineData("build|x", "gazette: 没有“x”这个命令或参数。")]
    [InlineData("new", "gazette: 命令 new 后面少了“标题”。")]
    [InlineData("build|--wait", "gazette: 选项 --wait 后面少了内容。")]
    [InlineData("build|--wait|1|--wait|2", "gazette: 选项 --wait 只能写一次，却写了 2 次。")]
    [InlineData("completion|tcsh", "gazette: 没有“tcsh”这种写法，可以写：bash、zsh、fish、pwsh。")]
    [InlineData("new|x|--date|never", "gazette: “never”不是日期。")]
    [InlineData("check|--site|nowhere", "gazette: 没有“nowhere”这个文件夹。")]
    public void Faults_of_a_command_line_are_told_in_Chinese(string line, string expected)
    {
        var words = line.Split('|');
        var ran = Run([words[0], "--language", "zh", .. words[1..]]);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(expected, ran.Error, StringComparison.Ordinal);
        Assert.Contains("详见：gazette", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishWords(), Regex.Replace(ran.Error, "“[^”]*”|gazette .*", ""));
    }

    [Theory]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("昨夜河水上涨。", 8, "昨夜河水|上涨。")]
    [InlineData("昨夜河水。上涨", 8, "昨夜河|水。上涨")]
    [InlineData("read 文章 now", 6, "read|文章|now")]
    [InlineData("unbreakable", 4, "unbreakable")]
    [InlineData("", 4, "")]
    public void Text_is_cut_to_the_width_of_a_terminal(string text, int columns, string lines) =>
        Assert.Equal(lines.Split('|'), ColumnText.Wrap(text, columns));

    private Terminal Here => Capture(Folder).Item1;

    [GeneratedRegex("[a-z]{2,} [a-z]{2,}")]
    private static partial Regex EnglishWords();
}
