using System.Text;
using Gazette.Capturing;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Importing;

namespace Gazette.Tests.Importing;

/// <summary>Imports single pages without a disk.</summary>
internal static class Imported
{
    public static ImportedArticle Page(string html, string name = "a.html") => Page(Encoding.UTF8.GetBytes(html), name);

    public static ImportedArticle Page(byte[] html, string name = "a.html")
    {
        var extraction = Extract(html, name);
        Assert.Null(extraction.NoArticle);
        return extraction.Article!;
    }

    public static ImportedArticle Text(string text)
    {
        var capture = new CapturedPage("a.txt", Encoding.UTF8.GetBytes(text));
        return TextExtractor.Of(capture, PageDecoder.Decode(capture)).Article!;
    }

    public static Extraction Extract(byte[] html, string name = "a.html")
    {
        var capture = new CapturedPage(name, html);
        return PageExtractor.Of(capture, PageDecoder.Decode(capture));
    }

    /// <summary>The words of the body, a line each block.</summary>
    public static string Words(this ImportedArticle article) => string.Join('\n', article.Body.Select(block => block.Text));

    public static string? Value(this ImportedArticle article, ImportField field) => article[field].Value;

    /// <summary>Title, date, source and authors, with a bar between them.</summary>
    public static string Fields(this ImportedArticle article) => string.Join('|',
        new[] { ImportField.Title, ImportField.Date, ImportField.Source, ImportField.Authors }.Select(
            field => article.Value(field) ?? "-"));

    /// <summary>The file that would be written.</summary>
    public static ImportedFile File(this ImportedArticle article) => new ImportedFileMaker(Config).Of(article);

    public static SiteConfig Config { get; } = ReadConfig();

    private static SiteConfig ReadConfig()
    {
        var folder = Directory.CreateTempSubdirectory("gazette-");
        try
        {
            System.IO.File.WriteAllText(Path.Combine(folder.FullName, SiteConfigFile.Name), """
                title: T
                base_url: https://example.org/
                languages: [en, zh-Hans]
                author_roles:
                  - {id: reporter, name: reporter}
                  - {id: correspondent, name: correspondent}
                """);
            return SiteConfigFile.Read(folder.FullName, new DiagnosticBag())!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
