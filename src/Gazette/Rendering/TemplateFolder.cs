using System.IO.Enumeration;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Markup;
using Gazette.Pages;
using Gazette.Templating;

namespace Gazette.Rendering;

/// <summary>What lies in templates/: the templates, the words of the interface, and the assets.</summary>
public sealed class TemplateFolder
{
    private static readonly string[] Endings = [".sbn-html", ".sbn-xml", ".sbn-json", ".sbn-css", ".sbn-txt"];

    // Texts that name no encoding of their own, so that browsers read them as UTF-8.
    private static readonly string[] TextAssets =
        [".css", ".js", ".mjs", ".json", ".webmanifest", ".txt", ".htm", ".html", ".svg", ".vtt", ".csv"];

    private readonly string _siteFolder;
    private readonly Dictionary<string, TemplateFile> _templates;

    private TemplateFolder(string siteFolder, Dictionary<string, TemplateFile> templates, Words words, InlineScript script,
        IReadOnlyList<CopiedFile> assets, ulong digest)
    {
        _siteFolder = siteFolder;
        _templates = templates;
        Words = words;
        InlineScript = script;
        Assets = assets;
        Digest = digest;
    }

    public Words Words { get; }

    /// <summary>Files of templates/assets/, published below <c>/assets/</c>.</summary>
    public IReadOnlyList<CopiedFile> Assets { get; }

    /// <summary>Of every template and all words: a change renders every page again.</summary>
    public ulong Digest { get; }

    internal InlineScript InlineScript { get; }

    /// <summary>
    /// Reads the folder; null, with diagnostics, when something is missing. Templates are parsed when they are first asked for:
    /// where nothing has changed nobody does.
    /// </summary>
    /// <param name="config">Names the site's own language, which must have words.</param>
    public static TemplateFolder? Read(string siteFolder, SiteConfig config, DiagnosticBag bag)
    {
        var folder = Path.Combine(siteFolder, "templates");
        if (!Directory.Exists(folder))
        {
            bag.Add(DiagnosticCatalog.NoTemplates("templates"));
            return null;
        }

        if (FileState.At(folder).Kind == FileKind.Link)
        {
            bag.Add(DiagnosticCatalog.TemplateLink("templates"));
            return null;
        }

        if (!HasFilesOnly(siteFolder, folder, bag))
            return null;
        var hash = new ContentHash();
        var templates = Templates(siteFolder, folder, bag, ref hash);
        var words = WordsFolder.Read(siteFolder, config, bag, ref hash);
        var script = Path.Combine(folder, "assets", "early.js");
        var early = File.Exists(script) ? TextFiles.Read(script, "templates/assets/early.js", bag)?.Trim() : "";
        hash.Add(early ?? "");
        return templates is null || words is null || early is null
            ? null
            : new TemplateFolder(
                siteFolder, templates, words, new InlineScript(early), AssetFiles(siteFolder, folder), hash.Value);
    }

    /// <summary>
    /// Whether pages can be made from every template, and the texts among the assets can be read; the faults of all go into
    /// <paramref name="bag"/>.
    /// </summary>
    /// <param name="config">The settings of the site they are made for.</param>
    public bool Validate(SiteConfig config, DiagnosticBag bag)
    {
        var faults = _templates.Values.SelectMany(static template => template.Faults.Select(fault => (template.File, fault)))
            .ToArray();
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
            functions.All.Select(function => function.Name));
        bag.AddRange(unknown);
        var notices = Notices.FaultsOf(config);
        bag.AddRange(notices);
        return unknown.Count == 0 && notices.Count == 0 && areTexts;
    }

    private bool AreTexts(DiagnosticBag bag)
    {
        var all = true;
        foreach (var asset in Assets.Where(asset => TextAssets.Contains(Path.GetExtension(asset.File).ToLowerInvariant())))
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

    private static Dictionary<string,
        TemplateFile>? Templates(string siteFolder, string folder, DiagnosticBag bag, ref ContentHash hash)
    {
        var templates = new Dictionary<string, TemplateFile>(StringComparer.Ordinal);
        var (whole, isComplete) = (true, true);
        foreach (var entry in Entries(folder))
        {
            var path = entry.FullName;
            var file = Path.GetRelativePath(siteFolder, path).Replace('\\', '/');
            if (entry is DirectoryInfo || FileKinds.IsLeftover(entry.Name)
                || Array.Find(Endings, path.EndsWith) is not { } ending)
                continue;
            if (TextFiles.Read(path, file, bag) is not { } text)
            {
                whole = false;
                continue;
            }

            hash.Add(file);
            hash.Add(text);
            var template = new TemplateFile(file, new(() => Template.Parse(text, file)));
            if (templates.TryAdd(file["templates/".Length..^ending.Length], template))
                continue;
            bag.Add(DiagnosticCatalog.TwoTemplates(file, templates[file["templates/".Length..^ending.Length]].File));
            whole = false;
        }

        // One that cannot be read is there, and was complained of.
        foreach (var missing in SitePlan.Templates.Select(template => template.Name)
            .Where(name => whole && !templates.ContainsKey(name)))
        {
            bag.Add(DiagnosticCatalog.TemplateMissing(missing));
            isComplete = false;
        }

        return whole && isComplete ? templates : null;
    }

    /// <summary>All that lies in a folder, but not behind a link, by path.</summary>
    private static IEnumerable<FileSystemInfo> Entries(string folder) =>
        new FileSystemEnumerable<FileSystemInfo>(
            folder, static (ref entry) => entry.ToFileSystemInfo(), new() { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.OrderBy(entry => entry.FullName, StringComparer.Ordinal);

    private static IReadOnlyList<CopiedFile> AssetFiles(string siteFolder, string folder)
    {
        var assets = new DirectoryInfo(Path.Combine(folder, "assets"));
        return assets.Exists
            ?
            [
                .. assets.EnumerateFiles("*", SearchOption.AllDirectories)
                    // It stands in every page already.
                    .Where(file => file.Name != "early.js" && !FileKinds.IsLeftover(file.Name))
                    .Select(file => new CopiedFile(
                        "/assets/" + Path.GetRelativePath(assets.FullName, file.FullName).Replace('\\', '/'),
                        Path.GetRelativePath(siteFolder, file.FullName).Replace('\\', '/'),
                        file.Length,
                        FileState.At(file.FullName).Stamp))
                    .OrderBy(asset => asset.Path, StringComparer.Ordinal),
            ]
            : [];
    }

    private sealed record TemplateFile(string File, Lazy<Template> Template)
    {
        /// <summary>Why no page can be made with it.</summary>
        public IEnumerable<TemplateError> Faults => EscapesJson && Template.Value.Uncompiled is { } reason
            // An include that Scriban runs is a text for it, which would be escaped whole.
            ? [new TemplateError(reason.Location, $"A template of JSON must be one that is compiled: {reason.Message}")]
            : Template.Value.Errors;

        public bool EscapesHtml { get; } = Path.GetExtension(File) is ".sbn-html" or ".sbn-xml";

        public bool EscapesJson { get; } = Path.GetExtension(File) is ".sbn-json";
    }
}
