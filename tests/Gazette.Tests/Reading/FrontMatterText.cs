using System.Text;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Tests.Reading;

/// <summary>Reads front matter for tests, against one small config.</summary>
internal static class FrontMatterText
{
    public const string File = "content/2024/05/15/x.md";

    public static SiteConfig Config { get; } = ReadConfig();

    public static FrontMatterVocabulary Vocabulary { get; } = new(Config);

    public static (FrontMatter? FrontMatter, IReadOnlyList<Diagnostic> Complaints) Read(string block, string file = File)
    {
        var complaints = new List<Diagnostic>();
        var front = FrontMatterParser.Parse(block, ArticleParts.FrontMatterLine, file, Vocabulary, complaints);
        return (front, complaints);
    }

    /// <summary>Front matter that must be read; warnings do not matter.</summary>
    public static FrontMatter Good(string block, string file = File)
    {
        var (front, complaints) = Read(block, file);
        Assert.True(front is not null, string.Join('\n', complaints));
        return front;
    }

    /// <summary>The complaints as lines, without those every short sample gets.</summary>
    public static string Complaints(string block, string file = File) =>
        string.Join('\n', Read(block, file).Complaints.Where(complaint => complaint.Name is not ("no-source" or "no-summary")));

    private static SiteConfig ReadConfig()
    {
        var bag = new DiagnosticBag();
        var config = SiteConfigFile.Parse(Encoding.UTF8.GetBytes("""
            title: {en: County News, zh-Hans: 县新闻}
            base_url: https://news.example/
            languages: [en, zh-Hans]
            sections:
              - {id: politics, name: {en: Politics, zh-Hans: 时政}}
              - {id: society, name: {en: Society, zh-Hans: 社会}}
            sources:
              - {id: county-news, name: {en: County News, zh-Hans: 县新闻网}}
            tags:
              - {name: farming, aliases: [agriculture, 农业]}
              - {name: rice, aliases: [水稻]}
            author_roles:
              - {id: reporter, name: {en: reporter, zh-Hans: 记者}}
            """), bag);
        Assert.True(config is not null, string.Join('\n', bag.Sorted()));
        return config;
    }
}
