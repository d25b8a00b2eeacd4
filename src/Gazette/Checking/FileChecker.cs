using System.Collections.Concurrent;
using Gazette.Catalog;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Markup;
using Gazette.Pictures;
using Gazette.Rendering;
using Gazette.Threading;

namespace Gazette.Checking;

/// <summary>A file to be checked.</summary>
/// <param name="File">Path from the site's folder: <c>content/2024/05/15/x.md</c>, <c>site.config.yml</c>.</param>
/// <param name="Bytes">What it is to hold; null for what it holds on the disk.</param>
public sealed record CheckedFile(string File, byte[]? Bytes = null);

/// <summary>
/// Checks single files: what each shows by itself, with the settings, and what it leads to on the disk. The content folder is not
/// listed, so it takes as long at a hundred thousand articles as at one; what only the whole archive shows is not told.
/// </summary>
public static class FileChecker
{
    /// <summary>Whether a path from the site's folder is that of an article, or of the settings.</summary>
    public static bool CanCheck(string file) => file == SiteConfigFile.Name || IsArticle(file);

    /// <summary>Whether a path from the site's folder can be that of an article.</summary>
    public static bool IsArticle(string file) =>
        file.StartsWith(ContentFolder.Name + "/", StringComparison.Ordinal)
        && file.EndsWith(ContentFolder.Ending, StringComparison.Ordinal)
        && !file.Contains("/.", StringComparison.Ordinal)
        && !file.StartsWith($"{ContentFolder.Name}/{RootFolder.Name}/", StringComparison.Ordinal);

    /// <summary>Complains of the files; gives the number of articles among them.</summary>
    /// <param name="files">Each <see cref="CanCheck"/>.</param>
    /// <param name="drafts">Whether drafts are to be published too.</param>
    /// <param name="now">Tells of which dates must be past.</param>
    public static int Check(
        string siteFolder, IReadOnlyList<CheckedFile> files, bool drafts, DateTimeOffset now, DiagnosticBag bag)
    {
        var articles = files.Where(file => file.File != SiteConfigFile.Name).DistinctBy(file => file.File)
            .ToDictionary(file => file.File, StringComparer.Ordinal);
        var settings = files.FirstOrDefault(file => file.File == SiteConfigFile.Name);
        var found = new DiagnosticBag();
        var config = settings?.Bytes is { } bytes ? SiteConfigFile.Parse(bytes, found) : SiteConfigFile.Read(siteFolder, found);
        // Without settings no article can be judged.
        if (settings is not null || config is null)
            bag.AddRange(found);
        if (config is null)
            return 0;
        config = config with { Pictures = VipsLibrary.Possible(config.Pictures) };
        var blocks = new Lazy<IBlockTemplates?>(() => TemplateFolder.Read(siteFolder, config, bag)?.Blocks(config));
        using var reader = new ArticleReader(siteFolder, config, () => blocks.Value, today: config.TimeZone.At(now).Date,
            layouts: TemplateFolder.LayoutsOf(siteFolder));
        var refused = new List<Diagnostic>();
        if (settings is not null)
            LooksFolder.Read(siteFolder, config, [], refused);
        ContentFile[] listed =
        [
            .. articles.Values.Select(file => Listed(siteFolder, file, refused)).OfType<ContentFile>()
                .OrderBy(file => file.File, StringComparer.Ordinal),
        ];
        var publishable = ContentFolder.Publishable(listed, _ => false, refused);
        bag.AddRange(refused);
        var targets = new LinkTargets(siteFolder, reader);
        WorkerThreads.ForEach(publishable.Count, i =>
        {
            var diagnostics = new List<Diagnostic>();
            var article = Read(reader, publishable[i], articles[publishable[i].File].Bytes, diagnostics)?.Article;
            if (article is not null && (drafts || !article.References.Draft))
                diagnostics.AddRange(targets.FaultsOf(
                    // Of what is yet to be published readers see what there will be by then.
                    article, new Visibility(drafts, Now: Math.Max(now.UtcTicks, article.References.PublishedFrom))));
            bag.AddRange(diagnostics);
        });
        return articles.Count;
    }

