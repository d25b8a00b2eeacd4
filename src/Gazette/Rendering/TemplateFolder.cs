using System.IO.Enumeration;
using Gazette.Configuration;
using Gazette.Content;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Markup;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Rendering;

/// <summary>
/// The templates, the words of the interface, and the assets: what lies in templates/, and where nothing does what is built in.
/// </summary>
public sealed class TemplateFolder
{
    // Texts that name no encoding of their own, so that browsers read them as UTF-8.
    private static readonly string[] TextAssets =
        [".css", ".js", ".mjs", ".json", ".webmanifest", ".txt", ".htm", ".html", ".svg", ".vtt", ".csv"];

    private readonly string _siteFolder;
    private readonly Dictionary<string, TemplateFile> _templates;
    private readonly DataFolder _data;

    private TemplateFolder(string siteFolder, Dictionary<string, TemplateFile> templates, Words words, InlineScript script,
        IReadOnlyList<CopiedFile> assets, DataFolder data, ulong digest, ulong blocksDigest)
    {
        _data = data;
        _siteFolder = siteFolder;
        _templates = templates;
        Words = words;
        InlineScript = script;
        Assets = assets;
        Digest = digest;
        BlocksDigest = blocksDigest;
    }

    public Words Words { get; }

    /// <summary>Files published below <c>/assets/</c>.</summary>
    public IReadOnlyList<CopiedFile> Assets { get; }

    /// <summary>The templates that articles may name as their <c>layout</c>, in order.</summary>
    public IReadOnlyList<string> Layouts =>
        field ??= [.. LayoutsAmong(_templates.Values.Select(template => template.File))];

    /// <summary>What the files of data/ hold.</summary>
    public SiteData Data => _data.Data;

    /// <summary>
    /// Of every template, all words of the site's own, and data/: a change renders every page again, and so does another program.
    /// </summary>
    public ulong Digest { get; }

    /// <summary>
    /// Of the templates and the words that blocks of articles are made with, as far as they are the site's own: a change makes
    /// the articles that hold blocks be read again.
    /// </summary>
    public ulong BlocksDigest { get; }

    internal InlineScript InlineScript { get; }

    /// <summary>
    /// Reads the folder, which need not be there; null, with diagnostics, when something in it cannot be read. Templates are
    /// parsed when they are first asked for: where nothing has changed nobody does.
    /// </summary>
    /// <param name="config">Names the site's own language, which must have words.</param>
    public static TemplateFolder? Read(string siteFolder, SiteConfig config, DiagnosticBag bag)
    {
        var folder = Path.Combine(siteFolder, "templates");
        var found = FileState.At(folder).Kind;
        if (found is not (FileKind.Folder or FileKind.Nothing))
        {
            bag.Add(found == FileKind.Link
                ? DiagnosticCatalog.TemplateLink("templates") : DiagnosticCatalog.NotAFolder("templates"));
            return null;
        }

        var hasOwn = found == FileKind.Folder;
        if (hasOwn && !HasFilesOnly(siteFolder, folder, bag))
            return null;
        var (hash, blocks) = (new ContentHash(), new ContentHash());
        var templates = hasOwn ? Templates(siteFolder, folder, bag, ref hash, ref blocks) : new(BuiltInTemplates.Templates);
        var ownWords = new ContentHash();
        var words = WordsFolder.Read(siteFolder, config, bag, ref ownWords);
        hash.Add((long)ownWords.Value);
        blocks.Add((long)ownWords.Value);
        var script = Path.Combine(folder, BuiltInTemplates.EarlyScript);
        Lazy<string>? early = new(() => BuiltInTemplates.Text(BuiltInTemplates.EarlyScript).Trim());
        if (hasOwn && File.Exists(script))
        {
            var text = TextFiles.Read(script, "templates/" + BuiltInTemplates.EarlyScript, bag)?.Trim();
            hash.Add(text ?? "");
            early = text is null ? null : new(text);
        }

        var data = DataFolder.Read(siteFolder, bag, ref hash);
        return templates is null || words is null || early is null || data is null
            ? null
            : new TemplateFolder(
                siteFolder, templates, words, new InlineScript(early), AssetFiles(siteFolder, folder), data, hash.Value,
                blocks.Value);
    }

    /// <summary>The same of a site whose templates need not be read.</summary>
    public static IReadOnlyList<string> LayoutsOf(string siteFolder)
    {
        var folder = Path.Combine(siteFolder, "templates");
        return FileState.At(folder).Kind != FileKind.Folder || !CanBeListed(folder) ? []
            : [.. LayoutsAmong(Directory.EnumerateFiles(folder).Select(file => "templates/" + Path.GetFileName(file)))];
    }

