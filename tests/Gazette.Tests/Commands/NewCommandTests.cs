using System.Text;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Tests.Commands;

public sealed class NewCommandTests : CommandTest
{
    [Fact]
    public void A_new_article_lies_under_its_date_and_its_path_is_printed()
    {
        var ran = Run("new", "Flood on the river", "--date", "2009-07-03", "--section", "news");
        Assert.Equal((0, "content/2009/07/03/flood-on-the-river.md\n", ""),
            (ran.ExitCode, ran.Output.ReplaceLineEndings("\n"), ran.Error));
        var text = Read("content/2009/07/03/flood-on-the-river.md");
        Assert.StartsWith("---\n", text, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2009-07-03\n", text, StringComparison.Ordinal);
        Assert.Contains("\nsection: news\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_date_it_is_the_persons_own_today() =>
        Assert.Equal($"content/{Today}/flood.md", Run("new", "Flood").Output.Trim());

    [Theory]
    [InlineData("2009-07-03 16:05", "content/2009/07/03/flood.md")]
    [InlineData("2009-07-03T16:05+08:00", "content/2009/07/03/flood.md")]
    [InlineData("2009-07", "content/2009/07/flood.md")]
    [InlineData("2009", "content/2009/flood.md")]
    [InlineData("2009年7月3日", "content/2009/07/03/flood.md")]
    [InlineData("2009/7/3", "content/2009/07/03/flood.md")]
    [InlineData("unknown", "content/undated/flood.md")]
    public void Its_folder_is_as_deep_as_its_date_is_known(string date, string path) =>
        Assert.Equal(path, Run("new", "Flood", "--date", date).Output.Trim());

    [Theory]
    [InlineData("2009-13-01")]
    [InlineData("2009-02-30")]
    [InlineData("09-07-03")]
    [InlineData("today")]
    [InlineData("03.07.2009")]
    [InlineData("../2009")]
    public void What_is_not_a_date_is_refused(string date)
    {
        var ran = Run("new", "Flood", "--date", date);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains($"\"{date}\" is not a date. Write 2024-05-15", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["site.config.yml"], Files());
    }

    [Theory]
    [InlineData("洪水退去", "洪水退去")]
    [InlineData("“安全第一”:汛期通知(2026年)", "安全第一-汛期通知-2026年")]
    [InlineData("The County's Budget, 50% up!", "the-countys-budget-50-up")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("Żółw & Ælf", "żółw-ælf")]
    [InlineData("@home", "home")]
    [InlineData("Cafe\u0301", "cafe")]
    public void The_name_is_made_of_the_titles_letters_and_digits(string title, string name) =>
        Assert.Equal($"content/{Today}/{name}.md", Run("new", title).Output.Trim());

    [Fact]
    public void A_long_title_makes_a_name_that_every_file_system_takes()
    {
        var chinese = Run("new", new string('水', 300)).Output.Trim();
        Assert.Equal($"content/{Today}/{new string('水', 60)}.md", chinese);
        var rare = Run("new", "a" + string.Concat(Enumerable.Repeat("𠮷", 60))).Output.Trim();
        Assert.DoesNotContain("\uFFFD", rare, StringComparison.Ordinal);
        var english = Run("new", string.Join(' ', Enumerable.Repeat("meeting", 30))).Output.Trim();
        Assert.EndsWith("-meeting.md", english, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_sets_another_name() =>
        Assert.Equal($"content/{Today}/flood.md", Run("new", "洪水退去", "--slug", "flood").Output.Trim());

    [Theory]
    [InlineData("../flood")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("/etc/flood")]
    [InlineData("C:flood")]
    [InlineData(".hidden")]
    [InlineData("..")]
    [InlineData("flood.md")]
    [InlineData("Flood")]
    [InlineData("the flood")]
    [InlineData("-flood-")]
    [InlineData("flo\0od")]
    [InlineData("")]
    public void A_slug_that_is_more_than_a_name_is_refused(string slug)
    {
        Assert.SkipWhen(RunsProgram && slug.Contains('\0', StringComparison.Ordinal), "No process can be given it.");
        var ran = Run("new", "Flood", $"--slug={slug}");
        Assert.Equal(2, ran.ExitCode);
        Assert.NotEmpty(ran.Error);
        Assert.Equal(["site.config.yml"], Files());
    }

    [Fact]
    public void A_refused_slug_comes_with_one_that_would_do() =>
        Assert.Contains("such as the-flood.", Run("new", "x", "--slug", "The Flood").Error, StringComparison.Ordinal);

    [Fact]
    public void An_article_that_exists_is_never_overwritten()
    {
        Run("new", "Flood");
        File.WriteAllText(Path.Combine(Folder, $"content/{Today}/flood.md"), "hours of work");
        var ran = Run("new", "Flood");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains($"content/{Today}/flood.md exists already", ran.Error, StringComparison.Ordinal);
        Assert.Equal("hours of work", Read($"content/{Today}/flood.md"));
    }

    [Fact]
    public void A_title_without_letters_asks_for_a_slug()
    {
        Assert.Contains("--slug", Run("new", "???").Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("new", "???", "--slug", "question").ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    public void A_title_is_one_line(string title) => Assert.Equal(2, Run("new", title).ExitCode);

    [Fact]
    public void Quotation_marks_and_colons_in_a_title_stay_text()
    {
        Run("new", "Mayor: it's \"done\" # really", "--slug", "done");
        Assert.Contains(
            "\ntitle: 'Mayor: it''s \"done\" # really'\n", Read($"content/{Today}/done.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Flood on the river", "2009-07-03 16:05", "en")]
    [InlineData("“安全第一”：汛期通知 #3", "2009-07", "zh-Hans")]
    [InlineData("Mayor: it's \"done\" # really", "2009", "en")]
    [InlineData("- not: a list", "unknown", "en")]
    [InlineData("@home & *away*", "2009年7月3日", "en")]
    [InlineData("[2009] {7}", "2009-07-03T16:05+08:00", "en")]
    public void What_it_writes_is_an_article_that_is_read_without_errors(string title, string date, string language)
    {
        var file = Run("new", "--date", date, "--section", "society", "--slug", "x", "--", title).Output.Trim();
        var config = SiteConfigFile.Read(Folder, new DiagnosticBag())!;
        var complaints = new List<Diagnostic>();
        Assert.Equal([file], ContentFolder.Read(Folder, complaints).Select(found => found.File));
        Assert.True(ArticleFile.TryRead(Folder, file, 1, complaints, out var bytes));
        Assert.True(ArticleFile.TrySplit(bytes, file, complaints, out var parts));
        var front = FrontMatterParser.Parse(
            Encoding.UTF8.GetString(parts.FrontMatter), ArticleParts.FrontMatterLine, file, new FrontMatterVocabulary(config),
                complaints);
        Assert.DoesNotContain(complaints, complaint => complaint.Severity == Severity.Error);
        Assert.DoesNotContain(complaints, complaint => complaint.Name.Contains("date", StringComparison.Ordinal));
        Assert.Equal((title, "society", language), (front!.Title, front.Section, front.Language));
    }

    [Fact]
    public void A_section_that_is_not_in_the_config_is_refused_with_the_nearest_one()
    {
        var ran = Run("new", "Flood", "--section", "socety");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(
            "There is no section \"socety\" in site.config.yml. Did you mean society?", ran.Error, StringComparison.Ordinal);
        Assert.Contains(
            "Its sections are: news, society.", Run("new", "Flood", "--section", "xyz").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("社会")]
    [InlineData("Society & people")]
    [InlineData("society")]
    public void A_section_may_be_called_by_its_name(string section)
    {
        File.WriteAllText(Path.Combine(Folder, "site.config.yml"), """
            title: T
            base_url: https://example.org/
            languages: [en, zh-Hans]
            sections: [{id: society, name: {en: Society & people, zh-Hans: 社会}}]
            """);
        var file = Run("new", "Flood", "--section", section).Output.Trim();
        Assert.Contains("\nsection: society\n", Read(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-10-31T20:57:00Z", "content/2024/11/01/flood.md")]
    [InlineData("2024年10月31日下午4时", "content/2024/10/31/flood.md")]
    [InlineData("二〇二四年十月", "content/2024/10/flood.md")]
    public void A_file_lies_where_its_date_is_in_the_zone_of_the_site(string date, string file) =>
        Assert.Equal(file, Run("new", "Flood", "--date", date).Output.Trim().Replace('\\', '/'));

    [Fact]
    public void Today_is_that_of_the_site()
    {
        Assert.SkipWhen(RunsProgram, "The program has a clock of its own.");
        File.AppendAllText(Path.Combine(Folder, "site.config.yml"), "\ntime_zone: \"+14:00\"\n");
        Assert.StartsWith("content/2026/03/10/", Run("new", "Flood").Output.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_in_the_config_do_not_keep_anybody_from_writing()
    {
        File.WriteAllText(Path.Combine(Folder, "site.config.yml"), "titel: [");
        Assert.Equal(0, Run("new", "Flood", "--section", "news").ExitCode);
    }

    [Fact]
    public void Nothing_is_written_through_a_link_out_of_the_site()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there that few people have.");
        var outside = Directory.CreateTempSubdirectory("gazette-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "content"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "content", Today[..4]), outside);
        var ran = Run("new", "Flood");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains($"content/{Today[..4]} is a link", ran.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
        Directory.Delete(outside);
    }

    [Fact]
    public void The_printed_path_leads_there_from_where_the_person_stands()
    {
        var deep = Directory.CreateDirectory(Path.Combine(Folder, "content", "2009")).FullName;
        var path = RunIn(deep, "new", "Flood").Output.Trim();
        Assert.True(File.Exists(Path.Combine(deep, path)));
        Assert.True(File.Exists(Path.Combine(Folder, $"content/{Today}/flood.md")));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_a_plain_message()
    {
        // A file where a folder has to be fails for everybody, root too.
        File.WriteAllText(Path.Combine(Folder, "content"), "");
        var ran = Run("new", "Flood");
        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("gazette: the disk refused:", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }
}
