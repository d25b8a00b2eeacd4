using Gazette.Checking;
using Gazette.Diagnostics;
using Gazette.Pages;
using Gazette.Searching;

namespace Gazette.Building;

/// <summary>
/// Who makes which file of the site. Two that want the same path are a fault of the content, and the first keeps it.
/// </summary>
/// <param name="articles">How many articles there are, so that room for all files is made at once.</param>
/// <param name="siteFolder">Where the articles lie, to find the line of an old address that is taken.</param>
internal sealed class PathRegistry(DiagnosticBag bag, int articles, string siteFolder)
{
    private readonly Dictionary<string, Reservation> _owners = new(articles + (articles / 2), StringComparer.Ordinal);

    /// <summary>For a folder whose name could be a file's, a file in it.</summary>
    private readonly Dictionary<string, string> _below = new(StringComparer.Ordinal);

    /// <summary>Reserves the paths of pages, one after the other, and gives those that have their path for themselves.</summary>
    public IEnumerable<Page> Reserve(IEnumerable<Page> pages) => pages.Where(Reserve);

    /// <summary>
    /// Reserves the paths of a group whose pages need not be made; when one of them is taken none is reserved, and the answer
    /// is false.
    /// </summary>
    public bool TryReserve(PageGroup group, string[] paths)
    {
        foreach (var path in paths)
            if (RivalOf(path) is not null)
                return false;
        var owner = new OfGroup(group);
        foreach (var path in paths)
            Add(path, owner);
        return true;
    }

    /// <summary>Reserves the paths of files, one after the other, and gives those that have their path for themselves.</summary>
    public IEnumerable<CopiedFile> Reserve(IEnumerable<CopiedFile> files) => files.Where(Reserve);

    /// <summary>Reserves the paths of pictures, and gives those that have all their paths for themselves.</summary>
    public IEnumerable<MadePictures> Reserve(IEnumerable<MadePictures> pictures) => pictures.Where(made =>
    {
        var isFree = true;
        foreach (var variant in made.Variants)
            isFree &= Reserve(variant.Address, new OfFile(made.File));
        return isFree;
    });

    /// <summary>Reserves the path of the index of search; all its other files have names of their own.</summary>
    public void ReserveIndex() => Reserve(IndexFile.Manifest, new OfIndex());

    /// <summary>Whether somebody makes the file at a path.</summary>
    public bool Has(string path) => _owners.ContainsKey(path);

    /// <summary>When the file at a path should be uploaded; one of an earlier build is nobody's.</summary>
    public UploadStage StageOf(string path) => _owners.TryGetValue(path, out var owner) ? owner.StageAt(path)
        : path.EndsWith(".html", StringComparison.Ordinal) ? UploadStage.Page : UploadStage.Asset;

    private bool Reserve(Page page) => Reserve(page.Path, new OfPage(page), page);

    private bool Reserve(CopiedFile file) => Reserve(file.Path, new OfFile(file.File));

    private bool Reserve(string path, Reservation owner, Page? page = null)
    {
        if (RivalOf(path) is { } rival)
        {
            bag.Add(DiagnosticCatalog.TwoPagesOnePath(
                path,
                _owners[rival].OwnerAt(rival),
                owner.OwnerAt(path),
                page is { AliasIn.Length: > 0 }
                    ? new FrontMatterPlaces(siteFolder).Of(page.AliasIn, page.Model.Page.Address) : null));
            return false;
        }

        Add(path, owner);
        return true;
    }

    private void Add(string path, Reservation reservation)
    {
        _owners.Add(path, reservation);
        if (HasFileLikeFolder(path))
            foreach (var folder in Folders(path))
                _below.TryAdd(folder, path);
    }

    /// <summary>
    /// The file that is in the way of another: at the same path, in the place of one of its folders, or in a folder in its place.
    /// </summary>
    private string? RivalOf(string path) => _owners.ContainsKey(path)
        ? path
        : (_below.Count > 0 ? _below.GetValueOrDefault(path) : null)
            ?? (HasFileLikeFolder(path) ? Folders(path).FirstOrDefault(_owners.ContainsKey) : null)
            ?? RivalBelow(path);

    /// <summary>A file in a folder of that path, whose name is such as folders have; hardly any file's is.</summary>
    private string? RivalBelow(string path)
    {
        if (path.AsSpan(path.LastIndexOf('/')).IndexOfAny('.', '_') >= 0)
            return null;
        var folder = path + "/";
        return _owners.Keys.FirstOrDefault(owned => owned.StartsWith(folder, StringComparison.Ordinal));
    }

    /// <summary>Whether a folder of a path could be a file by its name, as hardly any could.</summary>
    private static bool HasFileLikeFolder(string path) => path.AsSpan(0, path.LastIndexOf('/')).IndexOfAny('.', '_') >= 0;

    private static IEnumerable<string> Folders(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }

    private abstract class Reservation
    {
        public abstract Wording OwnerAt(string path);

        public abstract UploadStage StageAt(string path);
    }

    private sealed class OfFile(string file) : Reservation
    {
        public override Wording OwnerAt(string path) => Wording.Plain(file);

        public override UploadStage StageAt(string path) => UploadStage.Asset;
    }

    private sealed class OfPage(Page page) : Reservation
    {
        public override Wording OwnerAt(string path) => page.Origin;

        public override UploadStage StageAt(string path) => page.Stage;
    }

    private sealed class OfIndex : Reservation
    {
        public override Wording OwnerAt(string path) => Wording.Say("the index of search", "站内搜索的索引");

        // What it names is there by then.
        public override UploadStage StageAt(string path) => UploadStage.List;
    }

    /// <summary>Its pages are made only when one is to be named, and once: a list may have hundreds.</summary>
    private sealed class OfGroup(PageGroup group) : Reservation
    {
        private Dictionary<string, Page>? _pages;

        public override Wording OwnerAt(string path) => PageAt(path).Origin;

        public override UploadStage StageAt(string path) => PageAt(path).Stage;

        private Page PageAt(string path) =>
            (_pages ??= group.Pages().ToDictionary(page => page.Path, StringComparer.Ordinal))[path];
    }
}