    /// <summary>Templates for pages, below no folder, that no kind of page has.</summary>
    private static IEnumerable<string> LayoutsAmong(IEnumerable<string> files) =>
        files.Where(file => !file["templates/".Length..].Contains('/') && file.EndsWith(".sbn-html", StringComparison.Ordinal))
            .Select(file => TemplateFile.NameOf(file["templates/".Length..])!)
            .Where(name => SitePlan.Templates.All(template => template.Name != name))
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// Whether pages can be made from every template, and the texts among the assets can be read; the faults of all go into
    /// <paramref name="bag"/>.
    /// </summary>
    /// <param name="config">The settings of the site they are made for.</param>
    public bool Validate(SiteConfig config, DiagnosticBag bag)
    {
        var faults = _templates.Values.Where(static template => !template.IsBuiltIn)
            .SelectMany(static template => template.Faults.Select(fault => (template.File, fault))).ToArray();
        foreach (var (file, fault) in faults)
            bag.Add(DiagnosticCatalog.TemplateFault(
                new FileLocation(file, fault.Location.Line, fault.Location.Column), fault.Message));
        var areTexts = AreTexts(bag);
        if (faults.Length > 0)
            return false;
        var frame = new SiteFrame(config, Words, Edition.Of(config, Words));
        var functions = new SiteFunctions(frame, new Notices(() => new RenderContext()), InlineScript);
        var unknown = TemplateNames.Check(
            _templates.Values.Select(template => template.Template.Value), Include, Words.In(config.DefaultLanguage),
            functions.All.Select(function => function.Name), Layouts, OpenNames(config));
        bag.AddRange(unknown);
        var blocks = TemplateNames.CheckBlocks(
            [.. Names.Where(name => BlockTemplates.NameOf(name) is not null).Select(Of)], BlockTemplates.PartOf(this),
            Words.In(config.DefaultLanguage), BlockTemplates.Functions);
        bag.AddRange(blocks);
        var notices = Notices.FaultsOf(config);
        bag.AddRange(notices);
        var taken = OwnFieldNames.FaultsOf(config);
        bag.AddRange(taken);
        bag.AddRange(_data.Faults);
        return unknown.Count == 0 && blocks.Count == 0 && notices.Count == 0 && taken.Count == 0
            && _data.Faults.Count == 0 && areTexts;
    }

    /// <summary>The names that this site's data and articles have, by what holds them.</summary>
    private Dictionary<Type, IReadOnlyCollection<string>> OpenNames(SiteConfig config) => new()
    {
        [typeof(SiteData)] = [.. Data.Keys],
        [typeof(OwnValues)] = [.. config.Fields.Select(field => field.Name)],
    };

    private bool AreTexts(DiagnosticBag bag)
    {
        var all = true;
        foreach (var asset in Assets.Where(asset =>
            asset.Carried is null && TextAssets.Contains(Path.GetExtension(asset.File).ToLowerInvariant())))
            all &= TextFiles.Read(Path.Combine(_siteFolder, asset.File), asset.File, bag) is not null;
        return all;
    }

    /// <summary>Of the templates that were needed, those that are not compiled: a sentence for each.</summary>
    public IReadOnlyList<Wording> Uncompiled() =>
    [
        .. _templates.Values.Where(file => file.Template.IsValueCreated)
            .Select(file => file.Template.Value.Uncompiled).OfType<TemplateError>()
            .Select(reason => Wording.Say(
                "{0} runs uncompiled, some ten times slower, with all that it includes, for: {1}",
                "{0} 连同它引入的模板没有编译，约慢十倍，原因（模板语言原文）：{1}",
                reason.Location,
                reason.Message)),
    ];

    /// <summary>The template of a kind of page.</summary>
    public Template Of(string kind) => _templates[kind].Template.Value;

    /// <summary>A template for <c>include</c>, or null when there is none of that name.</summary>
    public Template? Include(string name) => _templates.TryGetValue(name, out var file) ? file.Template.Value : null;

    /// <summary>The templates of blocks, which articles of a site with those settings are made with.</summary>
    public IBlockTemplates Blocks(SiteConfig config) => new BlockTemplates(this, config);

    /// <summary>The names of all templates.</summary>
    internal IEnumerable<string> Names => _templates.Keys;

    /// <summary>Whether what the template prints is escaped as HTML: that of HTML and XML is.</summary>
    public bool EscapesHtml(string name) => _templates[name].EscapesHtml;