    private static ReadArticle? Read(ArticleReader reader, ContentFile file, byte[]? bytes, List<Diagnostic> diagnostics)
    {
        if (bytes is null)
            return reader.Read(file, diagnostics);
        if (bytes.Length <= ArticleFile.LargestLength)
            return reader.Read(file, bytes, diagnostics);
        diagnostics.Add(DiagnosticCatalog.FileTooLarge(file.File, bytes.Length, ArticleFile.LargestLength));
        return null;
    }

    /// <summary>The file as the content folder would list it; null, and a diagnostic, where that would refuse it.</summary>
    private static ContentFile? Listed(string siteFolder, CheckedFile file, List<Diagnostic> refused)
    {
        for (var end = file.File.IndexOf('/'); end >= 0; end = file.File.IndexOf('/', end + 1))
        {
            if (FileState.At(Path.Combine(siteFolder, file.File[..end])).Kind != FileKind.Link)
                continue;
            refused.Add(DiagnosticCatalog.Symlink(file.File[..end]));
            return null;
        }

        var state = FileState.At(Path.Combine(siteFolder, file.File));
        Diagnostic? fault = state.Kind switch
        {
            FileKind.Link => DiagnosticCatalog.Symlink(file.File),
            FileKind.Other => DiagnosticCatalog.PipeOrDevice(file.File),
            FileKind.Folder => DiagnosticCatalog.FolderNamedAsArticle(file.File),
            FileKind.Nothing when file.Bytes is null => DiagnosticCatalog.UnreadableFile(file.File),
            _ => null,
        };
        if (fault is null)
            return new ContentFile(file.File, state.Length, state.Stamp, state.SettledAt);
        refused.Add(fault);
        return null;
    }

    /// <summary>The articles that links lead to, each read once.</summary>
    private sealed class LinkTargets(string siteFolder, ArticleReader reader)
    {
        private readonly ConcurrentDictionary<string, (string? File, Article? Article)> _found = new(StringComparer.Ordinal);

        /// <summary>What is wrong with the links of an article, as far as the files show that they lead to.</summary>
        public IEnumerable<Diagnostic> FaultsOf(Article article, Visibility visibility) =>
            article.References.Links.Select(link => FaultOf(link, visibility)).OfType<Diagnostic>();

        private Diagnostic? FaultOf(SiteLink link, Visibility visibility)
        {
            var (file, target) = _found.GetOrAdd(link.Address, Find);
            // Where an address leads that is no article's, an old address or a list, only the archive knows.
            if (file is null)
                return NamesArticle(link.Written) ? DiagnosticCatalog.BrokenLink(link.Location, link.Written, null) : null;
            if (target is null)
                return null;
            if (!visibility.Shows(target.References))
                return LinkCheck.ToHidden(link.Location, link.Written, target.References);
            return link.Part.StartsWith(HeadingIds.Prefix, StringComparison.Ordinal) && !target.Card.Withdrawn
                && !target.References.Parts.Contains(link.Part)
                ? DiagnosticCatalog.MissingPartElsewhere(link.Location, link.Written, file) : null;
        }

        private (string? File, Article? Article) Find(string address)
        {
            foreach (var file in SiteAddress.FilesOf(address))
                if (FileState.At(Path.Combine(siteFolder, file)) is { Kind: FileKind.File } state)
                    return (file, reader.Read(new ContentFile(file, state.Length, state.Stamp, state.SettledAt), [])?.Article);
            return default;
        }

        private static bool NamesArticle(string written) =>
            (written.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? written.AsSpan(0, end) : written)
                .EndsWith(ContentFolder.Ending, StringComparison.OrdinalIgnoreCase);
    }
}
