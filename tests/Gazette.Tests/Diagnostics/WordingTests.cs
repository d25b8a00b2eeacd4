using System.Text.RegularExpressions;
using Gazette.Diagnostics;

namespace Gazette.Tests.Diagnostics;

public sealed partial class WordingTests
{
    /// <summary>What English words quote of Chinese, because it is to be typed.</summary>
    private static readonly string[] Quoted = ["、", "时政", "[李安, 陈博]", "[防汛, 汀河]", "| 甲 | 乙 |"];

    private static readonly List<SourceWording> All = [.. SourceWording.All()];

    [Fact]
    public void The_program_speaks() => Assert.InRange(All.Count, 400, int.MaxValue);

    [Fact]
    public void Both_languages_have_the_same_holes() => Assert.Empty(All.Where(words => words.Arguments > 0)
        .SelectMany(words => words.English.Append(words.Chinese)
            // "This file" needs no number.
            .Where((text, i) => !Holes(text).SequenceEqual(Enumerable.Range(0, words.Arguments))
                && !(words.English.Count > 1 && i == 0
                    && Holes(text).Prepend(0).SequenceEqual(Enumerable.Range(0, words.Arguments))))
            .Select(text => $"{words.Place}: {words.Arguments} arguments, but: {text}")));

    [Fact]
    public void Words_that_are_filled_in_later_have_the_same_holes_too() => Assert.Empty(All
        .Where(words => words.Arguments == 0 && !Holes(words.English[0]).SequenceEqual(Holes(words.Chinese)))
        .Select(words => $"{words.Place}: {words.English[0]}, but: {words.Chinese}"));

    [Fact]
    public void Translated_faults_of_templates_are_told_somewhere()
    {
        var sources = string.Concat(Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "TemplateWords.cs").Select(File.ReadAllText));
        var parts = TemplateWords.Known.SelectMany(words => Hole().Replace(words.ToString(), "\n").Split('\n'));
        Assert.All(parts, part => Assert.Contains(part.Replace("\"", "\\\""), sources, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The function `f.x` was not found", "模板有误：没有 f.x 这个函数。")]
    [InlineData("13 is not a month: a month is 1 to 12.", "模板有误：13 不是月份：月份是 1 到 12。")]
    [InlineData("Something else.", "模板有误。模板语言的原话：Something else。")]
    public void Faults_of_templates_are_told_in_Chinese_where_they_are_known(string message, string chinese)
    {
        var words = DiagnosticCatalog.TemplateFault(new FileLocation("templates/article.sbn-html", 1, 1), message).Message;
        Assert.Equal(message.TrimEnd('.') + ".", words.ToString());
        Assert.Equal(chinese, words.In(UserLanguage.Chinese));
    }

    [Fact]
    public void Chinese_words_are_Chinese() => Assert.Empty(All
        .Where(words => words.English.Any(text => Letter().IsMatch(Hole().Replace(text, "")))
            && !Han().IsMatch(words.Chinese) && !Code().IsMatch(words.Chinese))
        .Select(words => $"{words.Place}: {words.Chinese}"));

    [Fact]
    public void Chinese_words_have_Chinese_signs() => Assert.Empty(All
        .Where(words => NarrowSign().IsMatch(Typed().Replace(words.Chinese, "")))
        .Select(words => $"{words.Place}: {words.Chinese}"));

    [Fact]
    public void English_words_have_no_Chinese_but_what_is_to_be_typed() => Assert.Empty(All.SelectMany(words => words.English
        .Where(text => Chinese().IsMatch(
            Quoted.Aggregate(InQuotes().Replace(text, ""), (text, quoted) => text.Replace(quoted, ""))))
        .Select(text => $"{words.Place}: {text}")));

    [Fact]
    public void Words_that_are_the_same_in_every_language_are_no_words() => Assert.Empty(SourceWording.Files
        .SelectMany(file => PlainWords().Matches(file.Value.ToFullString()).Select(match => $"{file.Key}: {match.Value}")));

    [Fact]
    public void Each_language_shows_its_own_of_what_fills_the_holes()
    {
        var words = Wording.Say(
            "{0} of {1:N0} on {2:yyyy-MM-dd}", "{2:yyyy年M月d日}，{1:N0} 之中的{0}",
            DiagnosticCatalog.Quote("x"), 1234, new DateTime(2026, 3, 9));
        Assert.Equal("\"x\" of 1,234 on 2026-03-09", words.In(UserLanguage.English));
        Assert.Equal("2026年3月9日，1,234 之中的“x”", words.In(UserLanguage.Chinese));
    }

    [Fact]
    public void Sentences_follow_one_another_as_each_language_has_it()
    {
        var both = Wording.Say("One.", "一。") + Wording.None + Wording.Say("Two.", "二。");
        Assert.Equal(("One. Two.", "一。二。"), (both.In(UserLanguage.English), both.In(UserLanguage.Chinese)));
        Assert.Equal(Wording.Of("One. Two.", "一。二。"), both);
        Assert.NotEqual(Wording.Of("One. Two.", "二。"), both);
    }

    [Theory]
    [InlineData(1, "1 file")]
    [InlineData(2000, "2,000 files")]
    public void One_thing_is_not_several(int count, string expected) =>
        Assert.Equal(expected, Wording.Count(count, "{0:N0} file", "{0:N0} files", "{0:N0} 个文件").ToString());

    [Fact]
    public void Without_arguments_a_brace_is_a_brace() =>
        Assert.Equal("Write {{ x }}.", Wording.Say("Write {{ x }}.", "请写 {{ x }}。").ToString());

    private static IEnumerable<int> Holes(string text) =>
        Hole().Matches(text.Replace("{{", "").Replace("}}", "")).Select(match => match.Groups[1].Value).Distinct()
            .Select(int.Parse).Order();

    [GeneratedRegex(@"\{(\d+)[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Letter();

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Han();

    // zh-Hans, site.config.yml
    [GeneratedRegex(@"^[\w./-]+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF“”]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[\u4E00-\u9FFF][,.;:!?()""]|[,.;:!?()""][\u4E00-\u9FFF]")]
    private static partial Regex NarrowSign();

    // What is to be typed stands in quotation marks, or is a command.
    [GeneratedRegex("“[^”]*”|gazette new \"[^\"]*\"")]
    private static partial Regex Typed();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex InQuotes();

    [GeneratedRegex("""(?<!\w)Plain\(\$?"[^"]*[A-Za-z]+ [a-z][^"]*"\)""")]
    private static partial Regex PlainWords();
}
