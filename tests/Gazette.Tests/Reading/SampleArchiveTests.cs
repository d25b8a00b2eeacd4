using System.Text;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;

namespace Gazette.Tests.Reading;

public sealed class SampleArchiveTests
{
    [Fact]
    public void The_archive_of_this_repository_is_read_without_an_error()
    {
        var site = RepositoryFolder();
        var bag = new DiagnosticBag();
        var config = SiteConfigFile.Read(site, bag);
        Assert.True(config is not null, string.Join('\n', bag.Sorted()));
        var vocabulary = new FrontMatterVocabulary(config);
        var complaints = new List<Diagnostic>();
        var files = ContentFolder.Read(site, complaints);
        foreach (var file in files)
            if (ArticleFile.TryRead(site, file.File, file.Length, complaints, out var bytes)
                && ArticleFile.TrySplit(bytes, file.File, complaints, out var parts))
                FrontMatterParser.Parse(
                    Encoding.UTF8.GetString(parts.FrontMatter), ArticleParts.FrontMatterLine, file.File, vocabulary, complaints);
        Assert.NotEmpty(files);
        Assert.True(complaints.TrueForAll(complaint => complaint.Severity == Severity.Warning), string.Join('\n', complaints));
    }

    internal static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, SiteConfigFile.Name)))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("site.config.yml");
        return folder;
    }
}