    /// <summary>Whether what the template prints is escaped as the content of JSON strings.</summary>
    public bool EscapesJson(string name) => _templates[name].EscapesJson;

    /// <summary>
    /// Whether nothing in the folder is a link, which may lead out of the site or into itself, or a pipe, which may never end.
    /// </summary>
    private static bool HasFilesOnly(string siteFolder, string folder, DiagnosticBag bag)
    {
        var isSafe = CanBeListed(folder);
        if (!isSafe)
            bag.Add(DiagnosticCatalog.UnreadableFolder("templates"));
        foreach (var entry in Entries(folder))
        {
            var file = Path.GetRelativePath(siteFolder, entry.FullName).Replace('\\', '/');
            if (FileKinds.IsLeftover(entry.Name) || FaultOf(file, entry) is not { } fault)
                continue;
            bag.Add(fault);
            isSafe = false;
        }

        return isSafe;
    }

    private static Diagnostic? FaultOf(string file, FileSystemInfo entry) => FileState.At(entry.FullName).Kind switch
    {
        FileKind.Link => DiagnosticCatalog.TemplateLink(file),
        FileKind.Other => DiagnosticCatalog.PipeOrDevice(file),
        // Its name is no UTF-8, or it is gone already.
        FileKind.Nothing => DiagnosticCatalog.UnreadableFile(file),
        FileKind.File when file.StartsWith("templates/assets/", StringComparison.Ordinal)
            && file.Contains("/.", StringComparison.Ordinal) => DiagnosticCatalog.HiddenAsset(file),
        // The walk passes over it, and everything in it would be called missing.
        FileKind.Folder when !CanBeListed(entry.FullName) => DiagnosticCatalog.UnreadableFolder(file),
        _ => null,
    };

    private static bool CanBeListed(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The templates of the site by name, and the built-in ones of all other names.</summary>
    private static Dictionary<string, TemplateFile>? Templates(
        string siteFolder, string folder, DiagnosticBag bag, ref ContentHash hash, ref ContentHash blocks)
    {
        var templates = new Dictionary<string, TemplateFile>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var entry in Entries(folder))
        {
            var path = entry.FullName;
            var file = Path.GetRelativePath(siteFolder, path).Replace('\\', '/');
            if (entry is DirectoryInfo || FileKinds.IsLeftover(entry.Name)
                || TemplateFile.NameOf(file["templates/".Length..]) is not { } name)
                continue;
            if (TextFiles.Read(path, file, bag) is not { } text)
            {
                isWhole = false;
                continue;
            }

            hash.Add(file);
            hash.Add(text);
            if (name.StartsWith(BlockTemplates.Folder, StringComparison.Ordinal))
            {
                blocks.Add(file);
                blocks.Add(text);
            }

            if (templates.TryAdd(name, new TemplateFile(file, new(() => Template.Parse(text, file)), IsBuiltIn: false)))
                continue;
            bag.Add(DiagnosticCatalog.TwoTemplates(file, templates[name].File));
            isWhole = false;
        }

        foreach (var (name, template) in BuiltInTemplates.Templates)
            templates.TryAdd(name, template);
        return isWhole ? templates : null;
    }

    /// <summary>All that lies in a folder, but not behind a link, by path.</summary>
    private static IEnumerable<FileSystemInfo> Entries(string folder) =>
        new FileSystemEnumerable<FileSystemInfo>(
            folder, static (ref entry) => entry.ToFileSystemInfo(), new() { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.OrderBy(entry => entry.FullName, StringComparer.Ordinal);

    private static CopiedFile[] AssetFiles(string siteFolder, string folder)
    {
        var assets = new DirectoryInfo(Path.Combine(folder, "assets"));
        CopiedFile[] own = assets.Exists
            ?
            [
                .. assets.EnumerateFiles("*", SearchOption.AllDirectories)
                    // It stands in every page already.
                    .Where(file => file.Name != "early.js" && !FileKinds.IsLeftover(file.Name))
                    .Select(file => new CopiedFile(
                        "/assets/" + Path.GetRelativePath(assets.FullName, file.FullName).Replace('\\', '/'),
                        Path.GetRelativePath(siteFolder, file.FullName).Replace('\\', '/'),
                        file.Length,
                        FileState.At(file.FullName).Stamp)),
            ]
            : [];
        var addresses = own.Select(asset => asset.Path).ToHashSet(StringComparer.Ordinal);
        return [.. own.Concat(BuiltInTemplates.AssetsBeside(addresses)).OrderBy(asset => asset.Path, StringComparer.Ordinal)];
    }
}
