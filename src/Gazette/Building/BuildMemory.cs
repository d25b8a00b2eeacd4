using System.Globalization;
using System.Text;
using Gazette.Configuration;
using Gazette.Diagnostics;
using Gazette.Files;
using Gazette.Hashing;
using Gazette.Loading;
using Gazette.Pictures;
using Gazette.Rendering;
using Gazette.Searching;
using Gazette.Storage;
using static Gazette.Diagnostics.Wording;

namespace Gazette.Building;

/// <summary>
/// What builds remember, in out/memory/ of the site's folder: the articles read and the files left. It names nothing
/// but paths from the site's folder, so it can be moved to another machine.
/// </summary>
internal sealed class BuildMemory
{
    private readonly string _folder;
    private readonly string _manifest;
    private readonly string _unfinished;
    private readonly string _published;
    private readonly ulong _contentKey;
    private readonly ulong _blocks;
    private readonly bool _forgets;
    private readonly List<Wording> _notes = [];
    private readonly Lazy<IReadOnlyList<SegmentMemory>> _searchIndex;

    private BuildMemory(BuildOptions options, SiteConfig config, TemplateFolder templates)
    {
        _folder = options.MemoryFolder;
        _manifest = ManifestPath(options);
        _unfinished = _manifest + ".unfinished-build";
        _published = _manifest + ".published";
        // An article whose layout was not there is read again when it is.
        _contentKey = KeyOf(config, ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('/', templates.Layouts))));
        _blocks = templates.BlocksDigest;
        GlobalInputsDigest = KeyOf(config, templates.Digest);
        Articles = ArticleCache.Empty;
        Last = BuildManifest.Empty;
        _forgets = options.Clean;
        _searchIndex = new(LoadSearchIndex);
        Pictures = new PictureStore(Path.Combine(_folder, "pictures"), _forgets);
        if (!_forgets)
        {
            Articles = ArticleCache.Load(ArticlesFile, _contentKey, _blocks, out var why);
            Note(ArticlesFile, why, Say("every article is read again", "全部文章重新读取"));
            Last = ManifestFile.Load(_manifest, out why);
            Note(_manifest, why, Say("every page is made again", "全部网页重新生成"));
            IsTrusted = !File.Exists(_unfinished);
        }
    }

    public ArticleCache Articles { get; }

    // What is read of an article depends on the same.
    private ulong SearchKey => _contentKey ^ _blocks;

    /// <summary>The pictures that builds made.</summary>
    public PictureStore Pictures { get; }

    /// <summary>What the last build left, as it recorded it.</summary>
    public BuildManifest Last { get; }

    /// <summary>What is remembered of the index of search: its segments, oldest first; none where there is no index.</summary>
    public IReadOnlyList<SegmentMemory> SearchIndex => _searchIndex.Value;

    /// <summary>Whether the last build ended well, so that a file's length and time prove its content.</summary>
    public bool IsTrusted { get; }

    /// <summary>Digest of what every page depends on: the program, site.config.yml, templates.</summary>
    public ulong GlobalInputsDigest { get; }

    /// <summary>Sentences for the reader of the report: what could not be trusted, and what follows.</summary>
    public IReadOnlyList<Wording> Notes => _notes;

    private string SearchFile => _manifest.Replace("manifest-", "search-", StringComparison.Ordinal);

    private string ArticlesFile => Path.Combine(_folder, "articles");

    public static BuildMemory Open(BuildOptions options, SiteConfig config, TemplateFolder templates) =>
        new(options, config, templates);

    /// <summary>What the last build into the folder left, as it recorded it.</summary>
    public static BuildManifest LastOf(BuildOptions options) => ManifestFile.Load(ManifestPath(options), out _);

    /// <summary>From here on the output folder is not as the manifest says, until it is remembered.</summary>
    public void Begin()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllBytes(_unfinished, []);
    }

    /// <summary>The published folder is as it was before <see cref="Begin"/>.</summary>
    public void Abandon() => File.Delete(_unfinished);

    /// <summary>Whether the last build had no errors, so that its site may be what is published.</summary>
    public bool LastBuildSucceeded => !File.Exists(_published);

    /// <summary>
    /// The last build without errors: the site as it was published, if it was. A build that forgets knows it too.
    /// </summary>
    public BuildManifest Published() => File.Exists(_published) || _forgets
        ? ManifestFile.Load(File.Exists(_published) ? _published : _manifest, out _)
        : Last;

    /// <summary>The files of the site as they are remembered now, by path.</summary>
    public SegmentedTable<OutputEntry> Recorded() => ManifestFile.Load(_manifest, out _).Files;

    /// <summary>Where the list of changes goes.</summary>
    public string ChangesFile => Path.Combine(_folder, "changes.json");

    /// <summary>Remembers the articles of this build.</summary>
    /// <param name="started">When it began to read, in 100 ns ticks of UTC.</param>
    public void Save(ArticleChanges articles, long started) =>
        Articles.Save(ArticlesFile, _contentKey, _blocks, articles, started);

    /// <summary>Remembers the index of search.</summary>
    public void Save(IReadOnlyList<SegmentMemory> searchIndex) =>
        StorageFile.Save(SearchFile, SearchKey, [.. searchIndex.Select(segment => StorageBlock.Of(segment.Write))]);

    /// <summary>Remembers the site, and with it that the build is done.</summary>
    /// <param name="site">Not written where it is <see cref="Last"/>.</param>
    /// <param name="isFaultless">Whether it may be published; else what was published before is remembered too.</param>
    public void Save(BuildManifest site, bool isFaultless)
    {
        if (!ReferenceEquals(site, Last))
        {
            if (!isFaultless && !File.Exists(_published))
                SetAside();
            ManifestFile.Save(_manifest, site);
            if (isFaultless)
                File.Delete(_published);
        }

        File.Delete(_unfinished);
    }

    /// <summary>Takes away the pictures that neither this site nor another one built from the same folder has.</summary>
    public void SweepPictures(BuildManifest site) => Pictures.Sweep(() =>
    {
        var keys = new HashSet<ulong>();
        foreach (var file in Directory.GetFiles(_folder, "manifest-*"))
        {
            var manifest = file == _manifest ? site : ManifestFile.Load(file, out _);
            foreach (var row in manifest.Files.Rows)
                keys.Add(row.Group);
        }

        return keys;
    });

    private IReadOnlyList<SegmentMemory> LoadSearchIndex()
    {
        if (_forgets)
            return [];
        var blocks = StorageFile.Load(SearchFile, SearchKey, out var why);
        Note(SearchFile, why, Say("the index of search is made again", "搜索索引重新生成"));
        try
        {
            return [.. (blocks ?? []).Select(block => SegmentMemory.Read(new StorageReader(block)))];
        }
        catch (StorageException)
        {
            return [];
        }
    }

    /// <summary>Keeps what the last build without errors left; nothing where there was none.</summary>
    private void SetAside()
    {
        if (File.Exists(_manifest))
            AtomicFile.Replace(_published, unfinished => File.Copy(_manifest, unfinished, overwrite: true));
        else
            ManifestFile.Save(_published, BuildManifest.Empty);
    }

    /// <summary>A site can be built into several folders: each has a manifest of its own.</summary>
    private static string ManifestPath(BuildOptions options)
    {
        var output = ContentHash.Of(Encoding.UTF8.GetBytes(options.OutputName));
        return Path.Combine(options.MemoryFolder, $"manifest-{output.ToString("x16", CultureInfo.InvariantCulture)}");
    }

    private static ulong KeyOf(SiteConfig config, ulong templates)
    {
        var hash = new ContentHash();
        hash.Add(typeof(BuildMemory).Module.ModuleVersionId.ToByteArray());
        hash.Add(typeof(Templating.Template).Module.ModuleVersionId.ToByteArray());
        hash.Add((long)config.Digest);
        hash.Add((long)config.Pictures);
        hash.Add(config.Logo?.Width ?? 0);
        hash.Add(config.Logo?.Height ?? 0);
        hash.Add(config.BaseUrl.AbsoluteUri);
        hash.Add((long)templates);
        return hash.Value;
    }

    private void Note(string file, Wording? why, Wording effect)
    {
        if (why is not null)
            _notes.Add(Say("out/memory/{0} {1}: {2}.", "记录 out/memory/{0} {1}，{2}。", Path.GetFileName(file), why, effect));
    }
}
