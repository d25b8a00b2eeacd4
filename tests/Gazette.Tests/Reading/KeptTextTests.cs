using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Tests.Reading;

/// <summary>Texts are kept from their reading until their pages are made: in memory, and in a file where that is full.</summary>
public sealed class KeptTextTests
{
    private const string File = "content/2024/05/15/flood.md";

    [Fact]
    public void A_text_kept_in_a_file_is_the_one_kept_in_memory()
    {
        using var site = Site();
        var inMemory = Read(site, overflow: null, mostInMemory: 1 << 20, edit: null);
        var inFile = Read(site, Path.Combine(site.Folder, "out", "memory", "texts"), mostInMemory: 0, Edit);

        Assert.Equal("洪水 below 𠮷 bridge", inFile.FrontMatter.Subtitle);
        Assert.Equal(["Lin Yue"], inFile.FrontMatter.Editors);
        Assert.Contains("<em>three</em>", Html(inFile), StringComparison.Ordinal);
        Assert.Equal(Html(inMemory), Html(inFile));
    }

    [Fact]
    public void The_file_has_no_name_while_it_is_in_use()
    {
        using var site = Site();
        Read(site, Path.Combine(site.Folder, "out", "memory", "texts"), mostInMemory: 0, edit: null);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.Folder, "out", "memory")));
    }

    [Fact]
    public void Where_no_file_can_be_made_the_article_is_read_again()
    {
        using var site = Site();
        Assert.Contains("three", Html(Read(
            site, Path.Combine(site.Folder, "site.config.yml", "texts"), mostInMemory: 0, edit: null)), StringComparison.Ordinal);
        Assert.Throws<FileChangedException>(() =>
            Read(site, Path.Combine(site.Folder, "site.config.yml", "texts"), mostInMemory: 0, Edit));
    }

    private static SiteTest Site() => SiteTest.From($"""
        -- {File} --
        ---
        title: Flood
        subtitle: 洪水 below 𠮷 bridge
        editors: [Lin Yue]
        date: 2024-05-15
        source: daily
        summary: Water came.
        ---
        Water came to *three* villages.
        """);

    private static void Edit(SiteTest site) =>
        System.IO.File.AppendAllText(Path.Combine(site.Folder, File), "Nobody was hurt.\n");

    private static string Html(ArticleText text) => System.Text.Encoding.UTF8.GetString(text.Body.Html.Span);

    /// <summary>The text of the one article, asked for after <paramref name="edit"/>.</summary>
    private static ArticleText Read(SiteTest site, string? overflow, long mostInMemory, Action<SiteTest>? edit)
    {
        var complaints = new List<Diagnostic>();
        var config = SiteConfigFile.Read(site.Folder, new DiagnosticBag())!;
        using var reader = new ArticleReader(site.Folder, config, () => null, overflow, mostInMemory);
        var read = reader.Read(ContentFolder.Read(site.Folder, complaints).Single(file => file.File == File), complaints)!;
        Assert.Empty(complaints);
        edit?.Invoke(site);
        return read.Article.Text();
    }
}
